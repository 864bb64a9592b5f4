"""Dutch numbers that are written as one word, alone or in front of another word.

Source of the rules: Algemene Nederlandse Spraakkunst, chapter 7 (telwoorden).
"""

from __future__ import annotations

from fractions import Fraction

from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense
from translate.languages.numbering import comes_and_goes

UNITS = {
    1: "een één eén",
    2: "twee",
    3: "drie",
    4: "vier",
    5: "vijf",
    6: "zes",
    7: "zeven",
    8: "acht",
    9: "negen",
}
TEENS = {
    10: "tien",
    11: "elf",
    12: "twaalf",
    13: "dertien",
    14: "veertien",
    15: "vijftien",
    16: "zestien",
    17: "zeventien",
    18: "achttien",
    19: "negentien",
}
TENS = {
    20: "twintig",
    30: "dertig",
    40: "veertig",
    50: "vijftig",
    60: "zestig",
    70: "zeventig",
    80: "tachtig",
    90: "negentig",
}
_HALVES = frozenset(("ënhalf", "enhalf", "ënhalve", "enhalve", "ëneenhalf", "eneenhalf"))
_NUMBER_SENSES = frozenset(
    (Sense.CARDINAL, Sense.ORDINAL, Sense.MULTIPLIER, Sense.BOUND_MULTIPLIER, Sense.FRACTION)
)
_SMALL = {word: value for value, words in (UNITS | TEENS | TENS).items() for word in words.split()}
"""The words below a hundred that are one piece."""
_TENS = tuple(TENS.items())
_STARTS = frozenset(word[:3] for word in (*_SMALL, "honderd", "duizend"))
_TAILS_OF_EIGHT = frozenset(
    stem + ending
    for stem in "voudig delig zijdig ledig koppig talig tallig benig hoekig polig".split()
    for ending in ("", "e", "en")
) | frozenset("persoons baans hoek".split())
"""What `acht` may be joined to; most words that begin like it are of another stem."""
_SHARES = {"derde": Fraction(1, 3), "kwart": Fraction(1, 4), "vierde": Fraction(1, 4)} | {
    "vijfde": Fraction(1, 5)
}
_SHORT_TAILS = frozenset("tal keer maal ling ers voud".split())


def _below_hundred(word: str, start: int) -> tuple[int, int]:
    """(value, end) of the longest number below a hundred in `word` from `start`; end is `start`
    where there is none."""
    found = (0, start)
    for small, value in _SMALL.items():
        if word.startswith(small, start) and start + len(small) > found[1]:
            found = (value, start + len(small))
    value, end = found
    if 0 < value < 10 and word[end : end + 2] in ("en", "ën"):
        for tens, stem in _TENS:
            if word.startswith(stem, end + 2):
                return value + tens, end + 2 + len(stem)
    return found


def _below_thousand(word: str, start: int) -> tuple[int, int]:
    """The same for a number with hundreds: `vijfentwintighonderd` too."""
    value, end = _below_hundred(word, start)
    if not word.startswith("honderd", end):
        return value, end
    value, end = (value or 1) * 100, end + len("honderd")
    rest, after = _below_hundred(word, end + _joint(word, end))
    return (value + rest, after) if rest else (value, end)


def _joint(word: str, start: int) -> int:
    """The length of the `en` in `honderdentien` that more of the number follows."""
    joint = 2 if word[start : start + 2] in ("en", "ën") else 0
    return joint if joint and _below_hundred(word, start + joint)[0] else 0


def cardinal_prefix(word: str) -> tuple[int, int]:
    """(value, length) of the longest cardinal that a folded word begins with; (0, 0) if none."""
    value, end = _below_thousand(word, 0)
    if not word.startswith("duizend", end):
        return value, end
    value, end = (value or 1) * 1000, end + len("duizend")
    rest, after = _below_thousand(word, end + _joint(word, end))
    return (value + rest, after) if rest else (value, end)


def _ordinal_of(word: str) -> int:
    """The value of an ordinal that is written as one word: `honderdderde`, 0 for others."""
    value, end = cardinal_prefix(word)
    tail = word[end:]
    if tail in ("eerste", "derde") and value % 100 == 0:
        return value + (1 if tail == "eerste" else 3)
    regular = "ste" if value % 100 in (0, 1, 8) or value % 100 >= 20 else "de"
    return value if tail in (regular, regular + "n") else 0


def compound(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """The parts of a word that begins with a number: `vierjarige`, `drieënhalf`, `twintigtal`,
    `tweederdemeerderheid`, `vertienvoudigd`."""
    if word.startswith("ver") and "voudig" in word:
        return _multiplied(word)
    if word[:3] not in _STARTS or word.startswith("vierkant"):
        return ()
    value, end = cardinal_prefix(word)
    if not value:
        return ()
    tail = word[end:]
    if not tail:
        return (Part(0, end, (Lexeme(Sense.CARDINAL, value),)),)
    if tail == "en" and 20 < value < 100:  # `met ons drieënveertigen`
        return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value, True),)),)
    if tail == "erjaren" and value in TENS:
        return (Part(0, len(word), (Lexeme(Sense.DECADE, value),)),)
    if tail in _HALVES:
        return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value + Fraction(1, 2)),)),)
    ordinal = _ordinal_of(word)
    if ordinal:
        return (Part(0, len(word), (Lexeme(Sense.ORDINAL, ordinal),)),)
    number = Part(0, end, (Lexeme(Sense.CARDINAL, value),))
    lexemes = lexicon.tails.get(tail) or lexicon.words.get(tail, ())
    share = next((lexeme for lexeme in lexemes if lexeme.sense is Sense.SHARE), None)
    if share:
        part = value * share.value
        return (Part(0, len(word), (Lexeme(Sense.FRACTION, part),)),) if part < 1 else ()
    if len(tail) > 2 and lexemes and not any(lexeme.sense in _NUMBER_SENSES for lexeme in lexemes):
        return (number, Part(end, len(word), lexemes))
    for form, part in _SHARES.items():
        if tail.startswith(form) and len(tail) > len(form) + 3 and value * part < 1:
            return (Part(0, end + len(form), (Lexeme(Sense.FRACTION, value * part),)),)
    if _is_counted(value, tail):
        weak = not tail.startswith("voud") or comes_and_goes(value)
        return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value, weak),)),)
    return ()


def _multiplied(word: str) -> tuple[Part, ...]:
    """`vertienvoudigd`, `verdrievoudiging`."""
    value, end = cardinal_prefix(word[3:])
    if value < 2 or not word.startswith("voudig", 3 + end):
        return ()
    return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value, True),)),)


def _is_counted(value: int, tail: str) -> bool:
    """Whether the rest of a word is what the number counts: `driedimensionaal`, `twintigtal`."""
    if value == 1 or tail.startswith("tallen"):
        return False
    if value == 8:
        return tail in _TAILS_OF_EIGHT
    return len(tail) > 4 or tail in _SHORT_TAILS
