"""number-format."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.values import Format, Number
from translate.languages import get
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit


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
            if fact.value.format is Format.FOREIGN and not _is_label(segment, fact):
                yield _finding(unit, segment, fact, Severity.WARNING, "")
            elif fact.value.format is Format.AMBIGUOUS:
                yield from _ambiguous(context, unit, segment, fact)


def _is_label(segment: Segment, fact: Fact) -> bool:
    """Whether letters touch the number: 802.11b is the name of a standard."""
    before, after = segment.text[: fact.start], segment.text[fact.end :]
    return before[-1:].isalpha() or after[:1].isalpha()


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
        yield _finding(unit, segment, fact, Severity.ERROR, f" and not {meant[0]}")


def _finding(unit: Unit, segment: Segment, fact: Fact, severity: Severity, rest: str) -> Finding:
    number: Number = fact.value
    language = get(segment.language).english_name
    reads = f"reads as {number}{rest} in {language}" if rest else f"is not written so in {language}"
    return Finding(
        "number-format",
        severity,
        unit.id,
        (segment.language,),
        f"{quoted(fact.text)} {reads}",
        (segment.span(fact.start, fact.end, str(number)),),
    )
