"""Markup that a person gave a translation, and that its source lacks."""

from __future__ import annotations

import re

from translate.drafting.tags import Tagged
from translate.drafting.tokens import parse
from translate.model import MarkKind
from translate.wording import quoted, say


def additions(source: Tagged, old: Tagged, new: Tagged) -> tuple[str, ...]:
    """What markup a new text has more of than its source and the old text, with its words, for
    people.

    Counted by kind: bold words that stand in the place of others are no addition. `old` and `new`
    are in one language, the new one's tags all its own.
    """
    found: list[str] = []
    for kind in dict.fromkeys((tag.kind, tag.paired) for tag in new.tags):
        had, has = _words(old, kind), _words(new, kind)
        more = len(has) - len(had)
        if more > 0 and len(has) > len(_words(source, kind)):
            found += (_said(kind[0], words) for words in _least_known(has, had)[:more])
    return tuple(found)


def without_tags(text: Tagged, kept: Tagged) -> str:
    """The text of one without its tags that have no number of the other's."""
    numbers = {tag.number for tag in text.tags} - {tag.number for tag in kept.tags}
    return re.sub(
        r"</?[gx](\d+)/?>", lambda mark: "" if int(mark[1]) in numbers else mark[0], text.text
    )


def _least_known(has: list[str], had: list[str]) -> list[str]:
    """The texts in their order of how little they are like one of those that were there."""
    from rapidfuzz.distance import Indel

    def likeness(words: str) -> float:
        return max((Indel.normalized_similarity(words, one) for one in had), default=0.0)

    return sorted(has, key=likeness)


def _words(text: Tagged, kind: tuple[MarkKind, bool]) -> list[str]:
    """What each mark of a kind stands around; of a line break, the line before it."""
    found = {
        tag.number: "" if tag.paired or tag.kind is MarkKind.BREAK else tag.opening
        for tag in text.tags
        if (tag.kind, tag.paired) == kind
    }
    line, around = "", set[int]()
    for token in parse(text.text):
        if isinstance(token, str):
            line += token
            for number in around:
                found[number] += token
        elif token.number not in found:
            continue
        elif token.opens and token.closes:
            found[token.number] = found[token.number] or line
            line = ""
        elif token.opens:
            around.add(token.number)
        else:
            around.discard(token.number)
    return list(found.values())


def _said(kind: MarkKind, words: str) -> str:
    match kind:
        case MarkKind.STRONG:
            return say("bold {words}", words=quoted(words))
        case MarkKind.EMPHASIS:
            return say("italic {words}", words=quoted(words))
        case MarkKind.STRIKETHROUGH:
            return say("struck through {words}", words=quoted(words))
        case MarkKind.BREAK:
            return say("a line break after {words}", words=quoted(words))
    return quoted(words)
