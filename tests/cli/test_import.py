"""`translate import`, from the outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspaces import Shell, tree
from translate.languages import CODES

FIXTURES = Path(__file__).parents[1] / "documents" / "importing" / "fixtures"

DUTCH = "# Red de linde\n\nWij vragen u de boom aan de gracht te laten staan.\n"
RUSSIAN = "# Спасите липу\n\nМы просим вас не рубить дерево у канала.\n"


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_file_with_two_languages_becomes_a_letter(workspace: Path, translate: Shell) -> None:
    ran = translate("import", "bus", str(FIXTURES / "two-languages.md"), "--languages", "ru")
    assert (ran.code, ran.err) == (0, "the source is nl; say another one with --source\n")
    lines = ran.out.splitlines()
    assert f"{FIXTURES}/two-languages.md:8: left out “(English text below)”: " in ran.out
    assert lines[-2:] == [
        "made letters/bus: nl.md, en.md",
        "empty yet, to be translated: ru.md",
    ]
    folder = workspace / "letters" / "bus"
    assert {path.name: path.stat().st_size > 0 for path in folder.iterdir()} == {
        "letter.toml": True,
        "nl.md": True,
        "en.md": True,
        "ru.md": False,
        "reviews.jsonl": True,
    }
    settings = (folder / "letter.toml").read_text(encoding="utf-8")
    assert 'source = "nl"\nlanguages = ["nl", "en", "ru"]\n' in settings
    assert "confidential = true\n" in settings
    assert 'title = "Open brief aan wethouder Van Wijngaarden en de gemeenteraad"' in settings
    assert translate("status", "bus").code == 0


def test_a_version_is_added_to_a_letter(workspace: Path, translate: Shell) -> None:
    assert translate("import", "linde", write("brief.md", DUTCH)).code == 0
    ran = translate("import", "linde", write("письмо.md", RUSSIAN))
    assert ran.out.splitlines()[-1] == "added to letters/linde: ru.md"
    settings = (workspace / "letters" / "linde" / "letter.toml").read_text(encoding="utf-8")
    assert 'languages = ["nl", "ru"]' in settings
    assert "# No text of it leaves the machine." in settings
    russian = workspace / "letters" / "linde" / "ru.md"
    assert russian.read_text(encoding="utf-8") == RUSSIAN


def test_a_new_letter_has_the_languages_of_the_workspace(workspace: Path, translate: Shell) -> None:
    settings = '[letters]\nsource = "nl"\nlanguages = ["nl", "en", "ru"]\n'
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    ran = translate("import", "linde", write("brief.md", DUTCH))
    assert ran.out.splitlines()[-2:] == [
        "made letters/linde: nl.md",
        "empty yet, to be translated: en.md, ru.md",
    ]
    folder = workspace / "letters" / "linde"
    assert 'languages = ["nl", "en", "ru"]' in (folder / "letter.toml").read_text(encoding="utf-8")
    assert (folder / "ru.md").read_bytes() == b""


def test_a_file_that_is_said_to_be_in_another_language_is_told(
    workspace: Path, translate: Shell
) -> None:
    write("wrong.md", DUTCH.replace("gracht", "gracht in de stad, en niet te kappen"))
    ran = translate("import", "linde", "nl=" + write("brief.md", DUTCH), "en=wrong.md")
    assert "wrong.md:1: reads as Dutch, and is taken as English: is it the right file?" in ran.out
    assert "brief.md:1: reads as" not in ran.out


def test_a_file_whose_name_says_another_language_is_told(workspace: Path, translate: Shell) -> None:
    ran = translate("import", "linde", write("linde.en.md", DUTCH * 3))
    told = "linde.en.md:1: is English by its name, and reads as Dutch: is it the right file?"
    assert told in ran.out
    ran = translate("import", "berk", write("berk.nl.md", f"{DUTCH * 3}\n---\n\n{RUSSIAN * 3}"))
    assert "by its name" not in ran.out


def test_typed_marks_of_a_document_are_none_of_what_was_lost(
    workspace: Path, translate: Shell
) -> None:
    page = "<p>Wij vragen u de boom te laten staan.¹ Het is de linde.</p><p>¹ Kadaster, mei.</p>"
    ran = translate("import", "linde", write("brief.html", page))
    assert "marks: ¹ → [^1]" in ran.out
    assert "in no version" not in ran.out


def test_an_empty_version_is_filled(workspace: Path, translate: Shell) -> None:
    translate("new", "linde")
    assert translate("import", "linde", write("brief.md", DUTCH)).code == 0
    dutch = workspace / "letters" / "linde" / "nl.md"
    assert dutch.read_text(encoding="utf-8") == DUTCH


def test_a_file_named_by_its_language_and_a_source(workspace: Path, translate: Shell) -> None:
    write("naam.md", "# Linde\n")
    ran = translate("import", "linde", "nl=naam.md", write("ru.md", RUSSIAN), "--source", "ru")
    assert ran.code == 0
    settings = (workspace / "letters" / "linde" / "letter.toml").read_text(encoding="utf-8")
    assert 'source = "ru"' in settings
    assert 'title = "Спасите липу"' in settings


def test_importing_again_is_refused(workspace: Path, translate: Shell) -> None:
    file = write("brief.md", DUTCH)
    translate("import", "linde", file)
    before = tree(workspace)
    ran = translate("import", "linde", file)
    assert (ran.code, ran.out) == (2, "")
    assert "letters/linde/nl.md: is there already, and is not overwritten" in ran.err
    assert tree(workspace) == before


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (["absent.md"], "absent.md: no such file"),
        (["brief.docx"], "brief.docx: is damaged, or not what its name says; save it again"),
        (["brief.doc"], "brief.doc: is a Word document from before 2007; open it in its program"),
        (["strings.po"], "strings.po: is a file of strings, not a letter"),
        (["strings.csv"], "strings.csv: a table is read as .tsv only; save it with tabs"),
        (["word.txt"], "word.txt: is a Word document; name it word.docx"),
        (["print.md"], "print.md: is a PDF; name it print.pdf"),
        (["packed.txt"], "packed.txt: is a zip file; unpack it"),
        (["empty.md"], "empty.md:1: holds no text"),
        (["broken.md"], "broken.md:2:3: byte 0xff is not UTF-8"),
        (["address.md"], f"address.md:1: can't tell which of {', '.join(CODES)} this is in"),
        (["xx=brief.md"], "unknown language “xx”"),
        (["brief.md", "nl=address.md"], "address.md: is in nl, as brief.md is"),
    ],
)
def test_what_can_not_be_brought_in_changes_nothing(
    workspace: Path, translate: Shell, files: list[str], message: str
) -> None:
    write("brief.md", DUTCH)
    write("empty.md", "\n")
    write("address.md", "<https://linde.example>\n")
    Path("broken.md").write_bytes(b"Wij\nde\xff\n")
    Path("brief.docx").write_bytes(b"no zip")
    Path("word.txt").write_bytes(b"PK\x03\x04 word/document.xml \x81")
    Path("packed.txt").write_bytes(b"PK\x03\x04 brief.txt \x81")
    Path("print.md").write_bytes(b"%PDF-1.4")
    Path("brief.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    before = tree(workspace)
    ran = translate("import", "linde", *files)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert tree(workspace) == before


def test_a_letter_outside_the_workspace_is_refused(workspace: Path, translate: Shell) -> None:
    ran = translate("import", "../linde", write("brief.md", DUTCH))
    assert ran.code == 2
    assert "outside the workspace" in ran.err
