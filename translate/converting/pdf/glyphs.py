"""The glyphs, links and rules of a PDF's pages, as pypdfium2 finds them; nothing is judged here."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from unicodedata import normalize

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.wording import Figure, say

MOST_PAGES = 100
MOST_SIGNS = 30_000
"""On one page; a full page in small letters has 8,000."""
_BOLD = ("bold", "black", "heavy", "demi")
_ITALIC = ("italic", "oblique", "kursiv")
_INVISIBLE = (0x200B, 0x200C, 0x2060, 0xFEFF)
_DIGIT = 0.7
"""Of the size of its letters, how high a digit is."""
_RAISED = 0.2
"""Of the size, how far above its line a digit is drawn that is a superscript."""
_GENERATED, _HYPHEN = 1, "\u0002"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character where it stands; points, from the lower left corner of the page."""

    text: str
    left: float
    right: float
    base: float
    """The baseline."""
    size: float
    bold: bool
    italic: bool
    link: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page; white space between words is a glyph of its own."""

    number: int
    """From 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    """As the file draws them."""
    rules: tuple[tuple[float, float, float], ...]
    """(left, right, height) of the horizontal lines."""
    dots: tuple[tuple[float, float], ...]
    """(x, y) of the middles of small shapes as wide as high: bullets that are drawn."""


