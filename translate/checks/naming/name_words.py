"""The words of names that are made of ordinary words, as they stand in one version.

A name is what stands in quotation marks, or a run of words with capitals and the small words that
join them: `Bescherming van het Kind`. The noun before it (`stichting`, `minister`) belongs to it,
and where a language writes but the first word of a name with a capital, so may the words behind.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from translate.checks.naming.counterparts import Wording
from translate.checks.texts.prose import quotations
from translate.dataclass import dataclass
from translate.facts.capitals import begins_sentence, is_shouted, titles
from translate.facts.words import folded, token_spans
from translate.languages import get
from translate.languages.identify import function_words
from translate.model import Segment, Span

_LONGEST = 6
"""Words in quotation marks that may be a name; more are a sentence."""
_BEHIND = 3
"""Words without a capital that may end a name: Союз за чистый воздух."""
_JOINTS = 2
"""Words that join two words of a name: Bescherming van het Kind."""


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name that is made of ordinary words, or the noun before it."""

    segment: Segment
    start: int
    end: int
    name: int
    """Which name of its version it belongs to."""
    beside: bool
    """Whether it stands before the name and says what it is the name of (`stichting`), or behind
    its words with capitals, where it may be no part of it."""

    @property
    def word(self) -> str:
        """Folded."""
        return folded(self.segment.text[self.start : self.end])

    @property
    def line(self) -> int:
        """Of its segment, from 0."""
        return self.segment.text.count("\n", 0, self.start)

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


def name_words(wording: Wording) -> list[NameWord]:
    """The words of a version's names, name by name, and those beside them."""
    found: list[NameWord] = []
    number = 0
    for segment in wording.segments:
        spans = token_spans(segment.text)
        for name in _names(segment, spans):
            number += 1
            places, behind = name
            for place in (*_head(segment, spans, places[0]), *behind):
                found.append(NameWord(segment, *spans[place], number, beside=True))
            for place in places:
                found.append(NameWord(segment, *spans[place], number, beside=False))
    return found


_Spans = Sequence[tuple[int, int]]
_Name = tuple[list[int], list[int]]
"""The places of the words of a name, one at least, and of those behind it."""


def _names(segment: Segment, spans: _Spans) -> Iterator[_Name]:
    """The names of a text; words of the language's own grammar are left out."""
    text, code = segment.text, segment.language
    small = function_words(code)
    taken: set[int] = set()
    for inside in _quoted(text, spans):
        telling = [place for place in inside if _word(text, spans[place]) not in small]
        if telling and len(inside) <= _LONGEST:
            taken.update(inside)
            yield telling, []
    capitals = [
        place
        for place, (start, _) in enumerate(spans)
        if text[start].isupper() and place not in taken
    ]
    title = [*titles(segment, code)] if capitals else ()
    run: list[int] = []
    last = -1
    for place in capitals:
        if any(start <= spans[place][0] < end for start, end in title):
            continue
        if is_shouted(text, *spans[place]):
            continue
        if run and not _goes_on(text, spans, last, place, code):
            yield from _whole(run, text, spans, code)
            run = []
        last = place
        if run or _word(text, spans[place]) not in small:
            run.append(place)
    yield from _whole(run, text, spans, code)


def _word(text: str, span: tuple[int, int]) -> str:
    """A word of a text, folded."""
    return folded(text[span[0] : span[1]])


def _quoted(text: str, spans: _Spans) -> Iterator[range]:
    """The places of the words in each pair of quotation marks that opens with a capital and ends
    no sentence."""
    begins: list[int] = []
    for start, end in quotations(text):
        if text[start + 1].isupper() and not _is_sentence(text, end):
            begins = begins or [first for first, _ in spans]
            yield range(bisect_right(begins, start), bisect_left(begins, end))


def _is_sentence(text: str, end: int) -> bool:
    """Whether what is quoted up to a place ends with a full stop, and so is no name."""
    return text[max(end - 2, 0) : end - 1] == "."


def _goes_on(text: str, spans: _Spans, last: int, place: int, code: str) -> bool:
    """Whether nothing but spaces, hyphens and a few joining words are between two words."""
    if place - last - 1 > _JOINTS:
        return False
    gaps = (text[spans[one][1] : spans[one + 1][0]] for one in range(last, place))
    if any(gap.strip("-'’") not in (" ", "\u00a0", "") for gap in gaps):
        return False
    between = [_word(text, span) for span in spans[last + 1 : place]]
    listed = get(code).coordinators
    if any(word in listed for word in between):
        return len(between) == 1
    return all(word in function_words(code) for word in between)


def _whole(run: list[int], text: str, spans: _Spans, code: str) -> Iterator[_Name]:
    """A run of words with capitals, if one of them has its capital inside a sentence; where
    languages write but the first word of a name so, with the words behind it."""
    inside = [place for place in run if not begins_sentence(text, spans[place][0], code)]
    if not inside:
        return
    if get(code).peoples_capitalised:
        yield run, []
        return
    behind = []
    for place in range(run[-1] + 1, min(run[-1] + 1 + _BEHIND, len(spans))):
        if text[spans[place - 1][1] : spans[place][0]] not in (" ", "\u00a0"):
            break
        if _word(text, spans[place]) not in function_words(code):
            behind.append(place)
    yield inside, behind


def _head(segment: Segment, spans: _Spans, first: int) -> tuple[int, ...]:
    """The place of the noun before a name: `minister van Justitie`, фонд «Второй дом»."""
    text, small = segment.text, function_words(segment.language)
    for place in range(first - 1, max(first - 2 - _JOINTS, -1), -1):
        start, end = spans[place]
        if text[end : spans[place + 1][0]].strip(" \u00a0«“„\"'"):
            break
        if folded(text[start:end]) not in small:
            return (place,) if text[start:end].islower() else ()
    return ()
