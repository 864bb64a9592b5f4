"""Dutch number words: tables, and the grammar of the words that are written as one.

Source of the rules: Algemene Nederlandse Spraakkunst, chapter 7 (telwoorden).
"""

from __future__ import annotations

from fractions import Fraction

from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense, Vocabulary
from translate.languages.numbering import SIGNS, Numbering, forms, merged

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
ORDINALS = {
    1: "eerste eersten",
    2: "tweede tweeden",
    3: "derde derden",
    4: "vierde vierden",
    5: "vijfde vijfden",
    6: "zesde zesden",
    7: "zevende zevenden",
    8: "achtste achtsten",
    9: "negende negenden",
    10: "tiende tienden",
    11: "elfde elfden",
    12: "twaalfde",
    **{value: word + "de" for value, word in TEENS.items() if value > 12},
    **{value: word + "ste" for value, word in TENS.items()},
    100: "honderdste",
    1000: "duizendste",
    10**6: "miljoenste",
    10**9: "miljardste",
}
_WORDS = merged(
    SIGNS,
    forms(Sense.CARDINAL, UNITS),
    forms(Sense.CARDINAL, TEENS),
    forms(Sense.CARDINAL, TENS),
    forms(Sense.CARDINAL, {Fraction(3, 2): "anderhalf anderhalve", Fraction(5, 2): "derdehalf"}),
    forms(
        Sense.CARDINAL,
        {
            0: "nul",
            2: "beide beiden tweeën tweemaal allebei dubbel dubbele verdubbelen verdubbelt "
            "verdubbelde verdubbelden verdubbeld verdubbeling",
            3: "drieën driemaal",
            4: "vieren viermaal",
            5: "vijven vijfmaal",
            6: "zessen zesmaal",
            7: "zevenen",
            8: "achten",
            9: "negenen",
            10: "tienen",
            11: "elven",
            12: "twaalven",
        },
        weak=True,
    ),
    forms(
        Sense.MULTIPLIER,
        {
            12: "dozijn",
            100: "honderd",
            1000: "duizend dzd",
            10**6: "miljoen mln mio",
            10**9: "miljard mld mrd",
            10**12: "biljoen",
        },
    ),
    forms(
        Sense.BOUND_MULTIPLIER,
        {10**6: "miljoenen", 10**9: "miljarden", 10**12: "biljoenen", 12: "dozijnen"},
    ),
    forms(Sense.ORDINAL, ORDINALS | {3: "derde", 4: "vierden"}),
    forms(Sense.ORDINAL, {0: "nulde", 3: "derden", 4: "vierde"}, weak=True),
    forms(Sense.ORDINAL, {1: "woi", 2: "woii"}),
    forms(Sense.SHARE, {Fraction(1, n): words for n, words in ORDINALS.items() if 2 < n <= 1000}),
    forms(Sense.FRACTION, {Fraction(3, 4): "driekwart"}),
    forms(Sense.FRACTION, {Fraction(1, 2): "half halve helft", Fraction(1, 4): "kwart"}, weak=True),
    forms(Sense.DECADE, {value: word + "er" for value, word in TENS.items()}, weak=True),
    forms(Sense.DECADE_WORD, {"before": "jaren", "after": "jaren"}),
    forms(Sense.CENTURY_WORD, {0: "eeuw eeuwen eeuws eeuwse"}),
    forms(Sense.PERCENT, {True: "procent percent pct procents procentpunt procentpunten"}),
    forms(Sense.PERMILLE, {True: "promille"}),
    forms(
        Sense.ENUMERATION,
        {
            True: "artikel bijlage boek deel hoofdstuk titel paragraaf afdeling band fase groep "
            "klasse niveau type wereldoorlog categorie"
        },
    ),
)
_TAILS = merged(
    forms(Sense.ORDINAL_ENDING, {True: "e de ste er º"}),
    forms(Sense.ATTACHED_MULTIPLIER, {1000: "k"}),
    forms(Sense.MONEY_MULTIPLIER, {10**6: "m", 10**9: "b bn"}),
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
_SHORT_TAILS = frozenset("tal keer maal ling".split())


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
    """The parts of a word that begins with a number: `vierjarige`, `drieënhalf`, `twintigtal`."""
    if word[:3] not in _STARTS:
        return ()
    value, end = cardinal_prefix(word)
    if not value:
        return ()
    tail = word[end:]
    if not tail:
        return (Part(0, end, (Lexeme(Sense.CARDINAL, value),)),)
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
    if _is_counted(value, tail):
        return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value, True),)),)
    return ()


def _is_counted(value: int, tail: str) -> bool:
    """Whether the rest of a word is what the number counts: `driedimensionaal`, `twintigtal`."""
    if value == 1 or tail.startswith("tallen"):
        return False
    if value == 8:
        return tail in _TAILS_OF_EIGHT
    return len(tail) > 4 or tail in _SHORT_TAILS


_HALVES = frozenset(("ënhalf", "enhalf", "ënhalve", "enhalve", "ëneenhalf", "eneenhalf"))
_NUMBER_SENSES = frozenset(
    (Sense.CARDINAL, Sense.ORDINAL, Sense.MULTIPLIER, Sense.BOUND_MULTIPLIER, Sense.FRACTION)
)

NUMBERING = Numbering(
    vocabulary=Vocabulary(_WORDS, _TAILS),
    compound=compound,
    additions=frozenset(("en",)),
    pairs=frozenset(("tussen", "zowel")),
    halves=frozenset(("en een", "en", "en één")),
    shares=frozenset(("een", "van een")),
    ranges=frozenset(("tot", "tot en met", "tot wel", "t/m", "naar", "à", "a", "of", "en")),
    articles=frozenset(("een", "één")),
    wholes=frozenset(
        "van daarvan ervan hiervan deel minder meer hoger lager groter kleiner".split()
    ),
    counted_shares=True,
    approximators=frozenset(
        (
            "ongeveer", "circa", "ca.", "rond", "zo'n", "zo’n", "bijna", "ruim", "krap", "pakweg",
            "omstreeks", "grofweg", "naar schatting", "rond de", "tegen de", "meer dan",
            "om en nabij", "plusminus", "±", "~", "nagenoeg", "vrijwel",
        )
    ),
    vague=frozenset(
        "paar enkele enige meerdere verscheidene vele veel ettelijke menig per".split()
    ),
    idioms={
        **dict.fromkeys(
            ("tweede", "2e", "2de"),
            frozenset("kamer kamerlid kamerleden kamerfractie kamerfracties".split()),
        ),
        "acht": frozenset("in te slaan slaat sloeg geslagen nemen nam genomen ieder".split()),
    },
    possessives=frozenset(),
    minus=frozenset(("min", "minus")),
    rank_before=(r"\bop (?:de )?$", r" na (?:de |het )?(?:\w+ste|meest|minst)\b"),
)  # fmt: skip
