"""From the LETTER arguments of a command to aligned letters with their ledgers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shlex import join

from translate.application.letters import OpenLetter
from translate.application.loose import (
    bare_files,
    is_bilingual,
    is_version,
    open_bilingual,
    open_versions,
    typed_notes,
)
from translate.application.shelf import Shelf
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.review.policy import REQUIRED
from translate.storage.workspace import Workspace, absolute, find_workspace, named
from translate.wording import say

__all__ = ["OpenLetter", "Workspace", "find_workspace", "open_letter", "open_letters"]


def open_letters(
    arguments: Sequence[str],
    start: Path,
    *,
    may_be_empty: bool = False,
    waits: Callable[[str], None] = lambda _: None,
    bilingual: Callable[[str, Workspace], OpenLetter] = open_bilingual,
) -> tuple[OpenLetter, ...]:
    """The letters that `arguments` name, all letters of the workspace where they name none.

    An argument is a slug or a letter's folder, a version file (`nl=PATH` or PATH; all version
    files together are one letter), outside any workspace a folder of such files, or a bilingual
    file. `start` is the folder to look from.
    A letter without any text is among all letters; only who can do something with one that is
    named says that it `may_be_empty`. `waits` hears of what takes its time; `bilingual` opens
    a bilingual file. Raises TranslateError for whatever can't be found, read or told apart.
    """
    workspace = find_workspace(start)
    shelf = Shelf(workspace, waits=waits)
    if not arguments:
        opened = [shelf.open(slug, may_be_empty=True) for slug in all_slugs(workspace)]
        shelf.keep()
        return tuple(opened)
    arguments = [
        one for argument in arguments for one in bare_files(argument, workspace) or (argument,)
    ]
    files = [argument for argument in arguments if is_version(argument)]
    opened = [open_versions(files, workspace, waits=waits)] if files else []
    opened += [bilingual(argument, workspace) for argument in filter(is_bilingual, arguments)]
    slugs = [one for one in arguments if one not in files and not is_bilingual(one)]
    places = [_place(argument, workspace) for argument in slugs]
    for slug, own in {(slug, own.root): (slug, own) for slug, own in places}.values():
        holder = shelf if own.root == workspace.root else Shelf(own, waits=waits)
        opened.append(holder.open(slug, may_be_empty=may_be_empty))
        holder.keep()
    return tuple(opened)


@dataclass(frozen=True, slots=True)
class Readable:
    """The letters that can be read, and why others can't."""

    letters: tuple[OpenLetter, ...]
    errors: tuple[TranslateError, ...]
    """One a letter that can't be read, the same one once."""
    remarks: tuple[str, ...] = ()
    """With which letters those that were named are not compared, and why; which files bear notes
    that are read by an import alone; and how many decisions do not count because they are not
    signed."""


def open_readable(
    arguments: Sequence[str],
    start: Path,
    *,
    may_be_empty: bool = False,
    jobs: int = 1,
    waits: Callable[[str], None] = lambda _: None,
    bilingual: Callable[[str, Workspace], OpenLetter] = open_bilingual,
) -> Readable:
    """The letters as `open_letters`, but of all letters one that can't be read hides no other.

    The others are not compared with it. All letters are aligned in so many processes. Raises
    TranslateError for letters that are named, and for a workspace whose settings can't be read.
    """
    if arguments:
        letters = open_letters(
            arguments, start, may_be_empty=may_be_empty, waits=waits, bilingual=bilingual
        )
        return Readable(letters, (), tuple(dict.fromkeys(_remarks(letters))))
    workspace = find_workspace(start)
    shelf = Shelf(workspace, waits=waits)
    errors: dict[str, TranslateError] = {}
    readable, opened = [], []
    for slug in all_slugs(workspace):
        try:
            shelf.read(slug)
            readable.append(slug)
        except TranslateError as error:
            errors[str(error)] = error
    if jobs > 1:
        try:
            shelf.align(readable, jobs)
        except TranslateError as error:
            errors[str(error)] = error
    for slug in readable:
        try:
            opened.append(shelf.open(slug, may_be_empty=True))
        except TranslateError as error:
            errors[str(error)] = error
    shelf.keep()
    return Readable(tuple(opened), tuple(errors.values()), tuple(_unsigned(opened)))


