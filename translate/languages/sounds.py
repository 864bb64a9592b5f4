"""How a name sounds, in one small alphabet for both scripts, so that spellings can be compared.

Poetin, Putin and Путину are one name. Each word is written down coarsely: hissing sounds are `s`,
`g` `h` `kh` `zh` `j` are `g`, long vowels are short and accents gone. The tables go by script and
not by language, because a name keeps the spelling of its home wherever it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from operator import eq
from typing import NamedTuple
from unicodedata import normalize

from translate.languages.remembered import WORDS, WORDS_OF_ALL, Answers
from translate.languages.respelling import respelled
from translate.languages.shared_letters import counted, ratio
from translate.precompiled import expression

_LATIN = (
    dict.fromkeys("tsch tsj tch shch sch sh sj cz tz zh ch ce ci cy".split(), "s")
    | {"ce": "se", "ci": "si", "cy": "si", "ph": "f", "th": "t", "ght": "t", "cht": "gt"}
    | {
        "ck": "k",
        "qu": "kv",
        "q": "k",
        "x": "ks",
        "c": "k",
        "chr": "gr",
        "wh": "v",
        "w": "v",
        "rh": "r",
    }
    | {"kh": "g", "gh": "g", "dzh": "g", "dj": "g", "h": "g", "z": "s", "ß": "s", "y": "i"}
    | {"oe": "u", "ou": "u", "oo": "u", "ee": "i", "ea": "i", "ie": "i", "ij": "ei", "ey": "i"}
    | {"aa": "a", "uu": "u", "ae": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "e", "œ": "e"}
    | {"ı": "i", "þ": "t", "ð": "d", "ay": "ei", "ew": "iu", "aw": "o"}
    | {"aya": "aia", "ayo": "aio", "ayu": "aiu", "ayi": "ai", "awa": "ava", "awe": "ave"}
    | {"awi": "avi", "tj": "t", "rz": "g", "ğ": "", "ș": "s", "ț": "s"}
    | {
        "ow": "ou",
        "owa": "ova",
        "owe": "ove",
        "owi": "ovi",
        "ewa": "eva",
        "ewe": "eve",
        "ewi": "evi",
    }
)
"""Spellings to sounds, the longest first wins; `j` is left for later: `i` in one country, `g` in
another."""

_CYRILLIC = (
    dict(zip("абвгдежзийклмнопрстуфхцчшщыэ", "abvgdegsiiklmnoprstufgssssie", strict=True))
    | {"ю": "iu", "я": "ia", "ь": "", "ъ": "", "дж": "g", "дз": "s", "чж": "s", "тх": "t"}
    | {"і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u"}
)

_CASE_ENDING = (
    "(?:ами|ями|ого|его|ому|ему|ыми|ими|ах|ях|ам|ям|ом|ем|ой|ей|ою|ею|ым|им|ых|их|ую|юю|ая|яя|ый|ий"
    "|ое|ее|ые|ие|ью|ия|ии|ию|ев|ов|[аяуюеиыоьй])$"
)
"""Of Russian nouns and adjectives, so of names too."""

_ADJECTIVE = "(?:[оеи]в|ий|[ая]н)?ск$"
"""Токийский, тибетский, петровский: what makes an adjective of a name."""


_SHORT_I = "\ue000"
"""Stands for й, which is a letter and no accented и, while accents are taken off."""

_SHORT = 4
"""Letters of a name in which one consonant is all there is to compare: `Ash` and `Эше`."""


@lru_cache(WORDS)
def sounds(word: str) -> tuple[str, ...]:
    """The ways a word may sound, the likeliest first; never empty, "" for a word without letters.

    A Cyrillic word is taken without its case ending, with it, and without what makes an adjective
    of it, a Latin one with `j` as in Jan and as in John, and as its looks suggest.
    """
    word = _bare(word)
    if _is_cyrillic(word):
        stem = expression(_CASE_ENDING).sub("", word)
        forms = [stem, word, expression(_ADJECTIVE).sub("", stem)]
        forms += [form.replace("дз", "дс") for form in forms if "дз" in form]
        spoken = [_spoken(form) for form in dict.fromkeys(forms) if len(form) > 2 or form == word]
    else:
        heard = _heard(word, _LATIN, *_latin())
        spoken = [heard.replace("j", "i"), heard.replace("j", "g")]
        others = (*respelled(word), *_of_other_homes(word))
        spoken += [_heard(other, _LATIN, *_latin()) for other in others]
    return tuple(dict.fromkeys(map(_without_tail, spoken)))


def _of_other_homes(word: str) -> Iterator[str]:
    """A bare Latin word with the letters that are heard otherwise where it may come from: the `rz`
    of Noorzai, which is no Polish one, the `ou` of Ouali, the `ew` of Ewoud, the `ts` of Lutsk."""
    for written, heard in _ELSEWHERE.items():
        if written in word:
            yield word.replace(written, heard)
    if word.startswith("ou") and word[2:3] in tuple("aei"):
        yield "w" + word[2:]


_ELSEWHERE = {"rz": "rs", "ewo": "evo", "ts": "s"}


def likeliest_sound(word: str) -> str:
    """The first of `sounds`, for who needs no other."""
    word = _bare(word)
    if not _is_cyrillic(word):
        return _without_tail(_heard(word, _LATIN, *_latin()).replace("j", "i"))
    stem = expression(_CASE_ENDING).sub("", word)
    return _without_tail(_spoken(stem if len(stem) > 2 else word))


def consonants(word: str) -> str:
    """The consonants of how a word is likeliest heard."""
    return _consonants(likeliest_sound(word))


def _bare(word: str) -> str:
    """The letters of a word, in lower case and without accents."""
    word = word.casefold()
    if not word.isascii():
        word = normalize("NFC", word).replace("ё", "е").replace("й", _SHORT_I)
        word = normalize("NFD", word).replace(_SHORT_I, "й")
    return word if word.isalpha() else "".join(filter(str.isalpha, word))


def _is_cyrillic(word: str) -> bool:
    return not word.isascii() and any("\u0400" <= letter <= "\u04ff" for letter in word)


@lru_cache(WORDS)
def resemblance(word: str, other: str) -> float:
    """How much two words sound alike, 0 to 100; in any spellings, of either script.

    A word that begins or ends with the other resembles it: `Schengengebied`, `шенгенский`.
    """
    theirs = _heard_ways(other)
    return max([_likeness(one, two) for one in _heard_ways(word) for two in theirs])


@lru_cache(WORDS)
def _heard_ways(word: str) -> tuple[tuple[str, str], ...]:
    """The ways a word may sound, each with its consonants."""
    return tuple([(heard, _consonants(heard)) for heard in sounds(word)])


def same_consonants(word: str, other: str) -> bool:
    """Whether two words differ in vowels at most: `Gates` and `Гейтс`, `Chase` and `Чейз`."""
    shared = _bones[word] & _bones[other]
    short = max(len(word), len(other)) <= _SHORT
    return bool(shared) and (short or any(len(bones) > 1 for bones in shared))


_bones: Answers[str, frozenset[str]] = Answers(
    lambda word: frozenset(bones for _, bones in _heard_ways(word) if bones)
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
    ways = _heard_ways(word)
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
    if _is_patronymic(word) is not _is_patronymic(other) and _is_surname(word + " " + other):
        return False
    if _lacks_tail(word, other) or _lacks_tail(other, word):
        return False
    short = len(word + other) <= 2 * _SHORT
    for (one, bones), (two, others) in product(_heard_ways(word), _heard_ways(other)):
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


def _is_patronymic(word: str) -> bool:
    return ("v" in word or "в" in word) and bool(expression(_PATRONYMIC).search(word))


def _is_surname(words: str) -> bool:
    return bool(expression(_SURNAME).search(words))


_PATRONYMIC = (
    "(?:[oe]v(?:n[aye]|na|i[ct]h|i[ct]s?j)|[ое]вн[аыеуо]|[ое]вн(?:ой|ою)|[ое]вич(?:а|у|ем|е|)?)$"
)
"""Петровна, Petrovich: a father's name."""
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


