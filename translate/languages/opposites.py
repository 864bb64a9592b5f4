"""Which words of a language say the opposite of which, and how to find them.

`opposites.tsv` holds senses that contradict each other, `bodies.tsv` kinds of public bodies and of
ministers, `roles.tsv` who acts: people, bodies, peoples; its axes weigh nothing, and other senses
of them contradict nothing.

The table is plain data that a linguist can mend. One sense a row: the axis that it lies on (`rise
and fall`), its name there (`rise`), how much a contradiction weighs, and one column a language. A
cell holds phrases parted by `|`. In a phrase a `*`, one in a word at most, stands for any letters,
`#` for a word of digits and `..` for up to six other words: `stel .. uit`; a phrase with `?` before
it often means something else: it contradicts nothing. `by all` after how much it weighs: versions
translate these words freely, so two of them contradict each other only where every other one says
what one of the two says. What is said of one and the same value in every version, `closes on 3
May`, is a warning, unless `but of values` stands behind that: other rules read it. A row of the
axis `nothing` holds phrases that look like a sense and have none, `no longer`; a phrase with `+`
before it has its sense there all the same. Those with a negation are found, as `DENIAL`: what they
say may be denied elsewhere, `not limited to`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from pkgutil import get_data
from typing import Any, NamedTuple

from translate.languages.compiled import compiled
from translate.languages.remembered import Answers

_DATA = ("opposites.tsv", "bodies.tsv", "roles.tsv")
"""Senses that contradict each other; bodies and offices that are not each other; who acts."""
_GAP = ".."
_DIGITS = "#"
_WEAK = "?"
_ALL_THE_SAME = "+"
_MARKS = _WEAK + _ALL_THE_SAME
_BREAKS = frozenset(",;:()–—")
_REACH = 6
"""Words that a gap may skip."""
_NOTHING = "nothing"
_ALL = " by all"
_NO_VALUES = " but of values"


class Sense(NamedTuple):
    """One row of the table."""

    axis: str
    name: str


DENIAL = Sense(_NOTHING, "denial")
"""Of a phrase that has no sense, and a word of which negates."""


class Hit(NamedTuple):
    """A phrase that has a sense, in a sequence of words."""

    sense: Sense
    places: tuple[int, ...]
    """The indices of its words, ascending."""
    weak: bool = False
    """It may satisfy what other versions say, and contradicts none."""
    stands: bool = False
    """It has its sense even where a phrase of `nothing` wants its words."""


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    """What it is made of, gaps included."""
    sense: Sense
    weak: bool
    stands: bool
    rank: tuple[bool, int, int, int]
    """How firm it is, the firmest first: a phrase of `nothing`, then that of more words, of fewer
    `*`, of more letters."""


_Match = tuple[tuple[bool, int, int, int], tuple[int, ...], _Phrase]
"""A phrase that fits in a sentence: its rank, the places of its words, and itself."""

_HEAD = 4
"""Letters by which stems are looked up: few words of a text begin as any stem does."""


class Opposites:
    """The phrases of one language.

    They come as lines of text, and become values when all the words of one that are written in full
    may be in a sentence: making them all at the start takes 10 ms a language. A line of `stel ..
    uit` is `uit\tstel .. uit\t12`: a word that a sentence with it has besides the first (nothing
    where none is written in full), the phrase, the number of its sense.
    """

    def __init__(
        self,
        senses: list[tuple[str, str]],
        exact: dict[str, str],
        stems: dict[str, str],
        lengths: dict[str, tuple[int, ...]],
        globs: list[tuple[str, str]],
    ) -> None:
        self._senses = senses
        """The axes and names, by their numbers."""
        self._exact = exact
        """Lines by the first word of their phrase."""
        self._stems = stems
        """Those whose first word ends with its `*`, by what stands before that."""
        self._lengths = lengths
        """How long those stems are, ascending, by their first `_HEAD` letters; those that have
        fewer are among all, and alone under ""."""
        self._globs = globs
        """Those whose first word has its `*` elsewhere: that word, and the line."""
        self._tails = tuple(first.partition("*")[2] for first, _ in globs)
        self._phrases = Answers(self._phrase)
        """By line."""
        self._beginnings = Answers(self._beginning)
        """By word, the lines whose first word fits."""

    def find(self, words: Sequence[str]) -> tuple[Hit, ...]:
        """The senses of a sentence's folded words, in their order.

        A word that is part of a phrase has no other sense on the axis of that phrase; where two
        phrases want a word, the one of more words, fewer `*` and more letters has it.
        """
        matches = self._matches(words)
        if len(matches) > 1:
            matches.sort(key=_firmest_first)
        taken: dict[str, set[int]] = {_NOTHING: set()}
        """By axis, the places of words that are part of a phrase already."""
        senseless = taken[_NOTHING]
        hits = []
        for _, places, (_, sense, weak, stands, _) in matches:
            own = taken.setdefault(sense.axis, set())
            if own.isdisjoint(places) and (stands or senseless.isdisjoint(places)):
                own.update(places)
                if own is not senseless or sense == DENIAL:
                    hits.append(Hit(sense, places, weak, stands))
        return tuple(sorted(hits, key=_places_of))

    def _matches(self, words: Sequence[str]) -> list[_Match]:
        """The phrases that fit, by their first words."""
        every = {*words, ""}
        matches = []
        for place, lines in enumerate(map(self._beginnings.__getitem__, words)):
            for needed, line in lines:
                # Most phrases that begin with a common word fail here: another look is dear.
                if needed in every:
                    phrase = self._phrases[line]
                    parts = phrase.words
                    places = (place,) if len(parts) == 1 else _places(parts, words, place)
                    if places:
                        matches.append((phrase.rank, places, phrase))
        return matches

    def _beginning(self, word: str) -> tuple[tuple[str, str], ...]:
        """The lines whose first word fits, each behind the word that it needs."""
        found = self._exact.get(word, "").splitlines()
        for length in self._lengths.get(word[:_HEAD]) or self._lengths[""]:
            if length > len(word):
                break
            found += self._stems.get(word[:length], "").splitlines()
        if word.endswith(self._tails):
            found += [line for first, line in self._globs if _fits(first, word)]
        return tuple([(line.partition("\t")[0], line) for line in found]) if found else ()

    def _phrase(self, line: str) -> _Phrase:
        _, phrase, number = line.split("\t")
        words, sense = _words(phrase), Sense(*self._senses[int(number)])
        return _Phrase(
            words,
            sense,
            phrase.startswith(_WEAK),
            phrase.startswith(_ALL_THE_SAME),
            (
                sense.axis != _NOTHING,
                words.count(_GAP) - len(words),
                phrase.count("*"),
                -len(phrase),
            ),
        )


_places_of = attrgetter("places")
_firmest_first = itemgetter(0, 1)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.lstrip(_MARKS).split())


def _places(phrase: tuple[str, ...], words: Sequence[str], first: int) -> tuple[int, ...]:
    """The indices of the words that match a phrase from a place on; none where it fails."""
    places, place, reach = [first], first + 1, 0
    for wanted in phrase[1:]:
        if wanted == _GAP:
            reach = _REACH
            continue
        last = min(place + reach, len(words) - 1)
        while place <= last and not _fits(wanted, words[place]):
            # A gap reaches no further than its clause.
            place = last if words[place] in _BREAKS else place
            place += 1
        if place > last:
            return ()
        places.append(place)
        place, reach = place + 1, 0
    return tuple(places)


def _fits(wanted: str, word: str) -> bool:
    if wanted == _DIGITS:
        return word[0].isdigit()
    head, star, tail = wanted.partition("*")  # one word has one star at most
    if not star:
        return wanted == word
    long_enough = len(word) >= len(head) + len(tail)
    return long_enough and word.startswith(head) and word.endswith(tail)


@cache
def opposites(language: str) -> Opposites:
    """The table's column of a language (its code); empty where the table has no such column."""
    return Opposites(
        *compiled(f"opposites-{language}", (*_DATA, "opposites.py"), lambda: _column(language))
    )