def _remarks(letters: Sequence[OpenLetter]) -> Iterator[str]:
    for one in letters:
        for slug, error in one.uncompared.items():
            yield say(
                "{name} is not compared with {slug}, which can't be read: {error}",
                name=one.letter.name,
                slug=slug,
                error=error,
            )
        if one.folder is None:
            yield from typed_notes(one.letter)
    yield from _unsigned(letters)


def _unsigned(letters: Sequence[OpenLetter]) -> Iterator[str]:
    for one in letters:
        if one.workspace.settings.policy.signatures == REQUIRED:
            from translate.application.signing import missed_of, missed_said  # seldom

            if missed := missed_of(one):
                yield missed_said(one.letter.name, len(missed))


def open_letter(
    argument: str, start: Path, waits: Callable[[str], None] = lambda _: None
) -> OpenLetter:
    """The one letter of a workspace that a slug or folder names, with its ledger.

    Raises TranslateError as `open_letters`, and for files that are no letter of a workspace.
    """
    files = bare_files(argument, find_workspace(start))
    if files or is_bilingual(argument) or is_version(argument):
        raise TranslateError(
            "only a letter in a workspace has a ledger",
            path=argument,
            remedy=say(
                "name a letter's folder, or bring the file into one with `{command}`",
                command=f"translate import SLUG {join(files or [argument])}",
            ),
        )
    (opened,) = open_letters([argument], start, waits=waits)
    return opened


def place_letter(argument: str, start: Path) -> tuple[str, Workspace]:
    """The slug of a letter, which may be yet to be made, and the workspace it belongs to.

    Raises TranslateError where the argument leads out of the workspace.
    """
    return _place(argument, find_workspace(start), absent=True)


def ledgers_named(arguments: Sequence[str], start: Path) -> tuple[tuple[Workspace, str], ...]:
    """The workspace and the slug of each letter that is named, of all letters where none is.

    Nothing of the letters is read. Raises TranslateError for what is no letter of a workspace.
    """
    workspace = find_workspace(start)
    if not arguments:
        return tuple((workspace, slug) for slug in all_slugs(workspace))
    places = [_place(argument, workspace) for argument in arguments]
    return tuple((own, slug) for slug, own in places)


def _place(argument: str, workspace: Workspace, absent: bool = False) -> tuple[str, Workspace]:
    path = absolute(Path(argument))
    is_name = argument not in (".", "..") and "/" not in argument
    if is_name and (workspace.folder(argument).is_dir() or not path.is_dir()):
        if not absent and not workspace.folder(argument).is_dir():
            raise _unknown(argument, workspace)
        return argument, workspace
    if not absent and path.exists() and not path.is_dir():
        raise TranslateError(
            "is no file and no folder",
            path=argument,
            remedy="save what comes from it to a file, and name that",
        )
    if not absent and not path.is_dir():
        raise TranslateError(
            "no such file or folder", path=argument, remedy="check the name and the folder"
        )
    own = find_workspace(path.parent)
    return own.slug_of(path), own


def all_slugs(workspace: Workspace) -> tuple[str, ...]:
    """The letters of a workspace; TranslateError where there are none."""
    slugs = workspace.slugs()
    if not slugs:
        raise TranslateError(
            "there are no letters here",
            path=str(workspace.root),
            remedy="name the files of a letter, or make one with `translate new SLUG`",
        )
    return slugs


def _unknown(slug: str, workspace: Workspace) -> TranslateError:
    from difflib import get_close_matches

    slugs = workspace.slugs()
    near = get_close_matches(slug, slugs, n=1)
    remedy = (
        say("did you mean “{near}”", near=near[0])
        if near
        else say("use one of {names}", names=", ".join(slugs))
    )
    return TranslateError(
        say(
            "there is no letter “{slug}” in {folder}",
            slug=slug,
            folder=named(workspace.root / "letters"),
        ),
        remedy=remedy if slugs else say("make it with `translate new {slug}`", slug=slug),
    )
