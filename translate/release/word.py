"""A Word file from pandoc, finished: its look, its properties, the numbers of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from translate.release.edition import Edition
from translate.release.office_styles import (
    WORD_DEFAULTS,
    WORD_PAGE,
    WORD_SPACING,
    WORD_STYLES,
    WORD_TABLE,
)

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DECLARED = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_FOOTER = (
    f'<w:ftr {_DECLARED}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'
    '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    "</w:p></w:ftr>"
)


def finished_word(parts: Mapping[str, bytes], edition: Edition) -> Mapping[str, bytes]:
    """The parts of a .docx, in their order, with the look of a letter."""
    return {
        **parts,
        "[Content_Types].xml": _with_child(
            parts["[Content_Types].xml"],
            '<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
            ' PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.wordprocessingml.footer+xml"/>',
        ),
        "word/_rels/document.xml.rels": _with_child(
            parts["word/_rels/document.xml.rels"],
            '<Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
            f' Id="rIdFooter" Type="{_R}/footer" Target="footer1.xml"/>',
        ),
        "word/footer1.xml": _FOOTER.encode(),
        "word/document.xml": _document(parts["word/document.xml"], edition),
        "word/styles.xml": _styles(parts["word/styles.xml"]),
        "docProps/core.xml": _properties(parts["docProps/core.xml"], edition),
    }


def _document(data: bytes, edition: Edition) -> bytes:
    root = _parsed(data)
    section = _found(root, f".//{{{_W}}}sectPr")
    notes = list(section)
    for one in notes:
        section.remove(one)
    page = list(_pieces(WORD_PAGE))
    # The order is the schema's: footers, notes, the page.
    section.extend([page[0], *notes, *page[1:]])
    if edition.letterhead.logo:
        for picture in root.iter(f"{{{_PICTURE}}}cNvPr"):
            picture.set("descr", edition.letterhead.logo.description)
        for frame in root.iter(f"{{{_DRAWING}}}inline"):
            for side in ("distT", "distB", "distL", "distR"):
                frame.set(side, "0")
    return _written(root)


def _styles(data: bytes) -> bytes:
    root = _parsed(data)
    defaults = _found(root, f".//{{{_W}}}rPrDefault/{{{_W}}}rPr")
    language = _found(defaults, f"{{{_W}}}lang")
    _refill(defaults, WORD_DEFAULTS)
    defaults.append(language)
    _refill(_found(root, f".//{{{_W}}}pPrDefault/{{{_W}}}pPr"), WORD_SPACING)
    for style_id, (paragraph, run) in WORD_STYLES.items():
        style = root.find(f"{{{_W}}}style[@{{{_W}}}styleId='{style_id}']")
        if style is None:
            style = next(_pieces(_new_style(style_id)))
            root.append(style)
        for old in (*style.findall(f"{{{_W}}}pPr"), *style.findall(f"{{{_W}}}rPr")):
            style.remove(old)
        style.extend(_pieces(f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""))
        style.extend(_pieces(f"<w:rPr>{run}</w:rPr>" if run else ""))
    table = _found(root, f"{{{_W}}}style[@{{{_W}}}styleId='Table']")
    properties = _found(table, f"{{{_W}}}tblPr")
    for at, border in enumerate(_pieces(WORD_TABLE), start=1):
        properties.insert(at, border)
    for side in ("top", "bottom"):
        _found(properties, f"{{{_W}}}tblCellMar/{{{_W}}}{side}").set(f"{{{_W}}}w", "45")
    return _written(root)


def _new_style(style_id: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{style_id}"/><w:basedOn w:val="BodyText"/></w:style>'
    )


def _properties(data: bytes, edition: Edition) -> bytes:
    root = _parsed(data)
    _found(root, f"{{{_DC}}}title").text = edition.title
    sender = edition.letterhead.sender
    _found(root, f"{{{_DC}}}creator").text = sender[0] if sender else ""
    day = edition.letterhead.day
    for name in ("created", "modified"):
        element = _found(root, f"{{{_DCTERMS}}}{name}")
        if day:
            element.text = f"{day.isoformat()}T00:00:00Z"
        else:
            root.remove(element)
    return _written(root)


def _refill(element: Any, xml: str) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(list(_pieces(xml)))


def _with_child(data: bytes, xml: str) -> bytes:
    root = _parsed(data)
    root.append(etree.fromstring(xml))
    return _written(root)


def _pieces(xml: str) -> Any:
    return iter(list(etree.fromstring(f"<x {_DECLARED}>{xml}</x>")))


def _found(element: Any, path: str) -> Any:
    """What pandoc writes without fail."""
    found = element.find(path)
    assert found is not None, path
    return found


def _parsed(data: bytes) -> Any:
    return etree.fromstring(data)


def _written(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
