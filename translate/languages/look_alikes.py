"""Letters of the Cyrillic and the Latin script that look alike."""

from __future__ import annotations

from translate.languages.language import Script

_SMALL = dict(zip("асеорху", "aceopxy", strict=True))
_CAPITALS = dict(zip("АВСЕНКМОРТХУ", "ABCEHKMOPTXY", strict=True))
_NOT_RUSSIAN = {"і": "i", "І": "I"}
"""Ukrainian has them; no Russian letter looks like a Latin i."""

LATIN_OF = {**_SMALL, **_CAPITALS, **_NOT_RUSSIAN}
"""By Cyrillic letter."""
TWINS = {
    Script.LATIN: LATIN_OF,
    Script.CYRILLIC: {latin: own for own, latin in (*_SMALL.items(), *_CAPITALS.items())},
}
"""By script, the letter of it for one of the other."""
ALIKE = frozenset((*LATIN_OF, *LATIN_OF.values()))
"""The letters that have a twin in the other script."""
CODE_LETTERS = {own.lower(): latin.lower() for own, latin in _CAPITALS.items()}
"""By folded Cyrillic letter: in codes, which are in capitals, в looks like b."""
