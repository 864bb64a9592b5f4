"""Numbers, amounts, quantities, dates and times, written anew in a language's own form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from translate.checks.fixing.edits import Edit, Place, places, proved, same, text_edit, to_mend
from translate.facts.figures import Figure, figures, written
from translate.facts.values import Amount, Date, Format, Number, Quantity, Role, Time
from translate.facts.weekdays import falls_on, with_weekdays
from translate.languages import Language, get
from translate.languages.calendar import Calendar
from translate.model import AlignedLetter, Finding, Severity, Unit

Pieces = tuple[tuple[int, int, str], ...]
"""(start, end, replacement) within a fact's text, in its order."""

_MOST_DECIMALS = 2
"""A figure with more decimals than this was converted, not written by a person."""


def agreed_value(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """The value that the other versions agree on, in the form of the version that differs."""
    language = to_mend(letter, unit, finding)
    said = places(letter, unit, finding)
    if finding.severity is Severity.NOTE or language not in said:
        return None
    place = said.pop(language)
    if len(said) + 1 < sum(map(bool, unit.segments.values())):
        return None  # a version is silent: it is not certain what is meant
    fact = place[1]
    wanted = same([one.value for _, one in said.values() if _is_alike(fact.value, one.value)])
    if wanted is None or wanted == fact.value or not _fits_weekdays(letter, place, said, wanted):
        return None
    return _first_proved(letter, place, wanted, _rewritten(place, wanted, get(language)))


def _fits_weekdays(
    letter: AlignedLetter, place: Place, said: Mapping[str, Place], wanted: object
) -> bool:
    """Whether a value is no date that contradicts the weekday beside it, in the version that is to
    be mended or in one that has it."""
    return not isinstance(wanted, Date) or all(
        falls_on(wanted, weekday.value.weekday)
        for segment, fact in (place, *said.values())
        for weekday, dated in with_weekdays(segment, letter.facts.get(segment.key, ()))
        if dated == fact
    )


def native_format(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """A number with another country's separators, written with the language's own."""
    for language, place in places(letter, unit, finding).items():
        number = place[1].value
        if not isinstance(number, Number):
            return None
        meant = number
        if number.format is Format.AMBIGUOUS:
            others = {
                fact.value
                for segment in unit
                if segment.language != language
                for fact in letter.facts.get(segment.key, ())
                if isinstance(fact.value, Number)
            }
            readings = [one for one in number.readings if one in others]
            if len(readings) != 1:
                return None
            meant = readings[0]
        return _first_proved(letter, place, meant, _separated(place, meant, get(language)))
    return None


def _first_proved(
    letter: AlignedLetter, place: Place, wanted: Any, ways: Iterator[Pieces]
) -> Edit | None:
    """The first way to write a value that is read as that value, and changes no other."""
    segment, fact = place
    for pieces in ways:
        start, end = fact.start + pieces[0][0], fact.start + pieces[-1][1]
        text, at = "", pieces[0][0]
        for first, after, replacement in pieces:
            text += fact.text[at:first] + replacement
            at = after
        if segment.text[fact.start : fact.end] != fact.text:
            continue
        edit = text_edit(segment, start, end, text)
        if edit and proved(letter, edit, start, end, fact, wanted):
            return edit
    return None


def _is_alike(one: object, other: object) -> bool:
    """Whether two values count the same thing, so that one can be written as the other is."""
    match one, other:
        case (Number(), Number()):
            return one.role is other.role and not one.ordinal
        case (Amount(), Amount()):
            return one.currency == other.currency
        case (Quantity(), Quantity()):
            return one.unit == other.unit
        case (Date(), Date()):
            return _parts(one) == _parts(other) and None not in _parts(one)
        case (Time(), Time()):
            return one.second == other.second == 0 and not one.open
    return False


def _parts(date: Date) -> tuple[bool | None, ...]:
    """Which parts a date has; None where it is no plain date."""
    if date.weekday is not None or date.ambiguous:
        return (None,)
    return date.year is not None, date.month is not None, date.day is not None


def _rewritten(place: Place, wanted: Any, language: Language) -> Iterator[Pieces]:
    fact = place[1]
    if isinstance(wanted, Date):
        yield from _dated(fact.text, fact.value, wanted, language)
    elif isinstance(wanted, Time):
        yield from _timed(fact.text, fact.value, wanted)
    else:
        yield from _counted(place, wanted, language)


def _counted(place: Place, wanted: Any, language: Language) -> Iterator[Pieces]:
    """The one figure of a value, its scale word kept: `€1.5 million` → `€1.6 million`."""
    segment, fact = place
    old = fact.value
    found = [
        figure
        for figure in figures(segment.text, language)
        if fact.start <= figure.start and figure.end <= fact.end
    ]
    if len(found) != 1 or language.plural(old.value) != language.plural(wanted.value):
        return
    figure = found[0]
    shown = Fraction(figure.value)
    if not shown or not old.value:
        return
    number = _figure(Fraction(wanted.value) * shown / old.value)
    if number is None:
        return
    start, end = figure.start - fact.start, figure.end - fact.start
    groups = (True, False) if figure.grouping or len(number.whole) > 4 else (False, True)
    for grouped in groups:
        separator = figure.grouping or language.groupings[0]
        shape = Figure(0, 0, number.whole, number.decimals, separator if grouped else "")
        if not grouped or len(number.whole) > 3:
            yield ((start, end, written(shape, separator, language)),)


def _figure(value: Fraction) -> Figure | None:
    """A value in digits; None where it takes more decimals than a person writes."""
    for length in range(_MOST_DECIMALS + 1):
        scaled = value * 10**length
        if scaled.denominator == 1 and scaled >= 0:
            digits = str(scaled.numerator).rjust(length + 1, "0")
            whole, decimals = (digits[:-length], digits[-length:]) if length else (digits, "")
            return Figure(0, 0, whole, decimals)
    return None


def _separated(place: Place, meant: Number, language: Language) -> Iterator[Pieces]:
    """The digits that stand there, with the separators of the language."""
    text = place[1].text
    match = re.fullmatch(r"(\D*)(\d[\d.,'’\s]*\d)(\D*)", text)
    if match is None or meant.role not in (Role.PLAIN, Role.PERCENT, Role.PERMILLE):
        return
    digits = re.sub(r"\D", "", match[2])
    last = re.split(r"\D", match[2])[-1]
    for decimals in ("", last):
        whole = digits.removesuffix(decimals) if decimals else digits
        grouping = language.groupings[0] if len(whole) > 3 else ""
        shape = Figure(0, 0, whole, decimals, grouping)
        if Fraction(shape.value) == meant.value:
            yield ((match.start(2), match.end(2), written(shape, grouping, language)),)


def _dated(text: str, old: Date, new: Date, language: Language) -> Iterator[Pieces]:
    """A date with other days, months or years, each in the form that it has."""
    calendar = language.calendar()
    tokens = list(re.finditer(r"\d+|[^\W\d_]+", text))
    numbers = [token for token in tokens if token[0].isdigit()]
    named = [one for one in tokens if not one[0].isdigit() and _month(calendar, one[0], old)]
    order = _digital_order(numbers, calendar) if not named else None
    pieces: list[tuple[int, int, str]] = []
    for token in numbers:
        part = order[numbers.index(token)] if order else "year" if len(token[0]) == 4 else "day"
        before, after = getattr(old, part), getattr(new, part)
        if before != int(token[0]):
            return
        if before != after:
            if text[token.end() : token.end() + 1].isalpha():
                return  # an ordinal's ending would have to change too
            pieces.append((*token.span(), _padded(after, token[0], bool(order), numbers)))
    if old.month != new.month and not order:
        word = _month(calendar, named[0][0], new) if len(named) == 1 else ""
        if not word:
            return
        pieces.append((*named[0].span(), word))
    if pieces:
        yield tuple(sorted(pieces))


def _digital_order(numbers: list[re.Match[str]], calendar: Calendar) -> tuple[str, ...] | None:
    """Which part of a date each of its three numbers is: 28.12.2022, 2022-12-28, 12/28/2022."""
    if len(numbers) != 3:
        return None
    if len(numbers[0][0]) == 4:
        return "year", "month", "day"
    return ("day", "month", "year") if calendar.day_first else ("month", "day", "year")


def _padded(value: int, old: str, digital: bool, numbers: list[re.Match[str]]) -> str:
    """A day or month as wide as the others are: 05.12 where 28.02 stood."""
    wide = digital and all(len(number[0]) > 1 for number in numbers)
    return str(value).rjust(2 if wide or old.startswith("0") else 1, "0")


def _month(calendar: Calendar, word: str, date: Date) -> str:
    """The month of a date in the form that a month's word has; "" where there is none."""
    key = word.casefold()
    for table in (calendar.months, calendar.weak_months, calendar.month_abbreviations):
        if key not in table:
            continue
        form = [one for one in table if table[one] == table[key]].index(key)
        forms = [one for one in table if table[one] == date.month]
        if not forms and table is not calendar.month_abbreviations:
            both = (*calendar.months.items(), *calendar.weak_months.items())
            forms = [one for one, month in both if month == date.month]
        if form < len(forms):
            new = forms[form]
            return new.upper() if word.isupper() else new.title() if word.istitle() else new
    return ""


def _timed(text: str, old: Time, new: Time) -> Iterator[Pieces]:
    """A time in figures with other hours and minutes: `9:30 p.m.` keeps its half of the day."""
    match = re.search(r"(?<!\d)(\d{1,2})([.:])(\d{2})(?!\d)", text)
    if match is None or len(re.findall(r"\d+", text)) != 2:
        return
    hour = new.hour - (old.hour - int(match[1]))
    if 0 <= hour <= 24 and (hour > 0 or old.hour == int(match[1])):
        clock = f"{str(hour).rjust(len(match[1]) if match[1][0] == '0' else 1, '0')}{match[2]}"
        yield ((*match.span(), f"{clock}{new.minute:02d}"),)
