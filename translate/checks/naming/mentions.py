"""The words of names: those of a paragraph, what stands between two of them, and those that some
versions of a unit do not answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from functools import lru_cache

from translate.checks.context import Context
from translate.dataclass import dataclass
from translate.facts.names import is_common
from translate.facts.words import folded
from translate.languages import get
from translate.languages.name_forms import JOINTS
from translate.languages.remembered import WORDS
from translate.model import Fact, FactKind, Segment

_LONGEST_ACRONYM = 6
"""Letters."""


Place = tuple[Segment, Fact]
"""A word of a name, where it stands."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A word of a name that some versions of its unit do not answer."""

    segment: Segment
    fact: Fact
    lacking: frozenset[str]
    """The languages in which nothing answers it."""
    judge: Callable[[Segment, Fact], bool] = field(repr=False, compare=False)
    """Tells a name from an ordinary word of a language; may load a dictionary."""

    @property
    def place(self) -> Place:
        return self.segment, self.fact

    @property
    def language(self) -> str:
        return self.segment.language

    @property
    def name(self) -> str:
        """The word, folded."""
        return folded(self.fact.text)

    @property
    def likely(self) -> bool:
        """Whether it is a name rather than a word that begins a sentence or a title."""
        return self.judge(self.segment, self.fact)

    @property
    def exonym(self) -> bool:
        """Whether it is a place or a people of the table, which a sentence may word differently."""
        return is_exonym(self.fact)

    @property
    def acronym(self) -> bool:
        return is_acronym(self.fact.text)


def names_of(context: Context, language: str, ordinal: int) -> Iterator[Fact]:
    """The words of names in one paragraph of a version, in the order of its text."""
    return (fact for _, fact in names_around(context, language, ordinal, 0))


def names_around(
    context: Context, language: str, ordinal: int, reach: int
) -> Iterator[tuple[int, Fact]]:
    """The same in one paragraph and in some before and after it, each with its paragraph."""
    for place in range(ordinal - reach, ordinal + reach + 1):
        for fact in context.facts.get((language, place), ()):
            if fact.kind is FactKind.NAME:
                yield place, fact


def belongs_to(text: str, fact: Fact, other: Fact) -> bool:
    """Whether a word begins a name that another word ends: side by side, or tied by a hyphen, an
    initial or a word like `da` or `van der`.

    Another writer may leave out a first name, but hardly the surname behind it.
    """
    if not fact.start < other.start <= fact.end + _JOINED:
        return False
    parts = between(text, fact, other).replace("-", " ").split()
    return all(part in JOINTS or (len(part) == 2 and part[1] == ".") for part in parts)


_JOINED = 80
"""Characters of the words that join a first name and a surname, at the most."""


def are_side_by_side(text: str, fact: Fact, other: Fact) -> bool:
    """Whether nothing but a space, a hyphen or the full stop of an initial is between two words."""
    return fact.start != other.start and between(text, fact, other) in _SIDE_BY_SIDE


_SIDE_BY_SIDE = (" ", "\u00a0", "-", "\u2011", ". ", "")


def between(text: str, fact: Fact, other: Fact) -> str:
    """What stands between two words of a text, in lower case."""
    first, second = sorted((fact, other), key=lambda one: one.start)
    return text[first.end : second.start].lower()


def is_in_brackets(segment: Segment, fact: Fact) -> bool:
    """Whether a word stands in round brackets."""
    text = segment.text
    opened = text.rfind("(", 0, fact.start)
    is_open = opened >= 0 and text.find(")", opened, fact.start) < 0
    return is_open and text.find(")", fact.end) >= 0


def is_exonym(fact: Fact) -> bool:
    """Whether a name is in the table of places, peoples and bodies."""
    return str(fact.value.key).startswith("#")


def is_acronym(word: str) -> bool:
    """`IND`, `MPs`."""
    bare = folded(word).removesuffix("s")
    return len(bare) <= _LONGEST_ACRONYM and word[: len(bare)].isupper()


def is_verb_of_letters(word: str, language: str) -> bool:
    """Whether an acronym has become a verb: `CCing`, `OKed`."""
    ending = next((one for one in get(language).verb_endings if word.endswith(one)), "")
    return bool(ending) and len(word) > len(ending) + 1 and word.removesuffix(ending).isupper()


@lru_cache(WORDS)
def is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of the language, or of one that it borrows from."""
    return any(
        is_common(word, code) or get(code).is_ordinary(word)
        for code in (language, *get(language).borrows_from)
    )
