"""What a line begins with: the bullet or the number of a list's item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translate.converting.pdf.lines import Line
from translate.dataclass import dataclass
from translate.documents.counting import counted

_BULLETS = "•◦▪▫‣●○■□\u2043\uf0b7\uf0a7\uf02d\uf0d8➢✓"
_DASHES = "-–—*o·"
_NUMBER = r"(\d{1,3})[.)]\s+(?=\S)"


@dataclass(frozen=True, slots=True)
class Marker:
    """The mark before an item's text."""

    kind: str
    """`bullet` or `ordered`; "" where there is none."""
    number: int = 0
    end: int = 0
    """The place of the first glyph of the text."""
    left: float = 0.0
    """Where the mark stands."""


def marker(line: Line, dots: Sequence[tuple[float, float]]) -> Marker:
    """The mark of a line; `dots` are the (x, y) of bullets that are drawn, not written."""
    for x, y in dots:
        if line.left - 2.2 * line.size < x < line.left and 0 <= y - line.base < 0.8 * line.size:
            return Marker("bullet", left=x)
    text = "".join(glyph.text[:1] or " " for glyph in line.glyphs)
    if len(text) > 2 and text[0] in _BULLETS:
        end = 2 if text[1] == " " else 1
        return Marker("bullet", end=end, left=line.left)
    if len(text) > 3 and text[0] in _DASHES and text[1] == " ":
        return Marker("bullet", end=2, left=line.left)
    found = re.match(_NUMBER, text)
    if found:
        return Marker("ordered", counted(found[1]), found.end(), line.left)
    return Marker("")


def is_certain(one: Marker, line: Line) -> bool:
    """Whether the mark can be nothing else: a dash or a number may begin a line by chance."""
    return one.kind == "bullet" and (one.end == 0 or line.glyphs[0].text[:1] in _BULLETS)
