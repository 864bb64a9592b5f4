"""Whether a day that bounds a time is a part of it: `until 1 January`, `up to and including 31
December`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translate.facts.clauses import NEAREST, clause_of
from translate.facts.phrases import ends_with, opens
from translate.facts.sentences import Word, words_of
from translate.facts.sides import Side
from translate.facts.values import Date
from translate.languages import get
from translate.languages.lexeme import fold
from translate.model import Fact, Segment
from translate.precompiled import expression


def is_year_end(value: object) -> bool:
    """Whether a value is that of the words `the end of the year`."""
    return isinstance(value, Date) and value.weak and (value.month, value.day) == (12, 31)


def includes(segment: Segment, fact: Fact, side: Side) -> bool | None:
    """Whether a date is the last day of a time (`side` is UPPER) or the first one (LOWER), or the
    day beside it; None where no words beside it tell."""
    bounds = get(segment.language).bounds()
    before, behind = around(segment, fact)
    if behind[:1] and behind[0].text in get(segment.language).numbering().comparisons.times:
        behind = behind[1:]  # `eleven times or more`
    if opens(behind, bounds.inclusive_behind if side is Side.UPPER else bounds.first_behind):
        return True
    within, beside, contrary = (
        (bounds.first_day, bounds.day_before, bounds.last_day)
        if side is Side.LOWER
        else (bounds.last_day, bounds.day_after, bounds.first_day)
    )
    for words in (before, before[:-1]):
        if ends_with(words, within):
            return True
        if ends_with(words, contrary):
            return None  # the `older than` of `no older than`
        if ends_with(words, beside):
            # «До конца года» is until its end.
            return side is Side.UPPER and is_year_end(fact.value)
        if not words or words[-1].text not in bounds.between:
            break  # no preposition, `not before in 2045`
    return None


def around(segment: Segment, fact: Fact) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words of its clause before a value and behind it; of a day those before the weekday that
    leads it, `tot en met vrijdag 27 maart`, and those behind a comma that tell whether it counts,
    «по 27 марта, включительно»."""
    language = get(segment.language)
    text = segment.text
    before, behind = clause_of(text, fact, NEAREST)
    if not isinstance(fact.value, Date):
        return before, behind
    lead = expression(r"(\w+),?\s\Z").search(text, max(fact.start - _WEEKDAY, 0), fact.start)
    if lead and fold(lead[1]) in language.calendar().weekdays:
        before = clause_of(text, replace(fact, start=lead.start()), NEAREST)[0]
    if text[fact.end : fact.end + 1] == ",":
        said = words_of(text, fact.end + 1, fact.end + 1 + _TOLD)
        behind = said if opens(said, language.bounds().inclusive_behind) else behind
    return before, behind


_WEEKDAY = 16
"""Characters of a weekday before its date."""
_TOLD = 30
"""Characters behind a comma that tell whether a day counts."""
