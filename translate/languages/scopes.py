"""The words that open a part of a sentence which something is said of: `not …`, `because …`.

`scopes.tsv` is plain data that a linguist can mend: a kind, a sense and one column a language, with
phrases parted by `|`.

`opens`: a part begins behind it. `joins`: a part ends before it. `cuts`: another clause begins
with it, whatever stands before it. `adds`: more follows of which the same is said. `side`: what
somebody is for or against, or all or some of which are meant, stands behind it. `examples`:
they follow. `open`: a bound that `or` adds to a value, `three or more`.
`negates`: a negation. `who`: a pronoun, by the person that it stands for. `acts`: a pronoun in
the form of a subject. `ends`: how verbs and adjectives end in a language that shows it, after the
nouns that end like them. `limits`: words like `only`, and those (`maybe`) with which a sentence may
say the same. `reports`: what somebody said or knows stands behind it (`, x` only behind a comma).
`raises`: a verb with which that may be denied on either side of such a word, `think`. `denies`:
words that turn what another word says into its opposite, or nearly: `never`, `hardly`, `less`. A
`*` stands for any letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pkgutil import get_data

from translate.dataclass import dataclass
from translate.languages.lexeme import small

_DATA = "scopes.tsv"

_SHORTEST = 4
"""Letters of a word whose end tells anything."""

OTHER = "other"
"""The part of speech of a word whose end is none of the table's: mostly a noun."""

LIMITS = ("only", "maybe")

NOT = "not"
"""The sense of a negation."""

KINDS = (
    "opens joins cuts adds side examples open negates who acts ends limits denies reports raises"
).split()
"""What a row of the table may be."""

_Phrases = Sequence[tuple[str, str]]
"""Phrases, each behind its sense."""

THAN = "than"
"""That of the words behind which stands what something is compared with."""


@dataclass(frozen=True, slots=True)
class Scopes:
    """What the table says of one language."""

    opening: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]
    """By first word, the phrases that open a part, the longest first, and their senses."""
    joining: frozenset[str]
    """The words before which a part ends."""
    cutting: frozenset[str]
    """Those, and the words that open another clause."""
    adding: frozenset[str]
    """Words that say of something else what was said before: `even`."""
    sides: Mapping[str, str]
    """The words before what somebody is for or against, or for all or some of it, and which."""
    open_ends: frozenset[str]
    """Those that leave a bound open behind `or`: `three or more`."""
    negating: frozenset[str]
    """The negations."""
    reporting: frozenset[str]
    """The words behind which stands what somebody said."""
    raising: str
    """An expression that finds verbs like `think` in a text, "" where the table has none."""
    exemplary: str
    """An expression that finds the words before examples, "" where there are none in the table."""
    persons: Mapping[str, str]
    """The persons that pronouns stand for."""
    acting: frozenset[str]
    """Pronouns in the form of a subject, wherever they stand: `wij`, `they`, «они»."""

    endings: Sequence[tuple[str, tuple[str, ...]]]
    """The parts of speech that it shows, and how their words end."""

    only: str
    """An expression that finds `only` in a text, "" where there is none in the table."""
    may_limit: str
    """The same of the words that may stand for it."""
    denying: str
    """The same of the words that deny."""

    def part_of_speech(self, word: str) -> str:
        """That of a word as far as its end tells, `OTHER` where it is none of the table's; "" in a
        language that shows none."""
        if not self.endings:
            return ""
        folded = small(word)
        if len(folded) >= _SHORTEST:
            for part, endings in self.endings:
                if folded.endswith(endings):
                    return part
        return OTHER

    def opening_with(self, sense: str) -> frozenset[str]:
        """The first words of the phrases that open a part in one sense."""
        return frozenset(
            word
            for word, phrases in self.opening.items()
            if any(own == sense for _, own in phrases)
        )

    def openings(self, words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """(first, behind, sense) of every phrase in some folded words and signs, `ё` written as
        `е`; hyphens part words."""
        behind = 0
        for place, word in enumerate(words):
            if place < behind or word not in self.opening:
                continue
            for phrase, sense in self.opening[word]:
                if tuple(words[place : place + len(phrase)]) == phrase:
                    behind = place + len(phrase)
                    yield place, behind, sense
                    break


@cache
def scopes(language: str) -> Scopes:
    """Those of a language; empty where the table has no such column."""
    header, *rows = (
        line.split("\t")
        for line in (get_data("translate.languages", _DATA) or b"").decode().splitlines()
    )
    found = gathered(rows, header.index(language) if language in header else None)
    words = {kind: [phrase for _, phrase in own] for kind, own in found.items()}
    limits = _by_sense([*found["limits"], *found["denies"]])
    only, maybe, denying = (_one_of(limits.get(name, ())) for name in (*LIMITS, NOT))
    ends = {part: tuple(own) for part, own in _by_sense(found["ends"]).items()}
    return Scopes(
        _opening(found["opens"]),
        frozenset(words["joins"]),
        frozenset(words["joins"] + words["cuts"]),
        frozenset(words["adds"]),
        {phrase: sense for sense, phrase in found["side"]},
        frozenset(words["open"]),
        frozenset(words["negates"]),
        frozenset(words["reports"]),
        _one_of(words["raises"]),
        _one_of(words["examples"]),
        {phrase: sense for sense, phrase in found["who"]},
        frozenset(words["acts"]),
        tuple(ends.items()),
        only,
        maybe,
        denying,
    )


def gathered(rows: Sequence[Sequence[str]], column: int | None) -> Mapping[str, _Phrases]:
    """By kind, what rows of the table have in one column; LookupError for a kind that is none."""
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    for row in rows:
        kind, sense = row[:2]
        if kind not in found:
            raise LookupError(f"{_DATA} has a row of the kind “{kind}”, which nobody reads")
        if column is not None:
            phrases = row[column].replace("ё", "е").split("|")
            found[kind] += [(sense, phrase) for phrase in phrases if phrase]
    return found


def _by_sense(phrases: _Phrases) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for sense, phrase in phrases:
        found.setdefault(sense, []).append(phrase)
    return found


def _opening(phrases: _Phrases) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sense, phrase in phrases:
        words = tuple(phrase.replace(",", " ,").replace("-", " ").split())
        found.setdefault(words[0], []).append((words, sense))
    return {first: sorted(own, key=lambda each: -len(each[0])) for first, own in found.items()}


def _one_of(phrases: Sequence[str]) -> str:
    """An expression that finds any of some phrases, "" where there is none."""
    return rf"(?i)\b(?:{'|'.join(phrases)})\b".replace("*", r"\w*") if phrases else ""
