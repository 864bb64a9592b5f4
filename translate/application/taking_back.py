"""What files that went out bring back: edits, notes, and their way into the letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.application.comments import note_comments
from translate.application.editing import write_version
from translate.application.letters import OpenLetter
from translate.application.recording import record
from translate.application.shelf import Shelf
from translate.bilingual.word_rows import SOURCE_COLUMN
from translate.converting.rich import Comment
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.drafting.draft import Draft
from translate.drafting.placement import Done, Placed, place
from translate.drafting.plan import Job
from translate.model import MarkKind, Segment, Unit, digest
from translate.review.events import Drafted, Noted, Wrote
from translate.review.naming import file_names, unit_names
from translate.wording import chained, say


@dataclass(frozen=True, slots=True)
class Edit:
    """A text that somebody edited, and whose unit takes it."""

    unit: Unit
    texts: tuple[str, ...]
    """Markdown, a string a paragraph."""
    place: str
    unfinished: str = ""
    """The format of a file that says that somebody has yet to look at the text; "" for others."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a file that came back holds."""

    language: str
    edits: tuple[Edit, ...]
    remarks: tuple[tuple[str, str], ...]
    """(place, what was not taken, and why; or what to look at)."""
    comments: tuple[tuple[str, Comment], ...]
    """Each with the name of its unit."""
    is_complete: bool
    """Every edit was taken."""
    person: str = ""
    """Who worked on the file last, as it says."""
    praised: tuple[tuple[str, str], ...] = ()
    """(Name of a unit, what is noted): texts that somebody approved in another program. That
    decides nothing here; it stands beside the text for whoever does."""


def lost(source: Sequence[Segment], old: Sequence[Segment], texts: Sequence[str]) -> str:
    """Which marks of notes and links are lost or new, that were not before; "" for none.

    `texts` are the new ones, in Markdown.
    """
    new = [one for text in texts for one in read_markdown(text.encode(), "", "").segments]
    for kind, name in ((MarkKind.FOOTNOTE, say("the note")), (MarkKind.LINK, say("a link"))):
        wanted, before, found = (_marks(part, kind) for part in (source, old, new))
        if found in (wanted, before):
            continue
        missing, strange = sorted((wanted - found).elements()), sorted((found - wanted).elements())
        if kind is MarkKind.LINK and sum(wanted.values()) == sum(found.values()):
            continue  # a page in another language
        parts: list[str] = [say("{name} {one} is missing", name=name, one=one) for one in missing]
        parts += [say("{name} {one} is not in the source", name=name, one=one) for one in strange]
        if parts:
            return chained(parts)
    return ""


def retargeted(old: Sequence[Segment], texts: Sequence[str]) -> Iterator[str]:
    """What to say of links that lead elsewhere than in the old text; `texts` are in Markdown."""
    new = [one for text in texts for one in read_markdown(text.encode(), "", "").segments]
    before, now = (
        [m.target for segment in part for m in segment.marks if m.kind is MarkKind.LINK]
        for part in (old, new)
    )
    if len(before) == len(now):
        moved = zip(_without(before, now), _without(now, before), strict=True)
        for there, here in moved:
            yield say("a link leads to {now} instead of {before}", now=here, before=there)


