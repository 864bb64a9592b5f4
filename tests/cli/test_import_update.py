"""`translate import --update`, from the outside."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workspaces import Shell, tree

DUTCH = """# Red de linde

Wij vragen u de boom
aan de gracht te laten staan.

* Hij is 120 jaar oud.
* Hij geeft schaduw.

Dank u wel.[^1]

[^1]: Namens de buurt.
"""
CLEAN = DUTCH.replace("boom\naan", "boom aan").replace("* ", "- ")


@pytest.fixture
def letter(workspace: Path, translate: Shell) -> Path:
    Path("brief.md").write_text(DUTCH, encoding="utf-8")
    assert translate("import", "linde", "brief.md").code == 0
    return workspace / "letters" / "linde" / "nl.md"


def newer(text: str) -> str:
    Path("nieuw.md").write_text(text, encoding="utf-8")
    return "nieuw.md"


def test_only_what_changed_is_spliced(letter: Path, translate: Shell) -> None:
    file = newer(CLEAN.replace("120 jaar", "121 jaar"))
    ran = translate("import", "linde", file, "--update")
    assert ran.code == 0
    assert letter.read_text(encoding="utf-8") == DUTCH.replace("120 jaar", "121 jaar")
    assert (
        "letters/linde/nl.md:6: changed\n  - Hij is 120 jaar oud.\n  + Hij is 121 jaar oud.\n"
        in ran.out
    )


def test_a_dry_run_writes_nothing(workspace: Path, letter: Path, translate: Shell) -> None:
    file = newer(CLEAN.replace("Dank", "Hartelijk dank"))
    before = tree(workspace)
    ran = translate("import", "linde", file, "--update", "--dry-run")
    assert "+ Hartelijk dank" in ran.out
    assert tree(workspace) == before


def test_the_same_text_changes_nothing(letter: Path, translate: Shell) -> None:
    ran = translate("import", "linde", newer(CLEAN), "--update")
    assert ran.out.splitlines()[-1] == "letters/linde/nl.md: nothing changes"
    assert letter.read_text(encoding="utf-8") == DUTCH


def test_blocks_are_added_and_deleted(letter: Path, translate: Shell) -> None:
    text = CLEAN.replace("Dank u wel", "Een nieuwe alinea.\n\nDank u wel").replace(
        "- Hij geeft schaduw.\n", ""
    )
    ran = translate("import", "linde", newer(text), "--update")
    assert ran.code == 0
    written = letter.read_text(encoding="utf-8")
    assert "boom\naan de gracht" in written  # as it was
    assert "\n\nEen nieuwe alinea.\n\nDank u wel.[^1]\n" in written
    assert "schaduw" not in written
    assert "deleted\n  - Hij geeft schaduw." in ran.out
    assert "added\n  + Een nieuwe alinea." in ran.out


def test_approvals_of_other_units_hold(workspace: Path, letter: Path, translate: Shell) -> None:
    Path("en.md").write_text("# Save the lime tree\n\nPlease keep it.\n", encoding="utf-8")
    Path("n.md").write_text("# Red de boom\n\nBehoud hem.\n", encoding="utf-8")
    translate("import", "boom", "nl=n.md", "en=en.md")
    translate("approve", "boom", "1", "2", "--as", "Anna")
    ledger = (workspace / "letters/boom/reviews.jsonl").read_bytes()
    newer("# Save the lime tree\n\nPlease do keep it.\n")
    assert translate("import", "boom", "en=nieuw.md", "--update").code == 0
    # The ledger gains that it was imported, and loses nothing.
    assert (workspace / "letters/boom/reviews.jsonl").read_bytes().startswith(ledger)
    assert "u1 en approved" in translate("log", "boom").out
    status = translate("status", "boom", "--format", "json")
    assert status.code == 0


def test_edits_made_here_are_not_overwritten(
    workspace: Path, letter: Path, translate: Shell
) -> None:
    letter.write_text(DUTCH.replace("schaduw", "koelte"), encoding="utf-8")
    file = newer(CLEAN.replace("Dank", "Hartelijk dank"))
    before = tree(workspace)
    ran = translate("import", "linde", file, "--update")
    assert ran.code == 2
    assert "letters/linde/nl.md:7: was edited here in 1 place since it was imported" in ran.err
    assert tree(workspace) == before
    assert translate("import", "linde", file, "--update", "--overwrite").code == 0
    assert "schaduw" in letter.read_text(encoding="utf-8")


def test_the_last_import_is_known_without_the_cache(
    workspace: Path, letter: Path, translate: Shell
) -> None:
    file = newer(CLEAN.replace("120 jaar", "121 jaar"))
    shutil.rmtree(workspace / ".translate")
    assert translate("import", "linde", file, "--update").code == 0
    assert "121 jaar" in letter.read_text(encoding="utf-8")
    letter.write_text(letter.read_text(encoding="utf-8").replace("schaduw", "koelte"), "utf-8")
    shutil.rmtree(workspace / ".translate")
    ran = translate("import", "linde", newer(CLEAN.replace("120", "122")), "--update")
    assert ran.code == 2
    assert "was edited here since it was imported; where, git does not know" in ran.err
    assert "koelte" in letter.read_text(encoding="utf-8")


def test_git_knows_what_was_imported_where_the_cache_is_gone(
    workspace: Path, letter: Path, translate: Shell
) -> None:
    for command in (["init", "-q"], ["add", "letters"], ["commit", "-qm", "imported"]):
        author = ["-c", "user.name=Jan", "-c", "user.email=jan@example.org"]
        subprocess.run(["git", "-C", str(workspace), *author, *command], check=True)
    letter.write_text(DUTCH.replace("schaduw", "koelte"), encoding="utf-8")
    shutil.rmtree(workspace / ".translate")
    ran = translate("import", "linde", newer(CLEAN.replace("120", "122")), "--update")
    assert ran.code == 2
    assert "letters/linde/nl.md:7: was edited here in 1 place since it was imported" in ran.err


def test_a_stale_cache_says_nothing(workspace: Path, letter: Path, translate: Shell) -> None:
    """Somebody else imported a newer file, and this machine's cache holds the older one."""
    cached = workspace / ".translate/imported/linde/nl.md"
    old = cached.read_bytes()
    file = newer(CLEAN.replace("120 jaar", "121 jaar"))
    assert translate("import", "linde", file, "--update").code == 0
    cached.write_bytes(old)
    ran = translate("import", "linde", newer(CLEAN.replace("120", "122")), "--update")
    assert ran.code == 0
    assert "122 jaar" in letter.read_text(encoding="utf-8")


def test_a_version_of_unknown_origin_is_not_overwritten(workspace: Path, translate: Shell) -> None:
    translate("new", "linde")
    path = workspace / "letters" / "linde" / "nl.md"
    path.write_text(DUTCH, encoding="utf-8")
    ran = translate("import", "linde", newer(CLEAN.replace("120", "121")), "--update")
    assert ran.code == 2
    assert "nobody knows whether it was edited since it was imported" in ran.err
    assert path.read_text(encoding="utf-8") == DUTCH


def test_a_version_that_is_not_there_is_not_updated(letter: Path, translate: Shell) -> None:
    ran = translate("import", "linde", f"en={newer('# Save the tree')}", "--update")
    assert ran.code == 2
    assert "there is no en.md yet that could be updated; bring it in without --update" in ran.err
