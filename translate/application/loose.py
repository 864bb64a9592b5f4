"""Letters without a workspace: version files anywhere, and bilingual files."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from translate.application.letters import OpenLetter, empty_letter, tell_waiting, typed_files
from translate.bilingual import READERS
from translate.converting import is_document, refuse_unread
from translate.documents.decoding import decode, refuse_conflicts
from translate.documents.markdown import ENDINGS, read_markdown
from translate.errors import TranslateError
from translate.languages import CODES
from translate.languages.file_names import language_named
from translate.model import AlignedLetter, Encoder, Kind, Version
from translate.precompiled import expression
from translate.storage.encoding import encoder_for
from translate.storage.files import read_bytes
from translate.storage.letter_settings import LetterSettings
from translate.storage.regular import TEXT_SIZE
from translate.storage.terms import read_terms
from translate.storage.workspace import Workspace, is_root
from translate.wording import either, say

if TYPE_CHECKING:
    from translate.bilingual import Bilingual, Row, RowStream

NAMED = expression(r"([A-Za-z]{2,3})=(.+)", re.DOTALL)
"""A file with the language that somebody says it is in: `nl=PATH`."""
SAMPLE = 4000
"""Characters that are enough to tell a language by."""


def is_bilingual(argument: str) -> bool:
    """Does it name a file that holds several languages?"""
    return argument.lower().endswith(tuple(READERS)) and not Path(argument).is_dir()


def is_version(argument: str) -> bool:
    """Does it name a file that holds one language?"""
    if NAMED.fullmatch(argument):
        return True
    path = Path(argument)
    is_one = path.is_file() or path.suffix.lower() in ENDINGS
    return is_one and not is_bilingual(argument)


def bare_files(argument: str, workspace: Workspace) -> tuple[str, ...]:
    """The versions in a folder that belongs to no workspace: the files with a language's name.

    Empty for anything else. `workspace` is the one that somebody works in. Raises TranslateError
    for such a folder without any of them.
    """
    folder = Path(argument)
    if is_root(workspace.root) or not folder.is_dir():
        return ()
    placed = folder.resolve()
    if any(map(is_root, (placed, *placed.parents))):
        return ()
    entries = sorted(entry for entry in folder.iterdir() if entry.is_file())
    found = [str(one) for one in entries if language_named(one.name) and not is_bilingual(str(one))]
    if not found:
        raise TranslateError(
            "holds no files that are named after their languages",
            path=argument,
            remedy="name the files of the letter",
        )
    return tuple(sorted(found, key=lambda one: CODES.index(language_named(one) or "")))


def open_versions(
    arguments: Sequence[str],
    workspace: Workspace,
    unsaved: Mapping[Path, bytes] | None = None,
    waits: Callable[[str], None] = lambda _: None,
) -> OpenLetter:
    """The letter that version files make up; the first file is in its source language.

    `unsaved` is what stands in an editor instead of a file, by its resolved path; `waits` hears of
    what takes its time. Raises TranslateError where a file can't be read, its language can't be
    told, or two files are in the same one.
    """
    from translate.alignment import align_letter  # not for every start

    versions: dict[str, Version] = {}
    for argument in arguments:
        version = _version(argument, unsaved or {})
        if other := versions.get(version.language):
            raise TranslateError(
                say("is in {language}, as {path} is", language=version.language, path=other.path),
                path=version.path,
                remedy=_one_of_two(version.path, versions),
            )
        versions[version.language] = version
    first = next(iter(versions.values()))
    if len(versions) == 1:
        raise TranslateError(
            "one file is one version of a letter",
            path=first.path,
            remedy="name the files of the other languages too, or the letter's folder",
        )
    if not any(version.segments for version in versions.values()):
        raise empty_letter(first.path)
    tell_waiting(waits, _name(first), versions.values())
    letter = align_letter(
        _name(first), first.language, versions, glossary=read_terms(workspace.root)
    )
    letter = replace(letter, encoder=_encoder(workspace))
    return OpenLetter(letter, LetterSettings(first.language, letter.languages), workspace)


def typed_notes(letter: AlignedLetter) -> Iterator[str]:
    """Which versions bear typed notes (`[1]`, `¹`) where another has Markdown's, a remark each."""
    versions = letter.versions.values()
    marked = [one for one in versions if any(s.kind is Kind.FOOTNOTE for s in one.segments)]
    others = [one for one in versions if one not in marked]
    if not marked or not others:
        return
    from translate.documents.importing.notes import are_typed  # seldom

    for one in others:
        if are_typed([segment.source for segment in one.segments]):
            yield say(
                "{path} bears typed notes, and {other} Markdown's ([^1]): "
                "`translate import SLUG {files}` makes them alike",
                path=one.path,
                other=marked[0].path,
                files=typed_files(letter),
            )


