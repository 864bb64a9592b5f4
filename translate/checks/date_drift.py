"""date-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.findings import drift_findings
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.ERROR)
def date_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """A date is not the same in all versions.

    Why: a petition's deadline or the day of an event is a fact that readers act on.
    Example: nl “28 december 2022”, en “December 26, 2022”.
    Remedy: look up the right date and mend the version that is wrong.
    """
    yield from drift_findings("date-drift", letter, FactKind.DATE)
