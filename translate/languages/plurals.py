"""Which form of a noun stands beside a number: `1 day`, `2 days`; 1 день, 2 дня, 5 дней.

The rules and the names of the categories are those of CLDR (Language Plural Rules, cardinals).
"""

from __future__ import annotations

from fractions import Fraction


def one_other(number: int | Fraction) -> str:
    """English and Dutch: `one` beside 1, else `other`."""
    return "one" if number == 1 else "other"


def east_slavic(number: int | Fraction) -> str:
    """Russian and its neighbours: `one` beside 1 and 21, `few` beside 2 and 24, `many`, `other`.

    Fractions are `other`: 1,5 дня.
    """
    if number != int(number):
        return "other"
    whole = abs(int(number))
    last, teens = whole % 10, 10 < whole % 100 < 20
    if last == 1 and not teens:
        return "one"
    return "few" if 2 <= last <= 4 and not teens else "many"


def unknown(number: int | Fraction) -> str:
    """A language whose rule nobody wrote down: no two numbers are known to have the same form."""
    return str(number)
