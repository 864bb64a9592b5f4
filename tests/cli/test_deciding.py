"""Approve, reject, waive: what is said, what is written, and that a refusal writes nothing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in, tree
from translate.model import digest
from translate.review.events import Drafted
from translate.review.ledger import format_event

LEDGER = Path("letters/pool/reviews.jsonl")


def events() -> list[dict[str, str]]:
    return [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]


def states(translate: Shell, language: str = "en") -> dict[str, int]:
    (letter,) = json.loads(translate("status", "pool", "--format", "json").out)["letters"]
    return next(row for row in letter["progress"] if row["language"] == language)


def test_an_approval_stops_with_a_change_and_comes_back(workspace: Path, translate: Shell) -> None:
    ran = translate("approve", "pool", "1-5", "--as", "Anna")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "u1: en approved; ru approved"
    assert ran.out.splitlines()[-1] == "pool: 10 recorded as Anna"
    assert states(translate)["approved"] == 5
    english = workspace / "letters" / "pool" / "en.md"
    replace_in(english, "for the roof", "for a roof")
    assert (states(translate)["approved"], states(translate)["unreviewed"]) == (4, 1)
    assert states(translate, "ru")["approved"] == 5
    replace_in(english, "for a roof", "for the roof")
    assert states(translate)["approved"] == 5
    replace_in(workspace / "letters" / "pool" / "nl.md", "het dak", "dat dak")
    assert (states(translate)["stale"], states(translate, "ru")["stale"]) == (1, 1)


def test_languages_notes_and_a_second_time(workspace: Path, translate: Shell) -> None:
    first = translate("approve", "pool", "u2", "4", "--lang", "ru", "--as", "Anna", "--note", "так")
    assert first.out == "u2: ru approved\nu4: ru approved\npool: 2 recorded as Anna\n"
    assert [event["note"] for event in events()] == ["так", "так"]
    again = translate("approve", "pool", "2", "--as", "Anna")
    assert again.out == "u2: en approved; ru approved before\npool: 1 recorded as Anna\n"
    assert translate("reject", "pool", "2", "--lang", "en", "--as", "Boris").out == (
        "u2: en rejected\npool: 1 recorded as Boris\n"
    )
    assert [event["event"] for event in events()] == [
        "approved",
        "approved",
        "approved",
        "rejected",
    ]


def test_all_clean_leaves_out_what_has_findings_and_what_is_decided(
    workspace: Path, translate: Shell
) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    translate("reject", "pool", "1", "--lang", "en", "--as", "Boris")
    ran = translate("approve", "pool", "--all-clean", "--lang", "en", "--as", "Anna")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["u2", "u4", "u5", "pool"]


def test_two_people(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = true\n", encoding="utf-8")
    ran = translate("approve", "pool", "1", "--lang", "en", "--as", "Anna")
    assert ran.out.startswith("u1: en approved (a second person has to as well)\n")
    assert states(translate)["approved"] == 0
    ran = translate("approve", "pool", "1", "--lang", "en", "--as", "Boris")
    assert ran.out.startswith("u1: en approved\n")
    assert states(translate)["approved"] == 1


def test_all_clean_leaves_ones_own_drafts_to_others(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = true\n", encoding="utf-8")
    draft = Drafted(
        by="Anna",
        at="2026-03-14T09:30:00Z",
        language="en",
        source_digest=digest("Geacht college,"),
        target_digest=digest("Dear Members of the Board,"),
        engine="memory",
    )
    LEDGER.write_text(format_event(draft) + "\n", encoding="utf-8")
    ran = translate("approve", "pool", "--all-clean", "--lang", "en", "--as", "Anna")
    assert ran.code == 0
    assert "u2: en left to somebody else, Anna drafted it\n" in ran.out
    assert ran.out.endswith("pool: 4 recorded as Anna\n")
    refused = translate("approve", "pool", "2", "--lang", "en", "--as", "Anna")
    assert refused.code == 2 and "u2 (en) was drafted by Anna" in refused.err
    assert translate("approve", "pool", "2", "--lang", "en", "--as", "Boris").out == (
        "u2: en approved\npool: 1 recorded as Boris\n"
    )


def test_a_waiver_ends_with_its_texts(workspace: Path, translate: Shell) -> None:
    english = workspace / "letters" / "pool" / "en.md"
    replace_in(english, "340 children", "430 children")
    assert translate("check", "pool").code == 1
    ran = translate("waive", "pool", "3", "--reason", "counted anew", "--as", "Anna")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("u3: waived number-drift: ")
    assert ran.out.endswith("pool: 1 recorded as Anna\n")
    checked = translate("check", "pool")
    assert checked.code == 0 and "1 waived" in checked.out
    assert "waived by Anna" in translate("check", "pool", "--all").out
    replace_in(english, "learned to swim", "learnt to swim")
    assert translate("check", "pool").code == 1


def test_gits_user_decides_where_nobody_is_named(workspace: Path, translate: Shell) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True, timeout=60)
    subprocess.run(["git", "config", "user.name", "Vera Ivanova"], check=True, timeout=60)
    assert translate("approve", "pool", "1").out.endswith("recorded as Vera Ivanova\n")


def test_nobody_known_is_refused(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    ran = translate("approve", "pool", "1")
    assert ran.code == 2
    assert "git knows no user.name; say --as" in ran.err
    assert not LEDGER.exists()


REFUSED = [
    (["approve", "pool"], "no units are named"),
    (["approve", "pool", "1", "--all-clean"], "--all-clean names the units already"),
    (["approve", "pool", "1", "6"], "pool has no unit 6; its units are 1 to 5"),
    (["approve", "pool", "1", "x"], "“x” is no unit"),
    (["approve", "pool", "1", "--lang", "en,de"], "pool is not translated into “de”"),
    (["approve", "pool", "1", "--lang", "nl"], "pool is not translated into “nl”"),
    (["approve", "pol", "1"], "there is no letter “pol” in letters; did you mean “pool”"),
    (["reject", "pool", "4-9"], "pool has no unit 4-9"),
    (["waive", "pool", "3"], "a waiver wants a reason"),
    (["waive", "pool", "3", "1", "--reason", "so"], "u1 has no finding to waive"),
    (["waive", "pool", "letter", "--reason", "so"], "the letter as a whole has no finding"),
    (["waive", "pool", "3", "--check", "date-drift", "--reason", "so"], "no finding of date-drift"),
]


@pytest.mark.parametrize(
    ("arguments", "message"), REFUSED, ids=[" ".join(one[0]) for one in REFUSED]
)
def test_a_refusal_writes_nothing(
    workspace: Path, translate: Shell, arguments: list[str], message: str
) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    before = tree(workspace)
    ran = translate(*arguments, "--as", "Anna")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert tree(workspace) == before


def test_only_reviewers_decide(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text('[policy]\nreviewers = ["Anna"]\n', encoding="utf-8")
    ran = translate("approve", "pool", "1", "--as", "Boris")
    assert ran.code == 2
    assert "“Boris” is no reviewer here; policy.reviewers in translate.toml names Anna" in ran.err
    assert translate("approve", "pool", "1", "--as", "Anna").code == 0


@pytest.mark.parametrize("name", ["", "  ", "\n", "—", "Anna\x07"])
def test_a_name_that_names_nobody_is_refused(workspace: Path, translate: Shell, name: str) -> None:
    ran = translate("approve", "pool", "1", "--as", name)
    assert (ran.code, ran.out) == (2, "")
    assert "--as names nobody; say --as" in ran.err
    assert not (workspace / "letters" / "pool" / "reviews.jsonl").exists()


def test_a_reviewer_goes_by_the_name_that_the_policy_has(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text(
        '[policy]\nreviewers = ["Anna de Wit"]\n', encoding="utf-8"
    )
    ran = translate("approve", "pool", "1", "--as", "anna  de\nwit ")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "pool: 2 recorded as Anna de Wit")
    assert translate("approve", "pool", "2", "--as", "Anna Wit").code == 2
