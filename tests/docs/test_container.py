"""The container file: what it copies is there, and what an image made of it does."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.bench.container import SEALED, tried, usable_engine

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
KEPT = {
    line.removeprefix("!")
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    if line.startswith("!")
}


def test_what_is_copied_is_there_and_not_ignored() -> None:
    copied = [name for line in LINES if line.startswith("COPY") for name in line.split()[1:-1]]
    assert {*copied} == KEPT
    assert all((ROOT / name).exists() for name in copied)


def test_it_runs_as_somebody_who_is_not_root() -> None:
    (user,) = [line.split()[1] for line in LINES if line.startswith("USER")]
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", user)


def test_an_image_checks_three_files_without_rights_and_network() -> None:
    """`TRANSLATE_IMAGE=translate` names the image; `python -m tests.bench.container` makes it."""
    image = os.environ.get("TRANSLATE_IMAGE", "")
    engine = shlex.split(os.environ.get("TRANSLATE_ENGINE", ""))
    if not image or not (engine or usable_engine()):
        pytest.skip("TRANSLATE_IMAGE names no image, or no docker or podman answers")
    more = shlex.split(os.environ.get("TRANSLATE_RUN", ""))
    assert len(tried([*(engine or usable_engine()), "run", *SEALED, *more], image)) == 3
