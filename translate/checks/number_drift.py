"""number-drift."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from translate.checks.comparing.drifts import drift_findings
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Kind, Severity, Span, Unit


@unit_check(Severity.ERROR)
def number_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A number is not the same in all versions, be it a count, an amount or a quantity.

    Why: a letter that contradicts itself is not believed, in none of its languages.
    Example: nl “1.200 leden”, en “12,000 members”, ru “1200 человек”.
    Remedy: look up the right figure and mend the version that is wrong.
    """
    found = drift_findings("number-drift", context, FactKind.NUMBER)
    yield from _of_entry(unit, found) if unit.kind is Kind.ENTRY else found


def _of_entry(unit: Unit, found: Iterable[Finding]) -> Iterator[Finding]:
    """A program's texts have examples, each country its own (`+31`), and say “once” or “1 time”."""
    for finding in found:
        numbers = [span for span in finding.spans if span.value]
        if any(_is_open_or_dialled(unit, span) for span in numbers):
            continue
        if len(numbers) == 1 and numbers[0].value == "1" and _is_by_itself(unit, numbers[0]):
            finding = replace(finding, severity=Severity.WARNING)
        yield finding


def _is_open_or_dialled(unit: Unit, span: Span) -> bool:
    """Whether a number is a country's code (`+31`), or has no end (`5+`); never one with a unit."""
    number = re.escape(span.text.removeprefix("+"))
    text = unit.text(span.language)
    if not span.value.isdigit():
        return False
    return re.search(rf"\+{number}(?:[\s(-]*\d|\W*$)|\b{number}\+", text) is not None


def _is_by_itself(unit: Unit, span: Span) -> bool:
    """Whether a number is a word: `1 time`, and not the end of `CO1`."""
    return re.search(rf"(?<!\w){re.escape(span.text)}(?!\w)", unit.text(span.language)) is not None
