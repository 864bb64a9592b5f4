"""What each version was when it was imported, kept in the cache: whether it was edited since."""

from __future__ import annotations

from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import CACHE, cache_folder, write_atomically
from translate.storage.kept import IMPORTED
from translate.storage.regular import regular_bytes


def imported_text(root: Path, slug: str, language: str) -> bytes | None:
    """The bytes of a version as imported or updated last; None where that is forgotten."""
    try:
        return regular_bytes(root / CACHE / IMPORTED / slug / f"{language}.md")
    except (OSError, TranslateError):
        return None


def remember_imported(root: Path, slug: str, language: str, data: bytes) -> None:
    """Keeps the bytes; a workspace that nobody may write in keeps none."""
    try:
        folder = cache_folder(root) / IMPORTED / slug
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / f"{language}.md", data)
    except (OSError, TranslateError):
        return
