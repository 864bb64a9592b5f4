"""`translate doctor`: what is missing for which feature."""

from __future__ import annotations

import platform
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate import __version__
from translate.application.doctor import examine_machine
from translate.cli import DONE
from translate.cli.reader import show
from translate.reports.doctor import doctor_json, doctor_lines


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"


def command(
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
) -> int:
    """Say what is missing for which feature, and how to get it.

    Nothing that is missing stands against checking letters: the exit code is 0.
    """
    versions = (("translate", __version__), ("python", platform.python_version()))
    features = examine_machine(Path.cwd())
    if output is Format.JSON:
        print(doctor_json(versions, features))
    else:
        print(", ".join(f"{name} {version}" for name, version in versions))
        show(doctor_lines(features))
    return DONE
