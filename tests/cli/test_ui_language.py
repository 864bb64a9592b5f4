"""`translate check` in the reader's language; what programs read stays English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in


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
