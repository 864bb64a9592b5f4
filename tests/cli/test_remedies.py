"""A command that a message tells does what it says as it is typed, with the names known."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, approve_all, replace_in

PO = """msgid ""
msgstr "Language: en\\nX-Source-Language: nl\\n"

msgid "Het dak lekt."
msgstr "The roof leaks."
"""


@pytest.fixture
def files(workspace: Path) -> None:
    (workspace / "a b.po").write_text(PO, encoding="utf-8")
    (workspace / "letter.en.md").write_text(POOL["en"], encoding="utf-8")
    (workspace / "letter.nl.md").write_text(POOL["nl"], encoding="utf-8")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "typed, told",
    [
        ("import pool letter.en.md", "translate import pool letter.en.md --update --dry-run"),
        ("fix 'a b.po'", "translate check 'a b.po' --format json"),
        ("undo pool --as Anna", "translate log pool"),
        ("align pool 2 nl:4 --as Anna", "translate align pool u2"),
        ("waive pool 2 --reason so --as Anna", "translate check pool"),
        ("new pool", "translate import pool FILE…"),
        ("show letter.en.md 1", "translate import SLUG letter.en.md"),
    ],
)
def test_the_command_that_is_told(translate: Shell, typed: str, told: str) -> None:
    refused = translate(*shlex.split(typed))
    assert refused.code == 2
    assert f"`{told}`" in refused.err
    if not {"SLUG", "FILE…"} & set(told.split()):
        assert translate(*shlex.split(told)[1:]).code == 0


def test_a_letter_that_is_to_be_made_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, translate: Shell
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "translate.toml").write_text("", encoding="utf-8")
    assert "make it with `translate new bus`" in translate("check", "bus").err
    assert translate("new", "bus").code == 0


def git(folder: Path, *arguments: str) -> None:
    as_vera = ("-c", "user.name=Vera", "-c", "user.email=vera@venster.example")
    subprocess.run(["git", *as_vera, *arguments], cwd=folder, check=True, timeout=60)


def test_what_is_to_be_committed_is_added_first(workspace: Path, translate: Shell) -> None:
    git(workspace, "init", "-q")
    git(workspace, "add", ".")
    git(workspace, "commit", "-qm", "a letter")
    approve_all(translate)
    (workspace / "translate.toml").write_text("# ours\n", encoding="utf-8")
    line = next(one for one in translate("release", "pool").out.splitlines() if "git add" in one)
    added, _ = line.strip().split(" && ")
    assert line.strip() == (
        "git add letters/pool translate.toml && git commit, or say --uncommitted"
    )
    git(workspace, *added.split()[1:])
    git(workspace, "commit", "-qm", "the rest")
    assert "git add" not in translate("release", "pool").out


def test_who_may_not_decide_names_somebody(workspace: Path, translate: Shell) -> None:
    reviewers = '[policy]\nreviewers = ["Anna", "Boris"]\n'
    (workspace / "translate.toml").write_text(reviewers, encoding="utf-8")
    git(workspace, "init", "-q")
    git(workspace, "config", "user.name", "Vera")
    told = translate("release", "pool").out
    assert "translate approve pool UNIT --as NAME\n" in told
    assert "translate approve pool --whole --lang en --as NAME\n" in told
    git(workspace, "config", "user.name", "Anna")
    assert "--as NAME" not in translate("release", "pool").out
    replace_in(workspace / "translate.toml", reviewers, "")
    git(workspace, "config", "user.name", "Vera")
    assert "--as NAME" not in translate("release", "pool").out
