"""OpenDocument texts (.odt), read from their XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from translate.converting.levels import levelled
from translate.converting.notes import numbered
from translate.converting.open_remarks import changes, edges
from translate.converting.open_styles import (
    DC,
    DRAW,
    OFFICE,
    STYLE,
    SVG,
    TABLE,
    TEXT,
    XLINK,
    OpenStyles,
)  # fmt: skip
from translate.converting.package import Package
from translate.converting.rich import (
    Block,
    Comment,
    Inside,
    Paragraph,
    Rich,
    Run,
    Table,
    looking,
)
from translate.documents.counting import counted
from translate.wording import say

_LEFT_OUT = {
    TEXT + "table-of-content": say("the table of contents"),
    TEXT + "alphabetical-index": say("the index"),
    TEXT + "tracked-changes": "",
    TEXT + "sequence-decls": "",
    OFFICE + "forms": "",
}


def read_odt(data: bytes, path: str) -> Rich:
    """An OpenDocument text; macros and pictures are not looked at, and nothing is fetched.

    Raises TranslateError for a file that is damaged, protected, or no OpenDocument text.
    """
    package = Package(data, path)
    manifest = "META-INF/manifest.xml"
    if manifest in package.names and b"encryption-data" in package.read(manifest):
        raise package.error(
            say("is protected with a password"), say("save it without, and bring that in")
        )
    content = package.xml("content.xml")
    styles = package.xml("styles.xml") if "styles.xml" in package.names else None
    return _Reader(content, styles).rich()


class _Reader:
    def __init__(self, content: Any, styles: Any) -> None:
        self._body = content.find(f"{OFFICE}body/{OFFICE}text")
        self._content = content
        self._edges = styles
        self._styles = OpenStyles(*(one for one in (styles, content) if one is not None))
        self._names = count(1)
        self._count, self._tables = 0, 0
        self._place = ""
        self._remarks: list[tuple[str, str]] = []
        self._comments: list[Comment] = []
        self._met: list[tuple[str, str, str]] = []
        self._boxes: list[Any] = []
        self._notes: dict[str, tuple[Block, ...]] = {}
        self._waiting: list[tuple[str, Any]] = []
        self._counts: dict[str, int] = {}
        self._titled = False

    def rich(self) -> Rich:
        body = self._body if self._body is not None else self._content
        self._remarks += changes(self._content)
        blocks = self._blocks(body, (), "")
        while self._waiting:
            key, element = self._waiting.pop(0)
            self._notes[key] = tuple(self._blocks(element, (), "a note"))
        self._remarks += edges(self._edges)
        found, notes = numbered(levelled(blocks) if self._titled else blocks, self._notes)
        return Rich(found, notes, tuple(self._remarks), tuple(self._comments))

    def _blocks(self, parent: Any, inside: tuple[Inside, ...], place: str) -> list[Block]:
        found: list[Block] = []
        quote: Inside | None = None
        for element in parent:
            tag = element.tag
            if tag in (TEXT + "p", TEXT + "h"):
                is_quote = self._styles.is_quotation(element.get(TEXT + "style-name"))
                quote = (quote or Inside("quote", next(self._names))) if is_quote else None
                found += self._paragraph(element, (*inside, quote) if quote else inside, place)
                continue
            quote = None
            if tag == TEXT + "list":
                found += self._list(element, inside, place, "", 1)
            elif tag == TABLE + "table":
                found.append(self._table(element, inside, place))
            elif tag in _LEFT_OUT:
                if _LEFT_OUT[tag]:
                    self._remarks.append(
                        (self._place, say("left out {left_out}", left_out=_LEFT_OUT[tag]))
                    )
            elif tag in (DRAW + "frame", DRAW + "text-box", DRAW + "g"):
                self._frame(element)
                found += self._boxed(inside, place)
            elif tag in (TEXT + "section", TEXT + "index-body", TEXT + "numbered-paragraph"):
                found += self._blocks(element, inside, place)
        return found

    def _paragraph(self, element: Any, inside: tuple[Inside, ...], place: str) -> list[Block]:
        style = element.get(TEXT + "style-name")
        level = 0
        if element.tag == TEXT + "h":
            outline = element.get(TEXT + "outline-level", "1")
            level = min(counted(outline, 1), 6)
        elif self._styles.is_title(style):
            level, self._titled = 1, True
        base = {} if level else self._styles.looks("paragraph", style)
        runs = tuple(self._runs(element, base, ""))
        text = "".join(run.text for run in runs)
        has_text = bool(text.strip()) or any(run.note for run in runs)
        self._count += has_text and not place
        self._place = place or say("paragraph {number}", number=max(self._count, 1))
        for author, at, said in self._met:
            self._comments.append(Comment(author, at, said, text.strip(), self._place))
        self._met = []
        found: list[Block] = []
        if has_text:
            found.append(Paragraph(runs, self._place, level, () if level else inside))
        return [*found, *self._boxed(inside, place)]

    def _boxed(self, inside: tuple[Inside, ...], place: str) -> list[Block]:
        """What stands in the text boxes that were met."""
        boxes, self._boxes = self._boxes, []
        found: list[Block] = []
        for box in boxes:
            self._remarks.append((self._place, say("the text of a text box follows here")))
            found += self._blocks(box, inside, place)
        return found

    def _runs(self, parent: Any, look: Mapping[str, bool], link: str) -> Iterator[Run]:
        yield from self._text(parent.text, look, link)
        for child in parent:
            match child.tag.rpartition("}")[2]:
                case "span":
                    own = self._styles.looks("text", child.get(TEXT + "style-name"))
                    yield from self._runs(child, {**look, **own}, link)
                case "a":
                    target = child.get(XLINK + "href", "")
                    outside = "" if target.startswith("#") else target
                    yield from self._runs(child, look, outside or link)
                case "s":
                    yield from self._text(" ", look, link)
                case "tab":
                    yield from self._text(" ", look, link)
                case "line-break":
                    yield from self._text("\n", look, link)
                case "note":
                    yield self._note(child, look)
                case "annotation":
                    self._annotation(child)
                case "frame" | "text-box" | "g" | "custom-shape":
                    self._frame(child)
                case "soft-page-break" | "annotation-end" | "change" | "change-start":
                    pass
                case "ruby":
                    yield from self._runs(child[0], look, link) if len(child) else ()
                case _:
                    yield from self._runs(child, look, link)
            yield from self._text(child.tail, look, link)

    def _text(self, text: str | None, look: Mapping[str, bool], link: str) -> Iterator[Run]:
        if not text:
            return
        if look.get("hidden"):
            if text.strip():
                self._remarks.append(
                    (self._place, say("left out “{text}”: hidden text", text=text.strip()))
                )
            return
        plain = text if text == "\n" else " ".join(text.replace("\n", " ").split(" "))
        yield looking(plain, look, link)

    def _note(self, element: Any, look: Mapping[str, bool]) -> Run:
        key = element.get(TEXT + "id") or f"note {next(self._names)}"
        body = element.find(TEXT + "note-body")
        if body is not None:
            self._waiting.append((key, body))
        return Run("", note=key, bold=bool(look.get("bold")), italic=bool(look.get("italic")))

    def _annotation(self, element: Any) -> None:
        author = element.findtext(DC + "creator") or "somebody"
        lines = ("".join(line.itertext()) for line in element.iter(TEXT + "p"))
        said = "\n".join(filter(None, lines))
        self._met.append((author, element.findtext(DC + "date") or "", said))

    def _frame(self, element: Any) -> None:
        boxes = [element] if element.tag == DRAW + "text-box" else []
        boxes += list(element.iter(DRAW + "text-box")) if not boxes else []
        self._boxes += boxes
        if not boxes:
            shown = element.findtext(SVG + "desc") or element.findtext(SVG + "title") or ""
            message = (
                say("left out a picture, “{text}”", text=shown)
                if shown
                else say("left out a picture")
            )
            self._remarks.append((self._place, message))

    def _list(
        self, element: Any, inside: tuple[Inside, ...], place: str, outer: str, depth: int
    ) -> list[Block]:
        name = element.get(TEXT + "style-name") or outer or self._list_style(element)
        level = self._styles.level(name, depth)
        start = level.get(TEXT + "start-value", "1") if level is not None else "1"
        number = counted(start, 1) - 1
        if element.get(TEXT + "continue-numbering") == "true":
            number = self._counts.get(f"{name} {depth}", number)
        found: list[Block] = []
        for item in element:
            if item.tag not in (TEXT + "list-item", TEXT + "list-header"):
                continue
            own = inside
            if item.tag == TEXT + "list-item" and _has_text(item):
                given = item.get(TEXT + "start-value", "")
                number = counted(given, number + 1)
                own = (*inside, *self._item(level, number))
            label = self._label(level, number) if own == inside else ""
            found += self._item_blocks(item, own, place, name, depth, label)
        self._counts[f"{name} {depth}"] = number
        return found

    def _item_blocks(
        self, item: Any, inside: tuple[Inside, ...], place: str, name: str, depth: int, label: str
    ) -> list[Block]:
        found: list[Block] = []
        for child in item:
            if child.tag == TEXT + "list":
                found += self._list(child, inside, place, name, depth + 1)
            else:
                found += self._blocks([child], inside, place)
        if label and found and isinstance(found[0], Paragraph):
            first = found[0]
            runs = (Run(f"{label} "), *first.runs)
            found[0] = Paragraph(runs, first.place, first.level, first.inside)
        return found

    def _list_style(self, element: Any) -> str:
        first = next(element.iter(TEXT + "p", TEXT + "h"), None)
        return self._styles.list_of(first.get(TEXT + "style-name")) if first is not None else ""

    def _item(self, level: Any, number: int) -> tuple[Inside, ...]:
        if level is None or level.tag == TEXT + "list-level-style-bullet":
            return (Inside("bullet", next(self._names)),)
        if level.get(STYLE + "num-format") == "1":
            return (Inside("ordered", next(self._names), number),)
        return ()

    def _label(self, level: Any, number: int) -> str:
        form = level.get(STYLE + "num-format", "") if level is not None else ""
        if form not in ("a", "A") or not 1 <= number <= 26:
            return ""
        letter = chr(ord(form) + number - 1)
        prefix, suffix = (level.get(STYLE + name, "") for name in ("num-prefix", "num-suffix"))
        return f"{prefix}{letter}{suffix}"

    def _table(self, element: Any, inside: tuple[Inside, ...], place: str) -> Table:
        self._tables += 1
        here = place or say("table {number}", number=self._tables)
        rows = []
        for row in element.iter(TABLE + "table-row"):
            if next(row.iterancestors(TABLE + "table")) is element:
                cells = []
                for cell in row:
                    repeated = cell.get(TABLE + "number-columns-repeated", "1")
                    times = min(counted(repeated, 1), 64)
                    cells += [tuple(self._blocks(cell, (), here))] * times
                rows.append(tuple(cells))
        return Table(tuple(rows), here, inside)


def _has_text(item: Any) -> bool:
    return bool("".join(item.itertext()).strip())
