"""What the page shows of a unit: its columns, its findings, and what it is counted as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from translate import languages
from translate.application.editing import editable
from translate.dataclass import dataclass
from translate.model import Finding, Segment, Severity, Unit, digest
from translate.page.desk import Look
from translate.page.prose import Highlight, plain, prose, text_offset
from translate.reports.corresponding import counterparts
from translate.reports.locating import locate, source_range
from translate.reports.styled import Style
from translate.reports.translating import in_language
from translate.reports.wording import changed_words
from translate.review.people import same_person
from translate.review.states import State
from translate.review.waivers import fingerprint
from translate.wording import chained, say

COLOURS = 6
"""Counterparts have one of so many colours; their number tells apart those that share one."""

LINKS = "link-drift"
"""The check whose spans have addresses for values."""

UNDECIDED = (State.UNREVIEWED, State.MACHINE_DRAFT, State.STALE)


@dataclass(frozen=True, slots=True)
class Block:
    """One segment of a column."""

    segment: Segment
    html: str
    """The text as it will be published; safe."""
    source: str
    """The text as it is edited."""
    changed: str
    """What changed since it was approved: words gone and words come, as HTML; "" for nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """One language of a unit."""

    code: str
    name: str
    """The language's, in itself."""
    is_source: bool
    state: str
    """One of `State`; `second` or `reader` where somebody approved the text and it waits for more;
    "" for the source's text."""
    blocks: tuple[Block, ...]
    digest: str
    """Of the unit's text, `translate.model.digest`."""
    people: tuple[str, ...]
    """Who approved the text, or rejected it, or had it drafted."""
    decided: bool
    """Somebody approved the text or rejected it."""
    notes: tuple[str, ...]
    """What they said about it."""
    remarks: tuple[tuple[str, str], ...]
    """Name and note of those who said something without a decision."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding at its unit."""

    finding: Finding
    key: str
    """Names the finding: its fingerprint."""
    odd: str
    """The languages that are the odd ones out, by name; "" where it is all of them."""
    addresses: tuple[tuple[str, str], ...] = ()
    """Of links: language and address, where the message does not name it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A unit on the page."""

    unit: Unit
    name: str
    """Its short name."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    has: tuple[str, ...]
    """What the filters find it by."""
    against: str
    """What speaks against an approval: open errors, somebody's rejection; "" for nothing."""
    own: bool
    """The person decided something about it, or edited it, and may take it back."""


def card(look: Look, unit: Unit, person: str, interface: str = "en") -> Card:
    """What the page shows of a unit to a person (a name, "" for somebody unknown).

    `interface` is the language in which findings are told.
    """
    found = look.by_unit.get(unit.id, ())
    highlights = _highlights(look, unit, found, interface)
    columns = tuple(_column(look, unit, code, highlights) for code in look.letter.languages)
    against = chained(_against(look, unit, found))
    return Card(
        unit,
        look.names[unit.id],
        columns,
        rows(found, look.letter.languages),
        tuple(_has(look, unit, columns, found)),
        in_language(against, interface),
        _decided(columns, found, person) or look.last_edit(unit) is not None,
    )


def rows(findings: Sequence[Finding], codes: Sequence[str]) -> tuple[Row, ...]:
    """Findings as the page lists them, the open ones first; `codes` are the letter's languages."""
    ordered = sorted(findings, key=lambda one: one.waived is not None)
    return tuple(Row(one, fingerprint(one), _odd(one, codes), _addresses(one)) for one in ordered)


