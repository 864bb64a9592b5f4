"""Files are read strictly and written whole."""

import os
import stat
from pathlib import Path

import pytest

from translate.errors import TranslateError
from translate.storage.files import (
    cache_folder,
    inside,
    locked,
    read_bytes,
    read_text,
    read_version,
    write_atomically,
)


def test_text_is_read_without_its_bom_and_with_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeffеё\r\n\u00a0x".encode())
    assert read_text(path) == "её\r\n\u00a0x"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff", ":1:1: byte 0xff is not UTF-8: it is in an older encoding"),
        ("één\nё".encode() + b"\xe9 cole", ":2:2: byte 0xe9 is not UTF-8"),
        (b"\xef\xbb\xbfabc\xc3", ":1:4: byte 0xc3 is not UTF-8"),
        ("ab".encode("utf-16"), ":1: is UTF-16; save it as UTF-8"),
    ],
)
def test_broken_utf8_is_refused_with_its_place(tmp_path: Path, data: bytes, place: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(TranslateError) as caught:
        read_text(path)
    assert str(caught.value).startswith(f"{path}{place}")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match=r"none\.md: no such file; check the name"):
        read_bytes(tmp_path / "none.md")
    with pytest.raises(TranslateError, match="this is a folder; name a file in it"):
        read_bytes(tmp_path)


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.md").touch()
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(TranslateError, match=r"can't be read \(Permission denied\); check who may"):
        read_bytes(tmp_path / "a.md")


def test_writing_replaces_the_bytes_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new\r\n")
    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("folder", "umask", "mode"),
    [(0o755, 0o027, 0o640), (0o755, 0o022, 0o644), (0o700, 0o022, 0o600), (0o750, 0o022, 0o640)],
)
def test_a_new_file_gets_the_mode_that_umask_and_folder_leave(
    tmp_path: Path, folder: int, umask: int, mode: int
) -> None:
    tmp_path.chmod(folder)
    before = os.umask(umask)
    try:
        write_atomically(tmp_path / "a.md", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == mode


def test_a_new_file_lets_nobody_run_it(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)  # a new file is as private as its folder
    before = os.umask(0)
    try:
        write_atomically(tmp_path / "a.md", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o666


def test_a_version_that_is_not_there_yet_is_empty(tmp_path: Path) -> None:
    assert read_version(tmp_path / "ru.md") == b""
    (tmp_path / "ru.md").write_bytes(b"\xef\xbb\xbfx")
    assert read_version(tmp_path / "ru.md") == b"\xef\xbb\xbfx"


def test_a_write_that_fails_leaves_the_old_bytes_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def no_space(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("translate.storage.files.os.fsync", no_space)
    with pytest.raises(TranslateError, match=r"can't be written \(No space left on device\)"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_write_that_is_interrupted_leaves_the_old_bytes_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("translate.storage.files.os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_writing_into_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TranslateError, match="can't be written"):
        write_atomically(tmp_path / "none" / "a.md", b"x")


def test_the_lock_is_held_and_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from filelock import FileLock, Timeout

    with locked(tmp_path):
        other = FileLock(tmp_path / ".translate" / "lock", timeout=0)
        with pytest.raises(Timeout):
            other.acquire()
    with other:
        monkeypatch.setattr("translate.storage.files.PATIENCE", 0)
        with (
            pytest.raises(TranslateError, match="another translate is writing here"),
            locked(tmp_path),
        ):
            pass


def test_the_cache_folder_hides_itself_from_git(tmp_path: Path) -> None:
    folder = cache_folder(tmp_path)
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert cache_folder(tmp_path) == folder


def test_a_link_may_lead_to_another_place_of_its_folder_and_no_further(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "nl.md").write_bytes(b"x")
    (tmp_path / "away.md").write_bytes(b"x")
    (folder / "near.md").symlink_to(folder / "nl.md")
    (folder / "far.md").symlink_to(tmp_path / "away.md")
    for name in ("nl.md", "near.md", "absent.md"):
        assert inside(folder / name, folder) == folder / name
    with pytest.raises(TranslateError, match=r"leads out of the workspace, to .*away\.md"):
        inside(folder / "far.md", folder)
