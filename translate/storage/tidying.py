"""What a killed command left is finished or taken away by the next one."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from translate.errors import TranslateError
from translate.precompiled import expression
from translate.storage.files import CACHE, locked
from translate.storage.together import finish, is_unfinished

_TEMPORARY = expression(r"\..+\.(?:[a-z0-9_]{8}|[0-9]+)\.tmp")
"""What is being written: its name, then chance or the number of the process."""

_MAKING = expression(r"\.([^.].*)\.[a-z0-9_]{8}")
"""A folder that is being made; group 1 is its name."""


def tidy(root: Path) -> None:
    """Finishes what was begun in the workspace `root` by a command that is no more.

    Nothing happens while another command writes, or where nobody may write.
    """
    if not (root / CACHE).is_dir():  # nothing that wants a lock was ever done here
        _unlink(_temporaries(root))
        return
    if not is_unfinished(root) and next(_left(root), None) is None:
        return
    with suppress(OSError, TranslateError), locked(root, patience=0):
        finish(root)
        for path in _left(root):
            if path.is_dir():
                _remove(path)
            elif not _is_in_use(path):
                path.unlink(missing_ok=True)


def tidy_beside(path: Path) -> None:
    """Takes away what a killed command left of an earlier try to write a file."""
    start = f".{path.name}."
    _unlink(one for one in _temporaries(path.parent) if one.name.startswith(start))


def _unlink(paths: Iterable[Path]) -> None:
    for path in paths:
        if not _is_in_use(path):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _left(root: Path) -> Iterator[Path]:
    """The temporary files and folders of a workspace, those in use included."""
    yield from _temporaries(root)
    for name in ("glossary", "letters", "dist"):
        for entry in _entries(root / name):
            if entry.is_dir(follow_symlinks=False):
                if is_making(Path(entry.path), name == "dist"):
                    yield Path(entry.path)
                elif name == "letters":
                    yield from _temporaries(Path(entry.path))
            elif name == "glossary" and _TEMPORARY.fullmatch(entry.name):
                yield Path(entry.path)
    for folder, _, names in os.walk(root / CACHE):
        yield from (Path(folder, name) for name in names if _TEMPORARY.fullmatch(name))


def is_making(folder: Path, is_bundle: bool) -> bool:
    """Whether a folder is one that a command makes, of a bundle or of a letter, and nobody else's.

    A bundle's holds `new` and `old` alone; a letter's, versions and settings.
    """
    if not _MAKING.fullmatch(folder.name):
        return False
    names = [entry.name for entry in _entries(folder)]
    if is_bundle:
        return set(names) <= {"new", "old"}
    return all(
        name == "letter.toml" or name.endswith(".md") or _TEMPORARY.fullmatch(name)
        for name in names
    )


def _remove(folder: Path) -> None:
    """Takes a half-made folder away; an earlier bundle goes back into its place first."""
    import shutil  # 2 ms, not for every start

    found = _MAKING.fullmatch(folder.name)
    target = folder.parent / found[1] if found else folder
    if (folder / "old").exists() and not target.exists():
        (folder / "old").rename(target)
    shutil.rmtree(folder, ignore_errors=True)


def _temporaries(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
            yield Path(entry.path)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            yield from entries
    except OSError:
        return


def _is_in_use(path: Path) -> bool:
    """Whether the process that writes a temporary file is alive."""
    number = path.name.split(".")[-2]
    if number.isdigit() and len(number) < 8 and _is_alive(int(number)):
        return True
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
