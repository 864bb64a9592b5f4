"""term-forbidden."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.terms import Occurrence
from translate.model import Finding, Segment, Severity, Unit


@unit_check(Severity.ERROR)
def term_forbidden(unit: Unit, context: Context) -> Iterator[Finding]:
    """A wording is used that the glossary forbids, in whatever form.

    A variant with a capital (`!the Service`) forbids the wording with that capital only.

    Why: somebody has decided that this word is wrong here, and wrote it down.
    Example: en “living permits”, where the glossary has `residence permit|!living permit`.
    Remedy: use the glossary's term, or take the variant off the glossary.
    """
    if not context.shared.glossary:
        return
    own = context.shared.termbases
    for segment in unit:
        for occurrence in own[segment.language].occurrences(segment.text):
            if occurrence.term.forbidden and occurrence.exact:
                yield _finding(unit, segment, occurrence)


def _finding(unit: Unit, segment: Segment, occurrence: Occurrence) -> Finding:
    term = occurrence.term
    span = segment.span(occurrence.start, occurrence.end, term.text)
    alternatives = term.concept.terms.get(segment.language, ())
    instead = say("; use “{term}”", term=alternatives[0]) if alternatives else ""
    return Finding(
        "term-forbidden",
        Severity.ERROR,
        unit.id,
        (segment.language,),
        say(
            "{language} says {text}, which the glossary forbids{instead}",
            language=segment.language,
            text=quoted(span.text),
            instead=instead,
        ),
        (span,),
    )
