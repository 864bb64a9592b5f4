"""Where a Word paragraph stands: in which list items, in a quotation, with which number."""

from __future__ import annotations

import re
from dataclasses import field
from itertools import count
from typing import Any

from translate.converting.rich import Inside
from translate.converting.word_styles import ListLevel, Lists, Styles, value
from translate.dataclass import dataclass
from translate.documents.counting import counted, measured

_NUMBERS = r"\(?%\d[.)]?\s*"
"""What Markdown can say as well: `1.`, `1)`, `(1)`."""
_SLACK = 40
"""Twentieths of a point by which an indentation may be short of its list's."""


@dataclass(frozen=True, slots=True)
class _Item:
    depth: int
    indent: int
    inside: tuple[Inside, ...]


@dataclass(slots=True)
class Nesting:
    """Follows the paragraphs of a document."""

    styles: Styles
    lists: Lists
    _items: list[_Item] = field(default_factory=list)
    """Those that are open, from the outside in."""
    _quote: Inside | None = None
    _names: Any = field(default_factory=lambda: count(1))

    def stop(self) -> None:
        """Ends all lists and quotations: a table begins, or a cell."""
        self._items, self._quote = [], None

    def place(self, properties: Any, style: str, level: int) -> tuple[tuple[Inside, ...], str]:
        """(the nesting, the number that Markdown has no list for: `a)`) of the next paragraph."""
        number = value(properties, "numPr", "numId")
        if number is None:
            number = self.styles.property(style, "numPr", "numId")
        depth = value(properties, "numPr", "ilvl") or self.styles.property(style, "numPr", "ilvl")
        at = counted(depth)
        own = self.lists.level(number, at) if number not in (None, "0") else None
        if level:
            self.stop()
            return (), self._label(number, at, own) if own else ""
        if self.styles.is_quotation(style) and not own:
            self._items = []
            self._quote = self._quote or Inside("quote", next(self._names))
            return (self._quote,), ""
        self._quote = None
        indent = self._indent(properties, style, own)
        if own and own.format != "none" and own.text.strip():
            return self._item(number or "", at, own, indent)
        return self._under_item(at if own else None, indent), ""

    def _item(
        self, number: str, depth: int, own: ListLevel, indent: int
    ) -> tuple[tuple[Inside, ...], str]:
        self._items = [item for item in self._items if item.depth < depth]
        outer = self._items[-1].inside if self._items else ()
        if own.format == "bullet":
            inside = Inside("bullet", next(self._names))
        elif own.format == "decimal" and re.fullmatch(_NUMBERS, own.text):
            inside = Inside("ordered", next(self._names), self.lists.count(number, depth))
        else:
            return outer, self._label(number, depth, own)
        self._items.append(_Item(depth, indent, (*outer, inside)))
        return self._items[-1].inside, ""

    def _label(self, number: str | None, depth: int, own: ListLevel) -> str:
        if not number or own.format in ("bullet", "none") or not own.text.strip():
            return ""
        self.lists.count(number, depth)
        return self.lists.label(number, depth)

    def _under_item(self, depth: int | None, indent: int) -> tuple[Inside, ...]:
        """The nesting of a paragraph without a mark: under an item, where it is as deep."""
        if depth is None:
            fits = [item for item in self._items if indent and item.indent <= indent + _SLACK]
        else:
            fits = [item for item in self._items if item.depth <= depth]
        self._items = fits
        return fits[-1].inside if fits else ()

    def _indent(self, properties: Any, style: str, own: ListLevel | None) -> int:
        for name in ("left", "start"):
            found = value(properties, "ind", of=name)
            if found:
                return measured(found)
        if own:
            return own.indent
        return measured(self.styles.property(style, "ind", of="left"))
