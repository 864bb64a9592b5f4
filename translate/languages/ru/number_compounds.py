"""Russian words that begin with a number: `пятилетний`, `двухсоттысячный`, `полмиллиона`."""

from __future__ import annotations

from fractions import Fraction

from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense
from translate.languages.numbering import comes_and_goes

_PREFIXES: dict[str, int | Fraction] = {
    "одно": 1,
    "двух": 2,
    "дву": 2,
    "трех": 3,
    "трое": 3,
    "четырех": 4,
    "четверо": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
    "одиннадцати": 11,
    "двенадцати": 12,
    "тринадцати": 13,
    "четырнадцати": 14,
    "пятнадцати": 15,
    "шестнадцати": 16,
    "семнадцати": 17,
    "восемнадцати": 18,
    "девятнадцати": 19,
    "двадцати": 20,
    "тридцати": 30,
    "сорока": 40,
    "пятидесяти": 50,
    "шестидесяти": 60,
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяносто": 90,
    "сто": 100,
    "двухсот": 200,
    "трехсот": 300,
    "четырехсот": 400,
    "пятисот": 500,
    "шестисот": 600,
    "семисот": 700,
    "восьмисот": 800,
    "девятисот": 900,
    "тысяче": 1000,
    "полутора": Fraction(3, 2),
    "полу": Fraction(1, 2),
    "пол": Fraction(1, 2),
}
"""How numbers begin a longer word: in the genitive, but for 90, 100 and 1000."""
_STARTS = frozenset(prefix[:3] for prefix in _PREFIXES)
_LONGEST = max(map(len, _PREFIXES))
_POWERS = (100, 1000, 10**6, 10**9)
_DOUBTFUL = frozenset(("сто", "тысяче", "пол", "полу"))
"""Many other words begin like these: they count only before a word that is known."""
_MONEY = frozenset("цента евро рубля доллара гульдена копейки".split())
"""What there may be half of: `полцента`."""
_LOOKALIKES = ("семинар", "семит", "семиот", "десятилети", "столети", "тысячелети", "пятилетк")
"""Words that are no numbers, or name a span of time as one thing."""

_NUMBER_SENSES = frozenset((Sense.CARDINAL, Sense.ORDINAL, Sense.FRACTION, Sense.SHARE))


def _prefix(word: str) -> tuple[int | Fraction, int, bool]:
    """(value, length, doubtful) of the number a folded word begins with: `двадцатипяти…`."""
    value: int | Fraction = 0
    end, room, doubtful = 0, 1001, False
    while True:
        for size in range(min(_LONGEST, len(word) - end), 1, -1):
            step = _PREFIXES.get(word[end : end + size])
            if step is not None and step < room:
                break
        else:
            return value, end, doubtful
        doubtful = doubtful or word[end : end + size] in _DOUBTFUL
        value += step
        end += size
        room = 100 if step >= 100 else 10 if step >= 20 else 0


def compound(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """The parts of a word that begins with a number: `пятилетний`, `двухсоттысячный`."""
    if word[:3] not in _STARTS or word.startswith(_LOOKALIKES):
        return ()
    value, end, doubtful = _prefix(word)
    tail = word[end:]
    if value in (0, 1) or len(tail) < 3:
        return ()
    lexemes = lexicon.tails.get(tail) or lexicon.words.get(tail, ())
    number = Lexeme(Sense.CARDINAL, value, value < 1)
    for lexeme in lexemes:
        if lexeme.sense is Sense.ORDINAL and lexeme.value in _POWERS:
            return (Part(0, len(word), (Lexeme(Sense.ORDINAL, value * lexeme.value),)),)
        if lexeme.sense in (Sense.MULTIPLIER, Sense.BOUND_MULTIPLIER):
            return (Part(0, len(word), (Lexeme(Sense.CARDINAL, value * lexeme.value),)),)
        if lexeme.sense not in _NUMBER_SENSES:
            return (Part(0, end, (number,)), Part(end, len(word), lexemes))
    if value == Fraction(1, 2) and tail in _MONEY:
        return (Part(0, end, (number,)),)
    is_times = tail.startswith("кратн")
    if is_times or not doubtful:
        weak = not is_times or comes_and_goes(value)
        return (Part(0, len(word), (number._replace(weak=weak),)),)
    return ()
