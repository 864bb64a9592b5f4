"""Whether a name of one version is answered anywhere in another version's words.

Most names are, by an equal key; only for the few that are not is the other text read word by word:
for the same letters, an exonym, a translation, a word that sounds like it.
"""

from __future__ import annotations

from functools import cached_property, lru_cache

from translate.checks.context import Context
from translate.facts.words import folded, words
from translate.languages.exonyms import exonyms, kin
from translate.languages.lexicon import dictionary
from translate.languages.remembered import WORDS
from translate.languages.sounds import resemblance, same_consonants
from translate.model import FactKind, Unit

ALIKE = 80
"""Resemblance from which any word answers a name."""

ALIKE_NAMES = 65
"""Resemblance from which a capitalised word answers it."""

_LONG = 4
"""Letters of a name that others may contain: `Gaya` is in `Bodhgaya`, `Erie` in `Eriekanaal`."""


class Wording:
    """The words of a unit in one language, ready to be searched for a name."""

    def __init__(self, context: Context, unit: Unit, language: str) -> None:
        self.language = language
        self.facts = context.facts_of(unit, language, FactKind.NAME)
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
        """By word, the rows that it belongs to, with its neighbours; most belong to none."""
        rows: dict[str, frozenset[int]] = {}
        for word, found in zip(self._words, exonyms(self._words), strict=True):
            if found:
                rows[word] = rows.get(word, frozenset()) | found
        return rows

    @cached_property
    def _rows(self) -> frozenset[int]:
        """The rows of all its words, and what they may stand for."""
        rows = frozenset[int]().union(*self._exonyms.values())
        return frozenset[int]().union(*map(kin, rows))

    @cached_property
    def _concepts(self) -> frozenset[int]:
        return frozenset(
            concept for word in self._distinct for concept in _concepts(word, self.language)
        )

    def sounds_like(self, name: str) -> bool:
        """Whether any word here sounds like a folded name in another version, by chance or not."""
        return any(resemblance(name, word) >= ALIKE for word in self._distinct)

    def names(self, name: str, source: Wording) -> bool:
        """Whether a word here says what a folded name in another version says: as a name, an
        exonym or a translation."""
        return (
            name in self._distinct
            or any(resemblance(name, word) >= ALIKE_NAMES for word in self._names)
            or any(same_consonants(name, word) for word in self._names)
            or (len(name) >= _LONG and any(name in word for word in self._names))
            # Few names are in a table: only for those is every word here looked up in it.
            or bool((rows := source._exonyms.get(name)) and not self._rows.isdisjoint(rows))
            or bool(
                (said := _concepts(name, source.language)) and not self._concepts.isdisjoint(said)
            )
        )


@lru_cache(WORDS)
def _concepts(word: str, language: str) -> tuple[int, ...]:
    return dictionary(language).look_up(word)
