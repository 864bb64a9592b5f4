"""English number words."""

from __future__ import annotations

from fractions import Fraction

from translate.languages.en.comparisons import COMPARISONS
from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense, Vocabulary
from translate.languages.numbering import ALWAYS, SIGNS, Numbering, comes_and_goes, forms, merged

CARDINALS = {
    1: "one",
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
    11: "eleven",
    12: "twelve",
    13: "thirteen",
    14: "fourteen",
    15: "fifteen",
    16: "sixteen",
    17: "seventeen",
    18: "eighteen",
    19: "nineteen",
    20: "twenty",
    30: "thirty",
    40: "forty fourty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
ORDINALS = {
    3: "third",
    4: "fourth",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    30: "thirtieth",
    40: "fortieth",
    50: "fiftieth",
    60: "sixtieth",
    70: "seventieth",
    80: "eightieth",
    90: "ninetieth",
    100: "hundredth",
    1000: "thousandth",
    10**6: "millionth",
    10**9: "billionth",
}
DECADES = {
    20: "twenties",
    30: "thirties",
    40: "forties",
    50: "fifties",
    60: "sixties",
    70: "seventies",
    80: "eighties",
    90: "nineties",
}
_WORDS = merged(
    SIGNS,
    forms(Sense.CARDINAL, CARDINALS),
    forms(
        Sense.CARDINAL,
        {
            80: "octogenarian octogenarians",
            90: "nonagenarian nonagenarians",
            100: "centenary centennial centenarian centenarians",
            150: "sesquicentenary sesquicentennial",
            200: "bicentenary bicentennial",
            300: "tercentenary tricentennial",
            400: "quatercentenary quadricentennial",
            500: "quincentenary quincentennial",
            0: "zero nil nought naught",
            2: "both twice twos duplicate double doubles doubled doubling pair couple bisect "
            "bisects bisected bisecting bipartite bilateral",
            3: "thrice threes triplicate triple tripled triples tripling treble trebled trebling "
            "triangle triangles triangular "
            "tri trisect trisects trisected tripartite trilateral",
            4: "fours quadruple quadrupled quadruples quadrupling",
            5: "fives pentagon pentagonal",
            6: "sixes hexagon hexagonal",
            7: "sevens",
            8: "eights octagon octagonal",
            9: "nines",
            11: "elevens",
            12: "twelves",
            **{n: f"{CARDINALS[n]}s" for n in range(13, 20)},
        },
        weak=True,
    ),
    forms(Sense.CARDINAL, {Fraction(1, 2): "halve halved halving"}, weak=True),
    forms(
        Sense.MULTIPLIER,
        {
            12: "dozen",
            100: "hundred",
            1000: "thousand",
            10**6: "million",
            10**9: "billion",
            10**12: "trillion",
        },
    ),
    forms(
        Sense.BOUND_MULTIPLIER,
        {
            10**6: "millions mln mn",
            10**9: "billions bln bn",
            10**12: "trillions trn tn",
        },
    ),
    forms(Sense.ORDINAL, ORDINALS),
    forms(Sense.ORDINAL, {0: "zeroth", 1: "first former", 2: "second latter"}, weak=True),
    forms(
        Sense.ORDINAL,
        {1: "firstly wwi", 2: "secondly wwii", 3: "thirdly", 4: "fourthly", 5: "fifthly"},
    ),
    forms(Sense.SHARE, {Fraction(1, n): word for n, word in ORDINALS.items() if n <= 1000}),
    forms(
        Sense.FRACTION,
        {Fraction(1, n): word + "s" for n, word in ORDINALS.items() if n <= 1000},
        weak=True,
    ),
    forms(
        Sense.FRACTION,
        {Fraction(1, 2): "half halves", Fraction(1, 4): "quarter quarters"},
        weak=True,
    ),
    forms(Sense.DECADE, DECADES),
    forms(Sense.CENTURY_WORD, {0: "century centuries"}),
    forms(Sense.PERCENT, {True: "percent pct percentage"}),
    forms(Sense.PERMILLE, {True: "permille permil"}),
    forms(
        Sense.ENUMERATION,
        {
            True: "article annex appendix book part chapter title section division volume phase "
            "group class level type war act category tier"
        },
    ),
)
_TAILS = merged(
    forms(Sense.ORDINAL_ENDING, {True: "st nd rd th"}),
    forms(Sense.DECADE_ENDING, {True: "s"}),
    forms(Sense.ATTACHED_MULTIPLIER, {1000: "k"}),
    forms(Sense.MONEY_MULTIPLIER, {10**6: "m", 10**9: "b"}),
)
_SMALLEST = {word: value for value, words in CARDINALS.items() for word in words.split()}
_TENS = {word: value for word, value in _SMALLEST.items() if value >= 20}
_OPENINGS = tuple(_TENS)
_TIMES = _SMALLEST | {"hundred": 100, "thousand": 1000}
_UNITS = {word: value for value, word in CARDINALS.items() if value < 10}


def compound(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """A number that lost its hyphen, `twentyfive`, or a number of times: `twentyfold`."""
    if word.endswith("fold"):
        times = _TIMES.get(word.removesuffix("fold"), 0)
        times = times or sum(part[2][0].value for part in compound(word[:-4], lexicon))
        lexeme = Lexeme(Sense.CARDINAL, times, comes_and_goes(times))
        return (Part(0, len(word), (lexeme,)),) if times else ()
    if not word.startswith(_OPENINGS):
        return ()
    for tens, value in _TENS.items():
        if word.startswith(tens) and word[len(tens) :] in _UNITS:
            value += _UNITS[word[len(tens) :]]
            return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value),)),)
    return ()


