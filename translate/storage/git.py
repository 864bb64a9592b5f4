"""git as a process: what it was told to do, or questions whose answer may be that there is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    import subprocess

_SECONDS = 60


def ran(
    folder: Path, *arguments: str, patience: int = _SECONDS
) -> subprocess.CompletedProcess[bytes]:
    """What came of a git command in a folder.

    Raises TranslateError where git is not installed, or does not answer within `patience` seconds.
    """
    import subprocess  # 3 ms, not for every start

    command = ["git", "-C", str(folder), *arguments]
    try:
        return subprocess.run(command, capture_output=True, timeout=patience, check=False)
    except FileNotFoundError:
        raise TranslateError("git is not installed", remedy="install git") from None
    except subprocess.TimeoutExpired:
        raise TranslateError(
            say("git did not answer within {seconds} seconds", seconds=patience)
        ) from None


def asked(folder: Path, *arguments: str) -> str:
    """What git answers in a folder; "" where it is not there or refuses."""
    return asked_together(folder, [arguments])[0]


def asked_together(folder: Path, questions: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """git's answers to several questions, one process each, all at work at the same time."""
    running = [_started(folder, question) for question in questions]
    return tuple(map(_answer, running))


def _started(folder: Path, arguments: Sequence[str]) -> subprocess.Popen[bytes] | None:
    import subprocess

    try:
        return subprocess.Popen(
            ["git", "-C", str(folder), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None


def _answer(process: subprocess.Popen[bytes] | None) -> str:
    import subprocess

    if process is None:
        return ""
    with process:
        try:
            told, _ = process.communicate(timeout=_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return ""
    return told.decode(errors="replace") if process.returncode == 0 else ""
