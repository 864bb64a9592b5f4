"""A new letter's folder is made whole or not at all."""

import tomllib
from pathlib import Path

import pytest

from tests.workspaces import tree
from translate.errors import TranslateError
from translate.storage.creating import create_letter
from translate.storage.letter_settings import LetterSettings, read_letter_settings
from translate.storage.sharing import share_through_git
from translate.storage.workspace import find_workspace

SETTINGS = LetterSettings("nl", ("nl", "en"), title='Het “park”\\ \x7f\t"', formality="less")


def test_a_letter_with_its_settings_and_versions(workspace: Path) -> None:
    folder = create_letter(find_workspace(workspace), "park", SETTINGS, {"nl": b"# Het park\r\n"})
    assert str(folder) == "letters/park"
    assert sorted(path.name for path in folder.iterdir()) == ["en.md", "letter.toml", "nl.md"]
    assert (folder / "nl.md").read_bytes() == b"# Het park\r\n"
    assert (folder / "en.md").read_bytes() == b""
    assert read_letter_settings(folder) == SETTINGS
    text = (folder / "letter.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["title"] == SETTINGS.title
    assert [path.name for path in (workspace / "letters").iterdir() if path.name[0] == "."] == []


def test_the_first_letter_makes_the_folder_of_letters(tmp_path: Path) -> None:
    create_letter(find_workspace(tmp_path), "park", SETTINGS)
    assert (tmp_path / "letters" / "park" / "nl.md").exists()


@pytest.mark.parametrize(
    ("slug", "settings", "message"),
    [
        ("pool", SETTINGS, "letters/pool: there is a letter of this name already"),
        ("Pool", SETTINGS, "letters/pool: there is a letter of this name already"),
        ("a b", SETTINGS, "“a b” is no letter's name; use letters, digits and hyphens"),
        ("-x", SETTINGS, "is no letter's name"),
        ("x.y", SETTINGS, "is no letter's name"),
        ("../x", SETTINGS, "is no letter's name"),
        ("park", LetterSettings("xx", ("xx",)), "unknown language “xx”; use one of nl, en, ru"),
        ("park", LetterSettings("ru", ("nl",)), "the source, ru, is not among the languages"),
        ("park", LetterSettings("nl", ("nl", "nl")), "a language is named twice"),
    ],
)
def test_what_is_refused_makes_nothing(
    workspace: Path, slug: str, settings: LetterSettings, message: str
) -> None:
    before = tree(workspace)
    with pytest.raises(TranslateError, match=message):
        create_letter(find_workspace(workspace), slug, settings)
    assert tree(workspace) == before


def test_a_disk_too_full_for_what_git_is_told_makes_no_letter(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise TranslateError("can't be written (No space left on device)")

    before = tree(workspace)
    monkeypatch.setattr("translate.storage.creating.share_through_git", fail)
    with pytest.raises(TranslateError, match="No space left"):
        create_letter(find_workspace(workspace), "park", SETTINGS)
    assert tree(workspace) == before


def test_a_failure_half_way_leaves_nothing(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, data: bytes) -> None:
        if path.name == "en.md":
            raise KeyboardInterrupt
        path.write_bytes(data)

    share_through_git(workspace)
    before = tree(workspace)
    monkeypatch.setattr("translate.storage.creating.write_atomically", fail)
    with pytest.raises(KeyboardInterrupt):
        create_letter(find_workspace(workspace), "park", SETTINGS)
    assert tree(workspace) == before
