"""missing-segment."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import label_of, marked
from translate.checks.comparing.wording import quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.model import AlignedLetter, Finding, Kind, Severity, Unit


@letter_check(Severity.ERROR, absence=True)
def missing_segment(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A paragraph, heading, list item or note stands in one version and not in another.

    Why: readers of that language are not told something that the others are asked to sign.
    Example: nl has five demands, en has four.
    Remedy: translate the missing text, or take it out of the versions that have it.
    """
    if len(letter.languages) == 1:
        yield Finding(
            "missing-segment",
            Severity.WARNING,
            "",
            letter.languages,
            say(
                "{language} is the only version: there is nothing to compare it with",
                language=letter.source,
            ),
        )
    begun = {language for unit in letter.units for language in unit.segments if unit.text(language)}
    for language in letter.languages:
        if letter.units and language not in begun:
            yield Finding(
                "missing-segment",
                Severity.ERROR,
                "",
                (language,),
                say(
                    "{language} has no version yet: all {count} units are missing",
                    language=language,
                    count=len(letter.units),
                ),
            )
    for unit in letter.units:
        having = tuple(language for language in letter.languages if unit.segments.get(language))
        lacking = tuple(
            language
            for language in letter.languages
            if language in begun
            and language not in having
            and not _is_undefined_note(context, unit, language)
        )
        if lacking:
            yield gap(unit, having, lacking)


def gap(unit: Unit, having: tuple[str, ...], lacking: tuple[str, ...]) -> Finding:
    """The finding of a unit that some languages have and others lack; none of the two is empty."""
    return Finding(
        "missing-segment",
        Severity.ERROR,
        unit.id,
        having if len(having) == 1 < len(lacking) else lacking,
        say(
            "{lacking} the {kind} that {having}: {text}",
            lacking=verb(lacking, "lacks", "lack"),
            kind=say(unit.kind.replace("-", " ")),
            having=verb(having, "has", "have"),
            text=quoted(unit.text(having[0])),
        ),
        tuple(segment.whole() for segment in unit),
    )


def _is_undefined_note(context: Context, unit: Unit, language: str) -> bool:
    """Whether a version marks the note whose text it lacks: footnote-undefined says so."""
    if unit.kind is not Kind.FOOTNOTE:
        return False
    return any(label_of(segment) in context.derive(marked)[language] for segment in unit)
