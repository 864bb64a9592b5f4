"""A word of a name that some versions of its unit do not answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby

from translate.facts.words import folded
from translate.model import Fact, Segment, Span

_LONGEST_ACRONYM = 6
"""Letters."""

_JOINTS = frozenset("da do de del della des di du of la".split())
"""Small words inside names, of the countries whose geographical names have them."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a name that some versions of its unit do not answer."""

    segment: Segment
    fact: Fact
    lacking: frozenset[str]
    """The languages in which nothing answers it."""
    judge: Callable[[Fact, str], bool] = field(repr=False, compare=False)
    """Tells a name from an ordinary word of a language; may load a dictionary."""

    @property
    def language(self) -> str:
        return self.segment.language

    @property
    def likely(self) -> bool:
        """Whether it is a name rather than a word that begins a sentence or a title."""
        return self.judge(self.fact, self.language)

    @property
    def sure(self) -> bool:
        return not self.fact.value.weak and self.likely

    @property
    def exonym(self) -> bool:
        """Whether it is a place or a people of the table, which a sentence may word differently."""
        return is_exonym(self.fact)

    @property
    def acronym(self) -> bool:
        return is_acronym(self.fact.text)


def belongs_to(text: str, fact: Fact, other: Fact) -> bool:
    """Whether a word of a name is tied to another one, by a hyphen or a word like `da`.

    `Алма-Ата`, `Cabo da Roca`: in another country such a name is often one word, or is translated
    in part. What stands side by side is a first name and a surname, and each of them counts.
    """
    first, second = sorted((fact, other), key=lambda one: one.start)
    between = text[first.end : second.start].lower()
    return between == "-" or (
        between[:1] == between[-1:] == " " and between.strip() in _JOINTS and fact is first
    )


def phrases(found: list[Mention]) -> list[Span]:
    """Mentions that stand side by side put together: a first name and a last name are one name."""
    places = sorted(found, key=lambda mention: (mention.segment.ordinal, mention.fact.start))
    spans = []
    for segment, group in groupby(places, key=lambda mention: mention.segment):
        start = end = -1
        for mention in group:
            fact = mention.fact
            if start >= 0 and segment.text[end : fact.start].strip(" \u00a0\u202f-.") == "":
                end = fact.end
                continue
            if start >= 0:
                spans.append(segment.span(start, end))
            start, end = fact.start, fact.end
        spans.append(segment.span(start, end))
    return spans


def is_exonym(fact: Fact) -> bool:
    """Whether a name is in the table of places, peoples and bodies."""
    return str(fact.value.key).startswith("#")


def is_acronym(word: str) -> bool:
    """`IND`, `MPs`."""
    bare = folded(word).removesuffix("s")
    return len(bare) <= _LONGEST_ACRONYM and word[: len(bare)].isupper()
