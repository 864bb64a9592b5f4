"""What is put right inside a block: the marks of notes, and escapes that were escaped."""

from __future__ import annotations

import re

from translate.documents.importing.notes import with_marks
from translate.documents.importing.report import Remark
from translate.wording import say

_TWICE_ESCAPED = r"\\\\(?=[_*])"
"""Two backslashes: an underscore was escaped, and then its escape."""


def cleaned(text: str, path: str, line: int, labels: frozenset[str], report: list[Remark]) -> str:
    """The text of a block that begins on a line, with marks of `labels` as `[^1]`."""
    text, changes = with_marks(text, labels)
    lines = dict.fromkeys(offset for offset, _, _ in changes)
    for there in lines:
        shown = (f"{before} → {after}" for at, before, after in changes if at == there)
        report.append(Remark(path, line + there, say("marks: {shown}", shown=", ".join(shown))))
    for escape in re.finditer(_TWICE_ESCAPED, text):
        there = line + text.count("\n", 0, escape.start())
        remark = Remark(
            path, there, say("“{escape}” → “\\”: it was escaped twice", escape=escape[0])
        )
        if remark not in report:
            report.append(remark)
    return re.sub(_TWICE_ESCAPED, r"\\", text)
