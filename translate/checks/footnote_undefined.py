"""footnote-undefined."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import definitions
from translate.checks.comparing.wording import listed, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.model import AlignedLetter, Fact, FactKind, Finding, Kind, Segment, Severity, Unit


@letter_check(Severity.ERROR, entries=no_entry)
def footnote_undefined(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A footnote mark has no text.

    Why: the reader sees a bare “[^1]” and finds no source.
    Example: en has “… military service[^1]” and no line “[^1]: …”.
    Remedy: add the note's text to that version, or take the mark out of all of them.
    """
    undefined: dict[str, list[tuple[Unit, Segment, Fact]]] = {}
    for language in letter.languages:
        defined = definitions(context, language)
        for unit in context.units_with(FactKind.FOOTNOTE):
            # A file of strings holds no notes: its marks are defined in another file.
            if unit.kind is not Kind.ENTRY:
                for segment, fact in context.facts_of(unit, language, FactKind.FOOTNOTE):
                    if fact.value.label not in defined:
                        undefined.setdefault(fact.value.label, []).append((unit, segment, fact))
    for label, places in undefined.items():
        languages = tuple(dict.fromkeys(segment.language for _, segment, _ in places))
        yield Finding(
            "footnote-undefined",
            Severity.ERROR,
            places[0][0].id,
            languages,
            say(
                "note {note} is marked and has no text in {languages}",
                note=label,
                languages=listed(languages),
            ),
            tuple(segment.span(fact.start, fact.end, fact.text) for _, segment, fact in places),
        )
