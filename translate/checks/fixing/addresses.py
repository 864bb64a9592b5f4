"""The address of a link, written as the other versions have it."""

from __future__ import annotations

from translate.checks.fixing.edits import Edit, same, to_mend
from translate.checks.fixing.rereading import joined, reread
from translate.facts.links import links, names_language, normalised
from translate.model import AlignedLetter, Finding, Mark, MarkKind, Segment, Severity, Unit
from translate.precompiled import expression

_ADDRESS = expression(r"\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]*))")
"""Behind a link's text: its address, with or without angle brackets."""

_SAFE = expression(r"[^\s<>()\[\]\\`*|]+")
"""Addresses that Markdown takes as they are."""


def agreed_address(letter: AlignedLetter, unit: Unit, finding: Finding) -> Edit | None:
    """The address that the other versions agree on, for the link in the same place.

    All versions must have equally many links in the unit. An address that names a language is
    never copied: `/nl/about` is no page for English readers. Nor is one that a note says is right.
    """
    if finding.severity is Severity.NOTE:
        return None
    language = finding.languages[0] if len(finding.languages) == 1 else None
    if finding.check == "link-drift":
        language = to_mend(letter, unit, finding)
    found = {code: _links(unit, code) for code, own in unit.segments.items() if own}
    mine = found.pop(language or "", ())
    if not mine or not found or any(len(own) != len(mine) for own in found.values()):
        return None
    others = [[mark.target for _, mark in own] for own in found.values()]
    differing = [
        number
        for number, (_, mark) in enumerate(mine)
        if any(normalised(mark.target) != normalised(own[number]) for own in others)
    ]
    if len(differing) != 1:
        return None
    wanted = same([own[differing[0]] for own in others])
    segment, mark = mine[differing[0]]
    if not wanted or names_language(wanted) or not _SAFE.fullmatch(wanted):
        return None
    return _readdressed(segment, mark, wanted)


def _links(unit: Unit, language: str) -> list[tuple[Segment, Mark]]:
    return [
        (segment, mark)
        for segment in unit.segments[language]
        for mark in segment.marks
        if mark.kind is MarkKind.LINK
    ]


def _readdressed(segment: Segment, mark: Mark, wanted: str) -> Edit | None:
    """The link with another address; the text that a reader clicks on stays."""
    source = segment.source[mark.source_start : mark.source_end]
    matches = list(_ADDRESS.finditer(source))
    if len(matches) != 1:
        return None  # `<https://…>`, `[text][label]`, or a picture within
    group = 1 if matches[0][1] is not None else 2
    start, end = (mark.source_start + offset for offset in matches[0].span(group))
    edit = joined(segment, [(start, end, wanted)])
    after = reread(edit)
    if after is None or after.text != segment.text:
        return None
    expected = [
        normalised(wanted)
        if fact.start == mark.start and fact.end == mark.end
        else fact.value.target
        for fact in links(segment)
    ]
    return edit if [fact.value.target for fact in links(after)] == expected else None
