"""The table of opposites turned into what `translate.languages.opposites` looks phrases up in.

It is made once and kept (`translate.languages.compiled`): lines of text, of which few become
values. A line holds, parted by tabs: another word that a sentence with the phrase has, nothing
where no other is written in full; its first word, where that is written in full; the number of its
sense; its rank; its order; and the phrase as the table has it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pkgutil import get_data

DATA = ("opposites.tsv", "bodies.tsv", "roles.tsv", "relations.tsv")
"""Senses that contradict each other; bodies and offices that are not each other; who acts; how
clauses and times are related."""
SOURCES = (*DATA, "opposites.py", "opposites_table.py")
"""The files that a kept table depends on."""
GAP = ".."
DIGITS = "#"
WEAK = "?"
ALL_THE_SAME = "+"
NOTHING = "nothing"
DENIAL = (NOTHING, "denial")
"""The sense of a phrase of `nothing` a word of which negates."""
HEAD = 4
"""Letters by which stems are looked up: few words of a text begin as any stem does."""

Column = tuple[
    list[tuple[str, str]],
    dict[str, str],
    dict[str, str],
    dict[str, tuple[int, ...]],
    list[tuple[str, str]],
]
"""What `Opposites` is made of."""


@cache
def rows() -> list[list[str]]:
    """The header, which all files share, and the rows of each."""
    tables = [_table(name) for name in DATA]
    return [tables[0][0], *(row for table in tables for row in table[1:])]


def _table(name: str) -> list[list[str]]:
    lines = (get_data("translate.languages", name) or b"").decode().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def column(language: str) -> Column:
    """The column of a language (its code); empty where there is none."""
    header, *every = rows()
    place = header.index(language) if language in header else 0
    senses: dict[tuple[str, str], int] = {}
    negations = _negations(every, place)
    phrases = [
        (phrase, senses.setdefault(_sense(row, phrase, negations), len(senses)), row[0])
        for row in (every if place else ())
        for phrase in filter(None, row[place].split("|"))
    ]
    ranks = {rank: number for number, rank in enumerate(sorted({_rank(*one) for one in phrases}))}
    often = Counter(word for phrase, *_ in phrases for word in words(phrase))
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    globs: list[tuple[str, str]] = []
    for order, one in enumerate(sorted(phrases, key=_openness)):
        phrase, number, _ = one
        first, other = words(phrase)[0], _other(phrase)
        told = f"{number}\t{ranks[_rank(*one)]}\t{order}\t{phrase}"
        if "*" not in first:
            # Looked up by the rarer word: a text has few phrases with `in`, and many an `in`.
            key, needed = (other, first) if 0 < often[other] < often[first] else (first, other)
            exact.setdefault(key, []).append(f"{needed}\t{first}\t{told}")
        elif first.index("*") == len(first) - 1:
            stems.setdefault(first[:-1], []).append(f"{other}\t\t{told}")
        else:
            globs.append((first, f"{other}\t\t{told}"))
    return list(senses), _lines(exact), _lines(stems), _lengths(stems), globs


def _sense(row: Sequence[str], phrase: str, negations: frozenset[str]) -> tuple[str, str]:
    """What a phrase of a row says."""
    denies = (row[0], row[1]) == (NOTHING, "") and not negations.isdisjoint(words(phrase))
    return DENIAL if denies else (row[0], row[1])


def _negations(every: Sequence[Sequence[str]], place: int) -> frozenset[str]:
    """The single words that negate, as the table has them: `not`, `*n't`."""
    return frozenset(
        phrase
        for row in (every if place else ())
        if (row[0], row[1]) in (("negation", "not"), ("negation", "without"))
        for phrase in row[place].split("|")
        if " " not in phrase
    )


def words(phrase: str) -> tuple[str, ...]:
    """What a phrase is made of, gaps included."""
    return tuple(phrase.lstrip(WEAK + ALL_THE_SAME).split())


def _rank(phrase: str, _: int, axis: str) -> tuple[bool, int, int, int]:
    """How firm a phrase is, the firmest first: one of `nothing`, then that of more words, of fewer
    `*`, of more letters."""
    parts = words(phrase)
    return axis != NOTHING, parts.count(GAP) - len(parts), phrase.count("*"), -len(phrase)


def _openness(one: tuple[str, int, str]) -> tuple[int, int]:
    """What decides between phrases of one rank: one whose first word is written in full comes
    first, then those whose first word has its `*` at the end, the shorter one before."""
    first = words(one[0])[0]
    if "*" not in first:
        return 0, 0
    return (1, len(first)) if first[-1] == "*" else (2, 0)


def _other(phrase: str) -> str:
    """The longest word behind the first that is written in full; "" where there is none."""
    others = [word for word in words(phrase)[1:] if "*" not in word]
    return max((word for word in others if word not in (GAP, DIGITS)), key=len, default="")


def _lengths(stems: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long stems are, ascending, by their first `HEAD` letters; those that have fewer are
    among all, and alone under ""."""
    short = {len(stem) for stem in stems if len(stem) < HEAD}
    heads: dict[str, set[int]] = {"": short}
    for stem in stems:
        if len(stem) >= HEAD:
            heads.setdefault(stem[:HEAD], set(short)).add(len(stem))
    return {head: tuple(sorted(lengths)) for head, lengths in heads.items()}


def _lines(phrases: dict[str, list[str]]) -> dict[str, str]:
    return {key: "\n".join(lines) + "\n" for key, lines in phrases.items()}
