"""Names of French, Spanish, Greek, Latin and Chinese origin, as other countries hear them.

`sounds` reads Latin letters in one way; these names are read in another way in Russia: `Roubaix` is
Рубе, `Athene` Афина, `Lucretius` Лукреций, `Xi` Си.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import normalize

from translate.precompiled import expression

_FRENCH = {
    "eaux": "o",
    "eau": "o",
    "aux": "o",
    "ault": "o",
    "aud": "o",
    "au": "o",
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
_FRENCH_LOOKS = "eau|au[dx]$|ault$|aix|ais$|eux$|ois|oi[^ns]|gne|[aeiou]r?[dtx]$|(?<=...)[aeo]nt$"
_SILENT = "[dtxz]$|(?<![cpst])h"

_ENGLISH_LOOKS = "(?<=[aeo]w)e(?=s?$)"
"""`Rowe` and `Howe` are Роу and Хоу: no `v` is heard."""

_ARABIC_LOOKS = "(?<=[aeo])h$"
"""`Gizeh` and `Riyadah` end in a vowel."""

_KOREAN_LOOKS = "ng$|^j"
_KOREAN = (("ng$", "n"), ("^j", "zh"))
"""What Chinese and Korean syllables become: `Yong` is Ён, `Jae` Чжэ."""

_SPANISH_LOOKS = "(?<=[aeiou])x(?=[aeiou])"
"""`Texas` and `Mexico` are Техас and Мехико."""

_DUTCH_LOOKS = "sj|zj|ch|oe|j"
_DUTCH = {"sjtsj": "shch", "tsj": "ch", "dzj": "dzh", "sj": "sh", "zj": "zh", "ch": "kh"}
_DUTCH |= {"oe": "u", "ij": "y", "j": "y"}
"""How Dutch spells the names that English spells from Cyrillic and Arabic letters: `Sacharov`."""

_LOWLAND_LOOKS = "[oai]uw|eeuw|ui|eu|uw"
_LOWLAND = {"ieuw": "iv", "eeuw": "ev", "ouw": "au", "auw": "au", "uw": "iu", "ui": "ei"}
_LOWLAND |= {"eu": "e", "ou": "au"}
"""How Dutch sounds are written in Russian by the usual rules of transcription, where `_LATIN` of
`sounds` reads them otherwise: `Brouwhuis` is Браухёйс."""

_LEARNED_LOOKS = "th|(?:us|os|es|is)$|^x|^qi"
_LEARNED = (("^(?:x|q(?=i))", "s"), ("th", "f"), ("(?:i?us|os|es|is)$", ""))
"""What becomes of the spellings and endings of Greek and Latin, and of a hiss that Chinese names
begin with."""


_SYLLABLE = 5
"""Letters of a name of one syllable, at most."""


def respelled(word: str) -> Iterator[str]:
    """The other readings of a lower-case word without accents that its looks suggest."""
    if expression(_FRENCH_LOOKS).search(word):
        yield expression(_french()).sub(lambda match: _FRENCH.get(match[0], ""), word)
    for looks in (_ENGLISH_LOOKS, _ARABIC_LOOKS):
        if expression(looks).search(word):
            yield expression(looks).sub("", word)
    if len(word) <= _SYLLABLE and expression(_KOREAN_LOOKS).search(word):
        other = word
        for spelling, sound in _KOREAN:
            other = expression(spelling).sub(sound, other)
        yield other
    yield from romanised(word)
    if expression(_LOWLAND_LOOKS).search(word):
        yield expression("|".join(_LOWLAND)).sub(lambda match: _LOWLAND[match[0]], word)
    if expression(_SPANISH_LOOKS).search(word):
        yield expression(_SPANISH_LOOKS).sub("h", word)
    if expression(_LEARNED_LOOKS).search(word):
        for spelling, sound in _LEARNED:
            word = expression(spelling).sub(sound, word)
        yield word


def romanised(word: str) -> Iterator[str]:
    """A word that looks Dutch as English would spell it; nothing where it doesn't. An `sj` before
    a vowel may be two sounds: `Tarasjoek` is `Tarasyuk`, and `Sjarov` is `Sharov`."""
    if expression(_DUTCH_LOOKS).search(word):
        if "sja" in word or "sjo" in word:
            yield from romanised(expression("sj(?=[ao])").sub("sy", word))
        yield expression("|".join(_DUTCH)).sub(lambda match: _DUTCH[match[0]], word)


_WORDS = 500
"""Names of which the plain spellings are remembered: each of a unit is held beside each other."""


def is_respelled(word: str, other: str) -> bool:
    """Whether two lower-case Latin words are one name of another script as two languages write it:
    `Tatjana` and `Tatyana`, `Gorbatsjov` and `Gorbachev`; accents make no difference."""
    return not _plain_spellings(word).isdisjoint(_plain_spellings(other))


@lru_cache(_WORDS)
def _plain_spellings(word: str) -> frozenset[str]:
    """What a word is, with one letter for each sound that English and Dutch spell otherwise."""
    letters = normalize("NFD", word).translate(_WITHOUT_BAR)
    bare = "".join(filter(str.isalpha, letters))
    found = set()
    for spelling in (bare, *romanised(bare)):
        plain = spelling.replace("j", "y").replace("w", "v").replace("x", "ks")
        plain = expression("ts?ch").sub("ch", plain).replace("kh", "h").replace("gh", "g")
        plain = expression("off(?=s?$)").sub("ov", plain)  # `Rachmaninoff`
        plain = expression("vic$").sub("vich", plain)  # `Milovanović`, `Milovanovitsj`
        plain = expression("os(?:is|e)$").sub("osy", plain)  # `borreliose`, `borreliosis`
        plain = expression("[iy]+e$").sub("y", plain.replace("zz", "z"))
        plain = expression("i(?=[aeou])").sub("y", plain)
        plain = expression("ou|ov(?=[^aeiouy])").sub("u", plain)
        plain = expression("[iy]+$|(?<=[aeou])iy?|iy").sub("y", plain)
        plain = expression("(?<=[^aeiouy])y(?=[^aeiouy])").sub("i", plain)
        plain = expression("(?:(?<=[cs]h)|(?<=y))o").sub("e", plain)
        found.add(plain.replace("ye", "e"))
    return frozenset(found)


_WITHOUT_BAR = str.maketrans("łđøıß", "ldois")


@cache
def _french() -> str:
    """The longest spelling first; what is silent is in no table."""
    return "|".join((*sorted(_FRENCH, key=len, reverse=True), _SILENT))
