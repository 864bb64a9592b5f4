"""`translate diff`, from the outside."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.workspaces import ONE_PERSON, POOL, Shell, approve_all, replace_in


@pytest.fixture
def drifted(workspace: Path) -> Path:
    """A letter of which one amount differs in English."""
    folder = workspace / "letters" / "pool"
    replace_in(folder / "en.md", "€85,000", "€58,000")
    return folder


def test_a_difference_is_marked_in_every_version(drifted: Path, translate: Shell) -> None:
    ran = translate("diff", "pool", "--only", "findings", "--width", "120")
    assert ran.code == 1
    for marked in ("⟦€ 85.000⟧", "⟦€58,000⟧", "⟦85 000 евро⟧"):
        assert marked in ran.out
    assert "Geacht college" not in ran.out


def test_a_consistent_letter_is_shown_and_is_no_failure(workspace: Path, translate: Shell) -> None:
    ran = translate("diff", "pool")
    assert ran.code == 0
    assert re.search(r"^── u5·\w{3} footnote 1 ── en", ran.out, re.MULTILINE)
    assert translate("diff", "pool", "--only", "missing").out.count("──") == 0


def test_the_languages_asked_for_stand_beside_the_source(drifted: Path, translate: Shell) -> None:
    ran = translate("diff", "pool", "--lang", "ru")
    assert ran.code == 0
    assert "Geacht college" in ran.out
    assert "Уважаемые" in ran.out
    assert "Dear" not in ran.out
    unknown = translate("diff", "pool", "--lang", "fr")
    assert (unknown.code, unknown.out) == (2, "")
    assert "has no version in “fr”" in unknown.err


def test_both_json_reports_keep_to_the_schema(drifted: Path, translate: Shell) -> None:
    validator = Draft202012Validator(json.loads(translate("schema").out))
    for arguments in (("diff", "pool"), ("diff", "pool", "--explain"), ("check", "pool")):
        report = json.loads(translate(*arguments, "--format", "json").out)
        validator.validate(report)
    drift = report["letters"][0]["findings"][0]
    assert drift["languages"] == ["en"]
    assert {span["language"]: span["text"] for span in drift["spans"]} == {
        "nl": "€ 85.000",
        "en": "€58,000",
        "ru": "85 000 евро",
    }


def git(folder: Path, *arguments: str) -> None:
    """Runs git as somebody."""
    identity = ("-c", "user.name=Vera", "-c", "user.email=vera@openvenster.example")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_what_changed_since_a_revision_is_marked_word_by_word(
    workspace: Path, translate: Shell
) -> None:
    folder = workspace / "letters" / "pool"
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-q", "-m", "first")
    dutch = folder / "nl.md"
    text = POOL["nl"].replace("340 kinderen", "350 kinderen").replace("Geacht college,\n\n", "")
    dutch.write_text(text, encoding="utf-8")

    ran = translate("diff", "pool", "--since", "HEAD", "--width", "160")
    assert "[-340-]{+350+} kinderen" in ran.out
    assert "nl gone, was line 3: [-Geacht college,-]" in ran.out
    assert "85.000" not in ran.out

    unknown = translate("diff", "pool", "--since", "v9")
    assert unknown.code == 2
    assert "there is no revision “v9”; name a commit" in unknown.err


def test_without_a_repository_there_is_no_since(workspace: Path, translate: Shell) -> None:
    ran = translate("diff", "pool", "--since", "HEAD")
    assert ran.code == 2
    assert "is in no git repository" in ran.err


def commit(message: str) -> None:
    who = ["-c", "user.name=Vera", "-c", "user.email=vera@example.org"]
    for command in (["add", "-A"], [*who, "commit", "-q", "-m", message]):
        subprocess.run(["git", *command], check=True, timeout=60)


def test_the_words_that_changed_since_the_approval(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    subprocess.run(["git", "init", "-q", "."], check=True, timeout=60)
    commit("as it was approved")
    assert translate("approve", "pool", "1-5", "--as", "Anna").code == 0
    folder = workspace / "letters" / "pool"
    replace_in(folder / "en.md", "for the roof", "for a new roof")
    replace_in(folder / "nl.md", "Geacht college,", "Geacht bestuur,")
    ran = translate("diff", "pool", "--since", "approved", "--lang", "en", "--width", "120")
    assert re.findall(r"^── (u\d)", ran.out, re.MULTILINE) == ["u2", "u4"]
    assert "Geacht [-college-]{+bestuur+}," in ran.out
    assert "[-the-]{+a new+} roof." in ran.out
    commit("edited")
    again = translate("diff", "pool", "--since", "approved", "--lang", "en", "--width", "120")
    assert again.out == ran.out


def test_what_is_asked_of_whom(workspace: Path, translate: Shell) -> None:
    translate("approve", "pool", "1", "2", "--as", "Anna", "--note", "mooi")
    translate("reject", "pool", "3", "--lang", "ru", "--as", "Boris", "--note", "нет")

    def units(*options: str) -> list[str]:
        out = translate("diff", "pool", "--only", *options, "--lang", "ru").out
        return re.findall(r"^── (u\d)", out, re.MULTILINE)

    assert units("mine", "--as", "Anna") == ["u4", "u5"]
    assert units("mine", "--as", "Boris") == ["u1", "u2", "u4", "u5"]
    assert units("rejected") == ["u3"]
    assert units("unreviewed") == ["u1", "u2", "u4", "u5"]
    shown = translate("diff", "pool")
    assert "  ru rejected by Boris: “нет”\n" in shown.out
    assert "  en approved by Anna: “mooi”\n" in shown.out
    (letter,) = json.loads(translate("diff", "pool", "--format", "json").out)["letters"]
    assert letter["units"][2]["notes"] == {"ru": ["rejected by Boris: “нет”"]}


def test_what_changed_since_the_release(workspace: Path, translate: Shell) -> None:
    refused = translate("diff", "pool", "--since", "released")
    assert refused.code == 2 and "pool was not released here in nl" in refused.err
    approve_all(translate)
    assert translate("release", "pool").code == 0
    replace_in(workspace / "letters" / "pool" / "ru.md", "85 000", "85 500")
    ran = translate("diff", "pool", "--since", "released")
    assert re.findall(r"^── (u\d)", ran.out, re.MULTILINE) == ["u4"]
