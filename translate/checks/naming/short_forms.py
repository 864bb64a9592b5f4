"""Names that one version writes in full and another in short: acronyms, and first names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import NameMention, is_acronym
from translate.checks.naming.pairing import beside, left_over, share_a_name
from translate.facts.words import folded, written
from translate.languages.sounds import likeliest_sound
from translate.precompiled import expression

_SHORTEST_FORM = 3
"""Consonants of a first name that a longer one begins with."""
_WHOLE = 4
"""Sounds of one that a longer one begins with, vowels and all."""


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
        is_acronym(fact.text) and may_stand_for(folded(fact.text), name)
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
    capitals = [
        word
        for word in written(text[max(name.fact.start - _FAR, 0) : bracketed.start(1)])
        if word[:1].isupper()
    ]
    initials = [word[0] for word in capitals[-len(acronym) :]]
    ours, theirs = (sorted(map(likeliest_sound, letters)) for letters in (initials, acronym))
    return acronym if ours == theirs else ""


_FAR = 400
"""Characters before a name in which the names beside it are looked for."""

_BRACKETED = r"[^.;:()]{0,80}\(([^\W\d_]{2,6})\)"


def may_stand_for(acronym: str, name: NameMention) -> bool:
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
    """Whether one name begins as the other is heard, `Steven`, Стив, or is all of its beginning,
    `Seve`, Северьяно; but not `Hanneke`, Ханна."""
    whole, longer = sorted(map(_whole, (name, other)), key=len)
    if _WHOLE <= len(whole) < len(longer) - 1 and longer.startswith(whole):
        return True
    short, long = sorted((_without_vowels(likeliest_sound(one)) for one in (name, other)), key=len)
    return _SHORTEST_FORM <= len(short) < len(long) and long.startswith(short)


def _whole(name: str) -> str:
    """A name as it is heard, with the vowel that it ends with: `Seve` is not `Sev`."""
    heard = likeliest_sound(name)
    return heard + name[-1] if name[-1] in "aeiou" and heard[-1:] != name[-1] else heard


def _without_vowels(heard: str) -> str:
    return "".join(sound for sound in heard if sound not in "aeiou")


def _are_before_one_name(
    name: NameMention, other: NameMention, source: Wording, target: Wording
) -> bool:
    """Whether the words behind two names of two versions say the same."""
    (_, ours), (_, theirs) = beside(name.place, source), beside(other.place, target)
    return share_a_name(ours, theirs, source, target)
