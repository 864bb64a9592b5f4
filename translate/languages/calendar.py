"""What a language fills in so that its dates and times of day can be read.

Words are folded (case folded NFC, ё as е, no soft hyphens) and given in all their inflections.
Phrases are written as people write them: a space stands for any white space, a point may be
missing or be followed by a space, an apostrophe may be any apostrophe; `phrase_pattern` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from translate.dataclass import dataclass
from translate.languages.lexeme import Lexeme, Sense, Vocabulary, fold


class PartOfDay(StrEnum):
    """Which half of the day an hour from 1 to 12 is in."""

    MORNING = "morning"
    """12 is midnight: `a.m.`, `'s ochtends`, `утра`."""
    AFTERNOON = "afternoon"
    """12 is noon: `p.m.`, `'s middags`, `дня`, `вечера`."""
    NIGHT = "night"
    """The evening's hours from 6 on, 12 is midnight, then the morning's: `at night`, `ночи`."""


@dataclass(frozen=True, slots=True)
class SpokenTime:
    """One way to say a time: `kwart over drie`, `без четверти три`."""

    phrase: str
    """With `{hour}`, `{alone}`, `{begun}` or `{running}`, and `{minutes}` where it has any; with
    none of them it is a time by itself: `час дня`."""
    offset: int
    """Minutes from the hour that it names: -30 in Dutch `half tien`, 30 in `half past nine`; from
    midnight where it names none."""
    sign: int = 0
    """1 where the phrase's own minutes are added to that, -1 where they are taken off."""
    sure: bool = True
    """Nothing else is said in this way; if not, it takes a time's introduction or hour word."""
    weak: bool = False
    """It may satisfy a time of another version, but its absence elsewhere is no drift."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How a language writes dates and times of day.

    What a language does not have, or its author not yet, may be left out.
    """

    day_first: bool
    """`3/4/2022` is the third of April, and a day stands before its month only."""
    months: Mapping[str, int]
    """The forms of every month in the same order, as far as each has them: a month is replaced by
    another one in the same form (мая, июня)."""
    weak_months: Mapping[str, int] = field(default_factory=dict)
    """Forms that are other words too; without a number beside them or an introduction before
    them they satisfy another version but never alarm."""
    months_capitalised: bool = False
    """A weak month in small letters is another word."""
    cardinal_days: bool = False
    """A day in words may be a cardinal: `drie maart`; not so `three March`."""
    month_abbreviations: Mapping[str, int] = field(default_factory=dict)
    """Without their point; months only beside a day or a year."""
    weekdays: Mapping[str, int]
    """1 is Monday."""
    day_links: tuple[str, ...] = ()
    """Phrases between a day and its month, or a month and its year: `of`, `van`, `the`."""
    day_introductions: tuple[str, ...] = ()
    """Words before a day and month in digits, which without a year could be a ratio: `op 12/11`."""
    month_introductions: frozenset[str] = frozenset()
    """Words before a month without a day: `in`, `late`."""
    joints: tuple[str, ...] = ()
    """Phrases between the ends of a range or the members of a list: `tot en met`, `and`, `по`."""
    range_openings: tuple[str, ...] = ()
    """Before two hours that would else be one spoken time: `from ten to eleven p.m.`"""
    ratio_words: tuple[str, ...] = ()
    """Before figures that look like times: `score`, `в масштабе`, `artikel`."""
    ratio_links: tuple[str, ...] = ()
    """Words between such a word and its figures: a score `of` 2:1, `won met` 2:1."""
    overnight: tuple[tuple[str, str], ...] = ()
    """Phrases before the two days of a night: `van 5 op 6 mei`."""
    nights_before: tuple[str, ...] = ()
    """Before the day that a night leads to, and the day before it is meant too: `в ночь на`."""
    nights_after: tuple[str, ...] = ()
    """Before the day on which a night begins, and the day after it is meant too: `the night of`."""
    years_before: tuple[str, ...] = ()
    """`het jaar 2022`."""
    years_after: tuple[str, ...] = ()
    """`2022 года`, `2022 г.`, and the plural for ranges."""
    year_ends: tuple[str, ...] = ()
    """Before a year or a month, of its last day: `the end of`."""
    month_middles: tuple[str, ...] = ()
    """Before a month, of about its fifteenth: `mid-`, `half`."""
    named_days: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Phrases for a day of any year, with its month and day: `the end of the year`, `Christmas
    Eve`."""
    previous_years: tuple[str, ...] = ()
    """The year before one that was named: `the previous year`, `a year earlier`."""
    following_years: tuple[str, ...] = ()
    """The year after it: `the following year`."""
    relative_years: tuple[str, ...] = ()
    """What stands for a year without its number: `last year`, `jl.`"""
    last_century: tuple[str, ...] = ()
    """What stands for the twentieth century without its number."""
    year_parts: Mapping[str, int] = field(default_factory=dict)
    """Words for a part of a year, and its months: `half`, `kwartaal`, `months` (one each)."""
    part_ranks: Mapping[str, int] = field(default_factory=dict)
    """Words before such a part: `first` is 1, `last` is -1."""
    part_links: tuple[str, ...] = ()
    """Phrases between such a part and its year, besides `day_links`: `in`."""
    previous_days: tuple[str, ...] = ()
    """Phrases for the day before one that a date names: `daags voor`, `the eve of`."""
    next_days: tuple[str, ...] = ()
    """The same for the day after it: `the next day`."""
    half_years: str = ""
    """A regular expression of what is about half a year, before its year: `half-year figures`."""
    before_christ: tuple[str, ...] = ()
    """After a year: `v.Chr.`"""
    hours: Mapping[str, int] = field(default_factory=dict)
    """The words for 1 to 24 as they stand in a time."""
    minutes: Mapping[str, int] = field(default_factory=dict)
    """The words for minutes as they stand in a spoken time, `kwart` and its like among them."""
    hour_words: tuple[str, ...] = ()
    """After the figures of a time: `uur`, `o'clock`, `часов`."""
    minute_words: tuple[str, ...] = ()
    time_introductions: tuple[str, ...] = ()
    """Before a time, where the same words could be a duration: `om 15 uur`, `в 15 часов`."""
    weak_introductions: tuple[str, ...] = ()
    """Before a time or a duration: after one of them, 13 to 23 hours are a time."""
    exact_hour_words: tuple[str, ...] = ()
    """Those that no duration has: `o'clock`."""
    twelve_hours: bool = False
    """`9:30` leaves open which half of the day it is."""
    parts_of_day: Mapping[str, PartOfDay] = field(default_factory=dict)
    """Phrases after a time, or before its introduction."""
    weak_parts: tuple[str, ...] = ()
    """Those that are units too (`3 дня`)."""
    zones: tuple[str, ...] = ()
    """Phrases after a time, beside the letters that every language uses (UTC)."""
    named_times: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Hour and minute of `noon`, `middernacht`."""
    named_after: frozenset[str] = frozenset()
    """Words before such a name; behind any other it may tell of what kind something is: `the
    midnight train`. Where there are none it is always a time."""
    spoken: tuple[SpokenTime, ...] = ()
    elided: Mapping[str, int] = field(default_factory=dict)
    """Minutes from the hour that was named last, by phrases that leave it out: `at half past`."""
    hours_bare: Mapping[str, int] = field(default_factory=dict)
    """Hours in the one form that `{bare}` of a spoken time takes: «без двадцати пять»."""
    hours_alone: Mapping[str, int] = field(default_factory=dict)
    """The same words as they stand in `{alone}`, an hour behind any introduction: `na tienen`."""
    hours_running: Mapping[str, int] = field(default_factory=dict)
    """The same words as they stand in `{running}`, a time between that hour and the one before it:
    «в четвёртом часу»."""
    hours_begun: Mapping[str, int] = field(default_factory=dict)
    """The words for the hour that is running, as they stand in a spoken time: the `десятого` of
    `в половине десятого`."""


