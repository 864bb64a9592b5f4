"""A bundle goes into place as a whole, and an earlier one gives way as a whole."""

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from tests.workspaces import tree
from translate.errors import TranslateError
from translate.release.checksums import checksums
from translate.storage.exchange import exchange
from translate.storage.publishing import publish
from translate.storage.workspace import find_workspace


def bundle(**files: bytes) -> Mapping[str, bytes]:
    """A bundle: `nl_md=b"1"` is the file nl.md, and the list of sums is in it."""
    named = {name.replace("_", "."): data for name, data in files.items()}
    return named | {"SHA256SUMS": checksums(named)}


def test_a_bundle_takes_the_place_of_an_earlier_one(workspace: Path) -> None:
    place = find_workspace(workspace)
    assert str(publish(place, "pool", bundle(nl_md=b"1", old_md=b"1"))) == "dist/pool"
    publish(place, "pool", bundle(nl_md=b"2"))
    assert [path.name for path in (workspace / "dist").iterdir()] == ["pool"]
    names = {path.name for path in (workspace / "dist" / "pool").iterdir()}
    assert names == {"nl.md", "SHA256SUMS"}
    assert (workspace / "dist" / "pool" / "nl.md").read_bytes() == b"2"


@pytest.mark.parametrize("fault", [KeyboardInterrupt, TranslateError("no space")])
def test_a_failure_leaves_the_earlier_bundle(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1", b_md=b"1"))
    before = tree(workspace)

    def fail(path: Path, data: bytes) -> None:
        path.write_bytes(data)
        if path.name == "b.md":
            raise fault

    monkeypatch.setattr("translate.storage.publishing.write_atomically", fail)
    with pytest.raises((KeyboardInterrupt, TranslateError)):
        publish(place, "pool", bundle(a_md=b"2", b_md=b"2"))
    assert tree(workspace) == before


def test_a_failing_rename_brings_the_earlier_bundle_back(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    before = tree(workspace)
    monkeypatch.setattr("translate.storage.publishing.exchange", lambda one, other: False)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(KeyboardInterrupt):
        publish(place, "pool", bundle(a_md=b"2"))
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
    publish(place, "pool", bundle(a_md=b"1"))
    dist = workspace / "dist"
    before = tree(workspace)
    # Killed between the two renames: the earlier bundle is aside, the new one not in place yet.
    (dist / ".pool.abcd_123" / "new").mkdir(parents=True)
    (dist / "pool").rename(dist / ".pool.abcd_123" / "old")
    with pytest.raises(TranslateError):
        publish(place, "pool", {"no/such/folder": b"2"})
    assert tree(workspace) == before
    publish(place, "pool", bundle(a_md=b"2"))
    assert [path.name for path in dist.iterdir()] == ["pool"]


def test_what_only_looks_like_a_release_that_was_killed_stays(workspace: Path) -> None:
    place = find_workspace(workspace)
    mine = workspace / "dist" / ".pool.my_notes"
    mine.mkdir(parents=True)
    (mine / "todo.txt").write_bytes(b"mine")
    publish(place, "pool", bundle(a_md=b"1"))
    find_workspace(workspace)
    assert (mine / "todo.txt").read_bytes() == b"mine"


def test_what_somebody_edited_in_a_bundle_is_theirs(workspace: Path) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1", b_md=b"1"))
    edited = workspace / "dist" / "pool" / "b.md"
    edited.write_bytes(b"mine")
    publish(place, "pool", bundle(a_md=b"2"))
    assert edited.read_bytes() == b"mine"
    with pytest.raises(TranslateError, match="was not written by a release or changed since"):
        publish(place, "pool", bundle(b_md=b"3"))
    assert edited.read_bytes() == b"mine"


def test_a_bundle_is_never_absent(workspace: Path) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    target = workspace / "dist" / "pool"
    absent, done = [], threading.Event()

    def watch() -> None:
        while not done.is_set():
            if not os.path.exists(target):  # noqa: PTH110  (the quickest look there is)
                absent.append(1)

    watcher = threading.Thread(target=watch)
    watcher.start()
    for number in range(40):
        publish(place, "pool", bundle(a_md=str(number).encode()))
    done.set()
    watcher.join()
    assert not absent


def test_where_folders_can_not_be_exchanged_two_renames_do(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("translate.storage.publishing.exchange", lambda one, other: False)
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    publish(place, "pool", bundle(b_md=b"2"))
    names = {path.name for path in (workspace / "dist" / "pool").iterdir()}
    assert names == {"b.md", "SHA256SUMS"}
    assert [path.name for path in (workspace / "dist").iterdir()] == ["pool"]


def test_what_somebody_else_put_there_stays(workspace: Path) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    dist = workspace / "dist" / "pool"
    (dist / "index.html").write_bytes(b"mine")
    (dist / "press" / "photos").mkdir(parents=True)
    (dist / "press" / "photos" / "one.jpg").write_bytes(b"mine, too")
    (dist / "press" / "cover.jpg").symlink_to("photos/one.jpg")
    (dist / "latest").symlink_to("a.md")
    publish(place, "pool", bundle(b_md=b"2"))
    assert not (dist / "a.md").exists()
    assert (dist / "index.html").read_bytes() == b"mine"
    assert (dist / "press" / "photos" / "one.jpg").read_bytes() == b"mine, too"
    assert (dist / "press" / "cover.jpg").is_symlink()
    assert (dist / "latest").is_symlink()


def test_what_can_not_have_a_second_name_is_copied_with_its_time(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object, **options: object) -> NoReturn:
        raise PermissionError(1, "Operation not permitted")

    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    dist = workspace / "dist" / "pool"
    (dist / "index.html").write_bytes(b"mine")
    os.utime(dist / "index.html", (1_000_000_000, 1_000_000_000))
    (dist / "latest").symlink_to("a.md")
    monkeypatch.setattr(os, "link", refuse)
    publish(place, "pool", bundle(b_md=b"2"))
    assert (dist / "index.html").read_bytes() == b"mine"
    assert (dist / "index.html").stat().st_mtime == 1_000_000_000
    assert (dist / "latest").readlink() == Path("a.md")


@pytest.mark.parametrize("exchanged", [True, False])
def test_what_somebody_puts_there_at_the_last_moment_stays(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, exchanged: bool
) -> None:
    place = find_workspace(workspace)
    publish(place, "pool", bundle(a_md=b"1"))
    dist = workspace / "dist" / "pool"

    def put_then_exchange(new: Path, target: Path) -> bool:
        (target / "index.html").write_bytes(b"mine")
        (target / "b.md").write_bytes(b"mine, but the bundle has one")
        return exchanged and exchange(new, target)

    monkeypatch.setattr("translate.storage.publishing.exchange", put_then_exchange)
    publish(place, "pool", bundle(b_md=b"2"))
    assert (dist / "index.html").read_bytes() == b"mine"
    assert (dist / "b.md").read_bytes() == b"2"
    assert not (dist / "a.md").exists()


@pytest.mark.parametrize("sums", [True, False])
def test_what_somebody_else_wrote_is_not_overwritten(workspace: Path, sums: bool) -> None:
    place = find_workspace(workspace)
    dist = workspace / "dist" / "pool"
    dist.mkdir(parents=True)
    if sums:
        publish(place, "pool", bundle(a_md=b"1"))
    (dist / "b.md").write_bytes(b"mine")
    before = tree(workspace)
    with pytest.raises(TranslateError, match=r"dist/pool/b\.md: was not written by a release"):
        publish(place, "pool", bundle(b_md=b"2"))
    assert tree(workspace) == before