def _without(some: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of some that are not among others, each as often as it is there too often."""
    left = Counter(others)
    found = []
    for one in some:
        left[one] -= 1
        found += [one] if left[one] < 0 else []
    return found


def _marks(segments: Sequence[Segment], kind: MarkKind) -> Counter[str]:
    return Counter(m.target for segment in segments for m in segment.marks if m.kind is kind)


def missing_and_moved(units: Mapping[str, Unit], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(place, remark) for units that a file lacks, and for those out of their order.

    `units` by their names, in the letter's order; `names` as the file has them.
    """
    named = [name for name in names if name in units]
    for name, unit in units.items():
        if name not in named:
            yield (
                say("the file"),
                say("{name} ({id}) is not in it: it is left as it is", name=name, id=unit.id),
            )
    from rapidfuzz.distance import LCSseq

    there, are_there = list(dict.fromkeys(named)), {*named}
    for one in LCSseq.opcodes([name for name in units if name in are_there], there):
        for name in there[one.dest_start : one.dest_end] if one.tag == "insert" else ():
            yield (
                say("the file"),
                say(
                    "{name} ({id}) was moved: the letter keeps its order",
                    name=name,
                    id=units[name].id,
                ),
            )


def apply_back(opened: OpenLetter, found: TakenBack, now: str) -> tuple[tuple[str, str], ...]:
    """Writes the edits and records the comments; gives (place, message) of each comment.

    The ledger says first who wrote the texts, as for an edit that somebody types. Raises
    TranslateError, and writes nothing to the file, where it is not the one that was read.
    """
    placed = placed_edits(opened, found)
    version = opened.letter.versions[found.language]
    if placed.version.data != version.data:
        record(opened, tuple(_told(opened, found, placed, now)))
        write_version(opened, version, placed.version.data)
    again = Shelf(opened.workspace).open(opened.letter.name)  # notes are about the new texts
    units = _units_now(opened, again, found.language, placed)
    source = opened.letter.source
    comments = [
        (units.get(name), source if one.column == SOURCE_COLUMN else found.language, one)
        for name, one in found.comments
    ]
    said = note_comments(again, comments, now)
    before, left = _by_name(opened), {one.job.unit.id for one, _ in placed.left}
    praised = [
        (units[name], text)
        for name, text in found.praised
        if name in units and before[name].id not in left
    ]
    nowhere = [
        (name, chained([text, say("in no unit: nothing is recorded")]))
        for name, text in found.praised
        if name not in units
    ]
    return (*said, *nowhere, *_note_praise(opened, found, praised, now))


def _by_name(opened: OpenLetter) -> dict[str, Unit]:
    """The units of a letter by their names, the short ones and those in files."""
    return {
        names[unit.id]: unit
        for names in (file_names(opened.letter), unit_names(opened.letter))
        for unit in opened.letter.units
    }


def _units_now(
    before: OpenLetter, after: OpenLetter, language: str, placed: Placed
) -> dict[str, Unit]:
    """The units of a letter after an edit, by their names before it.

    A unit without source is named after the text that was edited, and has another name now: it is
    found by where that text was written.
    """
    places = {
        segment.ordinal: unit
        for unit in after.letter.units
        for segment in unit.segments.get(language, ())
    }
    written = {one.job.unit.id: segments[0].ordinal for one, segments in placed.texts}
    units = _by_name(after)
    for name, unit in _by_name(before).items():
        now = places.get(written.get(unit.id, -1))
        if now is not None:
            units[name] = now
    return units


def _note_praise(
    before: OpenLetter, found: TakenBack, praised: Sequence[tuple[Unit, str]], now: str
) -> tuple[tuple[str, str], ...]:
    """Notes, once each, what was approved elsewhere, beside exactly these texts."""
    opened = Shelf(before.workspace).open(before.letter.name)
    languages = (opened.letter.source, found.language)
    known = [one for one in opened.events if isinstance(one, Noted)]
    events: list[Noted] = []
    noted: list[str] = []
    for unit, text in praised:
        texts = {code: digest(unit.source(code)) for code in languages}
        if not any(one.note == text and one.texts == texts for one in known):
            events.append(Noted(by=found.person or "somebody", at=now, texts=texts, note=text))
            noted.append(unit.id)
    record(opened, events)
    if not noted:
        return ()
    said = say(
        "approved there, noted here and yet to be approved by `translate review {letter}`: {units}",
        letter=opened.letter.name,
        units=", ".join(noted),
    )
    return ((say("the file"), said),)


def without_place(opened: OpenLetter, found: TakenBack) -> tuple[tuple[str, str], ...]:
    """(unit, why) for each edit that has no place in the version."""
    left = placed_edits(opened, found).left
    return tuple((one.job.unit.id, say("not taken: {error}", error=error)) for one, error in left)


def placed_edits(opened: OpenLetter, found: TakenBack) -> Placed:
    """The letter's version with the edits in it; nothing is written."""
    source, language = opened.letter.source, found.language
    done = [
        Done(
            Job(
                edit.unit,
                language,
                edit.unit.segments.get(source, ()) or edit.unit.segments[language],
                old=edit.unit.segments.get(language, ()),
            ),
            tuple(Draft(text, edit.unfinished, "") for text in edit.texts),
        )
        for edit in found.edits
    ]
    return place(opened.letter, language, done)


def _told(
    opened: OpenLetter, found: TakenBack, placed: Placed, now: str
) -> Iterator[Drafted | Wrote]:
    """What the ledger is told of new texts.

    One that its file calls unfinished is a draft here. Of the others it knows the writer, where the
    file says who worked on it last: who wrote a text is not its reader.
    """
    source = opened.letter.source
    for one, segments in placed.texts:
        engine = one.drafts[0].engine
        texts = (
            digest(one.job.unit.source(source)),
            digest("\n\n".join(segment.source for segment in segments)),
        )
        if engine:
            yield Drafted(
                by=found.person or engine,
                at=now,
                language=found.language,
                source_digest=texts[0],
                target_digest=texts[1],
                engine=engine,
                previous="\n\n".join(segment.source for segment in one.job.old),
            )
        elif found.person:
            yield Wrote(
                by=found.person,
                at=now,
                language=found.language,
                source_digest=texts[0],
                target_digest=texts[1],
            )
