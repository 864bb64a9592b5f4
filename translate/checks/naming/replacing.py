"""What a version names instead of what the others name: another name, or one misspelled.

Where one version has a name that no other knows, what is left over elsewhere is the name that it
should have had.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import NameMention, Place, is_known
from translate.checks.naming.pairing import beside, left_over, share_a_name
from translate.checks.naming.short_forms import may_stand_for
from translate.facts.capitals import begins_sentence
from translate.facts.words import folded

_NEAR = 0.2
"""Share of a text by which a word and what it translates may stand apart, at most."""

Mention = Callable[[Place, Collection[str]], NameMention]


def replaced(
    instead: Sequence[NameMention], wordings: Sequence[Wording], mention: Mention
) -> list[NameMention]:
    """What the other versions name where one version has names that no other knows; empty where
    nothing tells that these replace anything.

    It is what is left over in all other versions and says the same there, or what is left over in
    one of them and stands beside the same word as a name of `instead`.
    """
    own = next(one for one in wordings if one.language == instead[0].language)
    left = [
        (one, [mention(place, (own.language,)) for place in left_over(one, own)])
        for one in wordings
        if one is not own
    ]
    found = [
        name
        for one, other in combinations(left, 2)
        for pair in _corresponding(one, other)
        if _are_in_place(pair, instead, (one[0], other[0]), own)
        for name in pair
    ]
    if not found:
        found = [
            name
            for wording, names in left
            for name in names
            for added in instead
            if _are_in_one_slot(name, added, wording, own)
        ]
    return list(dict.fromkeys(found))


def _corresponding(
    ours: tuple[Wording, Sequence[NameMention]], theirs: tuple[Wording, Sequence[NameMention]]
) -> Iterator[tuple[NameMention, NameMention]]:
    """The pairs of left-over names of two versions that say the same."""
    source, names = ours
    target, others = theirs
    for name in names:
        for other in others:
            if target.answers(other.fact, name.fact, source):
                yield name, other


def _are_in_place(
    pair: Sequence[NameMention],
    instead: Sequence[NameMention],
    wordings: Sequence[Wording],
    own: Wording,
) -> bool:
    """Whether left-over words may be what a name replaces: names, or ordinary words with capitals
    at the same place of the text. A capital that begins a sentence tells nothing, nor do two words
    that dictionaries know."""
    if any(one.likely and not one.acronym for one in pair):
        return not _is_part_of_an_answered_name(pair[0], wordings[0], own) or any(
            _are_in_one_slot(pair[0], added, wordings[0], own) for added in instead
        )
    if all(is_known(added.name, added.language) for added in instead):
        return False
    return all(
        not begins_sentence(one.segment.text, one.fact.start, one.language) for one in pair
    ) and any(
        all(
            abs(wording.position(one.place) - own.position(added.place)) <= _NEAR
            for one, wording in zip(pair, wordings, strict=True)
        )
        and not any(one.acronym and may_stand_for(one.name, added) for one in pair)
        for added in instead
    )


def _is_part_of_an_answered_name(name: NameMention, wording: Wording, own: Wording) -> bool:
    """Whether the version with the other name answers the word before a left-over one: only
    `Grande` is left over of `Ariana Grande`."""
    before, _ = beside(name.place, wording)
    return share_a_name(before, own.facts, wording, own)


def _are_in_one_slot(
    name: NameMention, instead: NameMention, source: Wording, target: Wording
) -> bool:
    """Whether a word beside a name and the word on the same side of another version's name say the
    same: `Baba Kanjar`, `Baba Haverkort`.

    Not where both begin a sentence: a title may stand before a name.
    """
    if all(
        begins_sentence(one.segment.text, one.fact.start, one.language) for one in (name, instead)
    ):
        return False
    sides = zip(beside(name.place, source), beside(instead.place, target), strict=True)
    return any(share_a_name(ours, theirs, source, target) for ours, theirs in sides)


def misspelled(
    acronym: NameMention, wordings: Sequence[Wording], mention: Mention
) -> list[NameMention]:
    """The acronyms left over in versions of the same script that differ from one in a letter too
    few, too many or exchanged with its neighbour: `RVM`, `RIVM`."""
    own = next(one for one in wordings if one.language == acronym.language)
    return [
        mention(place, (own.language,))
        for one in wordings
        if one.language in acronym.lacking
        for place in left_over(one, own)
        if place[1].text.isupper() and _is_slip(acronym.name, folded(place[1].text))
    ]


def _is_slip(acronym: str, other: str) -> bool:
    short, long = sorted((acronym, other), key=len)
    if len(short) == len(long) > 2:
        return any(
            long[:place] + long[place + 1] + long[place] + long[place + 2 :] == short != long
            for place in range(len(long) - 1)
        )
    return len(short) > 1 and any(
        long[:place] + long[place + 1 :] == short for place in range(len(long))
    )


def is_freer(language: str, wordings: Sequence[Wording]) -> bool:
    """Whether a version says in several sentences what each of the others says in one: it is
    translated freely, and may do without a name."""
    counts = {one.language: one.sentences for one in wordings}
    return counts.pop(language) > 1 and {*counts.values()} == {1} and len(counts) > 1
