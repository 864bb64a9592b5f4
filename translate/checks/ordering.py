"""The order in which people read findings. No check is loaded for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from translate.checks import IDS
from translate.model import AlignedLetter, Finding


def in_order(found: Iterable[Finding], letter: AlignedLetter) -> tuple[Finding, ...]:
    """Findings in the order of the letter's text, those about the whole of it first.

    What a version in another language explains is left out, and no fix is for such a version.
    """
    found = _without_foreign_versions(tuple(found))
    if not found:
        return found
    order = {"": 0} | {unit.id: place for place, unit in enumerate(letter.units, 1)}
    languages = {language: place for place, language in enumerate(letter.languages)}
    ranks = {id: rank for rank, id in enumerate(IDS)}

    def place(finding: Finding) -> tuple[int, tuple[int, int, int], int]:
        spans = ((languages[span.language], span.line, span.column) for span in finding.spans)
        return order[finding.unit], min(spans, default=(0, 0, 0)), ranks[finding.check]

    return tuple(sorted(found, key=place))


_EXPLAINED = ("untranslated-segment", "language-mismatch", "foreign-words")
"""The checks whose findings about a version say no more than that it is in another language."""


def _without_foreign_versions(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    foreign = {code for one in found if one.check == "version-language" for code in one.languages}
    if not foreign:
        return found
    return tuple(
        replace(one, fix=None) if one.fix and one.fix.language in foreign else one
        for one in found
        if one.check not in _EXPLAINED or not foreign.issuperset(one.languages)
    )
