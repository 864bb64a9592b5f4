"""`translate completion`: what a shell completes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from translate.cli import COMPLETE, DONE
from translate.cli.reader import out
from translate.wording import say

if TYPE_CHECKING:
    from typer.core import TyperGroup


class Shell(StrEnum):
    """The shells that can be told what to complete."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"
    POWERSHELL = "powershell"
    PWSH = "pwsh"


def command(
    shell: Annotated[Shell, typer.Argument(help="Your shell.")],
    install: Annotated[
        bool, typer.Option("--install", help="Write it into your shell's own settings.")
    ] = False,
) -> int:
    """Have a shell complete commands, letters and checks: print what it has to read.

    Try it with `source <(translate completion bash)`; `--install` keeps it for every new shell.
    """
    from typer._completion_shared import get_completion_script
    from typer._completion_shared import install as write

    if install:
        told, path = write(shell=shell.value, prog_name="translate", complete_var=COMPLETE)
        out(say("{shell} completion is in {path}; it works in a new shell", shell=told, path=path))
    else:
        print(
            get_completion_script(prog_name="translate", complete_var=COMPLETE, shell=shell.value)
        )
    return DONE


def complete(app: TyperGroup) -> int:
    """Answers a shell that asks what could come next; it says what is typed in the environment."""
    import os

    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    return shell_complete(app, {}, "translate", COMPLETE, os.environ[COMPLETE])
