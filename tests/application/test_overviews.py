"""`status` says the same whether a letter was opened for it or not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.workspaces import LETTER_TOML, POOL, Shell
from translate.application import overviews as module
from translate.application.overviews import Overview, overviews
from translate.review.states import State

KEPT = Path(".translate", "overviews.json")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for slug in ("pool", "roof"):
        folder = Path("letters", slug)
        folder.mkdir(parents=True)
        (folder / "letter.toml").write_text(LETTER_TOML)
        for language, text in POOL.items():
            (folder / f"{language}.md").write_text(text)
    Path("letters/roof/en.md").write_text(POOL["en"].replace("€85,000", "€58,000"))
    _age()


def _age() -> None:
    for path in (*Path("letters").rglob("*"), *Path().glob("glossary/*")):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def _all() -> dict[str, Overview]:
    return {one.name: one for one in overviews((), Path.cwd()).letters}


def _refuse_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("it was opened")

    monkeypatch.setattr(module, "_made", refuse)


def test_an_unchanged_letter_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _all()
    assert first["roof"].counts["error"] == 1
    assert first["pool"].counts["error"] == 0
    _refuse_to_open(monkeypatch)
    assert _all() == first


def test_a_change_shows_at_once() -> None:
    _all()
    Path("letters/roof/en.md").write_text(POOL["en"])
    assert _all()["roof"].counts["error"] == 0


def test_an_approval_shows_at_once(translate: Shell) -> None:
    _all()
    translate("approve", "pool", "u2", "--lang", "en", "--as", "Noor")
    (english,) = (one for one in _all()["pool"].progress if one.language == "en")
    assert english.waiting + english.states[State.APPROVED] == 1


def test_a_new_setting_and_a_new_term_show_at_once() -> None:
    assert _all()["roof"].counts["error"] == 1
    Path("translate.toml").write_text('[checks]\nnumber-drift = "off"\n')
    assert _all()["roof"].counts["error"] == 0
    Path("glossary").mkdir()
    Path("glossary/terms.csv").write_text("nl,en,ru\nzwembad,lido,бассейн\n")
    _age()
    assert _all()["pool"].counts["warning"] > 0


@pytest.mark.parametrize("damage", ["", "[]", '{"letters": 1}'])
def test_a_damaged_file_counts_for_none(damage: str) -> None:
    first = _all()
    KEPT.write_text(damage)
    assert _all() == first


def test_damaged_entries_count_for_none() -> None:
    first = _all()
    data = json.loads(KEPT.read_bytes())
    data["letters"]["pool"]["overview"]["progress"] = [1]
    del data["letters"]["roof"]["names"]
    KEPT.write_text(json.dumps(data))
    assert _all() == first


def test_one_that_cannot_be_read_hides_no_other() -> None:
    _all()
    Path("letters/roof/letter.toml").write_text("source = ")
    found = overviews((), Path.cwd())
    assert [one.name for one in found.letters] == ["pool"]
    assert len(found.errors) == 1
