"""`[checks]` and the options of `translate check`, from the file to the manifest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import Shell, approve_all, replace_in

EN = Path("letters/pool/en.md")
LETTER = Path("letters/pool/letter.toml")


def add(path: Path, text: str) -> None:
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, "utf-8")


@pytest.fixture
def drifted(workspace: Path) -> Path:
    replace_in(EN, "340 children", "430 children")
    return workspace


def test_a_check_is_off_in_a_letter_whatever_the_workspace_says(
    drifted: Path, translate: Shell
) -> None:
    assert translate("check", "pool").code == 1
    add(Path("translate.toml"), '\n[checks]\nnumber-drift = "error"\n')
    assert translate("check", "pool").code == 1
    add(LETTER, '\n[checks]\nnumber-drift = "off"\n')
    assert translate("check", "pool").code == 0
    assert "number-drift" not in translate("diff", "pool").out


def test_a_check_is_lighter_in_one_language(drifted: Path, translate: Shell) -> None:
    add(LETTER, '\n[checks.number-drift]\nru = "off"\n')
    assert translate("check", "pool").code == 1
    replace_in(LETTER, 'ru = "off"', 'en = "warning"')
    ran = translate("check", "pool")
    assert ran.code == 0
    assert ran.out.endswith(": 1 warning\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[checks]\nnumber-drfit = "off"\n', "is no check; did you mean “number-drift”"),
        ('[checks]\nnumber-drift = "loud"\n', "can't be 'loud'"),
        ('[checks.number-drift]\nfr = "off"\n', "fr is no language; use some of nl, en, ru"),
        ("[checks]\nnumber-drift = 3\n", "must be a string"),
    ],
)
def test_a_slip_is_an_error_with_its_line(
    workspace: Path, translate: Shell, text: str, words: str
) -> None:
    lines = len(LETTER.read_text(encoding="utf-8").splitlines())
    add(LETTER, text)
    ran = translate("check", "pool")
    assert ran.code == 2
    assert words in ran.err
    assert f"letter.toml:{lines + 2}" in ran.err


def test_what_is_switched_off_is_told_at_the_release(drifted: Path, translate: Shell) -> None:
    line = len(LETTER.read_text(encoding="utf-8").splitlines()) + 2
    add(LETTER, '[checks]\nnumber-drift = "off"\n')
    said = f"number-drift is set to off by letter.toml:{line}"
    assert said in translate("release", "pool").out
    approve_all(translate)
    assert said in translate("release", "pool").out
    manifest = json.loads(Path("dist/pool/manifest.json").read_text(encoding="utf-8"))
    assert manifest["checks"] == [
        {
            "check": "number-drift",
            "level": "off",
            "language": "",
            "where": f"letter.toml:{line}",
        }
    ]


def test_a_report_is_narrowed_and_its_exit_code_with_it(drifted: Path, translate: Shell) -> None:
    for options in (
        ["--ignore", "number-drift"],
        ["--select", "date-drift,name-drift"],
        ["--lang", "ru"],
    ):
        assert translate("check", "pool", *options).code == 0
    for options in (["--select", "number-drift"], ["--lang", "en"], ["--min-severity", "error"]):
        assert translate("check", "pool", *options).code == 1
    assert translate("check", "pool", "--select", "numbers").code == 2
    assert translate("check", "pool", "--lang", "xx").code == 2


def test_what_is_for_the_reader_is_pointed_to(workspace: Path, translate: Shell) -> None:
    for language, text in (
        ("nl", "Wij vergaderen voor de zomer.\n"),
        ("en", "We meet after the summer.\n"),
    ):
        Path(f"q.{language}.md").write_text(text, encoding="utf-8")
    files = ("q.nl.md", "q.en.md")
    hint = "what is for the reader is shown with --all"
    assert translate("check", *files).out.splitlines() == [
        "q (nl, en), 1 unit: 1 for the reader",
        hint,
    ]
    assert hint not in translate("check", *files, "--all").out
    assert hint not in translate("check", *files, "--min-severity", "warning").out
    dutch = translate("check", *files, "--ui-language", "nl").out
    assert dutch.endswith("\nwat voor de lezer is, staat er met --all bij\n")