def read_pages(data: bytes, path: str) -> list[Page]:
    """The pages of a PDF.

    Raises TranslateError for one that is protected, damaged, or longer than a letter can be, and
    where a page is a picture.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise TranslateError(
                "is protected with a password",
                path=path,
                remedy="open it, print it into a new PDF, and bring that in",
            ) from None
        raise TranslateError(
            "is damaged, or no PDF", path=path, remedy="ask for the file again"
        ) from None
    try:
        if len(document) > MOST_PAGES:
            raise TranslateError(
                say("has {document} pages: that is no letter", document=Figure(len(document))),
                path=path,
                remedy=say(
                    "print the pages of the letter into a new PDF (at most {most_pages})",
                    most_pages=MOST_PAGES,
                ),
            )
        return [_page(document, number, path) for number in range(1, len(document) + 1)]
    finally:
        document.close()


def _page(document: Any, number: int, path: str) -> Page:
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        page = document[number - 1]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        raise TranslateError(
            say("page {number} is damaged", number=number),
            path=path,
            remedy="ask for the file again",
        ) from None
    if raw.FPDFText_CountChars(text.raw) > MOST_SIGNS:
        raise TranslateError(
            say(
                "page {number} holds more than {most_signs} signs: that is no letter",
                number=number,
                most_signs=Figure(MOST_SIGNS),
            ),
            path=path,
            remedy="print the pages of the letter into a new PDF",
        )
    links = list(_links(document.raw, page.raw))
    glyphs = tuple(_glyphs(text.raw, links))
    kinds = [one.type for one in page.get_objects(max_depth=3)]
    if raw.FPDF_PAGEOBJ_IMAGE in kinds and not any(glyph.text.strip() for glyph in glyphs):
        raise TranslateError(
            say("page {number} is a picture: it has no text", number=number),
            path=path,
            remedy="let a program read it first: ocrmypdf -l nld+eng+rus IN.pdf OUT.pdf",
        )
    width, height = page.get_size()
    shapes = [one.get_bounds() for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=3)]
    rules = tuple(
        (x, right, (y + top) / 2) for x, y, right, top in shapes if _is_rule(x, y, right, top)
    )
    dots = tuple(
        ((x + right) / 2, (y + top) / 2) for x, y, right, top in shapes if _is_dot(x, y, right, top)
    )
    text.close()
    page.close()
    return Page(number, width, height, glyphs, rules, dots)


def _is_rule(left: float, bottom: float, right: float, top: float) -> bool:
    return top - bottom < 3 and right - left > 20


def _is_dot(left: float, bottom: float, right: float, top: float) -> bool:
    return 2 < top - bottom < 8 and 2 < right - left < 8 and abs(top - bottom - right + left) < 1


def _links(document: Any, page: Any) -> Iterator[tuple[tuple[float, float, float, float], str]]:
    """((left, bottom, right, top), address) of the links to other places than this file."""
    import pypdfium2.raw as raw

    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        box = raw.FS_RECTF()
        action = raw.FPDFLink_GetAction(link)
        if not raw.FPDFLink_GetAnnotRect(link, box) or not action:
            continue
        length = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if 1 < length < 10_000:
            buffer = ctypes.create_string_buffer(length)
            raw.FPDFAction_GetURIPath(document, action, buffer, length)
            address = buffer.value.decode("utf-8", "replace")
            yield (box.left, box.bottom, box.right, box.top), address


def _glyphs(
    text: Any, links: list[tuple[tuple[float, float, float, float], str]]
) -> Iterator[Glyph]:
    import pypdfium2.raw as raw

    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    lead = ""
    for place in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, place)
        if code in _INVISIBLE:
            continue
        if 0xD800 <= code < 0xDC00:  # a pair of surrogates
            lead = chr(code)
            continue
        sign, lead = _whole(lead + chr(code)), ""
        generated = raw.FPDFText_IsGenerated(text, place) == _GENERATED
        if sign in "\r\n" or (generated and sign != " ") or code == 0xFFFE:
            if sign not in "\r\n" or not generated:
                sign = "-" if sign in (_HYPHEN, "\ufffe") else sign
            if sign != "-":
                continue
        sign = "-" if sign == _HYPHEN else sign
        raw.FPDFText_GetLooseCharBox(text, place, box)  # with the space that the font gives it
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        bold, italic = _look(text, place)
        middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        link = next((address for area, address in links if _holds(area, middle)), "")
        size = _size(text, place, box.top - box.bottom)
        shown = normalize("NFKC", sign) if 0xFB00 <= code <= 0xFB06 else sign
        base = y.value
        if sign.isdecimal():
            base, size = _drawn(text, place, base, size)
        yield Glyph(shown, box.left, box.right, base, size, bold, italic, link)


def _drawn(text: Any, place: int, base: float, size: float) -> tuple[float, float]:
    """(baseline, size) of a digit: a font's own superscripts are small, and high above the line
    that they are set on, whatever size the file says."""
    import pypdfium2.raw as raw

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text, place, left, right, bottom, top)
    if not _RAISED * size < bottom.value - base < size:
        return base, size
    return bottom.value, min((top.value - bottom.value) / _DIGIT, size)


def _whole(units: str) -> str:
    """A sign of one or two units of UTF-16; half a pair, as a damaged font has it, is U+FFFD."""
    if units < "\ud800":
        return units
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _size(text: Any, place: int, height: float) -> float:
    """The size as it is drawn: the font's, scaled."""
    import pypdfium2.raw as raw

    matrix = raw.FS_MATRIX()
    size = float(raw.FPDFText_GetFontSize(text, place))
    if raw.FPDFText_GetMatrix(text, place, matrix):
        scale = abs(matrix.d) or abs(matrix.b)
        if scale:
            return size * float(scale)
    return size or height


def _look(text: Any, place: int) -> tuple[bool, bool]:
    import pypdfium2.raw as raw

    flags = ctypes.c_int()
    buffer = ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(text, place, buffer, 200, flags)
    bold, italic = _named(buffer.value)
    return bold or raw.FPDFText_GetFontWeight(text, place) >= 600, italic


@lru_cache(maxsize=1_000)
def _named(font: bytes) -> tuple[bool, bool]:
    name = font.decode("utf-8", "replace").lower()
    return any(one in name for one in _BOLD), any(one in name for one in _ITALIC)


def _holds(box: tuple[float, float, float, float], point: tuple[float, float]) -> bool:
    left, bottom, right, top = box
    return left <= point[0] <= right and bottom <= point[1] <= top
