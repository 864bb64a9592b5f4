"""Names in full before their abbreviation, where another version has the abbreviation alone.

`the Education Executive Agency (DUO)` says no more than `DUO`: its words and letters do not count.
Nor do those that tell readers of one version in which language an abbreviation is: `(OSL, from its
Dutch name)`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.checks.context import Context
from translate.facts.words import folded, token_spans
from translate.languages.exonyms import exonym, peoples
from translate.languages.identify import function_words
from translate.model import Segment
from translate.precompiled import expression

_ACRONYM = r"[^\W\d_]{2,7}"

_LONGEST = 12
"""Words of a name."""

_REACH = 300
"""Characters in which they are looked for."""

Spans = Mapping[tuple[str, int], Sequence[tuple[int, int]]]
"""By `Segment.key`, where such names stand in its text, their abbreviation with its brackets apart.
"""


def spelled_out(context: Context) -> Spans:
    """Those of the one unit of a context."""
    (unit,) = context.units
    remarks = {segment.key: [*_remarks(segment)] for segment in unit}
    found = {segment.key: [*_introductions(segment), *remarks[segment.key]] for segment in unit}
    if not any(found.values()):
        return {}
    is_short = any(
        not any(map(_introduces, own)) and any(map(_has_acronym, own))
        for own in unit.segments.values()
    )
    told = found if is_short else remarks
    return {key: own for key, own in told.items() if own}


def is_within(spans: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a place is in such a name."""
    return any(first <= start < last for first, last in spans)


def _introductions(segment: Segment) -> Iterator[tuple[int, int]]:
    text = segment.text
    if "(" not in text:
        return
    for match in expression(rf"[»”“\"]? \(({_ACRONYM})\)").finditer(text):
        if _is_acronym(match[1]) and (start := _start(segment, match.start())) is not None:
            yield start, match.start()


def _remarks(segment: Segment) -> Iterator[tuple[int, int]]:
    """What is told of an abbreviation in its brackets, with the name of a language."""
    if "(" not in segment.text:
        return
    for pattern in (
        rf"\((?P<told>[^()]{{4,60}}?)[\s,—–-]+(?P<short>{_ACRONYM})\)",
        rf"\((?P<short>{_ACRONYM}),(?P<told>[^()]{{4,60}})\)",
    ):
        for match in expression(pattern).finditer(segment.text):
            words = expression(r"[^\W\d_]+").findall(match["told"])
            if any(map(str.isupper, match["short"])) and any(
                not exonym(folded(word)).isdisjoint(peoples()) for word in words
            ):
                yield match.span("told")


def _start(segment: Segment, end: int) -> int | None:
    """Where the name before an abbreviation begins: with the first of the capitalised words right
    before it, common words between them apart, or with the capital before its last words."""
    text = segment.text
    common = function_words(segment.language)
    reach = max(end - _REACH, 0)
    if reach:
        reach = max(text.find(" ", reach, end), reach)  # no half word
    before = token_spans(text[reach:end])[-_LONGEST:]
    found = None
    for start, last in ((reach + first, reach + behind) for first, behind in reversed(before)):
        if expression(r"[.,;:()!?]").search(text[last:end]):
            break
        end = start
        word = text[start:last]
        if word[:1].isupper() and folded(word) not in common:
            found = start
        elif word.isdecimal() or (found is not None and folded(word) not in common):
            break
    return found


def _introduces(segment: Segment) -> bool:
    """Whether a text has an abbreviation in brackets: the words before it are its name, with
    capitals or without them."""
    return any(map(_is_acronym, expression(rf"\(({_ACRONYM})\)").findall(segment.text)))


def _has_acronym(segment: Segment) -> bool:
    """Whether a text has an abbreviation that stands in no brackets."""
    words = expression(rf"(?<![\w(]){_ACRONYM}(?!\w)").findall(segment.text)
    return any(map(_is_acronym, words))


def _is_acronym(word: str) -> bool:
    """Whether a word is written as an abbreviation: `RIVM`, `BvW`."""
    return sum(map(str.isupper, word)) > len(word) / 2 and len(word) > 1
