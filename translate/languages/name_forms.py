"""What names, and words for peoples, are made with in the languages of the letters."""

from __future__ import annotations

from translate.precompiled import expression

JOINTS = frozenset(
    """
    da do de del della den der des di du el en het la le of ten ter van von zu
    ван дер ден де фон эль
    """.split()
)
"""Small words inside names."""

DERIVED = (
    "(?:aan|iaan|aans|aanse|ees|ese|isch|ische|i[eë]n?|i[eë]rs?|i[aë]|an|ean|ian|ic|al|en|os|as"
    "|ese|se)+$"
)
"""A pattern of what Dutch and English make of the names of places and peoples."""

ADDED = f"{DERIVED[:-1]}|[mr]?ers?$"
"""The same, with what is made of a place: `Achterhoekers`."""

OF_A_PLACE = "(?:aanse?|ans|[ie]?an|i[aë]|ees|e?se|ische?|os|ic)$"
"""A pattern of how the names of places and of peoples end that two languages write otherwise:
`Micronesië`."""

_LONG_VOWEL = r"(?<=..)([aeou])\1(?=[^aeiouy]$)"
"""Dutch writes it with two letters where the syllable is closed."""


def derived_stem(name: str) -> str:
    """A folded name without what another language makes of it: `almer` of `Almeerse`, as Almere
    begins; the name itself where nothing is made of it."""
    stem = expression(DERIVED).sub("", name)
    return expression(_LONG_VOWEL).sub(r"\1", stem) if stem != name else name


PEOPLE = (
    r"^.{5,}(?:aanse?|ees|ese|[ie]an|ic|ск\w{2,3})$|^.{4,}ian$|^.{3,}ans$|^.{3,}ische?$"
    r"|^.{3,}ish$"
)
"""A pattern of how words for peoples end, and few others."""