def _column(language: str) -> tuple[Any, ...]:
    """The five tables of `Opposites`."""
    header, *rows = _rows()
    column = header.index(language) if language in header else 0
    senses: dict[tuple[str, str], int] = {}
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    globs: list[tuple[str, str]] = []
    negations = _negations(rows, column)
    for row in rows if column else ():
        for phrase in filter(None, row[column].split("|")):
            denies = (row[0], row[1]) == (_NOTHING, "") and not negations.isdisjoint(_words(phrase))
            sense = DENIAL if denies else Sense(row[0], row[1])
            number = senses.setdefault(sense, len(senses))
            first, line = _words(phrase)[0], f"{_needed(phrase)}\t{phrase}\t{number}"
            if "*" not in first:
                exact.setdefault(first, []).append(line)
            elif first.index("*") == len(first) - 1:
                stems.setdefault(first[:-1], []).append(line)
            else:
                globs.append((first, line))
    return list(senses), _lines(exact), _lines(stems), _lengths(stems), globs


def _negations(rows: Sequence[Sequence[str]], column: int) -> frozenset[str]:
    """The single words that negate, as the table has them: `not`, `*n't`."""
    return frozenset(
        phrase
        for row in rows
        if (row[0], row[1]) in (("negation", "not"), ("negation", "without"))
        for phrase in row[column].split("|")
        if " " not in phrase
    )


