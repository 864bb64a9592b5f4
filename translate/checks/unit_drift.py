"""unit-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.findings import drift_findings
from translate.checks.registry import check
from translate.model import AlignedLetter, FactKind, Finding, Severity


@check(Severity.ERROR)
def unit_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """A measured quantity, an age or a duration is not the same in all versions.

    Why: five kilometres are not five miles, and a week is not a month.
    Example: nl “binnen 14 dagen”, en “within 14 weeks”.
    Remedy: mend the number or the unit; a rightly converted unit is only a note.
    """
    yield from drift_findings("unit-drift", letter, FactKind.QUANTITY)
