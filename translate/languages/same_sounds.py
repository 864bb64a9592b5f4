"""Whether two words may be one name by how they sound, in one script or across scripts."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import NamedTuple

from translate.languages.patronymics import is_patronymic
from translate.languages.remembered import WORDS, WORDS_OF_ALL, Answers
from translate.languages.shared_letters import counted, ratio
from translate.languages.sounds import heard_ways, sounds
from translate.precompiled import expression

_SHORT = 4
"""Letters of a name in which one consonant is all there is to compare: `Ash` and `Эше`."""


@lru_cache(WORDS)
def resemblance(word: str, other: str) -> float:
    """How much two words sound alike, 0 to 100; in any spellings, of either script.

    A word that begins or ends with the other resembles it: `Schengengebied`, `шенгенский`.
    """
    theirs = heard_ways(other)
    return max([_likeness(one, two) for one in heard_ways(word) for two in theirs])


def same_consonants(word: str, other: str) -> bool:
    """Whether two words differ in vowels at most: `Gates` and `Гейтс`, `Chase` and `Чейз`."""
    shared = _bones[word] & _bones[other]
    short = max(len(word), len(other)) <= _SHORT
    return bool(shared) and (short or any(len(bones) > 1 for bones in shared))


_bones: Answers[str, frozenset[str]] = Answers(
    lambda word: frozenset(bones for _, bones in heard_ways(word) if bones)
)
"""By word, the consonants of the ways it may sound, but for those that have none."""


class _Letters(NamedTuple):
    """What all ways to hear a word have in common with those of another one, at most."""

    all: int
    """The letters of any way, as `counted` has them."""
    consonants: int
    fewest: int
    """Letters of the shortest way."""
    fewest_consonants: int


def _letters_of(word: str) -> _Letters:
    found = consonants = 0
    ways = heard_ways(word)
    for heard, bones in ways:
        found |= counted(heard)
        consonants |= counted(bones)
    fewest = min(len(heard) for heard, _ in ways)
    return _Letters(found, consonants, fewest, min(len(bones) for _, bones in ways))


_letters = Answers(_letters_of, WORDS_OF_ALL)


def may_resemble(word: str, other: str) -> bool:
    """A quick look: false only of words whose `resemblance` is below 72.

    Of letters in one order that many are shared only where seven tenths of the shorter word's are
    in any; of consonants, where the longer word shares three quarters of them and three at least.
    """
    one, two = _letters[word], _letters[other]
    if 10 * (one.all & two.all).bit_count() >= 7 * min(one.fewest, two.fewest):
        return True
    shared = (one.consonants & two.consonants).bit_count()
    return shared > 2 and 4 * shared >= 3 * max(one.fewest_consonants, two.fewest_consonants)


def _may_slip(word: str, other: str) -> bool:
    """A quick look: false only of words of which no two ways to be heard have the same consonants,
    but for slips: each slip leaves out or changes one, and all others are shared."""
    one, two = _letters[word], _letters[other]
    most = max(one.fewest_consonants, two.fewest_consonants)
    slips = _SLIPS_OF_LONG if most > _SHORT else _SLIPS_OF_SHORT
    return (one.consonants & two.consonants).bit_count() >= most - slips


def same_across_scripts(word: str, other: str) -> bool:
    """Whether one word may be the other in another script.

    Their vowels may differ, and so may consonants that spellings hide or confuse: the silent ones
    of `Hughes` (Хьюс), the hiss of `Heather` (Хезер). `Vonk` is no `Бонк`.
    """
    # Three of four pairs of names do not share enough letters for any of what follows.
    return (_may_slip(word, other) or may_resemble(word, other)) and _same_across_scripts(
        word, other
    )


@lru_cache(WORDS)
def _same_across_scripts(word: str, other: str) -> bool:
    if is_patronymic(word) is not is_patronymic(other) and _is_surname(word + " " + other):
        return False
    if _lacks_tail(word, other) or _lacks_tail(other, word):
        return False
    short = len(word + other) <= 2 * _SHORT
    for (one, bones), (two, others) in product(heard_ways(word), heard_ways(other)):
        if len(bones) > len(others):
            bones, others = others, bones
        if one == two:
            return True
        if bones == others and (len(bones) > 1 or short or len(one + two) <= _SHORT_HEARD):
            return True
        allowed = _SLIPS_OF_LONG if len(others) > _SHORT else _SLIPS_OF_SHORT
        if len(bones) > 1 and _differ_by(bones, others, allowed):
            return True
    if _is_another_surname(word, other):
        return False
    least = _SAME_IF_LONG if min(len(word), len(other)) >= _LONG else _SAME
    return may_resemble(word, other) and resemblance(word, other) >= least


def _lacks_tail(word: str, other: str) -> bool:
    """Whether a Latin word ends as surnames of one kind do and a Cyrillic one does not, or the
    other way round: `Brandsma`, Брандс; `Okkerse`, Оккерман. All cases of a name keep it."""
    if not (word.isascii() and expression("[а-я]").search(other)):
        return False
    end = other[-_CASED:]
    if len(word) > _CASED - 1 and word.endswith(("sma", "tma", "stra")):
        return ("стр" if word.endswith("stra") else "м") not in end
    cyrillic = expression("ман(?:а|у|ом|е)?$").search(other)
    return bool(cyrillic) and len(other) > _LONG and "m" not in word


_CASED = 6
"""Letters of the tail of a Cyrillic name with the ending of its case."""


def _is_another_surname(word: str, other: str) -> bool:
    """Whether one word is a surname made of the other: `Cross` and Кроссман, `Jan` and Янсен."""
    heard = product(sounds(word)[:1], sounds(other)[:1])
    return any(
        longer.startswith(shorter) and longer[len(shorter) :] in SURNAME_TAILS
        for shorter, longer in (sorted(pair, key=len) for pair in heard)
    )


SURNAME_TAILS = ("man", "mans", "sen", "son", "sons", "stra", "ing", "sm", "sma")
"""What surnames are made with, as it is heard."""


def _is_surname(words: str) -> bool:
    return bool(expression(_SURNAME).search(words))


_SURNAME = r"(?:[oe]va?|[ое]в(?:а|у|ым|е|ой|ы|)?)\b"
"""Петрова, Petrov: a surname made of the same name."""
_SHORT_HEARD = 6
"""Sounds of two names in which one consonant is all there is to compare, endings taken off: `Yale`,
Йельский."""
_CONFUSED = frozenset(map(frozenset, ("gs", "ts", "gk", "ks", "fv", "fg", "dt")))
"""What two scripts write for one sound: `j` and ж, `th` and с, `ch` and к, `gh` and ф."""
_SILENT = frozenset("gvs")
"""Consonants that one of two scripts may not write: `h`, `gh`, `w`, a final `s`."""
_SLIP, _OTHER = 1, 4
_SLIPS_OF_SHORT, _SLIPS_OF_LONG = 1, 2
"""How many confused or silent consonants two names may have, up to four consonants and beyond."""
_SAME, _SAME_IF_LONG = 85, 72
"""Resemblance from which words of two scripts are one name; a long word resembles few others."""
_LONG = 7
"""Letters of a long word."""


@lru_cache(WORDS)
def _differ_by(one: str, other: str, most: int) -> bool:
    """Whether so many slips can turn one row of consonants into another, longer one."""
    if len(other) - len(one) > most:
        return False  # each sound that is left out is a slip at least
    left_out = [_left_out(sound) for sound in other]
    costs = [0]
    for cost in left_out:
        costs.append(costs[-1] + cost)
    for sound in one:
        above, own = costs, _left_out(sound)
        costs = [above[0] + own]
        for place, instead in enumerate(other):
            pair = 0 if sound == instead else _SLIP if {sound, instead} in _CONFUSED else _OTHER
            costs.append(
                min(above[place] + pair, above[place + 1] + own, costs[place] + left_out[place])
            )
        if min(costs) > most:
            return False
    return costs[-1] <= most


def _left_out(sound: str) -> int:
    return _SLIP if sound in _SILENT else 2 * _SLIP


def _likeness(heard: tuple[str, str], other: tuple[str, str]) -> float:
    """Of two ways to sound, each with its consonants."""
    if len(heard[0]) > len(other[0]):
        heard, other = other, heard
    (one, bones), (two, other_bones) = heard, other
    if one == two:
        return 100.0 if one else 0.0
    if len(one) > 3 and (two.startswith(one) or two.endswith(one)):
        return 90.0
    if len(one) > 5 and one in two:
        return 85.0
    best = ratio(one, two)
    if len(one) > 4:
        best = max(best, ratio(one, two[: len(one)]) - 5)
    if len(bones) > 2 and len(other_bones) > 2:
        best = max(best, ratio(bones, other_bones) - 15)
    return best
