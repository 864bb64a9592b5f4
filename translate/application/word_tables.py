"""A bilingual Word table that comes back: edits, notes, conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from translate.application.comments import note_comments
from translate.application.letters import OpenLetter, Shelf
from translate.application.word_export import OURS
from translate.dataclass import dataclass
from translate.documents.markdown import read_markdown
from translate.drafting.draft import Draft
from translate.drafting.placement import Done, place
from translate.drafting.plan import Job
from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import AlignedLetter, MarkKind, Segment, Unit
from translate.review.naming import unit_names
from translate.storage.bilingual.word_rows import (
    Returned,
    fingerprint,
    markdown_of,
    returned_rows,
    target_of,
)
from translate.storage.converting.rich import Comment, Rich
from translate.storage.converting.word import read_docx
from translate.storage.files import locked, read_bytes, read_version, write_atomically


@dataclass(frozen=True, slots=True)
class Edit:
    """A cell that somebody edited, and whose unit takes it."""

    unit: Unit
    texts: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a table that came back holds."""

    language: str
    edits: tuple[Edit, ...]
    remarks: tuple[tuple[str, str], ...]
    """(place, what was not taken, and why; or what to look at)."""
    comments: tuple[tuple[str, Comment], ...]
    """Each with the short name of its row's unit."""
    is_complete: bool
    """Every edit was taken."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """A document that holds a bilingual table."""

    path: str
    language: str
    """The target's."""
    rich: Rich


def bilingual_table(name: str) -> WordTable | None:
    """The table in a Word file of this name; None where it holds none, or is another file."""
    path = Path(name)
    if path.suffix.lower() != ".docx" or not path.is_file():
        return None
    rich = read_docx(read_bytes(path), str(path))
    language = target_of(rich, CODES)
    return WordTable(name, language, rich) if language else None


def take_back(opened: OpenLetter, table: WordTable) -> TakenBack:
    """What a table that came back changes in the letter; nothing is written yet.

    A cell counts as edited where it is not what went out. An edit is not taken where the letter's
    own text was changed meanwhile, where a mark of a note or a link is lost, or where it has more
    or fewer paragraphs than the unit; each is named, with its text.
    """
    letter = opened.letter
    rich, language = table.rich, table.language
    rows = returned_rows(rich, letter.source, language)
    if rows is None:
        raise TranslateError(
            f"holds no table from {letter.source} into {language}",
            path=table.path,
            remedy=f"the letter's source is {letter.source}: check that it is the file",
        )
    units = {unit_names(letter)[unit.id]: unit for unit in letter.units}
    seen = Counter(row.name for row in rows)
    remarks = [(place, text) for place, text in rich.remarks if text.startswith("tracked change")]
    edits: list[Edit] = []
    refused = 0
    for row in rows:
        unit = units.get(row.name)
        if unit is None or seen[row.name] > 1:
            problem = _homeless(row, seen[row.name] > 1)
        else:
            if row.digests and fingerprint(row.source) != row.digests[0]:
                remarks.append((row.place, f"{row.name}: the source was edited; that is not taken"))
            problem = _problem(letter, unit, row, language)
            if problem == "":
                edits.append(Edit(unit, row.target, row.place))
        if problem:
            refused += 1
            remarks.append((row.place, problem))
    remarks += _missing_and_moved(units, rows)
    comments = tuple((row.name, one) for row in rows for one in row.comments if one.author != OURS)
    return TakenBack(language, tuple(edits), tuple(remarks), comments, not refused)


def _homeless(row: Returned, twice: bool) -> str | None:
    """What to say of a row that belongs to no unit; None for an empty one."""
    shown = " / ".join(row.target)
    if not row.name and not shown:
        return None
    if twice:
        return f"{row.name} stands in several rows; not taken: “{shown}”"
    why = f"no unit is called {row.name} now" if row.name else "a row was added"
    return f"{why}; not taken: “{shown}”"


