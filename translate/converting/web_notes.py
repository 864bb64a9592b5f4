"""The notes of a web page: a number that leads to a text, which leads back."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = r"\W*(?:\d{1,3}|[ivxlc]{1,5}|\*{1,3})\W*"
_MANY = ("html", "body", "main", "article", "section", "footer", "ol", "ul", "tbody", "table")
"""What holds notes, and is none, even where there is but one."""
_INLINE = ("a", "sup", "span", "b", "i", "em", "strong")


class WebNotes:
    """Finds marks and texts by their links, whatever program wrote them."""

    def __init__(self, root: Any) -> None:
        self.marks: dict[Any, str] = {}
        """Elements that are marks, each with the key of its note."""
        self.texts: dict[str, Any] = {}
        """The element of each note's text, by key."""
        self.back: set[Any] = set()
        """Links from a text back to its mark."""
        order = {element: place for place, element in enumerate(root.iter())}
        named: dict[str, Any] = {}
        for element in order:
            for name in (element.get("id"), element.get("name")):
                if name:
                    named.setdefault(name, element)
        pairs = self._pairs(root, named, order)
        targets = {target for _, target in pairs}
        for mark, target in pairs:
            key = mark.get("href")
            if key not in self.texts:
                self.texts[key] = _whole(target, targets, mark)
            self.marks[_raised(mark)] = key
        self.elements = frozenset(self.texts.values())
        self._find_back_links(named)

    def _pairs(self, root: Any, named: dict[str, Any], order: dict[Any, int]) -> list[Any]:
        """(mark, what it leads to) of links whose texts lead back."""
        found = []
        for mark in root.iter("a"):
            href = mark.get("href", "")
            target = named.get(href[1:]) if href.startswith("#") else None
            if target is None or order[target] <= order[mark]:
                continue
            if re.fullmatch(_NUMBER, "".join(mark.itertext())) and _leads_back(mark, target):
                found.append((mark, target))
        return found

    def _find_back_links(self, named: dict[str, Any]) -> None:
        marks = {*self.marks, *(one for mark in self.marks for one in mark.iter())}
        for element in self.elements:
            for link in element.iter("a"):
                href = link.get("href", "")
                home = named.get(href[1:]) if href.startswith("#") else None
                if home is not None and (home in marks or any(one in marks for one in home.iter())):
                    self.back.add(_raised(link))


def _leads_back(mark: Any, target: Any) -> bool:
    """Whether a link in or around the target leads to the mark, or to what holds it."""
    names = {one.get(key) for one in (mark, *_near(mark)) for key in ("id", "name")} - {None}
    block = target
    while block is not None and block.tag in _INLINE:
        block = block.getparent()
    if block is None:
        return False
    return any(link.get("href", "")[1:] in names for link in block.iter("a"))


def _near(mark: Any) -> list[Any]:
    found = [*mark.iter()]
    parent = mark.getparent()
    while parent is not None and parent.tag in ("sup", "span"):
        found += parent.iter()
        parent = parent.getparent()
    return found


def _raised(link: Any) -> Any:
    """The superscript around a link that holds nothing else, or the link."""
    parent = link.getparent()
    while (
        parent is not None
        and parent.tag in ("sup", "span")
        and "".join(parent.itertext()).strip() == "".join(link.itertext()).strip()
    ):
        link, parent = parent, parent.getparent()
    return link


def _whole(target: Any, targets: set[Any], mark: Any) -> Any:
    """The largest element around a note's text that holds nothing but that note: no other, not the
    mark, no words above it."""
    element = target
    while True:
        parent = element.getparent()
        if parent is None or parent.tag in _MANY:
            return element
        if any(one is mark or (one in targets and one is not target) for one in parent.iter()):
            return element
        above = _above(element, parent)
        if element.tag not in _INLINE and above and not re.fullmatch(_NUMBER, above):
            return element
        element = parent


def _above(element: Any, parent: Any) -> str:
    """The text that its parent holds before an element."""
    parts = [parent.text or ""]
    for one in parent:
        if one is element:
            break
        parts += ("".join(one.itertext()), one.tail or "")
    return "".join(parts).strip()
