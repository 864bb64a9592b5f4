"""Names that ask for something, which translators word freely: `Trein Moet Rijden`, «Верните
поезд»."""

from __future__ import annotations

from collections.abc import Sequence

from translate.alignment.terms import words
from translate.checks.naming.counterparts import Wording
from translate.facts.words import folded
from translate.languages import get
from translate.model import Segment
from translate.precompiled import expression

QUOTED_NAME = r"[«“„\"](?:[^\W\d_]+[ -]){0,3}[^\W\d_]+[»”“\"]"


def asks_in_a_name(
    segment: Segment, start: int, word: str, own: Wording, wordings: Sequence[Wording]
) -> bool:
    """Whether a folded word is the verb of a name in quotation marks that asks for something, and
    another version says another word of that name."""
    if not word.endswith(get(own.language).asking_endings):
        return False
    name = expression(QUOTED_NAME).match(segment.text, max(start - 1, 0))
    return name is not None and any(
        not one.concepts.isdisjoint(own.concepts_of(each))
        for each in words(folded(name[0]))
        if each != word
        for one in wordings
        if one is not own
    )
