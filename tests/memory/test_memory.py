"""The memory of a workspace: what was approved anywhere, and the files in glossary/."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.drafting.segments import segment
from tests.workspaces import ONE_PERSON
from translate.application.letters import OpenLetter
from translate.application.memory import open_memory
from translate.application.shelf import Shelf
from translate.cli import main
from translate.drafting.memory import MatchKind
from translate.drafting.tags import Tagged, tag
from translate.errors import TranslateError
from translate.memory import Memory
from translate.storage.workspace import find_workspace

NL = """# Open brief over het plein

Wij vragen om 12 bomen.

Stichting Plein bestaat sinds 2019. Wij hebben 300 leden.

Wij ontvangen geen *subsidie*.
"""
EN = """# Open letter about the square

We ask for 12 trees.

The Plein Foundation has existed since 2019. We have 300 members.

We receive no *subsidy*.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "letters" / "plein"
    folder.mkdir(parents=True)
    (folder / "letter.toml").write_text('source = "nl"\nlanguages = ["nl", "en"]\n')
    (folder / "nl.md").write_text(NL, encoding="utf-8")
    (folder / "en.md").write_text(EN, encoding="utf-8")
    (tmp_path / "glossary").mkdir()
    (tmp_path / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def memory(root: Path) -> Memory:
    return open_memory(find_workspace(root))


def find(root: Path, markdown: str) -> tuple[str, str, str] | None:
    """(how well, translation, origin) for a Dutch text."""
    memory = open_memory(find_workspace(root))
    match = memory.look_up(tag(segment(markdown)), "nl", "en")
    memory.close()
    return match and (f"{match.kind} {match.percent}", match.target.text, match.origin)  # type: ignore[return-value]


def approve(*arguments: str) -> None:
    assert main(["approve", "plein", *arguments, "--as", "Vera"]) == 0


def test_only_what_was_approved_is_remembered(root: Path) -> None:
    assert find(root, "Wij vragen om 12 bomen.") is None
    approve("2")
    assert find(root, "Wij vragen om 12 bomen.") == (
        "exact 100",
        "We ask for 12 trees.",
        "plein u2",
    )
    (root / "letters/plein/en.md").write_text(EN.replace("We ask", "We beg"), encoding="utf-8")
    assert find(root, "Wij vragen om 12 bomen.") is None
    (root / "letters/plein/en.md").write_text(EN, encoding="utf-8")
    assert find(root, "Wij vragen om 12 bomen.") is not None


def test_neighbours_that_stand_as_one_paragraph_elsewhere(root: Path) -> None:
    approve("1-4")
    both = "Stichting Plein bestaat sinds 2019. Wij hebben 450 leden. Wij krijgen geen *subsidie*."
    assert find(root, both) == (
        "fuzzy 83",
        "The Plein Foundation has existed since 2019. We have 300 members."
        " We receive no <g1>subsidy</g1>.",
        "plein u3 and u4",
    )
    assert find(root, "Wij vragen om 300 bomen.") == (
        "numbers 99",
        "We ask for 12 trees.",
        "plein u2",
    )


def test_a_paragraph_that_stands_as_two_elsewhere(root: Path) -> None:
    approve("3")
    assert find(root, "Wij hebben 450 leden.") == (
        "numbers 99",
        "We have 300 members.",
        "plein u3, sentence 2",
    )


TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="nl" datatype="plaintext" segtype="sentence" adminlang="en"
 creationtool="x" creationtoolversion="1" o-tmf="x"/><body>
<tu><tuv xml:lang="nl"><seg>Met vriendelijke groet</seg></tuv>
<tuv xml:lang="en"><seg>Kind regards</seg></tuv></tu>
</body></tmx>
"""
PO = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: en\n"
"X-Source-Language: nl\n"

msgid "Hoogachtend"
msgstr "Yours faithfully"

#, fuzzy
msgid "Geachte raad"
msgstr "Dear consul"
"""


def test_files_in_the_glossary_folder_are_remembered(root: Path) -> None:
    (root / "glossary/old.tmx").write_text(TMX, encoding="utf-8")
    (root / "glossary/more.po").write_text(PO, encoding="utf-8")
    assert find(root, "Met vriendelijke groet") == (
        "exact 100",
        "Kind regards",
        "glossary/old.tmx:4",
    )
    assert find(root, "Hoogachtend") == ("exact 100", "Yours faithfully", "glossary/more.po:7")
    assert find(root, "Geachte raad") is None


def test_indexes_are_made_once_and_forgotten_when_they_are_stale(root: Path) -> None:
    told: list[str] = []

    def names() -> list[str]:
        memory = open_memory(find_workspace(root), mention=told.append)
        memory.look_up(Tagged("Iets."), "nl", "en")
        memory.close()
        return sorted(path.name for path in (root / ".translate/memory").glob("*.sqlite"))

    first = names()
    assert names() == first
    assert told == ["indexing letters"]
    approve("2")
    second = names()
    assert len(second) == 1
    assert second != first
    assert told == ["indexing letters"] * 2


def test_a_damaged_index_is_built_anew(root: Path) -> None:
    approve("2")
    assert find(root, "Wij vragen om 12 bomen.") is not None
    (index,) = (root / ".translate/memory").glob("*.sqlite")
    index.write_bytes(index.read_bytes()[:100] + b"\0" * 4000)
    assert find(root, "Wij vragen om 12 bomen.") is not None
    index.write_bytes(b"")
    assert find(root, "Wij vragen om 12 bomen.") is not None


def test_only_a_letter_that_changed_is_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copytree(root / "letters/plein", root / "letters/markt")
    opened: list[str] = []
    read = Shelf.open

    def noting(shelf: Shelf, slug: str, *, may_be_empty: bool = False) -> OpenLetter:
        opened.append(slug)
        return read(shelf, slug, may_be_empty=may_be_empty)

    approve("2")
    monkeypatch.setattr(Shelf, "open", noting)
    assert find(root, "Wij vragen om 12 bomen.") is not None
    assert opened == ["markt", "plein"]
    approve("3")
    opened.clear()
    assert find(root, "Wij hebben 450 leden.") is not None
    assert opened == ["plein"]
    for path in (root / ".translate/memory").iterdir():
        path.write_bytes(b"{")
    assert find(root, "Wij vragen om 12 bomen.") is not None
    assert len(list((root / ".translate/memory").glob("units-*.json"))) == 2


def test_an_index_that_can_not_be_written(root: Path) -> None:
    (root / ".translate").mkdir()
    (root / ".translate/memory").write_text("a file", encoding="utf-8")
    with pytest.raises(TranslateError, match=r"memory: the memory's index can't be written"):
        find(root, "Iets.")


def test_a_letter_that_can_not_be_read_is_left_out_and_named(root: Path) -> None:
    approve("2")
    broken = root / "letters" / "kapot"
    broken.mkdir()
    told: list[str] = []
    memory = open_memory(find_workspace(root), notify=told.append)
    match = memory.look_up(Tagged("Wij vragen om 12 bomen."), "nl", "en")
    memory.close()
    assert match is not None
    assert match.kind is MatchKind.EXACT
    assert any("the memory does without kapot: letters/kapot" in line for line in told)


def test_the_command(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    approve("1-4")
    (root / "glossary/old.tmx").write_text(TMX, encoding="utf-8")
    capsys.readouterr()
    assert main(["memory", "list"]) == 0
    assert capsys.readouterr().out == "letters: 8\nglossary/old.tmx: 1\n"
    assert main(["memory", "find", "Wij vragen om veel bomen."]) == 0
    assert capsys.readouterr().out == (
        "fuzzy 83% from plein u2\n"
        "    nl  Wij vragen om [-12-]{+veel+} bomen.\n"
        "    en  We ask for 12 trees.\n"
    )
    assert main(["memory", "find", "Iets heel anders."]) == 1
    assert "knows nothing like it" in capsys.readouterr().err
    assert main(["memory", "find", "Iets", "--to", "xx"]) == 2
    assert main(["memory", "clear"]) == 0
    assert capsys.readouterr().out == "index files deleted: 2\n"
    assert list((root / ".translate/memory").iterdir()) == []
