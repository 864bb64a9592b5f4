"""What stands in a letter is shown on a terminal, and never obeyed by it."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.workspaces import Shell
from translate.reports.showing import Shown, unfiltered, visible
from translate.reports.styled import Style, write

NASTY = {
    "a clear screen": "\x1b[2J",
    "a link": "\x1b]8;;https://example.org\x1b\\",
    "a title": "\x1b]0;mine\x07",
    "an eight-bit escape": "\x9b2J",
    "a turn of direction": "\u202e",
    "an isolate": "\u2066",
    "a return to the margin": "\rsafe",
    "a deletion": "\x08\x7f",
}
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a␛[2Jb"),
        ("\x07\x7f\x00", "␇␡␀"),
        ("\x9b\u202e", "⟨U+009B⟩⟨U+202E⟩"),
        ("a\tb\nc\r\nd", "a\tb\nc\r\nd"),
        ("a\rb", "a␍b"),
        ("Één “café” — ёлка € 👍", "Één “café” — ёлка € 👍"),
    ],
)
def test_control_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert visible(shown) == shown


def test_a_stream_filters_what_is_written_to_it() -> None:
    stream = io.StringIO()
    shown = Shown(stream)
    assert shown.write("a\x1bb") == 3
    shown.writelines(["\x07", "\n"])
    assert stream.getvalue() == "a␛b␇\n"
    assert unfiltered(shown) is stream  # type: ignore[arg-type]


def test_colour_is_ours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    write([(("\x1b[2Jrood", Style.ERROR),)], stream)
    assert "\x1b[1;31m␛[2Jrood\x1b[0m" in stream.getvalue()


COMMANDS = [
    "check pool",
    "check pool --format github",
    "check pool --format junit",
    "check pool --format sarif",
    "check pool --format json",
    "check pool --format gitlab",
    "check pool --format html",
    "diff pool",
    "diff pool --format json",
    "show pool u4",
    "align pool u4",
    "log pool u4",
    "status",
    "status --format html",
]


@pytest.mark.parametrize("what", NASTY)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_lets_a_letter_speak_to_the_terminal(
    workspace: Path, translate: Shell, command: str, what: str
) -> None:
    for code in ("nl", "en"):
        version = workspace / "letters" / "pool" / f"{code}.md"
        text = version.read_text(encoding="utf-8")
        changed = text.replace("85", f"{NASTY[what]}Kees{NASTY[what]} 85{len(code + text)}")
        version.write_bytes(changed.encode())
    ran = translate(*command.split())
    assert ran.out and not _OBEYED.search(ran.out + ran.err)
    if command.endswith(("json", "sarif", "gitlab")):
        json.loads(ran.out)
    if command.endswith("junit"):
        ElementTree.fromstring(ran.out)


def test_an_error_names_a_file_and_no_more(workspace: Path, translate: Shell) -> None:
    ran = translate("check", "a\x1b[2J.md", "b.md")
    assert "translate: a␛[2J.md: no such file" in ran.err


def test_an_export_to_another_program_keeps_every_byte(workspace: Path, translate: Shell) -> None:
    version = workspace / "letters" / "pool" / "en.md"
    version.write_bytes(version.read_bytes().replace(b"Dear", "\u202eDear".encode()))
    assert "\u202eDear" in translate("export", "pool", "--format", "tsv").out


def test_a_workflow_command_is_one_line(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "a,line=1\n::error::x.en.md"
    Path("a.nl.md").write_text("Wij vragen 12 dagen.\n", encoding="utf-8")
    Path(name).write_text("We ask for 13 days.\n", encoding="utf-8")
    ran = translate("check", f"en={name}", "a.nl.md", "--format", "github")
    assert "13" in ran.out
    assert all("::" in line and not line.startswith("::error::x") for line in ran.out.splitlines())
