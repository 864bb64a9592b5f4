"""What the words of one sentence may mean, one by one, and where facts stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from translate.checks.context import Context
from translate.checks.texts.likeness import term_of
from translate.checks.texts.pieces import rows_of_three
from translate.checks.texts.stretches import Stretch
from translate.dataclass import dataclass
from translate.facts.values import Name
from translate.languages import get
from translate.languages.lexeme import small
from translate.languages.opposites import BREAKS
from translate.languages.remembered import WORDS
from translate.languages.scopes import NOT, Scopes, scopes
from translate.model import Fact, Segment
from translate.precompiled import expression

Keys = frozenset[Hashable]

_NAME = "name"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one version, its words and signs in order."""

    segment: Segment
    start: int
    """Offset in the segment's text."""
    end: int
    tokens: Sequence[str]
    """Folded, `ё` as `е`, a contracted negation as `not`; hyphens part words."""
    keys: Sequence[Keys]
    """What each may mean: names, pronouns and all words that are no part of a date, an amount or
    another fact; nothing for the others."""

    @property
    def scopes(self) -> Scopes:
        return scopes(self.segment.language)

    def is_name(self, at: int) -> bool:
        """Whether the word at an index of `tokens` is a name."""
        return any(isinstance(key, tuple) and key[0] == _NAME for key in self.keys[at])

    def starts(self) -> list[int]:
        """Where each of `tokens` begins in the segment's text."""
        return [
            found.start() for found in _token().finditer(self.segment.text, self.start, self.end)
        ]

    def word(self, at: int) -> Stretch:
        """The word at an index of `tokens`."""
        text = self.segment.text
        match = next(islice(_token().finditer(text, self.start, self.end), at, None))
        return Stretch(self.segment, match.start(), match.end())


def side_by_side(context: Context) -> Sequence[Mapping[str, Sentence]]:
    """The sentences of the one unit of a context by language, one row after the other; none where
    fewer or more than three versions say anything, or not all in equally many sentences."""
    return [
        {language: read(context, *place) for language, place in row.items()}
        for row in rows_of_three(context)
    ]


def read(context: Context, segment: Segment, start: int, end: int) -> Sentence:
    """The sentence that stands between two offsets of a segment's text."""
    language = segment.language
    covered, names = _facts(context, segment, start, end)
    words = _token().findall(segment.text, start, end)
    both = [_meant(word, language) for word in words]
    tokens = [token for token, _ in both]
    keys = [meant for _, meant in both]
    if covered or names:
        starts = [match.start() for match in _token().finditer(segment.text, start, end)]
        for first, name in names.items():
            at = bisect_left(starts, first)
            if at < len(starts) and starts[at] == first:
                keys[at] |= {name}
        for first, last in covered:
            inside = range(bisect_left(starts, first), bisect_left(starts, last))
            for at in inside:
                keys[at] = _NOTHING
    return Sentence(segment, start, end, tokens, keys)


_NOTHING: Keys = frozenset()


def _facts(
    context: Context, segment: Segment, start: int, end: int
) -> tuple[Sequence[tuple[int, int]], Mapping[int, Hashable]]:
    """Where facts of a sentence begin and end that are no names, and what each name is, by its
    offset."""
    facts = context.facts.get(segment.key, ())
    covered = []
    names = {}
    for fact in islice(facts, bisect_left(facts, start, key=_start), None):
        if fact.start >= end:
            break
        if not isinstance(fact.value, Name):
            covered.append((fact.start, fact.end))
        elif not fact.value.weak:
            names[fact.start] = (_NAME, fact.value.key)
    return covered, names


def _start(fact: Fact) -> int:
    return fact.start


@lru_cache(WORDS)
def _meant(word: str, language: str) -> tuple[str, Keys]:
    """A word or a sign folded, and what it may mean."""
    token = small(word)
    keys = term_of(word, language)[0]
    if person := scopes(language).persons.get(token):
        keys |= {("who", person)}
    endings = get(language).negating_endings
    return NOT if endings and token.endswith(endings) else token, keys


@cache
def _token() -> re.Pattern[str]:
    return expression(rf"[^\W\d_]+(?:['’][^\W\d_]+)?|[{''.join(sorted(BREAKS))}]")
