"""Help for people: slips, completion, what is missing, and marks wherever they are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in, write_letter
from translate.application import doctor
from translate.cli import completion
from translate.reports.columns import width_of
from translate.reports.styled import Style, write


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["chekc"], "No such command 'chekc'. Did you mean 'check'?"),
        (["glossary", "exprot"], "Did you mean 'export'"),
        (["check", "--formt", "json"], "No such option: --formt. Did you mean '--format'?"),
        (["check", "--select", "number-drfit"], "did you mean “number-drift”"),
        (["explain", "datedrift"], "did you mean “date-drift”"),
        (["check", "poool"], "did you mean “pool”"),
        (
            ["letters/pool/nl.md", "letters/pool/en.md"],
            "Did you mean 'check letters/pool/nl.md letters/pool/en.md'?",
        ),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(
    workspace: Path, translate: Shell, arguments: list[str], hint: str
) -> None:
    ran = translate(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


@pytest.mark.parametrize("group", ["git", "glossary", "ledger", "memory"])
def test_the_list_of_commands_cuts_no_sentence_off(translate: Shell, group: str) -> None:
    ran = translate(group, "--help")
    assert ran.code == 0
    assert "..." not in ran.out.split("Commands:")[1]


def test_a_word_like_no_command_gets_no_guess(translate: Shell) -> None:
    assert "Did you mean" not in translate("zzzz").err


def completed(shell: str, line: str) -> str:
    """What is offered behind a line that ends in the word being typed."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_TRANSLATE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
    }
    command = [sys.executable, "-m", "translate"]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_is_told_the_commands(workspace: Path, shell: str) -> None:
    told = completed(shell, "translate sta")
    assert "status" in told and "check" not in told


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("translate check po", "pool"),
        ("translate check --since", "--since"),
        ("translate check --select number-drift,date", "number-drift,date-drift"),
    ],
)
def test_a_shell_is_told_letters_options_and_checks(
    workspace: Path, line: str, offered: str
) -> None:
    assert completed("bash", line).split() == [offered]


def test_a_shell_hears_nothing_where_there_is_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert completed("bash", "translate check po").strip() == ""


@pytest.mark.parametrize("shell", [one.value for one in completion.Shell])
def test_the_script_of_each_shell_asks_the_command(translate: Shell, shell: str) -> None:
    ran = translate("completion", shell)
    assert ran.code == 0
    assert "_TRANSLATE_COMPLETE" in ran.out and "translate" in ran.out


def test_bash_completes_with_the_script(workspace: Path) -> None:
    script = (
        "source <(python -m translate completion bash)\n"
        "COMP_WORDS=(translate stat) COMP_CWORD=1\n_translate_completion translate\n"
        'echo "${COMPREPLY[@]}"\n'
    )
    tools = workspace / "tools"
    tools.mkdir()
    (tools / "translate").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m translate "$@"\n')
    (tools / "translate").chmod(0o755)
    path = os.pathsep.join((str(tools), str(Path(sys.executable).parent), os.environ["PATH"]))
    ran = subprocess.run(
        ["bash", "--norc", "-c", script],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert (ran.stdout, ran.stderr) == ("status\n", "")


def test_the_doctor_says_what_is_missing_and_how_to_get_it(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor, "lacking_packages", lambda *modules: modules[:1])
    monkeypatch.setattr(doctor, "known_key", lambda *_: "")
    ran = translate("doctor")
    assert ran.code == 0
    assert "ok    workspace" in ran.out
    assert (
        "lacks review page  translate review\n"
        '      jinja2 is not installed: run pip install "translate-letters[page]"\n'
    ) in ran.out
    assert "there is no key: set DEEPL_AUTH_KEY" in ran.out
    monkeypatch.setattr(doctor, "lacking_packages", lambda *_: ())
    monkeypatch.setattr(doctor, "known_key", lambda *_: "secret")
    ran = translate("doctor", "--format", "json")
    records = {one["feature"]: one for one in json.loads(ran.out)["features"]}
    assert records["PDF"]["works"] and records["DeepL"]["works"]
    assert "secret" not in ran.out
    assert records["history"]["remedy"] == "run git init"


def test_the_doctor_knows_every_extra_of_the_package() -> None:
    import tomllib

    path = Path(__file__).parents[2] / "pyproject.toml"
    extras = tomllib.loads(path.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {one.extra for one in doctor.EXTRAS} == set(extras)


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("term", "colour"), [("dumb", False), ("unknown", False), ("xterm", True)])
def test_what_changed_is_marked_on_every_terminal(
    monkeypatch: pytest.MonkeyPatch, term: str, colour: bool
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    write([(("90", Style.REMOVED), ("80", Style.ADDED))], stream)
    assert ("\x1b[" in stream.getvalue()) is colour
    assert colour or stream.getvalue() == "[-90-]{+80+}\n"


@pytest.mark.parametrize("columns", [60, 72, 80, 100, 132, 200])
def test_no_line_is_wider_than_the_terminal(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    for arguments in (["diff", "pool"], ["status"], ["--help"], ["check", "--help"]):
        lines = translate(*arguments).out.splitlines()
        wide = [line for line in lines if width_of(line) > max(columns, 60)]
        assert wide == [], arguments


def test_the_dashboard_holds_every_letter_and_what_cannot_be_read(
    workspace: Path, translate: Shell
) -> None:
    write_letter(workspace, "garden")
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    Path("letters/garden/en.md").write_bytes(b"x\xff")
    ran = translate("status", "--format", "html")
    assert ran.code == 2
    assert "<h2>pool</h2>\n<p>5 units</p>" in ran.out
    assert '<th scope="row" lang="ru">Русский</th>' in ran.out
    assert '</span>0/5</td><td>5 unreviewed</td><td><span class="error">1 error</span>' in ran.out
    assert "letters/garden/en.md:1:2: byte 0xff is not UTF-8" in ran.out
    assert "<script" not in ran.out and "http" not in ran.out.replace("http-equiv", "")
    assert "children" not in ran.out
