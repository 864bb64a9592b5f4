"""Russian number words in all their cases and genders, and how they are put together.

The forms follow the declensions of Русская грамматика (1980); the tests check them against an
independent generator.
"""

from __future__ import annotations

from fractions import Fraction

from translate.languages.lexeme import Sense, Vocabulary
from translate.languages.numbering import SIGNS, Numbering, forms, merged
from translate.languages.ru.number_compounds import compound


def _soft(stem: str) -> str:
    """The cases of `пять`, `двадцать`, `треть`: soft third declension."""
    return f"{stem}ь {stem}и {stem}ью"


def _hard(stem: str) -> str:
    """The cases of `миллион`, singular and plural."""
    singular = " ".join(stem + ending for ending in ("", "а", "у", "ом", "е"))
    plural = " ".join(stem + ending for ending in ("ы", "ов", "ам", "ами", "ах"))
    return f"{singular} {plural}"


def _adjective(stem: str) -> str:
    """The forms of a hard adjective: `пятый`, `второй`, `сотая`."""
    endings = "ый ой ого ому ым ом ая ую ою ое ые ых ыми".split()
    return " ".join(stem + ending for ending in endings)


_UNITS = {
    1: "один одна одно одни одного одному одним одном одной одну одною одних одними",
    2: "два две двух двум двумя",
    3: "три трех трем тремя",
    4: "четыре четырех четырем четырьмя",
    5: _soft("пят"),
    6: _soft("шест"),
    7: _soft("сем"),
    8: "восемь восьми восемью восьмью",
    9: _soft("девят"),
}
_TEENS_AND_TENS = {
    10: _soft("десят"),
    11: _soft("одиннадцат"),
    12: _soft("двенадцат"),
    13: _soft("тринадцат"),
    14: _soft("четырнадцат"),
    15: _soft("пятнадцат"),
    16: _soft("шестнадцат"),
    17: _soft("семнадцат"),
    18: _soft("восемнадцат"),
    19: _soft("девятнадцат"),
    20: _soft("двадцат"),
    30: _soft("тридцат"),
    40: "сорок сорока",
    50: "пятьдесят пятидесяти пятьюдесятью",
    60: "шестьдесят шестидесяти шестьюдесятью",
    70: "семьдесят семидесяти семьюдесятью",
    80: "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью",
    90: "девяносто девяноста",
}
_HUNDREDS = {
    100: "сто ста",
    200: "двести двухсот двумстам двумястами двухстах",
    300: "триста трехсот тремстам тремястами трехстах",
    400: "четыреста четырехсот четыремстам четырьмястами четырехстах",
    500: "пятьсот пятисот пятистам пятьюстами пятистах",
    600: "шестьсот шестисот шестистам шестьюстами шестистах",
    700: "семьсот семисот семистам семьюстами семистах",
    800: "восемьсот восьмисот восьмистам восемьюстами восьмьюстами восьмистах",
    900: "девятьсот девятисот девятистам девятьюстами девятистах",
}
_COLLECTIVES = {
    2: "двое двоих двоим двоими",
    3: "трое троих троим троими",
    4: "четверо четверых четверым четверыми",
    5: "пятеро пятерых пятерым пятерыми",
    6: "шестеро шестерых шестерым шестерыми",
    7: "семеро семерых семерым семерыми",
    8: "восьмеро восьмерых восьмерым восьмерыми",
    9: "девятеро девятерых девятерым девятерыми",
    10: "десятеро десятерых десятерым десятерыми",
}
_WEAK = {
    0: "ноль нуль ноля нуля нолю нулю нолем нулем ноле нуле",
    2: "оба обе обоих обеих обоим обеим обоими обеими дважды вдвоем вдвое двойка двойки "
    "пара пару пары паре парой " + _adjective("двойн"),
    3: "трижды втроем втрое тройка тройки тройку",
    4: "четырежды вчетвером вчетверо четверка четверки четверку",
    5: "впятером впятеро пятерка пятерки пятерку",
    6: "вшестером вшестеро шестерка шестерки шестерку",
    7: "всемером всемеро семерка семерки семерку",
    8: "ввосьмером восьмерка восьмерки восьмерку",
    9: "вдевятером девятка девятки",
    10: "вдесятером вдесятеро",
}
_ORDINAL_STEMS = {
    1: "перв",
    2: "втор",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
    40: "сороков",
    50: "пятидесят",
    60: "шестидесят",
    70: "семидесят",
    80: "восьмидесят",
    90: "девяност",
    100: "сот",
    200: "двухсот",
    300: "трехсот",
    400: "четырехсот",
    500: "пятисот",
    600: "шестисот",
    700: "семисот",
    800: "восьмисот",
    900: "девятисот",
    1000: "тысячн",
    10**6: "миллионн",
    10**9: "миллиардн",
}
_ORDINALS = {value: _adjective(stem) for value, stem in _ORDINAL_STEMS.items()}
_ORDINALS[3] = (
    "третий третьего третьему третьим третьем третья третьей третью третьею третье третьи третьих "
    "третьими"
)


def _share_forms(ordinal: str) -> str:
    """The forms in which an ordinal is a denominator: `одна десятая`, `две десятых`."""
    return " ".join(
        form
        for form in ordinal.split()
        if form.endswith(("ая", "ую", "ой", "ых", "ым", "ыми", "ья", "ью", "ьей", "ьих", "ьим"))
    )