def _one_of_two(path: str, taken: Collection[str]) -> str:
    """What to do about a second file in a language: leave it out, or say that it is in another."""
    others = [quote(f"{code}={path}") for code in CODES if code not in taken]
    if not others:
        return say("name one of the two")
    return say(
        "name one of the two, or say what language it is in: {others}", others=either(others)
    )


def open_bilingual(argument: str, workspace: Workspace) -> OpenLetter:
    """The letter that a PO, TMX, XLIFF or TSV file holds, a unit a row.

    Raises TranslateError where the file can't be read.
    """
    from translate.bilingual import read_bilingual

    found = read_bilingual(read_bytes(Path(argument)), argument)
    return bilingual_letter(argument, found, found.rows, workspace)


def bilingual_letter(
    argument: str, found: Bilingual | RowStream, rows: Iterable[Row], workspace: Workspace
) -> OpenLetter:
    """The letter of some rows that were found in a bilingual file."""
    from translate.alignment import paired_letter  # not for every start

    letter = paired_letter(
        Path(argument).stem,
        found.source,
        (row.segments for row in rows),
        languages=found.languages,
        path=argument,
        glossary=read_terms(workspace.root),
    )
    letter = replace(letter, encoder=_encoder(workspace))
    return OpenLetter(letter, LetterSettings(found.source, letter.languages), workspace)


def _encoder(workspace: Workspace) -> Encoder | None:
    """What `meaning-drift` asks; vectors are kept only where there is a workspace."""
    root = workspace.root if is_root(workspace.root) else None
    return encoder_for(workspace.settings.checks, root)


def _version(argument: str, unsaved: Mapping[Path, bytes]) -> Version:
    given = NAMED.fullmatch(argument)
    path = Path(given[2]) if given else Path(argument)
    _refuse_other_kinds(path)
    data = unsaved.get(path.resolve()) if unsaved else None
    if data is None:
        data = read_bytes(path, TEXT_SIZE)
    text = decode(data, str(path))
    refuse_conflicts(text, str(path))
    code = given[1].lower() if given else language_named(str(path)) or _by_text(text, path)
    if code not in CODES:
        raise TranslateError(
            say("is in an unknown language, “{code}”", code=code),
            path=str(path),
            remedy=say(
                "use {codes}; `nl={path}` says that it is Dutch", codes=", ".join(CODES), path=path
            ),
        )
    return read_markdown(data, code, str(path))


def _refuse_other_kinds(path: Path) -> None:
    """Raises TranslateError for what is no text of a letter, and says how it becomes one."""
    if path.exists():
        refuse_unread(str(path), path.suffix)
    if is_document(path.suffix):
        raise TranslateError(
            "is no Markdown or text file",
            path=str(path),
            remedy=say(
                "make a letter of it with `translate import SLUG {path}`, or save it as text",
                path=quote(str(path)),
            ),
        )
    refuse_table(path)


def refuse_table(path: Path) -> None:
    """Raises TranslateError for a table of commas: it is no letter, and is read with tabs only."""
    if path.suffix.lower() == ".csv":
        raise TranslateError(
            "a table is read as .tsv only",
            path=str(path),
            remedy="save it with tabs, and with language codes in its first row: nl, en",
        )


def _by_text(text: str, path: Path) -> str:
    """What the front matter says, else what the words look like."""
    from translate.languages.identify import identify  # not for every start

    lines = text.splitlines()
    if lines and lines[0].strip() in ("---", "+++"):
        for number, line in enumerate(lines[1:], start=2):
            if line.strip() in ("---", "+++", "..."):
                text = "\n".join(lines[number:])
                break
            said = re.fullmatch(r"""lang(?:uage)?\s*[:=]\s*["']?([A-Za-z]{2,3})\b.*""", line)
            if said:
                return said[1].lower()
    language = identify(text[:SAMPLE]).language
    if language is None:
        raise TranslateError(
            "can't tell what language this is in",
            path=str(path),
            remedy=say(
                "say so: nl={path}, or end its name in .nl{suffix}", path=path, suffix=path.suffix
            ),
        )
    return language


def _name(version: Version) -> str:
    """What the letter is called: its first file's name without the language."""
    stem = Path(version.path).stem
    name = re.sub(rf"[._-]?{version.language}$", "", stem, flags=re.IGNORECASE)
    return name or Path(version.path).absolute().parent.name or stem
