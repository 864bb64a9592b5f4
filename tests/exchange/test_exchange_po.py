"""PO out, through gettext and Translate Toolkit, and back."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from tests.exchange.linde import DUTCH, RUSSIAN, russian, state
from tests.exchange.linde import send as export
from tests.exchange.peers import run, toolkit
from tests.workspaces import Shell, replace_in, tree


@pytest.fixture(autouse=True)
def _sent(linde: Path, translate: Shell) -> None:
    """`linde.po` holds what went out."""
    send(translate)


def send(translate: Shell, name: str = "linde.po") -> None:
    export(translate, name, "po")


def entry_of(file: polib.POFile, text: str) -> polib.POEntry:
    (found,) = [one for one in file if text in one.msgid]
    return found


def change(text: str, **attributes: object) -> None:
    """Sets attributes of the entry whose source holds a text, as Poedit would save it."""
    file = polib.pofile("linde.po")
    for name, value in attributes.items():
        setattr(entry_of(file, text), name, value)
    file.save("linde.po")


def test_an_unchanged_file_changes_nothing(workspace: Path, linde: Path, translate: Shell) -> None:
    before = tree(workspace)
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    assert tree(workspace) == before
    send(translate)
    assert tree(workspace) == before


def test_gettext_finds_nothing_to_say(linde: Path) -> None:
    said = run("msgfmt", "-c", "-v", "-o", "linde.mo", "linde.po")
    assert said == "7 translated messages, 1 untranslated message.\n"
    canonical = run("msgcat", "--no-wrap", "linde.po")
    assert Path("linde.po").read_text(encoding="utf-8") == canonical


def test_edits_come_back_as_edits(linde: Path, translate: Shell) -> None:
    change("120 jaar", msgstr="Ей уже 120 лет.")
    change("Dank u", msgstr="Спасибо вам.")
    change("toen wij", msgstr="Она уже стояла здесь,\nкогда мы въехали.")
    change("nu", msgstr="Спасите липу: сегодня")
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, ran.err) == (0, "")
    assert "u4 ru\n  - Ему 120 лет.\n  + Ей уже 120 лет.\n" in ran.out
    assert ran.out.endswith("edits taken into ru.md: 4\n")
    expected = (
        RUSSIAN.replace("Ему 120", "Ей уже 120")
        .replace("приехали", "въехали")
        .replace("сейчас", "сегодня")
        .replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")
    )
    assert russian(linde) == expected
    again = translate("import", "linde", "linde.po")
    assert (again.code, again.out) == (0, "edits taken into ru.md: 0\n")


def test_the_wrapping_and_the_header_of_another_tool_are_no_change(
    workspace: Path, linde: Path, translate: Shell
) -> None:
    run("msgcat", "--width=40", "linde.po", "-o", "linde.po")
    file = polib.pofile("linde.po")
    file.metadata |= {
        "PO-Revision-Date": "2026-11-29 10:00+0000",
        "Last-Translator": "Vera <vera@linde.example>",
        "X-Generator": "Weblate 5.14",
    }
    file.save()
    before = tree(workspace)
    assert translate("import", "linde", "linde.po").out == "edits taken into ru.md: 0\n"
    assert tree(workspace) == before


def test_names_survive_an_insertion(linde: Path, translate: Shell) -> None:
    replace_in(linde / "nl.md", "- Hij is", "Luister even.\n\n- Hij is")
    change("120 jaar", msgstr="Ей уже 120 лет.")
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, russian(linde)) == (0, RUSSIAN.replace("Ему 120", "Ей уже 120"))


def test_a_merge_takes_new_texts_in_and_changes_nothing_here(
    workspace: Path, linde: Path, translate: Shell
) -> None:
    replace_in(linde / "nl.md", "120 jaar oud", "121 jaar oud")
    replace_in(linde / "nl.md", "Dank u wel.", "Dank u wel voor alles.\n\nDag, en dank u wel.")
    send(translate, "new.po")
    run("msgmerge", "--previous", "-q", "linde.po", "new.po", "-o", "linde.po")
    merged = entry_of(polib.pofile("linde.po"), "121 jaar")
    assert (merged.fuzzy, merged.msgstr) == (True, "Ему 120 лет.")
    assert merged.previous_msgid == "Hij is 120 jaar oud & gezond."
    run("msgfmt", "-c", "-o", "linde.mo", "linde.po")
    before = tree(workspace)
    assert "\nedits taken into ru.md: 0\n" in translate("import", "linde", "linde.po").out
    assert tree(workspace) == before
    change("121 jaar", msgstr="Ей 121 год.", flags=[])
    assert translate("import", "linde", "linde.po").out.endswith("edits taken into ru.md: 1\n")
    assert russian(linde) == RUSSIAN.replace("Ему 120 лет", "Ей 121 год")


def test_an_older_translation_merged_into_a_newer_file_is_no_edit(
    linde: Path, translate: Shell
) -> None:
    here = RUSSIAN.replace("Ему 120", "Липе 120")
    (linde / "ru.md").write_text(here, encoding="utf-8")
    send(translate, "new.po")
    run("msgmerge", "--previous", "-q", "linde.po", "new.po", "-o", "linde.po")
    assert entry_of(polib.pofile("linde.po"), "120 jaar").msgstr == "Ему 120 лет."
    assert translate("import", "linde", "linde.po").out == "edits taken into ru.md: 0\n"
    assert russian(linde) == here


def test_a_text_that_changed_here_too_is_shown_and_not_overwritten(
    linde: Path, translate: Shell
) -> None:
    change("120 jaar", msgstr="Ей уже 120 лет.")
    here = RUSSIAN.replace("Ему 120", "Липе 120")
    (linde / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 1
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out
    assert russian(linde) == here
    assert translate("import", "linde", "linde.po", "--overwrite").code == 0
    assert russian(linde) == RUSSIAN.replace("Ему 120", "Ей уже 120")


def test_a_text_whose_source_changed_is_shown(linde: Path, translate: Shell) -> None:
    change("120 jaar", msgstr="Ей уже 120 лет.")
    replace_in(linde / "nl.md", "120 jaar oud", "121 jaar oud")
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 1
    assert "no unit has this source now, “Hij is 120 jaar oud & gezond.”" in ran.out
    assert russian(linde) == RUSSIAN


def test_a_file_without_our_header_fills_what_is_missing_and_overwrites_nothing(
    linde: Path, translate: Shell
) -> None:
    file = polib.pofile("linde.po")
    del file.metadata["X-Translate-Base"]
    file.save()
    change("120 jaar", msgstr="Ей уже 120 лет.")
    change("Dank u", msgstr="Спасибо вам.")
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 1
    assert "is another text here: “Ему 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out
    assert russian(linde) == RUSSIAN.replace("\n[^1]:", "\nСпасибо вам.\n\n[^1]:")


def test_an_emptied_text_is_no_deletion(workspace: Path, linde: Path, translate: Shell) -> None:
    change("120 jaar", msgstr="")
    before = tree(workspace)
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 0
    assert "texts emptied there and left as they are here: u4\n" in ran.out
    assert tree(workspace)["letters/linde/ru.md"] == before["letters/linde/ru.md"]


@pytest.mark.parametrize(
    ("text", "msgstr", "problem"),
    [
        ("oude", "Мы просим вас не рубить **старое** дерево.", "the note 1 is missing"),
        ("schaduw", "Оно даёт тень.", "a link https://linde.example/?a=1&b=2 is missing"),
        ("120 jaar", "Ему 120 лет.[^7]", "the note 7 is not in the source"),
        ("120 jaar", "Ему 120 лет.\n\nИ всё.", "has 2 paragraphs instead of 1"),
        ("Dank u", "# Спасибо", "can't be put in here"),
    ],
)
def test_what_would_harm_the_letter_is_refused(
    workspace: Path, linde: Path, translate: Shell, text: str, msgstr: str, problem: str
) -> None:
    change(text, msgstr=msgstr)
    before = tree(workspace)
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 1
    assert problem in ran.out
    assert "\nedits taken into ru.md: 0\n" in ran.out
    assert tree(workspace) == before


def test_lost_emphasis_is_taken_and_named(linde: Path, translate: Shell) -> None:
    change("oude", msgstr="Мы просим вас не рубить дерево.[^1]")
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, "strong is missing; look at it" in ran.out) == (0, True)


def test_a_link_that_leads_elsewhere_is_taken_and_named(linde: Path, translate: Shell) -> None:
    change("schaduw", msgstr="Оно даёт [тень](https://linde.example/ru).")
    ran = translate("import", "linde", "linde.po")
    said = "a link leads to https://linde.example/ru instead of https://linde.example/?a=1&b=2;"
    assert (ran.code, said in ran.out) == (0, True)
    assert russian(linde) == RUSSIAN.replace("/?a=1&b=2", "/ru")


def test_a_stale_text_goes_out_fuzzy_with_the_source_of_before(
    linde: Path, translate: Shell
) -> None:
    assert translate("approve", "linde", "4", "--as", "Anna").code == 0
    replace_in(linde / "nl.md", "120 jaar oud", "121 jaar oud")
    send(translate)
    entry = entry_of(polib.pofile("linde.po"), "121 jaar")
    assert entry.fuzzy
    assert entry.previous_msgid == "Hij is 120 jaar oud & gezond."
    assert entry.comment.startswith("list-item; stale\nerror: nl says “121 jaar” where ru says")
    assert run("msgfmt", "-c", "-v", "-o", "linde.mo", "linde.po").startswith("6 translated")


def test_a_fuzzy_edit_is_a_draft_until_somebody_looks(linde: Path, translate: Shell) -> None:
    change("120 jaar", msgstr="Ей, кажется, 120 лет.", flags=["fuzzy"])
    change("Dank u", msgstr="Спасибо вам.")
    ran = translate("import", "linde", "linde.po")
    assert ran.code == 0
    assert state(translate, 4) == "machine-draft"
    assert state(translate, 7) == "unreviewed"
    send(translate)
    assert entry_of(polib.pofile("linde.po"), "120 jaar").fuzzy
    assert not entry_of(polib.pofile("linde.po"), "Dank u").fuzzy


def test_a_fuzzy_mark_on_a_text_that_nobody_edited_decides_nothing(
    workspace: Path, linde: Path, translate: Shell
) -> None:
    change("120 jaar", flags=["fuzzy"])
    before = tree(workspace)
    ran = translate("import", "linde", "linde.po")
    assert "to be looked at again there; nothing is recorded here: u4\n" in ran.out
    assert tree(workspace) == before


def test_notes_go_both_ways_and_once(workspace: Path, linde: Path, translate: Shell) -> None:
    change("120 jaar", tcomment="Проверьте год")
    file = polib.pofile("linde.po")
    file.metadata["Last-Translator"] = "Vera <vera@linde.example>"
    file.save()
    ran = translate("import", "linde", "linde.po")
    assert "comment by Vera: “Проверьте год”; a note on u4" in ran.out
    after = tree(workspace)
    assert translate("import", "linde", "linde.po").out == "edits taken into ru.md: 0\n"
    assert tree(workspace) == after
    send(translate)
    comment = entry_of(polib.pofile("linde.po"), "120 jaar").comment
    assert comment.startswith("list-item; unreviewed\nVera, 20")
    assert comment.endswith(": Проверьте год")


def test_a_rejection_goes_out_with_its_reason(linde: Path, translate: Shell) -> None:
    assert translate("reject", "linde", "4", "--as", "Anna", "--note", "Ему?").code == 0
    send(translate)
    entry = entry_of(polib.pofile("linde.po"), "120 jaar")
    assert (entry.fuzzy, entry.comment) == (
        True,
        "list-item; rejected\nru rejected by Anna: “Ему?”",
    )
    assert translate("import", "linde", "linde.po").out == "edits taken into ru.md: 0\n"


def test_an_empty_version_is_filled(workspace: Path, linde: Path, translate: Shell) -> None:
    (linde / "ru.md").unlink()
    send(translate)
    file = polib.pofile("linde.po")
    for entry in file:
        entry.msgstr = entry.msgid.replace("Red de", "Спасите")
    file.save()
    assert translate("import", "linde", "linde.po").out.endswith("edits taken into ru.md: 8\n")
    assert russian(linde).split("---\n")[2] == DUTCH.split("---\n")[2].replace("Red de", "Спасите")


def test_who_translated_is_known_and_is_no_reader(
    workspace: Path, linde: Path, translate: Shell
) -> None:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
    file = polib.pofile("linde.po")
    file.metadata["Last-Translator"] = "Vera <vera@linde.example>"
    file.save()
    change("120 jaar", msgstr="Ей уже 120 лет.")
    assert translate("import", "linde", "linde.po").code == 0
    ran = translate("approve", "linde", "4", "--as", "Vera")
    assert (ran.code, "u4 (ru) was written by Vera" in ran.err) == (2, True)
    assert translate("approve", "linde", "4", "--as", "Anna").code == 0


def test_an_entry_that_stands_twice_is_taken_once_or_not_at_all(
    linde: Path, translate: Shell
) -> None:
    text = Path("linde.po").read_text(encoding="utf-8")
    entry = next(one for one in text.split("\n\n") if "120 jaar" in one)
    one, other = entry.replace("Ему", "Ей уже"), entry.replace("Ему", "Ей")
    Path("linde.po").write_text(text.replace(entry, f"{one}\n\n{other}"), encoding="utf-8")
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, russian(linde)) == (1, RUSSIAN)
    assert "stands there more than once; not taken: “Ей 120 лет.”" in ran.out
    Path("linde.po").write_text(text.replace(entry, f"{one}\n\n{one}"), encoding="utf-8")
    assert translate("import", "linde", "linde.po").out.endswith("edits taken into ru.md: 1\n")
    assert russian(linde) == RUSSIAN.replace("Ему 120", "Ей уже 120")


def test_a_file_of_another_letter_is_refused(linde: Path, translate: Shell) -> None:
    file = polib.pofile("linde.po")
    file.metadata["Language"] = "en"
    file.save()
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, ran.err) == (
        2,
        "translate: linde.po: is from nl into en; the letter is in nl, ru, its source is nl: "
        "check that it is the file\n",
    )


EDIT = """
import json, sys
from translate.storage.factory import getobject
store = getobject("linde.po")
(unit,) = [one for one in store.units if "120 jaar" in one.source]
found = [(one.getcontext(), one.source, one.target, one.isfuzzy()) for one in store.units[1:]]
unit.target = "Ей уже 120 лет."
unit.addnote("Проверьте год", origin="translator")
store.updateheader(add=True, Last_Translator="Vera <vera@linde.example>", X_Generator="Weblate")
store.save()
print(json.dumps(found))
"""


def test_translate_toolkit_reads_it_and_its_edit_comes_back(linde: Path, translate: Shell) -> None:
    read = toolkit(EDIT)
    ours = polib.pofile("linde.po")
    assert [one[0] for one in read] == [one.msgctxt for one in ours]
    assert [one[1] for one in read] == [one.msgid for one in ours]
    ran = translate("import", "linde", "linde.po")
    assert (ran.code, russian(linde)) == (0, RUSSIAN.replace("Ему 120", "Ей уже 120"))
    assert "comment by Vera: “Проверьте год”" in ran.out
