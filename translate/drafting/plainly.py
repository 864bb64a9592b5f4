"""Tags around an engine that knows none: out before, and back in where that is certain.

Words of a pair are translated apart; where that translation stands in the sentence's, the pair
goes around it. Addresses and code are sent as they are and found again as they are. A footnote
mark stays at the end of its sentence. What can't be put back for certain is missing, and
`translate.drafting.verification` says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from translate.dataclass import dataclass
from translate.drafting.tags import Tag, as_tagged
from translate.drafting.tokens import parse
from translate.model import MarkKind

_WORDS = frozenset({MarkKind.LINK, MarkKind.IMAGE, MarkKind.CODE})
"""Kinds that stand for something a reader sees, so that it must be in the sentence."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A tagged sentence as an engine without tags is asked for it."""

    text: str
    """With addresses and code in it."""
    inner: Mapping[int, str]
    """The words of each pair, by its number."""
    verbatim: Mapping[int, str]
    """What stands in the text as it is, by number."""
    last: tuple[int, ...]
    """Marks at the end, behind them at most closing punctuation."""
    first: tuple[int, ...]
    """Marks at the very beginning."""


def plainly(sentence: str, tags: Sequence[Tag]) -> Plain:
    """Takes a tagged sentence apart."""
    kinds = {tag.number: tag for tag in tags}
    parts: list[str] = []
    inner: dict[int, list[int]] = {}
    verbatim: dict[int, str] = {}
    points: list[tuple[int, int]] = []
    for token in parse(sentence):
        if isinstance(token, str):
            parts.append(token)
            continue
        tag, at = kinds[token.number], len("".join(parts))
        if tag.paired:
            inner.setdefault(token.number, []).append(at)
        elif tag.kind in _WORDS:
            verbatim[token.number] = tag.target or tag.opening.strip("`")
            parts.append(verbatim[token.number])
        else:
            points.append((token.number, at))
    text = "".join(parts)
    return Plain(
        text,
        {number: text[ends[0] : ends[-1]] for number, ends in inner.items()},
        verbatim,
        tuple(n for n, at in points if at and not re.search(r"\w", text[at:])),
        tuple(n for n, at in points if not at),
    )


def project(plain: Plain, translation: str, inner: Mapping[int, str]) -> str:
    """The tagged translation: `translation` of the text with the tags that have a certain place.

    `inner` is the translation of each pair's words, by number.
    """
    translation = translation.strip()
    tagged = as_tagged(translation)
    for number, words in plain.verbatim.items():
        tagged = tagged.replace(as_tagged(words), f"<x{number}/>", 1)
    # The longest first: a pair inside another one is then found inside it.
    for number, words in sorted(inner.items(), key=lambda item: -len(item[1])):
        wanted = as_tagged(words.strip().rstrip(".!?…,;:"))
        found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", tagged, re.IGNORECASE)
        if wanted and found:
            start, end = found.span()
            tagged = f"{tagged[:start]}<g{number}>{tagged[start:end]}</g{number}>{tagged[end:]}"
    marks = "".join(f"<x{number}/>" for number in plain.last)
    opening = "".join(f"<x{number}/>" for number in plain.first)
    return f"{opening}{tagged}{marks}"
