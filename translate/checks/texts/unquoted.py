"""Words that two versions have in quotation marks, and the third has without any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from translate.checks.texts.likeness import Term, likeness, terms_of
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

    @property
    def terms(self) -> tuple[Term, ...]:
        """What its words say, those apart that are too short to tell."""
        told = (word for word in self.inside.split() if len(word) >= _SHORTEST)
        return terms_of(" ".join(told), self.segment.language)


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
        for one, other in _partners(left, right):
            terms = one.terms, other.terms
            if any(likeness(own, each.terms) for own in terms for each in marked[odd]):
                continue
            if any(_is_said(each, said) for each in (one, other)):
                yield Unquoted(odd, (one, other))


def _partners(
    left: Sequence[Quotation], right: Sequence[Quotation]
) -> Iterator[tuple[Quotation, Quotation]]:
    """The quotations of two versions that correspond: by what they say, or by their order."""
    for (place, one), (number, other) in product(enumerate(left), enumerate(right)):
        in_order = len(left) == len(right) and place == number
        if likeness(one.terms, other.terms) or (in_order and len(left) == 1):
            yield one, other


def _is_said(quotation: Quotation, said: Sequence[Term]) -> bool:
    terms = quotation.terms
    known = [term for term in terms if any(isinstance(key, int) for key in term[0])]
    whole = sum(weight for _, weight in known)
    if len(known) < min(quotation.length, len(terms) + 1, _TELLING):
        return False
    return likeness(known, said) >= max(_ENOUGH * whole, _WEIGHT)


def _without_marks(segments: Sequence[Segment]) -> tuple[Term, ...] | None:
    """What a version says outside of quotation marks and of stressed words; None where it puts
    something at a distance with a word."""
    if is_distanced(segments):
        return None
    found: tuple[Term, ...] = ()
    for segment in segments:
        shown = [(mark.start, mark.end) for mark in segment.marks if mark.kind in SHOWN]
        text = blanked(segment.text, (*quotations(segment.text), *shown))
        found += terms_of(text, segment.language)
    return found


def is_distanced(segments: Sequence[Segment]) -> bool:
    """Whether a version says of something that others call it so: `so-called`."""
    return any(
        sign in segment.text.casefold()
        for segment in segments
        for sign in get(segment.language).distancing
    )
