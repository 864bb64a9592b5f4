"""The order in which people read findings. No check is loaded for it."""

from __future__ import annotations

from collections.abc import Iterable

from translate.checks import IDS
from translate.model import AlignedLetter, Finding


def in_order(found: Iterable[Finding], letter: AlignedLetter) -> tuple[Finding, ...]:
    """Findings in the order of the letter's text, those about the whole of it first."""
    found = tuple(found)
    if not found:
        return found
    order = {"": 0} | {unit.id: place for place, unit in enumerate(letter.units, 1)}
    languages = {language: place for place, language in enumerate(letter.languages)}
    ranks = {id: rank for rank, id in enumerate(IDS)}

    def place(finding: Finding) -> tuple[int, tuple[int, int, int], int]:
        spans = ((languages[span.language], span.line, span.column) for span in finding.spans)
        return order[finding.unit], min(spans, default=(0, 0, 0)), ranks[finding.check]

    return tuple(sorted(found, key=place))
