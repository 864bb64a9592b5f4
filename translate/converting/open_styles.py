"""The styles of an OpenDocument text: how characters look, what paragraphs and lists are."""

from __future__ import annotations

import re
from typing import Any

from translate.documents.counting import counted

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, STYLE = (f"{{{_ODF}{name}:1.0}}" for name in ("office", "text", "style"))
TABLE, DRAW = f"{{{_ODF}table:1.0}}", f"{{{_ODF}drawing:1.0}}"
FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
SVG = f"{{{_ODF}svg-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
_QUOTES = ("quotations", "quote", "block_20_text", "intense_20_quote")


class OpenStyles:
    """The styles of `styles.xml` and `content.xml`."""

    def __init__(self, *roots: Any) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._lists: dict[str, dict[int, Any]] = {}
        for root in roots:
            for style in root.iter(STYLE + "style"):
                key = style.get(STYLE + "family", ""), style.get(STYLE + "name", "")
                self._styles[key] = style
            for style in root.iter(TEXT + "list-style"):
                self._lists[style.get(STYLE + "name", "")] = {
                    counted(level.get(TEXT + "level"), 1): level
                    for level in style
                    if level.get(TEXT + "level", "1").isdecimal()
                }

    def chain(self, family: str, name: str | None) -> list[Any]:
        """A style and its parents, the nearest first."""
        found: list[Any] = []
        while name and (family, name) in self._styles and self._styles[family, name] not in found:
            found.append(self._styles[family, name])
            name = found[-1].get(STYLE + "parent-style-name")
        return found

    def names(self, family: str, name: str | None) -> list[str]:
        """The names of a style and its parents, in lower case."""
        chain = self.chain(family, name)
        return [(name or "").lower(), *((one.get(STYLE + "parent-style-name") or "").lower()
                                        for one in chain)]  # fmt: skip

    def looks(self, family: str, name: str | None) -> dict[str, bool]:
        """What a style sets: bold, italic, strike, raised, hidden."""
        found: dict[str, bool] = {}
        for style in reversed(self.chain(family, name)):
            properties = style.find(STYLE + "text-properties")
            if properties is not None:
                found |= _looks(properties)
        return found

    def is_quotation(self, name: str | None) -> bool:
        return any(one in _QUOTES for one in self.names("paragraph", name))

    def is_title(self, name: str | None) -> bool:
        return "title" in self.names("paragraph", name)

    def level(self, name: str, depth: int) -> Any:
        """The element that describes a list's level, counted from 1; None where there is none."""
        return self._lists.get(name, {}).get(depth)

    def list_of(self, name: str | None) -> str:
        """The list style that a paragraph's style brings."""
        for style in self.chain("paragraph", name):
            found = style.get(STYLE + "list-style-name")
            if found:
                return str(found)
        return ""


def _looks(properties: Any) -> dict[str, bool]:
    found = {}
    weight = properties.get(FO + "font-weight")
    if weight:
        found["bold"] = weight == "bold" or (counted(weight) >= 600)
    slope = properties.get(FO + "font-style")
    if slope:
        found["italic"] = slope in ("italic", "oblique")
    line = properties.get(STYLE + "text-line-through-style")
    if line:
        found["strike"] = line != "none"
    position = properties.get(STYLE + "text-position")
    if position:
        found["raised"] = bool(re.match(r"super|[1-9]", position)) and not position.startswith("0")
    if properties.get(TEXT + "display"):
        found["hidden"] = properties.get(TEXT + "display") == "none"
    return found
