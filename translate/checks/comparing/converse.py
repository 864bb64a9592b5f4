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

_Keys = frozenset[Hashable]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a sentence compares, as what its words may mean in any language."""

    first: _Keys
    """All that it says before the second."""
    second: _Keys
    """What stands behind `than`, `before` or `after`."""

    def is_turned(self, other: Compared) -> bool:
        """Whether a sentence begins with what the other one ends with, and neither ends alike."""
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
    before, behind = sentence_around(segment.text, relation.start, relation.end)
    place = 0
    if relation.axis is Axis.DIFFERENCE:
        than = get(segment.language).bounds().than
        places = (place for place, word in enumerate(behind) if word.text in than)
        place = next(places, len(behind)) + 1
    named = [fact for fact in facts if fact.kind is FactKind.NAME]
    end = len(behind)
    if relation.axis is Axis.DISTANCE:
        # `three weeks after the flood the minister came`: no sign says where the flood ends.
        telling = (at for at, word in enumerate(behind) if _meant((word,), segment, named))
        end = next(telling, end) + 1
    second = _meant(behind[place:end], segment, named)
    first = _meant((*before, *behind[:place]), segment, named)
    return Compared(first - second, second)


def _meant(words: Iterable[Word], segment: Segment, names: Iterable[Fact]) -> _Keys:
    """What words may mean, names included."""
    found: set[Hashable] = set()
    for word in words:
        found |= term_of(word.text, segment.language)[0]
        found |= {fact.value.key for fact in names if fact.start == word.start}
    return frozenset(found)
