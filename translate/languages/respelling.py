"""Names of French, Greek, Latin and Chinese origin, respelled as other countries hear them.

`sounds` reads Latin letters in one way; these names are read in another way in Russia: `Roubaix` is
Рубе, `Athene` Афина, `Lucretius` Лукреций, `Xi` Си.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_FRENCH = {
    "eaux": "o",
    "eau": "o",
    "aux": "o",
    "ault": "o",
    "aud": "o",
    "aix": "e",
    "ais": "e",
    "ai": "e",
    "eux": "e",
    "ois": "ua",
    "oi": "ua",
    "gn": "n",
    "ch": "sh",
    "qu": "k",
}
_FRENCH_LOOKS = "eau|au[dx]$|ault$|aix|ais$|eux$|ois|oi[^ns]|gne|[aeiou][dtx]$"
_SILENT = "[dtxz]$"

_LEARNED_LOOKS = "th|(?:us|os|es|is)$|^x|^qi"
_LEARNED = (("^(?:x|q(?=i))", "s"), ("th", "f"), ("(?:i?us|os|es|is)$", ""))
"""What becomes of the spellings and endings of Greek and Latin, and of a hiss that Chinese names
begin with."""


def respelled(word: str) -> Iterator[str]:
    """The other readings of a lower-case word without accents that its looks suggest."""
    if _pattern(_FRENCH_LOOKS).search(word):
        yield _pattern(_french()).sub(lambda match: _FRENCH.get(match[0], ""), word)
    if _pattern(_LEARNED_LOOKS).search(word):
        for spelling, sound in _LEARNED:
            word = _pattern(spelling).sub(sound, word)
        yield word


@cache
def _french() -> str:
    """The longest spelling first; what is silent is in no table."""
    return "|".join((*sorted(_FRENCH, key=len, reverse=True), _SILENT))


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)
