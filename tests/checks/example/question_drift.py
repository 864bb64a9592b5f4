"""question-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Severity, Unit


@unit_check(Severity.WARNING)
def question_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text asks more questions in one version than in another.

    Why: a question invites an answer, a statement in its place accuses.
    Example: nl “Wanneer mogen zij werken?”, en “They may not work.”
    Remedy: ask the question in all versions, or waive the finding with a reason.
    """
    asked = {
        language: sum(segment.text.count("?") for segment in segments)
        for language, segments in unit.segments.items()
        if segments
    }
    counts = parties(asked)
    if len(counts) > 1:
        said = [
            verb(names, "asks {count}", "ask {count}", count=count)
            for count, names in counts.items()
        ]
        yield Finding(
            "question-drift",
            Severity.WARNING,
            unit.id,
            odd_ones_out(asked, counts.values()),
            say("of the questions of this text, {counts}", counts=listed(said)),
            tuple(segment.whole() for language in asked for segment in unit.segments[language]),
        )
