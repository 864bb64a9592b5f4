"""Tagged text taken apart: words and tags in their order."""

from __future__ import annotations

import re
from html import unescape

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """A tag as it stands in an answer."""

    number: int
    opens: bool = True
    closes: bool = True
    """An `x` does both at once."""


Token = str | Event
"""A stretch of plain text, or a tag."""


def parse(answer: str) -> tuple[Token, ...]:
    """An answer's text and tags in order; `<x1></x1>` and `<x1/>` are one and the same.

    What looks like no tag of ours is text.
    """
    tokens: list[Token] = []
    at = 0
    for match in re.finditer(r"<(/?)([gx])(\d{1,9})\s*(/?)>", answer):
        _add_text(tokens, answer[at : match.start()])
        at = match.end()
        slash, letter, digits, empty = match.groups()
        number = int(digits)
        if letter == "x":
            if not slash:
                tokens.append(Event(number))
        elif empty:
            tokens += [Event(number, closes=False), Event(number, opens=False)]
        else:
            tokens.append(Event(number, opens=not slash, closes=bool(slash)))
    _add_text(tokens, answer[at:])
    return tuple(tokens)


def _add_text(tokens: list[Token], text: str) -> None:
    if text:
        tokens.append(unescape(text))


def plain(answer: str) -> str:
    """An answer's words without its tags."""
    return "".join(token for token in parse(answer) if isinstance(token, str))


def billable(text: str) -> int:
    """Characters of a tagged text that a service bills: code points outside the tags."""
    return len(plain(text))
