"""term-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import listed, quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.terms import Occurrence, Termbase
from translate.model import Concept, Finding, Segment, Severity, Unit

Found = list[tuple[Segment, Occurrence]]


@unit_check(Severity.WARNING)
def term_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """The source uses a term of the glossary, and another version none of its translations.

    Terms are found in every inflected form; `a|b` in the glossary are alternatives. A forbidden
    variant is reported as `term-forbidden` and not once more here.

    Why: a term with two translations reads as two things; in a law it may be two things.
    Example: nl “verblijfsvergunning”, ru «разрешение» where the glossary has «вид на жительство».
    Remedy: use the glossary's term, or add the wording as an alternative to the glossary.
    """
    if not context.shared.glossary:
        return
    own = context.shared.termbases
    found = {language: _found(unit, language, own[language]) for language in unit.segments}
    seen = set[int]()
    for segment, occurrence in found[context.source]:
        concept = occurrence.term.concept
        if occurrence.term.forbidden or not occurrence.exact or id(concept) in seen:
            continue
        seen.add(id(concept))
        lacking = tuple(
            language
            for language in context.languages
            if concept.terms.get(language)
            and unit.segments[language]
            and not any(other.term.concept is concept for _, other in found[language])
        )
        if lacking:
            yield _finding(unit, segment, occurrence, lacking)


def _found(unit: Unit, language: str, termbase: Termbase) -> Found:
    return [
        (segment, occurrence)
        for segment in unit.segments[language]
        for occurrence in termbase.occurrences(segment.text)
    ]


def _finding(
    unit: Unit, segment: Segment, occurrence: Occurrence, lacking: tuple[str, ...]
) -> Finding:
    said = segment.span(occurrence.start, occurrence.end, occurrence.term.text)
    wanted = listed(
        say(
            "“{term}” in {language}",
            term=_preferred(occurrence.term.concept, language),
            language=language,
        )
        for language in lacking
    )
    return Finding(
        "term-drift",
        Severity.WARNING,
        unit.id,
        lacking,
        say(
            "{language} says {text}; the glossary has {wanted}, which {lacking}",
            language=segment.language,
            text=quoted(said.text),
            wanted=wanted,
            lacking=verb(lacking, "does not use", "do not use"),
        ),
        (said, *(other.whole() for language in lacking for other in unit.segments[language])),
    )


def _preferred(concept: Concept, language: str) -> str:
    return concept.terms[language][0]
