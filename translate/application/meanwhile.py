"""What happens to a letter while somebody has it before them: edits, and decisions taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from translate.application.editing import Writer, record_writer
from translate.application.letters import OpenLetter
from translate.application.recording import record
from translate.application.shelf import Shelf
from translate.model import Unit, digest
from translate.review.decisions import Reviewer
from translate.review.events import Undone
from translate.review.people import same_person
from translate.storage.files import read_bytes
from translate.storage.workspace import find_workspace


def reopened(opened: OpenLetter) -> OpenLetter:
    """A letter of a workspace as it is now, settings and ledger too; TranslateError as `Shelf`."""
    return Shelf(find_workspace(opened.workspace.root)).open(opened.letter.name)


def has_changed(opened: OpenLetter) -> bool:
    """Whether a version's file is another than the one that was opened."""
    versions = opened.letter.versions.values()
    return any(read_bytes(Path(version.path)) != version.data for version in versions)


def record_edits(before: OpenLetter, after: OpenLetter, writer: Reviewer) -> None:
    """Tells the ledger that a person wrote the translations that are new since `before`."""
    record_writer(after, _translated(before, after), Writer(writer.name, writer.at))


def own_since(before: OpenLetter, after: OpenLetter, reviewer: Reviewer) -> tuple[str, ...]:
    """The ids of what the reviewer told the ledger between two openings of a letter."""
    known = {event.id for event in before.events}
    return tuple(
        event.id
        for event in after.events
        if event.id not in known and same_person(event.by, reviewer.name)
    )


def take_back(opened: OpenLetter, reviewer: Reviewer, ids: Sequence[str]) -> None:
    """Takes back decisions of the reviewer's own; the ledger keeps both."""
    record(opened, [Undone(by=reviewer.name, at=reviewer.at, events=tuple(ids))])


def _translated(before: OpenLetter, after: OpenLetter) -> Iterator[tuple[Unit, str]]:
    """The units whose text in a language stood in no unit before, with that language."""
    for language in after.letter.languages:
        old = {digest(unit.source(language)) for unit in before.letter.units}
        for unit in after.letter.units:
            if unit.segments.get(language) and digest(unit.source(language)) not in old:
                yield unit, language
