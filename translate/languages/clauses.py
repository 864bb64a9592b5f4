"""The words that begin a part of a sentence which one version may lose: `except`, `including`.

`clauses.tsv` is plain data that a linguist can mend: one sense a row, how much its loss tells, and
one column a language, with phrases parted by `|`. `weak`: translators often say it with another
form of sentence; `faint`: with one word, too; `firm`: as `weak`, but they add no such part;
`strong`: they keep the word; `sure`: they do not add it either; `sign`: its loss tells where a
comma or an `and` is lost with it. A row with `answer` holds words with which a sentence may say the
same: `every day except Sunday` is `only on Sunday`. A phrase may stand in several rows; one with
`^` counts only as the first words of a sentence: `Komt er een bij, …` is `if one is added`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pkgutil import get_data
from typing import NamedTuple

_DATA = "clauses.tsv"

ALSO = "also"
"""The sense of words that say of something what was said of something else."""

_WEIGHTS = ("sure", "strong", "firm", "weak", "faint", "sign", "answer")


class Opener(NamedTuple):
    """A kind of words that begin a part of a sentence."""

    sense: str
    strong: bool
    """Translators keep it."""
    sure: bool
    """They do not add it either."""
    firm: bool
    """They often say it with another form of sentence, but add no such part of several words."""
    faint: bool
    """They often say the whole part with one word: `without difficulty` is `easily`."""
    with_sign: bool
    """Its loss tells where a comma, or another joint of clauses, is lost with it."""
    is_answer: bool
    """A sentence may say the same with it, and it begins no part."""


_Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], bool, Opener]]]
"""By first word, the phrases, the longest first, and whether they count only as the first words of
a sentence."""


def openers(words: Sequence[str], language: str) -> Iterator[tuple[range, Opener]]:
    """(places, opener) of every phrase in some folded words of a sentence, `ё` written as `е`; of
    phrases that begin at one place the longest, in each of its senses."""
    phrases = _phrases(language)
    for place, word in enumerate(words):
        if word not in phrases:
            continue
        longest = 0
        for phrase, first_only, opener in phrases[word]:
            length = len(phrase)
            if length < longest or (first_only and place):
                continue
            if tuple(words[place : place + length]) == phrase:
                longest = length
                yield range(place, place + length), opener


@cache
def _phrases(language: str) -> _Phrases:
    header, *rows = (
        line.split("\t")
        for line in (get_data("translate.languages", _DATA) or b"").decode().splitlines()
    )
    found: dict[str, list[tuple[tuple[str, ...], bool, Opener]]] = {}
    for row in rows if language in header else ():
        opener = _opener(*row[:2])
        for phrase in filter(None, row[header.index(language)].split("|")):
            words = tuple(phrase.removeprefix("^").replace("ё", "е").split())
            found.setdefault(words[0], []).append((words, phrase.startswith("^"), opener))
    return {first: sorted(own, key=lambda each: -len(each[0])) for first, own in found.items()}


def _opener(sense: str, weight: str) -> Opener:
    """The kind of a row; LookupError for a weight that is none."""
    if weight not in _WEIGHTS:
        raise LookupError(f"{_DATA} has a row with the weight “{weight}”, which is none")
    return Opener(
        sense,
        strong=weight in ("sure", "strong"),
        sure=weight == "sure",
        firm=weight == "firm",
        faint=weight == "faint",
        with_sign=weight == "sign",
        is_answer=weight == "answer",
    )
