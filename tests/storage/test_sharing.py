"""What git is told of a workspace: completed, never overwritten."""

import subprocess
from pathlib import Path

import pytest

from translate.storage.sharing import share_through_git

WHOLE = """# Ledgers only grow: a merge keeps the lines of both sides.
letters/*/reviews.jsonl text eol=lf merge=union
# The same bytes on every machine.
letters/*/*.md text eol=lf
letters/*/letter.toml text eol=lf
glossary/*.csv text eol=lf
translate.toml text eol=lf
"""


def test_both_files_where_there_are_none(tmp_path: Path) -> None:
    assert share_through_git(tmp_path) == (".gitattributes", ".gitignore")
    assert (tmp_path / ".gitattributes").read_text(encoding="utf-8") == WHOLE
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == ".translate/\ndist/\n"
    assert share_through_git(tmp_path) == ()


def test_what_is_there_stays_and_has_the_last_word(tmp_path: Path) -> None:
    before = b"*.odt binary \xff\n\nletters/*/*.md -text\nletters/*/reviews.jsonl merge=ours"
    (tmp_path / ".gitattributes").write_bytes(before)
    (tmp_path / ".gitignore").write_bytes(b"*.bak\r\n")
    assert share_through_git(tmp_path) == (".gitattributes", ".gitignore")
    data = (tmp_path / ".gitattributes").read_bytes()
    assert data.startswith(before + b"\n")
    assert data[len(before) + 1 :].decode().splitlines() == [
        "letters/*/reviews.jsonl text eol=lf",
        "letters/*/*.md eol=lf",
        "letters/*/letter.toml text eol=lf",
        "glossary/*.csv text eol=lf",
        "translate.toml text eol=lf",
    ]
    assert (tmp_path / ".gitignore").read_bytes() == b"*.bak\r\n.translate/\n"
    assert share_through_git(tmp_path) == ()


@pytest.mark.parametrize("line", [".translate", ".translate/", "/.translate/"])
def test_an_ignored_cache_is_not_ignored_twice(tmp_path: Path, line: str) -> None:
    (tmp_path / ".gitignore").write_text(f"{line}\n", encoding="utf-8")
    share_through_git(tmp_path)
    assert (tmp_path / ".gitignore").read_text(encoding="utf-8") == f"{line}\n"


def test_git_reads_it_so(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    share_through_git(tmp_path)
    asked = subprocess.run(
        ["git", "check-attr", "merge", "eol", "--", "letters/pool/reviews.jsonl"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert asked.stdout == (
        "letters/pool/reviews.jsonl: merge: union\nletters/pool/reviews.jsonl: eol: lf\n"
    )
