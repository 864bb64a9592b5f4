"""A bundle's way into `dist/`: complete beside it, then into place at once."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from translate.errors import TranslateError
from translate.release import CHECKSUMS
from translate.release.checksums import listed, sum_faults
from translate.storage.exchange import exchange
from translate.storage.files import locked, read_bytes, sync_folder, write_atomically
from translate.storage.tidying import is_making
from translate.storage.workspace import DIST, Workspace, named
from translate.wording import said, say


def publish(workspace: Workspace, slug: str, files: Mapping[str, bytes]) -> Path:
    """Writes `dist/<slug>/`, in place of an earlier one, and gives the folder.

    At any moment the folder is the earlier bundle or the new one, never half of one, never absent;
    only where the system can't exchange two folders (Linux can) it is absent for the instant
    between two renames. What somebody else put into the folder stays in it.

    Raises TranslateError where `dist/` can't be written, and where a file would take the place of
    one that no release wrote. Takes the workspace's lock.
    """
    dist = workspace.root / DIST
    target = dist / slug
    with locked(workspace.root):
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise TranslateError(
                "is in the way of the bundle", path=str(named(target)), remedy="remove it"
            )
        try:
            dist.mkdir(exist_ok=True)
            _tidy(dist, slug)
            temporary = Path(tempfile.mkdtemp(dir=dist, prefix=f".{slug}."))
        except OSError as error:
            raise TranslateError(
                say("can't be written ({strerror})", strerror=said(error.strerror or "")),
                path=str(named(dist)),
                remedy="check who may write there, and the space left",
            ) from None
        try:
            _fill(temporary / "new", files)
            _carry_over(target, temporary / "new", files)
            _put_in_place(temporary, target)
            sync_folder(dist)
            _bring_along(temporary, target)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return named(target)


def _put_in_place(temporary: Path, target: Path) -> None:
    new, old = temporary / "new", temporary / "old"
    if target.exists() and exchange(new, target):
        return
    try:
        if target.exists():
            target.rename(old)
        new.rename(target)
    except BaseException:
        if not target.exists() and old.exists():
            old.rename(target)
        raise


def _tidy(dist: Path, slug: str) -> None:
    """Takes away what a release left that was killed; an earlier bundle goes back into place."""
    for left in dist.glob(f".{glob.escape(slug)}.*"):
        if not is_making(left, is_bundle=True):
            continue  # somebody else's
        if (left / "old").exists() and not (dist / slug).exists():
            (left / "old").rename(dist / slug)
        shutil.rmtree(left, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        write_atomically(folder / name, data)
    sync_folder(folder)


def _carry_over(earlier: Path, new: Path, files: Mapping[str, bytes]) -> None:
    """Puts what no release wrote from the earlier folder into the new one as well."""
    if not earlier.exists():
        return
    ours = _ours(earlier)
    for entry in sorted(earlier.iterdir()):
        if entry.name in ours:
            continue
        if entry.name in files:
            raise TranslateError(
                "was not written by a release or changed since, and a file of the new one has its"
                " name",
                path=str(named(entry)),
                remedy="move it away",
            )
        if entry.is_dir() and not entry.is_symlink():
            shutil.copytree(entry, new / entry.name, symlinks=True, copy_function=_copy)
        else:
            _copy(str(entry), str(new / entry.name))


def _ours(folder: Path) -> set[str]:
    """The files of a bundle that are as a release wrote them; what was edited is somebody's own."""
    sums = folder / CHECKSUMS
    if not sums.is_file():
        return set()
    written = listed(read_bytes(sums))
    files = {name: folder / name for name in written if (folder / name).is_file()}
    found = {name: read_bytes(path) for name, path in files.items() if not path.is_symlink()}
    return {CHECKSUMS, *(found.keys() - sum_faults(found, read_bytes(sums)).keys())}


def _bring_along(temporary: Path, target: Path) -> None:
    """Moves what somebody put into the earlier bundle at the last moment into the new one."""
    for earlier in (temporary / "new", temporary / "old"):
        if earlier.is_dir():
            ours = _ours(earlier)
            for entry in earlier.iterdir():
                if entry.name not in ours and not os.path.lexists(target / entry.name):
                    entry.rename(target / entry.name)


def _copy(source: str, target: str) -> None:
    """The same file under a second name where the system can, else a copy with its times."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)
