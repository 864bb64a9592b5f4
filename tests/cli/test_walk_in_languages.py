"""The usual commands in Dutch and Russian: no English sentence is left in what they print."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.reports.messages import PACKAGE
from tests.workspaces import ONE_PERSON, Shell, replace_in, write_letter
from translate.reports.translating import in_language
from translate.wording import Figure, say

WALK = (
    ("status",),
    ("check",),
    ("check", "--all"),
    ("check", "--select", "numbers"),
    ("check", "nobody"),
    ("diff", "pool"),
    ("diff", "pool", "--explain", "--only", "findings"),
    ("show", "pool", "3"),
    ("fix", "pool"),
    ("align", "pool", "3"),
    ("align", "pool", "3", "nl:3", "en:3", "ru:3", "--as", "Vera"),
    ("approve", "pool", "1", "--as", "Vera"),
    ("approve", "pool", "1", "--as", "Vera"),
    ("approve", "pool", "99", "--as", "Vera"),
    ("reject", "pool", "2", "--as", "Vera", "--note", "“Board”?"),
    ("approve", "pool", "2", "--as", "Anna"),
    ("undo", "pool", "--as", "Vera"),
    ("note", "pool", "4", "“roof”?", "--as", "Vera"),
    ("waive", "pool", "3", "--as", "Vera", "--reason", "“2025”"),
    ("log", "pool"),
    ("log", "pool", "1"),
    ("release", "pool"),
    ("fix", "pool", "--all"),
    ("draft", "pool", "--dry-run"),
    ("draft", "pool"),
    ("export", "pool", "--to", "en", "--output", "pool.po"),
    ("import", "pool", "pool.po"),
    ("new", "short"),
    ("import", "brief", "brief.md"),
    ("glossary", "check"),
    ("memory", "list"),
    ("memory", "find", "Houd"),
    ("ledger", "verify"),
    ("verify", "dist"),
    ("doctor",),
    ("git", "uninstall"),
    ("init",),
)
SAMPLE = (
    r"“[^”]*”|«[^»]*»|`[^`]*`|\[[^\]]*\]"  # quoted
    r"|(?m:^ *(?:nl|en|ru)\b.*$)|(?m:^.*│.*$)|(?m: · (?:nl|en|ru)–.*$)|(?m:^ *[-+] .*$)"  # letters
    r"|\btranslate [a-z]+.*|--[\w-]+|\S*[/.:_]\S*|\w+-drift"  # commands, paths, checks
)
"""What is no sentence of ours: texts of letters and people, commands, options, paths."""
ENGLISH = re.compile(
    r"\b(?:the|is|are|was|were|and|or|of|to|not|no|by|as|with|from|that|this|it|for|can't|there|"
    r"nothing|says?|has|have|use|name|unit|units|letter|approved|rejected|missing|unreviewed)\b"
)
"""Words without which there is hardly an English sentence."""
DUTCH_TOO = {"was", "is", "of", "as", "name"}


@pytest.mark.parametrize("language", ["nl", "ru"])
def test_no_english_is_left(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")
    (workspace / "brief.md").write_text("# Brief\n\nWij vragen een hek.\n", encoding="utf-8")
    for arguments in WALK:
        ran = translate(*arguments)
        assert ran.out + ran.err, arguments
        for line in re.sub(SAMPLE, "", ran.out + ran.err).splitlines():
            found = set(ENGLISH.findall(line))
            if language == "nl":
                found -= DUTCH_TOO
            assert not found, (arguments, line)
            if language == "ru" and re.search(r"[A-Za-z]{3,} [a-z]{3,} [a-z]{3,}", line):
                assert re.search("[а-яё]{2}", line), (arguments, line)


@pytest.mark.parametrize("language", ["nl", "ru"])
def test_a_release_is_told_and_confirmed(workspace: Path, translate: Shell, language: str) -> None:
    said = {
        "nl": ("pool kan worden gepubliceerd", "gepubliceerd in dist/pool", "is zoals hij is"),
        "ru": ("pool можно опубликовать", "опубликовано в dist/pool", "комплект такой, каким"),
    }[language]
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    translate("approve", "pool", "1-5", "--as", "Vera")
    translate("approve", "pool", "--whole", "--as", "Vera")
    ran = translate("release", "pool", "--dry-run", "--uncommitted", "--ui-language", language)
    assert (ran.code, ran.err) == (0, "") and said[0] in ran.out
    ran = translate("release", "pool", "--uncommitted", "--ui-language", language)
    assert (ran.code, ran.err) == (0, "") and said[1] in ran.out
    ran = translate("verify", "dist/pool", "--ui-language", language)
    assert ran.code == 0 and said[2] in ran.out


def test_numbers_take_the_right_form(workspace: Path, translate: Shell) -> None:
    write_letter(workspace, "long", dict.fromkeys(("nl", "en", "ru"), "Ja.\n\n" * 21))
    write_letter(workspace, "four", dict.fromkeys(("nl", "en", "ru"), "Ja.\n\n" * 4))
    out = translate("status", "--ui-language", "ru").out
    assert "long  21 фрагмент ·" in out
    assert "four  4 фрагмента ·" in out
    assert "pool  5 фрагментов ·" in out


@pytest.mark.parametrize("language", ["nl", "ru"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "--format", "json"),
        ("check", "--format", "sarif"),
        ("check", "--format", "junit"),
        ("check", "--format", "github"),
        ("diff", "pool", "--format", "json"),
        ("status", "--format", "json"),
        ("release", "pool", "--format", "json"),
        ("ledger", "verify", "--format", "json"),
        ("doctor", "--format", "json"),
        ("export", "pool", "--to", "en"),
    ],
)
def test_what_programs_read_does_not_depend_on_the_language(
    workspace: Path, translate: Shell, language: str, arguments: tuple[str, ...]
) -> None:
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")
    translate("reject", "pool", "2", "--as", "Vera", "--note", "which board?")
    english = translate(*arguments)
    assert translate(*arguments, "--ui-language", language) == english
    if "json" in arguments:
        json.loads(english.out)


def test_the_dashboard_is_in_the_readers_language(workspace: Path, translate: Shell) -> None:
    page = translate("status", "--format", "html", "--ui-language", "nl").out
    assert '<html lang="nl">' in page and "<h1>Brieven</h1>" in page
    assert '<th scope="col">Taal</th><th scope="col">Goedgekeurd</th>' in page
    assert "ongelezen: 5" in page and "approved" not in page


@pytest.mark.parametrize("language", ["nl", "ru"])
def test_this_tool_finds_no_error_in_its_own_catalogues(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.chdir(tmp_path)  # away from the glossary of this repository's letters
    own = PACKAGE / "reports" / "catalogues" / f"{language}.po"
    Path("own.po").write_bytes(own.read_bytes())
    ran = translate("check", "own.po", "--min-severity", "error")
    assert (ran.code, ran.err) == (0, ""), ran.out


def test_large_numbers_are_written_as_in_the_language() -> None:
    said = say("{count} rows, {faulty} with findings", count=Figure(1234567), faulty=Figure(89))
    assert said == "1,234,567 rows, 89 with findings"
    assert in_language(said, "nl") == "1.234.567 rijen, 89 met bevindingen"
    assert in_language(said, "ru") == "строк: 1\u00a0234\u00a0567, с замечаниями: 89"
