"""Where the terms of the glossary stand in a text, in whatever form.

A term is found word by word, each word in any of its forms: `статуса беженца` is `статус беженца`,
`open brieven` is `open brief`. Only whole words count: a `dienstplichtwet` is no `dienstplicht`.
A capital in a term asks for a capital in the text, unless one asks leniently: `the Service` is a
body, `the service` is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from translate.dataclass import dataclass
from translate.facts.words import folded, token_spans, tokens
from translate.languages import get
from translate.languages.remembered import WORDS, Remembered
from translate.model import Concept
from translate.precompiled import expression

_GAP = "[\\s\\-‑–/«»“”„\"'‘’]{1,3}"
"""What may stand between two words of a term: spaces, a hyphen, quotation marks."""
_GAP_OF_CLAUSES = f",?{_GAP}"
"""The same for a term that is written with a comma: `лицо, ищущее убежище`."""

_TEXTS = 1_000
"""Texts whose terms are remembered: several checks ask about the same ones, a unit's or a letter's,
one after another."""

_CLOSINGS = tuple("»“”\"'’")


@dataclass(frozen=True, slots=True)
class Term:
    """One way in which a language says a concept."""

    concept: Concept
    text: str
    """As the glossary has it."""
    words: tuple[str, ...]
    """Folded."""
    capitals: tuple[bool, ...]
    """By word, whether the glossary writes it with a capital."""
    forbidden: bool


class Occurrence(NamedTuple):
    """A term in a text, in one of its forms."""

    term: Term
    start: int
    """Offset in the text, in characters."""
    end: int
    exact: bool
    """Whether it has its capitals too."""


class Termbase:
    """The terms of a glossary in one language, ready to be found."""

    def __init__(self, glossary: Sequence[Concept], language: str) -> None:
        self._inflects = get(language).inflects
        self._by_letter: dict[str, list[Term]] = defaultdict(list)
        self._beginning = Remembered[str, tuple[Term, ...]](WORDS)
        """By folded word."""
        self._idle = set[str]()
        """Words as written with which no term begins, `WORDS` at most: most have no others."""
        self._found = Remembered[str, tuple[Occurrence, ...]](_TEXTS)
        """By text: several checks ask about the same ones."""
        for concept in glossary:
            for forbidden, table in ((False, concept.terms), (True, concept.forbidden)):
                for text in table.get(language, ()):
                    term = _term(concept, text, forbidden)
                    if term.words:
                        self._by_letter[term.words[0][0]].append(term)

    def occurrences(self, text: str) -> tuple[Occurrence, ...]:
        """The terms in a text, in its order; a term inside a longer one is that one's part."""
        found = self._found.get(text)
        if found is None:
            found = self._found.keep(text, self._find(text) if self._may_have_any(text) else ())
        return found

    def _find(self, text: str) -> tuple[Occurrence, ...]:
        words = [(folded(text[start:end]), start, end) for start, end in token_spans(text)]
        found = [
            occurrence
            for place, (word, _, _) in enumerate(words)
            for term in self._terms_beginning(word)
            if (occurrence := self._match(term, text, words[place : place + len(term.words)]))
        ]
        return tuple(one for one in found if not any(_is_within(one, other) for other in found))

    def _may_have_any(self, text: str) -> bool:
        """Whether a term begins with any word of a text; each word is looked at once."""
        if not self._by_letter:
            return False
        others = set(tokens(text)) - self._idle
        idle = {word for word in others if not self._terms_beginning(folded(word))}
        if len(self._idle) + len(idle) > WORDS:
            self._idle.clear()
        self._idle |= idle
        return len(others) > len(idle)

    def _terms_beginning(self, word: str) -> tuple[Term, ...]:
        """The terms whose first word a folded word may be a form of."""
        found = self._beginning.get(word)
        if found is None:
            own = self._by_letter.get(word[:1], ())
            fitting = tuple(term for term in own if self._inflects(word, term.words[0]))
            found = self._beginning.keep(word, fitting)
        return found

    def _match(
        self, term: Term, text: str, words: Sequence[tuple[str, int, int]]
    ) -> Occurrence | None:
        if len(words) < len(term.words):
            return None
        gap = expression(_GAP_OF_CLAUSES if "," in term.text else _GAP)
        for (word, start, _), wanted, (_, _, before) in zip(
            words[1:], term.words[1:], words, strict=False
        ):
            if not self._inflects(word, wanted) or not gap.fullmatch(text, before, start):
                return None
        exact = all(
            not capital or text[start].isupper()
            for capital, (_, start, _) in zip(term.capitals, words, strict=True)
        )
        end = words[-1][2]
        if term.text[-1] in _CLOSINGS and text[end : end + 1] in _CLOSINGS:
            end += 1
        return Occurrence(term, words[0][1], end, exact)


def _term(concept: Concept, text: str, forbidden: bool) -> Term:
    words = [text[start:end] for start, end in token_spans(text)]
    return Term(
        concept,
        text,
        tuple(map(folded, words)),
        tuple(word[0].isupper() for word in words),
        forbidden,
    )


def _is_within(one: Occurrence, other: Occurrence) -> bool:
    return (
        other.start <= one.start
        and one.end <= other.end
        and (other.end - other.start) > (one.end - one.start)
    )