def _lengths(stems: Iterable[str]) -> dict[str, tuple[int, ...]]:
    short = {len(stem) for stem in stems if len(stem) < _HEAD}
    heads: dict[str, set[int]] = {"": short}
    for stem in stems:
        if len(stem) >= _HEAD:
            heads.setdefault(stem[:_HEAD], set(short)).add(len(stem))
    return {head: tuple(sorted(lengths)) for head, lengths in heads.items()}


def _needed(phrase: str) -> str:
    """The longest word behind the first that is written in full; "" where there is none."""
    others = [word for word in _words(phrase)[1:] if "*" not in word]
    return max((word for word in others if word not in (_GAP, _DIGITS)), key=len, default="")


def _lines(phrases: dict[str, list[str]]) -> dict[str, str]:
    return {key: "\n".join(lines) for key, lines in phrases.items()}


@cache
def weights() -> dict[str, str]:
    """By axis, the severity of a contradiction on it: `warning`, `attention`."""
    return compiled("opposites-weights", (*_DATA, "opposites.py"), _weights)


def _weights() -> dict[str, str]:
    weighed = {row[0]: row[2] for row in reversed(_rows()[1:]) if row[2]}
    return {axis: weight.partition(" ")[0] for axis, weight in weighed.items()}


@cache
def by_all() -> frozenset[str]:
    """The axes on which two versions contradict each other only where the others take sides."""
    return frozenset(compiled("opposites-by-all", (*_DATA, "opposites.py"), _by_all))


def _by_all() -> list[str]:
    return sorted({row[0] for row in _rows()[1:] if _ALL in row[2]})


@cache
def no_values() -> frozenset[str]:
    """The axes on which a contradiction about a value weighs no more than another."""
    return frozenset(compiled("opposites-no-values", (*_DATA, "opposites.py"), _no_values))


def _no_values() -> list[str]:
    return sorted({row[0] for row in _rows()[1:] if row[2].endswith(_NO_VALUES)})


@cache
def _rows() -> list[list[str]]:
    """The header, which all files share, and the rows of each."""
    tables = [_table(name) for name in _DATA]
    return [tables[0][0], *(row for table in tables for row in table[1:])]


def _table(name: str) -> list[list[str]]:
    lines = (get_data("translate.languages", name) or b"").decode().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
