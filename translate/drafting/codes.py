"""A unit's text with its markup as codes, for another tool and back.

The text is that of `translate.drafting.tags`, with `<x0/>` between two paragraphs of the unit. A
code of a translation has the number of its counterpart in the source, whatever their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from translate.drafting.markup import restore
from translate.drafting.tags import Tag, Tagged, tag
from translate.drafting.tokens import parse
from translate.drafting.transfer import paired
from translate.model import Kind, Segment

BREAK = "<x0/>"
"""Between two paragraphs."""


def coded(segments: Sequence[Segment]) -> Tagged:
    """The text of segments that belong together; "" for none."""
    texts: list[str] = []
    tags: list[Tag] = []
    for segment in segments:
        one = tag(segment)
        texts.append(_numbered(one.text, {t.number: t.number + len(tags) for t in one.tags}))
        tags += [replace(t, number=t.number + len(tags)) for t in one.tags]
    return Tagged(BREAK.join(texts), tuple(tags))


def counterpart(target: Tagged, source: Tagged) -> Tagged:
    """The target under the numbers of the source's tags; a tag of its own gets one above them."""
    of = paired(target.tags, source.tags)
    numbers: dict[int, int] = {}
    fresh = max((one.number for one in source.tags), default=0)
    for one in target.tags:
        other = of.get(one.number)
        if other is None:
            fresh += 1
        numbers[one.number] = other.number if other else fresh
    tags = tuple(replace(one, number=numbers[one.number]) for one in target.tags)
    return Tagged(_numbered(target.text, numbers), tags)


def paragraphs(text: str) -> tuple[str, ...]:
    """The texts of the paragraphs."""
    return tuple(one.strip() for one in text.split(BREAK)) if text.strip() else ()


def markdown(text: str, like: Segment, source: Sequence[Tag], target: Sequence[Tag]) -> str:
    """The Markdown of a paragraph's text for a segment of the kind of `like`.

    A code stands for what it stood for in the target, or, where that had none, in the source.
    """
    tokens = parse(text)
    tags = {one.number: one for one in (*source, *target)}
    if like.kind is not Kind.TITLE:
        return restore(tokens, tuple(tags.values()), like.kind)
    words = [one if isinstance(one, str) else _word(tags.get(one.number)) for one in tokens]
    return " ".join("".join(words).split())


def _word(tag: Tag | None) -> str:
    """What a code says in a text without markup: an address."""
    return tag.opening if tag and not tag.paired else ""


def _numbered(text: str, numbers: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        return f"<{match[1]}{numbers.get(int(match[2]), int(match[2]))}"

    return re.sub(r"<(/?[gx])(\d+)", number, text)
