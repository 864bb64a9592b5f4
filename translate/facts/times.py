"""Times of day of a text: `15 uur`, `9.30 uur`, `3 p.m.`, `15:00`, `в 3 часа дня`, `noon`."""

from __future__ import annotations

from translate.facts.apart import apart
from translate.facts.clock import clock
from translate.facts.clock_readings import Reading, joined, read_time
from translate.facts.lexing import Token
from translate.facts.spoken_times import elided_times, spoken_times
from translate.facts.values import Time
from translate.languages import Language
from translate.languages.lexeme import Sense
from translate.model import Fact, FactKind
from translate.precompiled import expression


def times(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The times of day that a text asserts, in order.

    `tokens` are those that no date has taken; every time begins with one of them. A range is two
    times, and its second end speaks for both: `10:00–11:00 pm`, `van 9 tot 17 uur`.
    """
    readings: list[Reading] = []
    found: list[Fact] = []
    words = clock(language)
    reach = 0
    for token in tokens:
        if token.digits or token.number is not None:
            if token.start < reach:
                continue
            reading = read_time(token, text, words, language.decimal)
            if reading is not None:
                reach = reading.end
                if readings:
                    readings[-1:] = joined(readings[-1], reading, text, words)
                else:
                    readings.append(reading)
        elif (named := token.lexeme(Sense.CLOCK)) and named.value:
            hour, minute = named.value
            weak = (
                _ends_part_of_day(text, token.end, language)
                or not _is_by_itself(text, token.start, language)
                or _ends_quoted_name(text, token.start)
            )
            time = Time(hour, minute, weak=weak)
            found.append(_fact(time, token.start, token.end, text))
    found.extend(_fact(r.time, r.start, r.end, text) for r in readings if r.sure)
    found.extend(spoken_times(tokens, text, language))
    found.extend(elided_times(tuple(found), text, language))
    # A spoken time reaches further than the figures or words inside it.
    return list(apart(found))


def _ends_part_of_day(text: str, end: int, language: Language) -> bool:
    """Whether a word that names a time ends a part of the day, «после полудня»."""
    calendar = language.calendar()
    before = text[max(end - _LONGEST, 0) : end].casefold()
    return any(
        before.endswith(f" {part}")
        for part in calendar.parts_of_day
        if part not in calendar.named_times
    )


def _is_by_itself(text: str, start: int, language: Language) -> bool:
    """Whether a word that names a time is one, and no part of another thing's name: `the midnight
    train`."""
    before = text[max(start - _LONGEST, 0) : start].split()
    expected = language.calendar().named_after
    return not expected or (bool(before) and before[-1].casefold() in expected)


def _ends_quoted_name(text: str, start: int) -> bool:
    """Whether a word stands in quotation marks behind a word with a capital: «Тёплый полдень» is
    what somebody is called."""
    before = text[max(start - _LONGEST, 0) : start]
    return expression(r"[«“„\"‘][^\W\d_a-zа-яё][^«»“”„\".!?]*$").search(before) is not None


_LONGEST = 40
"""Characters of a part of the day with what stands before it, at the most."""


def _fact(time: Time, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.TIME, time, start, end, text[start:end])
