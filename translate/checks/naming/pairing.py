"""Names of two versions paired one with one, those that are left without a partner, and those that
stand beside each other.

Whether a word answers a name somewhere says nothing about how often: a version that names Sintra
once answers a version that names it twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import Place, are_side_by_side
from translate.facts.words import folded
from translate.model import Fact


def left_over(source: Wording, target: Wording) -> list[Place]:
    """The names of one version for which another one has no partner that is still free.

    A word that the other version translates, or writes without a capital, needs none.
    """
    rest = _unpaired(source, target)
    return [
        place for place in rest if not target.says_in_other_words(folded(place[1].text), source)
    ]


def _unpaired(source: Wording, target: Wording) -> Sequence[Place]:
    """Equal names are paired first, then those that are one name in two spellings."""
    free, rest = list(target.facts), list(source.facts)
    for is_partner in (_is_equal, target.is_same_name):
        waiting, rest = rest, []
        for place in waiting:
            partner = next(
                (one for one in free if is_partner(place[1], one[1], source)),
                None,
            )
            if partner is None:
                rest.append(place)
            else:
                free.remove(partner)
    return rest


def _is_equal(fact: Fact, other: Fact, _: Wording) -> bool:
    return bool(fact.value.key == other.value.key)


def beside(name: Place, wording: Wording) -> tuple[list[Place], list[Place]]:
    """The names directly before and directly behind a name."""
    segment, fact = name
    near = [
        one
        for one in wording.facts
        if one[0] == segment and are_side_by_side(segment.text, fact, one[1])
    ]
    return (
        [one for one in near if one[1].start < fact.start],
        [one for one in near if one[1].start > fact.start],
    )


def share_a_name(
    ours: Sequence[Place], theirs: Sequence[Place], source: Wording, target: Wording
) -> bool:
    """Whether one of some names of a version says what one of another version's says."""
    return any(target.answers(other[1], one[1], source) for one in ours for other in theirs)
