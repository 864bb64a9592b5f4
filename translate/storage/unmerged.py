"""The files of the glossary that a merge left half done; large ones are searched, not parsed."""

from __future__ import annotations

from pathlib import Path

from translate.documents.decoding import refuse_conflicts
from translate.errors import TranslateError
from translate.storage.files import read_bytes
from translate.storage.workspace import named
from translate.wording import said, say

MEMORIES = (".tmx", ".po")
"""The endings of the files in `glossary/` that the translation memory reads."""

_PIECE = 1 << 20
"""Bytes that are searched at a time: a memory may be larger than what fits into the machine's."""
_MARKS = (b"<<<<<<<", b">>>>>>>")
_OVERLAP = len(_MARKS[0]) - 1
"""Bytes of a piece that may begin a mark which the next one ends."""


def memory_files(root: Path) -> tuple[Path, ...]:
    """The files in `glossary/` that the memory reads, in the order of the alphabet."""
    glossary = root / "glossary"
    entries = sorted(glossary.iterdir()) if glossary.is_dir() else []
    return tuple(path for path in entries if path.suffix.lower() in MEMORIES)


def refuse_unmerged(path: Path) -> None:
    """Raises TranslateError with the lines where a merge left its marks in a file."""
    if path.is_file() and _may_hold_marks(path):
        refuse_conflicts(read_bytes(path).decode(errors="replace"), str(named(path)))


def _may_hold_marks(path: Path) -> bool:
    before = b""
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                searched = before + piece
                if any(mark in searched for mark in _MARKS):
                    return True
                before = searched[-_OVERLAP:]
    except OSError as error:
        raise TranslateError(
            say("can't be read ({strerror})", strerror=said(error.strerror or "")),
            path=str(named(path)),
            remedy="check who may read the file",
        ) from None
    return False
