"""New, status, check, explain, schema and glossary, from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import ONE_PERSON, POOL, Shell, approve_all, replace_in, tree, write_letter


def test_a_new_letter(workspace: Path, translate: Shell) -> None:
    ran = translate("new", "bus", "--source", "ru", "--languages", "ru,nl", "--title", "Автобус")
    assert ran.out == "made letters/bus; write the letter in letters/bus/ru.md\n"
    assert (ran.code, ran.err) == (0, "")
    settings = (workspace / "letters" / "bus" / "letter.toml").read_text(encoding="utf-8")
    assert 'source = "ru"\nlanguages = ["ru", "nl"]\n' in settings
    assert 'confidential = true\ntitle = "Автобус"\n' in settings
    assert translate("new", "bus").code == 2


def test_the_status_of_all_letters(workspace: Path, translate: Shell) -> None:
    write_letter(workspace, "empty", {"nl": "", "en": "", "ru": ""})
    write_letter(workspace, "half", POOL | {"ru": "# Не закрывайте бассейн\n"})
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    translate("approve", "half", "1", "--as", "Anna")
    ran = translate("status")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "empty  0 units · source nl · nothing is written yet",
        "  nl  source",
        "  en  ░░░░░░░░░░ 0/0 approved",
        "  ru  ░░░░░░░░░░ 0/0 approved",
        "half  5 units · source nl",
        "  nl  source",
        "  en  ██░░░░░░░░ 1/5 approved · 4 unreviewed",
        "  ru  ██░░░░░░░░ 1/5 approved · 4 missing · 1 error",
        "pool  5 units · source nl · no findings",
        "  nl  source",
        "  en  ░░░░░░░░░░ 0/5 approved · 5 unreviewed",
        "  ru  ░░░░░░░░░░ 0/5 approved · 5 unreviewed",
    ]
    assert max(map(len, ran.out.splitlines())) <= 80
    half = next(row for row in json.loads(translate("status", "--format", "json").out)["letters"]
                if row["letter"] == "half")  # fmt: skip
    assert half["units"] == 5 and half["confidential"] is False
    russian = half["progress"][2]
    assert (russian["units"], russian["approved"], russian["missing"]) == (1, 1, 4)
    assert russian["errors"] == half["findings"]["error"] > 0


def test_check_says_what_differs_and_exits_with_one(workspace: Path, translate: Shell) -> None:
    assert translate("check").code == 0
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    ran = translate("check")
    assert (ran.code, ran.err) == (1, "")
    assert "[number-drift] u3" in ran.out
    assert "letters/pool/en.md:5:10" in ran.out


def test_check_as_json(workspace: Path, translate: Shell) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    report = json.loads(translate("check", "pool", "--format", "json").out)
    assert report["schema"] == 1
    assert report["summary"]["errors"] == 1
    (finding,) = report["letters"][0]["findings"]
    assert (finding["check"], finding["unit"], finding["languages"]) == (
        "number-drift",
        "u3",
        ["en"],
    )


@pytest.mark.parametrize("format", ["sarif", "junit", "github"])
def test_check_for_other_machines(workspace: Path, translate: Shell, format: str) -> None:
    replace_in(workspace / "letters" / "pool" / "en.md", "340 children", "430 children")
    ran = translate("check", "--format", format)
    assert ran.code == 1
    assert "number-drift" in ran.out


def test_check_files_without_any_set_up(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.nl.md").write_text(POOL["nl"], encoding="utf-8")
    (tmp_path / "letter.md").write_text(POOL["en"].replace("85,000", "58,000"), encoding="utf-8")
    before = tree(tmp_path)
    ran = translate("check", "brief.nl.md", "letter.md")
    assert ran.code == 1 and "58,000" in ran.out
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.tsv", "nl\ten\n300 leden\t400 members\n"),
        (
            "en.po",
            'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
            '"X-Source-Language: nl\\n"\n\nmsgid "300 leden"\nmsgstr "400 members"\n',
        ),
    ],
)
def test_check_bilingual_files(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(text, encoding="utf-8")
    ran = translate("check", name)
    assert ran.code == 1 and "number-drift" in ran.out and name in ran.out


def test_explain_one_check_and_all(translate: Shell) -> None:
    ran = translate("explain", "number-drift")
    assert ran.out.startswith("number-drift (error)\n\n")
    assert "\nWhy: " in ran.out and "\nRemedy: " in ran.out
    every = translate("explain").out.splitlines()
    assert len(every) > 10 and any(line.startswith("missing-segment  ") for line in every)
    unknown = translate("explain", "numberdrift")
    assert unknown.code == 2 and "there is no check “numberdrift”" in unknown.err


def test_the_schema_is_json(translate: Shell) -> None:
    assert json.loads(translate("schema").out)["$schema"].startswith("https://json-schema.org/")


def test_the_glossary(workspace: Path, translate: Shell) -> None:
    assert translate("glossary", "list").out == ""
    terms = workspace / "glossary" / "terms.csv"
    terms.parent.mkdir()
    terms.write_text("nl,en,note\nzwembad,pool|!basin,the building\ndak,roof,\n", encoding="utf-8")
    listed = translate("glossary", "list").out
    assert listed == "nl: zwembad; en: pool | !basin (the building)\nnl: dak; en: roof\n"
    assert translate("glossary", "list", "ROOF").out == "nl: dak; en: roof\n"
    assert translate("glossary", "check").out == "2 concepts, 0 to mend\n"
    terms.write_text("nl,en\nzwembad,pool\nbad,pool\n", encoding="utf-8")
    ran = translate("glossary", "check")
    assert ran.code == 1
    assert ran.out.startswith("glossary/terms.csv:3: en “pool” is a term of line 2 too\n")


def test_one_voice_and_a_release_are_told(workspace: Path, translate: Shell) -> None:
    translate("approve", "pool", "1", "2", "--lang", "en", "--as", "Anna")
    out = translate("status").out
    assert "  en  ░░░░░░░░░░ 0/5 approved · 2 wait for a second person · 3 unreviewed\n" in out
    approve_all(translate)
    assert translate("release", "pool").code == 0
    assert "pool  5 units · source nl · released · no findings\n" in translate("status").out
    replace_in(workspace / "letters" / "pool" / "ru.md", "85 000", "85 500")
    assert "· released, changed since" in translate("status").out


def test_a_long_line_goes_on_below(workspace: Path, translate: Shell) -> None:
    folder = workspace / "letters" / "pool"
    replace_in(folder / "en.md", "340 children", "430 children")
    replace_in(folder / "en.md", "We ask for €85,000 for the roof.\n\n", "")
    translate("approve", "pool", "2", "--lang", "en", "--as", "Anna")
    translate("reject", "pool", "1", "--lang", "en", "--as", "Anna")
    lines = translate("status").out.splitlines()
    assert lines[2:4] == [
        "  en  ░░░░░░░░░░ 0/5 approved · 1 waits for a second person · 2 unreviewed",
        "      1 rejected · 1 missing · 2 errors",
    ]
