"""A merge that left its marks in a file of a letter stops whatever is asked of the letter."""

from pathlib import Path
from typing import NoReturn

import pytest

from tests.workspaces import Shell, approve_all, tree
from translate.errors import TranslateError
from translate.storage import unmerged

FILES = (
    "letters/pool/nl.md",
    "letters/pool/ru.md",
    "letters/pool/letter.toml",
    "letters/pool/reviews.jsonl",
    "translate.toml",
    "glossary/terms.csv",
    "glossary/old.po",
    "glossary/Old.TMX",
)
PO = """msgid ""
msgstr "Language: en\\nX-Source-Language: nl\\n"

msgid "Het dak lekt."
msgstr "The roof leaks."
"""
TMX = """<tmx version="1.4"><header srclang="nl"/><body>
<tu><tuv xml:lang="nl"><seg>Het dak lekt.</seg></tuv>
<tuv xml:lang="en"><seg>The roof leaks.</seg></tuv></tu></body></tmx>
"""
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
    (workspace / "glossary" / "old.po").write_text(PO, encoding="utf-8")
    (workspace / "glossary" / "Old.TMX").write_text(TMX, encoding="utf-8")
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


@pytest.mark.parametrize("text, name", [(PO, "old.po"), (TMX, "old.tmx")])
def test_marks_stop_the_memory(workspace: Path, translate: Shell, text: str, name: str) -> None:
    path = workspace / "glossary" / name
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert translate("memory", "list").code == 0
    conflict(path)
    ran = translate("memory", "list")
    assert ran.code == 2
    assert f"glossary/{name}:1: a merge left its marks, in lines 1, 3, 5; " in ran.err


def test_marks_are_found_wherever_a_large_memory_is_cut(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace / "old.po"
    path.write_text(PO, encoding="utf-8")
    conflict(path)
    for piece in range(1, 80):
        monkeypatch.setattr(unmerged, "_PIECE", piece)
        with pytest.raises(TranslateError, match="in lines 1, 3, 5"):
            unmerged.refuse_unmerged(path)
    path.write_text(PO.replace("roof", "<<<<<< roof ======= >>>>>>"), encoding="utf-8")
    unmerged.refuse_unmerged(path)


def test_a_memory_that_quotes_a_mark_in_a_line_is_no_conflict(
    workspace: Path, translate: Shell
) -> None:
    (workspace / "glossary").mkdir()
    quoting = PO.replace("The roof leaks.", "<<<<<<< HEAD")
    (workspace / "glossary" / "old.po").write_text(quoting, encoding="utf-8")
    assert translate("check", "pool").code == 0
    (workspace / "glossary" / "folder.po").mkdir()
    assert translate("check", "pool").code == 0


def test_a_memory_that_can_not_be_read(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    (workspace / "glossary").mkdir()
    (workspace / "glossary" / "old.po").write_text(PO, encoding="utf-8")
    (path,) = unmerged.memory_files(workspace)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(TranslateError) as caught:
        unmerged.refuse_unmerged(path)
    assert str(caught.value) == (
        "glossary/old.po: can't be read (Permission denied); check who may read the file"
    )