def phrase_pattern(phrases: Iterable[str]) -> str:
    """A regular expression, in a group, that finds any of the phrases as whole words.

    The longer phrases come first, those of one length in alphabetical order; without any phrase it
    finds nothing.
    """
    bordered = map(_bordered, sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
    # Neighbours with the same borders share them: that is compiled and matched much faster.
    groups = (
        f"{before}(?:{'|'.join(phrase for _, phrase, _ in group)}){after}"
        for (before, after), group in groupby(bordered, key=itemgetter(0, 2))
    )
    return f"(?:{'|'.join(groups) or '(?!)'})"


def _bordered(phrase: str) -> tuple[str, str, str]:
    """(what must stand before, the phrase, what must follow) as regular expressions.

    Whole words, of letters: digits may touch them.
    """
    if phrase.replace(" ", "").isalpha() and phrase[0] != " " != phrase[-1]:  # as most are
        return r"(?<![^\W\d_])", phrase.replace(" ", r"\s+"), r"(?!\w)"
    pieces = {
        " ": r"\s+",
        ". ": r"\.?\s?",
        ".": r"\.?\s?",
        "'": "['’‘`´]",
        "-": "[-\u2010\u2011–—]",
    }
    pattern = "".join(
        pieces.get(piece) or re.escape(piece) for piece in re.findall(r"\. |.", phrase)
    )
    before = r"(?<![^\W\d_])" if phrase[0].isalpha() else ""
    if phrase.endswith("."):
        # Without its point, the abbreviation must still be a word of its own.
        return before, pattern.removesuffix(r"\.?\s?"), r"(?:\.|(?![^\W\d_]))"
    return before, pattern, r"(?!\w)" if phrase[-1].isalpha() else ""


def vocabulary(calendar: Calendar) -> Vocabulary:
    """The calendar's words with their meaning, for the lexicon of its language."""
    words: dict[str, tuple[Lexeme, ...]] = {}
    tables: tuple[tuple[Sense, Mapping[str, object], bool], ...] = (
        (Sense.MONTH, calendar.months, False),
        (Sense.MONTH, calendar.weak_months, True),
        (Sense.MONTH_ABBREVIATION, calendar.month_abbreviations, True),
        (Sense.WEEKDAY, calendar.weekdays, True),
        (Sense.CLOCK, calendar.named_times, False),
    )
    for sense, table, weak in tables:
        for form, value in table.items():
            words[form] = (*words.get(form, ()), Lexeme(sense, value, weak))
    for phrase in calendar.named_days:
        words.setdefault(fold(phrase.split()[-1]), (Lexeme(Sense.NAMED_DAY, True),))
    for way in calendar.spoken:
        if "{" not in way.phrase:
            words.setdefault(fold(way.phrase.split()[-1]), (Lexeme(Sense.CLOCK, None),))
        for place, hours in (("{begun}", calendar.hours_begun), ("{hour}", calendar.hours)):
            head, _, tail = way.phrase.partition(place)
            if head.isalpha() and not tail:  # `halfelf`
                words |= {head + hour: (Lexeme(Sense.CLOCK, None),) for hour in hours}
    return Vocabulary(words)


def numbered(*rows: str) -> dict[str, int]:
    """{form: ordinal} from rows of forms apart by spaces, the first row counting 1."""
    return {form: number for number, row in enumerate(rows, 1) for form in row.split()}
