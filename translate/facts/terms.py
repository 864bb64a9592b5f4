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
        self._by_form: dict[str, list[Term]] = defaultdict(list)
        """Terms by each form of their first word."""
        self._by_letter: dict[str, list[Term]] = defaultdict(list)
        """Those whose first word has forms that only a dictionary knows, by its first letter."""
        self._terms: list[Term] = []
        """In the order of the glossary."""
        self._beginning = Remembered[str, tuple[Term, ...]](WORDS)
        """By folded word."""
        self._idle = set[str]()
        """Words as written with which no term begins, `WORDS` at most: most have no others."""
        self._found = Remembered[str, tuple[Occurrence, ...]](_TEXTS)
        """By text: several checks ask about the same ones."""
        for concept in glossary:
            for forbidden, table in ((False, concept.terms), (True, concept.forbidden)):
                for text in table.get(language, ()):
                    self._add(_term(concept, text, forbidden), language)

    def _add(self, term: Term, language: str) -> None:
        if not term.words:
            return
        self._terms.append(term)
        first = term.words[0]
        forms = get(language).forms(first)
        if forms is None:
            self._by_letter[first[0]].append(term)
        for form in forms or ():
            if form[:1] == first[0]:  # no participle: `gewerkt` is no `werk`
                self._by_form[form].append(term)

    def occurrences(self, text: str) -> tuple[Occurrence, ...]:
        """The terms in a text, in its order; a term inside a longer one is that one's part."""
        found = self._found.get(text)
        if found is None:
            found = self._found.keep(text, self._find(text) if self._may_have_any(text) else ())
        return found

    def _find(self, text: str) -> tuple[Occurrence, ...]:
        spans = token_spans(text)
        words = [text[start:end] for start, end in spans]
        found = [
            occurrence
            for place, word in enumerate(words)
            if word not in self._idle
            for term in self._terms_beginning(folded(word))
            if (occurrence := self._match(term, text, spans[place : place + len(term.words)]))
        ]
        return tuple(one for one in found if not any(_is_within(one, other) for other in found))

    def _may_have_any(self, text: str) -> bool:
        """Whether a term begins with any word of a text; each word is looked at once."""
        if not self._terms:
            return False
        others = set(tokens(text)) - self._idle
        idle = {word for word in others if not self._begins_any(folded(word))}
        if len(self._idle) + len(idle) > WORDS:
            self._idle.clear()
        self._idle |= idle
        return len(others) > len(idle)

    def _begins_any(self, word: str) -> bool:
        """Whether `_terms_beginning` has any; most words begin none, and are not remembered."""
        return word in self._by_form or (
            word[:1] in self._by_letter and bool(self._terms_beginning(word))
        )

    def _terms_beginning(self, word: str) -> tuple[Term, ...]:
        """The terms whose first word a folded word may be a form of."""
        found = self._beginning.get(word)
        if found is None:
            found = tuple(self._by_form.get(word, ()))
            own = self._by_letter.get(word[:1], ())
            looked_up = [term for term in own if self._inflects(word, term.words[0])]
            if looked_up:
                found = tuple(sorted((*found, *looked_up), key=self._terms.index))
            self._beginning.keep(word, found)
        return found

    def _match(self, term: Term, text: str, spans: Sequence[tuple[int, int]]) -> Occurrence | None:
        """The term where words that begin with a form of its first one are the others, too."""
        if len(spans) < len(term.words):
            return None
        gap = expression(_GAP_OF_CLAUSES if "," in term.text else _GAP)
        for (start, end), wanted, (_, before) in zip(
            spans[1:], term.words[1:], spans, strict=False
        ):
            if not gap.fullmatch(text, before, start):
                return None
            if not self._inflects(folded(text[start:end]), wanted):
                return None
        exact = all(
            not capital or text[start].isupper()
            for capital, (start, _) in zip(term.capitals, spans, strict=True)
        )
        end = spans[-1][1]
        if term.text[-1] in _CLOSINGS and text[end : end + 1] in _CLOSINGS:
            end += 1
        return Occurrence(term, spans[0][0], end, exact)


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
