"""ICU messages: `{n, plural, one {# letter} other {# letters}}`, taken apart into their branches.

The grammar is that of ICU's MessageFormat; a branch holds a message in its turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from translate.dataclass import dataclass
from translate.precompiled import expression

_HEAD = r"\{\s*([\w.-]+)\s*,\s*(plural|select|selectordinal)\s*,\s*(?:offset:\d+\s*)?"
_BRANCH = r"\s*(=\d+|[\w-]+)\s*\{"


@dataclass(frozen=True, slots=True)
class Choice:
    """An argument whose value chooses one of several texts."""

    start: int
    end: int
    argument: str
    kind: str
    """`plural`, `select` or `selectordinal`."""
    branches: tuple[tuple[str, str], ...]
    """(what chooses it, its text): `("few", "# письма")`, `("=0", "ничего")`."""


def choices(text: str) -> Iterator[Choice]:
    """The outermost choices of a text; one whose braces do not close is left out."""
    if "{" not in text or "," not in text:
        return
    place = 0
    while head := expression(_HEAD).search(text, place):
        place = head.end()
        branches = []
        while branch := expression(_BRANCH).match(text, place):
            end = _closing(text, branch.end())
            if end is None:
                break
            branches.append((branch[1], text[branch.end() : end]))
            place = end + 1
        closing = expression(r"\s*\}").match(text, place)
        if branches and closing:
            place = closing.end()
            yield Choice(head.start(), place, head[1], head[2], tuple(branches))


def _closing(text: str, place: int) -> int | None:
    """Where the brace closes that opened before a place."""
    depth = 1
    for brace in expression(r"[{}]").finditer(text, place):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.start()
    return None
