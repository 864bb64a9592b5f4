"""A name that another version keeps beside its translation: nl `Stichting Vaste Grond`, en
`Stichting Vaste Grond, the Firm Ground Foundation`, ru «Твёрдая почва» (`Stichting Vaste Grond`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from translate.precompiled import expression

_LONGEST = 12
"""Words of a name that is kept; it has two at least."""
_MOST = 8
"""Places where another text may keep a name that are looked at."""
_REACH = 300
"""Characters before a name in which a bracket around it is looked for."""


def kept_name(text: str, other: str) -> int:
    """The letters of the longest row of words of a text, a capital first, that another text keeps
    beside its translation and that the text itself does not translate; 0 where there is none."""
    ours, theirs = (list(expression(r"[^\W\d_]+").finditer(one)) for one in (text, other))
    beginnings: dict[tuple[str, str], list[int]] = {
        (word[0], following[0]): [] for word, following in pairwise(ours) if word[0][0].isupper()
    }
    for at, (kept, following) in enumerate(pairwise(theirs) if beginnings else ()):
        if (kept[0], following[0]) in beginnings:
            beginnings[kept[0], following[0]].append(at)
    longest = 0
    for place, (word, following) in enumerate(pairwise(ours) if any(beginnings.values()) else ()):
        if not word[0][0].isupper():
            continue
        for at in beginnings[word[0], following[0]][:_MOST]:
            ends = _shared(ours[place : place + _LONGEST], theirs[at : at + _LONGEST])
            own, beside = (
                _translated(one, run[0].start(), run[-1].end())
                for one, run in zip((text, other), ends, strict=True)
            )
            if beside > own:
                longest = max(longest, sum(len(one[0]) for one in ends[1]))
    return longest


_Run = Sequence[re.Match[str]]


def _shared(ours: _Run, theirs: _Run) -> tuple[_Run, _Run]:
    """The words that two rows of words begin with alike."""
    pairs = zip(ours, theirs, strict=False)
    length = sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1][0], pairs))
    return ours[:length], theirs[:length]


def _translated(text: str, start: int, end: int) -> int:
    """How sure it is that a name is translated beside its place: 2 where something follows it that
    may be one, 1 where it stands in brackets itself, 0 else."""
    if _translation().match(text, end):
        return 2
    before = text[max(start - _REACH, 0) : start]
    return int(before.rfind("(") > before.rfind(")"))


@cache
def _translation() -> re.Pattern[str]:
    """`(CBRS, the Court Committee)`, `, the Firm Ground Foundation`, ` – lid van het parlement`."""
    article, capital = r"(?:[^\W\d_]{1,3}\s+)?", r"[«“„‘\"']?(?=[^\W\d_])[^a-zа-яё]"
    return expression(rf"\s*[(\[][^()\[\]]*?[^\W\d_]+\W+[^\W\d_]+|,\s+{article}{capital}|\s[-–—]\s")
