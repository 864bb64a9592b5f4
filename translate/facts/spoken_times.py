"""Times as they are spoken: `half tien`, `kwart over drie`, `ten past nine`, `без четверти три`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from translate.facts.clock import clock, half_of_day
from translate.facts.lexing import Token
from translate.facts.values import Time
from translate.languages import Language
from translate.languages.calendar import Calendar, PartOfDay, SpokenTime
from translate.languages.lexeme import fold
from translate.model import Fact, FactKind
from translate.precompiled import expression


class _Phrase(NamedTuple):
    guard: str
    """Every such phrase contains it; without its first letter, which may be a capital."""
    fewest: int
    """Numbers that its text has at least; those of «без двадцати пять» may be read as one."""
    way: SpokenTime


def spoken_times(tokens: list[Token], text: str, language: Language) -> Iterator[Fact]:
    """The spoken times of a text; `tokens` tell where the numbers are to make them of."""
    numbers = [token.start for token in tokens if token.number is not None]
    for phrase in _phrases(language):
        if phrase.guard not in text or len(numbers) < phrase.fewest:
            continue
        for match in _matches(phrase, numbers, text, language):
            yield from _times(match, phrase.way, text, language)


def elided_times(found: Sequence[Fact], text: str, language: Language) -> Iterator[Fact]:
    """The spoken times that leave out their hour, which is that of the last one of `found` before
    them: `at twenty past eight, and at half past`."""
    for phrase, offset in language.calendar().elided.items() if found else ():
        if phrase not in text:
            continue
        for match in expression(rf"(?<!\w){phrase}(?!\w)").finditer(text):
            if any(fact.start < match.end() and match.start() < fact.end for fact in found):
                continue
            before = [fact for fact in found if fact.end <= match.start()]
            named = max(before, key=lambda fact: fact.end).value if before else None
            if isinstance(named, Time):
                minute = named.hour * 60 + offset
                if minute <= named.hour * 60 + named.minute:
                    minute += 60
                time = Time(minute // 60 % 24, minute % 60, open=named.open, weak=named.weak)
                yield _fact(time, match.start(), match.end(), text)


def _matches(
    phrase: _Phrase, numbers: list[int], text: str, language: Language
) -> Iterator[re.Match[str]]:
    pattern = _pattern(phrase.way.phrase, language)
    if not phrase.way.phrase.startswith("{"):
        yield from pattern.finditer(text)
        return
    for start in numbers:
        match = pattern.match(text, start)
        if match:
            yield match


def _times(match: re.Match[str], way: SpokenTime, text: str, language: Language) -> Iterator[Fact]:
    """The time that is said; of a running hour both ends."""
    said = match.groupdict()
    words = clock(language)
    introduction = words.introduction(text, match.start())
    if not said:
        if way.sure or introduction or words.weakly_introduced(text, match.start()):
            time = Time(*divmod(way.offset, 60), weak=way.weak)
            yield _fact(time, match.start(), match.end(), text)
        return
    hour, minutes = _hour(said, language.calendar()), 0
    if "minutes" in said:
        minutes = _read(said["minutes"], language.calendar().minutes)
    if not 1 <= hour <= 12 or not 0 <= minutes < 30:
        return
    tail = words.tail(text, match.end(), introduction is not None or way.sure)
    # `9 to 5 p.m.` is a range, `ten to five` may be anything.
    told: object = introduction or tail.word or tail.part
    if "alone" in said and words.weakly_introduced(text, match.start()):
        told = True
    if way.sign < 0 and words.opens_range(text, match.start()):
        return
    if not way.sure and (not told or said.get("minutes", "").isdigit()):
        return
    start = introduction.start() if introduction else match.start()
    part = tail.part or words.part_before(text, start)
    minute = hour * 60 + way.offset + way.sign * minutes
    if "running" in said:
        end = match.end("running")
        yield _fact(_at(minute, part, weak=way.weak), match.start(), end, text)
        yield _fact(_at(hour * 60, part, weak=way.weak), end + 1, tail.end, text)
    else:
        yield _fact(_at(minute, part, weak=way.weak), match.start(), tail.end, text)


def _hour(said: Mapping[str, str], calendar: Calendar) -> int:
    """The hour that a phrase names."""
    tables = {
        "begun": calendar.hours_begun,
        "running": calendar.hours_running,
        "bare": calendar.hours_bare,
        "alone": calendar.hours_alone,
        "hour": calendar.hours,
    }
    name = next(name for name in tables if name in said)
    return _read(said[name], tables[name])


def _at(minute: int, part: PartOfDay | None, *, weak: bool) -> Time:
    """The time so many minutes after midnight or noon, in a part of the day."""
    hour, minute = divmod(minute, 60)
    return Time(half_of_day(hour or 12, part) % 24, minute, open=part is None, weak=weak)


def _fact(time: Time, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.TIME, time, start, end, text[start:end])


def _read(word: str, table: Mapping[str, int]) -> int:
    return int(word) if word.isdigit() else table[" ".join(fold(word).split())]


@cache
def _phrases(language: Language) -> tuple[_Phrase, ...]:
    """First those that are weak, which others find as well, then the longer ones: `vijf over half
    vier` is no `vijf over` and no `half vier`."""
    phrases = []
    for way in language.calendar().spoken:
        pieces = re.split(r"\{(\w+)\}", way.phrase)
        words = max(pieces[::2], key=len).strip()
        phrases.append(_Phrase(words[1:], int("minutes" in pieces), way))
    return tuple(sorted(phrases, key=lambda one: (not one.way.weak, -len(one.way.phrase))))


@cache
def _pattern(phrase: str, language: Language) -> re.Pattern[str]:
    """What finds a way to say a time; compiled for the first text that has its words."""
    calendar = language.calendar()
    places = {
        "hour": _one_of("hour", calendar.hours, r"1[0-2]|[1-9]"),
        "bare": _one_of("bare", calendar.hours_bare, r"1[0-2]|[1-9]"),
        "alone": _one_of("alone", calendar.hours_alone, "(?!)"),
        "begun": _one_of("begun", calendar.hours_begun, "(?!)"),
        "running": _one_of("running", calendar.hours_running, "(?!)"),
        "minutes": _one_of("minutes", calendar.minutes, "[12]?[0-9]"),
    }
    source = "".join(
        places[piece] if place % 2 else re.escape(piece).replace(r"\ ", r"\s+")
        for place, piece in enumerate(re.split(r"\{(\w+)\}", phrase))
    )
    return expression(rf"(?<![\w.,:]){source}(?![\w%]|[.,:]\d|-\w)", re.IGNORECASE)


def _one_of(name: str, words: Iterable[str], digits: str) -> str:
    """A group for a number in words or digits, ё for е."""
    forms = sorted(words, key=len, reverse=True)
    spelled = "|".join(form.replace("е", "[её]").replace(" ", r"\s+") for form in forms)
    return f"(?P<{name}>{spelled}|{digits})" if spelled else f"(?P<{name}>{digits})"
