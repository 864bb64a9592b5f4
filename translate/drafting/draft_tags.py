"""The one finding that only drafting can have: it knows what was sent."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.context import Context
from translate.checks.registry import Check, letter_check
from translate.drafting.draft import Draft
from translate.model import AlignedLetter, Finding, Segment, Severity, Unit


@letter_check(Severity.WARNING)
def draft_tags(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """An engine lost, doubled or moved a footnote mark, a link or emphasis of a draft.

    Why: the claim loses its source, or the link leads from other words.
    Example: nl "… dienstplicht[^1] en de wet[^2]", drafted "… service[^2] and the law[^1]".
    Remedy: put the marks where they belong; the footnote and link checks watch over them later.
    """
    # A letter does not tell what was sent to an engine; `findings_of` is called while it is known.
    yield from ()


DRAFT_TAGS: Check = draft_tags


def findings_of(draft: Draft, segment: Segment, unit: Unit) -> Iterator[Finding]:
    """A finding for everything that happened to the tags of a draft, at its place."""
    for problem in draft.problems:
        yield Finding(
            DRAFT_TAGS.id,
            DRAFT_TAGS.severity,
            unit.id,
            (segment.language,),
            f"{draft.engine} did not keep the marks: {problem}",
            (segment.whole(),),
        )
