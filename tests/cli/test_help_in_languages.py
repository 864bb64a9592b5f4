"""Help texts and slips in usage, in Dutch and Russian."""

from __future__ import annotations

import re

import pytest

from tests.workspaces import Shell
from translate.cli.app import COMMANDS

NAMES = r"`[^`]*`|--[\w-]+|\[[A-Z][^\]]*\]|\b[A-Z]{2,}\b"
"""What stays as it is in every language: commands, options, placeholders."""


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_russian(translate: Shell, name: str) -> None:
    ran = translate(name, "--help", "--ui-language", "ru")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Использование: translate {name}")
    for paragraph in ran.out.split("\n\n")[1:]:
        assert re.search("[а-я]{3}", paragraph), paragraph


def test_the_list_of_commands(translate: Shell) -> None:
    ran = translate("--ui-language", "nl")
    assert ran.out.startswith("Gebruik: translate [OPTIONS] COMMAND [ARGS]...\n")
    assert "Opdrachten:\n" in ran.out and "Opties:\n" in ran.out
    assert "  check       Vind waar de versies van brieven verschillen.\n" in ran.out
    assert "  --help              Toon deze uitleg." in ran.out


def test_a_group_names_its_commands(translate: Shell) -> None:
    ran = translate("--ui-language", "nl", "glossary", "--help")
    assert "  list    Toon de termen, een begrip per regel.\n" in ran.out
    assert "  check   Vind termen die elkaar tegenspreken.\n" in ran.out


def test_defaults_and_requirements(translate: Shell) -> None:
    ran = translate("memory", "find", "--help", "--ui-language", "ru")
    assert "Предложение или абзац.  [обязательно]" in ran.out
    assert "Его язык.  [по умолчанию: nl]" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new"], "Ошибка: Не указан аргумент «SLUG»."),
        (["chekc"], "Ошибка: Нет команды «chekc». Возможно, вы имели в виду «check»?"),
        (
            ["check", "--formt", "json"],
            "Ошибка: Нет параметра --formt. Возможно, вы имели в виду «--format»?",
        ),
        (
            ["check", "--format", "xml"],
            "Ошибка: Недопустимое значение для «--format»: «xml» — не одно из 'text', 'json',"
            " 'sarif', 'junit', 'github', 'gitlab', 'html'.",
        ),
        (["check", "--jobs", "0"], "Ошибка: Недопустимое значение для «--jobs»: 0 вне"),
        (["check", "--jobs", "x"], "«x» — не целое число."),
        (["check", "--jobs"], "Ошибка: Параметру «--jobs» нужно значение."),
        (["schema", "--all"], "Ошибка: Нет параметра --all"),
        (["schema", "all"], "Ошибка: Лишние аргументы (all)"),
    ],
)
def test_a_slip_is_told_in_russian(translate: Shell, arguments: list[str], said: str) -> None:
    ran = translate("--ui-language", "ru", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.startswith("Использование: translate") or arguments[-1] == "--jobs"
    assert not re.search(r"\b[a-z]+ [a-z]+ [a-z]+\b", re.sub(NAMES, "", ran.err))


def test_the_language_is_read_wherever_it_stands(translate: Shell) -> None:
    for arguments in (
        ["--ui-language", "nl", "new"],
        ["new", "--ui-language=nl"],
        ["new", "--ui-language", "nl"],
    ):
        assert "Fout: Het argument ‘SLUG’ ontbreekt." in translate(*arguments).err
    assert "Error: Missing argument 'SLUG'." in translate("new").err
