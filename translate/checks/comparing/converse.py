"""Whether two versions compare the same things the other way round: `the square is warmer than the
gardens` is `the gardens are cooler than the square`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from translate.checks.texts.likeness import term_of
from translate.dataclass import dataclass
from translate.facts.clauses import sentence_around
from translate.facts.sentences import Word
from translate.facts.sides import Axis, Relation
from translate.languages import get
from translate.model import Fact, FactKind, Segment

_FAR = 4
"""Words behind a comparative among which its `than` stands."""
_Keys = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a sentence compares, as what its words may mean in any language."""

    first: _Keys
    """All that it says before the second."""
    second: _Keys
    """What stands behind `than`, `before` or `after`."""
    is_open: bool = False
    """No `than` says what stands second, `twice as high as last year`."""

    def is_turned(self, other: Compared) -> bool:
        """Whether a sentence begins with what the other one ends with, and neither ends alike."""
        if self.is_open or other.is_open:
            return False
        crossing = (self.second & other.first) | (other.second & self.first)
        return bool(crossing) and not self.second & other.second

    def is_exchanged(self, other: Compared) -> bool:
        """Whether each of two sentences begins with what the other one ends with."""
        both = (self.second & other.first, other.second & self.first)
        return all(both) and not self.second & other.second


def compared(segment: Segment, relation: Relation, facts: Iterable[Fact]) -> Compared:
    """What the sentence of a relation compares; `facts` are those of its segment.

    A difference is one to what stands behind `than`, a distance one to what stands behind
    `before` or `after`.
    """
    if relation.axis is Axis.DISTANCE:
        return parted(segment, relation.start, relation.end, facts)
    before, behind = sentence_around(segment, relation.start, relation.end)
    bounds = get(segment.language).bounds()
    than = (at for at, word in enumerate(behind) if word.text in bounds.than)
    place = next(than, len(behind)) + 1
    if bounds.than_by_case and (place > _FAR or place > len(behind)):
        return parted(segment, relation.start, relation.end, facts)
    if behind[place : place + 1] and behind[place].text in bounds.pointing:
        place = len(behind) + 1  # `twelve more than that`
    named = _names(facts)
    sides = (*bounds.before, *bounds.after)
    told = (word for word in behind[place:] if word.text not in sides)  # `than in the one before`
    second = _meant(told, segment, named)
    first = _meant((*before, *behind[:place]), segment, named)
    return Compared(first - second, second, is_open=place > len(behind))


def has_object(segment: Segment, relation: Relation) -> bool:
    """Whether a distance says what it is counted from, `an hour before the meeting`, `an hour
    earlier than last year`, and not only `an hour earlier`."""
    bounds = get(segment.language).bounds()
    _, behind = sentence_around(segment, relation.start, relation.end)
    last = segment.text[relation.start : relation.end].casefold().split()[-1]
    return last in (*bounds.before, *bounds.after) or any(one.text in bounds.than for one in behind)


def contrasted(segment: Segment, start: int, end: int, facts: Iterable[Fact]) -> Compared | None:
    """What stands on the two sides of a `than` behind a phrase of a sentence (offsets), without
    what both sides say; None where no `than` stands behind it."""
    before, behind = sentence_around(segment, start, end)
    than = get(segment.language).bounds().than
    place = next((at for at, word in enumerate(behind, 1) if word.text in than), 0)
    if segment.text[start:end].casefold().split()[-1] in than:
        place = 0
    elif not place:
        return None
    named = _names(facts)
    first = _meant((*before, *behind[:place]), segment, named)
    second = _meant(behind[place:], segment, named)
    return Compared(first - second, second - first)


def parted(segment: Segment, start: int, end: int, facts: Iterable[Fact]) -> Compared:
    """What stands before a phrase of a sentence (offsets), and the first thing behind it.

    `three weeks after the flood the minister came`: no sign says where the flood ends.
    """
    named = _names(facts)
    before, behind = sentence_around(segment, start, end)
    telling = (keys for word in behind if (keys := _meant((word,), segment, named)))
    second = next(telling, frozenset())
    return Compared(_meant(before, segment, named) - second, second)


def _names(facts: Iterable[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.kind is FactKind.NAME]


def _meant(words: Iterable[Word], segment: Segment, names: Iterable[Fact]) -> _Keys:
    """What words may mean, names included."""
    found: set[Hashable] = set()
    for word in words:
        found |= term_of(word.text, segment.language)[0]
        found |= {fact.value.key for fact in names if fact.start == word.start}
    return frozenset(found)
