"""Russian nouns and adjectives in all their cases, by their endings; folded, ё written as е.

The forms are those of every declension that the ending allows, so some do not exist; what matters
is that no other word is among them. Vowels that come and go (беженец, беженца; письмо, писем) are
part of the rules (Zaliznyak's pattern *).
"""

from __future__ import annotations

from functools import lru_cache

from translate.languages.remembered import WORDS

_NOUN = {
    "": "а у ом ем е ы и ов ев ей ам ами ах ям ями ях",
    "й": "й я ю ем е и ев ям ями ях",
    "ь": "ь я ю ем е и ей ью ям ями ях ам ами ах",
    "а": "а ы и е у ой ою ей ею ам ами ах ом ем ов ев",
    "я": "я и е ю ей ею й ь ям ями ях ем ев",
    "о": "о а у ом е и ы ев ов ей ья ьев ам ами ах",
    "е": "е я ю ем и й ь ий ей ев а у ам ами ах ям ями ях",
    "ы": "ы ам ами ах ов",
    "и": "и ей ев ов ам ами ах ям ями ях й",
}
"""Case endings of a noun, singular and plural, by the last letter of its dictionary form; "" stands
for a consonant. Words in -а and -я may be genitives (статус беженца), so they take both sets."""

_ADJECTIVE = tuple(
    "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ою ею ых их ыми ими".split()
)
_ADJECTIVE_ENDS = ("ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие")
_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_FLEETING = {
    "ец": "ц",
    "ок": "к",
    "ек": "к",
    "ень": "н",
    "овь": "в",
    "ен": "н",
    "ел": "л",
    "ер": "р",
    "ор": "р",
}
"""Ends of words whose last vowel is gone in the other cases, and what is left of them."""

_MYA = ("ени", "енем", "ена", "ен", "енам", "енами", "енах")
"""Endings of имя and время."""

SUPPLETIVE = {
    "человек": "люди людей людям людьми людях",
    "ребенок": "дети детей детям детьми детях",
    "друг": "друзья друзей друзьям друзьями друзьях",
    "брат": "братья братьев братьям братьями братьях",
    "сын": "сыновья сыновей сыновьям сыновьями сыновьях",
    "год": "лет",
    "мать": "матерь матери матерью матерей матерям матерями матерях",
    "дочь": "дочери дочерью дочерей дочерям дочерьми дочерях",
}
"""Forms that no ending gives, by dictionary form."""


@lru_cache(WORDS)
def forms(word: str) -> frozenset[str]:
    """The forms that a folded noun or adjective may take, itself among them."""
    if len(word) < 3 or not word.isalpha():
        return frozenset((word,))
    found = {word, *SUPPLETIVE.get(word, "").split()}
    if word.endswith(_ADJECTIVE_ENDS) and len(word) > 4:
        found |= {word[:-2] + ending for ending in _ADJECTIVE}
    if not word.endswith(("ый", "ая", "яя", "ое", "ее", "ые")):
        found |= _noun(word)
    return frozenset(found)


def _noun(word: str) -> set[str]:
    last = word[-1] if word[-1] in _NOUN else ""
    endings = _NOUN[last].split()
    stem = word.removesuffix(last)
    found = {stem + ending for ending in endings}
    if last in tuple("аяоеыи"):
        found |= {stem, *_genitives_plural(stem)}
    for end, rest in _FLEETING.items():
        if word.endswith(end) and len(word) > len(end):
            short = word.removesuffix(end)
            found |= {short + soft + rest + ending for ending in endings for soft in ("", "ь")}
    if word.endswith("ья"):
        found.add(word.removesuffix("ья") + "ей")
    if word.endswith("мя"):
        found |= {word[:-1] + ending for ending in _MYA}
    if word.endswith(("анин", "янин")):
        people = word.removesuffix("ин")
        found |= {people} | {people + ending for ending in ("е", "ам", "ами", "ах")}
    return found


def _genitives_plural(stem: str) -> set[str]:
    """With the vowel that parts two consonants at the end: окон, писем, земель, беседок."""
    if len(stem) < 3 or stem[-1] not in _CONSONANTS or stem[-2] not in _CONSONANTS + "ь":
        return set()
    before = stem[:-1].removesuffix("ь").removesuffix("й")
    return {before + vowel + stem[-1] + soft for vowel in "ое" for soft in ("", "ь")}
