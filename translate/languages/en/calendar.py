"""English dates and times of day."""

from __future__ import annotations

from translate.languages.calendar import Calendar, PartOfDay, SpokenTime, numbered

_HOURS = numbered(*"one two three four five six seven eight nine ten eleven twelve".split())

CALENDAR = Calendar(
    day_first=False,
    months={
        "january": 1,
        "february": 2,
        "july": 7,
        "september": 9,
        "october": 10,
        "november": 11,
        "december": 12,
    },
    # Verbs, an adjective, and names of people.
    weak_months={"march": 3, "april": 4, "may": 5, "june": 6, "august": 8},
    months_capitalised=True,
    month_abbreviations=numbered(
        "jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"
    ),
    day_introductions=("on", "by", "until", "from", "since", "before"),
    weekdays=numbered(
        "monday mondays",
        "tuesday tuesdays",
        "wednesday wednesdays",
        "thursday thursdays",
        "friday fridays",
        "saturday saturdays",
        "sunday sundays",
    ),
    day_links=("of", "day of", "the"),
    month_introductions=frozenset(
        "in since during until till from between early mid late last next this every of".split()
    ),
    joints=(
        "to",
        "through",
        "thru",
        "until",
        "till",
        "and",
        "or",
        "to the",
        "and the",
        "until the",
    ),
    range_openings=("from",),
    ratio_words=(
        "score",
        "scores",
        "ratio",
        "scale",
        "odds",
        "won",
        "lost",
        "article",
        "articles",
        "art.",
    ),
    ratio_links=("of", "is", "was", "with"),
    nights_before=("night before", "night before the"),
    nights_after=("night of", "night of the"),
    years_before=("year", "the year", "anno"),
    years_after=(),
    year_ends=("the end of",),
    month_middles=("mid-", "mid", "the middle of"),
    named_days={
        **dict.fromkeys(
            (
                *("the end of the year", "the end of this year", "year's end", "year-end"),
                *("new year's eve", "new year’s eve"),
            ),
            (12, 31),
        ),
        **dict.fromkeys(("new year's day", "new year’s day"), (1, 1)),
        **dict.fromkeys(("valentine's day", "valentine’s day"), (2, 14)),
        **dict.fromkeys(("international women's day", "international women’s day"), (3, 8)),
        **dict.fromkeys(("king's day", "king’s day"), (4, 27)),
        **dict.fromkeys(("labour day", "may day"), (5, 1)),
        "liberation day": (5, 5),
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        **dict.fromkeys(("boxing day", "second day of christmas"), (12, 26)),
    },
    previous_years=(
        *("the previous year", "the preceding year", "the year before", "the prior year"),
        *("a year earlier", "one year earlier", "a year before"),
    ),
    following_years=(
        *("the following year", "the next year", "the year after", "a year later"),
        *("one year later", "the subsequent year"),
    ),
    relative_years=(
        *("last year", "this year", "next year", "the year before", "the previous year"),
        *("last year's", "this year's", "the past year", "the coming year", "a year ago", "last"),
    ),
    last_century=("last century", "previous century", "past century"),
    year_parts={"half": 6, "half-year": 6, "quarter": 3, "months": 1},
    part_ranks=numbered("first", "second", "third", "fourth") | {"last": -1, "final": -1},
    part_links=("in",),
    previous_days=(
        "the day before",
        "before that date",
        "before that day",
        "the eve of",
        "a day earlier",
        "one day earlier",
        "the previous day",
        "a day before",
    ),
    next_days=(
        "the day after",
        "the next day",
        "a day later",
        "one day later",
        "the following day",
    ),
    half_years=r"half[- ]year(?:ly)? \w+",
    before_christ=("B.C.", "B.C.E.", "BC", "BCE", "before Christ"),
    hours=_HOURS,
    minutes=_HOURS | {"quarter": 15, "twenty": 20, "twenty-five": 25},
    hour_words=("o'clock", "hours", "hrs"),
    minute_words=("minutes", "minute"),
    time_introductions=("at",),
    weak_introductions=(),
    exact_hour_words=("o'clock",),
    twelve_hours=True,
    parts_of_day={
        **dict.fromkeys(("a.m.", "am", "in the morning"), PartOfDay.MORNING),
        **dict.fromkeys(("p.m.", "pm", "in the afternoon", "in the evening"), PartOfDay.AFTERNOON),
        "noon": PartOfDay.AFTERNOON,
        **dict.fromkeys(("at night", "midnight"), PartOfDay.NIGHT),
    },
    weak_parts=(),
    zones=("local time", "Dutch time", "Moscow time"),
    named_times={"noon": (12, 0), "midday": (12, 0), "noontime": (12, 0), "midnight": (0, 0)},
    named_after=frozenset(
        "at by before after until till from since around about past to towards toward near nearly"
        " almost between and or of is was it's nearing approaching struck".split()
    ),
    elided={"half past": 30},
    spoken=(
        SpokenTime("half past {hour}", 30),
        SpokenTime("half-past {hour}", 30),
        SpokenTime("quarter past {hour}", 15),
        SpokenTime("quarter to {hour}", -15),
        # more often said of a matter that is urgent than of the time
        SpokenTime("five to twelve", 12 * 60 - 5, weak=True),
        SpokenTime("five to midnight", 24 * 60 - 5, weak=True),
        SpokenTime("five minutes to midnight", 24 * 60 - 5, weak=True),
        SpokenTime("quarter to midnight", 24 * 60 - 15),
        SpokenTime("quarter to noon", 12 * 60 - 15),
        SpokenTime("quarter past midnight", 15),
        SpokenTime("half past midnight", 30),
        SpokenTime("{minutes} past {hour}", 0, 1),
        SpokenTime("{minutes} to {hour}", 0, -1, sure=False),
    ),
)
