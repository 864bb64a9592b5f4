"""Typed notes in one file and Markdown's in another: one line says what reads both."""

from pathlib import Path

import pytest

from tests.workspaces import Shell

NL = "De lamp brandt.[^1]\n\nZij is nieuw.\n\n[^1]: Jaarverslag, blz. 4.\n"


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lamp.nl.md").write_text(NL, encoding="utf-8")


@pytest.mark.parametrize("mark", ["[1]", "¹", "<sup>1</sup>"])
def test_typed_notes_are_read_by_an_import(translate: Shell, mark: str) -> None:
    english = f"The lamp burns.{mark}\n\nIt is new.\n\n{mark} Annual report, p. 4.\n"
    Path("lamp.en.md").write_text(english, encoding="utf-8")
    assert (
        "lamp.en.md bears typed notes, and lamp.nl.md Markdown's ([^1]): "
        "`translate import SLUG lamp.nl.md lamp.en.md` makes them alike"
    ) in translate("check", "lamp.nl.md", "lamp.en.md").err
    assert translate("import", "lamp", "lamp.nl.md", "lamp.en.md", "--source", "nl").code == 0
    assert "[^1]: Annual report" in Path("letters/lamp/en.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "english",
    [
        NL,
        "The lamp burns.\n\nIt is new.\n",
        "The lamp burns.[1]\n\nIt is new.\n",
        "The lamp lights 10 m² [1].\n\nIt is new.\n",
        "The lamp burns.\n\n[1] It is new.\n",
        "The lamp burns.[^2]\n\n[^1]: It is new.\n",
        "The lamp burns.\n\n# [^1]: It is new\n",
    ],
)
def test_where_no_note_is_typed_nothing_is_said(translate: Shell, english: str) -> None:
    Path("lamp.en.md").write_text(english, encoding="utf-8")
    assert translate("check", "lamp.nl.md", "lamp.en.md").err == ""