def _problem(letter: AlignedLetter, unit: Unit, row: Returned, language: str) -> str | None:
    """Why the cell of a unit is not taken; "" where it is, None where it changes nothing."""
    old = unit.segments.get(language, ())
    current = markdown_of(old)
    print_now, print_back = fingerprint(current), fingerprint(row.target)
    print_then = row.digests[1] if len(row.digests) == 2 else ""
    if print_back in (print_now, print_then):
        return None
    shown = " / ".join(row.target)
    if print_then != print_now:
        here = " / ".join(current) or "nothing"
        return f"{row.name} was changed in the letter meanwhile: “{here}”; not taken: “{shown}”"
    wanted = len(old or unit.segments.get(letter.source, ()))
    if len(row.target) != wanted:
        return f"{row.name} has {len(row.target)} paragraphs instead of {wanted}; “{shown}”"
    source = unit.segments.get(letter.source, ()) or old
    lost = _lost(source, old, row.target)
    return f"{row.name}: {lost}; not taken: “{shown}”" if lost else ""


def _lost(source: Sequence[Segment], old: Sequence[Segment], texts: Sequence[str]) -> str:
    """Which marks of notes and links are lost or new, that were not before."""
    new = [one for text in texts for one in read_markdown(text.encode(), "", "").segments]
    for kind, name in ((MarkKind.FOOTNOTE, "the note"), (MarkKind.LINK, "a link")):
        wanted, before, found = (_marks(part, kind) for part in (source, old, new))
        if found in (wanted, before):
            continue
        missing, strange = sorted((wanted - found).elements()), sorted((found - wanted).elements())
        if kind is MarkKind.LINK and sum(wanted.values()) == sum(found.values()):
            continue  # a page in another language
        parts = [f"{name} {one} is missing" for one in missing]
        parts += [f"{name} {one} is not in the source" for one in strange]
        if parts:
            return ", ".join(parts)
    return ""


def _marks(segments: Sequence[Segment], kind: MarkKind) -> Counter[str]:
    return Counter(m.target for segment in segments for m in segment.marks if m.kind is kind)


def _missing_and_moved(
    units: Mapping[str, Unit], rows: Sequence[Returned]
) -> Iterator[tuple[str, str]]:
    named = [row.name for row in rows if row.name in units]
    for name, unit in units.items():
        if name not in named:
            yield "the table", f"{name} ({unit.id}) has no row: it is left as it is"
    order = [list(units).index(name) for name in named]
    for before, after, name in zip(order, order[1:], named[1:], strict=False):
        if after < before:
            yield "the table", f"the row of {name} was moved: the letter keeps its order"


def apply_back(opened: OpenLetter, found: TakenBack, now: str) -> tuple[tuple[str, str], ...]:
    """Writes the edits and records the comments; gives (place, message) of the rest.

    Raises TranslateError, and writes nothing, where the version has changed since it was read.
    """
    letter = opened.letter
    done = [
        Done(
            Job(
                edit.unit,
                found.language,
                edit.unit.segments.get(letter.source, ()) or edit.unit.segments[found.language],
                old=edit.unit.segments.get(found.language, ()),
            ),
            tuple(Draft(text, "word", "") for text in edit.texts),
        )
        for edit in found.edits
    ]
    placed = place(letter, found.language, done)
    path = Path(letter.versions[found.language].path)
    if placed.version.data != letter.versions[found.language].data:
        with locked(opened.workspace.root):
            if read_version(path) != letter.versions[found.language].data:
                raise TranslateError(
                    "was changed meanwhile", path=str(path), remedy="run the command again"
                )
            write_atomically(path, placed.version.data)
    again = Shelf(opened.workspace).open(letter.name)  # the notes are about the new texts
    units = {unit_names(again.letter)[unit.id]: unit for unit in again.letter.units}
    pairs = [(units.get(name), comment) for name, comment in found.comments]
    said = note_comments(again, pairs, now)
    left = tuple((one.job.unit.id, f"not taken: {error}") for one, error in placed.left)
    return (*said, *left)
