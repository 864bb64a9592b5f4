"""Which words of a text changed."""

from __future__ import annotations

from difflib import SequenceMatcher

from translate.reports.styled import Line, Piece, Style


def changed_words(old: str, new: str) -> Line:
    """The new text, with what went and what came marked where it did.

    Words are compared whole; what went stands before what came in its place.
    """
    before, after = _words(old), _words(new)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("".join(after[c:d]), Style.PLAIN))
            continue
        if a < b:
            pieces.append(("".join(before[a:b]), Style.REMOVED))
        if c < d:
            pieces.append(("".join(after[c:d]), Style.ADDED))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    """Words, single marks and single spaces; joined they give the text again."""
    import re

    return re.findall(r"\w+|\s|[^\w\s]", text)
