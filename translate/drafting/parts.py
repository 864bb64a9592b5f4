"""What one approved paragraph says in another letter's two: its beginnings and its ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from translate.drafting.memory import MemoryUnit
from translate.drafting.sentences import whole_sentences
from translate.drafting.tags import Tagged
from translate.drafting.tokens import Event, parse, plain
from translate.facts.figures import figures
from translate.languages import get

_MOST = 12
"""Sentences; a longer paragraph is not taken apart, which would repeat it all too often."""


def parts(unit: MemoryUnit) -> Iterator[MemoryUnit]:
    """The unit's first sentences and its last ones, for every place where it can be cut in two.

    A language takes part that has as many sentences as the first, the source; and in a part only
    where it has the same numbers in digits and the same kinds of marks: the n-th sentence then says
    the same as the n-th.
    """
    source = next(iter(unit.texts))
    cut = {code: whole_sentences(text.text, get(code)) for code, text in unit.texts.items()}
    count = len(cut[source])
    if count > _MOST:
        return
    for place in range(1, count):
        for first, last in ((0, place), (place, count)):
            texts = {
                code: _part(unit.texts[code], "".join(cut[code][first:last]))
                for code in cut
                if len(cut[code]) == count
            }
            content = _content(texts[source], source)
            alike = {c: text for c, text in texts.items() if _content(text, c) == content}
            if len(alike) > 1:
                yield MemoryUnit(alike, f"{unit.origin}, {_named(first + 1, last)}")


def _part(whole: Tagged, text: str) -> Tagged:
    """A part of a tagged text with the tags that stand in it."""
    held = {token.number for token in parse(text) if isinstance(token, Event)}
    return Tagged(text.strip(), tuple(tag for tag in whole.tags if tag.number in held))


def _content(text: Tagged, code: str) -> Counter[object]:
    """What must be the same in every language: numbers by value, marks by kind."""
    numbers = (figure.value for figure in figures(plain(text.text), get(code)))
    return Counter([*numbers, *((tag.kind, tag.paired) for tag in text.tags)])


def _named(first: int, last: int) -> str:
    return f"sentence {first}" if first == last else f"sentences {first}-{last}"