def _spoken(word: str) -> str:
    """Cyrillic as it is heard: Уильям and Уэльс begin with a w."""
    if word[0] == "у" and word[1:2] in tuple("аеиоэ"):
        word = "в" + word[1:]
    return _heard(word, _CYRILLIC, *_cyrillic())


def _heard(
    word: str, table: dict[str, str], longer: re.Pattern[str], letters: dict[int, str]
) -> str:
    """A word with its spellings as sounds, and no sound twice in a row.

    The longer spellings go first; no letter of their sounds is written otherwise on its own.
    """
    heard = longer.sub(lambda match: table[match[0]], word).translate(letters)
    if not any(map(eq, heard, heard[1:])):
        return heard
    return expression(r"(.)\1+").sub(r"\1", heard)


@cache
def _latin() -> tuple[re.Pattern[str], dict[int, str]]:
    return _spellings(_LATIN)


@cache
def _cyrillic() -> tuple[re.Pattern[str], dict[int, str]]:
    return _spellings(_CYRILLIC)


def _spellings(table: dict[str, str]) -> tuple[re.Pattern[str], dict[int, str]]:
    """A table's longer spellings, the longest first, and its single letters."""
    longer = sorted((one for one in table if len(one) > 1), key=len, reverse=True)
    letters = {ord(one): sound for one, sound in table.items() if len(one) == 1}
    return expression("|".join(longer)), letters


@lru_cache(WORDS)
def _consonants(heard: str) -> str:
    return heard.translate(_NO_VOWELS)


_NO_VOWELS = str.maketrans("", "", "aeiou")


def _without_tail(heard: str) -> str:
    """Final vowels carry case and gender in one language and are silent in another."""
    bare = heard.rstrip("aeiou")
    return bare if len(bare) > 1 else heard
