"""The glossary as the aligner uses it: which concepts a segment speaks of, under any inflection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from translate.alignment.terms import Sort, Term, words
from translate.languages.lexicon import dictionary
from translate.languages.remembered import WORDS
from translate.model import Concept, Segment

Stems = frozenset[str]


class Termbase:
    """Looks the glossary's terms up in segments, word by word, by their stems."""

    def __init__(self, glossary: Sequence[Concept], languages: Sequence[str]) -> None:
        self._wanted: dict[str, list[tuple[int, str, list[Stems]]]] = {}
        for number, concept in enumerate(glossary):
            for language in languages:
                for text in concept.terms.get(language, ()):
                    stems = [_stems(language, word) for word in words(text)]
                    if stems:
                        self._wanted.setdefault(language, []).append((number, text, stems))

    def terms(self, segment: Segment) -> Iterator[Term]:
        """The concepts that a segment speaks of: all words of one of their terms are in it."""
        wanted = self._wanted.get(segment.language)
        if not wanted:
            return
        said: set[str] = set()
        for word in words(segment.text):
            said |= _stems(segment.language, word)
        for number, text, stems in wanted:
            if all(not one.isdisjoint(said) for one in stems):
                yield Term(Sort.KNOWN, (("term", number),), text)


@lru_cache(WORDS)
def _stems(language: str, word: str) -> Stems:
    return frozenset(dictionary(language).stems(word.casefold().replace("ё", "е")))
