"""What a published file says: its text and its notes, read with tools of other people.

White space does not count, nor do the signs of lists. A mark is `[1]` in the text.
"""

from __future__ import annotations

import ctypes
import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

import pypdfium2
from lxml import etree, html
from pypdfium2 import raw

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LIST_SIGN = re.compile(r"(?m)^(?:> )?(?: *(?:•|‣|-|\d+\.)[ \u00a0])?")


@dataclass(frozen=True)
class Said:
    """What a file says, without white space."""

    text: str
    notes: tuple[str, ...]
    """In the order of their numbers."""
    links: tuple[str, ...] = ()
    """Where they lead, sorted."""


def said(name: str, data: bytes) -> Said:
    """What the file of that name says."""
    return _READERS[name.rpartition(".")[2]](data)


def _plain(data: bytes) -> Said:
    text, _, notes = re.sub(r"\n[=-]+\n", "\n", data.decode()).partition("\n[1] ")
    text = re.sub(r"\n(Noten|Notes|Примечания)\n$", "", text.replace("* * *", ""))
    links = re.findall(r"<(\w+:[^>]+)>", text + notes)
    text, notes = (re.sub(r" <\w+:[^>]+>|~~| \|", "", one) for one in (text, notes))
    each = re.split(r"\n\[\d+\] ", notes) if notes else []
    return _said(_LIST_SIGN.sub("", text), each, links)


def _html(data: bytes) -> Said:
    article = html.fromstring(data.decode()).find(".//article")
    assert article is not None
    links = [a.get("href") for a in article.iter("a") if not a.get("href").startswith("#")]
    for mark in list(article.iter("sup")):
        for link in mark:
            link.text = f"[{link.text}]"
    for back in list(article.find_class("back")):
        back.drop_tree()
    sections = article.find_class("notes")
    notes = [item.text_content() for one in sections for item in one.iter("li")]
    for one in sections:
        one.drop_tree()
    return _said(article.text_content(), notes, links)


def _word(data: bytes) -> Said:
    parts = zipfile.ZipFile(io.BytesIO(data))
    notes = {
        note.get(f"{_W}id"): _runs(note, {})
        for note in etree.fromstring(parts.read("word/footnotes.xml")).iter(f"{_W}footnote")
        if note.get(f"{_W}type") is None
    }
    numbers = {label: number for number, label in enumerate(notes, start=1)}
    body = etree.fromstring(parts.read("word/document.xml"))
    links = [
        one.get("Target")
        for name in ("document", "footnotes")
        for one in etree.fromstring(parts.read(f"word/_rels/{name}.xml.rels"))
        if one.get("TargetMode") == "External"
    ]
    used = {one for one in links if one}
    return _said(_runs(body, numbers), list(notes.values()), list(used))


def _runs(root: Any, numbers: dict[str, int]) -> str:
    text = ""
    for run in root.iter(f"{_W}r"):
        style = run.find(f"{_W}rPr/{_W}rStyle")
        again = style is not None and style.get(f"{_W}val") == "FootnoteReference"
        for piece in run:
            if piece.tag == f"{_W}t":
                text += f"[{piece.text}]" if again else piece.text or ""
            elif piece.tag == f"{_W}footnoteReference":
                text += f"[{numbers[piece.get(f'{_W}id')]}]"
    return text


def _open_document(data: bytes) -> Said:
    content = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    body = content.find(f"{_OFFICE}body")
    links = [one.get("{http://www.w3.org/1999/xlink}href") for one in body.iter(f"{_TEXT}a")]
    notes = []
    for note in list(body.iter(f"{_TEXT}note")):
        notes.append("".join(note.find(f"{_TEXT}note-body").itertext()))
        number = "".join(note.find(f"{_TEXT}note-citation").itertext())
        for child in list(note):
            note.remove(child)
        note.text = f"[{number}]"
    for again in body.iter(f"{_TEXT}note-ref"):
        again.text = f"[{again.text}]"
    return _said("".join(body.itertext()), notes, links)


def _pdf(data: bytes) -> Said:
    """By the sizes of the glyphs: text from 10 points, notes of 9, their marks smaller."""
    document = pypdfium2.PdfDocument(data)
    text, notes, links = "", [], []
    for page in document:
        glyphs = page.get_textpage()
        foot = ""
        for at in range(glyphs.count_chars()):
            size = raw.FPDFText_GetFontSize(glyphs, at)
            letter = chr(raw.FPDFText_GetUnicode(glyphs, at))
            if letter == "\x02":  # a hyphen at the end of a line
                continue
            if size >= 10 or size <= 1:  # generated blanks have size 1
                text += letter
            elif size >= 8:
                foot += letter
            elif size >= 6:
                text += f"[{letter}]"
            else:
                foot += "\n\n"
        foot = re.sub(r"\d\s*/\s*\d\s*$", "", foot)
        notes += [one for one in foot.split("\n\n") if one.strip()]
        links += [_target(document, link) for link in _links(page)]
    return _said(_LIST_SIGN.sub("", text.replace("\r", "")), notes, list({*links} - {""}))


def _links(page: Any) -> list[Any]:
    place, link, links = ctypes.c_int(0), raw.FPDF_LINK(), []
    while raw.FPDFLink_Enumerate(page, place, link):
        links.append(raw.FPDFLink_GetAction(link))
    return links


def _target(document: Any, action: Any) -> str:
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode()


def _said(text: str, notes: list[str], links: list[Any]) -> Said:
    def bare(one: str) -> str:
        return re.sub(r"[\s\u00ad\u200b]", "", one)

    return Said(bare(text), tuple(map(bare, notes)), tuple(sorted({*links})))


_READERS = {
    "txt": _plain,
    "html": _html,
    "docx": _word,
    "odt": _open_document,
    "pdf": _pdf,
}
