"""Web pages (.html), as browsers save them, and as pandoc, LibreOffice and Word write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from translate.converting.encodings import decoded_page
from translate.converting.notes import numbered
from translate.converting.rich import Block, Inside, Paragraph, Rich, Run, Table, looking
from translate.converting.web_notes import WebNotes
from translate.documents.counting import counted
from translate.errors import TranslateError
from translate.wording import said, say

_BLOCKS = frozenset(
    (
        "address article aside blockquote body center dd details div dl dt fieldset "
        "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre "
        "section summary table tbody td tfoot th thead tr ul"
    ).split()
)
_LEFT_OUT = frozenset(
    (
        "audio button canvas form head iframe input math nav noscript object script "
        "select style svg template textarea title video"
    ).split()
)
_LOOKS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic",
    "s": "strike", "del": "strike", "strike": "strike", "sup": "raised",
}  # fmt: skip


def read_html(data: bytes, path: str) -> Rich:
    """A web page; scripts are not run, and nothing that it names is fetched.

    Raises TranslateError for a page in an encoding that can't be told, and for one without text.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded_page(data, path))
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text or "<p></p>", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise TranslateError(
            "is no web page that can be read", path=path, remedy="save it again from its program"
        ) from None
    return _Reader(root).rich()


class _Reader:
    def __init__(self, root: Any) -> None:
        self._root = root
        self._notes = WebNotes(root)
        self._names = count(1)
        self._count, self._tables = 0, 0
        self._remarks: list[tuple[str, str]] = []

    def rich(self) -> Rich:
        body = self._root.find("body")
        blocks = self._blocks(body if body is not None else self._root, (), {}, "")
        notes = {
            key: tuple(self._blocks(element, (), {}, "a note", is_note=True))
            for key, element in self._notes.texts.items()
        }
        found, texts = numbered(blocks, notes)
        return Rich(found, texts, tuple(self._remarks))

    def _blocks(
        self,
        parent: Any,
        inside: tuple[Inside, ...],
        look: Mapping[str, bool],
        place: str,
        is_note: bool = False,
    ) -> list[Block]:
        """The blocks in an element; text that stands between them is a paragraph too."""
        found: list[Block] = []
        held: list[Run] = _text(parent.text, look)
        for child in parent:
            if self._is_block(child):
                found += self._paragraph(held, 0, inside, place)
                held = []
                if child in self._notes.elements and not is_note:
                    pass
                else:
                    found += self._block(child, inside, look, place, is_note)
            else:
                held += self._inline(child, look, "", place)
            held += _text(child.tail, look)
        return found + self._paragraph(held, 0, inside, place)

    def _is_block(self, element: Any) -> bool:
        if element in self._notes.elements or element.tag in _BLOCKS:
            return True
        return isinstance(element.tag, str) and any(
            one.tag in _BLOCKS and element.tag not in _LEFT_OUT for one in element.iterdescendants()
        )

    def _block(
        self,
        element: Any,
        inside: tuple[Inside, ...],
        look: Mapping[str, bool],
        place: str,
        is_note: bool,
    ) -> list[Block]:
        tag = element.tag
        own = {**look, **_style(element)}
        if own.get("hidden"):
            self._left_out(element, say("it is hidden"))
            return []
        if element.get("title") in ("header", "footer"):  # as LibreOffice writes them
            self._left_out(
                element, say("it is the {part} of the pages", part=said(element.get("title") or ""))
            )
            return []
        if re.fullmatch(r"h[1-6]", tag):
            runs = self._children(element, _style(element), "", place)
            return self._paragraph(runs, int(tag[1]), (), place)
        if tag in ("ul", "ol"):
            return self._list(element, inside, own, place)
        if tag == "blockquote":
            quote = Inside("quote", next(self._names))
            return self._blocks(element, (*inside, quote), own, place, is_note)
        if tag == "table":
            return [self._table(element, inside, place)]
        return self._blocks(element, inside, own, place, is_note)

    def _list(
        self, element: Any, inside: tuple[Inside, ...], look: Mapping[str, bool], place: str
    ) -> list[Block]:
        ordered = element.tag == "ol"
        start = element.get("start", "1")
        number = counted(start, 1) - 1
        letter = element.get("type", "1") in ("a", "A")
        found: list[Block] = []
        for item in element:
            if item in self._notes.elements:
                continue
            if item.tag != "li":
                found += self._blocks(item, inside, look, place)
                continue
            given = item.get("value", "")
            number = counted(given, number + 1)
            kind = "ordered" if ordered else "bullet"
            own = (
                inside if ordered and letter else (*inside, Inside(kind, next(self._names), number))
            )
            blocks = self._blocks(item, own, look, place)
            first = blocks[0] if blocks else None
            if own == inside and isinstance(first, Paragraph):
                label = chr(ord(element.get("type")) + (number - 1) % 26)
                runs = (Run(f"{label}) "), *first.runs)
                blocks[0] = Paragraph(runs, first.place, first.level, first.inside)
            found += blocks
        return found

    def _table(self, element: Any, inside: tuple[Inside, ...], place: str) -> Table:
        self._tables += 1
        here = place or say("table {number}", number=self._tables)
        rows = []
        for row in element.iter("tr"):
            if next(row.iterancestors("table")) is not element:
                continue
            cells: list[tuple[Block, ...]] = []
            for cell in row:
                if cell.tag in ("td", "th"):
                    cells.append(tuple(self._blocks(cell, (), {}, here)))
                    span = cell.get("colspan", "1")
                    cells += [()] * (min(counted(span, 1), 64) - 1)
            rows.append(tuple(cells))
        return Table(tuple(rows), here, inside)

    def _paragraph(
        self, runs: list[Run], level: int, inside: tuple[Inside, ...], place: str
    ) -> list[Block]:
        if not any(run.text.strip() or run.note for run in runs):
            return []
        self._count += not place
        return [
            Paragraph(
                tuple(runs), place or say("paragraph {number}", number=self._count), level, inside
            )
        ]

    def _children(self, element: Any, look: Mapping[str, bool], link: str, place: str) -> list[Run]:
        found = _text(element.text, look, link)
        for child in element:
            found += self._inline(child, look, link, place)
            found += _text(child.tail, look, link)
        return found

    def _inline(self, element: Any, look: Mapping[str, bool], link: str, place: str) -> list[Run]:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT or element in self._notes.back:
            if tag == "nav":
                self._left_out(element, say("it only leads to other pages"))
            return []
        label = self._notes.marks.get(element)
        if label:
            return [Run("", note=label)]
        if tag == "br":
            return [looking("\n", look, link)]
        if tag == "img":
            shown = element.get("alt") or ""
            message = (
                say("left out a picture, “{text}”", text=shown)
                if shown
                else say("left out a picture")
            )
            self._remarks.append((say("paragraph {number}", number=self._count + 1), message))
            return []
        own = {**look, **_style(element)}
        if own.get("hidden"):
            self._left_out(element, say("it is hidden"))
            return []
        if tag in _LOOKS:
            own[_LOOKS[tag]] = True
        target = element.get("href", "") if tag == "a" else ""
        outside = "" if target.startswith(("#", "javascript:")) else target
        return self._children(element, own, outside or link, place)

    def _left_out(self, element: Any, why: str) -> None:
        text = " ".join("".join(element.itertext()).split())
        if text:
            self._remarks.append(
                (
                    say("paragraph {number}", number=self._count + 1),
                    say("left out “{text}”: {why}", text=text, why=why),
                )
            )


def _text(text: str | None, look: Mapping[str, bool], link: str = "") -> list[Run]:
    plain = re.sub(r"[ \t\r\n\f]+", " ", text or "")
    return [looking(plain, look, link)] if plain else []


def _style(element: Any) -> dict[str, bool]:
    """What an element's own style sets."""
    style = re.sub(r"\s", "", element.get("style", "").lower())
    found = {}
    weight = re.search(r"font-weight:(\w+)", style)
    if weight:
        found["bold"] = weight[1] in ("bold", "bolder", "600", "700", "800", "900")
    slope = re.search(r"font-style:(\w+)", style)
    if slope:
        found["italic"] = slope[1] in ("italic", "oblique")
    if "vertical-align:super" in style:
        found["raised"] = True
    if "line-through" in style:
        found["strike"] = True
    if re.search(r"display:none|visibility:hidden", style) or "hidden" in element.attrib:
        found["hidden"] = True
    return found
