"""Heads and feet of pages: what stands there on every page, and the numbers of the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from translate.converting.pdf.lines import Line
from translate.documents.counting import counted
from translate.documents.importing.pointers import page_words
from translate.wording import say

_ROWS = 3
"""Rows at the head and at the foot of a page that may be no text of the letter."""
_SPACE = 1.5
"""Sizes of the letters; less is between two lines of one text."""
_PRINTED = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}, \d{1,2}:\d\d.*|(?:file|https?)://\S+ ?\d*/?\d*"
"""What a browser prints: the time and the page's title, its address."""
_PARTS = r"[-–—|·•/()]"
"""Signs that set the number of a page apart from the words beside it."""
_ENDS = tuple(".!?…:;,")
_CLOSERS = "”“\"'»)’]0123456789"
_WORDS = 4
"""Fewer are a name or a title, however they are written."""


_Key = tuple[bool, str, int]


def without_edges(
    pages: Sequence[Sequence[Line]], remarks: list[tuple[str, str]]
) -> list[list[Line]]:
    """The lines of each page without those of its head and foot, which the remarks name."""
    counts: dict[_Key, set[int]] = defaultdict(set)
    rows = [_rows(page) for page in pages]
    for at, page in enumerate(rows):
        for is_head, row in _outer(page):
            for key in _keys(is_head, row, at):
                counts[key].add(at)
    found = []
    for number, (lines, page) in enumerate(zip(pages, rows, strict=True), start=1):
        gone: set[int] = set()
        for is_head in (True, False):
            outer = [row for at_head, row in _outer(page) if at_head is is_head]
            times = [
                max(len(counts[key]) for key in _keys(is_head, row, number - 1)) for row in outer
            ]
            repeated = [
                count >= _least(row, len(pages)) for row, count in zip(outer, times, strict=True)
            ]
            length = _length(outer, repeated, page)
            place = say("page {number}", number=number)
            what = say("head") if is_head else say("foot")
            for row in outer[:length]:
                gone |= {id(line) for line in row}
                message = say(
                    "left out “{text}”: it is the {what} of the page", text=_text(row), what=what
                )
                remarks.append((place, message))
            for row, count in zip(outer[length : length + 1], times[length:], strict=False):
                if count >= _least_of_titles(len(pages)) and _length([row], [True], page):
                    message = say(
                        "“{text}” stands on other pages too, and is kept: is it the {what} of the "
                        "page?",
                        text=_text(row),
                        what=what,
                    )
                    remarks.append((place, message))
        found.append([line for line in lines if id(line) not in gone])
    return found


def _length(
    outer: Sequence[Sequence[Line]], repeated: Sequence[bool], page: Sequence[Sequence[Line]]
) -> int:
    """How many of the outer rows are a head or a foot: white space parts them from the text."""
    length = 0
    for at, row in enumerate(outer):
        alone = _is_alone(row, page)
        if not repeated[at] and not (alone and (_is_number(row) or _is_printed(row))):
            break
        inner = [abs(other[0].base - row[0].base) for other in page if other not in outer[: at + 1]]
        if not inner or min(inner) > _SPACE * row[0].size:
            length = at + 1
    return length


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (-round(one.base), one.left)):
        if rows and abs(rows[-1][0].base - line.base) < 3:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _outer(rows: list[list[Line]]) -> list[tuple[bool, list[Line]]]:
    """(at the head, row): the outermost rows, from outside in."""
    most = min(_ROWS, len(rows) // 2)
    heads = [(True, row) for row in rows[:most]]
    return [*heads, *((False, row) for row in rows[::-1][: max(most, min(len(rows), 1))])]


def _keys(is_head: bool, row: Sequence[Line], page: int) -> list[_Key]:
    """What a row has in common with those of other pages: its words, or all but one number that
    is the page's own, counted from wherever the pages are."""
    height = round(row[0].base / 4)
    texts = [line.text for line in row]
    keys: list[_Key] = [(is_head, " ".join(texts), height)]
    for at, text in enumerate(texts):
        for found in re.finditer(_page_number(), text):
            offset = counted(found[1], 0) - page
            masked = f"{text[: found.start(1)]}#{offset}{text[found.end(1) :]}"
            keys.append((is_head, " ".join([*texts[:at], masked, *texts[at + 1 :]]), height))
    return keys


@cache
def _page_number() -> str:
    """The expression for a number that stands as that of a page: alone, `3 / 7`, `page 3 of 7`."""
    words = "|".join(sorted(page_words()))
    before = rf"(?:^|{_PARTS}\s*|\b(?:{words})\b\.?\s*)"
    return rf"(?i){before}(\d{{1,3}})(?=$|\s*(?:,|{_PARTS})|\s+(?:{words})\b)"


def _least(row: Sequence[Line], pages: int) -> int | float:
    """On how many pages a row has to stand to be a head or a foot. Sentences, and lines that go on
    with one, are the letter's, unless hardly a page is without them."""
    words = _text(row).strip(_CLOSERS)
    is_prose = words[:1].islower() or words.endswith(_ENDS)
    return (
        max(3, pages - 1) if is_prose and len(words.split()) >= _WORDS else _least_of_titles(pages)
    )


def _least_of_titles(pages: int) -> float:
    return max(2, pages / 3)


def _text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _is_alone(row: Sequence[Line], page: Sequence[Sequence[Line]]) -> bool:
    """Whether more white space than between two lines is above and below a row."""
    base, size = row[0].base, row[0].size
    return all(abs(other[0].base - base) > _SPACE * size for other in page if other is not row)


def _is_number(row: Sequence[Line]) -> bool:
    words = re.findall(r"\w+", _text(row).lower())
    return (
        0 < len(words) <= 4
        and any(word.isdecimal() for word in words)
        and all((word.isdecimal() and len(word) < 4) or word in page_words() for word in words)
    )


def _is_printed(row: Sequence[Line]) -> bool:
    return re.fullmatch(_PRINTED, _text(row)) is not None