NUMBERING = Numbering(
    vocabulary=Vocabulary(_WORDS, _TAILS),
    compound=compound,
    additions=frozenset(("and",)),
    pairs=frozenset(("between", "both")),
    halves=frozenset(("and a", "and one", "and")),
    surpluses=frozenset(("or so", "odd", "-odd")),
    shares=frozenset(("a", "of a", "of one")),
    ranges=frozenset(("to", "and", "or", "through", "up to")),
    share_nouns=("percentage", "share of", "proportion"),
    articles=frozenset(("a", "an", "one")),
    part_links=frozenset(("of",)),
    wholes=frozenset("of less more higher lower larger smaller".split()),
    counted_shares=False,
    entire=tuple("full whol entire complet".split()),
    approximators=frozenset(
        (
            "about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa",
            "ca.", "c.", "over", "more than", "close to", "well over",
            "an estimated", "estimated", "just over",
            "±", "~",
        )
    ),
    table_heads=frozenset(("in",)),
    vague=frozenset(
        (*"several few many some couple various countless".split(), "couple of", "lot of", "by the")
    ),
    idioms={
        "third": frozenset("party parties person persons country countries".split()),
        "eleventh": frozenset(("hour",)),
        "second": frozenset("half hand opinion thoughts language".split()),
        **dict.fromkeys(
            ("secondly", "thirdly", "fourthly", "fifthly"),
            frozenset((ALWAYS,)),
        ),
        "two": frozenset(("the", "those", "these")),  # both of which were spoken of
    },
    quarters=frozenset(("quarters",)),
    possessives=frozenset("his her their my your our".split()),
    beyond_one=r"(?i)\ban?\s+[^\W\d_]+\s+and\s+a\s+$",
    particles=frozenset(("ten",)),
    aged=("over-", "under-", "over‑", "under‑"),
    equal=("equal",),
    each=frozenset(("every",)),
    ratios=frozenset(("in", "in every", "out of", "out of every", "of the", "to", "per")),
    labels=frozenset(
        "version room no. number case reference art. articles ch. s. ss. sec. sections para."
        " paragraph figure fig. table point item step question level category class".split()
    ),
    points=frozenset(("point", "points", "pp", "p.p.")),
    basis=frozenset(("basis",)),
    decimals=frozenset(("point",)),
    comparisons=COMPARISONS,
    minus=frozenset(("minus", "negative")),
    phrases=(
        ("per cent", Sense.PERCENT),
        ("per mille", Sense.PERMILLE),
        ("parts per thousand", Sense.PERMILLE),
    ),
    argued=((r"\bin the $", r" (?:place|instance)\b"), (r"(?:^|[.;:!?] |\band )$", ",")),
    paired_years=True,
)  # fmt: skip
