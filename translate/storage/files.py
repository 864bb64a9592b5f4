"""Files, read strictly and written whole: a reader sees the old bytes or the new, never half."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from translate.documents.decoding import decode, refuse_conflicts
from translate.errors import TranslateError
from translate.storage.regular import SIZE, TEXT_SIZE, regular_bytes

CACHE = ".translate"
"""The workspace's folder for what can be deleted at any time: locks, indexes, caches."""

PATIENCE = 10
"""Seconds to wait for somebody else's write; each takes milliseconds."""


def read_bytes(path: Path, most: int = SIZE) -> bytes:
    """A file's bytes; TranslateError where there is none, it can't be read or has more than `most`.

    Pipes, devices and sockets are no files.
    """
    try:
        return regular_bytes(path, most)
    except FileNotFoundError:
        raise TranslateError(
            "no such file", path=str(path), remedy="check the name and the folder"
        ) from None
    except IsADirectoryError:
        raise TranslateError(
            "this is a folder", path=str(path), remedy="name a file in it"
        ) from None
    except OSError as error:
        raise TranslateError(
            f"can't be read ({error.strerror})",
            path=str(path),
            remedy="check who may read the file",
        ) from None


def read_version(path: Path) -> bytes:
    """A version's bytes; none where the file is not there yet: nothing is translated."""
    return read_bytes(path, TEXT_SIZE) if path.exists() else b""


def read_text(path: Path, most: int = TEXT_SIZE) -> str:
    """A file's text, strictly UTF-8, without a BOM and the marks of a merge.

    Raises TranslateError as `read_bytes`, `decode` and `refuse_conflicts`.
    """
    text = decode(read_bytes(path, most), str(path))
    refuse_conflicts(text, str(path))
    return text


def write_atomically(path: Path, data: bytes) -> None:
    """Puts `data` in the place of the file, on disk before the name points at it.

    A file that exists keeps its mode. Raises TranslateError, and leaves the old bytes, where the
    folder can't be written.
    """
    import tempfile  # 4 ms: only what writes pays for it

    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise _unwritable(path, error) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            os.fchmod(file.fileno(), _mode(path))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Puts a folder's names on disk: a rename before this survives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Holds the workspace's one write lock, for `PATIENCE` waiting for somebody else.

    Whoever holds it may take it again.

    Raises TranslateError where somebody holds it longer, or the folder can't be written.
    """
    from filelock import FileLock, Timeout  # 50 ms: only what writes pays for it

    try:
        with FileLock(cache_folder(root) / "lock", timeout=PATIENCE, is_singleton=True):
            yield
    except Timeout:
        raise TranslateError(
            "another translate is writing here", path=str(root), remedy="try again when it is done"
        ) from None


def cache_folder(root: Path) -> Path:
    """The workspace's cache folder, made where it is absent, and hidden from git."""
    folder = root / CACHE
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(folder, error) from None
    return folder


def _mode(path: Path) -> int:
    """The mode of the file, or that of a new one under the process's umask."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> TranslateError:
    return TranslateError(
        f"can't be written ({error.strerror})",
        path=str(path),
        remedy="check who may write there, and the space left",
    )
