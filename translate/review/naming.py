"""Short names of units, made of their texts: an insertion changes the number, not the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from translate.model import AlignedLetter, Unit, digest

_FIRST = "bcdfghjkmnpqrstvwxyz"
_REST = _FIRST + "23456789"
"""No vowels: no name is a word. A name begins with a letter: a number is no name."""
_SHORTEST, _IN_FILES, _LONGEST = 3, 6, 12


def unit_names(letter: AlignedLetter) -> Mapping[str, str]:
    """By unit id: `k3f`, made of the source's text, or of the first version's that has one.

    Names that would be equal are longer; units with equal texts are told apart by their order.
    """
    return _names(tuple(_text(letter, unit) for unit in letter.units))


def file_names(letter: AlignedLetter) -> Mapping[str, str]:
    """By unit id, the name in a file for another tool: `k3fx9b`, which begins as the short one.

    All are of one length, so that no other unit's coming makes a name longer.
    """
    return _file_names(tuple(_text(letter, unit) for unit in letter.units))


@lru_cache(4)
def _file_names(texts: tuple[str, ...]) -> Mapping[str, str]:
    """By unit id, for the texts of units 1, 2, 3 and so on."""
    whole = _whole(texts)
    shared = Counter(name[:_IN_FILES] for name in whole.values())
    return {
        unit: name[:_IN_FILES] if shared[name[:_IN_FILES]] == 1 else name
        for unit, name in whole.items()
    }


def file_name_of(text: str) -> str:
    """The name in files of a unit with this source text."""
    return _spelled(digest(text))[:_IN_FILES]


@lru_cache(4)
def _whole(texts: tuple[str, ...]) -> Mapping[str, str]:
    """The longest names, by unit id, for the texts of units 1, 2, 3 and so on."""
    digests: dict[str, str] = {}
    times: dict[str, int] = {}
    for text in texts:
        first = own = digest(text)
        while own in digests:
            times[first] = times.get(first, 1) + 1
            own = digest(f"{text}\n{times[first]}")
        digests[own] = f"u{len(digests) + 1}"
    return {unit: _spelled(own) for own, unit in digests.items()}


@lru_cache(4)
def _names(texts: tuple[str, ...]) -> Mapping[str, str]:
    """By unit id, for the texts of units 1, 2, 3 and so on."""
    whole = _whole(texts)
    shared = Counter(
        name[:length] for name in whole.values() for length in range(_SHORTEST, _LONGEST + 1)
    )
    return {
        unit: next(
            name[:length]
            for length in range(_SHORTEST, _LONGEST + 1)
            if shared[name[:length]] == 1 or length == _LONGEST
        )
        for unit, name in whole.items()
    }


def _text(letter: AlignedLetter, unit: Unit) -> str:
    texts = (unit.source(code) for code in (letter.source, *letter.languages))
    return next(filter(None, texts), "")


def _spelled(hexadecimal: str) -> str:
    """The digest in letters and digits that are read without mistakes."""
    number = int(hexadecimal, 16)
    number, first = divmod(number, len(_FIRST))
    name = _FIRST[first]
    while len(name) < _LONGEST:
        number, next_one = divmod(number, len(_REST))
        name += _REST[next_one]
    return name
