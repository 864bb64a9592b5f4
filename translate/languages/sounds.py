"""How a name sounds, in one small alphabet for both scripts, so that spellings can be compared.

Poetin, Putin and Путину are one name. Each word is written down coarsely: hissing sounds are `s`,
`g` `h` `kh` `zh` `j` are `g`, long vowels are short and accents gone. The tables go by script and
not by language, because a name keeps the spelling of its home wherever it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import eq
from unicodedata import normalize

from translate.languages.remembered import WORDS
from translate.languages.respelling import respelled
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
        "ewo": "evo",
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


@lru_cache(WORDS)
def sounds(word: str) -> tuple[str, ...]:
    """The ways a word may sound, the likeliest first; never empty, "" for a word without letters.

    A Cyrillic word is taken without its case ending, with it, and without what makes an adjective
    of it, a Latin one with `j` as in Jan and as in John, and as its looks suggest.
    """
    written, word = word, _bare(word)
    if _is_cyrillic(word):
        stem = expression(_CASE_ENDING).sub("", word)
        forms = [stem, word, expression(_ADJECTIVE).sub("", stem)]
        forms += [form.replace("дз", "дс") for form in forms if "дз" in form]
        spoken = [_spoken(form) for form in dict.fromkeys(forms) if len(form) > 2 or form == word]
    else:
        heard = _heard(word, _LATIN, *_latin())
        spoken = [heard.replace("j", "i"), heard.replace("j", "g")]
        others = (*respelled(word), *_of_other_homes(word), *_by_accents(written))
        spoken += [_heard(other, _LATIN, *_latin()) for other in others]
    return tuple(dict.fromkeys(map(_without_tail, spoken)))


def _of_other_homes(word: str) -> Iterator[str]:
    """A bare Latin word with the letters that are heard otherwise where it may come from: the `rz`
    of Noorzai, which is no Polish one, the `ou` that French writes for a `w`, Ouagadougou, the
    `ts` of Lutsk, the `w` of Owen."""
    for written, heard in _ELSEWHERE.items():
        if written in word:
            yield word.replace(written, heard)
    if word.startswith("ou") and word[2:3] in tuple("aei"):
        yield "w" + word[2:]
    if expression("[ao]w[aei]").search(word):
        yield word.replace("w", "u")


def _by_accents(word: str) -> Iterator[str]:
    """A Latin word with the letters whose accents say how they are heard: `João` is Жуан, `Çelik`
    Челик."""
    heard = normalize("NFC", word.casefold())
    if "ã" in heard or "õ" in heard:
        for accented, plain in _PORTUGUESE.items():
            heard = heard.replace(accented, plain)
    elif "ç" not in heard:
        return
    yield _bare(heard.replace("ç", "s"))


_PORTUGUESE = {"ão": "an", "ães": "ains", "ões": "oins", "ã": "an", "lh": "l", "j": "g"}


_ELSEWHERE = {"rz": "rs", "ts": "s"}


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


@lru_cache(WORDS)
def heard_ways(word: str) -> tuple[tuple[str, str], ...]:
    """The ways a word may sound, each with its consonants."""
    return tuple([(heard, _consonants(heard)) for heard in sounds(word)])


def _bare(word: str) -> str:
    """The letters of a word, in lower case and without accents."""
    word = word.casefold()
    if not word.isascii():
        word = normalize("NFC", word).replace("ё", "е").replace("й", _SHORT_I)
        word = normalize("NFD", word).replace(_SHORT_I, "й")
    return word if word.isalpha() else "".join(filter(str.isalpha, word))


def _is_cyrillic(word: str) -> bool:
    return not word.isascii() and expression("[\u0400-\u04ff]").search(word) is not None


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
