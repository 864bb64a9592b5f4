"""The trilingual core lexicon: which words of different languages mean the same.

`lexicon.tsv` is plain data that a linguist can mend: one concept a line, one column a language
named in its header, alternatives and irregular forms separated by `|`, and in the column `share`
how many of a hundred sentences speak of it, where that is one or more. A line that begins with `#`
is a heading. After a `;` stand words that translators may also write for it: they tell that a word
is answered (`wide`), and not which sentences belong together, where they would be found too often.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from functools import cache
from itertools import chain
from pkgutil import get_data
from typing import NamedTuple

from translate.dataclass import dataclass
from translate.languages.cognates import beginning
from translate.languages.compiled import compiled
from translate.languages.language import module
from translate.languages.remembered import WORDS, Answers, Remembered

Concepts = dict[str, tuple[int, ...]]

_DATA = "lexicon.tsv"
_SHORTEST_PART = 4
"""Characters a part of a compound has at least."""
_SHORTEST_COMPOUND = 12
"""Characters; a shorter compound may be a surname or a town: Steenbergen, Bloemendaal."""
_LONGEST_COMPOUND = 80
"""Characters; the parts of a longer run of letters are not looked for."""


class Known(NamedTuple):
    """What is known of a word, whoever asks."""

    concepts: tuple[int, ...]
    """What it may mean; what its parts may mean where it is a compound."""
    whole: tuple[int, ...]
    """What it may mean where it is no compound."""
    also: tuple[int, ...]
    """What it is written for besides, no compound either."""
    share: float
    """How many of all sentences speak of the commonest of `concepts`, 0 to 1; 0 where all are
    rare."""
    beginning: str
    """As `translate.languages.cognates` has it."""
    is_empty: bool
    """Whether it says nothing: a function word that means no concept."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """One column of the lexicon, found through stems."""

    forms: Mapping[str, tuple[int, ...]]
    """By word as the lexicon has it: the numbers of its concepts, ascending."""
    concepts: Mapping[str, tuple[int, ...]]
    """The same by stem."""
    function_words: frozenset[str]
    """Words that mean a concept only if the lexicon has them as they are."""
    stems: Callable[[str], tuple[str, ...]]
    joints: tuple[str, ...]
    known: Answers[str, Known] = field(compare=False, repr=False)
    """By folded word: alignment and several checks ask for the same ones."""
    also: Dictionary | None = None
    """What its words are written for besides."""
    is_wide: bool = False
    """Whether it gives that too."""
    split: Remembered[str, tuple[tuple[int, ...], ...]] = field(
        default_factory=Remembered, compare=False, repr=False
    )
    """The two parts of words that were taken for compounds, as `_halves` found them: alignment asks
    for their concepts together, and checks for those of each part."""

    def look_up(self, word: str) -> tuple[int, ...]:
        """The concepts a folded word may mean; those of its parts where it is a compound."""
        own = self.known[word]
        if not (self.is_wide and self.also):
            return own.concepts
        is_small = word in self.function_words
        more = own.also or (() if is_small else self.also._compound(word))
        return _joined(own.concepts, more)

    def find(self, word: str) -> Known:
        """What `known` keeps: a word is taken to its stems once, for both columns."""
        is_small, also = word in self.function_words, self.also
        own, more = self.forms.get(word, ()), also.forms.get(word, ()) if also else ()
        if not (is_small or (own and (more or not also))):
            stems = self.stems(word)
            own = own or self._of_any(stems)
            more = more or (also._of_any(stems) if also else ())
        concepts = own or (() if is_small else self._compound(word))
        share = max(map(shares().__getitem__, concepts)) if concepts else 0.0
        return Known(concepts, own, more, share, beginning(word), is_small and not concepts)

    def knows(self, word: str) -> bool:
        """Whether a folded word may be a form of any word of the lexicon."""
        if len(word) >= _SHORTEST_COMPOUND and self.look_up(word):
            return True
        return any(stem in self.concepts for stem in self.stems(word))

    def _simple(self, word: str) -> tuple[int, ...]:
        return self._of_any(self.stems(word))

    def _of_any(self, stems: Iterable[str]) -> tuple[int, ...]:
        """The concepts of the first stem that has some."""
        for stem in stems:
            if stem in self.concepts:
                return self.concepts[stem]
        return ()

    def parts(self, word: str) -> tuple[tuple[int, ...], ...]:
        """What a folded word may mean, once for each part of a compound; () where nothing is known.

        Of any other word there is one part.
        """
        known = self.known[word]
        whole = _joined(known.whole, known.also) if self.is_wide else known.whole
        if whole:
            return (whole,)
        if not self.joints or word in self.function_words:
            return ()
        return self._parts(word) or (self.also._parts(word) if self.is_wide and self.also else ())

    def _compound(self, word: str) -> tuple[int, ...]:
        """The concepts of a compound's two parts."""
        return tuple(chain.from_iterable(self._halves(word)))

    def _parts(self, word: str) -> tuple[tuple[int, ...], ...]:
        """The concepts of a compound's parts, two or three."""
        halves = self._halves(word)
        if halves or not self.joints or len(word) > _LONGEST_COMPOUND:
            return halves
        for place in range(2 * _SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            tail = self._simple(word[place:])
            for joint in self.joints if tail else ():
                head = word[:place].removesuffix(joint) if joint else word[:place]
                if found := self._halves(head):
                    return (*found, tail)
        return ()

    def _halves(self, word: str) -> tuple[tuple[int, ...], ...]:
        """The concepts of a compound's two parts, the last part as long as can be."""
        if not self.joints or len(word) > _LONGEST_COMPOUND:
            return ()
        known = self.split.get(word)
        return self.split.keep(word, self._in_two(word)) if known is None else known

    def _in_two(self, word: str) -> tuple[tuple[int, ...], ...]:
        for place in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            tail = self._simple(word[place:])
            if not tail:
                continue
            for joint in self.joints:
                head = word[:place].removesuffix(joint) if joint else word[:place]
                if len(head) >= _SHORTEST_PART and word[:place] == head + joint:
                    found = self._simple(head)
                    if found:
                        return found, tail
        return ()


def _joined(own: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
    """Some concepts, and behind them those others that are not among them."""
    return (*own, *[concept for concept in more if concept not in own]) if more else own


@cache
def dictionary(language: str, wide: bool = False) -> Dictionary:
    """The lexicon's column of a language; empty where the lexicon has no such column. A wide one
    has the words after the `;` as well."""
    own = _narrow(language)
    return replace(own, is_wide=True) if wide else own


@cache
def _narrow(language: str) -> Dictionary:
    return _column_of(language, after=False, also=_column_of(language, after=True))


def _column_of(language: str, after: bool, also: Dictionary | None = None) -> Dictionary:
    """Of the words before the `;`, or of those after it."""
    joints, words = module(language, "stemming").JOINTS, module(language, "words")
    name = f"lexicon-{language}-also" if after else f"lexicon-{language}"
    forms, concepts = compiled(name, _sources(language), lambda: _column(language, after))
    known: Answers[str, Known] = Answers(lambda word: own.find(word), 2 * WORDS)
    own = Dictionary(forms, concepts, words.FUNCTION_WORDS, _stems(language), joints, known, also)
    return own


@cache
def _stems(language: str) -> Callable[[str], tuple[str, ...]]:
    """The stems of a word; those of some hundred paragraphs are remembered, since each of their
    words is looked for in two columns, and by several checks in turn."""
    return Answers(module(language, "stemming").stems, _STEMMED).__getitem__


_STEMMED = 4_000
"""Words, and parts of words that may be compounds."""


def _sources(language: str) -> tuple[str, ...]:
    """The files that the tables of a language are made of."""
    return _DATA, "lexicon.py", f"{language}/stemming.py", f"{language}/words.py"


BEGINNING = 4
"""Letters by which words of one stem begin alike."""


@cache
def beginnings(language: str, concept: int) -> frozenset[str]:
    """How the longer words of a language for a concept begin."""
    return frozenset(_beginnings(language)[concept].split())


@cache
def _beginnings(language: str) -> list[str]:
    """The same by number of a concept, parted by blanks."""
    name = f"lexicon-{language}-beginnings"
    return compiled(name, _sources(language), lambda: _all_beginnings(language))


def _all_beginnings(language: str) -> list[str]:
    found: list[set[str]] = [set() for _ in shares()]
    for form, numbers in dictionary(language).forms.items():
        if len(form) > BEGINNING:
            for number in numbers:
                found[number].add(form[:BEGINNING])
    return [" ".join(sorted(every)) for every in found]


def _column(language: str, after: bool) -> tuple[Concepts, Concepts]:
    """The numbers of concepts by form, and by stem. A form has those of its stem too, except where
    it is a function word: of these the lexicon gives all that they may mean."""
    stemming, function_words = (
        module(language, "stemming"),
        module(language, "words").FUNCTION_WORDS,
    )
    header, *every = rows()
    place = header.index(language) if language in header else len(header)
    forms, concepts = Concepts(), Concepts()
    for number, row in enumerate(every):
        stems: dict[str, None] = {}
        before, _, behind = _cell(row, place).partition(";")
        for word in filter(None, (behind if after else before).split("|")):
            forms[word] = (*forms[word], number) if word in forms else (number,)
            stems[stemming.stem_of_lemma(word)] = None
        for stem in stems:
            concepts[stem] = (*concepts[stem], number) if stem in concepts else (number,)
    for form in list(forms.keys() - function_words):
        known = next((concepts[stem] for stem in stemming.stems(form) if stem in concepts), ())
        forms[form] = tuple(sorted({*forms[form], *known}))
        if after and forms[form] == known:
            del forms[form]  # its stem says the same, in half the time to read
    return forms, concepts


@cache
def shares() -> list[float]:
    """By number of a concept: the share of sentences that speak of it, 0 to 1; 0 where rare."""
    return compiled("lexicon-shares", (_DATA, "lexicon.py"), _shares)


def _shares() -> list[float]:
    header, *every = rows()
    place = header.index("share")
    return [int(_cell(row, place) or 0) / 100 for row in every]


def _cell(row: list[str], place: int) -> str:
    """What a row has in a column; the last columns of a row may be absent."""
    return row[place] if place < len(row) else ""


@cache
def rows() -> list[list[str]]:
    """The header of the data and its rows, cell by cell; the number of a concept is its place."""
    data = get_data("translate.languages", _DATA)  # importlib.resources costs 10 ms more
    lines = (data or b"").decode().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
