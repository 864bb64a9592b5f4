"""alignment-uncertain."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import say
from translate.checks.contents import CERTAIN
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Severity, Unit


@unit_check(Severity.WARNING)
def alignment_uncertain(unit: Unit, context: Context) -> Iterator[Finding]:
    """It is not certain that these paragraphs say the same thing.

    Why: what is compared with the wrong paragraph is not checked at all.
    Example: one version has a paragraph rewritten, split and moved at once.
    Remedy: look at them side by side; `translate align` records what belongs together.
    """
    having = tuple(language for language in context.languages if unit.segments.get(language))
    if len(having) > 1 and not unit.pinned and unit.confidence < CERTAIN:
        yield Finding(
            "alignment-uncertain",
            Severity.WARNING,
            unit.id,
            having,
            say(
                "these may not be translations of each other (confidence {percent} %)",
                percent=round(unit.confidence * 100),
            ),
            tuple(segment.whole() for segment in unit),
        )
