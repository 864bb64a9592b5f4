"""A letter as a file for another tool: what is in it, and where it is written."""

from __future__ import annotations

from pathlib import Path

from translate.application.beside import beside_of
from translate.application.letters import OpenLetter
from translate.application.word_export import export_word
from translate.bilingual.exporting import Format, export
from translate.errors import TranslateError
from translate.model import AlignedLetter
from translate.storage.exported import remember_exported, was_exported
from translate.storage.files import read_bytes, write_atomically
from translate.storage.tidying import tidy_beside
from translate.storage.workspace import Workspace, is_root
from translate.wording import either, say

__all__ = ["Format", "export_letter", "remember_taken_back", "write_export"]


def export_letter(opened: OpenLetter, output: Format, to: str | None = None) -> bytes:
    """The letter as a file in a format; `to` is the target language, all of them where it is None.

    Raises TranslateError for a language that is no target of the letter, and for a bilingual format
    without one where the letter has several.
    """
    languages = _languages(opened.letter, output, to)
    if output is Format.DOCX:
        return export_word(opened, languages[1])
    return export(opened.letter, output, languages, beside_of(opened, languages))


def write_export(
    workspace: Workspace, path: Path, data: bytes, back: str, *, overwrite: bool = False
) -> None:
    """Writes an exported file, all of it or nothing.

    A file that is there is replaced only where it is as an export wrote it, unless `overwrite` says
    so: it may be a translator's work. `back` is the command that takes such a file back. Raises
    TranslateError where the file is another, or can't be written.
    """
    if not overwrite and path.exists():
        there = read_bytes(path)
        if there != data and not was_exported(workspace.root, there):
            raise TranslateError(
                "is there already, and not as an export wrote it: edits in it would be lost",
                path=str(path),
                remedy=say(
                    "take it back with `{back}`, name another file, or say --overwrite",
                    back=f"{back} {path}",
                ),
            )
    tidy_beside(path)
    write_atomically(path, data)
    if is_root(workspace.root):
        remember_exported(workspace.root, data)


def remember_taken_back(root: Path, path: Path) -> None:
    """Notes in the workspace `root` that all edits in a file were taken into the letter: an export
    may replace it."""
    remember_exported(root, read_bytes(path))


def _languages(letter: AlignedLetter, output: Format, to: str | None) -> tuple[str, ...]:
    """The source and the targets."""
    targets = tuple(code for code in letter.languages if code != letter.source)
    if not targets:
        raise TranslateError(
            say("the letter is in {source} alone", source=letter.source),
            remedy="add a language to `languages` in its letter.toml",
        )
    if to is not None and to not in targets:
        raise TranslateError(
            say("“{to}” is no language that this letter is translated into", to=to),
            remedy=say("use {languages}", languages=either(targets)),
        )
    chosen = (to,) if to else targets
    if output.is_bilingual and len(chosen) != 1:
        raise TranslateError(
            say("a {output} file holds one target language", output=output),
            remedy=say("name it, with --to {codes}", codes=" or --to ".join(targets)),
        )
    return (letter.source, *chosen)
