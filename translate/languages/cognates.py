"""What words that languages share begin with: демократия, democratie and democracy are `demok`.

Coarser than `translate.languages.sounds` and much faster: it is asked about every word of a letter,
and only whether two words may be the same one. Letters that change between countries fall
together (`c` `k` `q`; `g` `h` `х`; `s` `z` `ш` `ч` `ц`; `i` `j` `y` `ы`; `v` `w` `в`).
"""

from __future__ import annotations

from itertools import groupby
from unicodedata import normalize

_LENGTH = 5
"""Characters compared."""
_SHORTEST = 4
"""A shorter word has no such beginning, unless it is written with capitals only."""
_DIGRAPHS = (
    ("sch", "s"), ("tsj", "s"), ("sh", "s"), ("sj", "s"), ("zh", "s"), ("ch", "g"), ("kh", "g"),
    ("th", "t"), ("ph", "f"), ("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "si"),
    ("qu", "kv"), ("x", "ks"), ("oe", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"),
    ("ij", "i"), ("ea", "i"),
)  # fmt: skip
_LETTERS = str.maketrans(
    "cqhzywjабвгдежзийклмнопрстуфхцчшщыэіґ",
    "kkgsiviabvgdessiiklmnoprstufgssssieig",
    "ъь'’",
) | str.maketrans({"ю": "iu", "я": "ia", "є": "e", "ї": "i", "ў": "u", "ß": "s"})


def beginning(word: str) -> str:
    """How a folded word begins, in any script; "" where it is too short to tell."""
    if len(word) < _SHORTEST:
        return ""
    if not word.isascii():
        word = normalize("NFD", word.replace("й", "и"))
        if not word.isalpha():
            word = "".join(filter(str.isalpha, word))
    if word < "\u0250":
        for spelling, sound in _DIGRAPHS:
            if spelling in word:
                word = word.replace(spelling, sound)
    word = word.translate(_LETTERS)
    heard = "".join([letter for letter, _ in groupby(word)])[:_LENGTH]
    return heard if len(heard) >= _SHORTEST else ""
