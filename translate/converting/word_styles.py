"""What a Word document's styles and lists say about its paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import Any

from translate.dataclass import dataclass
from translate.documents.counting import counted, measured

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_QUOTES = ("quote", "intense quote", "block text", "quotations", "block quotation", "citaat")
_LOOKS = {"b": "bold", "i": "italic", "strike": "strike", "dstrike": "strike"}


def value(element: Any, *path: str, of: str = "val") -> str | None:
    """The attribute of the element at a path of w: names below another; None without one."""
    for name in path:
        element = element.find(W + name) if element is not None else None
    return None if element is None else str(element.get(W + of, "1" if of == "val" else ""))


def is_on(element: Any, name: str) -> bool | None:
    """What a toggle such as w:b says; None where it is not there."""
    found = value(element, name)
    return None if found is None else found.lower() not in ("0", "false", "off", "none")


def looks(properties: Any) -> dict[str, bool]:
    """What run properties set: bold, italic, strike, raised, hidden."""
    if properties is None:
        return {}
    found = {
        look: on for name, look in _LOOKS.items() if (on := is_on(properties, name)) is not None
    }
    align = value(properties, "vertAlign")
    if align is not None:
        found["raised"] = align == "superscript"
    if (hidden := is_on(properties, "vanish")) is not None:
        found["hidden"] = hidden
    return found


@dataclass(frozen=True)
class Styles:
    """`word/styles.xml`."""

    root: Any
    """None where there is none."""

    @cached_property
    def _by_id(self) -> dict[str, Any]:
        found = self.root.iterfind(W + "style") if self.root is not None else ()
        return {style.get(W + "styleId", ""): style for style in found}

    @cached_property
    def default(self) -> str:
        """The id of the style of paragraphs that name none."""
        for name, style in self._by_id.items():
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true"):
                return name
        return ""

    def chain(self, name: str | None) -> list[Any]:
        """A style and those it is based on, the nearest first."""
        found: list[Any] = []
        while name in self._by_id and self._by_id[name] not in found:
            found.append(self._by_id[name])
            name = value(found[-1], "basedOn")
        return found

    def looks(self, name: str | None) -> dict[str, bool]:
        """How a style makes characters look."""
        found: dict[str, bool] = {}
        for style in reversed(self.chain(name)):
            found |= looks(style.find(W + "rPr"))
        return found

    def names(self, name: str | None) -> list[str]:
        return [(value(style, "name") or "").lower() for style in self.chain(name)]

    def level(self, name: str | None) -> int:
        """The level of a heading's style, 1 to 6; 0 for any other. A title is 1."""
        for style, called in zip(self.chain(name), self.names(name), strict=True):
            outline = value(style, "pPr", "outlineLvl")
            heading = re.fullmatch(r"(?:heading|kop|заголовок) ?(\d)", called)
            if called == "title":
                return 1
            if heading:
                return min(counted(heading[1], 6), 6)
            if outline and counted(outline, 9) < 9:
                return min(int(outline) + 1, 6)
        return 0

    def is_quotation(self, name: str | None) -> bool:
        return any(called in _QUOTES for called in self.names(name))

    def property(self, name: str | None, *path: str, of: str = "val") -> str | None:
        """A paragraph property that a style sets."""
        for style in self.chain(name):
            found = value(style, "pPr", *path, of=of)
            if found:
                return found
        return None


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How a level of a list marks its items."""

    format: str
    """`bullet`, `decimal`, `lowerLetter`, …"""
    text: str
    """`%1.`; empty where an item has no mark: a paragraph under the item before."""
    start: int
    indent: int
    """Twentieths of a point."""


class Lists:
    """`word/numbering.xml`, and how far each list has counted."""

    def __init__(self, root: Any) -> None:
        self._levels: dict[str, dict[int, ListLevel]] = {}
        self._abstract: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is None:
            return
        abstract = {one.get(W + "abstractNumId"): one for one in root.iterfind(W + "abstractNum")}
        for num in root.iterfind(W + "num"):
            name = num.get(W + "numId", "")
            base = value(num, "abstractNumId") or ""
            levels = self._read(abstract[base]) if base in abstract else {}
            overridden = False
            for override in num.iterfind(W + "lvlOverride"):
                levels |= self._read(override)
                start, at = value(override, "startOverride"), override.get(W + "ilvl", "0")
                if start and start.isdecimal() and counted(at) in levels:
                    old = levels[counted(at)]
                    levels[counted(at)] = ListLevel(
                        old.format, old.text, counted(start, 1), old.indent
                    )
                    overridden = True
            self._levels[name] = levels
            self._abstract[name] = f"num {name}" if overridden else base

    @staticmethod
    def _read(parent: Any) -> dict[int, ListLevel]:
        found = {}
        for level in parent.iterfind(W + "lvl"):
            start = value(level, "start") or "1"
            indent = value(level, "pPr", "ind", of="left") or value(level, "pPr", "ind", of="start")
            found[counted(level.get(W + "ilvl"))] = ListLevel(
                value(level, "numFmt") or "decimal",
                value(level, "lvlText") or "",
                counted(start, 1),
                measured(indent),
            )
        return found

    def level(self, number: str, depth: int) -> ListLevel | None:
        """How a list (a numId) marks its items at a depth; None where it does not exist."""
        return self._levels.get(number, {}).get(depth)

    def count(self, number: str, depth: int) -> int:
        """The number of the next item of a list at a depth."""
        counts = self._counts[self._abstract.get(number, number)]
        level = self.level(number, depth)
        counts[depth] = counts.get(depth, (level.start if level else 1) - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return counts[depth]

    def label(self, number: str, depth: int) -> str:
        """What stands before the item that was counted last: `2.1`, `b)`."""
        level = self.level(number, depth)
        counts = self._counts[self._abstract.get(number, number)]

        def shown(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            own = self.level(number, at)
            return _figure(counts.get(at, 1), own.format if own else "decimal")

        return re.sub(r"%(\d)", shown, level.text) if level else ""


def _figure(count: int, style: str) -> str:
    if style.endswith("Letter"):
        letters = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters.upper() if style.startswith("upper") else letters
    if style.endswith("Roman"):
        roman, rest = "", count
        for size, sign in zip((10, 9, 5, 4, 1), ("x", "ix", "v", "iv", "i"), strict=True):
            roman += sign * (rest // size)
            rest %= size
        return roman.upper() if style.startswith("upper") else roman
    return str(count)
