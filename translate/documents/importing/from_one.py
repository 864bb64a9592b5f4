"""Notes of a version that stood behind another one in a file, counted from 1 again."""

from __future__ import annotations

import re

_MARK = r"\[\^(\d{1,9})\]"


def counted_from_one(text: str) -> tuple[str, int]:
    """(the version, the number that its first note had) where its notes were counted on.

    A program counts the notes of a file through: those of the second version begin at 6. The first
    number is 1 where nothing was changed: notes that begin at 1, or do not count up one by one.
    """
    labels = list(dict.fromkeys(int(label) for label in re.findall(_MARK, text)))
    if not labels or labels[0] == 1 or labels != list(range(labels[0], labels[0] + len(labels))):
        return text, 1
    first = labels[0]
    return re.sub(_MARK, lambda mark: f"[^{int(mark[1]) - first + 1}]", text), first
