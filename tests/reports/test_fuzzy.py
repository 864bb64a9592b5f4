"""A fuzzy entry is told apart in every report, and fails nothing unless somebody asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import Shell

CATALOGUE = """msgid ""
msgstr "Language: nl\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"

#, fuzzy, python-format
msgid "The letter to %(name)s was sent"
msgstr "De brief aan %(naam)s is verstuurd"
"""
SAID = "fuzzy entry: placeholders differ"


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.po").write_text(CATALOGUE, encoding="utf-8")
    return "letter.po"


@pytest.mark.parametrize("output", ["text", "json", "sarif", "junit", "github", "gitlab", "html"])
def test_every_report_tells_it(catalogue: str, translate: Shell, output: str) -> None:
    ran = translate("check", catalogue, "--format", output, "--all")
    assert ran.code == 0
    assert SAID in ran.out
    assert translate("check", catalogue, "--format", output, "--fuzzy").code == 1


def test_the_count_tells_it_where_it_is_not_shown(catalogue: str, translate: Shell) -> None:
    assert "1 for the reader, 1 in fuzzy entries" in translate("check", catalogue).out


def test_machines_have_a_mark_of_it(catalogue: str, translate: Shell) -> None:
    (letter,) = json.loads(translate("check", catalogue, "--format", "json").out)["letters"]
    assert [(one["severity"], one["fuzzy"]) for one in letter["findings"]] == [("attention", True)]
    (run,) = json.loads(translate("check", catalogue, "--format", "sarif").out)["runs"]
    assert [one["properties"] for one in run["results"]] == [{"tags": ["fuzzy"]}]


def test_an_audit_keeps_its_row(catalogue: str, translate: Shell) -> None:
    ran = translate("audit", catalogue, "--jobs", "1")
    assert (ran.code, ran.out) == (0, "")
