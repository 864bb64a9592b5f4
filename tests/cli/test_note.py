"""`translate note`: shown beside the text as long as it stands, in the log for ever."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workspaces import Shell, replace_in

ENGLISH = Path("letters/pool/en.md")
SAID = "en noted by Vera: “why the roof?”"


def test_a_note_stands_until_its_text_changes(workspace: Path, translate: Shell) -> None:
    ran = translate("note", "pool", "4", "why the roof?", "--lang", "en", "--as", "Vera")
    assert (ran.code, ran.out) == (0, "u4: noted (en) as Vera\n")
    assert SAID in translate("diff", "pool").out
    assert "u4 en noted: “why the roof?”" in translate("show", "pool", "4").out
    (letter,) = json.loads(translate("diff", "pool", "--format", "json").out)["letters"]
    assert letter["units"][3]["notes"] == {"en": [SAID.removeprefix("en ")]}
    assert letter["units"][3]["state"] == {"en": "unreviewed", "ru": "unreviewed"}
    replace_in(workspace / ENGLISH, "for the roof", "for a roof")
    assert "noted by" not in translate("diff", "pool").out
    assert "noted: “why the roof?”" in translate("log", "pool").out
    replace_in(workspace / ENGLISH, "for a roof", "for the roof")
    assert SAID in translate("diff", "pool").out


def test_whoever_writes_goes_by_the_name_that_the_settings_have(
    workspace: Path, translate: Shell
) -> None:
    settings = '[people."Anna de Wit"]\nemail = "anna@example.org"\n'
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    ran = translate("note", "pool", "2", "Which board?", "--as", "anna  de wit.")
    assert ran.out.endswith("as Anna de Wit\n")


def test_a_note_is_taken_back_by_its_writer(workspace: Path, translate: Shell) -> None:
    translate("note", "pool", "4", "why the roof?", "--as", "Vera")
    assert translate("undo", "pool", "4", "--as", "Anna").code != 0
    ran = translate("undo", "pool", "4", "--as", "Vera")
    assert (ran.code, ran.out) == (0, "taken back: u4 en ru noted: “why the roof?”\n")
    assert "noted by" not in translate("diff", "pool").out


def test_where_nothing_is_translated_the_note_is_on_the_source(
    workspace: Path, translate: Shell
) -> None:
    replace_in(workspace / ENGLISH, "We ask for €85,000 for the roof.\n", "")
    ran = translate("note", "pool", "4", "keep this out?", "--lang", "en", "--as", "Vera")
    assert ran.out == "u4: noted (nl) as Vera\n"
    assert "nl noted by Vera: “keep this out?”" in translate("diff", "pool").out


def test_an_empty_note_is_refused(workspace: Path, translate: Shell) -> None:
    ran = translate("note", "pool", "4", "  ", "--as", "Vera")
    assert (ran.code, ran.out) == (2, "")
    assert "u4: the note is empty; write what it should say" in ran.err
    assert not (workspace / "letters/pool/reviews.jsonl").exists()
