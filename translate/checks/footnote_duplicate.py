"""footnote-duplicate."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.marks import definitions
from translate.checks.comparing.wording import listed, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.model import AlignedLetter, Finding, Segment, Severity


@letter_check(Severity.ERROR, entries=no_entry)
def footnote_duplicate(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """Two footnotes have the same label.

    Why: Markdown shows one of the two and drops the other without a word.
    Example: nl has two lines that begin with “[^2]:”.
    Remedy: give one of them another label, and its mark too.
    """
    twice: dict[str, list[Segment]] = {}
    for language in letter.languages:
        for label, paragraphs in definitions(context, language).items():
            beginnings = [one for one in paragraphs if _begins_a_note(letter, one)]
            if len(beginnings) > 1:
                twice.setdefault(label, []).extend(beginnings)
    for label, segments in twice.items():
        languages = tuple(dict.fromkeys(segment.language for segment in segments))
        yield Finding(
            "footnote-duplicate",
            Severity.ERROR,
            context.unit_of(segments[0]).id,
            languages,
            say(
                "note {note} has more than one text in {languages}",
                note=label,
                languages=listed(languages),
            ),
            tuple(segment.whole() for segment in segments),
        )


def _begins_a_note(letter: AlignedLetter, segment: Segment) -> bool:
    """Whether the note's label stands on its line, which later paragraphs of a note lack."""
    before = letter.versions[segment.language].data[: segment.start]
    return b"]:" in before[before.rfind(b"\n") + 1 :]
