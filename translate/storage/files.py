"""Files, read strictly and written whole: a reader sees the old bytes or the new, never half."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from translate.documents.decoding import decode, refuse_conflicts
from translate.errors import TranslateError
from translate.storage.regular import SIZE, TEXT_SIZE, regular_bytes
from translate.wording import said, say

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
            say("can't be read ({strerror})", strerror=said(error.strerror or "")),
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


def inside(path: Path, folder: Path, name: str = say("the workspace")) -> Path:
    """The path itself; TranslateError where a symbolic link leads it out of a folder."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise TranslateError(
            say("leads out of {name}, to {path}", name=name, path=path.resolve()),
            path=str(path),
            remedy="put the file or folder itself there",
        )
    return path


def write_atomically(path: Path, data: bytes, most: int = 0o777, *, lasting: bool = True) -> None:
    """Puts `data` in the place of the file, on disk before the name points at it.

    A file that exists keeps its mode, a new one is as private as its folder; neither gets a bit
    that is not in `most`. What need not be `lasting` may be cut off by a power cut. Raises
    TranslateError, and leaves the old bytes, where the folder can't be written.
    """
    temporary, file = stage(path, data, most, lasting=lasting)
    try:
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _unwritable(path, error) from None
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        file.close()  # it was locked until here: whoever tidies up sees that somebody writes
    if lasting:
        sync_folder(path.parent)


def stage(
    path: Path, data: bytes, most: int = 0o777, *, lasting: bool = True
) -> tuple[Path, BinaryIO]:
    """Writes `data` to a file beside `path`, on disk where it is to be `lasting`, and locked while
    it is open.

    Gives its path, `.<name>.<eight characters>.tmp`, and the open file. Raises TranslateError, and
    leaves nothing, where the folder can't be written.
    """
    import fcntl
    import tempfile  # 4 ms: only what writes pays for it

    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    except OSError as error:
        raise _unwritable(path, error) from None
    file = os.fdopen(handle, "wb")
    try:
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.fchmod(handle, _mode(path) & most)
        file.write(data)
        file.flush()
        if lasting:
            os.fsync(handle)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        with suppress(OSError):
            file.close()
        if isinstance(error, OSError):
            raise _unwritable(path, error) from None
        raise
    return Path(name), file


def sync_folder(folder: Path) -> None:
    """Puts a folder's names on disk: a rename before this survives a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the workspace's one write lock, for `patience` seconds waiting for somebody else.

    Whoever holds it may take it again.

    Raises TranslateError where somebody holds it longer, or the folder can't be written.
    """
    from filelock import FileLock, Timeout  # 50 ms: only what writes pays for it

    try:
        with FileLock(cache_folder(root) / "lock", timeout=patience, is_singleton=True):
            yield
    except Timeout:
        raise TranslateError(
            "another translate is writing here", path=str(root), remedy="try again when it is done"
        ) from None


def cache_folder(root: Path) -> Path:
    """The workspace's cache folder, made where it is absent, and hidden from git.

    Nobody else may look into it: it holds texts of letters, whatever the modes of those are. Only
    where a group may write into the workspace, the group may.
    """
    folder = root / CACHE
    try:
        is_new = not folder.exists()
        folder.mkdir(mode=0o700, exist_ok=True)
        wanted = 0o770 if root.stat().st_mode & stat.S_IWGRP else 0o700
        if is_new or folder.stat().st_mode & 0o777 & ~wanted:
            with suppress(PermissionError):  # somebody else's
                folder.chmod(wanted)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise _unwritable(folder, error) from None
    return folder


def cache_part(root: Path, name: str) -> Path:
    """A folder of the cache folder, made where it is absent, and as private."""
    around = cache_folder(root)
    folder = around / name
    try:
        wanted = around.stat().st_mode & 0o777
        folder.mkdir(mode=wanted, exist_ok=True)
        if folder.stat().st_mode & 0o777 & ~wanted:
            with suppress(PermissionError):  # somebody else's
                folder.chmod(wanted)
    except OSError as error:
        raise _unwritable(folder, error) from None
    return folder


def _mode(path: Path) -> int:
    """The mode of the file, or that of a new one under the process's umask.

    What nobody else may enter holds nothing that others may read.
    """
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        around = path.parent.stat().st_mode
        return 0o666 & ~mask & (0o777 if around & 0o007 else around)


def _unwritable(path: Path, error: OSError) -> TranslateError:
    if not path.parent.is_dir():
        return TranslateError(
            say("can't be written: there is no folder {folder}", folder=path.parent),
            path=str(path),
            remedy="make the folder, or name a file in another one",
        )
    return TranslateError(
        say("can't be written ({strerror})", strerror=said(error.strerror or "")),
        path=str(path),
        remedy="check who may write there, and the space left",
    )
