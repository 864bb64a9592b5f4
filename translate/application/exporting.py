"""A letter as a file for another tool: what is in it, and where it is written."""

from __future__ import annotations

from pathlib import Path

from translate.application.beside import beside_of
from translate.application.letters import OpenLetter
from translate.application.word_export import export_word
from translate.bilingual.exporting import Format, export
from translate.errors import TranslateError
from translate.model import AlignedLetter
from translate.storage.files import write_atomically
from translate.storage.tidying import tidy_beside
from translate.wording import say

__all__ = ["Format", "export_letter", "write_export"]


def export_letter(opened: OpenLetter, output: Format, to: str | None = None) -> bytes:
    """The letter as a file in a format; `to` is the target language, all of them where it is None.

    Raises TranslateError for a language that is no target of the letter, and for a bilingual format
    without one where the letter has several.
    """
    languages = _languages(opened.letter, output, to)
    if output is Format.DOCX:
        return export_word(opened, languages[1])
    return export(opened.letter, output, languages, beside_of(opened, languages))


def write_export(path: Path, data: bytes) -> None:
    """Writes an exported file, all of it or nothing; a file that is there is replaced."""
    tidy_beside(path)
    write_atomically(path, data)


def _languages(letter: AlignedLetter, output: Format, to: str | None) -> tuple[str, ...]:
    """The source and the targets."""
    targets = tuple(code for code in letter.languages if code != letter.source)
    if to is not None and to not in targets:
        raise TranslateError(
            say("“{to}” is no language that this letter is translated into", to=to),
            remedy=say("use one of {names}", names=", ".join(targets)),
        )
    chosen = (to,) if to else targets
    if output.is_bilingual and len(chosen) != 1:
        raise TranslateError(
            say("a {output} file holds one target language", output=output),
            remedy=say("name it, with --to {codes}", codes=" or --to ".join(targets)),
        )
    return (letter.source, *chosen)
