"""Fathers' names: Петровна, Petrovich. A version may leave one out, and none is a surname."""

from __future__ import annotations

_LATIN = "vich vitch vitsj vna vny vne".split()
_CYRILLIC = "вич вича вичу вичем виче вна вны вне вну вной вною".split()
_ENDINGS = (
    *(vowel + end for vowel in "oe" for end in _LATIN),
    *(vowel + end for vowel in "ое" for end in _CYRILLIC),
    *("иничн" + end for end in "а ы е у ой ою".split()),
)


def is_patronymic(word: str) -> bool:
    """Whether a folded word ends as fathers' names do, in any case: Георгиевною, Georgievitch."""
    return word.endswith(_ENDINGS)
