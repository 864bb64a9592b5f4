"""PDF: glyphs to lines, lines to paragraphs; page ends are undone, notes find their marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from itertools import groupby, pairwise

from translate.converting.notes import numbered
from translate.converting.pdf.columns import in_order
from translate.converting.pdf.edges import without_edges
from translate.converting.pdf.end_notes import with_end_notes
from translate.converting.pdf.foot_notes import body_size, leading, parted, unread_notes
from translate.converting.pdf.glyphs import Page, read_pages
from translate.converting.pdf.grids import Grid, with_grids
from translate.converting.pdf.joining import joined, with_marks, without_printed_addresses
from translate.converting.pdf.lines import Line, fragments_of
from translate.converting.pdf.nesting import Nesting
from translate.converting.pdf.paragraphs import Group, grouped, is_doubtful
from translate.converting.rich import Block, Paragraph, Rich, Run, Table
from translate.dataclass import dataclass
from translate.documents.importing.hyphens import words_of
from translate.errors import TranslateError
from translate.wording import say

_HEADING = 1.1
"""Of the size of most letters."""


def read_pdf(data: bytes, path: str) -> Rich:
    """A PDF that holds text; nothing in it is run, nothing that it names is fetched.

    Raises TranslateError for one that is protected, damaged or far too long, and where a page is a
    picture.
    """
    pages = read_pages(data, path)
    remarks: list[tuple[str, str]] = []
    kept = without_edges([fragments_of(page) for page in pages], remarks)
    cuts: list[float] = []
    lines = _aligned([line for page in kept for line in in_order(page, cuts)])
    if not lines:
        raise TranslateError("holds no text", path=path, remedy="check that it is the file")
    size = body_size(lines)
    body, notes = parted(lines, [page.rules for page in pages], size)
    for line in unread_notes(body, size):
        message = say("line “{text}” looks like a note, and stands in the text", text=line.text)
        remarks.append((say("page {number}", number=line.page), message))
    sizes = sorted({round(one.size) for one in body if one.size > _HEADING * size}, reverse=True)
    words = words_of(line.text for line in lines)
    reader = _Reader(pages, size, words, frozenset(notes), sizes)
    texts = {key: reader.note(own) for key, own in notes.items()}
    blocks = reader.blocks(body)
    blocks, texts = with_end_notes(blocks, texts, remarks)
    letter, found = numbered(blocks, texts)
    return Rich(letter, found, (*remarks, *reader.remarks))


def _aligned(lines: Sequence[Line]) -> list[Line]:
    """The lines, a column's margin and limit the same on all pages."""
    margins: dict[int, float] = {}
    limits: dict[int, float] = {}
    for line in lines:
        place = line.column % 10_000
        margins[place] = min(margins.get(place, line.margin), line.margin)
        limits[place] = max(limits.get(place, line.limit), line.limit)
    return [
        replace(line, margin=margins[line.column % 10_000], limit=limits[line.column % 10_000])
        for line in lines
    ]


@dataclass(slots=True)
class _Reader:
    pages: Sequence[Page]
    size: float
    words: frozenset[str]
    labels: frozenset[str]
    sizes: Sequence[int]
    """Of headings, the largest first."""
    remarks: list[tuple[str, str]] = field(default_factory=list)

    def blocks(self, lines: Sequence[Line]) -> list[Block]:
        """The blocks of the letter."""
        found: list[Block] = []
        nesting = Nesting()
        held: list[Line] = []
        for one in (*with_grids(lines), None):
            if isinstance(one, Line):
                held.append(one)
                continue
            found += self._paragraphs(held, nesting)
            held = []
            if one:
                nesting.stop()
                found.append(self._table(one))
        return found

    def _paragraphs(self, lines: Sequence[Line], nesting: Nesting) -> list[Block]:
        dots = [page.dots for page in self.pages]
        widths = [page.width for page in self.pages]
        groups = grouped(lines, dots, self.size, widths)
        found: list[Block] = []
        for group in groups:
            level = 0
            if self._is_heading(group):
                level = min(1 + self.sizes.index(round(group.first.size)), 6)
                nesting.stop()
            inside = () if level else nesting.place(group)
            end = 0 if level else group.mark.end
            first, *rest = group.lines
            place = say("page {number}", number=first.page)
            for one, other in pairwise(group.lines):
                if is_doubtful(one, other):
                    shown = " ".join(other.text.split()[:4])
                    message = say(
                        "“{shown} …” may begin a paragraph: it is joined to the one before",
                        shown=shown,
                    )
                    self.remarks.append((say("page {number}", number=other.page), message))
            runs = self._runs([self._line(first, end), *map(self._line, rest)], place)
            found.append(Paragraph(tuple(runs), place, level, inside))
        return found

    def _is_heading(self, group: Group) -> bool:
        return group.first.size > _HEADING * self.size

    def note(self, lines: Sequence[Line]) -> tuple[Block, ...]:
        """The text of a note, a paragraph."""
        first, *rest = lines
        place = say("page {number}", number=first.page)
        runs = self._runs([self._line(first, leading(first)[1]), *map(self._line, rest)], place)
        return (Paragraph(tuple(runs), place),)

    def _table(self, grid: Grid) -> Table:
        place = say("page {number}", number=grid.page)
        rows = tuple(
            tuple(
                (Paragraph(tuple(self._runs([self._line(one) for one in cell], place)), place),)
                if cell
                else ()
                for cell in row
            )
            for row in grid.rows
        )
        self.remarks.append((place, say("a table, read by where its cells stand: look at it")))
        return Table(rows, place)

    def _line(self, line: Line, start: int = 0) -> list[Run]:
        return with_marks(line.runs[start:], line.page, self.labels)

    def _runs(self, lines: Sequence[Sequence[Run]], place: str) -> list[Run]:
        runs, done = joined(lines, self.words)
        self.remarks += ((place, message) for message in done)
        return without_printed_addresses(
            _merged(run for run in runs if run.text not in ("↩", "\ufe0e"))
        )


def _merged(runs: Iterable[Run]) -> list[Run]:
    """The runs, those of characters that look the same as one."""
    found: list[Run] = []
    for look, group in groupby(runs, key=lambda run: replace(run, text="")):
        if look.note:
            found += group
        else:
            found.append(replace(look, text="".join(run.text for run in group)))
    return found
