"""Command lines that are read without typer: the same letters and options as typer reads."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from translate.cli import check as typed
from translate.cli import checking
from translate.cli.app import build
from translate.cli.checking import Asked, Format
from translate.cli.plain import plain_check

Call = tuple[list[str], Asked]

PLAIN = [
    ("check", [], Asked()),
    ("check asylum", ["asylum"], Asked()),
    ("check nl.md en.md --all", ["nl.md", "en.md"], Asked(everything=True)),
    ("check --all nl.md en.md", ["nl.md", "en.md"], Asked(everything=True)),
    ("check a.po --format json", ["a.po"], Asked(output=Format.JSON)),
    ("check --format html --fuzzy a.po", ["a.po"], Asked(output=Format.HTML, fuzzy=True)),
    (
        "check --select number-drift,date-drift --ignore x --lang en,ru asylum",
        ["asylum"],
        Asked(select="number-drift,date-drift", ignore="x", lang="en,ru"),
    ),
]

LEFT_TO_TYPER = [
    "",
    "status",
    "--ui-language nl check asylum",
    "check --help",
    "check asylum --format",
    "check asylum --format=json",
    "check asylum --format JSON",
    "check asylum --format --all",
    "check asylum --al",
    "check asylum --jobs 2",
    "check asylum --since approved",
    "check asylum --select a --select b",
    "check asylum --ui-language nl",
    "check -- asylum",
    "check -",
]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """What `check` is called with, instead of checking anything."""
    made: list[Call] = []

    def check(letters: Sequence[str], asked: Asked) -> int:
        made.append((list(letters), asked))
        return 1

    monkeypatch.setattr(checking, "check", check)
    monkeypatch.setattr(typed, "check", check)
    return made


@pytest.mark.parametrize(("line", "letters", "asked"), PLAIN, ids=[line for line, *_ in PLAIN])
def test_plain_line_is_read_as_typer_reads_it(
    line: str, letters: list[str], asked: Asked, calls: list[Call]
) -> None:
    assert plain_check(line.split()) == 1
    with build().make_context("translate", line.split()) as context:
        assert build().invoke(context) == 1
    assert calls == [(letters, asked)] * 2


@pytest.mark.parametrize("line", LEFT_TO_TYPER)
def test_whatever_else_is_left_to_typer(line: str, calls: list[Call]) -> None:
    assert plain_check(line.split()) is None
    assert calls == []
