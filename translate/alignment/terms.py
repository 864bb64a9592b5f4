"""What can be recognised of a segment in another language: its terms.

A term is a word, a fact or a trait of the block. Two terms of different languages may mean the
same when they share a key: a concept of the lexicon or of the glossary, the beginning of a cognate,
the value of a number, a footnote's label, a link's target, the number of a list item.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from translate.facts.values import Amount, Date, Link, Name, Note, Number, Quantity, Time
from translate.languages.lexeme import small
from translate.languages.lexicon import dictionary
from translate.languages.remembered import WORDS
from translate.model import Concept, Fact, Kind, MarkKind, Segment
from translate.precompiled import expression


class Sort(IntEnum):
    """How a term is recognised, from the surest."""

    FACT = 0
    KNOWN = 1
    """A word of the lexicon or the glossary."""
    NAME = 2
    """A capitalised word that the lexicon does not know."""
    UNKNOWN = 3
    STRUCTURE = 4
    """Kind of block, nesting, list number, level."""
    PATTERN = 5
    """Quotation marks, brackets, a question."""


class Term(NamedTuple):
    """Something that can be recognised in another language."""

    sort: Sort
    keys: tuple[Hashable, ...]
    """Two terms may mean the same when they share one."""
    text: str
    """For people."""
    share: float = 0.0
    """How many of all segments, in any letter, have it or its like; 0 to 1, 0 where rare."""


_SHARES = {Kind.PARAGRAPH: 0.8, Kind.ENTRY: 1.0, Kind.LIST_ITEM: 0.3}
"""How many of all segments are of a kind; of all others, one in ten."""


@cache
def word_pattern() -> re.Pattern[str]:
    """A word whose meaning may be looked up; hyphens part words."""
    return expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def words(text: str) -> list[str]:
    """The words of a text as written, composed and without soft hyphens."""
    if "\u00ad" in text:
        text = text.replace("\u00ad", "")
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return word_pattern().findall(text)


def word_term(language: str, word: str) -> Term | None:
    """The term of a word as written; None where it says too little: a function word, a letter."""
    folded = small(word)
    concepts, *_, share, shared, is_empty = dictionary(language).known[folded]
    if is_empty:
        return None
    keys: tuple[Hashable, ...] = (*concepts, shared) if shared else concepts
    if concepts:
        return Term(Sort.KNOWN, keys, word, share)
    capital = word[0].isupper()
    if not keys:
        if not (len(word) > 1 and word.isupper()):
            return None
        keys = (folded,)
    return Term(Sort.NAME if capital else Sort.UNKNOWN, keys, word)


def structure(segment: Segment) -> Iterator[Term]:
    """What kind of block a segment is, and where it stands."""
    kind: str = segment.kind
    yield Term(Sort.STRUCTURE, ((kind, segment.level),), kind, _SHARES.get(segment.kind, 0.1))
    for container in segment.nesting:
        yield Term(Sort.STRUCTURE, ((container.kind,),), container.kind, 0.3)
        if container.label:
            key = (container.kind, container.label)
            yield Term(Sort.FACT, (key,), f"{container.kind} {container.label}")
    strong = [mark for mark in segment.marks if mark.kind is MarkKind.STRONG and not mark.start]
    if strong:
        yield Term(Sort.STRUCTURE, (("strong",),), "a bold lead", 0.1)


def fact_terms(fact: Fact) -> Iterator[Term]:
    """The values of a fact that no word says; those of a name are `named`."""
    value = fact.value
    if getattr(value, "weak", False):
        return
    match value:
        case Number() | Amount() | Quantity():
            yield Term(Sort.FACT, (("#", value.value),), fact.text)
        case Date():
            for part in (value.year, value.day):
                if part is not None:
                    yield Term(Sort.FACT, (("#", part),), str(part))
            if value.month is not None:
                yield Term(Sort.FACT, (("month", value.month),), fact.text)
        case Time():
            yield Term(Sort.FACT, (("time", value.hour % 12, value.minute),), fact.text)
        case Note():
            yield Term(Sort.FACT, (("note", value.label),), str(value))
        case Link() if value.target:
            yield Term(Sort.FACT, (("link", value.target),), value.target)


def named(term: Term | None, word: str, name: Name) -> Term:
    """The term of a word that is a name and that the lexicon does not know: it is recognised by its
    sound, too."""
    heard = ("name", name.key)
    return Term(Sort.NAME, (*term.keys, heard) if term else (heard,), word)


def patterns(text: str) -> Iterator[Term]:
    """The signs of a text that translators keep."""
    if "?" in text:
        yield Term(Sort.PATTERN, ("?",), "a question", 0.05)
    if "(" in text:
        yield Term(Sort.PATTERN, ("(",), "brackets", 0.1)
    if any(mark in text for mark in '"“”„«»'):
        yield Term(Sort.PATTERN, ("“",), "quotation marks", 0.2)
    if ":" in text:
        yield Term(Sort.PATTERN, (":",), "a colon", 0.1)


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
    return frozenset(dictionary(language).stems(small(word)))
