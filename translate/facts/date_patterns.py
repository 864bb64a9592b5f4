"""What stands between the parts of a date, in one language."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from translate.languages import Language
from translate.languages.calendar import phrase_pattern


class DatePatterns(NamedTuple):
    """What stands between the parts of a date in one language."""

    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    month_year: re.Pattern[str]
    joint: re.Pattern[str]
    """Between the ends of a range or the members of a list: ` tot en met vrijdag `."""
    year_word: re.Pattern[str]
    before_christ: re.Pattern[str]


@cache
def date_patterns(language: Language) -> DatePatterns:
    """The patterns of a language; compiled when first asked for."""
    calendar = language.calendar()

    def one_of(*phrases: str) -> str:
        return phrase_pattern(phrases) if phrases else "(?!)"

    links, joints = one_of(*calendar.day_links), one_of(*calendar.joints)
    before, after = one_of(*calendar.years_before), one_of(*calendar.years_after)
    comma = "" if calendar.day_first else ",?"
    weekday = one_of(*calendar.weekdays)
    hyphen = "[-\u2010\u2011]"
    sources = (
        rf"(?:{hyphen}|\s+(?:{links}\s+)?)",
        r"(?:\.?\s+(?:the\s+)?)",
        rf"(?:\.?{hyphen}|\.?{comma}\s+(?:{links}\s+)?(?:{before}\s+)?)['’‘]?",
        rf"\s*[-\u2010\u2011–—/]\s*(?:{weekday}\s+)?|,?\s+{joints}\s+(?:{weekday},?\s+)?",
        rf"\s*{after}",
        rf"\s*(?:{after}\s*)?{one_of(*calendar.before_christ)}",
    )
    return DatePatterns(*(re.compile(source, re.IGNORECASE) for source in sources))
