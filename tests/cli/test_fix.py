"""`translate fix`: shows fixes, applies those that are chosen, and overwrites nobody's edit."""

from __future__ import annotations

import io
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in, tree
from translate.application import fixing
from translate.application.editing import Writer
from translate.application.opening import open_letter
from translate.errors import TranslateError
from translate.review.events import Wrote
from translate.storage.files import locked
from translate.storage.ledger import read_ledger

ANNA = Writer("Anna", "2026-11-30T12:00:00Z")
EN, RU = Path("letters/pool/en.md"), Path("letters/pool/ru.md")


@pytest.fixture
def drifted(workspace: Path) -> Path:
    """Two figures are wrong: 340 children in English, the year 2025 in Russian."""
    replace_in(EN, "340 children", "430 children")
    replace_in(RU, "12 мая 2025", "13 мая 2025")
    return workspace


class Terminal(io.StringIO):
    """Somebody who types answers."""

    def isatty(self) -> bool:
        return True


def test_without_a_terminal_fixes_are_only_shown(drifted: Path, translate: Shell) -> None:
    before = tree(drifted)
    ran = translate("fix", "pool")
    assert (ran.code, ran.err) == (0, "")
    first, second, last = ran.out.splitlines()
    assert first.startswith("letters/pool/en.md:5:10: [-430-]{+340+}  u3 number-drift: en says")
    assert second.startswith("letters/pool/ru.md:9:")
    assert "[-13-]{+12+}" in second
    assert last == "2 proposed; --all applies them"
    assert tree(drifted) == before


def test_all_of_them_settle_the_letter(drifted: Path, translate: Shell) -> None:
    good = EN.read_bytes().replace(b"430", b"340")
    ran = translate("fix", "pool", "--all", "--as", "Anna")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "2 fixes written")
    assert EN.read_bytes() == good
    assert "12 мая 2025" in RU.read_text(encoding="utf-8")
    assert translate("check", "pool").code == 0
    assert "nothing that a fix is known for" in translate("fix", "pool").out


def test_who_applies_a_fix_has_written_the_text(drifted: Path, translate: Shell) -> None:
    policy = "[policy]\ntwo_people = false\nreaders = 1\n"
    (drifted / "translate.toml").write_text(policy, encoding="utf-8")
    assert translate("fix", "pool", "--all", "--as", "Anna").code == 0
    written = [one for one in read_ledger(EN.parent) if isinstance(one, Wrote)]
    assert [(one.by, one.language) for one in written] == [("Anna", "en"), ("Anna", "ru")]
    ran = translate("approve", "pool", "u3", "--lang", "en", "--as", "Anna")
    assert "u3 (en) was written by Anna" in ran.err
    assert translate("approve", "pool", "u3", "--lang", "en", "--as", "Boris").code == 0


def test_nothing_is_written_that_nobody_wrote(drifted: Path, translate: Shell) -> None:
    before = tree(drifted)
    ran = translate("fix", "pool", "--all")
    assert ran.code == 2
    assert "git knows no user.name" in ran.err
    assert tree(drifted) == before


def test_units_and_languages_narrow_it_down(drifted: Path, translate: Shell) -> None:
    assert "1 proposed" in translate("fix", "pool", "u3").out
    assert "1 proposed" in translate("fix", "pool", "--lang", "ru").out
    assert "nothing" in translate("fix", "pool", "1-2").out


def test_a_person_is_asked_about_each(
    drifted: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("n\ny\n"))
    ran = translate("fix", "pool", "--as", "Anna")
    assert ran.out.splitlines()[-1].endswith("1 fix written, 1 left")
    assert "430 children" in EN.read_text(encoding="utf-8")
    assert "12 мая 2025" in RU.read_text(encoding="utf-8")


def test_the_end_of_the_answers_is_a_no(
    drifted: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(drifted)
    monkeypatch.setattr("sys.stdin", Terminal(""))
    ran = translate("fix", "pool", "--as", "Anna")
    assert ran.out.splitlines()[-1].endswith("0 fixes written, 2 left")
    assert tree(drifted) == before


def test_an_approved_text_is_left_unless_somebody_says_so(drifted: Path, translate: Shell) -> None:
    for name in ("Anna", "Boris"):
        assert (
            translate("approve", "pool", "u3", "--lang", "en", "--as", name, "--despite", "so").code
            == 0
        )
    ran = translate("fix", "pool", "--all", "--as", "Anna")
    assert "en approved: the approval ends with this edit" in ran.out
    assert ran.out.splitlines()[-1] == "1 fix written, 1 left (approved text: add --approved)"
    assert "430 children" in EN.read_text(encoding="utf-8")
    ran = translate("fix", "pool", "--all", "--approved", "--as", "Anna")
    assert ran.out.endswith("1 fix written\n")
    assert "340 children" in EN.read_text(encoding="utf-8")


def test_an_edit_made_meanwhile_is_not_overwritten(drifted: Path, translate: Shell) -> None:
    opened = open_letter("pool", drifted)
    found = fixing.proposals(opened)
    replace_in(EN, "Dear Members", "Dear Ladies and Gentlemen")
    before = tree(drifted)
    with pytest.raises(TranslateError, match=r"en\.md: was changed while fixes were being chosen"):
        fixing.apply(opened, found, ANNA)
    assert tree(drifted) == before


def test_the_file_is_looked_at_within_the_lock(
    drifted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who saved while the lock was waited for keeps what was saved."""
    opened = open_letter("pool", drifted)
    found = fixing.proposals(opened)

    def late(root: Path) -> AbstractContextManager[None]:
        replace_in(EN, "Dear Members", "Dear Ladies and Gentlemen")
        return locked(root)

    monkeypatch.setattr("translate.application.fixing.locked", late)
    with pytest.raises(TranslateError, match="was changed"):
        fixing.apply(opened, found, ANNA)
    assert "Ladies" in EN.read_text(encoding="utf-8")
    assert "430 children" in EN.read_text(encoding="utf-8")


def test_loose_files_keep_their_bytes(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("nl.md").write_bytes(b"\xef\xbb\xbfWij telden 1.200 leden.\r\n\r\nEn toen?\r\n")
    Path("en.md").write_bytes(b"\xef\xbb\xbfWe counted 1,300 members.\r\n\r\nAnd then?\r\n")
    Path("ru.md").write_text("Мы насчитали 1200 членов.\n\nА потом?\n", encoding="utf-8")
    ran = translate("fix", "--all", "nl.md", "en.md", "ru.md")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "1 fix written")
    fixed = b"\xef\xbb\xbfWe counted 1,200 members.\r\n\r\nAnd then?\r\n"
    assert Path("en.md").read_bytes() == fixed


def test_files_of_strings_are_refused(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rows.tsv").write_text("nl\ten\n5 dagen\t6 days\n", encoding="utf-8")
    ran = translate("fix", "rows.tsv", "--all")
    assert ran.code == 2
    assert "rows.tsv: is a file of strings, which fix does not edit" in ran.err


def test_a_lost_footnote_mark_is_put_in(
    tmp_path: Path, translate: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    note = "\n\n[^1]: {}\n"
    Path("nl.md").write_text("De huur stijgt.[^1]" + note.format("Cijfers."), encoding="utf-8")
    Path("en.md").write_text("The rent rises." + note.format("Figures."), encoding="utf-8")
    ran = translate("fix", "nl.md", "en.md", "--all")
    assert (ran.code, ran.err) == (0, "")
    assert Path("en.md").read_text(encoding="utf-8") == "The rent rises.[^1]\n\n[^1]: Figures.\n"
    assert translate("check", "nl.md", "en.md").code == 0
