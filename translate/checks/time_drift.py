"""time-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.findings import drift_findings
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.ERROR)
def time_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """A time of day is not the same in all versions.

    Why: people come too late, or a reported event moves to another part of the day.
    Example: nl “om 15.00 uur”, en “at 5 p.m.”.
    Remedy: look up the right time and mend the version that is wrong.
    """
    yield from drift_findings("time-drift", letter, FactKind.TIME)
