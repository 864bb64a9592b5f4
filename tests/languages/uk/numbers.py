"""Ukrainian number words in all their cases.

The forms follow the declensions of Український правопис (2019), § 105–109.
"""

from fractions import Fraction

from translate.languages.lexeme import Sense, Vocabulary
from translate.languages.numbering import SIGNS, Numbering, forms, merged


def _with(stems: str, endings: str) -> str:
    """Every stem with every ending; `-` is none."""
    return " ".join(
        stem + ending.strip("-") for stem in stems.split() for ending in endings.split()
    )


def _ordinal(stem: str) -> str:
    """A hard adjective: `перший`, `сорокова`, `сотих`."""
    return _with(stem, "ий ого ому им ім а ої ій у ою е і их ими")


_TEENS = "оди два три чотир п'ят шіст сім вісім дев'ят".split()
_SOFT = "ь и ьох ьом ьма ьома"
_CARDINALS = {
    1: "один одна одне одні одного одної однієї одному одній одним одною однією одну одних одними",
    2: "два дві двох двом двома двоє",
    3: "три трьох трьом трьома троє",
    4: "чотири чотирьох чотирьом чотирма четверо",
    5: _with("п'ят", _SOFT),
    6: "шість шести шістьох шістьом шістьма шістьома",
    7: "сім семи сімох сімом сьома сімома",
    8: "вісім восьми вісьмох вісьмом вісьма вісьмома",
    9: _with("дев'ят", _SOFT),
    10: _with("десят", _SOFT),
    **{11 + place: _with(stem + "надцят", _SOFT) for place, stem in enumerate(_TEENS)},
    20: _with("двадцят", _SOFT),
    30: _with("тридцят", _SOFT),
    40: "сорок сорока",
    50: _with("п'ятдесят", "- и ьох ьом ьма ьома"),
    60: _with("шістдесят", "- и ьох ьом ьма ьома"),
    70: _with("сімдесят", "- и ьох ьом ьма ьома"),
    80: _with("вісімдесят", "- и ьох ьом ьма ьома"),
    90: "дев'яносто дев'яноста",
    100: "сто ста",
    200: "двісті двохсот двомстам двомастами двохстах",
    300: "триста трьохсот трьомстам трьомастами трьохстах",
    400: "чотириста чотирьохсот чотирьомстам чотирмастами чотирьохстах",
    500: "п'ятсот п'ятисот п'ятистам п'ятьмастами п'ятьомастами п'ятистах",
    600: "шістсот шестисот шестистам шістьмастами шістьомастами шестистах",
    700: "сімсот семисот семистам сьомастами сімомастами семистах",
    800: "вісімсот восьмисот восьмистам вісьмастами вісьмомастами восьмистах",
    900: "дев'ятсот дев'ятисот дев'ятистам дев'ятьмастами дев'ятьомастами дев'ятистах",
}
_ORDINAL_STEMS = {
    1: "перш", 2: "друг", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят",
    10: "десят", **{11 + place: stem + "надцят" for place, stem in enumerate(_TEENS)},
    20: "двадцят", 30: "тридцят", 40: "сороков", 50: "п'ятдесят", 60: "шістдесят",
    70: "сімдесят", 80: "вісімдесят", 90: "дев'яност", 100: "сот", 1000: "тисячн",
}  # fmt: skip
_SINGULAR, _PLURAL = "- а у ом ові і", "и ів ам ами ах"

_WORDS = merged(
    SIGNS,
    forms(Sense.CARDINAL, _CARDINALS),
    forms(Sense.CARDINAL, {Fraction(3, 2): "півтора півтори"}),
    forms(Sense.CARDINAL, {0: "нуль нуля нулю нулем", 2: "обидва обидві обох"}, weak=True),
    forms(
        Sense.MULTIPLIER,
        {
            1000: "тисяча тисячу тисячі тисячею тис",
            10**6: "млн " + _with("мільйон", _SINGULAR),
            10**9: "млрд " + _with("мільярд", _SINGULAR),
        },
    ),
    forms(
        Sense.BOUND_MULTIPLIER,
        {
            1000: "тисяч тисячам тисячами тисячах",
            10**6: _with("мільйон", _PLURAL),
            10**9: _with("мільярд", _PLURAL),
        },
    ),
    forms(Sense.ORDINAL, {value: _ordinal(stem) for value, stem in _ORDINAL_STEMS.items()}),
    forms(Sense.ORDINAL, {3: "третій третього третьому третім третя третьої третю третьою третє"}),
    forms(Sense.FRACTION, {Fraction(1, 3): "третина третини третину третиною"}),
    forms(Sense.FRACTION, {Fraction(1, 2): "половина половини половину"}, weak=True),
    forms(Sense.PERCENT, {True: _with("відсот", "ок ка ку ком ки ків кам ками ках")}),
    forms(Sense.CENTURY_WORD, {1: "століття столітті ст"}),
    forms(Sense.DECADE_WORD, {"after": "роки років роках"}),
    forms(Sense.ENUMERATION, {True: "стаття статті розділ розділу війна війни війні"}),
)
_TAILS = forms(Sense.ORDINAL_ENDING, {True: "й го му м ї а у те ту ті х ий ого ому им ої их"})

NUMBERING = Numbering(
    vocabulary=Vocabulary(_WORDS, _TAILS),
    ranges=frozenset(("до", "по", "або")),
    approximators=frozenset(("близько", "приблизно", "майже", "понад", "більше", "більш ніж")),
    vague=frozenset(("кілька", "багато")),
)
