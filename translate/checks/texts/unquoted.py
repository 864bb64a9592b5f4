"""Words that two versions have in quotation marks, and the third has without any."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from translate.checks.texts.likeness import Term, keys_of, shared, terms_of
from translate.checks.texts.prose import blanked, quotations
from translate.dataclass import dataclass
from translate.languages import get
from translate.model import MarkKind, Segment

_ENOUGH = 0.6
"""Share of a quotation's words, of those that the lexicon knows, that the version without the marks
has to say."""
_SHORTEST = 4
"""Letters of a word that tells something."""
_TELLING = 2
"""Words of a quotation of several words that the lexicon has to know."""
_WEIGHT = 1.0
"""What these words have to tell: one that is not common, or two."""
SHOWN = frozenset((MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.CODE, MarkKind.HTML))
"""How words are shown to be no plain words of the text, besides quotation marks."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks."""

    segment: Segment
    start: int
    end: int
    """The marks included."""

    @property
    def inside(self) -> str:
        return self.segment.text[self.start + 1 : self.end - 1]

    @property
    def length(self) -> int:
        """Words."""
        return len(self.inside.split())


@dataclass(frozen=True, slots=True)
class Unquoted:
    """What one of three versions has without quotation marks."""

    odd: str
    """The language of that version."""
    quoting: tuple[Quotation, Quotation]
    """What the other two have."""


def unquoted(
    quoted: Mapping[str, Sequence[Quotation]],
    marked: Mapping[str, Sequence[Quotation]],
    texts: Mapping[str, Sequence[Segment]],
) -> Iterator[Unquoted]:
    """The quotations of two versions that say one thing and that the third one has, too, with no
    marks around it; where it is stressed there, or called `so-called`, nothing is lost.

    `quoted` are those that are no names, `marked` all that a version has in quotation marks.
    """
    if len(texts) != 3:
        return
    for odd, segments in texts.items():
        left, right = (quoted[language] for language in texts if language != odd)
        rest = min(len(marked[language]) for language in texts if language != odd)
        if not left or not right or len(marked[odd]) >= rest:
            continue
        said = _without_marks(segments)
        if said is None:
            continue
        kept = keys_of(term for each in marked[odd] for term in _terms(each))
        told = [[_told(each, said, kept) for each in side] for side in (left, right)]
        for place, number in _partners(*told):
            yield Unquoted(odd, (left[place], right[number]))


class _Told(NamedTuple):
    """What a quotation says."""

    keys: frozenset[Hashable]
    """All that its words may mean."""
    is_said: bool
    """Whether the odd version says it outside of quotation marks."""
    is_quoted: bool
    """Whether the odd version has some of it in quotation marks."""


def _told(quotation: Quotation, said: frozenset[Hashable], kept: frozenset[Hashable]) -> _Told:
    terms = _terms(quotation)
    keys = keys_of(terms)
    return _Told(keys, _is_said(quotation, terms, said), not keys.isdisjoint(kept))


def _partners(left: Sequence[_Told], right: Sequence[_Told]) -> Iterator[tuple[int, int]]:
    """The places of quotations of two versions that correspond, by what they say or because there
    are no others, and of which the odd version says one; each of the left ones once."""
    if len(left) == len(right) == 1 and left[0].keys.isdisjoint(right[0].keys):
        if (left[0].is_said or right[0].is_said) and not (left[0].is_quoted or right[0].is_quoted):
            yield 0, 0
        return
    first: dict[Hashable, int] = {}
    first_said: dict[Hashable, int] = {}
    for place, other in enumerate(right):
        if not other.is_quoted:
            for key in other.keys:
                first.setdefault(key, place)
                if other.is_said:
                    first_said.setdefault(key, place)
    for place, one in enumerate(left):
        partners = first if one.is_said else first_said
        found = [] if one.is_quoted else [partners[key] for key in one.keys if key in partners]
        if found:
            yield place, min(found)


def _terms(quotation: Quotation) -> tuple[Term, ...]:
    """What its words say, those apart that are too short to tell."""
    told = (word for word in quotation.inside.split() if len(word) >= _SHORTEST)
    return terms_of(" ".join(told), quotation.segment.language)


def _is_said(quotation: Quotation, terms: Sequence[Term], said: frozenset[Hashable]) -> bool:
    """Whether enough of the words of a quotation are known, and `said`."""
    known = [term for term in terms if any(isinstance(key, int) for key in term[0])]
    whole = sum(weight for _, weight in known)
    if len(known) < min(quotation.length, len(terms) + 1, _TELLING):
        return False
    return shared(known, said) >= max(_ENOUGH * whole, _WEIGHT)


def _without_marks(segments: Sequence[Segment]) -> frozenset[Hashable] | None:
    """What the words of a version may mean outside of quotation marks and of stressed words; None
    where it puts something at a distance with a word."""
    if is_distanced(segments):
        return None
    found: list[Term] = []
    for segment in segments:
        shown = [(mark.start, mark.end) for mark in segment.marks if mark.kind in SHOWN]
        text = blanked(segment.text, (*quotations(segment.text), *shown))
        found += terms_of(text, segment.language)
    return keys_of(found)


def is_distanced(segments: Sequence[Segment]) -> bool:
    """Whether a version says of something that others call it so: `so-called`."""
    return any(
        sign in segment.text.casefold()
        for segment in segments
        for sign in get(segment.language).distancing
    )
