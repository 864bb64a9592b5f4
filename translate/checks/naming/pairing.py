"""Names of two versions paired one with one, and those that are left without a partner.

Whether a word answers a name somewhere says nothing about how often: a version that names Sintra
once answers a version that names it twice. Where one version has a name that no other knows, what
is left over elsewhere is the name that it should have had.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import (
    NameMention,
    Place,
    are_side_by_side,
    is_acronym,
    is_known,
)
from translate.facts.capitals import begins_sentence
from translate.facts.words import folded, written
from translate.languages.sounds import likeliest_sound
from translate.model import Fact
from translate.precompiled import expression

_NEAR = 0.2
"""Share of a text by which a word and what it translates may stand apart, at most."""

_SHORTEST_FORM = 3
"""Consonants of a first name that a longer one begins with."""

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
        and not any(one.acronym and _may_stand_for(one.name, added) for one in pair)
        for added in instead
    )


def _is_part_of_an_answered_name(name: NameMention, wording: Wording, own: Wording) -> bool:
    """Whether the version with the other name answers the word before a left-over one: only
    `Grande` is left over of `Ariana Grande`."""
    before, _ = _beside(name.place, wording)
    return _share_a_name(before, own.facts, wording, own)


def is_freer(language: str, wordings: Sequence[Wording]) -> bool:
    """Whether a version says in several sentences what each of the others says in one: it is
    translated freely, and may do without a name."""
    counts = {one.language: one.sentences for one in wordings}
    return counts.pop(language) > 1 and {*counts.values()} == {1} and len(counts) > 1


def is_spelled_out(name: NameMention, wordings: Sequence[Wording]) -> bool:
    """Whether a name that one version has alone may be a word of what another version abbreviates:
    `LSU`, Университет штата Луизиана; or of what it abbreviates itself: `Bundesverband der
    Deutschen Industrie (BDI)`."""
    own = next(one for one in wordings if one.language == name.language)
    others = [one for one in wordings if one is not own]
    acronym = _acronym_behind(name)
    if acronym and any(one.has(acronym) for one in others):
        return True
    return any(
        is_acronym(fact.text) and _may_stand_for(folded(fact.text), name)
        for one in others
        for _, fact in left_over(one, own)
    )


def _acronym_behind(name: NameMention) -> str:
    """The acronym in brackets that a name and the names beside it are written out before, folded;
    "" where there is none."""
    text = name.segment.text
    bracketed = expression(_BRACKETED).match(text, name.fact.start)
    if not bracketed or not bracketed[1].isupper():
        return ""
    acronym = folded(bracketed[1])
    capitals = [word for word in written(text[: bracketed.start(1)]) if word[:1].isupper()]
    initials = [word[0] for word in capitals[-len(acronym) :]]
    ours, theirs = (sorted(map(likeliest_sound, letters)) for letters in (initials, acronym))
    return acronym if ours == theirs else ""


_BRACKETED = r"[^.;:()]{0,80}\(([^\W\d_]{2,6})\)"


def _may_stand_for(acronym: str, name: NameMention) -> bool:
    """Whether one of a folded acronym's letters begins a name: `lsu`, Луизиана."""
    return likeliest_sound(name.name)[:1] in set(map(likeliest_sound, acronym))


def without_short_forms(
    unanswered: Mapping[str, tuple[NameMention, ...]], wordings: Sequence[Wording]
) -> dict[str, tuple[NameMention, ...]]:
    """The same names without the first names that another version writes in a shorter or a longer
    form before the same surname: `Steven Tyler`, Стив Тайлер."""
    by_language = {one.language: one for one in wordings}
    answered: dict[NameMention, set[str]] = {}
    for (code, names), (other_code, others) in combinations(unanswered.items(), 2):
        for name, other in product(names, others):
            if (
                other_code in name.lacking
                and code in other.lacking
                and _is_short_form(name.name, other.name)
                and _are_before_one_name(name, other, by_language[code], by_language[other_code])
            ):
                answered.setdefault(name, set()).add(other_code)
                answered.setdefault(other, set()).add(code)
    if not answered:
        return dict(unanswered)
    rest = {
        code: [replace(one, lacking=one.lacking - answered.get(one, set())) for one in names]
        for code, names in unanswered.items()
    }
    return {code: tuple(one for one in names if one.lacking) for code, names in rest.items()}


def _is_short_form(name: str, other: str) -> bool:
    """Whether one name begins as the other is heard: `Steven`, Стив; but not `Hanneke`, Ханна."""
    short, long = sorted((_without_vowels(likeliest_sound(one)) for one in (name, other)), key=len)
    return _SHORTEST_FORM <= len(short) < len(long) and long.startswith(short)


def _without_vowels(heard: str) -> str:
    return "".join(sound for sound in heard if sound not in "aeiou")


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
    sides = zip(_beside(name.place, source), _beside(instead.place, target), strict=True)
    return any(_share_a_name(ours, theirs, source, target) for ours, theirs in sides)


def _are_before_one_name(
    name: NameMention, other: NameMention, source: Wording, target: Wording
) -> bool:
    """Whether the words behind two names of two versions say the same."""
    (_, ours), (_, theirs) = _beside(name.place, source), _beside(other.place, target)
    return _share_a_name(ours, theirs, source, target)


def _share_a_name(
    ours: Sequence[Place], theirs: Sequence[Place], source: Wording, target: Wording
) -> bool:
    return any(target.answers(other[1], one[1], source) for one in ours for other in theirs)


def _beside(name: Place, wording: Wording) -> tuple[list[Place], list[Place]]:
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
