"""The words that findings are made of."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 60


def listed(items: Iterable[str]) -> str:
    """`nl`, `nl and ru`, `nl, en and ru`."""
    *most, last = items
    return f"{', '.join(most)} and {last}" if most else last


def quoted(text: str) -> str:
    """A text in curly quotes of its own on one line, cut after 60 characters."""
    line = " ".join(text.split()).strip("“”„«»‘’'\"")
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: _LONGEST - 1].rstrip()}…”"


def verb(languages: tuple[str, ...], singular: str, plural: str) -> str:
    """`nl lacks`, `nl and en lack`."""
    return f"{listed(languages)} {singular if len(languages) == 1 else plural}"
