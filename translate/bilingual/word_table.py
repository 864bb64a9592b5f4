"""A bilingual table as a Word document: unit, source, target; a paragraph a segment."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from translate.bilingual.word_rows import HEADER
from translate.converting.rich import Run
from translate.dataclass import dataclass

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WIDTHS = (1500, 6600, 6600)
"""Twentieths of a point; the page lies on its side."""
_DATE = (2000, 1, 1, 0, 0, 0)
"""Of the parts in the package: the same letter gives the same bytes."""
_OUTSIDE = ' TargetMode="External"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Row:
    """A unit on its way out."""

    name: str
    digests: tuple[str, str]
    source: tuple[tuple[Run, ...], ...]
    """The runs of each segment."""
    target: tuple[tuple[Run, ...], ...]
    comments: tuple[tuple[str, str, str], ...] = ()
    """(author, time in ISO 8601 or "", text), beside the target."""


def write_table(title: str, languages: tuple[str, str], rows: Sequence[Row]) -> bytes:
    """The document: what is not to be written in is grey and locked; findings are comments.

    A lock is a content control around the runs of a paragraph (ECMA-376 part 1, 17.5.2.23).
    LibreOffice drops bold and links where one is around paragraphs or a cell, and opens a document
    that is protected as a whole for reading alone.
    """
    made = _Document()
    body = made.document(title, languages, rows)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("rId1", "officeDocument", "word/document.xml", False)]),
        "word/document.xml": body,
        "word/comments.xml": made.comments(),
        "word/_rels/document.xml.rels": _relations(
            [("rIdC", "comments", "comments.xml", False)]
            + [(f"rId{n}", "hyperlink", link, True) for link, n in made.links.items()]
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), _HEAD + text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


class _Document:
    def __init__(self) -> None:
        self.links: dict[str, int] = {}
        self._comments: list[str] = []
        self._locks = 0

    def document(self, title: str, languages: tuple[str, str], rows: Sequence[Row]) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
        header = "".join(
            _cell(_paragraph(_run(Run(text, bold=True))), width)
            for text, width in zip((HEADER, *languages), _WIDTHS, strict=True)
        )
        borders = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        table = (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}'
            f'</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{header}</w:tr>"
            f"{''.join(map(self._row, rows))}</w:tbl>"
        )
        page = (
            '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
            '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" '
            'w:footer="500" w:gutter="0"/></w:sectPr>'
        )
        help_text = (
            f"{title}: write in the column “{languages[1]}”; leave the grey ones as they are."
        )
        lead = _paragraph(_run(Run(help_text)))
        return (
            f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{lead}{table}{_paragraph("")}{page}'
            "</w:body></w:document>"
        )

    def comments(self) -> str:
        return f'<w:comments xmlns:w="{_W}">{"".join(self._comments)}</w:comments>'

    def _row(self, row: Row) -> str:
        name = _run(Run(row.name)) + "<w:r><w:br/></w:r>" + _small(" ".join(row.digests))
        source = "".join(
            _paragraph(self._locked(self._runs(runs))) for runs in row.source
        ) or _paragraph("")
        target = [self._runs(runs) for runs in row.target] or [""]
        target[-1] += "".join(map(self._comment, row.comments))
        cells = (_paragraph(self._locked(name)), source, "".join(map(_paragraph, target)))
        return (
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "".join(_cell(*one) for one in zip(cells, _WIDTHS, (True, True, False), strict=True))
            + "</w:tr>"
        )

    def _locked(self, runs: str) -> str:
        """Runs that Word lets nobody change or delete."""
        if not runs:
            return ""
        self._locks += 1
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{self._locks}"/><w:lock w:val="sdtContentLocked"/>'
            f"</w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )

    def _runs(self, runs: Sequence[Run]) -> str:
        return "".join(self._linked(run) if run.link else _run(run) for run in runs)

    def _linked(self, run: Run) -> str:
        number = self.links.setdefault(run.link, len(self.links) + 1)
        return f'<w:hyperlink r:id="rId{number}">{_run(run, link=True)}</w:hyperlink>'

    def _comment(self, comment: tuple[str, str, str]) -> str:
        author, at, text = comment
        number = len(self._comments)
        date = f" w:date={quoteattr(at)}" if at else ""
        self._comments.append(
            f'<w:comment w:id="{number}" w:author={quoteattr(author)}{date} w:initials="t">'
            f"{_paragraph(_run(Run(text)))}</w:comment>"
        )
        return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def _cell(inner: str, width: int, is_grey: bool = True) -> str:
    grey = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if is_grey else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grey}</w:tcPr>{inner}</w:tc>'


def _paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def _small(text: str) -> str:
    return (
        '<w:r><w:rPr><w:color w:val="A0A0A0"/><w:sz w:val="12"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def _run(run: Run, link: bool = False) -> str:
    looks = (("b", run.bold), ("i", run.italic), ("strike", run.strike))
    shown = "".join(f"<w:{name}/>" for name, is_on in looks if is_on)
    shown += '<w:color w:val="0563C1"/><w:u w:val="single"/>' if link else ""
    lines = escape(run.text).split("\n")
    text = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:r><w:rPr>{shown}</w:rPr>{text}</w:r>"


def _relations(relations: Sequence[tuple[str, str, str, bool]]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{kind}" Target={quoteattr(target)}'
        f"{_OUTSIDE if outside else ''}/>"
        for name, kind, target, outside in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types() -> str:
    parts = (("document", "document.main"), ("comments", "comments"))
    inner = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in parts
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>'
    )
