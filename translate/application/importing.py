"""Files that are brought in as versions of a letter: read, sorted, and stored where none is yet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.documents.decoding import decode
from translate.documents.importing import Imported, bring_in
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.languages import CODES, get
from translate.model import Kind
from translate.storage.creating import create_letter
from translate.storage.files import locked, read_bytes, write_atomically
from translate.storage.settings import LETTER, LetterSettings, read_letter_settings
from translate.storage.workspace import Workspace

_NAMED = re.compile(r"([A-Za-z]{2,3})=(.+)", re.DOTALL)
_OTHER = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "a Rich Text file",
    ".html": "a web page",
    ".htm": "a web page",
    ".pdf": "a PDF",
    ".epub": "an e-book",
}


@dataclass(frozen=True, slots=True)
class Stored:
    """What an import has done."""

    folder: Path
    written: tuple[str, ...]
    """The languages of the versions that were written."""
    is_new: bool
    """The letter was made by it."""
    imported: Imported


def read_incoming(arguments: Sequence[str]) -> Imported:
    """The versions in the files that arguments name; `nl=FILE` says what language one is in.

    Raises TranslateError for a file that can't be read, is no Markdown, or can't be sorted.
    """
    texts: dict[str, str] = {}
    hints: dict[str, str] = {}
    for argument in arguments:
        named = _NAMED.fullmatch(argument)
        path = Path(named[2] if named else argument)
        if named:
            hints[str(path)] = get(named[1].lower()).code
        texts[str(path)] = decode(read_bytes(_markdown(path)), str(path))
    return bring_in(tuple(texts.items()), CODES, hints)


def store_new(
    workspace: Workspace,
    slug: str,
    imported: Imported,
    source: str | None = None,
    languages: Sequence[str] = (),
) -> Stored:
    """Makes a new, confidential letter of the versions; the first heading is its title.

    `source` is by default the language that came first; `languages` may name more than were found:
    their versions are empty as yet.
    """
    found = tuple(imported.versions)
    source = source or found[0]
    wanted = tuple(dict.fromkeys((source, *found, *languages)))
    ordered = tuple(code for code in CODES if code in wanted) + tuple(
        code for code in wanted if code not in CODES
    )
    versions = {code: text.encode() for code, text in imported.versions.items()}
    title = _title(versions.get(source, versions[found[0]]))
    settings = LetterSettings(source, ordered, confidential=True, title=title)
    folder = create_letter(workspace, slug, settings, versions)
    return Stored(folder, found, True, imported)


def store_more(workspace: Workspace, slug: str, imported: Imported) -> Stored:
    """Adds versions to a letter that is there; an empty file is no version.

    Raises TranslateError, and writes nothing, where one of them is there already.
    """
    folder = workspace.folder(slug)
    with locked(workspace.root):
        settings = read_letter_settings(folder)
        for code in imported.versions:
            path = folder / f"{code}.md"
            if path.exists() and read_bytes(path).strip():
                raise TranslateError(
                    "is there already, and is not overwritten",
                    path=str(path),
                    remedy="bring it in under another name, or remove the file first",
                )
        for code, text in imported.versions.items():
            write_atomically(folder / f"{code}.md", text.encode())
        added = [code for code in imported.versions if code not in settings.languages]
        if added:
            _list_languages(folder / LETTER, (*settings.languages, *added))
    return Stored(folder, tuple(imported.versions), False, imported)


def _markdown(path: Path) -> Path:
    """The path, where it may hold Markdown."""
    kind = _OTHER.get(path.suffix.lower())
    if kind:
        raise TranslateError(
            f"is {kind}",
            path=str(path),
            remedy=f"save it as Markdown first, with `pandoc -t markdown -o {path.stem}.md`",
        )
    if path.suffix.lower() in (".po", ".pot", ".tsv", ".tmx", ".xliff", ".xlf"):
        raise TranslateError(
            "is a file of strings, not a letter",
            path=str(path),
            remedy=f"look at it with `translate check {path}`, or put it into glossary/, where "
            "`translate draft` finds its texts",
        )
    return path


def _title(data: bytes) -> str:
    """What a version calls itself: its title, else its first heading."""
    segments = read_markdown(data, "", "").segments
    found = (s.text for s in segments if s.kind in (Kind.TITLE, Kind.HEADING))
    return " ".join(next(found, "").split())


def _list_languages(path: Path, languages: Sequence[str]) -> None:
    """Puts the languages into `letter.toml`; everything else in it stays as it is."""
    import tomlkit

    document = tomlkit.parse(decode(read_bytes(path), str(path)))
    document["languages"] = list(languages)
    write_atomically(path, tomlkit.dumps(document).encode())
