"""What may stand around the figures of a time of day, in one language."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import NamedTuple

from translate.languages import Language
from translate.languages.calendar import PartOfDay, phrase_pattern
from translate.precompiled import expression

_ZONES = "UTC GMT CET CEST MSK EST EDT CST CDT MST MDT PST PDT BST".split()


class Tail(NamedTuple):
    """What follows the figures of a time."""

    end: int
    """Where the hour word or the part of the day ends; the zone is left out."""
    word: bool
    """An hour word: `uur`, `o'clock`, `часов`."""
    exact: bool
    """The hour word is one that no duration has: `o'clock`."""
    minute: int | None
    """The minutes behind the hour word: `15 часов 30 минут`, `15u30`."""
    part: PartOfDay | None
    zone: bool

    @property
    def says(self) -> bool:
        """Whether it says anything."""
        return self.word or self.zone or self.part is not None


class Clock:
    """What stands around the figures of a time, in one language.

    Each pattern is compiled for the first text that asks for it: few texts ask for them all.
    """

    def __init__(self, language: Language) -> None:
        self._calendar = language.calendar()
        self._coordinators = language.coordinators

    @property
    def twelve_hours(self) -> bool:
        """`9:30` leaves open which half of the day it is."""
        return self._calendar.twelve_hours

    @cached_property
    def plain_joint(self) -> re.Pattern[str]:
        """Between the two ends of a range, be they times or not."""
        return _compiled(
            rf"\s*[-\u2010\u2011–—]\s*|,?\s+{phrase_pattern(self._calendar.joints)}\s+"
        )

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Between the two ends of a range of times."""
        calendar = self._calendar
        joints = phrase_pattern(calendar.joints)
        either = phrase_pattern((*calendar.time_introductions, *calendar.weak_introductions))
        return _compiled(
            rf"\s*[-\u2010\u2011–—]\s*|,?\s+{joints}\s+(?:{either}\s+)?|\s+{either}\s+"
        )

    def tail(self, text: str, start: int, introduced: bool) -> Tail:
        """What follows the figures that end at an offset."""
        match = self._tail.match(text, start) if self._tail_opening.match(text, start) else None
        if match is None:
            return Tail(start, False, False, None, None, False)
        # Figures that have minutes take no others: `7.00 uur 39 treinen`.
        minute = None if _MINUTES.search(text, max(start - 3, 0), start) else match["minute"]
        part, end = None, start
        if match["word"]:
            end = match.end("minutes") if minute else match.end("word")
        if match["part"]:
            part = self._part(match["part"], bool(match["word"]) or introduced)
            end = match.end("part") if part else end
        word = match["word"] or ""
        return Tail(
            end,
            bool(word),
            bool(word) and self._exact.fullmatch(word) is not None,
            int(minute) if minute else None,
            part,
            bool(match["zone"]),
        )

    def _part(self, phrase: str, certain: bool) -> PartOfDay | None:
        for pattern, part, is_unit in self._parts:
            if pattern.fullmatch(phrase):
                return part if certain or not is_unit else None
        return None

    def introduction(self, text: str, start: int) -> re.Match[str] | None:
        """The words just before an offset after which an hour is a time: `om`, `в`."""
        return self._before.search(text, max(start - 30, 0), start)

    def weakly_introduced(self, text: str, start: int) -> bool:
        """Whether words stand there after which an hour from 13 on is a time: `na`, `до`."""
        return self._weakly_before.search(text, max(start - 30, 0), start) is not None

    def part_before(self, text: str, start: int) -> PartOfDay | None:
        """The part of the day that stands just before an offset: `'s middags` (om drie uur)."""
        match = self._part_before.search(text, max(start - 40, 0), start)
        return self._part(match["part"], False) if match else None

    def opens_range(self, text: str, start: int) -> bool:
        """Whether what begins at an offset is the first end of a range: `from ten to eleven`."""
        return self._range_opening.search(text, max(start - 10, 0), start) is not None

    def is_ratio(self, text: str, start: int) -> bool:
        """Whether figures are of a score, a scale or a ratio: `со счётом 11:9, 8:11`."""
        return self._ratio.search(text, max(start - 40, 0), start) is not None

    @cached_property
    def _range_opening(self) -> re.Pattern[str]:
        return _compiled(rf"{phrase_pattern(self._calendar.range_openings)}\s+$")

    @cached_property
    def _ratio(self) -> re.Pattern[str]:
        words = phrase_pattern(self._calendar.ratio_words)
        links = phrase_pattern(self._calendar.ratio_links)
        joints = phrase_pattern(sorted(self._coordinators))
        return _compiled(rf"{words}(?:\s+{links})?(?:[\s\d:,–—-]|{joints})*$")

    @cached_property
    def _tail_opening(self) -> re.Pattern[str]:
        """How every tail begins; most numbers are no times, and this tells it quickly."""
        calendar = self._calendar
        phrases = (*calendar.hour_words, *calendar.parts_of_day, *calendar.zones, *_ZONES)
        letters = "".join(sorted({phrase[0] for phrase in phrases})).replace("'", "'’‘`´")
        return _compiled(rf"[\s,(]*[{letters}]")

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        calendar = self._calendar
        words, minutes = phrase_pattern(calendar.hour_words), phrase_pattern(calendar.minute_words)
        parts = phrase_pattern(calendar.parts_of_day)
        zones = f"(?:{'|'.join(_ZONES)})(?!\\w)|{phrase_pattern(calendar.zones)}"
        minute = rf"\s*(?P<minute>[0-5]\d)(?:\s*{minutes}|(?!\w|[.,]\d))"
        return _compiled(
            rf"(?:\s*(?P<word>{words})(?P<minutes>{minute})?)?"
            rf"(?:,?\s*(?P<part>{parts}))?(?:,?\s*\(?(?P<zone>{zones}))?"
        )

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return _compiled(rf"(?<!\w){phrase_pattern(self._calendar.time_introductions)}\s+$")

    @cached_property
    def _weakly_before(self) -> re.Pattern[str]:
        return _compiled(rf"(?<!\w){phrase_pattern(self._calendar.weak_introductions)}\s+$")

    @cached_property
    def _part_before(self) -> re.Pattern[str]:
        calendar = self._calendar
        lasting = [part for part in calendar.parts_of_day if part not in calendar.named_times]
        return _compiled(rf"(?P<part>{phrase_pattern(lasting)})\s+$")

    @cached_property
    def _parts(self) -> tuple[tuple[re.Pattern[str], PartOfDay, bool], ...]:
        """Phrase, what it means, and whether it is a unit too."""
        calendar = self._calendar
        return tuple(
            (_compiled(phrase_pattern([phrase])), part, phrase in calendar.weak_parts)
            for phrase, part in calendar.parts_of_day.items()
        )

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return _compiled(phrase_pattern(self._calendar.exact_hour_words))


_MINUTES = expression(r"[.:]\d\d$")


@cache
def clock(language: Language) -> Clock:
    """The clock of a language."""
    return Clock(language)


def _compiled(source: str) -> re.Pattern[str]:
    return expression(source, re.IGNORECASE)


def half_of_day(hour: int, part: PartOfDay | None) -> int:
    """The hour from 0 to 24 that is meant by an hour as written and the part of the day."""
    if part is None or hour > 12:
        return hour
    if part is PartOfDay.MORNING:
        return hour % 12
    if part is PartOfDay.AFTERNOON:
        return hour % 12 + 12
    return hour + 12 if 6 <= hour < 12 else hour % 12
