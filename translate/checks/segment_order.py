"""segment-order."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Severity, Unit


@unit_check(Severity.WARNING)
def segment_order(unit: Unit, context: Context) -> Iterator[Finding]:
    """A paragraph stands in another place than in the other versions.

    Why: an argument that comes before its premise reads differently, and people who refer to
        “the third demand” mean different things.
    Example: en has the second demand after the third.
    Remedy: move the paragraph to where the other versions have it.
    """
    moved = tuple(language for language in context.languages if language in unit.moved)
    if moved:
        yield Finding(
            "segment-order",
            Severity.WARNING,
            unit.id,
            moved,
            verb(
                moved,
                "has this {kind} in another place: {text}",
                "have this {kind} in another place: {text}",
                kind=say(unit.kind.replace("-", " ")),
                text=quoted(unit.text(moved[0])),
            ),
            tuple(segment.whole() for segment in unit),
        )
