"""Word documents (.docx), read from their XML."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from translate.converting.levels import levelled
from translate.converting.notes import numbered
from translate.converting.package import Package
from translate.converting.rich import Block, Comment, Paragraph, Rich, Run, Table
from translate.converting.word_lists import Nesting
from translate.converting.word_runs import Met, RunReader, paragraph_mark_is_gone
from translate.converting.word_styles import Lists, Styles, W, value
from translate.documents.counting import counted
from translate.wording import say

_MAIN = "word/document.xml"
_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


def read_docx(data: bytes, path: str) -> Rich:
    """A Word document; macros and pictures are not looked at, and nothing is fetched.

    Raises TranslateError for a file that is damaged, protected, or no Word document.
    """
    return _Reader(Package(data, path)).rich()


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(self._optional("word/styles.xml"))
        lists = Lists(self._optional("word/numbering.xml"))
        self._nesting = Nesting(self._styles, lists)
        self._count = 0
        self._tables = 0
        self._place = ""
        self._column = 0
        self._remarks: list[tuple[str, str]] = []
        self._comments: list[Comment] = []
        self._titled = False

    def rich(self) -> Rich:
        root = self._package.xml(_MAIN)
        self._texts = self._comment_texts()
        body = root.find(W + "body")
        blocks = self._part(body if body is not None else root, _MAIN, "")
        notes: dict[str, tuple[Block, ...]] = {}
        for kind in ("footnote", "endnote"):
            part = f"word/{kind}s.xml"
            for note in self._iter_notes(part, kind):
                key = f"{kind} {note.get(W + 'id', '')}"
                self._nesting.stop()
                notes[key] = tuple(self._part(note, part, f"a {kind}"))
        self._remark_on_edges()
        found, texts = numbered(self._levelled(blocks), notes)
        return Rich(found, texts, tuple(self._remarks), tuple(self._comments))

    def _optional(self, name: str) -> Any:
        return self._package.xml(name) if name in self._package.names else None

    def _iter_notes(self, part: str, kind: str) -> Iterator[Any]:
        root = self._optional(part)
        for note in root.iterfind(W + kind) if root is not None else ():
            if note.get(W + "type", "normal") == "normal":
                yield note

    def _part(self, element: Any, name: str, place: str) -> list[Block]:
        self._runs = RunReader(self._styles, self._targets(name))
        self._met = Met()
        return self._blocks(element, place)

    def _targets(self, name: str) -> dict[str, str]:
        """The addresses outside that a part's relations lead to, by their ids."""
        folder, file = posixpath.split(name)
        root = self._optional(f"{folder}/_rels/{file}.rels")
        return {
            one.get("Id", ""): one.get("Target", "")
            for one in (root if root is not None else ())
            if one.get("TargetMode") == "External"
        }

    def _blocks(self, parent: Any, place: str) -> list[Block]:
        """The blocks under an element; `place` names them, else they are counted."""
        found: list[Block] = []
        held: list[Run] = []
        for element in parent:
            if element.tag == W + "p":
                runs, blocks = self._paragraph(element, place, held)
                held = runs if paragraph_mark_is_gone(element) else []
                found += [] if held else blocks
            elif element.tag == W + "tbl":
                self._nesting.stop()
                found.append(self._table(element, place))
            elif element.tag in _WRAPPERS:
                found += self._blocks(element, place)
            elif element.tag.endswith("}AlternateContent") and len(element):
                found += self._blocks(element[0], place)
        if held:
            found.append(Paragraph(tuple(held), self._place))
        return found

    def _paragraph(
        self, element: Any, place: str, held: list[Run]
    ) -> tuple[list[Run], list[Block]]:
        properties = element.find(W + "pPr")
        style = value(properties, "pStyle") or self._styles.default
        level = self._level(properties, style)
        runs = [*held, *self._runs.runs(element, style, bool(level), self._met)]
        text = "".join(run.text for run in runs)
        has_text = bool(text.strip()) or any(run.note for run in runs)
        if has_text and not place:
            self._count += 1
        self._place = place or say("paragraph {number}", number=max(self._count, 1))
        boxes = self._account(text)
        blocks: list[Block] = []
        if any(name.startswith("toc ") for name in self._styles.names(style)):
            self._remark(
                say("left out “{text}”: a line of the table of contents", text=text.strip())
            )
        elif has_text:
            inside, label = self._nesting.place(properties, style, level)
            lead = [Run(f"{label} ")] if label else []
            blocks.append(Paragraph((*lead, *runs), self._place, level, inside))
        for box in boxes:
            self._remark(say("the text of a text box follows this paragraph"))
            blocks += self._blocks(box, place)
        return runs, blocks

    def _level(self, properties: Any, style: str) -> int:
        outline = value(properties, "outlineLvl")
        if outline and outline.isdecimal():
            return min(counted(outline) + 1, 6) if counted(outline, 9) < 9 else 0
        self._titled = self._titled or "title" in self._styles.names(style)[:1]
        return self._styles.level(style)

    def _account(self, text: str) -> list[Any]:
        """Puts what was met in a paragraph into the remarks and comments; gives the text boxes."""
        for message in self._met.remarks:
            self._remark(message)
        for key in self._met.comments:
            if key in self._texts:
                author, at, said = self._texts.pop(key)
                self._comments.append(
                    Comment(author, at, said, text.strip(), self._place, self._column)
                )
        boxes = self._met.boxes
        self._met = Met(fields=self._met.fields)
        return boxes

    def _remark(self, message: str) -> None:
        self._remarks.append((self._place, message))

    def _table(self, element: Any, place: str) -> Table:
        self._tables += not place
        here = place or say("table {number}", number=self._tables)
        rows: list[tuple[tuple[Block, ...], ...]] = []
        for row in element.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not element:
                continue
            if row.find(f"{W}trPr/{W}del") is not None:
                text = " ".join(one.text or "" for one in row.iter(W + "t", W + "delText"))
                self._remarks.append(
                    (here, say("tracked change accepted: the row “{text}” deleted", text=text))
                )
                continue
            rows.append(
                tuple(
                    self._cells(
                        row, place or say("{table}, row {number}", table=here, number=len(rows) + 1)
                    )
                )
            )
        return Table(tuple(rows), here)

    def _cells(self, row: Any, place: str) -> Iterator[tuple[Block, ...]]:
        around, column = self._column, 1
        for cell in row.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr")) is not row:
                continue
            self._nesting.stop()
            self._column = column
            yield tuple(self._blocks(cell, place))
            wide = min(counted(value(cell, "tcPr", "gridSpan") or "1", 1), 63)
            yield from [()] * (wide - 1)
            column += max(wide, 1)
        self._column = around
        self._nesting.stop()

    def _comment_texts(self) -> dict[str, tuple[str, str, str]]:
        root = self._optional("word/comments.xml")
        found = {}
        for one in root.iterfind(W + "comment") if root is not None else ():
            lines = [
                "".join(text.text or "" for text in line.iter(W + "t"))
                for line in one.iter(W + "p")
            ]
            author = one.get(W + "author") or one.get(W + "initials") or "somebody"
            said = "\n".join(filter(None, lines))
            found[one.get(W + "id", "")] = (author, one.get(W + "date", ""), said)
        return found

    def _remark_on_edges(self) -> None:
        """Says what stands at the heads and feet of pages, which no version holds."""
        said = set()
        for name in sorted(self._package.names):
            edge = next((e for e in ("header", "footer") if name.startswith(f"word/{e}")), None)
            if not edge or not name.endswith(".xml"):
                continue
            for line in self._package.xml(name).iter(W + "p"):
                text = "".join(one.text or "" for one in line.iter(W + "t")).strip()
                if text and text not in said:
                    said.add(text)
                    self._remarks.append(
                        (say("page {number}", number=edge), say("left out “{text}”", text=text))
                    )

    def _levelled(self, blocks: list[Block]) -> list[Block]:
        """Headings one deeper where a title stands above them."""
        return levelled(blocks) if self._titled else blocks
