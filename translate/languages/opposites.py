"""Which words of a language say the opposite of which, and how to find them.

`opposites.tsv` holds senses that contradict each other, `bodies.tsv` kinds of public bodies and of
ministers, `roles.tsv` who acts: people, bodies, peoples; its axes weigh nothing, and other senses
of them contradict nothing. `relations.tsv` holds how clauses and times are related: until and as
soon as, forward and back.

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

from collections.abc import Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import NamedTuple

from translate.languages import CODES, get
from translate.languages import opposites_table as table
from translate.languages.compiled import compiled
from translate.languages.remembered import Answers

BREAKS = frozenset(",;:()–—")
"""The signs that are words of a sentence here: they part it."""
_REACH, _NEAR = 12, 6
"""Words that a gap may skip, and words of which one may be an `and` between clauses: `gaan om 7 uur
open en om 9 dicht`."""
_ALL = " by all"
_NO_VALUES = " but of values"


class Sense(NamedTuple):
    """One row of the table."""

    axis: str
    name: str


def axis_named(name: str) -> str:
    """An axis of the table that a rule is about; a test looks whether the table has it."""
    return name


def axes_named(*names: str) -> frozenset[str]:
    """The same of several."""
    return frozenset(names)


def sense_named(axis: str, name: str) -> Sense:
    """A sense of the table that a rule is about; a test looks whether the table has it."""
    return Sense(axis, name)


def names_of_senses(*names: str) -> frozenset[str]:
    """The same of several by their names, on whatever axis they lie."""
    return frozenset(names)


NEGATION = axis_named("negation")
"""The axis of negations."""
NEGATIONS = (sense_named(NEGATION, "not"), sense_named(NEGATION, "without"))
"""The senses that negate, whatever a rule makes of the others of that axis."""
DENIAL = Sense(*table.DENIAL)
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


class Phrase(NamedTuple):
    """A phrase of the table."""

    words: tuple[str, ...]
    """What it is made of, gaps included."""
    sense: Sense
    weak: bool
    """As in `Hit`."""
    stands: bool
    """As in `Hit`."""
    rank: int
    """Of two phrases that want a word, the one of the lower rank has it."""
    order: int
    """It decides between phrases of one rank."""
    second: str
    """The word right behind the first one, where that is written in full; else ""."""


Candidate = tuple[str, Phrase]
"""A phrase that may be in a sentence, behind the word of it that its first word fits."""

_Match = tuple[int, tuple[int, ...], int, Phrase]
"""A phrase that is in a sentence: its rank, the places of its words, its order, and itself."""


class Opposites:
    """The phrases of one language.

    They come as lines of text, and become values when a text has a word of theirs: making them all
    at the start takes 10 ms a language.
    """

    def __init__(
        self,
        senses: list[tuple[str, str]],
        exact: dict[str, str],
        stems: dict[str, str],
        lengths: dict[str, tuple[int, ...]],
        globs: list[tuple[str, str]],
    ) -> None:
        self._senses = [Sense(*one) for one in senses]
        """By their numbers."""
        self._exact = exact
        """Lines by a word that is written in full: the first one of their phrase, or another that
        fewer phrases have."""
        self._stems = stems
        """Those whose first word ends with its `*`, by what stands before that."""
        self._lengths = lengths
        """How long those stems are, ascending, by their first `table.HEAD` letters; those that have
        fewer are among all, and alone under ""."""
        self._short = lengths[""]
        self._globs: dict[str, list[tuple[str, str, str]]] = {}
        """Those whose first word has its `*` elsewhere, by its last letter: what stands before and
        after the `*`, and the line."""
        for first, line in globs:
            head, _, tail = first.partition("*")
            self._globs.setdefault(first[-1], []).append((head, tail, line))
        self._phrases = Answers(self._phrase)
        """By line."""
        self._by_word = Answers(self._of_word)

    def find(self, words: Sequence[str]) -> tuple[Hit, ...]:
        """The senses of a sentence's folded words, in their order.

        A word that is part of a phrase has no other sense on the axis of that phrase; where two
        phrases want a word, the one of more words, fewer `*` and more letters has it.
        """
        return self.hits(words, self.candidates(words))

    def find_on(self, words: Sequence[str], axis: str) -> tuple[Hit, ...]:
        """Those of one axis: what is said on the others changes nothing of them."""
        own = [one for one in self.candidates(words) if one[1].sense.axis in (axis, table.NOTHING)]
        if all(phrase.sense.axis == table.NOTHING for _, phrase in own):
            return ()
        return tuple(hit for hit in self.hits(words, own) if hit.sense.axis == axis)

    def candidates(self, words: Sequence[str]) -> list[Candidate]:
        """The phrases of which all words that are written in full are in a sentence, whatever their
        order: a quick look, and `hits` holds no other ones."""
        every = dict.fromkeys(words)
        own = [phrases for phrases in map(self._by_word.__getitem__, every) if phrases]
        every[""] = None
        made = self._phrases
        return [
            (first, made[line])
            for phrases in own
            for other, first, line in phrases
            if other in every  # most phrases that a common word is part of fail here
        ]

    def hits(self, words: Sequence[str], candidates: Sequence[Candidate]) -> tuple[Hit, ...]:
        """What `find` gives, for who has the candidates."""
        matches = _matches(words, candidates)
        if len(matches) > 1:
            matches.sort(key=_firmest_first)
        taken: dict[str, set[int]] = {table.NOTHING: set()}
        """By axis, the places of words that are part of a phrase already."""
        senseless = taken[table.NOTHING]
        hits = []
        for _, places, _, phrase in matches:
            _, sense, weak, stands, *_ = phrase
            own = taken.setdefault(sense.axis, set())
            if own.isdisjoint(places) and (stands or senseless.isdisjoint(places)):
                own.update(places)
                if own is not senseless or sense == DENIAL:
                    hits.append(Hit(sense, places, weak, stands))
        hits.sort(key=_places_of)
        return tuple(hits)

    def _of_word(self, word: str) -> tuple[tuple[str, str, str], ...]:
        """The lines of the phrases that a word may be part of, each behind the other word that it
        needs and the word that its first one fits."""
        lines = self._exact.get(word, "")
        for length in self._lengths.get(word[: table.HEAD], self._short):
            if word[:length] in self._stems:
                lines += self._stems[word[:length]]
        for head, tail, line in self._globs.get(word[-1:], ()):
            if word.endswith(tail) and _has_ends(word, head, tail):
                lines += f"{line}\n"
        if not lines:
            return ()
        found = [(*line.split("\t", 2)[:2], line) for line in lines.splitlines()]
        return tuple([(other, first or word, line) for other, first, line in found])

    def _phrase(self, line: str) -> Phrase:
        _, _, number, rank, order, phrase = line.split("\t")
        weak, stands = phrase.startswith(table.WEAK), phrase.startswith(table.ALL_THE_SAME)
        words, sense = table.words(phrase), self._senses[int(number)]
        second = words[1] if len(words) > 1 and _is_in_full(words[1]) else ""
        return Phrase(words, sense, weak, stands, int(rank), int(order), second)


def _matches(words: Sequence[str], candidates: Sequence[Candidate]) -> list[_Match]:
    """The candidates that are in a sentence, each as often as it is."""
    where: dict[str, list[int]] = {first: [] for first, _ in candidates}
    for place, word in enumerate(words if candidates else ()):
        if word in where:
            where[word].append(place)
    matches = []
    behind = [*words[1:], ""]
    for first, phrase in candidates:
        parts, second = phrase.words, phrase.second
        for place in where[first]:
            if second and behind[place] != second:
                continue  # most phrases of several words fail here
            places = (place,) if len(parts) == 1 else _places(parts, words, place)
            if places:
                matches.append((phrase.rank, places, phrase.order, phrase))
    return matches


_places_of = attrgetter("places")
_firmest_first = itemgetter(0, 1, 2)


def _places(phrase: tuple[str, ...], words: Sequence[str], first: int) -> tuple[int, ...]:
    """The indices of the words that match a phrase from a place on; none where it fails."""
    places, place, reach = [first], first + 1, 0
    for wanted in phrase[1:]:
        if wanted == table.GAP:
            reach = _REACH
            continue
        last = min(place + reach, len(words) - 1)
        while place <= last and not _fits(wanted, words[place]):
            # A gap reaches no further than its clause.
            place = last if words[place] in BREAKS else place
            place += 1
        if place > last or (place - places[-1] > _NEAR + 1 and _joins(words[places[-1] : place])):
            return ()
        places.append(place)
        place, reach = place + 1, 0
    return tuple(places)


def _joins(words: Sequence[str]) -> bool:
    """Whether any of some words may join clauses, in whatever language."""
    return not _joining().isdisjoint(words)


@cache
def _joining() -> frozenset[str]:
    return frozenset[str]().union(*(get(code).coordinators for code in CODES))


def _is_in_full(wanted: str) -> bool:
    return wanted not in (table.GAP, table.DIGITS) and "*" not in wanted


def _fits(wanted: str, word: str) -> bool:
    if wanted == table.DIGITS:
        return word[0].isdigit()
    head, star, tail = wanted.partition("*")  # one word has one star at most
    if not star:
        return wanted == word
    return _has_ends(word, head, tail)


def _has_ends(word: str, head: str, tail: str) -> bool:
    long_enough = len(word) >= len(head) + len(tail)
    return long_enough and word.startswith(head) and word.endswith(tail)


@cache
def opposites(language: str) -> Opposites:
    """The table's column of a language (its code); empty where the table has no such column."""
    return Opposites(
        *compiled(f"opposites-{language}", table.SOURCES, lambda: table.column(language))
    )


