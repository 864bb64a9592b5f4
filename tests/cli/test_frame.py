"""The command line's frame: help, usage, and the one place where an error becomes text."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.workspaces import Shell
from translate import __version__
from translate.cli.app import COMMANDS
from translate.errors import TranslateError

HELPS = list(COMMANDS)


def test_a_bare_translate_prints_the_help(translate: Shell) -> None:
    bare, asked = translate(), translate("--help")
    assert (bare.code, bare.err) == (0, "")
    assert bare.out == asked.out
    for name, (_, summary) in COMMANDS.items():
        assert f"  {name} " in bare.out
        assert summary in " ".join(bare.out.split())


def test_the_version(translate: Shell) -> None:
    assert translate("--version").out == f"translate {__version__}\n"


@pytest.mark.parametrize("name", HELPS)
def test_every_command_is_there_and_says_what_the_help_says(translate: Shell, name: str) -> None:
    ran = translate(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert " ".join(ran.out.split()).startswith(f"Usage: translate {name}")
    assert COMMANDS[name][1].rstrip(".") in " ".join(ran.out.split())


@pytest.mark.parametrize(
    "arguments", [["chekc"], ["check", "--formt", "json"], ["check", "--format", "xml"], ["new"]]
)
def test_a_slip_in_usage_is_two_with_a_hint(translate: Shell, arguments: list[str]) -> None:
    ran = translate(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert "Try 'translate" in ran.err and "Error: " in ran.err


def failing(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    def command() -> None:
        raise fault

    monkeypatch.setattr(import_module("translate.cli.schema"), "command", command)


def test_an_error_is_one_line_and_two(translate: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    error = TranslateError("is odd", path="nl.md", line=3, column=9, remedy="mend it")
    failing(monkeypatch, error)
    ran = translate("schema")
    assert (ran.code, ran.out, ran.err) == (2, "", "translate: nl.md:3:9: is odd; mend it\n")


def test_a_fault_of_ours_shows_no_text_and_no_traceback(
    translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, ValueError("the text of a letter under embargo"))
    ran = translate("schema")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("translate: a fault in translate itself (ValueError); please report")
    assert "embargo" not in ran.err and ran.err.count("\n") == 1
    monkeypatch.setenv("TRANSLATE_DEBUG", "1")
    with pytest.raises(ValueError, match="embargo"):
        translate("schema")


def test_control_c_is_130_and_a_line(translate: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    ran = translate("schema")
    assert (ran.code, ran.out) == (130, "")
    assert ran.err == "translate: stopped; what was done until here is kept\n"


def test_a_reader_who_leaves_hears_nothing_and_gets_no_success(workspace: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [sys.executable, "-m", "translate", "schema"],
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_a_full_disk_under_the_report_is_said(workspace: Path) -> None:
    command = f"{sys.executable} -m translate schema > /dev/full"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 2
    assert ran.stderr == (
        "translate: No space left on device; check the disk and who may write there\n"
    )


def test_a_closed_stdout_changes_no_exit_code(workspace: Path) -> None:
    command = f"{sys.executable} -m translate schema >&-"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize(
    "left",
    [
        "atexit.register(print, 'done')",
        "threading.Timer(0.2, print, ['done']).start()",
        "sys.setprofile(lambda *_: None); atexit.register(print, 'done')",
    ],
)
def test_the_process_ends_when_all_is_done(left: str, workspace: Path) -> None:
    """What waits for the end of a command is done, and the exit code is the command's."""
    script = f"""
import atexit, sys, threading
from translate.cli import run
sys.argv = ["translate", "check", "bridge"]
{left}
run()
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, ran.stdout) == (2, "done\n")
    assert "there is no letter" in ran.stderr


def test_a_pipe_gets_utf8_whatever_the_locale(workspace: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "translate", "check", "ёж", "—"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        timeout=60,
    )
    assert ran.returncode == 2
    assert "there is no letter “ёж” in letters" in ran.stderr.decode()


def test_start_up_imports_nothing_heavy() -> None:
    script = """
import sys
from translate.cli import main
main(["--help"])
heavy = {"rich", "pyromark", "filelock", "msgspec", "lxml", "deepl", "pymorphy3",
         "rapidfuzz", "sqlite3", "polib", "keyring", "translate.checks", "translate.languages"}
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert ran.stderr == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "needless"),
    [
        (
            ["status"],
            {"translate.checks.examining", "translate.facts.extract", "translate.alignment.letter"},
        ),
        (["check", "bridge"], {"translate.reports.machine", "translate.drafting"}),
        (["check", "--help"], {"translate.checks.number_drift", "translate.facts.extract"}),
    ],
)
def test_a_command_imports_what_it_needs(
    arguments: list[str], needless: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody asks for takes a tenth of a second of every start: of a workspace in which
    nothing changed, a table of what is known of it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "letters" / "bridge"
    folder.mkdir(parents=True)
    (folder / "letter.toml").write_text('source = "nl"\nlanguages = ["nl", "en"]\n')
    for code, text in (("nl", "De brug is dicht."), ("en", "The bridge is closed.")):
        (folder / f"{code}.md").write_text(f"{text}\n")
    for path in folder.iterdir():
        os.utime(path, (1_700_000_000, 1_700_000_000))  # old enough to be known by its stamp
    never = {"rapidfuzz", "tempfile", "rich", "sqlite3", "msgspec", "lxml", "html.entities"}
    script = f"""
import sys
from translate.cli import main
main({arguments!r})
print(sorted({needless | never!r} & set(sys.modules)), file=sys.stderr)
"""
    for _ in range(2):  # what the first one finds out is known to the second
        ran = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
        )
    assert ran.stderr == "[]\n"
