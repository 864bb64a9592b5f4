"""What appeared in a letter since it was last checked, and what went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.model import AlignedLetter, Finding
from translate.reports.findings import SEVERITY_STYLES, count_line, finding_lines
from translate.reports.fingerprints import Fingerprints
from translate.reports.styled import Line, Style


def by_name(letter: AlignedLetter, findings: Sequence[Finding]) -> dict[str, Finding]:
    """The open faults of a letter by names that a moved line does not change."""
    name = Fingerprints()
    faults = [one for one in findings if one.severity.is_fault and one.waived is None]
    return {name(letter, finding): finding for finding in faults}


def changed_lines(
    letter: AlignedLetter, findings: Sequence[Finding], before: Mapping[str, Finding]
) -> Iterator[Line]:
    """The faults that are new, in full, then a line for each that went, then the count.

    `before` are those of the last time, by name.
    """
    now = by_name(letter, findings)
    for name, finding in now.items():
        if name not in before:
            first, *rest = finding_lines(letter, finding)
            yield (("new   ", Style.STRONG), *first)
            yield from rest
    for name, finding in before.items():
        if name not in now:
            yield (
                ("gone  ", Style.GOOD),
                (finding.severity.value, SEVERITY_STYLES[finding.severity]),
                (f": {finding.message} ", Style.FAINT),
                (f"[{finding.check}]", Style.FAINT),
            )
    yield count_line(letter, findings)
