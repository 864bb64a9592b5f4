"""Dutch words that are put together of something that a grammar reads and another word."""

from __future__ import annotations

from translate.languages.lexeme import Lexeme, Lexicon, Part, Sense
from translate.languages.nl.calendar import CALENDAR
from translate.languages.nl.number_compounds import compound as of_a_number
from translate.languages.ordinary import is_in_dictionary

_MONTHS = {name[:3]: (name, number) for name, number in CALENDAR.months.items()}
_SHORTEST = 3
"""Letters of what stands behind a month; `mei` begins too many other words."""

_LIVING = ("vlieg", "kever", "doorn", "boom", "bomen", "klok", "raap", "rapen", "bloem")
"""What is behind the month in the names of animals and plants: `meivlieg`, `meidoorn`."""


def compound(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """The parts of a folded word that begins with a number or a month: `vierjarig`, `julidag`."""
    return of_a_number(word, lexicon) or _of_a_month(word)


def _of_a_month(word: str) -> tuple[Part, ...]:
    month, number = _MONTHS.get(word[:3], ("", 0))
    rest = word[len(month) :] if month and word.startswith(month) else ""
    shortest = _SHORTEST + (month == "mei" and rest != "dag")
    if len(rest) < shortest or rest.startswith(_LIVING) or not is_in_dictionary(rest, "nl"):
        return ()
    return (Part(0, len(month), (Lexeme(Sense.MONTH, number, True),)),)
