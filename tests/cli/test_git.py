"""`translate git`: drivers for diffs and merges, called by git itself in real repositories."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in

EN = Path("letters/pool/en.md")
ROOT = Path(__file__).parents[2]


def git(*arguments: str, code: int = 0) -> str:
    """What git prints, in the current folder."""
    who = ["-c", "user.name=Vera", "-c", "user.email=vera@example.org"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    ran = subprocess.run(
        ["git", *who, *arguments],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=100,
    )
    assert ran.returncode == code, ran.stdout
    return ran.stdout


@pytest.fixture
def repository(workspace: Path, translate: Shell) -> Path:
    """A clone in which the drivers are installed."""
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "letters")
    assert translate("git", "install").code == 0
    return workspace


def branch(name: str, *edits: tuple[str, str]) -> None:
    """A branch of main on which a version was edited; main is checked out afterwards."""
    git("checkout", "-q", "-b", name)
    for old, new in edits:
        replace_in(EN, old, new)
    git("commit", "-qam", name)
    git("checkout", "-q", "main")


def test_a_diff_shows_units_with_words_marked(repository: Path) -> None:
    replace_in(EN, "340 children", "430 children")
    replace_in(EN, "Dear Members of the Board,\n\n", "")
    replace_in(EN, "# Keep", "## Keep")
    replace_in(EN, "the roof.\n", "the roof.\n\nThank you.\n\n```\ncode\n```\n")
    assert git("diff").splitlines() == [
        "letters/pool/en.md",
        "── en 1 heading ── changed ──",
        "{+#+}# Keep the pool open",
        "",
        "── en 3 paragraph ── changed ──",
        "In 2025, [-340-]{+430+} children learned to swim in our pool.[^1]",
        "",
        "── en 7 paragraph ── new ──",
        "{+Thank you.+}",
        "",
        "── en 3 paragraph ── gone, was there ──",
        "[-Dear Members of the Board,-]",
        "",
        "── line 9 ── {+```+}",
        "── line 10 ── {+code+}",
        "── line 11 ── {+```+}",
    ]
    assert git("diff", "--no-ext-diff").startswith("diff --git a/letters/pool/en.md")


def test_a_diff_of_a_file_that_came_went_or_is_no_text(repository: Path) -> None:
    git("rm", "-q", "--cached", str(EN))
    assert "[-# Keep the pool open-]" in git("diff", "--cached")
    git("reset", "-q", "--hard")
    EN.write_bytes(b"\xff\xfe\xfd")
    assert "git diff --no-ext-diff shows its lines" in git("diff")


def test_branches_that_edited_different_units_never_conflict(repository: Path) -> None:
    replace_in(EN, "our pool.[^1]\n\nWe ask", "our pool.[^1]\nWe ask")  # one paragraph, two lines
    replace_in(EN, "roof.\n", "roof.\n\n| year | children |\n|---|---|\n| 2025 | 340 |\n")
    git("commit", "-qam", "a table")
    branch("anna", ("| 340 |", "| 360 |"), ("Dear Members", "Honoured Members"))
    branch("boris", ("| 2025 |", "| 2026 |"), ("# Keep the pool", "# Keep this pool"))
    git("merge", "-q", "anna", "-m", "anna")
    git("merge", "-q", "boris", "-m", "boris")
    text = EN.read_text(encoding="utf-8")
    assert "| 2026 | 360 |" in text
    assert text.startswith("# Keep this pool open\n\nHonoured Members of the Board,\n")


def test_the_same_unit_is_a_conflict_within_that_unit(repository: Path, translate: Shell) -> None:
    branch("anna", ("340 children", "350 children"), ("Dear Members", "Honoured Members"))
    branch("boris", ("340 children", "360 children"), ("€85,000", "€86,000"))
    git("merge", "-q", "anna", "-m", "anna")
    told = git("merge", "-q", "boris", "-m", "boris", code=1)
    assert "letters/pool/en.md: 1 conflict; keep what is right between the marks" in told
    assert EN.read_text(encoding="utf-8") == (
        "# Keep the pool open\n\n"
        "Honoured Members of the Board,\n\n"
        "<<<<<<< ours\n"
        "In 2025, 350 children learned to swim in our pool.[^1]\n"
        "=======\n"
        "In 2025, 360 children learned to swim in our pool.[^1]\n"
        ">>>>>>> theirs\n\n"
        "We ask for €86,000 for the roof.\n\n"
        "[^1]: Annual report of the swimming club, 12 May 2025.\n"
    )
    assert git("status", "--short").startswith("UU letters/pool/en.md")
    assert "a merge left its marks, in lines 5, 7, 9" in translate("check", "pool").err


def test_a_version_that_both_added_is_merged_by_lines(repository: Path) -> None:
    new = Path("letters/pool/de.md")
    for name, text in (("anna", "Eins.\n"), ("boris", "Zwei.\n")):
        git("checkout", "-q", "-b", name, "main")
        new.write_text(text, encoding="utf-8")
        git("add", ".")
        git("commit", "-qm", name)
    git("merge", "-q", "anna", "-m", "anna", code=1)
    text = new.read_text(encoding="utf-8")
    assert "Eins.\n" in text and "Zwei.\n" in text and "<<<<<<<" in text


def test_installing_again_changes_nothing_and_uninstalling_leaves_nothing(
    repository: Path, translate: Shell
) -> None:
    own = Path(".git/info/attributes")
    first = Path(".git/config").read_bytes(), own.read_bytes()
    assert translate("git", "install").code == 0
    assert (Path(".git/config").read_bytes(), own.read_bytes()) == first
    assert translate("git", "uninstall").out == "git shows and merges lines again\n"
    assert "translate" not in Path(".git/config").read_text() + own.read_text()
    assert translate("git", "uninstall").out == "there was nothing to take back\n"
    replace_in(EN, "340 children", "430 children")
    assert git("diff").startswith("diff --git a/letters/pool/en.md")


def test_a_workspace_below_the_repositorys_top(
    workspace: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = workspace / "open letters"
    below.mkdir()
    (workspace / "letters").rename(below / "letters")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "letters")
    monkeypatch.chdir(below)
    assert translate("git", "install").code == 0
    replace_in(EN, "340 children", "430 children")
    assert "[-340-]{+430+} children" in git("diff")


def test_without_a_repository_it_says_what_to_do(workspace: Path, translate: Shell) -> None:
    ran = translate("git", "install")
    assert ran.code == 2
    assert "is in no git repository; run `git init` there first" in ran.err
