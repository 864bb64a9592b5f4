"""Approve, reject, waive: what is said, what is written, and that a refusal writes nothing."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.page.asking import browser_of
from tests.workspaces import ONE_PERSON, Shell, replace_in, tree

LEDGER = Path("letters/pool/reviews.jsonl")


def events() -> list[dict[str, str]]:
    return [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def one_person(workspace: Path) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")


def states(translate: Shell, language: str = "en") -> dict[str, int]:
    (letter,) = json.loads(translate("status", "pool", "--format", "json").out)["letters"]
    return next(row for row in letter["progress"] if row["language"] == language)


@pytest.mark.usefixtures("one_person")
def test_an_approval_stops_with_a_change_and_comes_back(workspace: Path, translate: Shell) -> None:
    ran = translate("approve", "pool", "1-5", "--as", "Anna")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "u1: en approved; ru approved"
    assert ran.out.splitlines()[-1] == "pool: 10 recorded as Anna"
    assert states(translate)["approved"] == 5
    english = workspace / "letters" / "pool" / "en.md"
    replace_in(english, "for the roof", "for a roof")
    assert (states(translate)["approved"], states(translate)["stale"]) == (4, 1)
    assert states(translate, "ru")["approved"] == 5
    replace_in(english, "for a roof", "for the roof")
    assert states(translate)["approved"] == 5
    replace_in(workspace / "letters" / "pool" / "nl.md", "het dak", "dat dak")
    assert (states(translate)["stale"], states(translate, "ru")["stale"]) == (1, 1)


@pytest.mark.usefixtures("one_person")
@pytest.mark.parametrize("command", ["approve", "reject"])
def test_who_decides_about_one_unit_sees_it_to_its_end(
    workspace: Path, translate: Shell, command: str
) -> None:
    long = "Dear Members of the Board, " + "of the pool " * 30 + "and of its roof,"
    replace_in(workspace / "letters" / "pool" / "en.md", "Dear Members of the Board,", long)
    ran = translate(command, "pool", "u2", "--lang", "en", "--as", "Anna")
    assert ran.code == 0
    assert long in ran.out


@pytest.mark.usefixtures("one_person")
def test_languages_notes_and_a_second_time(workspace: Path, translate: Shell) -> None:
    first = translate("approve", "pool", "u2", "4", "--lang", "ru", "--as", "Anna", "--note", "так")
    assert first.out.splitlines()[:4] == [
        "u2·ch9  paragraph",
        "  nl  Geacht college,",
        "  en (unreviewed)  Dear Members of the Board,",
        "  ru (unreviewed)  Уважаемые члены правления!",
    ]
    assert first.out.endswith("\nu2: ru approved\nu4: ru approved\npool: 2 recorded as Anna\n")
    assert [event["note"] for event in events()] == ["так", "так"]
    again = translate("approve", "pool", "2", "--as", "Anna")
    assert again.out.endswith("\nu2: en approved; ru approved before\npool: 1 recorded as Anna\n")
    assert translate("reject", "pool", "2", "--lang", "en", "--as", "Boris").out.endswith(
        "\nu2: en rejected\npool: 1 recorded as Boris\n"
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
    ran = translate("approve", "pool", "1", "--lang", "en", "--as", "Anna")
    assert "\nu1: en approved (a second person has to as well)\n" in ran.out
    assert states(translate)["approved"] == 0
    ran = translate("approve", "pool", "1", "--lang", "en", "--as", "Boris")
    assert "\nu1: en approved\n" in ran.out
    assert states(translate)["approved"] == 1


def test_all_clean_is_one_voice_and_never_a_reading(workspace: Path, translate: Shell) -> None:
    for name in ("Anna", "Boris"):
        ran = translate("approve", "pool", "--all-clean", "--as", name)
        assert ran.code == 0 and ran.out.endswith(f"pool: 10 recorded as {name}\n")
    assert "(somebody who did not write it has to read it)" in ran.out
    told = "each unit by its name: `translate approve pool u1 u2 u3 …`\n"
    assert f"what you have read you approve by itself, {told}" in ran.out
    assert states(translate)["approved"] == 0
    assert {event["read"] for event in events()} == {"bulk"}
    assert translate("approve", "pool", "2", "--as", "Boris").code == 0
    assert states(translate)["approved"] == 1


def commit(folder: Path, name: str) -> None:
    who = ["-c", f"user.name={name}", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True, timeout=60)
    subprocess.run(["git", *who, "commit", "-q", "-m", "x"], cwd=folder, check=True, timeout=60)


def test_who_wrote_a_text_does_not_read_it(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", "."], check=True, timeout=60)
    subprocess.run(["git", "config", "user.name", "Vera"], check=True, timeout=60)
    commit(workspace, "Anna")
    refused = translate("approve", "pool", "2", "--lang", "en", "--as", "anna")
    assert refused.code == 2
    assert "u2 (en) was written by anna; let somebody else read and approve it" in refused.err
    assert translate("approve", "pool", "2", "--lang", "en", "--as", "Boris").code == 0
    # Not committed yet: the present user's.
    replace_in(workspace / "letters" / "pool" / "en.md", "Dear Members", "Honourable Members")
    assert translate("approve", "pool", "2", "--lang", "en").code == 2
    story = translate("log", "pool", "2").out
    assert re.search(
        r"^\d{4}-\d\d-\d\d \d\d:\d\d  Anna  u2 ru written, as git has it$", story, re.M
    )
    assert "not committed     Vera  u2 en written, as git has it\n" in story
    assert story.endswith("u2 now: en stale · ru unreviewed\n")
    assert translate("approve", "pool", "2", "--lang", "en", "--as", "Anna").code == 0
    bulk = translate("approve", "pool", "--all-clean", "--lang", "en", "--as", "Anna")
    assert "u3: en left to somebody else, Anna wrote it\n" in bulk.out


def test_a_rejection_is_answered_or_taken_back(workspace: Path, translate: Shell) -> None:
    translate("reject", "pool", "2", "--lang", "en", "--as", "Boris", "--note", "too stiff")
    refused = translate("approve", "pool", "2", "--as", "Anna")
    assert refused.code == 2
    assert "u2 (en) was rejected by Boris: “too stiff”; mend the text, or say" in refused.err
    ran = translate("approve", "pool", "2", "--as", "Anna", "--despite", "they are stiff people")
    assert ran.code == 0 and states(translate)["rejected"] == 0
    told = translate("log", "pool", "2").out
    assert "Boris  u2 en rejected: “too stiff”\n" in told
    assert "approved, despite what speaks against it: “they are stiff people”\n" in told
    assert translate("undo", "pool", "--as", "Anna").out == (
        "taken back: u2 en approved, despite what speaks against it: “they are stiff people”\n"
        "taken back: u2 ru approved, despite what speaks against it: “they are stiff people”\n"
    )
    assert states(translate)["rejected"] == 1
    assert translate("undo", "pool", "2", "--as", "boris").code == 0
    assert states(translate)["rejected"] == 0
    nothing = translate("undo", "pool", "--as", "Boris")
    assert nothing.code == 2 and "Boris has no decision to take back" in nothing.err
    assert translate("log", "pool", "2").out.count("(taken back)") == 3


def test_an_open_error_wants_a_reason(workspace: Path, translate: Shell) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    refused = translate("approve", "pool", "3", "--as", "Anna")
    assert refused.code == 2 and "u3 has an open error; mend it, waive it" in refused.err
    assert translate("approve", "pool", "3", "--as", "Anna", "--despite", "as agreed").code == 0
    ranged = translate("approve", "pool", "2-3", "--as", "Boris", "--despite", "as agreed")
    assert (
        ranged.code == 2
        and "why a text is right all the same is said of single units" in ranged.err
    )


def test_units_are_shown_in_full_with_their_story(workspace: Path, translate: Shell) -> None:
    translate("reject", "pool", "3", "--lang", "ru", "--as", "Boris", "--note", "нет")
    shown = translate("show", "pool", "3").out
    assert "u3·vqx  paragraph\n" in shown and "  ru (rejected)  " in shown
    assert "Boris  u3 ru rejected: “нет”\n" in shown


def test_of_a_range_that_is_waived_the_units_are_meant_in_which_something_is_found(
    workspace: Path, translate: Shell
) -> None:
    version = workspace / "letters" / "pool" / "en.md"
    version.write_text(version.read_text(encoding="utf-8").replace("340", "430"), encoding="utf-8")
    ran = translate("waive", "pool", "1-4", "--reason", "counted anew", "--as", "Anna")
    assert ran.code == 0
    assert ran.out.startswith("u3: ")
    refused = translate("waive", "pool", "1-2", "--reason", "so", "--as", "Anna")
    assert refused.code == 2
    assert "nothing is recorded: u1 has no finding to waive" in refused.err


@pytest.mark.usefixtures("one_person")
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
    assert (
        'git knows no user.name; run `git config --global user.name "Your Name"`; who you are is'
        in ran.err
    )
    assert not LEDGER.exists()


REFUSED = [
    (["approve", "pool"], "no units are named; name units (7, 3-9); --all-clean names those"),
    (["approve", "pool", "1", "--all-clean"], "--all-clean names the units already"),
    (["approve", "pool", "1", "6"], "pool has no unit 6; its units are 1 to 5"),
    (["approve", "pool", "1", "x"], "“x” is no unit"),
    (["approve", "pool", "1", "--lang", "en,de"], "pool is not translated into “de”"),
    (["approve", "pool", "1", "--lang", "nl"], "pool is not translated into “nl”"),
    (["approve", "pol", "1"], "there is no letter “pol” in letters; did you mean “pool”"),
    (["reject", "pool", "4-9"], "pool has no unit 4-9"),
    (["approve", "pool", "--all-clean", "--despite", "x"], "--despite is said of single units"),
    (
        ["waive", "pool", "3"],
        "a waiver wants a reason; say why it is right as it is; the reason is",
    ),
    (["waive", "pool", "3", "1", "--reason", "so"], "u1 has no finding to waive"),
    (["waive", "pool", "letter", "--reason", "so"], "the letter as a whole has no finding"),
    (
        ["waive", "pool", "3", "--check", "date-drift", "--reason", "so"],
        "no open finding of date-drift",
    ),
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
    assert "who you are is said with --as" in ran.err
    assert translate("approve", "pool", "1", "--as", "Anna").code == 0


@pytest.mark.parametrize("name", ["", "  ", "\n", "—", "Anna\x07"])
def test_a_name_that_names_nobody_is_refused(workspace: Path, translate: Shell, name: str) -> None:
    ran = translate("approve", "pool", "1", "--as", name)
    assert (ran.code, ran.out) == (2, "")
    assert (
        "the name shows nobody; say it in letters, or leave it out; who you are is said with --as"
        in ran.err
    )
    assert not (workspace / "letters" / "pool" / "reviews.jsonl").exists()


def test_a_reviewer_goes_by_the_name_that_the_policy_has(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text(
        '[policy]\nreviewers = ["Anna de Wit"]\n', encoding="utf-8"
    )
    ran = translate("approve", "pool", "1", "--as", "anna  de\nwit ")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "pool: 2 recorded as Anna de Wit")
    assert translate("approve", "pool", "2", "--as", "Anna Wit").code == 2


def test_a_number_that_meant_another_text_is_refused(workspace: Path, translate: Shell) -> None:
    translate("diff", "pool")
    for language, text in {"nl": "Nieuw.", "en": "New.", "ru": "Новое."}.items():
        version = workspace / "letters" / "pool" / f"{language}.md"
        head, rest = version.read_text(encoding="utf-8").split("\n\n", 1)
        version.write_text(f"{head}\n\n{text}\n\n{rest}", encoding="utf-8")
    refused = translate("approve", "pool", "3", "--as", "Anna")
    assert refused.code == 2 and not LEDGER.exists()
    assert "u3 is “Geacht college,”; when you last looked it was “In 2025 leerden" in refused.err
    assert "now u4" in refused.err and "or name it ch9 or vqx" in refused.err
    # The name is that of the text, wherever it stands; an old number before it does no harm.
    assert "u3: en approved" in translate("approve", "pool", "ch9", "--as", "Anna").out
    assert "u4: en approved" in translate("approve", "pool", "u3·vqx", "--as", "Anna").out
    translate("diff", "pool")
    assert "u2: en approved" in translate("approve", "pool", "2", "--as", "Anna").out


def test_what_is_taken_back_about_a_unit_is_about_no_other(
    workspace: Path, translate: Shell
) -> None:
    for unit in ("2", "3"):
        assert translate("approve", "pool", unit, "--lang", "en", "--as", "Anna").code == 0
        assert translate("note", "pool", unit, f"about {unit}", "--as", "Anna").code == 0
    assert translate("approve", "pool", "--whole", "--as", "Anna").code == 0
    told = translate("undo", "pool", "3", "--as", "Anna").out
    assert told.splitlines() == [
        "taken back: u3 en approved",
        "taken back: u3 en ru noted: “about 3”",
    ]
    assert translate("log", "pool").out.count("(taken back)") == 2


def test_a_unit_that_somebody_approved_says_so(workspace: Path, translate: Shell) -> None:
    assert translate("approve", "pool", "2", "--lang", "en", "--as", "Anna").code == 0
    ran = translate("reject", "pool", "2", "--lang", "en", "--note", "stiff", "--as", "Boris")
    assert "en (waits for a second person, approved by Anna)" in ran.out
    assert "ru (unreviewed)" in ran.out
    assert "en (rejected)" in translate("show", "pool", "2").out


@pytest.mark.usefixtures("workspace")
def test_what_nobody_read_waits_for_both_who_approved_it_with_others(translate: Shell) -> None:
    translate("approve", "pool", "--all-clean", "--lang", "en", "--as", "Anna")
    translate("approve", "pool", "1-5", "--lang", "en", "--as", "Boris")
    assert "5 wait for a reader" in translate("status", "pool").out
    for name in ("Anna", "Boris"):
        mine = translate("diff", "pool", "--only", "mine", "--lang", "en", "--as", name).out
        assert mine.count("en waits for a reader") == 5
        there = translate("review", "pool", "--terminal", "--as", name, "--lang", "en").out
        assert f"5 units wait for {name}" in there
    said = translate("approve", "pool", "2", "--lang", "en", "--as", "Anna").out
    assert "u2: en approved\n" in said
    assert states(translate)["waiting_for_reader"] == 4


def test_what_one_person_waived_alone_is_told_wherever_the_error_is(
    workspace: Path, translate: Shell
) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    waive = ("waive", "pool", "3", "--check", "number-drift")
    translate(*waive, "--as", "Anna", "--reason", "so be it")
    told = "waived by Anna: so be it; a second person has to as well"
    ran = translate("check", "pool")
    assert ran.code == 1 and f"    {told}\n" in ran.out
    assert "1 error, 1 waiver waits for a second person" in ran.out
    (letter,) = json.loads(translate("check", "pool", "--format", "json").out)["letters"]
    (finding,) = letter["findings"]
    assert finding["waived"] is None
    assert (finding["half_waived"]["by"], finding["half_waived"]["reason"]) == ("Anna", "so be it")
    for command in (["show", "pool", "3"], ["check", "pool", "--format", "html"]):
        assert told in translate(*command).out
    assert "1 waiver waits for a second person" in translate("status", "pool").out
    assert f"u3 is {told}" in translate("release", "pool").out
    boris = browser_of(workspace, "Boris")
    assert told in boris.article("u3")
    assert f"u3 is {told}" in boris.client.get("/letters/pool/release").text
    translate(*waive, "--as", "Boris", "--reason", "yes")
    assert "second person" not in translate("check", "pool", "--all").out
    again = translate(*waive, "--as", "Boris", "--reason", "yes").err
    assert "; it is waived already by Anna and Boris: so be it; yes\n" in again
    assert "no errors or warnings · 1 waived\n" in translate("status", "pool").out


def test_a_version_without_a_text_is_not_confirmed(workspace: Path, translate: Shell) -> None:
    (workspace / "letters" / "pool" / "ru.md").write_text("", encoding="utf-8")
    refused = translate("approve", "pool", "--whole", "--lang", "ru", "--as", "Anna")
    assert (refused.code, refused.out, LEDGER.exists()) == (2, "", False)
    assert refused.err == (
        "translate: letters/pool/ru.md: ru has no text yet: all 5 units are missing; "
        "translate draft pool --to ru, or write it\n"
    )
    others = translate("approve", "pool", "--whole", "--as", "Anna")
    assert (others.code, others.out) == (0, "pool: en confirmed as a whole by Anna\n")