_SHARES = {
    Fraction(1, value): _share_forms(words)
    for value, words in _ORDINALS.items()
    if value != 1 and value <= 1000
}
_WORDS = merged(
    SIGNS,
    forms(Sense.CARDINAL, _UNITS | {7: "семь семи"}),
    forms(Sense.CARDINAL, {7: "семью"}, weak=True),
    forms(Sense.CARDINAL, _TEENS_AND_TENS | {40: "сорок"}),
    forms(Sense.CARDINAL, {40: "сорока"}, weak=True),
    forms(Sense.CARDINAL, _HUNDREDS),
    forms(Sense.CARDINAL, _COLLECTIVES),
    forms(Sense.CARDINAL, _WEAK, weak=True),
    forms(Sense.CARDINAL, {Fraction(3, 2): "полтора полторы полутора"}),
    forms(
        Sense.MULTIPLIER,
        {
            1000: "тысяча тысячу тысяче тысячей тысячью тыс",
            10**6: "миллион миллиона миллиону миллионом миллионе млн",
            10**9: "миллиард миллиарда миллиарду миллиардом миллиарде млрд",
            10**12: "триллион триллиона триллиону триллионом триллионе трлн",
        },
    ),
    forms(
        Sense.MULTIPLIER,
        {
            10: "десяток десятка десятку десятком десятке",
            12: "дюжина дюжину дюжине дюжиной",
            100: "сотня сотню сотне сотней",
            1000: "тысячи",
        },
        weak=True,
    ),
    forms(
        Sense.BOUND_MULTIPLIER,
        {
            10: "десятков десятками",
            12: "дюжины дюжин",
            100: "сотни сотен сотнями",
            1000: "тысяч тысячам тысячами тысячах",
            10**6: "миллионы миллионов миллионам миллионами миллионах",
            10**9: "миллиарды миллиардов миллиардам миллиардами миллиардах",
            10**12: "триллионы триллионов триллионам триллионами триллионах",
        },
    ),
    forms(Sense.ORDINAL, _ORDINALS),
    forms(Sense.ORDINAL, {0: _adjective("нулев")}, weak=True),
    forms(Sense.FRACTION, _SHARES),
    forms(Sense.FRACTION, {Fraction(1, 3): "треть трети третью"}),
    forms(Sense.FRACTION, {Fraction(1, 3): "третей третям третями третях"}, weak=True),
    forms(
        Sense.FRACTION,
        {Fraction(1, 4): "четверть четверти четвертью четвертей четвертям четвертями четвертях"},
        weak=True,
    ),
    forms(
        Sense.FRACTION,
        {Fraction(1, 2): "половина половины половине половину половиной половиною"},
        weak=True,
    ),
    forms(
        Sense.DECADE,
        {
            value: " ".join(_ORDINAL_STEMS[value] + ending for ending in ("ые", "ых", "ым", "ыми"))
            for value in range(20, 100, 10)
        },
        weak=True,
    ),
    forms(Sense.DECADE_WORD, {"after": "годы годов годам годами годах гг"}),
    forms(
        Sense.CENTURY_WORD,
        {
            1: "век веке веку веком столетие столетии",
            5: "века",
            0: "веков веках векам веками столетия столетий вв",
        },
    ),
    forms(
        Sense.PERCENT,
        {
            True: "процент процента проценту процентом проценте проценты процентов процентам "
            "процентами процентах проц " + _adjective("процентн")
        },
    ),
    forms(Sense.PERMILLE, {True: "промилле"}),
    forms(
        Sense.ENUMERATION,
        {
            True: "статья статье статьи приложение книга часть части глава главе главы раздел "
            "разделе том война войны войне войну войной группа тип категория класс уровень этап"
        },
    ),
)
_TAILS = merged(
    forms(
        Sense.ORDINAL_ENDING,
        {
            True: "й я е х го му м ю ой ая ое ый ий ые ых ого ому ым ом ую ей ья ье ьи ьих ьей "
            "тый тая тое той того том тых"
        },
    ),
    forms(Sense.CASE_ENDING, {True: "ти и ух ех мя ми ю ью х рех вух ть ста"}),
    forms(Sense.DECADE_ENDING, {True: "х е ые ых ми"}),
    forms(Sense.ATTACHED_MULTIPLIER, {1000: "к k"}),
    forms(Sense.MONEY_MULTIPLIER, {10**6: "м"}),
)

NUMBERING = Numbering(
    vocabulary=Vocabulary(_WORDS, _TAILS),
    compound=compound,
    additions=frozenset(),
    pairs=frozenset(),
    halves=frozenset(("с", "и")),
    shares=frozenset(),
    ranges=frozenset(("до", "по", "и", "или", "на")),
    articles=frozenset(),
    wholes=frozenset("часть части частью доля доли долю долей".split()),
    counted_shares=True,
    approximators=frozenset(
        (
            "около", "примерно", "приблизительно", "почти", "порядка", "свыше", "более",
            "больше", "чуть более", "ориентировочно", "±", "~",
        )
    ),
    vague=frozenset("несколько много пара пару".split()),
    idioms=dict.fromkeys(
        ("вторая", "второй", "вторую"), frozenset(("палата", "палаты", "палате", "палату"))
    ),
    possessives=frozenset(),
    minus=frozenset(("минус",)),
    phrases=(("в.", Sense.CENTURY_WORD),),
)  # fmt: skip
