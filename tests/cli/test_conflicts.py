"""A merge that left its marks in a file of a letter stops whatever is asked of the letter."""

from pathlib import Path

import pytest

from tests.workspaces import Shell, approve_all, tree

FILES = (
    "letters/pool/nl.md",
    "letters/pool/ru.md",
    "letters/pool/letter.toml",
    "letters/pool/reviews.jsonl",
    "translate.toml",
    "glossary/terms.csv",
)
COMMANDS = (
    ("check", "pool"),
    ("status",),
    ("diff", "pool"),
    ("show", "pool", "1"),
    ("approve", "pool", "1", "--as", "Vera"),
    ("approve", "pool", "--whole", "--as", "Vera"),
    ("reject", "pool", "1", "--as", "Vera"),
    ("waive", "pool", "1", "--as", "Vera", "--reason", "so"),
    ("undo", "pool", "--as", "Anna"),
    ("fix", "pool"),
    ("draft", "pool"),
    ("release", "pool"),
)


def conflict(path: Path) -> int:
    """Puts a conflict around the first line of a file; gives the line of its last mark."""
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    lines = ["<<<<<<< HEAD", first, "=======", first, ">>>>>>> anna", *rest]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 5


@pytest.mark.parametrize("name", FILES)
def test_marks_stop_every_command(workspace: Path, translate: Shell, name: str) -> None:
    (workspace / "glossary").mkdir()
    (workspace / "glossary" / "terms.csv").write_text("nl,en,ru\n", encoding="utf-8")
    (workspace / "translate.toml").write_text("[policy]\n", encoding="utf-8")
    approve_all(translate)
    conflict(workspace / name)
    before = tree(workspace)
    for command in COMMANDS:
        ran = translate(*command)
        assert ran.code == 2, command
        assert f"{name}:1: a merge left its marks, in lines 1, 3, 5; " in ran.err, command
    assert tree(workspace) == before


def test_marks_in_loose_files(workspace: Path, translate: Shell) -> None:
    conflict(workspace / "letters" / "pool" / "en.md")
    ran = translate("check", "nl=letters/pool/nl.md", "en=letters/pool/en.md")
    assert ran.code == 2
    assert ran.err.startswith("translate: letters/pool/en.md:1: a merge left its marks")
