"""struck-text."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.stretches import Stretch
from translate.model import Finding, MarkKind, Segment, Severity, Unit
from translate.precompiled import expression

_TAG = expression(r"(?i)<(?:del|s|strike)\b[^<>]*>")


@unit_check(Severity.ERROR)
def struck_text(unit: Unit, context: Context) -> Iterator[Finding]:
    """Words are struck out in one version and stand in another.

    Why: what one version takes back, the others still demand.
    Example: nl “Wij vragen om ~~vijf~~ vier zittingen”, en “We ask for five four hearings”.
    Remedy: strike the words out in all versions, or take them out of all.
    """
    struck = {
        language: [place for segment in segments for place in _struck(segment)]
        for language, segments in unit.segments.items()
        if segments
    }
    differing = parties({language: len(places) for language, places in struck.items()})
    if len(differing) > 1:
        yield _finding(unit, struck, list(differing.values()))


def _struck(segment: Segment) -> Iterator[Stretch]:
    """The struck words' offsets in the segment's text; those of a tag go to its end."""
    for mark in segment.marks:
        if mark.kind is MarkKind.STRIKETHROUGH:
            yield Stretch(segment, mark.start, mark.end)
        elif mark.kind is MarkKind.HTML and _TAG.fullmatch(mark.target):
            ends = (
                other.start
                for other in segment.marks
                if other.start >= mark.end and other.target.startswith("</")
            )
            yield Stretch(segment, mark.start, next(ends, len(segment.text)))


def _finding(
    unit: Unit, struck: dict[str, list[Stretch]], differing: list[tuple[str, ...]]
) -> Finding:
    having = tuple(language for language, places in struck.items() if places)
    lacking = tuple(language for language, places in struck.items() if not places)
    said = [
        say(
            "{language} strikes out {words}",
            language=language,
            words=listed(quoted(place.text) for place in struck[language]),
        )
        for language in having
    ]
    nothing = [verb(lacking, "strikes out nothing", "strike out nothing")] if lacking else []
    return Finding(
        "struck-text",
        Severity.ERROR,
        unit.id,
        odd_ones_out(struck, differing),
        listed([*said, *nothing]),
        tuple(place.span for places in struck.values() for place in places)
        + tuple(segment.whole() for language in lacking for segment in unit.segments[language]),
    )
