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
    links, joints = phrase_pattern(calendar.day_links), phrase_pattern(calendar.joints)
    before, after = phrase_pattern(calendar.years_before), phrase_pattern(calendar.years_after)
    comma = "" if calendar.day_first else ",?"
    weekday = phrase_pattern(calendar.weekdays)
    hyphen = "[-\u2010\u2011]"
    sources = (
        rf"(?:{hyphen}|\s+(?:{links}\s+)?)",
        rf"\.?\s+(?:{links}\s+)?",
        rf"(?:\.?{hyphen}|\.?{comma}\s+(?:{links}\s+)?(?:{before}\s+)?)['’‘]?",
        rf"\s*[-\u2010\u2011–—/]\s*(?:{weekday}\s+)?|,?\s+{joints}\s+(?:{weekday},?\s+)?",
        rf"\s*{after}",
        rf"\s*(?:{after}\s*)?{phrase_pattern(calendar.before_christ)}",
    )
    return DatePatterns(*(re.compile(source, re.IGNORECASE) for source in sources))
