"""unit-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.divisors import other_divisors
from translate.checks.comparing.drifts import drift_findings
from translate.checks.comparing.in_order import other_span_in_order
from translate.checks.comparing.ranked_spans import other_spans
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import FactKind, Finding, Severity, Unit


@unit_check(Severity.ERROR)
def unit_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A quantity, an age or a duration is in another unit than in the other versions.

    What an amount is paid for each of, “per inhabitant” against “per household”, is a warning where
    the other versions agree, and so is what is counted by a rank, “the first week” against “the
    first month”.

    Why: five kilometres are not five miles, and a week is not a month.
    Example: nl “binnen 14 dagen”, en “within 14 weeks”.
    Remedy: mend the unit; one that was rightly converted is only a note.
    """
    yield from drift_findings("unit-drift", context, FactKind.QUANTITY)
    yield from other_divisors(unit, context)
    yield from other_spans(unit, context)
    yield from other_span_in_order(unit, context)
