"""leftover-text."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.wording import quoted, say
from translate.checks.context import Context
from translate.checks.leftovers import (
    ASIDE,
    CHOICE,
    HEADING_MARK,
    REMARK,
    Leftover,
    doubled_words,
    leftovers,
)
from translate.checks.registry import unit_check
from translate.model import Finding, Kind, Segment, Severity, Unit


@unit_check(Severity.ERROR)
def leftover_text(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text holds what should not be published: broken markup, an editor's mark, a doubled word.

    Broken markup is whatever readers see as signs, such as a link with a space in it, two
    asterisks, a tag, an entity, a task box. Editors' marks are TODO, XXX, notes in brackets, Lorem
    ipsum, and question marks that stand where a text was. A doubled word that may be meant is only
    a warning, and so are two words with a slash where no other version has one.

    Why: it is the first thing that a reader of the published letter sees.
    Example: nl “[het rapport] (https://site.example/rapport)”, en “[TODO] We ask for a hearing”.
    Remedy: mend the markup, take the mark out, or write the sign in code where it is meant.
    """
    found = {segment.key: leftovers(segment) for segment in unit}
    for segment in unit:
        for one in found[segment.key]:
            if not _is_meant(unit, segment, one, found):
                severity = Severity.WARNING if one.what == CHOICE else Severity.ERROR
                place = (one.start, one.end)
                yield _finding(unit, segment, place, _message(segment, one), severity)
        yield from _doubled(unit, segment)


def _is_meant(
    unit: Unit, segment: Segment, one: Leftover, found: dict[tuple[str, int], list[Leftover]]
) -> bool:
    """Whether the other versions show that something is a part of the text."""
    if one.what == REMARK and _is_a_form(unit):
        return True
    if one.what == ASIDE and not _has_most(unit, segment, "("):
        return True
    if one.what == CHOICE and not _is_the_only_one(unit, segment, "/"):
        return True
    may_be_text = one.shown or one.what == HEADING_MARK or unit.kind is Kind.ENTRY
    return may_be_text and _stands_everywhere(unit, segment, one, found)


def _message(segment: Segment, one: Leftover) -> str:
    text = segment.text[one.start : one.end]
    if not text:
        template = "{language} has {what} that means nothing here"
        return say(template, language=segment.language, what=say(one.what))
    return say(
        "{language} shows {what}: {text}",
        language=segment.language,
        what=say(one.what),
        text=quoted(text),
    )


def _stands_everywhere(
    unit: Unit, segment: Segment, one: Leftover, found: dict[tuple[str, int], list[Leftover]]
) -> bool:
    """Whether every version of the unit shows the same sign: then the text is about it."""
    others = [
        segments for language, segments in unit.segments.items() if language != segment.language
    ]
    text = segment.text[one.start : one.end]
    return any(others) and all(
        any(
            other.text[two.start : two.end] == text
            for other in segments
            for two in found[other.key]
        )
        for segments in others
        if segments
    )


def _is_a_form(unit: Unit) -> bool:
    """Whether all versions have brackets: `[insert name]` is then for the reader to fill in."""
    return all("[" in unit.text(language) for language, own in unit.segments.items() if own)


def _has_most(unit: Unit, segment: Segment, sign: str) -> bool:
    """Whether no other version has as many of a sign: then one of them is no part of the letter."""
    others = _counts(unit, segment, sign)
    return bool(others) and unit.text(segment.language).count(sign) > max(others)


def _is_the_only_one(unit: Unit, segment: Segment, sign: str) -> bool:
    """Whether there are two other versions at least, and none has a sign that this one has."""
    others = _counts(unit, segment, sign)
    return len(others) > 1 and not any(others)


def _counts(unit: Unit, segment: Segment, sign: str) -> list[int]:
    return [
        unit.text(language).count(sign)
        for language, own in unit.segments.items()
        if own and language != segment.language
    ]


def _doubled(unit: Unit, segment: Segment) -> Iterator[Finding]:
    found = doubled_words(segment)
    elsewhere = bool(found) and any(
        not sure
        for other in unit
        if other.language != segment.language
        for _, _, sure in doubled_words(other)
    )
    for start, end, certain in found:
        if certain or not elsewhere:
            word = quoted(segment.text[start:end].split()[0])
            yield _finding(
                unit,
                segment,
                (start, end),
                say("{language} has {word} twice in a row", language=segment.language, word=word),
                Severity.ERROR if certain else Severity.WARNING,
            )


def _finding(
    unit: Unit,
    segment: Segment,
    place: tuple[int, int],
    message: str,
    severity: Severity = Severity.ERROR,
) -> Finding:
    start, end = place
    span = segment.span(start, end) if end > start else segment.whole()
    return Finding("leftover-text", severity, unit.id, (segment.language,), message, (span,))
