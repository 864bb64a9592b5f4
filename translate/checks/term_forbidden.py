"""term-forbidden."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted
from translate.checks.registry import check
from translate.facts.terms import Occurrence, termbases
from translate.model import AlignedLetter, Finding, Segment, Severity, Unit


@check(Severity.ERROR)
def term_forbidden(letter: AlignedLetter) -> Iterator[Finding]:
    """A wording is used that the glossary forbids, in whatever form.

    A variant with a capital (`!the Service`) forbids the wording with that capital only.

    Why: somebody has decided that this word is wrong here, and wrote it down.
    Example: en “living permits”, where the glossary has `residence permit|!living permit`.
    Remedy: use the glossary's term, or take the variant off the glossary.
    """
    if not letter.glossary:
        return
    own = termbases(letter)
    for unit in letter.units:
        for segment in unit:
            for occurrence in own[segment.language].occurrences(segment.text):
                if occurrence.term.forbidden and occurrence.exact:
                    yield _finding(unit, segment, occurrence)


def _finding(unit: Unit, segment: Segment, occurrence: Occurrence) -> Finding:
    term = occurrence.term
    span = segment.span(occurrence.start, occurrence.end, term.text)
    alternatives = term.concept.terms.get(segment.language, ())
    instead = f"; use “{alternatives[0]}”" if alternatives else ""
    return Finding(
        "term-forbidden",
        Severity.ERROR,
        unit.id,
        (segment.language,),
        f"{segment.language} says {quoted(span.text)}, which the glossary forbids{instead}",
        (span,),
    )
