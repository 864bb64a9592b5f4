"""`translate review --terminal`: driven by lines, as a script or a test does it, and by keys."""

from __future__ import annotations

import io
import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.workspaces import Ran, Shell, replace_in

LEDGER = Path("letters/pool/reviews.jsonl")


def events() -> list[dict[str, str]]:
    return [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]


class Typist:
    """Somebody who types lines."""

    def __init__(self, translate: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
        self._translate, self._monkeypatch = translate, monkeypatch

    def __call__(self, *lines: str, name: str = "Anna", more: tuple[str, ...] = ()) -> Ran:
        typed = "".join(f"{line}\n" for line in lines)
        self._monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        return self._translate("review", "pool", "--terminal", "--as", name, *more)


@pytest.fixture
def review(workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch) -> Typist:
    return Typist(translate, monkeypatch)


def test_from_unit_to_unit_as_readings(review: Typist, translate: Shell) -> None:
    ran = review("a", "a", "a", "a", "a")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "pool: 5 units wait for Anna; ? for help"
    assert lines[2].startswith("u1·")
    assert lines[3:7] == [
        "  nl  Houd het zwembad open",
        "  en (unreviewed)  Keep the pool open",
        "  ru (unreviewed)  Не закрывайте бассейн",
        "1/5, 5 wait [a,r,w,e,s,b,u,q,?]? a",
    ]
    assert lines[-2:] == [
        "pool: 5 recorded as Anna, 0 units wait",
        "read it as a whole, then `translate approve pool --whole`",
    ]
    assert {(one["event"], one["by"], one["read"]) for one in events()} == {
        ("approved", "Anna", "unit")
    }
    assert len(events()) == 10
    assert review().out == "pool: nothing waits for Anna\n"
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    assert review(*"aaaaa", name="Boris").code == 0
    assert translate("release", "pool").code == 0


def test_it_goes_on_where_it_was_left(review: Typist) -> None:
    left = review("a", "s", "a", "q").out.splitlines()
    assert left[-1] == "pool: 2 recorded as Anna, 3 units wait"
    again = review("q").out.splitlines()
    assert again[0] == "pool: 3 units wait for Anna; ? for help"
    assert again[2].startswith("u2·")


def test_the_end_of_the_input_is_the_end(review: Typist) -> None:
    ran = review("a")
    assert (ran.code, len(events())) == (0, 2)
    assert ran.out.splitlines()[-1] == "pool: 1 recorded as Anna, 4 units wait"


def test_a_rejection_wants_a_note_and_a_language(review: Typist) -> None:
    ran = review("r", "en", "", "r", "de", "r", "en", "the title is too weak", "a", "q")
    said = ran.out.splitlines()
    assert "“de” is not among them" in said
    assert "u1: en rejected" in said
    assert "  en rejected by Anna: “the title is too weak”" in said
    assert "u1: ru approved (a second person has to as well)" in said
    assert [(one["event"], one["language"]) for one in events()] == [
        ("rejected", "en"),
        ("approved", "ru"),
    ]
    assert events()[0]["note"] == "the title is too weak"


def test_against_a_rejection_a_reason_is_asked(review: Typist, translate: Shell) -> None:
    assert translate("reject", "pool", "1", "--as", "Boris", "--note", "too weak").code == 0
    ran = review("s", "b", "b", "q")
    assert "this is the first unit" in ran.out  # u1 was rejected: it waits for nobody
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    ran = review("s", "a", "", "a", "so it was counted", "q", more=("--lang", "en"))
    assert ran.out.count("u3 has an open error") == 2
    assert [one.get("despite") for one in events() if one["event"] == "approved"] == [
        "so it was counted"
    ]


def test_waiving_wants_a_reason(review: Typist) -> None:
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    ran = review("w", "s", "s", "w", "", "w", "counted anew", "q")
    assert "nothing is found here that could be waived" in ran.out
    assert "waived number-drift" in ran.out
    assert "an error needs a second person's waiver before it counts" in ran.out
    (event,) = events()
    assert (event["event"], event["reason"]) == ("waived", "counted anew")


def test_undo_takes_back_one_decision_and_goes_there(review: Typist) -> None:
    ran = review("u", "a", "a", "u", "q")
    assert "nothing was decided yet" in ran.out
    shown = [line for line in ran.out.splitlines() if line.startswith("u") and "·" in line]
    assert [line[:3] for line in shown] == ["u1·", "u1·", "u2·", "u3·", "u2·"]
    assert [one["event"] for one in events()] == ["approved"] * 4 + ["undone"]
    assert ran.out.splitlines()[-1] == "pool: 1 recorded as Anna, 4 units wait"


def test_an_edit_makes_an_author(
    review: Typist, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = workspace / "editor.py"
    editor.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text(encoding='utf-8')\n"
        "path.write_text(text.replace('Keep the pool', 'Save the pool'), encoding='utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {editor}")
    ran = review("e", "en", "a", "q")
    assert "  en (unreviewed)  Save the pool open" in ran.out.splitlines()
    assert [(one["event"], one["language"]) for one in events()] == [
        ("wrote", "en"),
        ("approved", "en"),
        ("approved", "ru"),
    ]
    assert [one.get("own", False) for one in events()] == [False, True, False]


def test_an_editor_that_is_not_there(review: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    assert "no editor is set; say which" in review("e", "en", "q").out
    monkeypatch.setenv("EDITOR", "no-such-editor")
    assert "can't start the editor “no-such-editor”" in review("e", "en", "q").out


def test_a_text_that_changed_is_shown_again(
    review: Typist, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pressed(prompt: str) -> str:
        asked.append(prompt)
        if len(asked) == 1:
            replace_in(Path("letters/pool/en.md"), "Keep the pool", "Save the pool")
            return "a"
        return "q"

    asked: list[str] = []
    monkeypatch.setattr("translate.cli.reviewing.ask_key", pressed)
    ran = review()
    assert "the letter was changed meanwhile: look again" in ran.out
    assert "Save the pool open" in ran.out
    assert not LEDGER.exists()


def test_marks_of_a_merge_end_it(review: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(prompt: str) -> str:
        replace_in(Path("letters/pool/en.md"), "# Keep", "<<<<<<< HEAD\n# Keep")
        return "a"

    monkeypatch.setattr("translate.cli.reviewing.ask_key", pressed)
    ran = review()
    assert (ran.code, LEDGER.exists()) == (2, False)
    assert "letters/pool/en.md:1: a merge left its marks, in line 1" in ran.err


def test_only_what_the_person_may_decide(review: Typist, workspace: Path) -> None:
    (workspace / "translate.toml").write_text(
        '[people.Anna]\nlanguages = ["ru"]\n\n[people.Boris]\nroles = ["translator"]\n',
        encoding="utf-8",
    )
    review("a", "q")
    assert [one["language"] for one in events()] == ["ru"]
    ran = review("a", name="Boris")
    assert (ran.code, "makes Boris translator" in ran.err) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_keys_on_a_terminal(workspace: Path) -> None:
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "translate", "review", "pool", "--terminal", "--as", "Anna"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    os.close(theirs)
    # An arrow key and pasted text are no keys; ф is where a is on a Russian keyboard.
    for key in (b"\x1b[A", b"aaa", "ф".encode(), b"a", b"q"):
        _wait_for(ours, b"]? ")
        os.write(ours, key)
    _wait_for(ours, b"2 recorded as Anna, 3 units wait")
    assert running.wait(timeout=60) == 0
    os.close(ours)


def _wait_for(terminal: int, wanted: bytes) -> None:
    seen, until = b"", time.monotonic() + 60
    while wanted not in seen:
        assert time.monotonic() < until, seen.decode()
        seen += os.read(terminal, 1024)
