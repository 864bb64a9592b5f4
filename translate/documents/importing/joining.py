"""Whether two blocks are one paragraph that the end of a page has cut in two."""

from __future__ import annotations

import re

_WRAPPED = r"(\*{1,3}|_{1,3})(?![\s*_])(.+)(?<![\s*_])\1"
_NO_PROSE = r"\s{0,3}(?:#|\||>\s|[-*+]\s|\d{1,9}[.)]\s|    |\t|```|~~~|\[\^)"
_ADDRESS = r"(?:<|\[)?(?:https?://|www\.|\S+@)\S*"
_CLOSERS = "*_\"'”“»)]’"
_MARKS = r"(?:\s?\[\^[^\[\]\s]+\])+$"

_LINE = 60
"""Characters from which on a paragraph is no line of an address or a signature."""
_PROSE = 120


def joined(first: str, second: str, page_end: bool) -> str | None:
    """The paragraph that two blocks make up; None where they are two.

    A paragraph is cut where the first has no end of a sentence and the second goes on in lower
    case; where the second begins with a capital, only at a known page end and after much text.
    Emphasis that was closed and opened again around the cut is one.
    """
    wrapped = re.fullmatch(_WRAPPED, first, re.DOTALL), re.fullmatch(_WRAPPED, second, re.DOTALL)
    if wrapped[0] and wrapped[1] and wrapped[0][1] == wrapped[1][1]:
        inner = wrapped[0][2], wrapped[1][2]
        if not _ends(inner[0]) and (len(inner[0]) >= _PROSE or _goes_on(inner[1], len(inner[0]))):
            return f"{wrapped[0][1]}{_together(*inner)}{wrapped[0][1]}"
    if re.match(_NO_PROSE, second) or re.fullmatch(_ADDRESS, second) or _ends(first):
        return None
    last = first.rsplit("\n", 1)[-1]
    if re.match(r"\s{0,3}[#|]", last) or re.fullmatch(_ADDRESS, last):
        return None
    if _goes_on(second, len(last) * (2 if page_end else 1)):
        return _together(first, second)
    is_item = re.match(_NO_PROSE, last)  # items often end without a full stop
    if page_end and len(last) >= _PROSE and not is_item and second[:1].isalnum():
        return _together(first, second)
    return None


def _ends(text: str) -> bool:
    """Whether a text ends as a sentence, an enumeration or an introduction does."""
    bare = re.sub(_MARKS, "", text.rstrip()).rstrip(_CLOSERS + " ")
    return bare[-1:] in tuple(".!?…:;")


def _goes_on(second: str, before: int) -> bool:
    """Whether a block begins as the rest of a sentence does, after so many characters."""
    bare = second.lstrip(_CLOSERS + "([„«‘ ")
    is_address = bool(re.match(_ADDRESS, bare))
    return before >= _LINE and (bare[:1].islower() or is_address)


def _together(first: str, second: str) -> str:
    hyphenated = re.search(r"[^\W\d_][-\u00ad]$", first) and second[:1].islower()
    return first + second if hyphenated else f"{first} {second}"
