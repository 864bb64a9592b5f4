"""One broken letter does not hide the others, and is never passed over in silence."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, approve_all, replace_in, write_letter

MARKS = "letters/park/ru.md:1: a merge left its marks, in lines 1, 3, 5; "


@pytest.fixture
def broken(workspace: Path) -> Path:
    """A workspace with a good letter and one that a merge left half done; they share texts."""
    folder = write_letter(workspace, "park", {**POOL, "en": POOL["en"].replace("roof", "wall")})
    text = (folder / "ru.md").read_text(encoding="utf-8")
    first, _, rest = text.partition("\n")
    marked = f"<<<<<<< HEAD\n{first}\n=======\n{first}!\n>>>>>>> anna\n{rest}"
    (folder / "ru.md").write_text(marked, encoding="utf-8")
    return workspace


@pytest.mark.usefixtures("broken")
def test_status_and_check_report_the_others(translate: Shell) -> None:
    for command, wanted in (
        ("status", "pool"),
        ("check", "pool (nl, en, ru), 5 units: no findings"),
    ):
        ran = translate(command)
        assert ran.code == 2
        assert wanted in ran.out
        assert "park" not in ran.out
        assert ran.err.startswith(f"translate: {MARKS}")
        assert len(ran.err.splitlines()) == 1


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("output", ["json", "sarif", "junit", "github"])
def test_reports_for_machines_are_whole(translate: Shell, output: str) -> None:
    ran = translate("check", "--format", output)
    assert (ran.code, MARKS in ran.err) == (2, True)
    if output == "json":
        assert [one["letter"] for one in json.loads(ran.out)["letters"]] == ["pool"]


def test_findings_of_the_others_do_not_hide_the_error(broken: Path, translate: Shell) -> None:
    replace_in(broken / "letters" / "pool" / "en.md", "340 children", "430 children")
    ran = translate("check")
    assert (ran.code, "number-drift" in ran.out, MARKS in ran.err) == (2, True, True)


def test_where_none_can_be_read_every_error_is_shown(broken: Path, translate: Shell) -> None:
    (broken / "letters" / "pool" / "letter.toml").write_text('source = "nl"\n', encoding="utf-8")
    for command in ("status", "check"):
        ran = translate(command)
        assert (ran.code, ran.out) == (2, "")
        assert "letters/pool/letter.toml:1: languages names no language" in ran.err
        assert MARKS in ran.err


@pytest.mark.usefixtures("broken")
def test_what_is_named_or_released_must_be_readable(translate: Shell) -> None:
    for command in (("check", "park"), ("status", "park"), ("release", "park")):
        ran = translate(*command)
        assert (ran.code, ran.out, MARKS in ran.err) == (2, "", True)


def test_an_empty_letter_hides_no_other(workspace: Path, translate: Shell) -> None:
    assert translate("new", "empty").code == 0
    ran = translate("check")
    assert (ran.code, ran.err) == (0, "")
    assert "pool (nl, en, ru), 5 units: no findings" in ran.out
    assert "empty (nl, en, ru): nothing is written yet" in ran.out
    told = translate("status", "empty").out.splitlines()[0]
    assert "nothing is written yet" in told and "no findings" not in told
    for command in ("status", "diff"):
        ran = translate(command)
        assert (ran.code, ran.err) == (0, "")
    ran = translate("check", "empty")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("translate: letters/empty/nl.md:1: the letter is empty; ")


PASSED_OVER = f"translate: pool is not compared with park, which can't be read: {MARKS}"


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("command", ["check", "status", "diff"])
def test_a_letter_that_is_named_stands_by_itself(translate: Shell, command: str) -> None:
    ran = translate(command, "pool")
    assert ran.code == 0
    assert ran.out
    assert ran.err.startswith(PASSED_OVER)
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    "name, text",
    [
        ("reviews.jsonl", "{\n"),
        ("nl.md", "<<<<<<< HEAD\n# Houd het zwembad open\n=======\n>>>>>>> anna\n"),
        ("letter.toml", "source = \n"),
    ],
)
def test_whatever_file_of_the_other_is_broken(
    workspace: Path, translate: Shell, name: str, text: str
) -> None:
    other = write_letter(workspace, "park")
    (other / name).write_text(text, encoding="utf-8")
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    ran = translate("check", "pool")
    assert (ran.code, "number-drift" in ran.out) == (1, True)
    assert f"can't be read: letters/park/{name}:1:" in ran.err


def test_a_broken_letter_that_shares_nothing_is_nobodys_business(
    workspace: Path, translate: Shell
) -> None:
    other = write_letter(workspace, "park", {"nl": "# Groen\n", "en": "# Green\n", "ru": "# Да\n"})
    (other / "reviews.jsonl").write_text("{\n", encoding="utf-8")
    assert translate("check", "pool").err == ""


def test_decisions_stand_but_a_release_waits_for_the_other(broken: Path, translate: Shell) -> None:
    approve_all(translate)
    ran = translate("release", "pool", "--dry-run")
    assert (ran.code, f"can't be compared with park: {MARKS}" in ran.out) == (1, True)
    assert "translate check park; mend its files" in ran.out
    assert "1 reason in 1 group" in ran.out
    (refused,) = json.loads(translate("release", "pool", "--format", "json").out)["reasons"]
    assert (refused["kind"], refused["units"]) == ("unreadable", [""])
    assert not (broken / "dist").exists()


@pytest.mark.usefixtures("broken")
def test_diff_of_all_letters_shows_the_others(translate: Shell) -> None:
    ran = translate("diff")
    assert (ran.code, "Keep the pool open" in ran.out) == (2, True)
    assert ran.err.startswith(f"translate: {MARKS}")


AS_ANNA = ["-c", "user.name=Anna", "-c", "user.email=anna@venster.example"]


def test_how_a_letter_gets_its_settings_back(workspace: Path, translate: Shell) -> None:
    settings = workspace / "letters" / "pool" / "letter.toml"
    settings.unlink()
    ran = translate("check", "pool")
    assert ran.err == (
        "translate: letters/pool: there is no letter.toml in this folder; restore it, or write two "
        'lines into it: source = "nl" and languages = ["nl", "en", "ru"]\n'
    )
    settings.write_text('source = "nl"\nlanguages = ["nl", "en", "ru"]\n', encoding="utf-8")
    assert translate("check", "pool").code == 0


def test_settings_that_are_committed_come_from_git(workspace: Path, translate: Shell) -> None:
    for command in (["init", "-q"], ["add", "."], [*AS_ANNA, "commit", "-qm", "a letter"]):
        subprocess.run(["git", *command], cwd=workspace, check=True, timeout=60)
    (workspace / "letters" / "pool" / "letter.toml").unlink()
    told = translate("check", "pool").err.rstrip().partition("restore it: ")[2]
    assert told == "git checkout HEAD -- letters/pool/letter.toml"
    subprocess.run(told.split(), cwd=workspace, check=True, timeout=60)
    assert translate("check", "pool").code == 0


def test_a_source_without_a_text_is_no_draft(workspace: Path, translate: Shell) -> None:
    (workspace / "letters" / "pool" / "nl.md").write_text("", encoding="utf-8")
    lines = translate("release", "pool").out.splitlines()
    missing = next(n for n, line in enumerate(lines) if line.startswith("  nl: 5 units missing"))
    assert lines[missing + 1] == "    restore or write it"
