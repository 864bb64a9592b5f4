"""The few words that a published page adds to a letter, in the letter's own language."""

from __future__ import annotations

from datetime import date
from functools import cache

from translate.dataclass import dataclass
from translate.languages.language import module


@dataclass(frozen=True, slots=True)
class PageWords:
    """What a page says beside the letter."""

    languages: str
    """Names the list of versions: `Languages`."""
    notes: str
    """Stands over the footnotes."""
    note: str
    """Names a footnote mark to a screen reader: `note 3`."""
    back: str
    """Names the way from a note to its mark."""
    locale: str
    """The language with a country, whose spelling it keeps: `en-GB` (BCP 47)."""
    months: tuple[str, ...]
    """As they stand behind the number of a day."""
    dated: str
    """How a date is written: `{day}`, `{month}`, `{year}`."""

    changes: str
    """Names the list of what changed since the release before."""
    added: str
    removed: str
    before: str
    now: str
    """Before a text that came, one that went, and the two states of one that changed."""

    def date(self, day: date) -> str:
        """A date as the language writes it."""
        return self.dated.format(day=day.day, month=self.months[day.month - 1], year=day.year)


@cache
def page_words(code: str) -> PageWords:
    """The words in a language of the house, from its module `page.py`."""
    words: PageWords = module(code, "page").WORDS
    return words
