"""question-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.odd import odd_ones_out, parties
from translate.checks.comparing.wording import listed, verb
from translate.checks.registry import check
from translate.model import AlignedLetter, Finding, Severity


@check(Severity.WARNING)
def question_drift(letter: AlignedLetter) -> Iterator[Finding]:
    """A text asks more questions in one version than in another.

    Why: a question invites an answer, a statement in its place accuses.
    Example: nl “Wanneer mogen zij werken?”, en “They may not work.”
    Remedy: ask the question in all versions, or waive the finding with a reason.
    """
    for unit in letter.units:
        asked = {
            language: sum(segment.text.count("?") for segment in segments)
            for language, segments in unit.segments.items()
            if segments
        }
        counts = parties(asked)
        if len(counts) > 1:
            said = [f"{verb(names, 'asks', 'ask')} {count}" for count, names in counts.items()]
            yield Finding(
                "question-drift",
                Severity.WARNING,
                unit.id,
                odd_ones_out(asked, counts.values()),
                f"of the questions of this text, {listed(said)}",
                tuple(segment.whole() for language in asked for segment in unit.segments[language]),
            )
