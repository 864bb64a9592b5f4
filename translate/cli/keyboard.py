"""What a person at a terminal presses and types; lines where there is no terminal."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys

from translate.cli.reader import out
from translate.errors import TranslateError
from translate.wording import said, say

_JUMPS_TO_LINE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "joe"})
"""The editors that take `+7` for line 7."""


def ask_key(prompt: str) -> str:
    """The key that somebody presses; "" for none that is one character, "q" where input ends.

    A terminal gives a key as it is pressed; an arrow key, or pasted text, is no key. Where there is
    no terminal a line that holds one character is a key.
    """
    if sys.stdin.isatty():
        key = _pressed(sys.stdin.fileno(), prompt)
        print(key if key.isprintable() else "")
    else:
        print(prompt, end="", flush=True)
        line = sys.stdin.readline()
        key = line.strip() if line else "q"
        print(key)
    return key if len(key) == 1 else ""


def ask_line(question: str) -> str:
    """A line that somebody types, without the white space around it; "" where input ends."""
    out(question, end=" ", flush=True)
    line = sys.stdin.readline()
    if not sys.stdin.isatty():
        print(line.rstrip("\n"))
    return " ".join(line.split())


def edit(path: str, line: int) -> None:
    """Opens a file in the person's editor, at a line where the editor knows how, and waits.

    Raises TranslateError where no editor is set, or it ends with an error.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        raise TranslateError(
            "no editor is set", remedy="say which: `export EDITOR=nano`, and try again"
        )
    name = os.path.basename(command[0])  # noqa: PTH119  (a command, not a path of ours)
    place = [f"+{line}"] if name in _JUMPS_TO_LINE else []
    try:
        code = subprocess.run([*command, *place, path], check=False).returncode
    except OSError as error:
        raise TranslateError(
            say(
                "can't start the editor “{name}” ({strerror})",
                name=name,
                strerror=said(error.strerror or ""),
            ),
            remedy="set EDITOR to another",
        ) from None
    if code:
        raise TranslateError(
            say("the editor “{name}” ended with an error ({code})", name=name, code=code),
            path=path,
            remedy="look whether the file was saved",
        )


def _pressed(terminal: int, prompt: str) -> str:
    """What is pressed after the prompt; what was pressed before it is thrown away."""
    import termios
    import tty

    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSAFLUSH)
        print(prompt, end="", flush=True)
        data = os.read(terminal, 64)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    if data in (b"", b"\x04"):
        return "q"
    return data.decode(errors="replace").strip()
