"""Plain text as Markdown that reads the same; what can't be markup stays bare."""

from __future__ import annotations

import re

_STARTS = r"^(?= {0,3}(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:=+|-(?:[ \t]*-)*)[^\S\n]*$))( {0,3})"
"""Before what begins a heading, a quotation or an item, underlines a heading or is a rule."""
_NUMBER = r"^( {0,3}\d{1,9})(?=[.)](?:\s|$))"
"""What the first item of a numbered list begins with."""


def escaped(text: str, *, goes_on: bool = False) -> str:
    """The text with a backslash before the characters that Markdown would read as markup.

    `goes_on`: other text may stand right behind it, and `[a]` becomes a link before `(b)`.
    """
    text = re.sub(r"\\(?=[!-/:-@\[-`{-~]|$)", r"\\\\", text)
    text = re.sub(r"[*`]", r"\\\g<0>", text)
    text = re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", text)
    text = _without_links(text, goes_on)
    end = "|$" if goes_on else ""
    text = re.sub(rf"<(?=[A-Za-z/!?]{end})", r"\\<", text)
    text = re.sub(rf"&(?=#?\w+;{end})", r"\\&", text)
    return text.replace("~", r"\~") if text.count("~") > 1 else text


def _without_links(text: str, goes_on: bool) -> str:
    """A backslash before each bracket that opens a link, a note or a definition."""
    if "[" not in text:
        return text
    opened: list[int] = []
    links: set[int] = set()
    for place, sign in enumerate(text):
        if sign == "[":
            opened.append(place)
            if text.startswith("^", place + 1):
                links.add(place)
        elif sign == "]" and opened:
            behind = text[place + 1 : place + 2]
            if behind in ("(", "[", ":") or (goes_on and not behind):
                links.update(opened)  # one farther out would take the place of the nearest
            opened.pop()
    return "".join(f"\\{sign}" if at in links else sign for at, sign in enumerate(text))


def escaped_start(text: str) -> str:
    """Lines of a paragraph that begin like a heading, an item or a quotation, kept what they are;
    their other signs are `escaped` already."""
    text = re.sub(_STARTS, r"\1\\", text, flags=re.MULTILINE)
    return re.sub(_NUMBER, r"\1\\", text, flags=re.MULTILINE)
