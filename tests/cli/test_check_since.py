"""`translate check --since`: what changed, and what it touches, in a real git repository."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import Ran, Shell, approve_all, replace_in

POOL = Path("letters/pool")


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Vera", "-c", "user.email=vera@example.org"]
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)


@pytest.fixture
def drifted(workspace: Path) -> Path:
    """A repository whose letter has an old fault: a number in its third unit."""
    replace_in(POOL / "en.md", "340 children", "430 children")
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-qm", "letters")
    return workspace


def found(ran: Ran) -> list[tuple[str, str]]:
    """Each finding's check and unit."""
    (letter,) = json.loads(ran.out)["letters"]
    return [(one["check"], one["unit"]) for one in letter["findings"]]


def test_an_old_fault_is_not_told_again(drifted: Path, translate: Shell) -> None:
    assert translate("check", "pool").code == 1
    ran = translate("check", "pool", "--since", "HEAD")
    assert (ran.code, ran.err) == (0, "translate: pool: 0 of 5 units changed since HEAD\n")


def test_a_new_fault_is_told_and_the_old_one_is_not(drifted: Path, translate: Shell) -> None:
    replace_in(POOL / "ru.md", "85 000", "58 000")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u4")])
    assert ran.err == "translate: pool: 1 of 5 units changed since HEAD: u4\n"


def test_a_unit_is_looked_at_where_one_of_its_texts_is_gone(
    drifted: Path, translate: Shell
) -> None:
    replace_in(POOL / "ru.md", "Мы просим 85 000 евро на ремонт крыши.\n\n", "")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("missing-segment", "u4")])


def test_what_moves_down_did_not_change(drifted: Path, translate: Shell) -> None:
    for code, text in (("nl", "Dank u."), ("en", "Thank you."), ("ru", "Спасибо.")):
        path = POOL / f"{code}.md"
        head, rest = path.read_text("utf-8").split("\n\n", 1)
        path.write_text(f"{head}\n\n{text}\n\n{rest}", "utf-8")
    ran = translate("check", "pool", "--since", "HEAD")
    assert (ran.code, ran.err) == (0, "translate: pool: 1 of 6 units changed since HEAD: u2\n")


def test_a_finding_of_the_letter_is_told_where_it_names_what_changed(
    drifted: Path, translate: Shell
) -> None:
    replace_in(POOL / "en.md", "our pool.[^1]", "our pool.")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    checks = {check for check, _ in found(ran)}
    assert {"footnote-missing", "number-drift"} <= checks


def test_a_letter_that_is_new_changed_as_a_whole(drifted: Path, translate: Shell) -> None:
    git(drifted, "rm", "-q", "-r", "--cached", ".")
    git(drifted, "commit", "-qm", "nothing", "--allow-empty")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u3")])


def test_an_unknown_revision_is_two(drifted: Path, translate: Shell) -> None:
    ran = translate("check", "pool", "--since", "yesterday")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "translate: there is no revision “yesterday”; name a commit, a tag or a branch, such as "
        "HEAD~1\n"
    )


def test_all_is_new_in_a_repository_without_a_commit(workspace: Path, translate: Shell) -> None:
    git(workspace, "init", "-q")
    ran = translate("check", "--since", "HEAD")
    assert ran.code == 0
    assert ran.err == "translate: pool: 5 of 5 units changed since HEAD: u1, u2, u3, u4, u5\n"
    assert translate("check", "--since", "HEAD~1").code == 2


def test_a_term_that_came_later_touches_the_units_that_lack_it(
    drifted: Path, translate: Shell
) -> None:
    Path("glossary").mkdir(exist_ok=True)
    Path("glossary/terms.csv").write_text("nl,en,ru\nzwembad,swimming pool,бассейн\n", "utf-8")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert ("term-drift", "u1") in found(ran)
    assert ran.err.splitlines() == [
        "translate: pool: 0 of 5 units changed since HEAD",
        "translate: pool: looked at too, for glossary/terms.csv changed: u1, u3",
    ]


def test_a_term_that_nobody_uses_touches_nothing(drifted: Path, translate: Shell) -> None:
    Path("glossary").mkdir(exist_ok=True)
    Path("glossary/terms.csv").write_text("nl,en,ru\nsluis,lock,шлюз\n", "utf-8")
    ran = translate("check", "pool", "--since", "HEAD")
    assert (ran.code, ran.err) == (0, "translate: pool: 0 of 5 units changed since HEAD\n")


