"""An OpenDocument text from pandoc, finished: its look and its properties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from translate.release.edition import Edition
from translate.release.office_styles import (
    FONT,
    OPEN_DOCUMENT_CELL,
    OPEN_DOCUMENT_DEFAULTS,
    OPEN_DOCUMENT_PAGE,
    OPEN_DOCUMENT_STYLES,
    OPEN_DOCUMENT_TABLE,
)

_NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def finished_open_document(parts: Mapping[str, bytes], edition: Edition) -> Mapping[str, bytes]:
    """The parts of an .odt, in their order, with the look of a letter."""
    return {
        **parts,
        "content.xml": _content(parts["content.xml"], edition),
        "styles.xml": _styles(parts["styles.xml"]),
        "meta.xml": _properties(parts["meta.xml"], edition),
    }


def _content(data: bytes, edition: Edition) -> bytes:
    root = etree.fromstring(data)
    for frame in root.iter(_name("draw:frame")):
        if edition.letterhead.logo:
            etree.SubElement(frame, _name("svg:desc")).text = edition.letterhead.logo.description
    for cell in root.iter(_name("style:table-cell-properties")):
        cell.attrib.clear()
        cell.attrib.update(_attributes(OPEN_DOCUMENT_CELL))
    for table in root.iter(_name("style:table-properties")):
        table.attrib.update(_attributes(OPEN_DOCUMENT_TABLE))
    return _written(root)


def _styles(data: bytes) -> bytes:
    root = etree.fromstring(data)
    faces = _found(root, "office:font-face-decls")
    face = {"style:name": FONT, "svg:font-family": FONT, "style:font-family-generic": "roman"}
    etree.SubElement(faces, _name("style:font-face"), _attributes(face))
    default = "office:styles/style:default-style[@style:family='paragraph']/style:text-properties"
    _found(root, default).attrib.update(_attributes(OPEN_DOCUMENT_DEFAULTS))
    _found(root, ".//style:page-layout-properties").attrib.update(_attributes(OPEN_DOCUMENT_PAGE))
    separator = _found(root, ".//style:footnote-sep")
    separator.set(_name("style:line-style"), "solid")
    separator.set(_name("style:distance-after-sep"), "0.15cm")
    styles = _found(root, "office:styles")
    for name, (paragraph, text) in OPEN_DOCUMENT_STYLES.items():
        style = styles.find(f"style:style[@style:name='{name}']", _NAMES)
        if style is None:
            new = {"style:name": name, "style:family": "paragraph"}
            new |= {"style:parent-style-name": "Text_20_body"}
            style = etree.SubElement(styles, _name("style:style"), _attributes(new))
        _set(style, "style:paragraph-properties", paragraph, 0)
        _set(style, "style:text-properties", text, len(style))
    return _written(root)


def _set(style: Any, tag: str, properties: Mapping[str, str], place: int) -> None:
    if not properties:
        return
    element = style.find(tag, _NAMES)
    if element is None:
        element = etree.Element(_name(tag))
        style.insert(place, element)
    for name, value in _attributes(properties).items():
        if value:
            element.set(name, value)
        else:
            element.attrib.pop(name, None)


def _properties(data: bytes, edition: Edition) -> bytes:
    root = etree.fromstring(data)
    _found(root, ".//dc:title").text = edition.title
    sender = edition.letterhead.sender
    for name in ("meta:initial-creator", "dc:creator"):
        _found(root, f".//{name}").text = sender[0] if sender else ""
    day = edition.letterhead.day
    for name in ("meta:creation-date", "dc:date"):
        element = _found(root, f".//{name}")
        if day:
            element.text = f"{day.isoformat()}T00:00:00"
        else:
            element.getparent().remove(element)
    return _written(root)


def _attributes(values: Mapping[str, str]) -> dict[str, str]:
    return {_name(name): value for name, value in values.items()}


def _name(prefixed: str) -> str:
    prefix, _, name = prefixed.partition(":")
    return f"{{{_NAMES[prefix]}}}{name}"


def _found(element: Any, path: str) -> Any:
    """What pandoc writes without fail."""
    found = element.find(path, _NAMES)
    assert found is not None, path
    return found


def _written(root: Any) -> bytes:
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return data
