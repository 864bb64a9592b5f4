"""`translate ledger verify`: what was changed, forged or taken out of the record of decisions."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.workspaces import Shell, replace_in, write_letter
from translate.reports.machine import schema_json

LEDGER = Path("letters/pool/reviews.jsonl")


def lines() -> list[str]:
    return LEDGER.read_text(encoding="utf-8").splitlines()


def rewrite(text: list[str]) -> None:
    LEDGER.write_text("".join(f"{line}\n" for line in text), encoding="utf-8")


def remarks(translate: Shell, *letters: str) -> list[tuple[int | None, str, str]]:
    """(Line, severity, kind) of everything that is said, and that the report fits its schema."""
    report = json.loads(translate("ledger", "verify", *letters, "--format", "json").out)
    Draft202012Validator(json.loads(schema_json())).validate(report)
    return [
        (one["line"], one["severity"], one["kind"])
        for ledger in report["ledgers"]
        for one in ledger["remarks"]
    ]


@pytest.fixture
def decided(workspace: Path, translate: Shell) -> Path:
    """Six lines: Anna and Boris each decided about the first three units in English."""
    for name in ("Anna", "Boris"):
        ran = translate("approve", "pool", "1", "2", "3", "--lang", "en", "--as", name)
        assert ran.code == 0
    return workspace


@pytest.mark.usefixtures("decided")
def test_a_ledger_that_nobody_touched(translate: Shell) -> None:
    ran = translate("ledger", "verify")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "pool: 6 lines, 6 decisions, nothing wrong\n"
    assert remarks(translate) == []


@pytest.mark.usefixtures("workspace")
def test_a_letter_without_decisions(translate: Shell) -> None:
    ran = translate("ledger", "verify", "pool")
    assert (ran.code, ran.out) == (0, "pool: 0 lines, 0 decisions, nothing wrong\n")


@pytest.mark.usefixtures("decided")
def test_a_line_that_was_taken_out_or_changed(translate: Shell) -> None:
    whole = lines()
    rewrite([*whole[:2], *whole[3:]])
    assert remarks(translate) == [(3, "error", "gone")]
    assert translate("ledger", "verify", "pool").code == 1
    rewrite([*whole[:2], whole[2].replace("Anna", "Vera"), *whole[3:]])
    assert remarks(translate) == [(4, "error", "gone")]
    ran = translate("ledger", "verify", "pool")
    place = "letters/pool/reviews.jsonl:4: error: names a line that is not there ("
    assert ran.out.startswith(place)
    assert "): changed or taken out since [gone]\n" in ran.out
    assert ran.out.endswith("pool: 6 lines, 6 decisions, 1 error\n")


@pytest.mark.usefixtures("decided")
def test_torn_lines_are_all_named(translate: Shell) -> None:
    whole = lines()
    data = "\n".join([whole[0], whole[1][:40], *whole[2:4], "<<<<<<< HEAD", whole[4]]) + "\n"
    LEDGER.write_bytes(data.encode() + whole[5].encode()[:-30] + b"\xd0\n")
    assert remarks(translate) == [
        (2, "error", "torn"),
        (3, "error", "gone"),
        (5, "error", "torn"),
        (7, "error", "torn"),
    ]
    ran = translate("ledger", "verify", "pool")
    assert (ran.code, ran.err) == (1, "")
    assert "reviews.jsonl:2: error: not a line of JSON" in ran.out
    assert "restore the line from version control" in ran.out


def git(*arguments: str) -> None:
    who = ("-c", "user.name=Vera", "-c", "user.email=v@example.org")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


@pytest.mark.usefixtures("decided")
def test_the_last_line_is_missed_where_git_has_it(translate: Shell) -> None:
    whole = lines()
    rewrite(whole[:5])
    assert remarks(translate) == [], "nothing in the file tells"
    rewrite(whole)
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "Decisions")
    assert remarks(translate) == []
    rewrite(whole[:5])
    assert remarks(translate) == [(None, "error", "gone")]
    ran = translate("ledger", "verify")
    assert "reviews.jsonl: error: the approval by Boris is gone; it is committed [gone]" in ran.out
    git("commit", "-qam", "Tidy")
    ran = translate("ledger", "verify")
    assert "the approval by Boris is gone; commit " in ran.out
    git("revert", "--no-edit", "HEAD")
    assert remarks(translate) == []


@pytest.mark.usefixtures("decided")
def test_a_merge_that_drops_what_the_other_side_decided(translate: Shell) -> None:
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "Decisions")
    git("checkout", "-q", "-b", "clara")
    assert translate("reject", "pool", "4", "--lang", "en", "--as", "Clara").code == 0
    git("commit", "-qam", "Clara rejects")
    git("checkout", "-q", "main")
    assert translate("approve", "pool", "4", "--lang", "en", "--as", "Anna").code == 0
    git("commit", "-qam", "Anna approves")
    git("merge", "-q", "-s", "ours", "--no-edit", "clara")
    assert remarks(translate) == [(None, "error", "gone")]
    assert "the rejection by Clara is gone; commit " in translate("ledger", "verify").out


@pytest.mark.usefixtures("decided")
def test_people_whom_nobody_knows(translate: Shell) -> None:
    settings = '[people."Anna"]\nroles = ["translator"]\n'
    Path("translate.toml").write_text(settings, encoding="utf-8")
    assert remarks(translate) == [
        *((number, "warning", "unheard") for number in (1, 2, 3)),
        *((number, "error", "unknown") for number in (4, 5, 6)),
    ]
    ran = translate("ledger", "verify")
    assert ran.code == 1
    assert ":1: warning: the approval by Anna does not count: [people] in translate" in ran.out
    assert ":4: error: Boris is nobody whom [people] names [unknown]" in ran.out
    Path("translate.toml").write_text('[people."Anna"]\n[people."BORIS."]\n', encoding="utf-8")
    assert remarks(translate) == []
    Path("translate.toml").unlink()
    rewrite([*lines()[:5], lines()[5].replace("Boris", "\\u200b")])
    assert remarks(translate) == [(6, "error", "unknown")]


@pytest.mark.usefixtures("decided")
def test_decisions_about_texts_of_before(translate: Shell) -> None:
    replace_in(Path("letters/pool/en.md"), "Dear Members", "To the Members")
    assert remarks(translate) == [(2, "note", "old"), (5, "note", "old")]
    ran = translate("ledger", "verify")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == (
        "letters/pool/reviews.jsonl: note: 2 lines about texts that are not there any more: 2, 5"
    )
    assert translate("undo", "pool", "3", "--as", "Boris").code == 0
    assert translate("approve", "pool", "--whole", "--as", "Boris").code == 0
    replace_in(Path("letters/pool/ru.md"), "Уважаемые", "Дорогие")
    replace_in(Path("letters/pool/nl.md"), "Geacht", "Beste")
    assert [line for line, *_ in remarks(translate)] == [2, 5, 8, 9]


@pytest.mark.usefixtures("decided")
def test_a_line_written_by_hand_names_nothing(translate: Shell) -> None:
    line = json.loads(lines()[0])
    del line["after"]
    rewrite([json.dumps(line), *lines()])
    assert remarks(translate) == [], "ledgers of before begin like that"
    rewrite([*lines()[1:], json.dumps(line)])
    assert remarks(translate) == [(7, "warning", "unchained")]
    assert translate("ledger", "verify").code == 0


@pytest.mark.usefixtures("decided")
def test_all_letters_or_those_that_are_named(workspace: Path, translate: Shell) -> None:
    other = write_letter(workspace, "park")
    (other / "reviews.jsonl").write_text("{\n", encoding="utf-8")
    assert remarks(translate) == [(1, "error", "torn")]
    assert remarks(translate, "pool") == []
    assert remarks(translate, "letters/park") == [(1, "error", "torn")]
    ran = translate("ledger", "verify", "meadow")
    assert (ran.code, "there is no letter “meadow”" in ran.err) == (2, True)
