"""What a letter of 25 units costs three people, from draft to release, under the default policy."""

from __future__ import annotations

import io
import shlex
from pathlib import Path

import pytest

from tests.workspaces import Shell, write_letter

YEARS = range(2001, 2026)
VISITS = {
    "nl": "In {year} kwamen er {children} kinderen in onze bibliotheek.",
    "en": "In {year}, {children} children came to our library.",
    "ru": "В {year} году в нашу библиотеку пришли {children} детей.",
}
LETTER = {
    code: "\n\n".join(text.format(year=year, children=year - 1895) for year in YEARS) + "\n"
    for code, text in VISITS.items()
}
"""25 paragraphs in which nothing is found."""

DRAFT, RELEASE = "translate draft visits", "translate release visits"
BULK = "translate approve visits 1-25"
REVIEW, WHOLE = "translate review visits --terminal", "translate approve visits --whole"
BEFORE = {1: (DRAFT, BULK, RELEASE), 2: (DRAFT, BULK, BULK, RELEASE)}
"""What was enough before, for one person and for two."""
NOW = ((DRAFT, "Vera"), (REVIEW, "Anna"), (WHOLE, "Anna"), (BULK, "Pjotr"), (RELEASE, "Vera"))
"""Vera edits, Anna reads, Pjotr lends a second voice."""
KEYS = "a" * 25


def strokes(commands: tuple[str, ...], keys: str = "") -> int:
    """Keys pressed: every character, and Enter after each command."""
    return sum(len(command) + 1 for command in commands) + len(keys)


def test_five_commands_and_a_key_a_unit(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = 'source = "nl"\nlanguages = ["nl", "en", "ru"]\nconfidential = false\n'
    write_letter(tmp_path, "visits", LETTER, settings)
    monkeypatch.chdir(tmp_path)
    for command, name in NOW:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{key}\n" for key in KEYS)))
        # On their own machines git knows them.
        who = () if command == RELEASE else ("--as", name)
        ran = translate(*shlex.split(command)[1:], *who)
        assert ran.code == 0, (command, ran.out, ran.err)
    assert (tmp_path / "dist" / "visits" / "manifest.json").exists()


def test_the_page_for_editors_says_so() -> None:
    page = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")
    now = tuple(command for command, _ in NOW)
    for told in (
        f"| before, one person | {len(BEFORE[1])} | {strokes(BEFORE[1])} |",
        f"| before, two people | {len(BEFORE[2])} | {strokes(BEFORE[2])} |",
        f"| now | {len(now)} | {strokes(now, KEYS)} |",
    ):
        assert told in page