@cache
def weights() -> dict[str, str]:
    """By axis, the severity of a contradiction on it: `warning`, `attention`."""
    return compiled("opposites-weights", table.SOURCES, _weights)


def _weights() -> dict[str, str]:
    weighed = {row[0]: row[2] for row in reversed(table.rows()[1:]) if row[2]}
    return {axis: weight.partition(" ")[0] for axis, weight in weighed.items()}


@cache
def by_all() -> frozenset[str]:
    """The axes on which two versions contradict each other only where the others take sides."""
    return frozenset(compiled("opposites-by-all", table.SOURCES, _by_all))


def _by_all() -> list[str]:
    return sorted({row[0] for row in table.rows()[1:] if _ALL in row[2]})


@cache
def no_values() -> frozenset[str]:
    """The axes on which a contradiction about a value weighs no more than another."""
    return frozenset(compiled("opposites-no-values", table.SOURCES, _no_values))


def _no_values() -> list[str]:
    return sorted({row[0] for row in table.rows()[1:] if row[2].endswith(_NO_VALUES)})


@cache
def two_sided() -> frozenset[str]:
    """The axes of two senses: what is denied of one is the other, `not near` is `far`."""
    return frozenset(compiled("opposites-two-sided", table.SOURCES, _two_sided))


def _two_sided() -> list[str]:
    senses: dict[str, set[str]] = {}
    for axis, sense, *_ in table.rows()[1:]:
        senses.setdefault(axis, set()).add(sense)
    return sorted(axis for axis, own in senses.items() if len(own) == _TWO)


_TWO = 2
