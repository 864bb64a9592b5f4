"""What a dictionary knows of Russian words: pymorphy3 with OpenCorpora's, loaded when needed.

Loading takes a tenth of a second, so the forms of terms go by `declension` as far as they can.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from translate.languages.remembered import WORDS
from translate.languages.ru.declension import forms
from translate.languages.ru.opencorpora import readings

_NAMES = ("Surn", "Patr", "Geox", "Orgn", "Trad", "Init", "Abbr")
"""OpenCorpora's grammemes of proper names that weigh more than a homonym: Навальный, Орлов."""

_FIRST_NAME = "Name"
"""A first name weighs as much as its homonyms are rare: Надежда, Вера."""


@cache
def _analyser() -> Any:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3_dicts_ru import get_path

    # Without the path it looks through the metadata of every package installed: 40 ms.
    return MorphAnalyzer(path=get_path(), lang="ru")


@lru_cache(WORDS)
def is_ordinary(word: str) -> bool:
    """Whether a folded word is one of the dictionary's, and no name, most of the time at least."""
    found = [(tag.replace(" ", ",").split(","), weight) for tag, weight in readings(word)]
    if not found or any(name in tag for tag, _ in found for name in _NAMES):
        return False
    first = sum(weight for tag, weight in found if _FIRST_NAME in tag)
    return first < sum(weight for _, weight in found) / 2


@lru_cache(WORDS)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms that a folded word may be a form of, folded themselves."""
    return frozenset(parse.normal_form.replace("ё", "е") for parse in _analyser().parse(word))


@lru_cache(WORDS)
def may_be_subject(word: str) -> bool:
    """Whether a folded word may be a nominative; so may one that the dictionary does not know."""
    found = readings(word)
    return not found or any("nomn" in tag for tag, _ in found)


def inflects(word: str, term: str) -> bool:
    """Whether a folded word is a form of a folded word of a term.

    Nouns and adjectives by their endings; verbs by the dictionary, if they begin alike.
    """
    if word in forms(term):
        return True
    return (
        term.endswith(INFINITIVES)
        and word[:_SHARED] == term[:_SHARED]
        and not lemmas(word).isdisjoint(lemmas(term))
    )


INFINITIVES = ("ть", "ться", "ти", "тись", "чь")
_SHARED = 3
"""First letters that a verb keeps in all its forms."""
