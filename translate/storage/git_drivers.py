"""What git calls for a version: set up in one clone, and taken back.

Settings go into the clone's own configuration and into `info/attributes`, which only it reads: a
colleague without the tool is not bothered. See gitattributes(5).
"""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from translate.errors import TranslateError
from translate.storage.files import read_bytes, write_atomically
from translate.storage.git import ran
from translate.storage.workspace import LETTERS
from translate.wording import say

_NAME = "translate"
_DIFF, _MERGE = f"diff.{_NAME}", f"merge.{_NAME}"


def install_drivers(root: Path) -> Path:
    """Has git show and merge the versions of the workspace at `root`, in this clone.

    Gives the file of attributes that was written. Raises TranslateError where there is no
    repository.
    """
    own = f"{shlex.quote(sys.executable)} -P -m translate git"
    attributes, line = _attributes(root)
    _set(root, f"{_DIFF}.command", f"{own} diff")
    _set(root, f"{_MERGE}.name", "versions of letters, unit by unit")
    _set(root, f"{_MERGE}.driver", f"{own} merge %O %A %B %L %P")
    lines = _lines(attributes)
    if line not in lines:
        _write(attributes, [*lines, line])
    return attributes


def uninstall_drivers(root: Path) -> bool:
    """Takes back what `install_drivers` set; gives whether there was anything."""
    attributes, line = _attributes(root)
    lines = _lines(attributes)
    if line in lines:
        _write(attributes, [one for one in lines if one != line])
    removed = [
        ran(root, "config", "--local", "--remove-section", section).returncode == 0
        for section in (_DIFF, _MERGE)
    ]
    return line in lines or any(removed)


def drivers_installed(root: Path) -> bool:
    """Whether git shows and merges versions with this tool here; not where there is no git."""
    try:
        attributes, line = _attributes(root)
        driver = ran(root, "config", "--get", f"{_MERGE}.driver")
    except TranslateError:
        return False
    return driver.returncode == 0 and line in _lines(attributes)


def merge_lines(base: Path, ours: Path, theirs: Path, size: int) -> int:
    """Merges as git itself does, line by line, into `ours`; gives the number of conflicts."""
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    files = (str(ours), str(base), str(theirs))
    return ran(Path.cwd(), "merge-file", "-q", f"--marker-size={size}", *labels, *files).returncode


def _attributes(root: Path) -> tuple[Path, str]:
    """The clone's own file of attributes, and the line in it about the workspace's versions."""
    asked = ran(root, "rev-parse", "--show-prefix", "--git-path", "info/attributes")
    if asked.returncode:
        raise TranslateError(
            "is in no git repository", path=str(root), remedy="run `git init` there first"
        )
    prefix, path = asked.stdout.decode().splitlines()
    pattern = f"/{prefix}{LETTERS}/*/*.md"
    quoted = f'"{pattern}"' if " " in pattern else pattern
    return root / path, f"{quoted} diff={_NAME} merge={_NAME}"


def _lines(path: Path) -> list[str]:
    text = read_bytes(path).decode(errors="surrogateescape") if path.exists() else ""
    return text.splitlines()


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    text = "".join(f"{line}\n" for line in lines)
    write_atomically(path, text.encode(errors="surrogateescape"))


def _set(root: Path, name: str, value: str) -> None:
    if ran(root, "config", "--local", name, value).returncode:
        raise TranslateError(
            say("git does not take the setting {name}", name=name),
            path=str(root),
            remedy="look at `git config -l`",
        )
