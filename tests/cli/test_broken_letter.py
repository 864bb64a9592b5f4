"""One broken letter does not hide the others, and is never passed over in silence."""

import json
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, replace_in, write_letter

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
    for command in ("status", "diff"):
        ran = translate(command)
        assert (ran.code, ran.err) == (0, "")
    ran = translate("check", "empty")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("translate: letters/empty/nl.md:1: the letter is empty; ")
