"""`translate import`: brings versions in."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from translate.application.coming_back import coming_back, taken_back
from translate.application.comments import note_incoming
from translate.application.exporting import remember_taken_back
from translate.application.importing import Stored, store
from translate.application.incoming import Incoming, read_incoming
from translate.application.opening import OpenLetter, open_letter, place_letter
from translate.application.taking_back import TakenBack, apply_back, without_place
from translate.application.updating import Update, apply_updates, updates
from translate.cli import DONE
from translate.cli.lists import codes
from translate.cli.loading import now
from translate.cli.reader import out, told
from translate.documents.updating import Change
from translate.wording import AtLine, say


def command(
    letter: Annotated[
        str, typer.Argument(metavar="LETTER", help="A letter's slug; a new one makes the letter.")
    ],
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE…", help="Documents; nl=FILE says that one is Dutch."),
    ],
    source: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="The language the letter was written in."),
    ] = None,
    languages: Annotated[
        str | None,
        typer.Option(
            metavar="CODES", help="A new letter's languages; those of translate.toml by default."
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="The files are newer ones of versions that are there.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would change.")
    ] = False,
    overwrite: Annotated[
        bool,
        typer.Option(
            "--overwrite",
            help="Edits made here may be lost; with --update or a file that was exported.",
        ),
    ] = False,
) -> int:
    """Bring versions of a letter in.

    A file is Markdown, plain text, Word (.docx), OpenDocument (.odt), a web page or a PDF. It may
    hold one language or several: they are told apart paragraph by paragraph. Footnotes become [^1],
    their texts go to the end, and what page ends have cut is joined. Every line that was changed or
    left out is reported. Nothing is overwritten.

    A file that `translate export` wrote (PO, XLIFF, TMX, CSV, a Word table) brings back what was
    edited in it: edits are put in, what was changed here since is shown and left as it is.
    """
    slug, workspace = place_letter(letter, Path.cwd())
    if back := coming_back(workspace, slug, files):
        taken = taken_back(workspace, slug, back, overwrite)
        code = max([_take_back(*one, dry_run) for one in taken])
        return _settled(workspace.root, files, code, dry_run)
    incoming = read_incoming(files)
    if update:
        newer = updates(workspace, slug, incoming)
        _show_remarks(incoming)
        for one in newer:
            _show(one)
        if not dry_run:
            apply_updates(workspace, slug, newer, overwrite, now())
            _note(slug, workspace.root, incoming)
        return DONE
    stored = store(workspace, slug, incoming, source, codes(languages), at=now())
    _show_remarks(incoming)
    _note(slug, workspace.root, incoming)
    _show_stored(stored, workspace.root, source)
    return DONE


def _show_remarks(incoming: Incoming) -> None:
    """Prints what was done to the texts, as `str(remark)` has it, in the reader's language."""
    for one in incoming.imported.report:
        print(replace(one, message=told(one.message), place=told(one.place)))


def _note(slug: str, root: Path, incoming: Incoming) -> None:
    """Records the comments of documents as notes on their units."""
    if incoming.comments:
        for place, message in note_incoming(open_letter(slug, root), incoming, now()):
            print(f"{told(place)}: {told(message)}")


def _show_stored(stored: Stored, root: Path, source: str | None) -> None:
    """Says what was made, and on stderr what was taken for granted."""
    names = ", ".join(f"{code}.md" for code in stored.written)
    if stored.is_new:
        out(say("made {folder}: {files}", folder=stored.folder, files=names))
    else:
        out(say("added to {folder}: {files}", folder=stored.folder, files=names))
    if stored.empty:
        empty = ", ".join(f"{code}.md" for code in stored.empty)
        out(say("empty yet, to be translated: {files}", files=empty))
    sys.stdout.flush()
    if stored.is_first:
        workspace_is = say(
            "{folder} is a workspace now, with the usual settings (two people approve each text); "
            "`translate init` writes them down, to be changed",
            folder=root,
        )
        out(workspace_is, stream=sys.stderr)
    if stored.is_new and len(stored.written) > 1 and not source:
        source_is = say(
            "the source is {language}; say another one with --source", language=stored.source
        )
        out(source_is, stream=sys.stderr)


def _settled(root: Path, files: Sequence[str], code: int, dry_run: bool) -> int:
    """The exit code; what was taken back as a whole may be exported to the same files again."""
    if code == 0 and not dry_run:
        for file in files:
            remember_taken_back(root, Path(file))
    return code


def _take_back(opened: OpenLetter, file: str, found: TakenBack, dry_run: bool) -> int:
    """Takes a file back that went out; the exit code is 1 where an edit was not taken."""
    language = found.language
    for edit in found.edits:
        texts = (edit.unit.source(language), "\n".join(edit.texts))
        old, new = (re.sub("\n+", "\n    ", text) for text in texts)
        print(f"{_at(file, edit.place)}: {edit.unit.id} {language}\n  - {old}\n  + {new}")
    for name, comment in found.comments if dry_run else ():
        comment_is = say(
            "comment by {author} on {unit}: “{text}”",
            author=comment.author,
            unit=name,
            text=comment.text,
        )
        print(f"{_at(file, comment.place)}: {told(comment_is)}")
    for name, praise in found.praised if dry_run else ():
        noted = say("{praise}: would be noted, and approves nothing here", praise=praise)
        print(f"{file}: {name}: {told(noted)}")
    left = without_place(opened, found)
    said = () if dry_run else apply_back(opened, found, now())
    for place, message in (*found.remarks, *said, *left):
        print(f"{_at(file, place)}: {told(message)}")
    values = {"count": len(found.edits) - len(left), "file": f"{language}.md"}
    if dry_run:
        out(say("edits that would be taken into {file}: {count}", **values))
    else:
        out(say("edits taken into {file}: {count}", **values))
    if found.is_complete and not left:
        return 0
    if found.is_complete:
        out(say("what has no place in its version stands above: write it into the letter itself"))
        return 1
    out(
        say(
            "what was not taken stands above: write it into the letter itself, or run "
            "`translate export` again and put it into the new file"
        )
    )
    return 1


def _at(file: str, place: str) -> str:
    """A place in a file: `brief.po:7`; `brief.docx, table 1, row 3`."""
    return f"{file}:{place.line}" if isinstance(place, AtLine) else f"{file}, {told(place)}"


def _show(update: Update) -> None:
    """Prints what changes in one version, place by place."""
    path = update.old.path
    if not update.changes:
        out(say("{path}: nothing changes", path=path))
    for change in update.changes:
        print(f"{path}:{_line(change, update)}: {_said(change)}")


def _line(change: Change, update: Update) -> int:
    if change.old:
        return change.old[0].line
    before = [one for one in update.old.segments if one.ordinal < change.new[0].ordinal]
    return before[-1].line if before else 1


def _said(change: Change) -> str:
    old, new = ("\n    ".join(one.text for one in side) for side in (change.old, change.new))
    if not change.old:
        return f"{told(say('added'))}\n  + {new}"
    if not change.new:
        return f"{told(say('deleted'))}\n  - {old}"
    return f"{told(say('changed'))}\n  - {old}\n  + {new}"
