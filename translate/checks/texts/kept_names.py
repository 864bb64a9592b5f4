"""A name that another version keeps beside its translation: nl `Stichting Vaste Grond`, en
`Stichting Vaste Grond, the Firm Ground Foundation`, ru «Твёрдая почва» (`Stichting Vaste Grond`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from translate.precompiled import expression

_FEWEST = 2
"""Words of a name that is kept."""


def kept_name(text: str, other: str) -> int:
    """The letters of the longest row of words of a text, a capital first, that another text keeps
    beside its translation and that the text itself does not translate; 0 where there is none."""
    ours, theirs = (list(expression(r"[^\W\d_]+").finditer(one)) for one in (text, other))
    longest = 0
    for place, word in enumerate(ours):
        if not word[0][0].isupper():
            continue
        for at, kept in enumerate(theirs):
            if kept[0] != word[0]:
                continue
            length = _shared(ours[place:], theirs[at:])
            ends = ours[place : place + length], theirs[at : at + length]
            own, beside = (
                _translated(one, run[0].start(), run[-1].end())
                for one, run in zip((text, other), ends, strict=True)
            )
            if length >= _FEWEST and beside > own:
                longest = max(longest, sum(len(one[0]) for one in ends[1]))
    return longest


def _shared(ours: list[re.Match[str]], theirs: list[re.Match[str]]) -> int:
    """How many words two rows of words begin with alike."""
    pairs = zip(ours, theirs, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], pairs))


def _translated(text: str, start: int, end: int) -> int:
    """How sure it is that a name is translated beside its place: 2 where something follows it that
    may be one, 1 where it stands in brackets itself, 0 else."""
    if _translation().match(text, end):
        return 2
    return int(text.rfind("(", 0, start) > text.rfind(")", 0, start))


@cache
def _translation() -> re.Pattern[str]:
    """`(CBRS, the Court Committee)`, `, the Firm Ground Foundation`, ` – lid van het parlement`."""
    article, capital = r"(?:[^\W\d_]{1,3}\s+)?", r"[«“„‘\"']?(?=[^\W\d_])[^a-zа-яё]"
    return expression(rf"\s*[(\[][^()\[\]]*?[^\W\d_]+\W+[^\W\d_]+|,\s+{article}{capital}|\s[-–—]\s")
