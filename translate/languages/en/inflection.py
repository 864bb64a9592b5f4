"""English words in their regular forms: plurals and genitives, and of verbs those after “to”."""

from __future__ import annotations

from functools import lru_cache

from translate.languages.remembered import WORDS

IRREGULAR = {
    "man": ("men",),
    "woman": ("women",),
    "child": ("children",),
    "person": ("people", "persons"),
    "foot": ("feet",),
    "tooth": ("teeth",),
    "wife": ("wives",),
    "life": ("lives",),
    "half": ("halves",),
    "wolf": ("wolves",),
    "leaf": ("leaves",),
    "thief": ("thieves",),
    "shelf": ("shelves",),
    "crisis": ("crises",),
    "analysis": ("analyses",),
    "basis": ("bases",),
    "hypothesis": ("hypotheses",),
    "criterion": ("criteria",),
    "phenomenon": ("phenomena",),
    "medium": ("media",),
    "datum": ("data",),
    "memorandum": ("memoranda",),
    "index": ("indices",),
    "appendix": ("appendices",),
}
"""Plurals that no rule gives, by singular; they hold at the end of a compound too."""

_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")


@lru_cache(WORDS)
def forms(word: str) -> frozenset[str]:
    """The forms that a folded noun may take, itself among them; some may not exist.

    No -ing and no -ed: a landing is no land.
    """
    found = {word, _with_s(word), word + "'", word + "s'"}
    for singular, plurals in IRREGULAR.items():
        if word.endswith(singular):
            found |= {word.removesuffix(singular) + plural for plural in plurals}
        found |= {
            word.removesuffix(plural) + singular for plural in plurals if word.endswith(plural)
        }
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4:
        found.add(word.removesuffix("s"))
        if word.endswith("ies"):
            found.add(word.removesuffix("ies") + "y")
        if word.removesuffix("es").endswith(_HISSING):
            found.add(word.removesuffix("es"))
    return frozenset(found)


def inflects(word: str, term: str) -> bool:
    """Whether a folded word may be a form of a folded word of a term."""
    return word in forms(term)


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word.removesuffix("y") + "ies"
    return word + ("es" if word.endswith(_HISSING) else "s")
