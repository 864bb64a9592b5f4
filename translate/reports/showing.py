"""What a letter may not do to a terminal: its control characters are shown, never sent.

A letter's text, a file's name or an engine's answer may hold characters that clear the screen, hide
or recolour what follows, make a link of it, or turn its direction. Everything written for people
goes through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TextIO, cast

from translate.precompiled import expression

BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""The characters that turn the direction of writing, for a class of a regular expression."""

_PICTURES = 0x2400
"""Unicode has a picture of each control character of ASCII, in their order."""


@cache
def _controls() -> re.Pattern[str]:
    """What is shown otherwise: neither tabs nor line ends, with or without a carriage return."""
    return expression(rf"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff{BIDI}]|\r(?!\n)")


def visible(text: str) -> str:
    """A text as a terminal can be given it.

    `␛` stands for the escape, and so on for ASCII's control characters; `⟨U+202E⟩` for the others.
    """
    return _controls().sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"


class Shown:
    """A stream that people read: what is written to it is made visible."""

    def __init__(self, stream: TextIO) -> None:
        self.unfiltered = stream
        """For what the tool itself colours, and for files that go to another program."""

    def write(self, text: str) -> int:
        self.unfiltered.write(visible(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        self.unfiltered.writelines(map(visible, lines))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unfiltered, name)


def unfiltered(stream: TextIO) -> TextIO:
    """The stream itself, of one that may be `Shown`."""
    return stream.unfiltered if isinstance(stream, Shown) else stream


@contextmanager
def shown_streams() -> Iterator[None]:
    """Filters what is written to stdout and stderr until the end of the block."""
    import sys

    before = sys.stdout, sys.stderr
    sys.stdout = cast(TextIO, Shown(unfiltered(sys.stdout)))
    sys.stderr = cast(TextIO, Shown(unfiltered(sys.stderr)))
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
