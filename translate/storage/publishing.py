"""A bundle's way into `dist/`: complete beside it, then into place in one rename."""

from __future__ import annotations

import glob
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import locked, sync_folder, write_atomically
from translate.storage.workspace import DIST, Workspace, named


def publish(workspace: Workspace, slug: str, files: Mapping[str, bytes]) -> Path:
    """Writes `dist/<slug>/`, in place of an earlier one, and gives the folder.

    At any moment the folder is the earlier bundle, the new one or, for the instant between two
    renames, absent: never half of one. Raises TranslateError where `dist/` can't be written. Takes
    the workspace's lock.
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
                f"can't be written ({error.strerror})",
                path=str(named(dist)),
                remedy="check who may write there, and the space left",
            ) from None
        try:
            _fill(temporary / "new", files)
            if target.exists():
                target.rename(temporary / "old")
            (temporary / "new").rename(target)
            sync_folder(dist)
        except BaseException:
            if not target.exists() and (temporary / "old").exists():
                (temporary / "old").rename(target)
            raise
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return named(target)


def _tidy(dist: Path, slug: str) -> None:
    """Takes away what a release left that was killed; an earlier bundle goes back into place."""
    for left in dist.glob(f".{glob.escape(slug)}.*"):
        if (left / "old").exists() and not (dist / slug).exists():
            (left / "old").rename(dist / slug)
        shutil.rmtree(left, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        write_atomically(folder / name, data)
    sync_folder(folder)
