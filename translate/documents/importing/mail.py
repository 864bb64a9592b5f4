"""What a mail has around its text: nothing of it is left out, but somebody should look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translate.documents.importing.pointers import mail_words
from translate.documents.importing.report import Remark
from translate.wording import at_line, say

_FIELD = r"[*_]{0,2}([^\W\d_][\w-]*(?: [^\W\d_]+)?)[*_]{0,2}:[*_]{0,2}\s.*"
_SIGNATURE = "-- "
"""The line above a signature (RFC 3676, 4.3); programs lose the space at its end."""

Part = tuple[int, int]
"""The first and the last line, from 0."""


def remark_on_mail(path: str, text: str, report: list[Remark]) -> None:
    """Names the lines that look like the headers of a mail, its signature, and another mail that
    it quotes: what begins with `>` is that where headers stand above it."""
    lines = text.splitlines()
    heads = list(_heads(lines))
    for first, last in heads:
        said = say(
            "from here to {place}: looks like the headers of a mail; take it out if it is no part "
            "of the letter",
            place=at_line(last + 1),
        )
        report.append(Remark(path, first + 1, said))
    for first, last in _quoted(lines, heads[0][1]) if heads else ():
        said = say(
            "from here to {place}: looks like a mail that is answered; take it out if it is no "
            "part of the letter",
            place=at_line(last + 1),
        )
        report.append(Remark(path, first + 1, said))
    for first, last in _signature(lines, bool(heads)):
        said = say(
            "from here to {place}: looks like the signature of a mail; take it out if it is no "
            "part of the letter",
            place=at_line(last + 1),
        )
        report.append(Remark(path, first + 1, said))


def _heads(lines: list[str]) -> Iterator[Part]:
    """Three fields that follow each other, or two, one of them with an address."""
    start = 0
    for place, line in enumerate((*lines, "")):
        if _is_field(line) or (place > start and line.startswith((" ", "\t"))):
            continue
        fields = lines[start:place]
        if len(fields) > 2 or (len(fields) == 2 and any("@" in one for one in fields)):
            yield start, place - 1
        start = place + 1


def _is_field(line: str) -> bool:
    """Whether a line is a field of a mail's head: `Onderwerp: …`."""
    field = re.fullmatch(_FIELD, f"{line} ")
    return field is not None and {*field[1].lower().split()} <= mail_words()


def _quoted(lines: list[str], after: int) -> Iterator[Part]:
    start: int | None = None
    for place, line in enumerate((*lines, "")):
        if place > after and line.startswith(">"):
            start = place if start is None else start
        elif start is not None:
            yield start, place - 1
            start = None


def _signature(lines: list[str], is_mail: bool) -> Iterator[Part]:
    """What stands under the first line that announces it, to the end."""
    for place, line in enumerate(lines):
        if line == _SIGNATURE or (is_mail and line == _SIGNATURE.strip()):
            yield place, max(at for at, one in enumerate(lines) if one.strip())
            return
