"""Tables made of data files are kept, and made anew when anything they were made of changes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from translate.languages import compiled as module
from translate.languages.compiled import compiled

SOURCES = ("lexicon.tsv", "nl/stemming.py")
TABLE = {"wet": (1, 2), "recht": (3,)}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(module, "__file__", str(tmp_path / "compiled.py"))
    (tmp_path / "__pycache__").mkdir()
    yield
    module._digest.cache_clear()


def _never() -> dict[str, tuple[int, ...]]:
    raise AssertionError("it was kept")


def _file(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "__pycache__").iterdir()
    return found


def test_a_table_is_made_once() -> None:
    assert compiled("lexicon", SOURCES, lambda: TABLE) == TABLE
    assert compiled("lexicon", SOURCES, _never) == TABLE


def test_a_changed_source_makes_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled("lexicon", SOURCES, lambda: TABLE)
    monkeypatch.setattr(module, "get_data", lambda package, name: b"mended")
    module._digest.cache_clear()
    assert compiled("lexicon", SOURCES, dict) == {}
    assert compiled("lexicon", SOURCES, _never) == {}


@pytest.mark.parametrize("damage", [b"", b"(", b"\x00", b"N", b"\xfb\xff\xff\xff"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    compiled("lexicon", SOURCES, lambda: TABLE)
    _file(tmp_path).write_bytes(damage)
    assert compiled("lexicon", SOURCES, lambda: TABLE) == TABLE
    assert compiled("lexicon", SOURCES, _never) == TABLE


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").rmdir()
    assert compiled("lexicon", SOURCES, lambda: TABLE) == TABLE
    assert compiled("lexicon", SOURCES, dict) == {}


def test_nothing_is_kept_where_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled("lexicon", SOURCES, lambda: TABLE)
    assert not list((tmp_path / "__pycache__").iterdir())
