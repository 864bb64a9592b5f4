"""Where the workspace is, and that no letter's name leads out of it."""

from pathlib import Path

import pytest

from tests.workspaces import write_letter
from translate.errors import TranslateError
from translate.storage.workspace import find_workspace, named


def test_the_nearest_folder_upwards_with_letters_or_settings(tmp_path: Path) -> None:
    folder = write_letter(tmp_path)
    inner = folder / "drafts" / "old"
    inner.mkdir(parents=True)
    assert find_workspace(inner).root == tmp_path.resolve()
    (folder / "translate.toml").touch()
    assert find_workspace(inner).root == folder.resolve()


def test_any_other_folder_is_a_workspace_with_nothing_in_it(tmp_path: Path) -> None:
    found = find_workspace(tmp_path)
    assert (found.root, found.slugs()) == (tmp_path.resolve(), ())


def test_slugs_are_sorted_and_hidden_folders_and_files_are_none(tmp_path: Path) -> None:
    for slug in ("pool", "bus", ".git"):
        write_letter(tmp_path, slug)
    (tmp_path / "letters" / "README.md").touch()
    assert find_workspace(tmp_path).slugs() == ("bus", "pool")


@pytest.mark.parametrize("slug", ["", ".", "..", "../pool", "/etc", "a/b", ".hidden", "a\\b"])
def test_a_name_that_is_a_path_is_no_letters_name(tmp_path: Path, slug: str) -> None:
    write_letter(tmp_path)
    with pytest.raises(TranslateError, match="is no letter's name"):
        find_workspace(tmp_path).folder(slug)


def test_a_link_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    outside = write_letter(tmp_path / "elsewhere", "secret")
    inside = tmp_path / "inside"
    (inside / "letters").mkdir(parents=True)
    (inside / "letters" / "secret").symlink_to(outside)
    with pytest.raises(TranslateError, match=r"leads out of the workspace, to .*elsewhere"):
        find_workspace(inside).folder("secret")


def test_the_letter_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_letter(tmp_path)
    found = find_workspace(tmp_path)
    monkeypatch.chdir(folder)
    assert found.slug_of(folder) == "pool"
    for outside in (tmp_path, tmp_path / "letters", folder / "drafts"):
        with pytest.raises(TranslateError, match="is no letter: a letter is a folder in letters/"):
            found.slug_of(outside)
    with pytest.raises(TranslateError, match="lies outside the workspace"):
        found.slug_of(tmp_path.parent)


def test_a_workspace_reached_through_a_link_is_the_workspace(tmp_path: Path) -> None:
    write_letter(tmp_path / "real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    found = find_workspace(tmp_path / "link")
    assert found.root == (tmp_path / "real").resolve()
    assert found.slug_of(tmp_path / "link" / "letters" / "pool") == "pool"


def test_paths_are_named_from_the_current_folder_where_they_lie_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(named(tmp_path / "letters" / "pool")) == "letters/pool"
    assert str(named(Path("letters/../letters/./pool"))) == "letters/pool"
    assert named(tmp_path.parent / "x") == tmp_path.parent / "x"
