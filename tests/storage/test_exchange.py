"""Two folders change names in one step, or stay as they are."""

import ctypes
from pathlib import Path
from typing import NoReturn

import pytest

from tests.workspaces import tree
from translate.storage.exchange import exchange


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with the folders `één` and `два`, a file in each."""
    for name in ("één", "два"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "was").write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_both_names_are_there_and_each_is_the_other_folder(folders: Path) -> None:
    assert exchange(folders / "één", folders / "два")
    assert (folders / "één" / "was").read_text(encoding="utf-8") == "два"
    assert (folders / "два" / "was").read_text(encoding="utf-8") == "één"


def test_paths_count_from_the_current_folder(folders: Path) -> None:
    assert exchange(Path("één"), Path("два"))
    assert (folders / "één" / "was").read_text(encoding="utf-8") == "два"


def test_a_folder_that_is_not_there_changes_nothing(folders: Path) -> None:
    before = tree(folders)
    assert not exchange(folders / "één", folders / "три")
    assert tree(folders) == before


def test_a_system_that_can_not_says_so(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object, **options: object) -> NoReturn:
        raise OSError("no such library")

    before = tree(folders)
    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert not exchange(folders / "één", folders / "два")
    assert tree(folders) == before
