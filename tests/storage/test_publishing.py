"""A bundle goes into place as a whole, and an earlier one gives way as a whole."""

from pathlib import Path

import pytest

from tests.workspaces import tree
from translate.errors import TranslateError
from translate.storage.publishing import publish
from translate.storage.workspace import find_workspace


def test_a_bundle_takes_the_place_of_an_earlier_one(workspace: Path) -> None:
    place = find_workspace(workspace)
    assert str(publish(place, "pool", {"nl.md": b"1", "old.md": b"1"})) == "dist/pool"
    publish(place, "pool", {"nl.md": b"2"})
    assert [path.name for path in (workspace / "dist").iterdir()] == ["pool"]
    assert [path.name for path in (workspace / "dist" / "pool").iterdir()] == ["nl.md"]
    assert (workspace / "dist" / "pool" / "nl.md").read_bytes() == b"2"


@pytest.mark.parametrize("fault", [KeyboardInterrupt, TranslateError("no space")])
def test_a_failure_leaves_the_earlier_bundle(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", {"a.md": b"1", "b.md": b"1"})
    before = tree(workspace)

    def fail(path: Path, data: bytes) -> None:
        path.write_bytes(data)
        if path.name == "b.md":
            raise fault

    monkeypatch.setattr("translate.storage.publishing.write_atomically", fail)
    with pytest.raises((KeyboardInterrupt, TranslateError)):
        publish(place, "pool", {"a.md": b"2", "b.md": b"2"})
    assert tree(workspace) == before


def test_a_failing_rename_brings_the_earlier_bundle_back(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", {"a.md": b"1"})
    before = tree(workspace)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(KeyboardInterrupt):
        publish(place, "pool", {"a.md": b"2"})
    assert tree(workspace) == before


def test_a_link_or_a_file_in_the_way_is_left_alone(workspace: Path) -> None:
    place = find_workspace(workspace)
    (workspace / "dist").mkdir()
    (workspace / "dist" / "pool").symlink_to(workspace / "letters")
    with pytest.raises(TranslateError, match="dist/pool: is in the way of the bundle; remove it"):
        publish(place, "pool", {"nl.md": b"1"})
    (workspace / "dist" / "pool").unlink()
    (workspace / "dist" / "pool").touch()
    with pytest.raises(TranslateError, match="is in the way of the bundle"):
        publish(place, "pool", {"nl.md": b"1"})


def test_a_dist_that_can_not_be_made_is_an_error(workspace: Path) -> None:
    (workspace / "dist").touch()
    with pytest.raises(TranslateError, match="dist: can't be written"):
        publish(find_workspace(workspace), "pool", {"nl.md": b"1"})


def test_what_a_killed_release_left_is_tidied_up(workspace: Path) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", {"a.md": b"1"})
    dist = workspace / "dist"
    before = tree(workspace)
    # Killed between the two renames: the earlier bundle is aside, the new one not in place yet.
    (dist / ".pool.abc" / "new").mkdir(parents=True)
    (dist / "pool").rename(dist / ".pool.abc" / "old")
    with pytest.raises(TranslateError):
        publish(place, "pool", {"no/such/folder": b"2"})
    assert tree(workspace) == before
    publish(place, "pool", {"a.md": b"2"})
    assert [path.name for path in dist.iterdir()] == ["pool"]
