"""What is no file is refused, not waited for; and so is what is too large to be a text."""

import os
from pathlib import Path

import pytest

from tests.workspaces import Shell
from translate.storage.regular import SETTINGS_SIZE, TEXT_SIZE

POOL = Path("letters") / "pool"


@pytest.mark.parametrize("what", ["a pipe", "a device"])
@pytest.mark.parametrize(
    "place",
    [
        POOL / "nl.md",
        POOL / "ru.md",
        POOL / "letter.toml",
        POOL / "reviews.jsonl",
        Path("glossary") / "terms.csv",
        Path("translate.toml"),
    ],
    ids=str,
)
def test_in_a_workspace(workspace: Path, translate: Shell, place: Path, what: str) -> None:
    target = workspace / place
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    _make(target, what)
    ran = translate("check", "pool")
    assert ran.code == 2
    assert f"{place}: " in ran.err
    refusal = f": is {what}, not a file; save what comes from it to a file, and name that\n"
    assert refusal in ran.err or "to /dev/zero; put the file " in ran.err


@pytest.mark.parametrize(
    "command",
    ["check a.nl.md a.en.md", "check a.tsv", "check a.po", "import b a.en.md", "import b a.docx"],
)
def test_as_an_argument(workspace: Path, translate: Shell, command: str) -> None:
    name = command.split()[-1]
    os.mkfifo(name)
    Path("a.nl.md").write_text("# Houd de brug open\n", encoding="utf-8")
    ran = translate(*command.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"translate: {name}: is a pipe, not a file; ")


def test_a_device_as_a_letter(workspace: Path, translate: Shell) -> None:
    ran = translate("check", "/dev/zero")
    assert (ran.code, ran.err.splitlines()[0].split(";")[0]) == (
        2,
        "translate: /dev/zero: is no file and no folder",
    )


@pytest.mark.parametrize(
    ("place", "most"), [(POOL / "en.md", TEXT_SIZE), (POOL / "letter.toml", SETTINGS_SIZE)]
)
def test_too_large(workspace: Path, translate: Shell, place: Path, most: int) -> None:
    with (workspace / place).open("r+b") as file:
        file.truncate(most + 1)
    ran = translate("check", "pool")
    assert ran.code == 2
    assert f"{place}: is larger than {most >> 20} MiB; check that it is the right file" in ran.err


def _make(path: Path, what: str) -> None:
    if what == "a pipe":
        os.mkfifo(path)
    else:
        path.unlink(missing_ok=True)
        path.symlink_to("/dev/zero")