def _addresses(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Where the links of a finding lead: the text shows their words alone."""
    if finding.check != LINKS:
        return ()
    places = ((span.language, span.value) for span in finding.spans)
    return tuple(dict.fromkeys(one for one in places if one[1] and one[1] not in finding.message))


def _odd(finding: Finding, codes: Sequence[str]) -> str:
    if set(finding.languages) >= set(codes):
        return ""
    return ", ".join(languages.get(code).name for code in finding.languages)


def _column(
    look: Look, unit: Unit, code: str, highlights: Mapping[tuple[str, int], list[Highlight]]
) -> Column:
    letter = look.letter
    state, wants = look.states.get((unit.id, code)), look.wanted.get((unit.id, code))
    people: list[str] = []
    notes: list[str] = []
    decided = False
    if code != letter.source and unit.segments.get(code):
        standing = look.standings(letter, unit, code)
        said = standing.rejections or standing.approvals
        people = [one.by for one in said]
        decided = bool(said)
        notes = [one.note for one in said if one.note]
        if not said and standing.draft is not None:
            people = [standing.draft.engine]
    return Column(
        code,
        languages.get(code).name,
        code == letter.source,
        wants.name.lower() if wants else state.value if state else "",
        tuple(
            Block(
                segment,
                prose(segment, highlights.get(segment.key, ())),
                editable(segment),
                _changed(look, segment),
            )
            for segment in unit.segments.get(code, ())
        ),
        digest(unit.source(code)),
        tuple(dict.fromkeys(people)),
        decided,
        tuple(dict.fromkeys(notes)),
        tuple((one.by, one.note) for one in look.notes.get((unit.id, code), ())),
    )


def _against(look: Look, unit: Unit, found: Sequence[Finding]) -> Iterator[str]:
    """What speaks against an approval of a unit."""
    for one in found:
        if one.severity is Severity.ERROR and one.waived is None:
            yield one.message
    for code in look.letter.languages:
        for rejection in look.standings(look.letter, unit, code).rejections:
            who = say("{language} rejected by {name}", language=code, name=rejection.by)
            said = say("{who}: “{note}”", who=who, note=rejection.note)
            yield said if rejection.note else who


def _changed(look: Look, segment: Segment) -> str:
    old = look.before.get(segment.key)
    if old is None:
        return ""
    tags = {Style.REMOVED: "del", Style.ADDED: "ins"}
    pieces = []
    for text, style in changed_words(old, segment.source):
        shown = escape(plain(text))
        pieces.append(f"<{tags[style]}>{shown}</{tags[style]}>" if style in tags else shown)
    return "".join(pieces)


def _has(
    look: Look, unit: Unit, columns: Sequence[Column], found: Sequence[Finding]
) -> Iterator[str]:
    states = {column.state for column in columns}
    still_open = [one for one in found if one.waived is None]
    if any(one.severity.is_fault for one in still_open):
        yield "findings"
    if any(one.severity is Severity.ATTENTION for one in still_open):
        yield "attention"
    if states & set(UNDECIDED):
        yield "unread"
    yield from sorted(filter(None, states))
    if any((unit.id, column.code) in look.waiting for column in columns):
        yield "mine"


def _decided(columns: Sequence[Column], found: Sequence[Finding], person: str) -> bool:
    """Did this person decide something about a unit's present texts?"""
    decided = [one for column in columns if column.decided for one in column.people]
    decided += [by for column in columns for by, _ in column.remarks]
    if any(same_person(person, one) for one in decided):
        return True
    waivers = [waiver for one in found for waiver in (one.waived, one.half_waived)]
    waived = [waiver.people for waiver in waivers if waiver is not None]
    return any(same_person(person, name) for people in waived for name in people)


def waiting(look: Look) -> int:
    """How many units wait for the person: `Card.has` says "mine" of them."""
    return len({unit for unit, _ in look.waiting})


def _highlights(
    look: Look, unit: Unit, found: Sequence[Finding], interface: str
) -> Mapping[tuple[str, int], list[Highlight]]:
    marked: dict[tuple[str, int], list[Highlight]] = {}
    for one in counterparts(look.letter, unit):
        fact = one.fact
        colour = f"k k{(one.number - 1) % COLOURS + 1} is-{fact.kind.value}"
        marked.setdefault(one.segment.key, []).append(
            Highlight(fact.start, fact.end, colour, number=one.number)
        )
    for finding in found:
        for span in finding.spans:
            segment = locate(look.letter, span)
            if segment is None:
                continue
            start, end = (text_offset(segment, at) for at in source_range(segment, span))
            odd = " odd" if span.language in finding.languages else ""
            quiet = " waived" if finding.waived else ""
            classes = f"f f-{finding.severity.value}{odd}{quiet}"
            title = in_language(finding.message, interface)
            marked.setdefault(segment.key, []).append(Highlight(start, end, classes, title=title))
    return marked
