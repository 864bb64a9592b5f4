"""In which sentence of a text something stands."""

from __future__ import annotations

import re
from functools import cache


@cache
def _ends() -> re.Pattern[str]:
    """Sentence ends: closing punctuation, then space and a capital, a quotation or a digit."""
    return re.compile(r"[^\s.](?:\.|[!?…]+)[\"”»’)\]]*(?=\s+[\"“„«‘(\[]*(?:[^\W\d_a-zа-яё]|\d))")


def sentence_of(text: str, offset: int) -> tuple[int, int]:
    """The number of the sentence that ends at or holds `offset`, and how many there are.

    Abbreviations count as ends: a comparison makes sense only where the totals are equal.
    """
    ends = [match.end() for match in _ends().finditer(text)]
    return 1 + sum(end < offset for end in ends), 1 + len(ends)
