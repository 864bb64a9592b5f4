"""Lines to groups that are a paragraph each, by gaps, indents, sizes and the ends of lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from translate.converting.pdf.joining import ends_in_address
from translate.converting.pdf.lines import Line
from translate.converting.pdf.markers import Marker, is_certain, marker
from translate.dataclass import dataclass

_WIDE = 1.35
"""Of the usual distance of lines; more is the white space between paragraphs."""
_LOOSE = 1.5
"""Of a size; more is between lines that are paragraphs, or that are set wide apart."""
_EARLY = 0.2
"""Of a page's text, how much is free at least behind a line that goes on no further."""
_SAME = 0.07
"""Of a size; sizes that differ less are one."""
_HEADING = 1.1
"""Of the size of most letters; larger ones are a heading's."""
_CLOSERS = "”“\"'»)’]"

Dots = Sequence[Sequence[tuple[float, float]]]
"""By page, the bullets that are drawn."""


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one paragraph."""

    lines: tuple[Line, ...]
    mark: Marker

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def text_left(self) -> float:
        """Where the text begins, relative to the column; behind the mark for an item."""
        return _text_left(self.first, self.mark) - self.first.margin


def grouped(lines: Sequence[Line], dots: Dots, size: float, widths: Sequence[float]) -> list[Group]:
    """The paragraphs of lines in the order of reading; `size` is that of most letters, `widths`
    are those of the pages."""
    leading = _leading(lines)
    limits = _limits(lines)
    early = _early(lines, widths)
    groups: list[list[Line]] = []
    marks: list[Marker] = []
    for at, line in enumerate(lines):
        mark = marker(line, dots[line.page - 1])
        following = lines[at + 1] if at + 1 < len(lines) else None
        if groups and not _begins(
            groups[-1], marks, line, mark, following, leading, limits, size, early
        ):
            groups[-1].append(line)
        else:
            if mark.kind and not _is_item(line, mark, following, marks):
                mark = Marker("")
            groups.append([line])
            marks.append(mark)
    return [Group(tuple(one), mark) for one, mark in zip(groups, marks, strict=True)]


def _begins(
    group: Sequence[Line],
    marks: Sequence[Marker],
    line: Line,
    mark: Marker,
    following: Line | None,
    leading: dict[float, float],
    limits: dict[int, float],
    size: float,
    early: frozenset[int],
) -> bool:
    """Whether a paragraph begins with a line."""
    last = group[-1]
    if ends_in_address(last.text):
        return False
    if abs(last.size - line.size) > _SAME * last.size or is_certain(mark, line):
        return True
    own = marks[-1]
    same_place = abs(line.indent - group[0].indent) < 3
    if own.kind == mark.kind == "ordered" and mark.number == own.number + 1 and same_place:
        return True
    is_short = _is_short(last, line, limits)
    if (last.page, last.column) != (line.page, line.column):
        return _is_apart(group, line, is_short)
    usual = leading.get(line.size, 1.2 * line.size)
    step = last.base - line.base
    if step <= 0 or step > _WIDE * usual:
        return True
    if id(last) in early:
        return True
    if is_short and last.size < _HEADING * size:  # a heading breaks where its writer wants
        return True
    if len(group) > 1 or own.kind:
        hung = group[1].indent if len(group) > 1 else _text_left(group[0], own) - group[0].margin
        if line.indent < hung - 0.5 * line.size:
            return True
    if mark.kind and abs(line.left - own.left) < 3 and mark.kind == own.kind:
        return True
    indent = line.indent - min(one.indent for one in group)
    returns = following is not None and abs(following.indent - last.indent) < 2
    return len(group) > 1 and indent > line.size and returns and not own.kind


def _text_left(line: Line, mark: Marker) -> float:
    return line.glyphs[min(mark.end, len(line.glyphs) - 1)].left


def _is_short(last: Line, line: Line, limits: dict[int, float]) -> bool:
    """Whether the first word of a line would have had room at the end of the last one."""
    if last.text[-1:] in ("-", "\u2010", "\u00ad") and line.text[:1].isalpha():
        return False
    end = next((at for at, g in enumerate(line.glyphs) if g.text == " "), len(line.glyphs))
    word = line.glyphs[:end]
    width = word[-1].right - word[0].left if word else 0.0
    limit = limits.get(id(last), last.limit)
    return last.right + 0.22 * last.size + width < limit - 1


def _early(lines: Sequence[Line], widths: Sequence[float]) -> frozenset[int]:
    """The ids of lines that stop well before the margin of the page, and so end a paragraph.

    Where each paragraph is one line, no other line shows how far they could have gone. The next has
    to begin anew, and to stand apart; where none at all goes on with a sentence, an end of one is
    enough.
    """
    anew = [not line.text.lstrip("“\"'«(‘")[:1].islower() for line in lines]
    found = []
    for (last, line), begins in zip(pairwise(lines), anew[1:], strict=True):
        limit = widths[last.page - 1] - last.margin
        free = limit - last.right
        is_apart = last.base - line.base > _LOOSE * line.size
        is_ended = all(anew) and last.text.rstrip(_CLOSERS)[-1:] in tuple(".!?…")
        is_early = last.column % 10_000 == 1 and free > _EARLY * (limit - last.margin)
        if begins and is_early and (is_apart or is_ended):
            found.append(id(last))
    return frozenset(found)


def _is_apart(group: Sequence[Line], line: Line, is_short: bool) -> bool:
    """Whether the end of a page or a column parts two paragraphs.

    A line that is full goes on more often than not, even where a sentence ends in it; a lead in
    bold does not.
    """
    last = group[-1]
    is_lead = all(glyph.bold for one in group for glyph in one.glyphs) and not line.glyphs[0].bold
    return is_short or is_lead or abs(last.indent - line.indent) > 2 * line.size


def is_doubtful(last: Line, line: Line) -> bool:
    """Whether two lines of a paragraph on two pages may be two paragraphs: a sentence ends."""
    same = (last.page, last.column) == (line.page, line.column)
    start = line.text.lstrip("“\"'«(‘")[:1]
    ended = last.text.rstrip(_CLOSERS + "0123456789")[-1:] in tuple(".!?:;…")
    return not same and ended and not start.islower()


def _is_item(
    line: Line,
    mark: Marker,
    following: Line | None,
    marks: Sequence[Marker],
) -> bool:
    """Whether a line with a possible mark at the beginning of a paragraph is an item."""
    if mark.kind == "bullet":
        return True
    before = [one for one in marks if one.kind == "ordered"]
    counts_on = bool(before) and mark.number == before[-1].number + 1
    hangs = following is not None and following.left > line.left + 0.6 * line.size
    indented = line.left - line.margin > 0.5 * line.size
    return mark.number == 1 or counts_on or hangs or indented


def _leading(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance of lines for each size of letters."""
    steps: dict[float, Counter[float]] = {}
    for one, other in pairwise(lines):
        step = one.base - other.base
        same = (one.page, one.column, one.size) == (other.page, other.column, other.size)
        if same and 0.8 * one.size < step < 2 * one.size:
            steps.setdefault(one.size, Counter())[round(step * 2) / 2] += 1
    return {
        size: min(step for step, count in found.items() if count >= max(found.values()) / 3)
        for size, found in steps.items()
    }


def _limits(lines: Sequence[Line]) -> dict[int, float]:
    """How far to the right each line could have gone: as its neighbours with the same left."""
    found: dict[int, float] = {}
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and _is_even(lines[at - 1], lines[at]):
            continue
        run = lines[start:at]
        limit = max(line.right for line in run)
        own = run[0].limit
        if limit - run[0].left < 0.6 * (own - run[0].margin):
            limit = own
        found |= {id(line): limit for line in run}
        start = at
    return found


def _is_even(one: Line, other: Line) -> bool:
    same = (one.page, one.column) == (other.page, other.column)
    return same and abs(one.left - other.left) < 3
