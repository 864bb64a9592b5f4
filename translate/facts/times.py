"""Times of day of a text: `15 uur`, `9.30 uur`, `3 p.m.`, `15:00`, `в 3 часа дня`, `noon`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.facts.clock import Clock, Tail, clock, half_of_day
from translate.facts.lexing import Token
from translate.facts.spoken_times import spoken_times
from translate.facts.values import Time
from translate.languages import Language
from translate.languages.calendar import PartOfDay
from translate.languages.lexeme import Sense
from translate.model import Fact, FactKind


def times(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The times of day that a text asserts, in order.

    `tokens` are those that no date has taken; every time begins with one of them. A range is two
    times, and its second end speaks for both: `10:00–11:00 pm`, `van 9 tot 17 uur`.
    """
    readings: list[_Reading] = []
    found: list[Fact] = []
    reach = 0
    for token in tokens:
        if token.digits or token.number is not None:
            if token.start < reach:
                continue
            reading = _read(token, text, language)
            if reading is not None:
                reach = reading.end
                if readings:
                    readings[-1:] = _joined(readings[-1], reading, text, clock(language))
                else:
                    readings.append(reading)
        elif (named := token.lexeme(Sense.CLOCK)) and named.value:
            found.append(_fact(Time(*named.value), token.start, token.end, text))
    found.extend(_fact(r.time, r.start, r.end, text) for r in readings if r.sure)
    found.extend(spoken_times(tokens, text, language))
    # A spoken time reaches further than the figures or words inside it.
    found.sort(key=lambda fact: (fact.start, -fact.end))
    return [
        fact
        for place, fact in enumerate(found)
        if all(fact.start >= earlier.end for earlier in found[:place])
    ]


class _Reading(NamedTuple):
    """Figures, or the words for an hour, that may be a time."""

    start: int
    end: int
    hour: int
    """As written."""
    minute: int
    second: int
    half_open: bool
    """Written as on a twelve-hour clock; `part` or the other end of a range may close it."""
    part: PartOfDay | None
    sure: bool
    """Its surroundings say that it is a time."""
    said: bool
    """An hour word follows: a time if something says so, else a duration."""

    @property
    def time(self) -> Time:
        hour = half_of_day(self.hour, self.part)
        is_open = self.half_open and self.part is None and 1 <= self.hour <= 12
        return Time(hour % 24, self.minute, self.second, open=is_open)


def _fact(time: Time, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.TIME, time, start, end, text[start:end])


@cache
def _figures() -> re.Pattern[str]:
    """`9`, `9.30`, `09:30:00`; with a zone behind it also `0930`."""
    return re.compile(
        r"(?:(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
        r"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d))(?![\d%]|[.,:/]\d)"
    )


def _read(token: Token, text: str, language: Language) -> _Reading | None:
    """The time that a numeral can be, with all that its surroundings say about it."""
    words = clock(language)
    if token.digits:
        figures = _figures().match(text, token.start)
        return _read_figures(figures, text, words, language.decimal) if figures else None
    assert token.number is not None
    hour = token.number.value
    if hour not in range(1, 25) or token.number.ordinal:
        return None
    if not words.tail(text, token.end, True).says:
        return _Reading(token.start, token.end, int(hour), 0, 0, True, None, False, False)
    tail, introduced, part = _around(token.start, token.end, text, words)
    sure = _is_hour(int(hour), tail, introduced, text, token.start, words)
    end = tail.end if sure or tail.word else token.end
    minute = tail.minute or 0
    return _Reading(token.start, end, int(hour), minute, 0, True, part, sure, tail.word)


def _around(
    start: int, end: int, text: str, words: Clock
) -> tuple[Tail, re.Match[str] | None, PartOfDay | None]:
    """(what follows a time's figures, what introduces them, the part of the day of either)."""
    introduction = words.introduction(text, start)
    tail = words.tail(text, end, introduction is not None)
    before = introduction.start() if introduction else start
    return tail, introduction, tail.part or words.part_before(text, before)


def _is_hour(
    hour: int, tail: Tail, introduced: object, text: str, start: int, words: Clock
) -> bool:
    """Whether a bare hour is a time: `om 15 uur` and `3 p.m.` are, `15 uur` may be a duration."""
    if tail.part or tail.exact:
        return True
    if not tail.word:
        return False
    return bool(introduced) or (12 < hour < 24 and words.weakly_introduced(text, start))


def _read_figures(figures: re.Match[str], text: str, words: Clock, decimal: str) -> _Reading | None:
    start, mark = figures.start(), figures["mark"]
    if not mark and not words.tail(text, figures.end(), True).says:
        if figures["hours"]:
            return None
        hour = int(figures["hour"])
        return _Reading(start, figures.end(), hour, 0, 0, text[start] != "0", None, False, False)
    tail, introduced, part = _around(start, figures.end(), text, words)
    hour = int(figures["hour"] or figures["hours"])
    minute = figures["minute"] or figures["minutes"]
    if figures["hours"]:
        if not (tail.zone or (tail.word and introduced)):
            return None
        sure = True
    elif figures["second"]:
        # `4:41:30` may be how long a run took.
        sure = bool(part or tail.word or tail.zone or introduced)
    elif mark == ":":
        sure = bool(part or tail.word or introduced or not _is_verse(text, start))
    elif mark == ".":
        ends = decimal != "." or not text[figures.end() :].lstrip()[:1].isalnum()
        sure = bool(part or tail.word or tail.zone or (introduced and ends))
    else:
        sure = _is_hour(hour, tail, introduced, text, start, words)
    closed = (
        text[start] == "0" or figures["hours"] or (minute and (tail.zone or not words.twelve_hours))
    )
    return _Reading(
        start,
        tail.end if sure or tail.word else figures.end(),
        hour,
        int(minute or tail.minute or 0),
        int(figures["second"] or 0),
        not closed,
        part,
        sure,
        tail.word,
    )


def _is_verse(text: str, start: int) -> bool:
    """Whether a capitalised word stands just before, as in `John 3:16`, in mid-sentence."""
    before = text[:start].rstrip(" \u00a0")
    name = before.rpartition(" ")[2]
    return before != text[:start] and len(name) < len(before) and name.isalpha() and name.istitle()


def _joined(first: _Reading, second: _Reading, text: str, words: Clock) -> list[_Reading]:
    """Two readings in a row; as the ends of a range, the one makes the other a time."""
    if not (first.sure or second.sure) or not words.joint.fullmatch(text, first.end, second.start):
        return [first, second]
    if second.sure and not first.sure:
        part = first.part or (None if first.said else second.part)
        if half_of_day(first.hour, part) > half_of_day(second.hour, second.part):
            part = PartOfDay.MORNING if part is PartOfDay.AFTERNOON else part
        open_ = first.half_open and (second.half_open or bool(part))
        first = first._replace(sure=True, part=part, half_open=open_)
    elif first.sure and first.part is None and second.part is not None:
        first = first._replace(part=second.part)
    return [first, second._replace(sure=second.sure or second.said)]
