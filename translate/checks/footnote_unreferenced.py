"""footnote-unreferenced."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import definitions, marked
from translate.checks.comparing.wording import listed, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.model import AlignedLetter, Finding, Segment, Severity


@letter_check(Severity.WARNING, entries=no_entry)
def footnote_unreferenced(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A footnote has a text, and no mark refers to it.

    Why: Markdown does not show such a note at all.
    Example: nl ends with “[^4]: …”, and no “[^4]” stands in the text.
    Remedy: put the mark where the claim is, or delete the note.
    """
    # A mark that another version has is missing here: footnote-missing says so.
    anywhere = frozenset.union(*context.derive(marked).values())
    idle: dict[str, list[Segment]] = {}
    for language in letter.languages:
        for label, segments in definitions(context, language).items():
            if label not in anywhere:
                idle.setdefault(label, []).append(segments[0])
    for label, segments in idle.items():
        languages = tuple(segment.language for segment in segments)
        yield Finding(
            "footnote-unreferenced",
            Severity.WARNING,
            context.unit_of(segments[0]).id,
            languages,
            say(
                "no mark refers to note {note} in {languages}",
                note=label,
                languages=listed(languages),
            ),
            tuple(segment.whole() for segment in segments),
        )
