"""`translate check` in the reader's language; what programs read stays English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import ONE_PERSON, Shell, replace_in


@pytest.fixture
def wrong(workspace: Path) -> None:
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")


@pytest.mark.usefixtures("wrong")
def test_a_check_speaks_dutch_and_russian(translate: Shell) -> None:
    ran = translate("check", "pool", "--ui-language", "nl")
    assert ran.code == 1
    assert "fout: EN zegt “430”, maar NL en RU zeggen “340” [number-drift] u3" in ran.out
    assert ran.out.endswith("pool (nl, en, ru), 5 eenheden: 1 fout\n")
    ran = translate("check", "pool", "--ui-language", "ru")
    assert "ошибка: в EN «430», а в NL и RU «340» [number-drift] u3" in ran.out
    assert ran.out.endswith("pool (nl, en, ru), 5 фрагментов: 1 ошибка\n")


@pytest.mark.usefixtures("wrong")
def test_the_locale_chooses_and_programs_read_english(
    translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "fout: EN zegt “430”" in translate("check", "pool").out
    (letter,) = json.loads(translate("check", "pool", "--format", "json").out)["letters"]
    assert letter["findings"][0]["message"] == "en says “430” where nl and ru say “340”"
    assert "error: en says “430”" in translate("check", "pool", "--ui-language", "en").out


def test_another_language_is_refused(workspace: Path, translate: Shell) -> None:
    ran = translate("check", "pool", "--ui-language", "de")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing is told in “de”; use one of en, nl, ru" in ran.err


def test_a_language_is_never_taken_for_a_word(workspace: Path, translate: Shell) -> None:
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    dutch = ("--ui-language", "nl")
    approve = ("approve", "pool", "2", "--lang", "en", "--as", "Anna")
    assert "u2: EN goedgekeurd" in translate(*approve, *dutch).out
    assert "u2 EN goedgekeurd" in translate("log", "pool", *dutch).out
    assert "u2 nu: EN goedgekeurd · RU " in translate("log", "pool", "2", *dutch).out
    assert "── EN goedgekeurd · RU " in translate("diff", "pool", *dutch).out
    undone = translate("undo", "pool", "--as", "Anna", *dutch).out
    assert "u2 EN goedgekeurd" in undone
    (workspace / "letters" / "pool" / "en.md").write_text("", encoding="utf-8")
    assert "pool EN: 5 eenheden" in translate("draft", "pool", "--dry-run", *dutch).out
    assert "gebruik EN of RU" in translate("export", "pool", "--to", "nl", *dutch).err


def test_what_blames_no_version_is_counted_once(workspace: Path, translate: Shell) -> None:
    for code, text in (
        ("nl", "Op 3 mei kwamen er 40 mensen.\n"),
        ("en", "On 3 May 50 people came.\n"),
    ):
        Path(f"oost.{code}.md").write_text(text, encoding="utf-8")
    lines = translate("status", "oost.nl.md", "oost.en.md").out
    assert lines.count("1 error") == 1
    assert "1 error without an odd one out" in " ".join(lines.split())
