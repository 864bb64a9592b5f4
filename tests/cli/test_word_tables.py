"""A translator's Word table: out, edited, and back."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workspaces import Shell, tree

DUTCH = """# Red de linde

Wij vragen u de **oude** boom te laten staan.[^1]

- Hij is 120 jaar oud & gezond.
- Hij geeft [schaduw](https://linde.example/?a=1&b=2).

Dank u wel.

[^1]: Namens de buurt.
"""
RUSSIAN = """# Спасите липу

Мы просим вас не рубить *старое* дерево.[^1]

- Ему 120 лет.
- Оно даёт [тень](https://linde.example/?a=1&b=2).

[^1]: От имени жителей.
"""


@pytest.fixture
def folder(workspace: Path, translate: Shell) -> Path:
    Path("n.md").write_text(DUTCH, encoding="utf-8")
    Path("r.md").write_text(RUSSIAN, encoding="utf-8")
    assert translate("import", "linde", "nl=n.md", "ru=r.md").code == 0
    ran = translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    assert (ran.code, ran.out) == (0, "wrote linde.docx\n")
    return workspace / "letters" / "linde"


def test_names_and_sources_are_locked_and_targets_are_not(folder: Path) -> None:
    with zipfile.ZipFile("linde.docx") as file:
        xml = file.read("word/document.xml").decode()
    locked = re.findall(r"<w:sdt>.*?</w:sdt>", xml)
    assert all('<w:lock w:val="sdtContentLocked"/>' in one for one in locked)
    assert len(set(re.findall(r'<w:id w:val="(\d+)"/>', xml))) == len(locked)
    inside, outside = "".join(locked), re.sub(r"<w:sdt>.*?</w:sdt>", "", xml)
    for text in ("Wij vragen u de", "oude", "schaduw", "Namens de buurt."):
        assert text in inside
        assert text not in outside
    for text in ("Спасите липу", "старое", "тень", "От имени жителей."):
        assert text in outside
        assert text not in inside


def edited(change: Callable[[str], str], name: str = "word/document.xml") -> str:
    """The exported file with its document's XML changed."""
    with zipfile.ZipFile("linde.docx") as old, zipfile.ZipFile("terug.docx", "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data.decode()).encode() if part == name else data)
    return "terug.docx"


def swapped(old: str, new: str) -> str:
    def change(xml: str) -> str:
        assert xml.count(old) == 1
        return xml.replace(old, new)

    return edited(change)


def test_what_nobody_edited_changes_nothing(
    workspace: Path, folder: Path, translate: Shell
) -> None:
    before = tree(workspace)
    ran = translate("import", "linde", "linde.docx")
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    assert tree(workspace) == before


def test_the_same_letter_gives_the_same_bytes(folder: Path, translate: Shell) -> None:
    first = Path("linde.docx").read_bytes()
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    assert Path("linde.docx").read_bytes() == first


def test_an_edit_is_spliced_in(folder: Path, translate: Shell) -> None:
    ran = translate("import", "linde", swapped("Ему 120 лет.", "Ей уже 120 лет."))
    assert ran.code == 0
    assert ran.out.endswith("edits taken into ru.md: 1\n")
    assert "  - Ему 120 лет.\n  + Ей уже 120 лет.\n" in ran.out
    text = (folder / "ru.md").read_text(encoding="utf-8")
    assert text == RUSSIAN.replace("Ему 120 лет.", "Ей уже 120 лет.")


def test_emphasis_links_and_marks_come_back(folder: Path, translate: Shell) -> None:
    file = edited(
        lambda xml: xml.replace("Мы просим вас", "Просим вас").replace(">тень<", ">густую тень<")
    )
    assert translate("import", "linde", file).code == 0
    assert (folder / "ru.md").read_text(encoding="utf-8") == RUSSIAN.replace(
        "Мы просим", "Просим"
    ).replace("[тень]", "[густую тень]")


def test_line_breaks_that_are_all_there_are_no_remark(folder: Path, translate: Shell) -> None:
    """Signatures: a name a line."""
    for code, text, names in (
        ("nl", DUTCH, "Henk de Vos  \nAnna Bos  \nOleg Karpenko"),
        ("ru", RUSSIAN, "Хенк де Вос  \nАнна Бос  \nОлег Карпенко"),
    ):
        path = folder / f"{code}.md"
        path.write_text(text.replace("\n[^1]:", f"\n{names}\n\n[^1]:"), encoding="utf-8")
    before = (folder / "ru.md").read_text(encoding="utf-8")
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    ran = translate("import", "linde", swapped("Анна Бос", "Анна Босх"))
    assert (ran.code, "break is missing" in ran.out) == (0, False)
    after = before.replace("Анна Бос", "Анна Босх")
    assert (folder / "ru.md").read_text(encoding="utf-8") == after
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    file = edited(lambda xml: re.sub(r"(Анна Босх.*?)<w:br/>", r"\1<w:t>, </w:t>", xml))
    ran = translate("import", "linde", file)
    assert "break is missing; look at it" in ran.out


def test_formatting_that_was_added_is_taken_in_and_named(folder: Path, translate: Shell) -> None:
    bold = '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">120 лет.'
    ran = translate("import", "linde", swapped("Ему 120 лет.", f"Ему {bold}"))
    assert ran.code == 0
    said = "taken in although the source lacks it: bold “120 лет.”; look at it\n"
    assert (said in ran.out, "never sent" in ran.out) == (True, False)
    text = (folder / "ru.md").read_text(encoding="utf-8")
    assert text == RUSSIAN.replace("Ему 120 лет.", "Ему **120 лет.**")


def test_a_sentence_that_is_added_moves_no_mark(folder: Path, translate: Shell) -> None:
    for code, text in (
        ("nl", DUTCH.replace("Wij vragen", "De boom is gezond. Wij vragen")),
        ("ru", RUSSIAN.replace("*старое*", "**старое**")),
    ):
        (folder / f"{code}.md").write_text(text, encoding="utf-8")
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    file = edited(lambda xml: re.sub(r"(дерево.*?\[\^1])", r"\1 Спасибо вам.", xml))
    ran = translate("import", "linde", file)
    assert (ran.code, "Спасибо вам." in ran.out, "moved" in ran.out) == (0, True, False)


def test_a_mark_that_was_moved_is_named_where_sentences_are_cut_otherwise(
    folder: Path, translate: Shell
) -> None:
    """Russian says in two sentences what Dutch says in one: its mark is compared with itself."""
    text = RUSSIAN.replace("Мы", "Это наше дерево. Мы").replace("*старое*", "старое")
    (folder / "ru.md").write_text(text, encoding="utf-8")
    (folder / "nl.md").write_text(DUTCH.replace("**oude**", "oude"), encoding="utf-8")
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")

    def change(xml: str) -> str:
        source, target = xml.split("Это наше дерево.")
        return f"{source}Это наше дерево.[^1]{target.replace('[^1]', '', 1)}"

    ran = translate("import", "linde", edited(change))
    assert (ran.code, "[^1] moved from sentence 2 to 1; look at it" in ran.out) == (0, True)


def test_a_space_that_does_not_break_is_an_edit_where_it_was_added(
    folder: Path, translate: Shell
) -> None:
    ran = translate("import", "linde", swapped("Ему 120 лет.", "Ему 120\u00a0лет."))
    assert (ran.code, "edits taken into ru.md: 1\n" in ran.out) == (0, True)
    text = (folder / "ru.md").read_text(encoding="utf-8")
    assert text == RUSSIAN.replace("Ему 120 лет.", "Ему 120\u00a0лет.")
    assert translate("import", "linde", "terug.docx").out == "edits taken into ru.md: 0\n"
    assert translate("import", "linde", "linde.docx").out == "edits taken into ru.md: 0\n"
    assert "\u00a0" in (folder / "ru.md").read_text(encoding="utf-8")


def test_a_missing_unit_is_filled(folder: Path, translate: Shell) -> None:
    cell = r"(Dank u wel\..*?</w:tc><w:tc>.*?<w:p>)"
    written = r"\1<w:r><w:t>Спасибо вам.</w:t></w:r>"
    ran = translate("import", "linde", edited(lambda xml: re.sub(cell, written, xml, count=1)))
    assert ran.code == 0
    text = (folder / "ru.md").read_text(encoding="utf-8")
    assert "b=2).\n\nСпасибо вам.\n\n[^1]:" in text


def test_a_lost_mark_is_refused(workspace: Path, folder: Path, translate: Shell) -> None:
    end = 'дерево.</w:t></w:r><w:r><w:rPr></w:rPr><w:t xml:space="preserve">'
    file = swapped(f"{end}[^1]", end)
    before = tree(workspace)
    ran = translate("import", "linde", file)
    assert ran.code == 1
    assert "the note 1 is missing; not taken: “Мы просим" in ran.out
    assert tree(workspace) == before


def test_edits_made_meanwhile_are_shown_and_not_overwritten(folder: Path, translate: Shell) -> None:
    file = swapped("Ему 120 лет.", "Ей уже 120 лет.")
    here = RUSSIAN.replace("Ему 120 лет.", "Липе 120 лет.")
    (folder / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", file)
    assert ran.code == 1
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out
    assert (folder / "ru.md").read_text(encoding="utf-8") == here
    assert translate("import", "linde", file, "--overwrite").code == 0
    text = (folder / "ru.md").read_text(encoding="utf-8")
    assert text == RUSSIAN.replace("Ему 120 лет.", "Ей уже 120 лет.")


def test_a_row_whose_name_was_overwritten_is_not_said_to_be_changed_here(
    folder: Path, translate: Shell
) -> None:
    def change(xml: str) -> str:
        age = re.findall(r"<w:tr>.*?</w:tr>", xml)[3]
        named = re.sub(r'(preserve">)\w+(</w:t></w:r><w:r><w:br/>)', r"\1zzz\2", age, count=1)
        assert named != age
        return xml.replace(age, named.replace("Ему 120 лет.", "Ей уже 120 лет."))

    ran = translate("import", "linde", edited(change))
    assert (ran.code, "meanwhile" in ran.out) == (1, False)
    assert "is another text here: “Ему 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out


def test_a_text_that_became_anothers_is_not_overwritten(folder: Path, translate: Shell) -> None:
    file = swapped("Ему 120 лет.", "Ей уже 120 лет.")
    here = RUSSIAN.replace("Ему 120 лет.", "Спасите липу")
    (folder / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", file)
    assert (ran.code, (folder / "ru.md").read_text(encoding="utf-8")) == (1, here)
    assert "meanwhile: “Спасите липу”; not taken: “Ей уже 120 лет.”" in ran.out


def test_an_emptied_cell_and_a_nameless_row_change_nothing(
    workspace: Path, folder: Path, translate: Shell
) -> None:
    """A row without name and source is no unit's, not even that of one without source."""
    text = RUSSIAN.replace("[^1]: ", "Приходите.\n\nСпасибо.\n\n[^1]: ")
    (folder / "ru.md").write_text(text, encoding="utf-8")
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    before = tree(workspace)

    def change(xml: str) -> str:
        blank = "<w:tc><w:p/></w:tc>"
        new = f"<w:tr>{blank}{blank}<w:tc><w:p><w:r><w:t>Ещё слово.</w:t></w:r></w:p></w:tc></w:tr>"
        return xml.replace("Ему 120 лет.", "").replace("</w:tbl>", f"{new}</w:tbl>")

    ran = translate("import", "linde", edited(change))
    assert ran.code == 1
    emptied = [line for line in ran.out.splitlines() if "is empty" in line]
    assert len(emptied) == 1 and re.fullmatch(
        r"terug\.docx, table 1, row 4: \w+ \(u3 ru\) is empty: left as it is here, “Ему 120 лет\."
        r"”; to delete it, do so in the letter itself",
        emptied[0],
    )
    assert "a row was added; not taken: “Ещё слово.”" in ran.out
    assert "more than once" not in ran.out
    assert {**tree(workspace), "terug.docx": ""} == {**before, "terug.docx": ""}


def test_an_emptied_cell_alone_makes_the_exit_code_1(folder: Path, translate: Shell) -> None:
    ran = translate("import", "linde", swapped("Ему 120 лет.", ""))
    assert (ran.code, "(u3 ru) is empty" in ran.out) == (1, True)
    ran = translate("import", "linde", "terug.docx", "--overwrite")
    assert (ran.code, "Ему 120 лет." in (folder / "ru.md").read_text(encoding="utf-8")) == (1, True)


def test_a_table_comes_back_together_with_other_files(folder: Path, translate: Shell) -> None:
    assert translate("export", "linde", "--to", "ru", "--format", "po", "-o", "l.po").code == 0
    file = swapped("Ему 120 лет.", "Ей уже 120 лет.")
    ran = translate("import", "linde", file, "l.po")
    assert (ran.code, ran.out.count("edits taken into ru.md")) == (0, 2)
    assert "Ей уже 120 лет." in (folder / "ru.md").read_text(encoding="utf-8")


def test_rows_that_are_added_deleted_or_moved_are_named(folder: Path, translate: Shell) -> None:
    def change(xml: str) -> str:
        rows = re.findall(r"<w:tr>.*?</w:tr>", xml)
        blank = "<w:tc><w:p/></w:tc>"
        new = f"<w:tr>{blank}{blank}<w:tc><w:p><w:r><w:t>Ещё слово.</w:t></w:r></w:p></w:tc></w:tr>"
        head, title, plea, age, _, *rest = rows
        return xml.replace("".join(rows), "".join((head, title, age, plea, new, *rest)))

    ran = translate("import", "linde", edited(change))
    assert ran.code == 1
    assert "a row was added; not taken: “Ещё слово.”" in ran.out
    assert "(u4) is not in it: it is left as it is" in ran.out
    assert "(u3) was moved: the letter keeps its order" in ran.out


def test_the_row_that_was_moved_is_named_and_not_its_neighbour(
    folder: Path, translate: Shell
) -> None:
    def change(xml: str) -> str:
        head, title, plea, age, shade, *rest = re.findall(r"<w:tr>.*?</w:tr>", xml)
        before = "".join((head, title, plea, age, shade, *rest))
        return xml.replace(before, "".join((head, shade, title, plea, age, *rest)))

    ran = translate("import", "linde", edited(change))
    moved = [line for line in ran.out.splitlines() if "was moved" in line]
    assert len(moved) == 1 and "(u4)" in moved[0]


def test_tracked_changes_and_comments_come_back(folder: Path, translate: Shell) -> None:
    by = 'w:id="9" w:author="Вера" w:date="2026-03-14T09:30:00Z"'
    tracked = (
        f"Ему </w:t></w:r><w:del {by}><w:r><w:delText>120</w:delText></w:r></w:del>"
        f'<w:ins {by}><w:r><w:t>121</w:t></w:r></w:ins><w:r><w:commentReference w:id="77"/>'
        '</w:r><w:r><w:t xml:space="preserve"> год.'
    )
    swapped("Ему 120 лет.", tracked)
    Path("terug.docx").replace("linde.docx")
    said = "<w:p><w:r><w:t>Проверьте год</w:t></w:r></w:p>"
    comment = f"<w:comment {by.replace('9', '77', 1)}>{said}</w:comment>"
    file = edited(
        lambda xml: xml.replace("</w:comments>", comment + "</w:comments>"), "word/comments.xml"
    )
    ran = translate("import", "linde", file)
    assert ran.code == 0
    assert "tracked change accepted: Вера added on 2026-03-14: “121”" in ran.out
    assert "Ему 121 год." in (folder / "ru.md").read_text(encoding="utf-8")
    assert "Вера  u3 ru noted: “Проверьте год”" in translate("log", "linde").out


@pytest.fixture
def commented(folder: Path) -> Callable[..., str]:
    """Writes a file with a comment in the paragraph that ends with a text."""

    def write(behind: str, date: str = ' w:date="2026-03-14T09:30:00Z"') -> str:
        said = "<w:p><w:r><w:t>Проверьте год</w:t></w:r></w:p>"
        comment = f'<w:comment w:id="77" w:author="Пётр"{date}>{said}</w:comment>'
        edited(
            lambda xml: xml.replace("</w:comments>", comment + "</w:comments>"),
            "word/comments.xml",
        )
        Path("terug.docx").replace("linde.docx")
        mark = '</w:t></w:r><w:r><w:commentReference w:id="77"/></w:r><w:r><w:t>'
        return swapped(behind, behind + mark)

    return write


@pytest.mark.parametrize(
    ("behind", "language"), [("Ему 120 лет.", "ru"), ("Hij is 120 jaar oud &amp; gezond.", "nl")]
)
def test_a_comment_is_on_the_text_in_whose_column_it_stands(
    folder: Path, translate: Shell, commented: Callable[..., str], behind: str, language: str
) -> None:
    settings = (folder / "letter.toml").read_text(encoding="utf-8")
    (folder / "letter.toml").write_text(
        re.sub(r"languages = .*", 'languages = ["nl", "en", "ru"]', settings), encoding="utf-8"
    )
    (folder / "en.md").write_text(DUTCH, encoding="utf-8")
    ran = translate("import", "linde", commented(behind))
    assert ran.code == 0
    assert f"comment by Пётр: “Проверьте год”; a note on u3 ({language})\n" in ran.out
    (note,) = [
        json.loads(line)
        for line in (folder / "reviews.jsonl").read_text(encoding="utf-8").splitlines()
        if "Проверьте год" in line
    ]
    assert [*note["texts"]] == [language]
    nothing = "edits taken into ru.md: 0\n"
    assert translate("import", "linde", "terug.docx").out == nothing
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "heen.docx")
    with zipfile.ZipFile("heen.docx") as sent:
        assert "Проверьте год" in sent.read("word/comments.xml").decode()
    assert translate("import", "linde", "heen.docx").out == nothing
    assert "Пётр" not in translate("import", "linde", "heen.docx", "--dry-run").out


def test_a_comment_without_a_time_is_noted_once(
    folder: Path, translate: Shell, commented: Callable[..., str]
) -> None:
    file = commented("Ему 120 лет.", date="")
    assert translate("import", "linde", file).code == 0
    assert translate("import", "linde", file).code == 0
    assert translate("log", "linde").out.count("Пётр  u3 ru noted") == 1


def test_what_can_not_come_back_from_a_cell_is_named(folder: Path, translate: Shell) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>"
    file = swapped("Ему 120 лет.", f"Ему 120 лет.</w:t></w:r>{hidden}<w:r><w:t>")
    ran = translate("import", "linde", file)
    assert "left out “тайна”: it is hidden text\n" in ran.out


def test_findings_go_out_as_comments_and_do_not_come_back(folder: Path, translate: Shell) -> None:
    (folder / "ru.md").write_text(RUSSIAN.replace("120", "121"), encoding="utf-8")
    translate("export", "linde", "--to", "ru", "--format", "docx", "-o", "linde.docx")
    with zipfile.ZipFile("linde.docx") as file:
        assert "[number-drift]" in file.read("word/comments.xml").decode()
    ran = translate("import", "linde", "linde.docx")
    assert ran.out == "edits taken into ru.md: 0\n"


def test_a_dry_run_writes_nothing(workspace: Path, folder: Path, translate: Shell) -> None:
    file = swapped("Ему 120 лет.", "Ей 120 лет.")
    before = tree(workspace)
    ran = translate("import", "linde", file, "--dry-run")
    assert ran.out.endswith("edits that would be taken into ru.md: 1\n")
    assert tree(workspace) == before


CONVERTING = Path(__file__).parents[1] / "converting" / "letter"
RETURNED = Path(__file__).parent / "documents" / "returned-by-office.docx"
"""The table of that letter, opened and saved as .docx by LibreOffice."""


def test_a_table_that_libreoffice_saved_comes_back(workspace: Path, translate: Shell) -> None:
    letter = [f"{code}={CONVERTING / code}.md" for code in ("nl", "en", "ru")]
    assert translate("import", "brug", *letter).code == 0
    ran = translate("import", "brug", str(RETURNED))
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    Path("linde.docx").write_bytes(RETURNED.read_bytes())
    file = swapped("С уважением,", "С глубоким уважением,")
    assert translate("import", "brug", file).out.endswith("edits taken into ru.md: 1\n")
    russian = (CONVERTING / "ru.md").read_text(encoding="utf-8")
    written = (workspace / "letters" / "brug" / "ru.md").read_text(encoding="utf-8")
    assert written == russian.replace("С уважением", "С глубоким уважением")


EDITED = RETURNED.with_name("edited-in-office.docx")
"""The table, edited in LibreOffice with changes tracked and a comment made: by the macro
`Module1.xba` in a profile's user/basic/Standard, run with
`soffice --headless macro:///Standard.Module1.Edit`."""


def test_what_libreoffice_tracked_comes_back(workspace: Path, translate: Shell) -> None:
    letter = [f"{code}={CONVERTING / code}.md" for code in ("nl", "en", "ru")]
    assert translate("import", "brug", *letter).code == 0
    ran = translate("import", "brug", str(EDITED))
    assert ran.code == 0
    assert "deleted on 2026-11-29: “в среднем 212”" in ran.out
    assert "added on 2026-11-29: “в среднем 221”" in ran.out
    assert "comment by Вера: “Может быть, «С глубоким уважением»?”; a note on u" in ran.out
    russian = (CONVERTING / "ru.md").read_text(encoding="utf-8")
    written = (workspace / "letters" / "brug" / "ru.md").read_text(encoding="utf-8")
    assert written == russian.replace("в среднем 212", "в среднем 221")
    assert "noted: “Может быть, «С глубоким уважением»?”" in translate("log", "brug").out
    again = translate("import", "brug", str(EDITED), "--dry-run")
    assert again.out.endswith("edits that would be taken into ru.md: 0\n")


def test_a_row_whose_source_was_changed_here_says_what_to_do(
    workspace: Path, folder: Path, translate: Shell
) -> None:
    here = DUTCH.replace("Hij is 120 jaar oud", "Hij is ruim 120 jaar oud")
    (folder / "nl.md").write_text(here, encoding="utf-8")
    before = tree(workspace)
    ran = translate("import", "linde", "linde.docx")
    assert ran.code == 0  # nobody edited that row: nothing is lost
    assert "texts not edited there, whose source is not in the letter now: 1\n" in ran.out
    assert tree(workspace) == before
    ran = translate("import", "linde", swapped("Ему 120 лет.", "Ей уже 120 лет."))
    assert ran.code == 1
    assert "no unit has this source now, “Hij is 120 jaar oud & gezond.”; not taken: “Ей" in ran.out
    assert ran.out.splitlines()[-1].startswith("what was not taken stands above: write it into")


def test_a_footnote_that_was_added_in_word_is_told_with_its_text(
    folder: Path, translate: Shell
) -> None:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    before = (folder / "ru.md").read_text(encoding="utf-8")
    file = swapped(
        "Ему 120 лет.</w:t></w:r>",
        'Ему 120 лет.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
    )
    with zipfile.ZipFile(file, "a") as document:
        document.writestr(
            "word/footnotes.xml",
            f'<w:footnotes xmlns:w="{w}"><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
            "<w:r><w:t xml:space="
            '"preserve"> Сноска из Word.</w:t></w:r></w:p></w:footnote></w:footnotes>',
        )
    ran = translate("import", "linde", file)
    assert ran.code == 1
    assert (
        "added as a footnote: “Сноска из Word.”; write it into the letter; "
        "not taken: “Ему 120 лет.[^+]”\n"
    ) in ran.out
    assert "is not in the source" not in ran.out
    assert (folder / "ru.md").read_text(encoding="utf-8") == before
