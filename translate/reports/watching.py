"""What appeared in a letter since it was last checked, and what went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.model import AlignedLetter, Finding
from translate.reports.findings import SEVERITY_STYLES, count_line, finding_lines
from translate.reports.fingerprints import Fingerprints
from translate.reports.styled import Line, Style
from translate.reports.translating import in_language
from translate.wording import Said, say


def by_name(letter: AlignedLetter, findings: Sequence[Finding]) -> dict[str, Finding]:
    """The open faults of a letter by names that a moved line does not change."""
    name = Fingerprints()
    faults = [one for one in findings if one.severity.is_fault and one.waived is None]
    return {name(letter, finding): finding for finding in faults}


def changed_lines(
    letter: AlignedLetter,
    findings: Sequence[Finding],
    before: Mapping[str, Finding],
    language: str = "en",
) -> Iterator[Line]:
    """The faults that are new, in full, then a line for each that went, then the count.

    `before` are those of the last time, by name; `language` is the reader's, of `INTERFACES`.
    """
    now = by_name(letter, findings)
    for name, finding in now.items():
        if name not in before:
            first, *rest = finding_lines(letter, finding, language)
            yield ((_column(say("new"), language), Style.STRONG), *first)
            yield from rest
    for name, finding in before.items():
        if name not in now:
            yield (
                (_column(say("gone"), language), Style.GOOD),
                (
                    in_language(say(finding.severity.value), language),
                    SEVERITY_STYLES[finding.severity],
                ),
                (f": {in_language(finding.message, language)} ", Style.FAINT),
                (f"[{finding.check}]", Style.FAINT),
            )
    yield count_line(letter, findings, language)


def _column(said: Said, language: str) -> str:
    """The word that a line begins with, as wide as the longest of the two."""
    return f"{in_language(said, language):<6}"
