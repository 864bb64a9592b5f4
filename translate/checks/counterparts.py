"""Whether a name of one version is answered anywhere in another version's words.

Most names are, by an equal key; only for the few that are not is the other text read word by word:
for the same letters, an exonym, a translation, a word that sounds like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from translate.facts.names import folded, is_common, words
from translate.facts.terms import Termbase
from translate.languages import CODES, get
from translate.languages.exonyms import exonyms
from translate.languages.language import Script
from translate.languages.lexicon import dictionary
from translate.languages.sounds import resemblance, same_consonants
from translate.model import AlignedLetter, Fact, FactKind, Segment, Span, Unit

ALIKE = 80
"""Resemblance from which any word answers a name."""

ALIKE_NAMES = 65
"""Resemblance from which a capitalised word answers it."""

_LONGEST_ACRONYM = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a name that some versions of its unit do not answer."""

    segment: Segment
    fact: Fact
    lacking: frozenset[str]
    """The languages in which nothing answers it."""

    @property
    def language(self) -> str:
        return self.segment.language

    @property
    def exonym(self) -> bool:
        """Whether it is a place or a people of the table, which a sentence may word differently."""
        return str(self.fact.value.key).startswith("#")

    @property
    def acronym(self) -> bool:
        return _is_acronym(self.fact.text)

    @property
    def likely(self) -> bool:
        """Whether it is a name rather than a word that begins a sentence or a title."""
        return self.exonym or not _is_known(folded(self.fact.text), self.language)

    @property
    def sure(self) -> bool:
        return self.likely and (self.exonym or not self.fact.value.weak)


class Wording:
    """The words of a unit in one language, ready to be searched for a name."""

    def __init__(self, letter: AlignedLetter, unit: Unit, language: str) -> None:
        self.language = language
        self.facts = letter.facts_of(unit, language, FactKind.NAME)
        self.keys = {fact.value.key for _, fact in self.facts}
        self._text = unit.text(language)

    @cached_property
    def _words(self) -> list[str]:
        return words(self._text)

    @cached_property
    def _distinct(self) -> frozenset[str]:
        return frozenset(self._words)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(folded(fact.text) for _, fact in self.facts)

    @cached_property
    def _exonyms(self) -> dict[str, frozenset[int]]:
        """By word, the rows that it belongs to, with its neighbours."""
        rows: dict[str, frozenset[int]] = {}
        for word, found in zip(self._words, exonyms(self._words), strict=True):
            rows[word] = rows.get(word, frozenset()) | found
        return rows

    @cached_property
    def _rows(self) -> frozenset[int]:
        return frozenset[int]().union(*self._exonyms.values())

    @cached_property
    def _concepts(self) -> frozenset[int]:
        return frozenset(
            concept for word in self._distinct for concept in _concepts(word, self.language)
        )

    def answers(self, name: str, source: Wording) -> bool:
        """Whether a folded word here says what a name in another version says."""
        return self.names(name, source) or any(
            resemblance(name, word) >= ALIKE for word in self._distinct
        )

    def names(self, name: str, source: Wording) -> bool:
        """Whether it does so as a name, an exonym or a translation; and not as any word that
        happens to sound like it."""
        return (
            name in self._distinct
            or any(resemblance(name, word) >= ALIKE_NAMES for word in self._names)
            or any(same_consonants(name, word) for word in self._names)
            or not self._rows.isdisjoint(source._exonyms.get(name, ()))
            or not self._concepts.isdisjoint(_concepts(name, source.language))
        )


def mentions(
    letter: AlignedLetter, unit: Unit, termbases: Mapping[str, Termbase]
) -> dict[str, tuple[Mention, ...]]:
    """By language the unanswered words of names; empty where every sure name is answered.

    What belongs to a term of the glossary is left to the checks of terms.
    """
    wordings = [
        Wording(letter, unit, language) for language in letter.languages if unit.segments[language]
    ]
    if not any(True for wording in wordings for _ in _unanswered(wording, wordings, weak=False)):
        return {}
    found = [
        mention
        for wording in wordings
        for mention in _unanswered(wording, wordings, weak=True)
        if not _is_of_a_term(mention, termbases[wording.language])
    ]
    return {
        wording.language: tuple(one for one in found if one.language == wording.language)
        for wording in wordings
    }


def _is_of_a_term(mention: Mention, termbase: Termbase) -> bool:
    return any(
        occurrence.start <= mention.fact.start < occurrence.end
        for occurrence in termbase.occurrences(mention.segment.text)
    )


def _unanswered(wording: Wording, wordings: list[Wording], *, weak: bool) -> Iterator[Mention]:
    """The mentions that some version lacks; the weak ones, which are many, only if asked for."""
    others = [other for other in wordings if other is not wording]
    for segment, fact in wording.facts:
        if fact.value.weak and not weak:
            continue
        name = folded(fact.text)
        asked = [
            other
            for other in others
            if fact.value.key not in other.keys
            and not _is_acronym_of_another_script(fact.text, other.language)
        ]
        lacking = {other.language for other in asked if not other.answers(name, wording)}
        if lacking:
            # One version has nothing like it: a mere likeness in the other is chance.
            lacking |= {other.language for other in asked if not other.names(name, wording)}
        if lacking:
            yield Mention(segment, fact, frozenset(lacking))


def phrases(found: list[Mention]) -> list[Span]:
    """Mentions that stand side by side put together: a first name and a last name are one name."""
    places = sorted(found, key=lambda mention: (mention.segment.ordinal, mention.fact.start))
    spans = []
    for segment, group in groupby(places, key=lambda mention: mention.segment):
        start = end = -1
        for mention in group:
            fact = mention.fact
            if start >= 0 and segment.text[end : fact.start].strip(" \u00a0\u202f-.") == "":
                end = fact.end
                continue
            if start >= 0:
                spans.append(segment.span(start, end))
            start, end = fact.start, fact.end
        spans.append(segment.span(start, end))
    return spans


def _is_acronym(word: str) -> bool:
    """`IND`, `MPs`."""
    bare = folded(word).removesuffix("s")
    return len(bare) <= _LONGEST_ACRONYM and word[: len(bare)].isupper()


def _is_acronym_of_another_script(word: str, language: str) -> bool:
    """IND and ИИН, AI and ИИ: which acronym stands for which cannot be told by sound."""
    if not _is_acronym(word):
        return False
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in word)
    return cyrillic != (get(language).script is Script.CYRILLIC)


@cache
def _concepts(word: str, language: str) -> tuple[int, ...]:
    return dictionary(language).look_up(word)


@cache
def _is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of the language; or of its neighbour, for titles
    that were left in English."""
    script = get(language).script
    return any(
        is_common(word, code) or get(code).is_ordinary(word)
        for code in CODES
        if get(code).script is script
    )
