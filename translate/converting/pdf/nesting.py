"""Which list items and quotations the paragraphs of a page stand in, by their indents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import count

from translate.converting.pdf.paragraphs import Group
from translate.converting.rich import Inside
from translate.dataclass import dataclass

_INDENT = 1.2
"""Sizes of the letters from which on a paragraph is set in."""


@dataclass(frozen=True, slots=True)
class _Item:
    left: float
    text_left: float
    inside: tuple[Inside, ...]


@dataclass(slots=True)
class Nesting:
    """Follows the paragraphs of a document."""

    _items: list[_Item] = field(default_factory=list)
    _quote: tuple[float, Inside] | None = None
    _names: Iterator[int] = field(default_factory=lambda: count(1))

    def stop(self) -> None:
        """Ends all lists and quotations: a heading or a table."""
        self._items, self._quote = [], None

    def place(self, group: Group) -> tuple[Inside, ...]:
        """The nesting of the next paragraph."""
        left = group.first.indent
        if group.mark.kind:
            self._quote = None
            own = group.mark.left - group.first.margin
            self._items = [item for item in self._items if item.left < own - 4]
            outer = self._items[-1].inside if self._items else ()
            inside = Inside(group.mark.kind, next(self._names), group.mark.number)
            self._items.append(_Item(own, group.text_left, (*outer, inside)))
            return self._items[-1].inside
        fitting = [item for item in self._items if abs(item.text_left - left) < 5]
        if fitting:
            self._items = self._items[: self._items.index(fitting[-1]) + 1]
            return fitting[-1].inside
        self._items = []
        if not _is_set_in(group):
            self._quote = None
            return ()
        if not self._quote or abs(self._quote[0] - left) > 3:
            self._quote = left, Inside("quote", next(self._names))
        return (self._quote[1],)


def _is_set_in(group: Group) -> bool:
    """Whether a paragraph is a quotation: set in, not in the middle, not at the right."""
    lines = group.lines
    size = group.first.size
    left = min(line.indent for line in lines)
    right = min(line.limit - line.right for line in lines)
    middle = all(abs(line.indent - (line.limit - line.right)) < size for line in lines)
    is_open = len(lines) > 1 or right > 0.4 * size
    return left > _INDENT * size and not (middle and left > 3 * size) and is_open
