"""What stands between the parts of a date, in one language."""

from __future__ import annotations

import re
from functools import cache, cached_property

from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.precompiled import expression

_HYPHEN = "[-\u2010\u2011]"


class DatePatterns:
    """What stands between the parts of a date in one language.

    Each pattern is compiled for the first text that asks for it: few texts ask for them all.
    """

    def __init__(self, language: Language) -> None:
        self._calendar = language.calendar()

    @cached_property
    def day_month(self) -> re.Pattern[str]:
        return _compiled(rf"(?:{_HYPHEN}|\s+(?:{self._links}\s+)?)")

    @cached_property
    def month_day(self) -> re.Pattern[str]:
        return _compiled(rf"\.?\s+(?:{self._links}\s+)?")

    @cached_property
    def month_year(self) -> re.Pattern[str]:
        before = phrase_pattern(self._calendar.years_before)
        comma = "" if self._calendar.day_first else ",?"
        return _compiled(
            rf"(?:\.?{_HYPHEN}|\.?{comma}\s+(?:{self._links}\s+)?(?:{before}\s+)?)['’‘]?"
        )

    @cached_property
    def joint(self) -> re.Pattern[str]:
        """Between the ends of a range or the members of a list: ` tot en met vrijdag `."""
        joints = phrase_pattern(self._calendar.joints)
        weekday = phrase_pattern(self._calendar.weekdays)
        return _compiled(
            rf"\s*[-\u2010\u2011–—/]\s*(?:{weekday}\s+)?|,?\s+{joints}\s+(?:{weekday},?\s+)?"
        )

    @cached_property
    def overnight(self) -> re.Pattern[str]:
        """A night's first day with what stands around it: `van 5 op `, `с 5 на `."""
        words = (
            rf"{phrase_pattern([start])}\s+\S+\s+{phrase_pattern([end])}\s+"
            for start, end in self._calendar.overnight
        )
        return _compiled(f".*?(?:{'|'.join(words) or '(?!)'})")

    @cached_property
    def named_day(self) -> re.Pattern[str]:
        """A day that has a name: `the end of the year`, `Christmas Eve`."""
        return _compiled(phrase_pattern(self._calendar.named_days))

    @cached_property
    def relative_year(self) -> re.Pattern[str]:
        """What stands for a year without its number: `last year`."""
        return _compiled(phrase_pattern(self._calendar.relative_years))

    @cached_property
    def last_century(self) -> re.Pattern[str]:
        """What stands for the twentieth century without its number: `the last century`."""
        return _compiled(phrase_pattern(self._calendar.last_century))

    @cached_property
    def year_opening(self) -> re.Pattern[str]:
        """How a `year_word` or `before_christ` begins; most numbers are no years."""
        phrases = (*self._calendar.years_after, *self._calendar.before_christ)
        letters = "".join(sorted({phrase[0] for phrase in phrases}))
        return _compiled(rf"\s*[{letters}]" if letters else "(?!)")

    @cached_property
    def year_word(self) -> re.Pattern[str]:
        return _compiled(rf"\s*{phrase_pattern(self._calendar.years_after)}")

    @cached_property
    def before_christ(self) -> re.Pattern[str]:
        after = phrase_pattern(self._calendar.years_after)
        return _compiled(rf"\s*(?:{after}\s*)?{phrase_pattern(self._calendar.before_christ)}")

    @cached_property
    def _links(self) -> str:
        return phrase_pattern(self._calendar.day_links)


@cache
def date_patterns(language: Language) -> DatePatterns:
    """The patterns of a language."""
    return DatePatterns(language)


def _compiled(source: str) -> re.Pattern[str]:
    return expression(source, re.IGNORECASE)
