"""What a version names instead of what the others name: another name, or one misspelled.

Where one version has a name that no other knows, what is left over elsewhere is the name that it
should have had.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations, permutations

from translate.checks.naming.asking_names import QUOTED_NAME, asks_in_a_name
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import (
    NameMention,
    Place,
    is_acronym,
    is_known,
)
from translate.checks.naming.pairing import beside, left_over, share_a_name
from translate.checks.naming.short_forms import may_stand_for
from translate.facts.capitals import begins_sentence, in_title, is_shouted, titles
from translate.facts.words import folded
from translate.languages import get
from translate.languages.sounds import likeliest_sound
from translate.precompiled import expression

_LONG = 4
"""Letters of a name that begins a compound, and of what follows it there."""
_NEAR = 0.2
"""Share of a text by which a word and what it translates may stand apart, at most."""
_NEAR_A_PLACE = 0.4
"""The same, where a place of the table of exonyms stands instead."""

MakeMention = Callable[[Place, Collection[str]], NameMention]
"""Makes a mention of a place and the languages of the versions that do not answer it."""


def replaced(
    instead: Sequence[NameMention], wordings: Sequence[Wording], mention: MakeMention
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
            abs(wording.position(one.place) - own.position(added.place))
            <= (_NEAR_A_PLACE if added.exonym else _NEAR)
            for one, wording in zip(pair, wordings, strict=True)
        )
        and (
            added.acronym or not any(one.acronym and may_stand_for(one.name, added) for one in pair)
        )
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


def written_instead(
    missed: Sequence[NameMention], odd: str, wordings: Sequence[Wording], mention: MakeMention
) -> list[NameMention]:
    """The ordinary words that a version writes as names where others have names that it lacks.

    They have a capital inside a sentence, no other version answers them, and there is one of them
    or it stands where a name does that both other versions have: `Radius company`, bedrijf Rondom.
    """
    own = next(one for one in wordings if one.language == odd)
    others = [one for one in wordings if one is not own]
    slots = [
        source.position(name.place)
        for name in missed
        for source, third in permutations(others, 2)
        if source.language == name.language
        and not name.acronym
        and third.has_as_name(name.fact, source)
    ]
    strange = [
        place
        for place in (
            *filter(_is_written_as_name, own.facts),
            *(own.small_places if any(one.exonym for one in missed) else ()),
        )
        if slots
        and not any(_answers(one, place, own) for one in others)
        and not asks_in_a_name(place[0], place[1].start, folded(place[1].text), own, wordings)
        and not any(_begin_alike(folded(place[1].text), one.name) for one in missed)
    ]
    if len(strange) > 1 or own.sentences > 1:
        strange = [
            place
            for place in strange
            if any(abs(own.position(place) - slot) <= _NEAR for slot in slots)
        ]
    return [mention(place, [one.language for one in others]) for place in strange]


def _answers(wording: Wording, place: Place, source: Wording) -> bool:
    word = folded(place[1].text)
    return (
        wording.names(word, source)
        or wording.sounds_like(word)
        or not wording.wide_concepts.isdisjoint(source.wide_concepts_of(word))
    )


def _begin_alike(word: str, name: str) -> bool:
    """Whether a word may be a compound of a name: `Barrièrerif`, Barrier."""
    short, long = sorted(map(likeliest_sound, (word, name)), key=len)
    return min(len(short), len(long) - len(short)) >= _LONG and long.startswith(short)


def _is_written_as_name(place: Place) -> bool:
    """Whether a word has a capital for no other reason than that it is part of a name."""
    segment, fact = place
    text, language = segment.text, segment.language
    return not (
        is_acronym(fact.text)
        or folded(fact.text) in get(language).abbreviations
        or get(language).nouns_capitalised
        or (begins_sentence(text, fact.start, language) and not _is_quoted_name(place))
        or in_title(text, fact.start, language)
        or is_shouted(text, fact.start, fact.end)
        or any(start <= fact.start < end for start, end in titles(segment, language))
    )


def _is_quoted_name(place: Place) -> bool:
    """Whether a word begins a name in quotation marks inside a sentence: компания «Радиус»."""
    segment, fact = place
    quoted = expression(QUOTED_NAME).match(segment.text, max(fact.start - 1, 0))
    return quoted is not None and not begins_sentence(
        segment.text, fact.start - 1, segment.language
    )


def misspelled(
    acronym: NameMention, wordings: Sequence[Wording], mention: MakeMention
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
