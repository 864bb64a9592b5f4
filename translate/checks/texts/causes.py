"""A cause and its effect, told from either end: `the path is dark because the lamps are broken` is
`the lamps are broken, so the path is dark`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from translate.checks.texts.likeness import term_of
from translate.checks.texts.statements import Meaning
from translate.facts.sentences import Word, sentence_of, words_of
from translate.languages import get
from translate.languages.opposites import axis_named, sense_named
from translate.precompiled import expression

_AXIS = axis_named("reason and result")
_BECAUSE, _SO = sense_named(_AXIS, "because"), sense_named(_AXIS, "result")
_BREAKS = expression(r"[,;:–—](?=\s)")
"""What parts clauses."""
_OPENING = 2
"""Words that may stand before a connective which opens its sentence: `and because`."""

_Keys = frozenset[Hashable]


class _Told(NamedTuple):
    """What the words of a sentence's two parts may mean in any language."""

    cause: _Keys
    effect: _Keys

    def agrees(self, other: _Told) -> bool:
        """Whether two versions have the same cause rather than each other's."""
        straight = len(self.cause & other.cause) + len(self.effect & other.effect)
        crossing = len(self.cause & other.effect) + len(self.effect & other.cause)
        return straight > crossing


def is_same_cause(odd: str, said: Mapping[str, Meaning]) -> bool:
    """Whether the odd one says `because` of the cause of which the others say `so` the effect, or
    the other way round; `said` are the connectives by language."""
    if {one.sense for one in said.values()} != {_BECAUSE, _SO}:
        return False
    told = {name: _told(one) for name, one in said.items()}
    return all(told[odd].agrees(one) for name, one in told.items() if name != odd)


def _told(meaning: Meaning) -> _Told:
    """The parts of a text that a connective joins."""
    text, language = meaning.segment.text, meaning.segment.language
    start, end = sentence_of(text, meaning.start, meaning.end, get(language))
    before, behind = (start, meaning.start), (meaning.end, end)
    if meaning.sense == _SO:
        comma = max(
            (found.end() for found in _BREAKS.finditer(text, start, meaning.start)), default=start
        )
        return _Told(_meant(text, language, (0, comma)), _meant(text, language, (comma, end)))
    if len(words_of(text, *before)) <= _OPENING:
        found = _BREAKS.search(text, meaning.end, end)
        comma = found.end() if found else end
        before, behind = (comma, end), (meaning.end, comma)
    return _Told(_meant(text, language, behind), _meant(text, language, before))


def _meant(text: str, language: str, span: tuple[int, int]) -> _Keys:
    words: Iterable[Word] = words_of(text, *span)
    return frozenset(key for word in words for key in term_of(word.text, language)[0])