@pytest.mark.parametrize("file", ["translate.toml", "letters/pool/letter.toml"])
def test_a_check_that_weighs_more_now_is_looked_at(
    file: str, drifted: Path, translate: Shell
) -> None:
    before = Path(file).read_text("utf-8") if Path(file).exists() else ""
    Path(file).write_text(f'{before}\n[checks]\nnumber-drift = "note"\n', "utf-8")
    git(drifted, "add", ".")
    git(drifted, "commit", "-qm", "numbers are notes")
    Path(file).write_text(before, "utf-8")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u3")])
    assert f"looked at too, for {file} changed: u3" in ran.err


def test_a_waiver_that_was_taken_back_is_looked_at(drifted: Path, translate: Shell) -> None:
    for name in ("Anna", "Boris"):
        waived = translate("waive", "pool", "u3", "--reason", "it is so", "--as", name)
        assert waived.code == 0, waived.err
    git(drifted, "add", ".")
    git(drifted, "commit", "-qm", "waived")
    assert translate("check", "pool", "--since", "HEAD").code == 0
    assert translate("undo", "pool", "u3", "--as", "Boris").code == 0
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u3")])
    assert "for letters/pool/reviews.jsonl changed: u3" in ran.err


def test_settings_of_then_that_nobody_can_read_touch_everything(
    drifted: Path, translate: Shell
) -> None:
    Path("translate.toml").write_text("[checks\n", "utf-8")
    git(drifted, "add", ".")
    git(drifted, "commit", "-qm", "broken")
    Path("translate.toml").write_text("", "utf-8")
    ran = translate("check", "pool", "--since", "HEAD", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u3")])


def test_a_release_had_no_finding_of_later_rules(workspace: Path, translate: Shell) -> None:
    approve_all(translate)
    assert translate("release", "pool").code == 0
    assert translate("check", "pool", "--since", "released").code == 0
    Path("glossary").mkdir(exist_ok=True)
    Path("glossary/terms.csv").write_text("nl,en,ru\nzwembad,swimming pool,бассейн\n", "utf-8")
    ran = translate("check", "pool", "--since", "released", "--format", "json")
    assert ("term-drift", "u1") in found(ran)
    assert "looked at too, for glossary, settings or waivers changed: u1, u3" in ran.err


def test_a_letter_that_was_never_released_is_new_and_keeps_no_other_from_being_checked(
    workspace: Path, translate: Shell
) -> None:
    approve_all(translate)
    assert translate("release", "pool").code == 0
    shutil.copytree(POOL, POOL.parent / "rink")
    replace_in(POOL.parent / "rink/en.md", "340 children", "430 children")
    replace_in(POOL / "ru.md", "85 000", "58 000")
    ran = translate("check", "--since", "released", "--format", "json")
    assert ran.code == 1
    letters = {one["letter"]: one["findings"] for one in json.loads(ran.out)["letters"]}
    assert {one["unit"] for one in letters["pool"]} == {"u4"}
    assert ("number-drift", "u3") in {(one["check"], one["unit"]) for one in letters["rink"]}
    assert "pool: 1 of 5 units changed since released: u4\n" in ran.err
    assert "rink: 5 of 5 units changed since released: u1, u2, u3, u4, u5\n" in ran.err
    assert "rink was not released here in nl, en and ru: all of that is new\n" in ran.err


def test_since_approved_looks_at_whatever_is_not_approved_as_it_is(
    drifted: Path, translate: Shell
) -> None:
    ran = translate("check", "pool", "--since", "approved", "--format", "json")
    assert (ran.code, found(ran)) == (1, [("number-drift", "u3")])
    said = "translate: pool: 5 of 5 units are not approved as they are: u1, u2, u3, u4, u5\n"
    assert ran.err == said

    assert translate("approve", "pool", "u4", "--as", "Anna").code == 0
    replace_in(POOL / "ru.md", "85 000", "58 000")
    ran = translate("check", "pool", "--since", "approved", "--format", "json")
    assert (ran.code, ("number-drift", "u4") in found(ran), ran.err) == (1, True, said)


def test_since_approved_leaves_out_what_is_approved(workspace: Path, translate: Shell) -> None:
    approve_all(translate)
    ran = translate("check", "pool", "--since", "approved")
    assert (ran.code, ran.err) == (
        0,
        "translate: pool: 0 of 5 units are not approved as they are\n",
    )
    replace_in(POOL / "ru.md", "85 000", "58 000")
    ran = translate("check", "pool", "--since", "approved", "--format", "json")
    assert (ran.code, ("number-drift", "u4") in found(ran)) == (1, True)
    assert ran.err == "translate: pool: 1 of 5 units are not approved as they are: u4\n"
