"""What the figures of a time, or the words for an hour, may mean where they stand."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.facts.clock import Clock, Tail, half_of_day
from translate.facts.lexing import Token
from translate.facts.values import Time
from translate.languages.calendar import PartOfDay
from translate.precompiled import expression


class Reading(NamedTuple):
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
    minuted: bool = False
    """Written with minutes, in a way that no plain number of the language is."""

    @property
    def time(self) -> Time:
        hour = half_of_day(self.hour, self.part)
        is_open = self.half_open and self.part is None and 1 <= self.hour <= 12
        return Time(hour % 24, self.minute, self.second, open=is_open)


@cache
def _figures() -> re.Pattern[str]:
    """`9`, `9.30`, `09:30:00`; with a zone behind it also `0930`."""
    return expression(
        r"(?:(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?"
        r"|(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d))(?![\d%]|[.,:/]\d)"
    )


@cache
def _goes_on_by_thousands() -> re.Pattern[str]:
    return expression("[ \u00a0\u202f]\\d{3}(?!\\d)")


class _Around(NamedTuple):
    """What stands around the figures or the word of an hour."""

    tail: Tail
    introduced: bool
    part: PartOfDay | None
    """The part of the day, before or after."""

    @property
    def told(self) -> bool:
        """Whether something after the figures says that they are a time."""
        return bool(self.part or self.tail.word or self.tail.zone)


def read_time(token: Token, text: str, words: Clock, decimal: str) -> Reading | None:
    """The time that a numeral can be, with all that its surroundings say about it.

    `decimal` is the language's decimal separator: where it is the point, `9.30` needs more to be a
    time than where it is the comma.
    """
    if token.digits:
        figures = _figures().match(text, token.start)
        return _read_figures(figures, text, words, decimal) if figures else None
    assert token.number is not None
    hour = token.number.value
    if hour not in range(1, 25) or token.number.ordinal:
        return None
    around = _around(token.start, token.end, text, words)
    if around is None:
        return Reading(token.start, token.end, int(hour), 0, 0, True, None, False, False)
    sure = _is_hour(int(hour), around, text, token.start, words)
    end = around.tail.end if sure or around.tail.word else token.end
    minute = around.tail.minute or 0
    return Reading(
        token.start, end, int(hour), minute, 0, True, around.part, sure, around.tail.word
    )


def _around(start: int, end: int, text: str, words: Clock, *, bare: bool = True) -> _Around | None:
    """What stands around a time; None where nothing follows an hour that is bare of minutes."""
    if bare and not words.tail(text, end, True).says:
        return None
    introduction = words.introduction(text, start)
    tail = words.tail(text, end, introduction is not None)
    before = introduction.start() if introduction else start
    part = tail.part or words.part_before(text, before)
    return _Around(tail, introduction is not None, part)


def _is_hour(hour: int, around: _Around, text: str, start: int, words: Clock) -> bool:
    """Whether a bare hour is a time: `om 15 uur` and `3 p.m.` are, `15 uur` may be a duration."""
    if around.tail.part or around.tail.exact:
        return True
    if not around.tail.word:
        return False
    return around.introduced or (12 < hour < 24 and words.weakly_introduced(text, start))


def _read_figures(figures: re.Match[str], text: str, words: Clock, decimal: str) -> Reading | None:
    start, end = figures.span()
    whole, minute = figures["hours"], figures["minute"] or figures["minutes"]
    hour = int(figures["hour"] or whole)
    if hour == 1 and _goes_on_by_thousands().match(text, end):
        return None  # a scale, 1:25 000
    padded = text[start] == "0"
    around = _around(start, end, text, words, bare=not figures["mark"])
    if around is None:
        return None if whole else Reading(start, end, hour, 0, 0, not padded, None, False, False)
    sure = _is_time(figures, around, text, words, decimal)
    if whole and not sure:
        return None
    tail = around.tail
    closed = padded or whole or (minute and (tail.zone or not words.twelve_hours))
    return Reading(
        start,
        tail.end if sure or tail.word else end,
        hour,
        int(minute or tail.minute or 0),
        int(figures["second"] or 0),
        not closed,
        around.part,
        sure,
        tail.word,
        figures["mark"] == ":" or (figures["mark"] == "." and decimal != "."),
    )


def _is_time(
    figures: re.Match[str], around: _Around, text: str, words: Clock, decimal: str
) -> bool:
    start, mark = figures.start(), figures["mark"]
    if figures["hours"]:
        return around.tail.zone or (around.tail.word and around.introduced)
    if figures["second"]:
        # `4:41:30` may be how long a run took.
        return around.told or around.introduced
    if mark == ":":
        return (
            around.told
            or around.introduced
            or not (_is_verse(text, start) or words.is_ratio(text, start))
        )
    if mark == ".":
        goes_on = text[figures.end() : figures.end() + 2].lstrip()[:1].isalnum()
        if decimal != "." and figures["minute"] in _QUARTERS:  # «после 22.00»: no decimal
            introduced = around.introduced or words.weakly_introduced(text, start)
            return around.told or introduced
        return around.told or (around.introduced and not (goes_on and decimal == "."))
    return _is_hour(int(figures["hour"]), around, text, start, words)


_QUARTERS = frozenset(("00", "15", "30", "45"))


def _is_verse(text: str, start: int) -> bool:
    """Whether a capitalised word stands just before, as in `John 3:16`, in mid-sentence."""
    around = text[max(start - 40, 0) : start]
    before = around.rstrip(" \u00a0")
    name = before.rpartition(" ")[2]
    return before != around and len(name) < len(before) and name.isalpha() and name.istitle()


def joined(first: Reading, second: Reading, text: str, words: Clock) -> list[Reading]:
    """Two readings in a row; as the ends of a range, the one makes the other a time."""
    told = first.sure or second.sure or (first.minuted and second.said)
    if not told or not words.joint.fullmatch(text, first.end, second.start):
        return [first, second]
    bare = first.hour == 1 and not (first.said or first.part or text[first.start].isdigit())
    if bare and not words.plain_joint.fullmatch(text, first.end, second.start):
        return [first, second]  # «ни одного после десяти вечера»
    if not first.sure:
        part = first.part or (None if first.said else second.part)
        if half_of_day(first.hour, part) > half_of_day(second.hour, second.part):
            part = PartOfDay.MORNING if part is PartOfDay.AFTERNOON else part
        open_ = first.half_open and (second.half_open or bool(part))
        first = first._replace(sure=True, part=part, half_open=open_)
    elif first.sure and first.part is None and second.part is not None:
        first = first._replace(part=second.part)
    return [first, second._replace(sure=second.sure or second.said or second.minuted)]
