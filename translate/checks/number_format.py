"""number-format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from translate.checks.comparing.agreement import is_day_in_figures
from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.values import Format, Number, Role
from translate.languages import get
from translate.model import Fact, FactKind, Finding, MarkKind, Segment, Severity, Unit
from translate.precompiled import expression


@unit_check(Severity.ERROR)
def number_format(unit: Unit, context: Context) -> Iterator[Finding]:
    """A number is written the way another country writes it.

    Why: “1,200 leden” are one and a fifth to a Dutch reader.
    Example: nl “1,200 leden”, en “1,200 members”.
    Remedy: write it as the language does (nl 1.200 and 2,5; en 1,200 and 2.5; ru 1 200 and 2,5);
        it is an error where it reads as another number, else a warning.
    """
    for language in context.languages:
        for segment, fact in context.facts_of(unit, language, FactKind.NUMBER):
            if fact.value.format not in (Format.FOREIGN, Format.AMBIGUOUS):
                continue
            if _is_label(segment, fact) or _is_time(context, unit, segment, fact):
                continue
            if _is_day(context, unit, segment, fact) or _is_in_a_title(unit, segment, fact):
                continue
            if fact.value.format is Format.FOREIGN and not _is_copied(context, unit, segment, fact):
                yield _finding(unit, segment, fact, Severity.WARNING, "")
            elif fact.value.format is Format.AMBIGUOUS:
                yield from _ambiguous(context, unit, segment, fact)


def _is_label(segment: Segment, fact: Fact) -> bool:
    """Whether a number names something: the standard 802.11b, clause 252.227-7013, rule 2.170(2),
    version v1.200, or the heading `4.3. How to …`; one like `01.05` is a time or a day."""
    before, after = segment.text[: fact.start], segment.text[fact.end :]
    return (
        re.match(r"0[0-9]", fact.text) is not None
        or before[-1:].isalpha()
        or re.match(r"[^\W_]|-\d|\(\w{1,3}\)", after) is not None
        or (
            re.fullmatch(r"\s*(?:[^\W\d_]\.)?", before) is not None
            and re.match(r"\.?\s+[^\W_]", after) is not None
            and not re.match(r"\s+[a-zа-яё]", after)
        )
    )


def _is_time(context: Context, unit: Unit, segment: Segment, fact: Fact) -> bool:
    """Whether a number is what another version writes as a time of day: `23.22` in a timetable."""
    hour, point, minute = fact.text.partition(".")
    if not (point and hour.isdigit() and len(minute) == 2 and minute.isdigit()):
        return False
    return any(
        (other.value.hour, other.value.minute) == (int(hour), int(minute))
        for language in context.languages
        if language != segment.language
        for _, other in context.facts_of(unit, language, FactKind.TIME)
    )


def _is_day(context: Context, unit: Unit, segment: Segment, fact: Fact) -> bool:
    """Whether a number is what another version writes as a day: «22.11» is 22 November."""
    return any(
        is_day_in_figures(fact.value, other.value)
        for language in context.languages
        if language != segment.language
        for _, other in context.facts_of(unit, language, FactKind.DATE)
    )


def _is_copied(context: Context, unit: Unit, segment: Segment, fact: Fact) -> bool:
    """Whether every version writes it alike, as they write `Linux 2.0` or `XYZ-3.7`: a name.

    What is measured or counted is no name: a percentage, an amount, or a number before a noun.
    """
    if fact.value.role is not Role.PLAIN or _is_measured(context, unit, segment, fact):
        return False
    others = [text for code, text in _texts(unit) if code != segment.language]
    if not others or not all(_writes(text, fact.text) for text in others):
        return False
    named = expression(r"[^\W_][-/_]$|\b([A-ZА-ЯЁ]\S*)\s$").search(
        segment.text, max(fact.start - _LONGEST, 0), fact.start
    )
    if named and named[1] and get(segment.language).is_ordinary(named[1].casefold()):
        named = None
    counts = re.match(r"\s+[^\W\d_]", segment.text[fact.end :])
    return len(others) > 1 or named is not None or counts is None


def _writes(text: str, number: str) -> bool:
    """Whether a text has a number as it is written elsewhere, and not as a part of another one."""
    if number in _figures(text):
        return True
    pattern = rf"(?<![\d.,]){re.escape(number)}(?![.,]?\d)"
    return number in text and re.search(pattern, text) is not None


_TEXTS = 16
"""Texts whose figures are at hand: those of a unit."""


@lru_cache(_TEXTS)
def _figures(text: str) -> frozenset[str]:
    """The runs of digits with the points and commas in them: each of a table's numbers is looked
    for in the other versions."""
    return frozenset(one.rstrip(".,") for one in expression(r"[\d.,]+").findall(text))


_LONGEST = 200
"""Characters of a word right before a number, at the most."""


def _is_in_a_title(unit: Unit, segment: Segment, fact: Fact) -> bool:
    """Whether a number stands in the title of a source, in italics, that another version has, too:
    `*Van 86 naar 1.312*` is quoted as it was printed."""
    return any(
        segment.text[mark.start : mark.end] in text
        for mark in segment.marks
        if mark.kind is MarkKind.EMPHASIS
        and mark.start <= fact.start
        and fact.end <= mark.end
        and any(map(str.isalpha, segment.text[mark.start : mark.end]))
        for language, text in _texts(unit)
        if language != segment.language
    )


def _is_measured(context: Context, unit: Unit, segment: Segment, fact: Fact) -> bool:
    return any(
        other is segment and measure.start <= fact.start < measure.end
        for kind in (FactKind.AMOUNT, FactKind.QUANTITY)
        for other, measure in context.facts_of(unit, segment.language, kind)
    )


def _texts(unit: Unit) -> list[tuple[str, str]]:
    return [(code, unit.text(code)) for code, own in unit.segments.items() if own]


def _ambiguous(context: Context, unit: Unit, segment: Segment, fact: Fact) -> Iterator[Finding]:
    """Where another version settles what is meant; a number that fits none has drifted."""
    others = {
        other.value
        for language in context.languages
        if language != segment.language
        for _, other in context.facts_of(unit, language, FactKind.NUMBER)
        if not other.value.words
    }
    meant = [reading for reading in fact.value.readings if reading in others]
    if meant and fact.value not in others:
        yield _finding(unit, segment, fact, Severity.ERROR, str(meant[0]))


def _finding(unit: Unit, segment: Segment, fact: Fact, severity: Severity, meant: str) -> Finding:
    number: Number = fact.value
    language = say(get(segment.language).english_name)
    template = "{text} is not written so in {language}"
    if meant:
        template = "{text} reads as {number} and not {meant} in {language}"
    return Finding(
        "number-format",
        severity,
        unit.id,
        (segment.language,),
        say(template, text=quoted(fact.text), number=number, meant=meant, language=language),
        (segment.span(fact.start, fact.end, str(number)),),
    )
