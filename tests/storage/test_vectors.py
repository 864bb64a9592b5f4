"""Vectors are made once, kept in private, and made again where they can't be kept."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from translate.storage import vectors as module
from translate.storage.files import CACHE
from translate.storage.vectors import FILE, SIZE, Vectors


class Maker:
    """Gives each text a vector of its first letter, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Sequence[bytes]:
        self.asked += texts
        return [text[:1].encode() * SIZE for text in texts]


@pytest.fixture
def maker() -> Maker:
    return Maker()


def file_of(root: Path) -> Path:
    return root / CACHE / FILE


def test_a_text_is_read_once(tmp_path: Path, maker: Maker) -> None:
    first = Vectors(maker, "1", tmp_path)
    assert first.absent(("boot", "appel")) == ("boot", "appel")
    assert first.get(["boot", "appel", "boot"]) == [b"b" * SIZE, b"a" * SIZE, b"b" * SIZE]
    assert maker.asked == ["boot", "appel"]
    assert first.absent(("boot", "peer")) == ("peer",)
    assert Vectors(maker, "1", tmp_path).get(["appel"]) == [b"a" * SIZE]
    assert maker.asked == ["boot", "appel"]


def test_without_a_workspace_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, maker: Maker
) -> None:
    monkeypatch.chdir(tmp_path)
    own = Vectors(maker, "1", None)
    own.get(["boot"])
    own.get(["boot"])
    assert maker.asked == ["boot"]
    assert not list(tmp_path.iterdir())


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch, maker: Maker) -> None:
    monkeypatch.setattr(module, "_IN_MEMORY", 10)
    own = Vectors(maker, "1", None)
    for number in range(100):
        own.get([f"tekst {number}"])
    assert len(own._known) <= 11


def test_another_model_makes_other_vectors(tmp_path: Path, maker: Maker) -> None:
    Vectors(maker, "1", tmp_path).get(["boot"])
    Vectors(maker, "2", tmp_path).get(["boot"])
    assert maker.asked == ["boot", "boot"]


def test_nobody_else_may_read_them(tmp_path: Path, maker: Maker) -> None:
    Vectors(maker, "1", tmp_path).get(["boot"])
    assert file_of(tmp_path).stat().st_mode & 0o077 == 0


def test_only_so_many_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, maker: Maker
) -> None:
    monkeypatch.setattr(module, "MOST", 10)
    Vectors(maker, "1", tmp_path).get([f"tekst {number}" for number in range(30)])
    assert Vectors(maker, "1", tmp_path).absent(("tekst 29", "tekst 2")) == ("tekst 2",)
    database = sqlite3.connect(file_of(tmp_path))
    assert database.execute("SELECT count(*) FROM vector").fetchone() == (5,)
    database.close()


@pytest.mark.parametrize("data", [b"no database at all" * 100, b""])
def test_a_damaged_file_is_made_anew(tmp_path: Path, data: bytes, maker: Maker) -> None:
    Vectors(maker, "1", tmp_path).get(["boot"])
    file_of(tmp_path).write_bytes(data)
    assert Vectors(maker, "1", tmp_path).get(["boot"]) == [b"b" * SIZE]
    assert Vectors(maker, "1", tmp_path).absent(("boot",)) == ()


def test_a_vector_of_another_size_is_made_again(tmp_path: Path, maker: Maker) -> None:
    Vectors(maker, "1", tmp_path).get(["boot"])
    database = sqlite3.connect(file_of(tmp_path))
    with database:
        database.execute("UPDATE vector SET vector = x'00'")
    database.close()
    assert Vectors(maker, "1", tmp_path).get(["boot"]) == [b"b" * SIZE]


def test_what_is_no_file_is_left_alone(tmp_path: Path, maker: Maker) -> None:
    """A link out of the workspace, a pipe: the vectors are held in memory."""
    root, outside = tmp_path / "workspace", tmp_path / "outside"
    (root / CACHE).mkdir(parents=True)
    outside.write_bytes(b"")
    file_of(root).symlink_to(outside)
    own = Vectors(maker, "1", root)
    own.get(["boot"])
    assert own.absent(("boot",)) == ()
    assert outside.read_bytes() == b""
    file_of(root).unlink()
    os.mkfifo(file_of(root))
    assert Vectors(maker, "1", root).get(["boot"]) == [b"b" * SIZE]
