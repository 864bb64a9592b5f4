"""Word and OpenDocument files: an edition converted by pandoc, the same bytes every time."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from collections.abc import Mapping

from translate.errors import TranslateError
from translate.languages.pages import page_words
from translate.release.dialects import OPEN_DOCUMENT, WORD, Dialect
from translate.release.edition import Edition
from translate.release.open_document import finished_open_document
from translate.release.pandoc import pandoc_json
from translate.release.word import finished_word
from translate.storage.extras import needed
from translate.wording import say

_PATIENCE = 120
"""Seconds; a letter takes less than one."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can say."""


def docx(edition: Edition) -> bytes:
    """The Word file of an edition; TranslateError where pandoc is absent or fails."""
    return _zipped(finished_word(_converted(edition, "docx", WORD), edition))


def odt(edition: Edition) -> bytes:
    """The OpenDocument file of an edition; TranslateError where pandoc is absent or fails."""
    return _zipped(finished_open_document(_converted(edition, "odt", OPEN_DOCUMENT), edition))


def _converted(edition: Edition, target: str, dialect: Dialect) -> Mapping[str, bytes]:
    """The parts of the file that pandoc makes; in its sandbox, it reads no other file.

    Of the environment it gets `PATH` alone, by which it may have been found: a user's own files for
    pandoc would make other bytes.
    """
    program = needed("pypandoc").get_pandoc_path()
    source = pandoc_json(edition, page_words(edition.language), dialect)
    command = (program, "--from=json", f"--to={target}", "--sandbox", "--output=-")
    try:
        done = subprocess.run(
            command,
            input=source.encode(),
            capture_output=True,
            check=True,
            timeout=_PATIENCE,
            env={"SOURCE_DATE_EPOCH": "0", "PATH": os.environ.get("PATH", os.defpath)},
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
        raise TranslateError(
            say(
                "the {target} file in {language} can't be made ({said})",
                target=target,
                language=edition.language,
                said=said or error,
            ),
            remedy=say(
                "leave {target} out of [release] formats, or install pandoc anew", target=target
            ),
        ) from None
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    """Parts as a zip file; nothing is compressed, for every zlib compresses in its own way."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return made.getvalue()
