"""A bilingual Word table that comes back: edits, notes, conflicts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from translate.application.letters import OpenLetter
from translate.application.taking_back import Edit, TakenBack, lost, missing_and_moved
from translate.bilingual.exporting import OURS
from translate.bilingual.word_rows import (
    ReturnedRow,
    fingerprint,
    markdown_of,
    returned_rows,
    target_of,
)
from translate.converting.rich import Rich
from translate.converting.word import read_docx
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import AlignedLetter, Unit
from translate.review.naming import unit_names
from translate.storage.files import read_bytes
from translate.wording import say


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


def take_table_back(opened: OpenLetter, table: WordTable, overwrite: bool = False) -> TakenBack:
    """What a table that came back changes in the letter; nothing is written yet.

    A cell counts as edited where it is not what went out. An edit is not taken where the letter's
    own text was changed meanwhile, unless `overwrite` says so; where a mark of a note or a link is
    lost; or where it has more or fewer paragraphs than the unit. Each is named, with its text.
    """
    letter = opened.letter
    rich, language = table.rich, table.language
    rows = returned_rows(rich, letter.source, language)
    if rows is None:
        raise TranslateError(
            say(
                "holds no table from {source} into {language}",
                source=letter.source,
                language=language,
            ),
            path=table.path,
            remedy=say(
                "the letter's source is {source}: check that it is the file", source=letter.source
            ),
        )
    units = {unit_names(letter)[unit.id]: unit for unit in letter.units}
    seen = Counter(row.name for row in rows)
    remarks = list(rich.remarks)
    edits: list[Edit] = []
    refused = 0
    for row in rows:
        unit = units.get(row.name)
        if unit is None and _is_unedited(row):
            why = say(
                "the source of {name} was changed here since; nothing was edited in the row: "
                "export the table again",
                name=row.name,
            )
            remarks.append((row.place, why))
            problem = None
        elif unit is None or seen[row.name] > 1:
            problem = _homeless(row, seen[row.name] > 1)
        else:
            if row.digests and fingerprint(row.source) != row.digests[0]:
                remarks.append(
                    (
                        row.place,
                        say("{name}: the source was edited; that is not taken", name=row.name),
                    )
                )
            problem = _problem(letter, unit, row, language, overwrite)
            if problem == "":
                edits.append(Edit(unit, row.target, row.place))
        if problem:
            refused += 1
            remarks.append((row.place, problem))
    remarks += missing_and_moved(units, (row.name for row in rows), say("the table"), say("row"))
    comments = tuple((row.name, one) for row in rows for one in row.comments if one.author != OURS)
    return TakenBack(language, tuple(edits), tuple(remarks), comments, not refused)


def _homeless(row: ReturnedRow, twice: bool) -> str | None:
    """What to say of a row that belongs to no unit; None for an empty one."""
    shown = " / ".join(row.target)
    if not row.name and not shown:
        return None
    if twice:
        return say(
            "{name} stands in several rows; not taken: “{shown}”", name=row.name, shown=shown
        )
    if not row.name:
        return say("a row was added; not taken: “{shown}”", shown=shown)
    return say(
        "the source of {name} was changed here since: export the table again; not taken: “{shown}”",
        name=row.name,
        shown=shown,
    )


def _is_unedited(row: ReturnedRow) -> bool:
    """Whether the translation of a row is the one that went out."""
    return len(row.digests) == 2 and fingerprint(row.target) == row.digests[1]


def _problem(
    letter: AlignedLetter, unit: Unit, row: ReturnedRow, language: str, overwrite: bool
) -> str | None:
    """Why the cell of a unit is not taken; "" where it is, None where it changes nothing."""
    old = unit.segments.get(language, ())
    current = markdown_of(old)
    print_now, print_back = fingerprint(current), fingerprint(row.target)
    print_then = row.digests[1] if len(row.digests) == 2 else ""
    if print_back in (print_now, print_then):
        return None
    shown = " / ".join(row.target)
    if print_then != print_now and not overwrite:
        here = " / ".join(current) or say("nothing")
        return say(
            "{name} was changed in the letter meanwhile: “{here}”; not taken: “{shown}”",
            name=row.name,
            here=here,
            shown=shown,
        )
    wanted = len(old or unit.segments.get(letter.source, ()))
    if len(row.target) != wanted:
        return say(
            "{name} has {target} paragraphs instead of {wanted}; “{shown}”",
            name=row.name,
            target=len(row.target),
            wanted=wanted,
            shown=shown,
        )
    source = unit.segments.get(letter.source, ()) or old
    problem = lost(source, old, row.target)
    return (
        say("{name}: {problem}; not taken: “{shown}”", name=row.name, problem=problem, shown=shown)
        if problem
        else ""
    )
