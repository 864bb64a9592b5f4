"""The words that open a part of a sentence which something is said of: `not …`, `because …`.

`scopes.tsv` is plain data that a linguist can mend: a kind, a sense and one column a language, with
phrases parted by `|`.

`opens`: a part begins behind it. `joins`: a part ends before it. `cuts`: another clause begins
with it, whatever stands before it. `adds`: more follows of which the same is said. `side`: what
somebody is for or against, or all or some of which are meant, stands behind it. `examples`:
they follow. `open`: a bound that `or` adds to a value, `three or more`.
`negates`: a negation. `who`: a pronoun, by the person that it stands for. `ends`: how verbs and
adjectives end in a language that shows it, after the nouns that end like them. `limits`: words
like `only`, and those (`maybe`) with which a sentence may say the same. `reports`: what
somebody said or knows stands behind it (`, x` only behind a comma). `raises`: a verb with which
that may be denied on either side of such a word, `think`. `denies`: words that
turn what another word says into its opposite, or nearly: `never`, `hardly`, `less`. A `*`
stands for any letters.
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
    opening: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    joining: set[str] = set()
    cutting: set[str] = set()
    adding: set[str] = set()
    sides: dict[str, str] = {}
    open_ends: set[str] = set()
    examples: list[str] = []
    reporting: set[str] = set()
    raising: list[str] = []
    negating: set[str] = set()
    persons: dict[str, str] = {}
    acting: set[str] = set()
    endings: dict[str, list[str]] = {}
    limits: dict[str, list[str]] = {}
    for row in rows if language in header else ():
        kind, sense = row[:2]
        for phrase in filter(None, row[header.index(language)].replace("ё", "е").split("|")):
            if kind == "opens":
                words = tuple(phrase.replace(",", " ,").replace("-", " ").split())
                opening.setdefault(words[0], []).append((words, sense))
            elif kind == "joins":
                joining.add(phrase)
            elif kind == "cuts":
                cutting.add(phrase)
            elif kind == "adds":
                adding.add(phrase)
            elif kind == "side":
                sides[phrase] = sense
            elif kind == "reports":
                reporting.add(phrase)
            elif kind == "raises":
                raising.append(phrase.replace("*", r"\w*"))
            elif kind == "examples":
                examples.append(phrase)
            elif kind == "open":
                open_ends.add(phrase)
            elif kind == "acts":
                acting.add(phrase)
            elif kind == "negates":
                negating.add(phrase)
            elif kind == "ends":
                endings.setdefault(sense, []).append(phrase)
            elif kind in ("limits", "denies"):
                limits.setdefault(sense, []).append(phrase.replace("*", r"\w*"))
            else:
                persons[phrase] = sense
    longest_first = {
        first: sorted(own, key=lambda each: -len(each[0])) for first, own in opening.items()
    }
    ends = tuple((part, tuple(own)) for part, own in endings.items())
    only, maybe, denying = (
        rf"(?i)\b(?:{'|'.join(limits[name])})\b" if name in limits else ""
        for name in (*LIMITS, NOT)
    )
    return Scopes(
        longest_first,
        frozenset(joining),
        frozenset(joining | cutting),
        frozenset(adding),
        sides,
        frozenset(open_ends),
        frozenset(negating),
        frozenset(reporting),
        rf"(?i)\b(?:{'|'.join(raising)})\b" if raising else "",
        rf"(?i)\b(?:{'|'.join(examples)})\b" if examples else "",
        persons,
        frozenset(acting),
        ends,
        only,
        maybe,
        denying,
    )
