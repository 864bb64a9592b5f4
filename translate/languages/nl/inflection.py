"""Dutch words in their regular forms: plurals, diminutives, adjectives with -e, weak verbs.

Spelling rules of the Taalunie: a long vowel is written single in an open syllable (maan, manen), a
consonant double after a short one (man, mannen), v and z end as f and s (brieven, brief).
"""

from __future__ import annotations

from functools import lru_cache

from translate.languages.remembered import WORDS

IRREGULAR = {
    "stad": ("steden",),
    "schip": ("schepen",),
    "lid": ("leden",),
    "kind": ("kinderen",),
    "ei": ("eieren",),
    "lied": ("liederen",),
    "goed": ("goederen",),
    "volk": ("volkeren",),
    "dag": ("dagen",),
    "weg": ("wegen",),
    "slag": ("slagen",),
    "verdrag": ("verdragen",),
    "bedrag": ("bedragen",),
    "gebed": ("gebeden",),
    "gebod": ("geboden",),
    "verbod": ("verboden",),
    "oorlog": ("oorlogen",),
    "god": ("goden",),
    "hof": ("hoven",),
    "gat": ("gaten",),
    "dak": ("daken",),
    "dal": ("dalen",),
    "vat": ("vaten",),
    "glas": ("glazen",),
    "bevel": ("bevelen",),
    "kamerlid": ("kamerleden",),
    "gebrek": ("gebreken",),
    "gesprek": ("gesprekken",),
    "museum": ("musea",),
    "politicus": ("politici",),
    "academicus": ("academici",),
    "criticus": ("critici",),
    "medicus": ("medici",),
    "centrum": ("centra",),
    "mens": ("mensen",),
}
"""Plurals that no rule gives, by singular; they hold at the end of a compound too."""

_VOWELS = "aeiou"
_VOICELESS = "tkfschpx"


_DIMINUTIVES = ("je", "tje", "pje", "kje")
_UNSTRESSED = ("el", "em", "en", "er", "ik", "es", "erd", "aard")
"""Endings of longer words after which a consonant is not doubled: monnik, monniken."""


@lru_cache(WORDS)
def forms(word: str) -> frozenset[str]:
    """The forms that a folded word may take, itself among them; some may not exist."""
    found = {word, word + "s", word + "'s"}
    if word[-1:] == "e":
        found.add(word + "n")
    for stem in _before_vowel(word):
        found |= {stem + "en", stem + "e", stem + "etje", stem + "etjes"}
    for ending in _DIMINUTIVES:
        found |= {word + ending, word + ending + "s"}
    for singular, plurals in IRREGULAR.items():
        if word.endswith(singular):
            found |= {word.removesuffix(singular) + plural for plural in plurals}
    if word.endswith("heid"):
        found.add(word.removesuffix("heid") + "heden")
    if word.endswith("en") and len(word) > 4:
        found |= _verb(word)
    if word.endswith("s") and len(word) > 5:
        found.add(word.removesuffix("s"))
    return frozenset(found)


def inflects(word: str, term: str) -> bool:
    """Whether a folded word may be a form of a folded word of a term."""
    return word in forms(term)


def _before_vowel(word: str) -> tuple[str, ...]:
    """How a word is spelled before an ending that begins with a vowel."""
    if len(word) < 3 or word[-1] in _VOWELS:
        return ()
    before, vowel, last = word[-3], word[-2], word[-1]
    if vowel not in _VOWELS:
        return (word, word[:-1] + _voiced(last))
    if before == vowel and vowel in "aeou":
        return (word[:-2] + _voiced(last),)
    if before in _VOWELS:
        return (word[:-1] + _voiced(last),)
    if len(word) > 3 and word.endswith(_UNSTRESSED):
        return (word,)
    return (word + last,)


def _voiced(letter: str) -> str:
    return {"f": "v", "s": "z"}.get(letter, letter)


def _without_ending(word: str) -> tuple[str, ...]:
    """The words of which a plural or an infinitive in -en may be made."""
    stem = word.removesuffix("en")
    last = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return (stem[:-1],)
    if len(stem) > 2 and stem[-2] in "aeou" and stem[-3] not in _VOWELS:
        return (stem[:-2] + stem[-2] * 2 + last, stem[:-1] + last)
    return (stem[:-1] + last,)


def _verb(infinitive: str) -> set[str]:
    """The forms of a weak verb."""
    found = set()
    voiceless = infinitive[-3] in _VOICELESS
    for stem in _without_ending(infinitive):
        past = stem + ("te" if voiceless else "de")
        participle = stem if stem[-1] in "td" else stem + ("t" if voiceless else "d")
        found |= {stem, stem + "t", past, past + "n", "ge" + participle, "ge" + participle + "e"}
    return found
