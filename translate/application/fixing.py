"""Fixes: the edits that findings propose, and how they get into the files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from shlex import quote

from translate.application.editing import Writer, in_versions, is_other, record_writer
from translate.application.letters import OpenLetter
from translate.application.looking import findings_of, states_of
from translate.application.units import units_named
from translate.dataclass import dataclass
from translate.documents.markdown import ENDINGS, read_markdown
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Fix, Unit, Version
from translate.review.states import State
from translate.storage.files import locked, read_bytes, write_atomically
from translate.storage.together import write_together
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Proposal:
    """An edit that would settle a finding."""

    finding: Finding
    fix: Fix
    approved: tuple[str, ...]
    """The languages whose approval of the unit the edit would end."""


def proposals(
    opened: OpenLetter, units: Sequence[str] = (), languages: Sequence[str] = ()
) -> tuple[Proposal, ...]:
    """The fixes for a letter, in the order of its text; none for what is waived.

    `units` are names and ranges (`7`, `3-9`), `languages` those to edit; all where none is named.
    Two fixes never touch the same characters: the first one stands.
    """
    wanted = {unit.id for unit in units_named(opened, units)} if units else None
    found: list[Proposal] = []
    for finding in findings_of(opened):
        fix = finding.fix
        if fix is None or finding.waived is not None:
            continue
        if wanted is not None and finding.unit not in wanted:
            continue
        if languages and fix.language not in languages:
            continue
        if not any(_overlap(fix, other.fix) for other in found):
            found.append(Proposal(finding, fix, _approved(opened, finding.unit, fix.language)))
    return tuple(found)


def apply(opened: OpenLetter, chosen: Iterable[Proposal], writer: Writer) -> tuple[str, ...]:
    """Splices fixes into the versions; gives the paths of the files that were written.

    The ledger says first who wrote the texts, as for an edit that somebody types. Raises
    TranslateError, and writes nothing, where a file was changed since it was read, or where an edit
    would change the structure of the letter.
    """
    letter = opened.letter
    fixes: dict[str, list[Fix]] = {}
    for proposal in chosen:
        fixes.setdefault(proposal.fix.language, []).append(proposal.fix)
    edited = {language: spliced(letter.versions[language], own) for language, own in fixes.items()}
    _check_unchanged(letter, edited)
    record_writer(opened, _written(letter, edited), writer)
    with nullcontext() if opened.folder is None else locked(opened.workspace.root):
        _check_unchanged(letter, edited)
        files = {Path(letter.versions[one].path): data for one, data in edited.items()}
        if opened.folder is not None:
            write_together(opened.workspace.root, files)
        else:
            for path, data in files.items():
                write_atomically(path, data)
    return tuple(letter.versions[language].path for language in edited)


def _written(letter: AlignedLetter, edited: Mapping[str, bytes]) -> Iterator[tuple[Unit, str]]:
    """The units whose texts are others in edited versions, with the languages of these texts."""
    after = {
        code: read_markdown(data, code, letter.versions[code].path) for code, data in edited.items()
    }
    for unit in letter.units:
        new = in_versions(unit, after)
        yield from ((new, code) for code in after if is_other(unit, new, code))


def spliced(version: Version, fixes: Sequence[Fix]) -> bytes:
    """The bytes of a version with fixes in it; everything else stays as it is.

    Raises TranslateError where a fix is not about these bytes, or the blocks of the text would be
    others afterwards.
    """
    pieces: list[bytes] = []
    end = 0
    for fix in sorted(fixes, key=lambda one: one.start):
        if fix.start < end or version.data[fix.start : fix.end].decode() != fix.old:
            raise _changed(version)
        pieces += (version.data[end : fix.start], fix.replacement.encode())
        end = fix.end
    data = b"".join((*pieces, version.data[end:]))
    added = sum(fix.marks for fix in fixes)
    if not _is_alike(read_markdown(data, version.language, version.path), version, added):
        raise TranslateError(
            "a fix would change the structure of the letter",
            path=version.path,
            line=fixes[0].line,
            remedy="edit the file by hand",
        )
    return data


def require_versions(letter: AlignedLetter) -> None:
    """Raises TranslateError for a letter whose versions are not files of their own."""
    for version in letter.versions.values():
        if not version.path.lower().endswith(ENDINGS):
            raise TranslateError(
                "is a file of strings, which fix does not edit",
                path=version.path,
                remedy=say(
                    "see the fixes with `translate check {path} --format json`, and edit it there",
                    path=quote(version.path),
                ),
            )


def _approved(opened: OpenLetter, unit: str, language: str) -> tuple[str, ...]:
    """An edit of the source ends the approvals of all languages, any other that of its own."""
    if opened.folder is None:
        return ()
    states = states_of(opened)
    letter = opened.letter
    affected = letter.languages if language == letter.source else (language,)
    return tuple(code for code in affected if states.get((unit, code)) is State.APPROVED)


def _overlap(one: Fix, other: Fix) -> bool:
    return one.language == other.language and one.start <= other.end and other.start <= one.end


def _is_alike(after: Version, before: Version, added: int) -> bool:
    """Whether two states of a version have the same blocks, and so many marks more in them."""
    shapes = [
        [(segment.kind, segment.level, segment.nesting) for segment in one.segments]
        for one in (after, before)
    ]
    marks = [sum(len(segment.marks) for segment in one.segments) for one in (after, before)]
    return shapes[0] == shapes[1] and marks[0] == marks[1] + added


def _check_unchanged(letter: AlignedLetter, languages: Iterable[str]) -> None:
    for version in (letter.versions[language] for language in languages):
        if read_bytes(Path(version.path)) != version.data:
            raise _changed(version)


def _changed(version: Version) -> TranslateError:
    return TranslateError(
        "was changed while fixes were being chosen; nothing was written",
        path=version.path,
        remedy="run the command again",
    )
