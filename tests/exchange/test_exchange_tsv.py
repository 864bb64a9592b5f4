"""TSV out and back: several languages in one file, a line a unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.linde import DUTCH, RUSSIAN, russian, state
from tests.workspaces import Shell, replace_in, tree

FILE = Path("linde.tsv")


@pytest.fixture(autouse=True)
def _sent(linde: Path, translate: Shell) -> None:
    """`linde.tsv` holds what went out."""
    assert translate("export", "linde", "--format", "tsv", "-o", str(FILE)).code == 0


def lines() -> list[list[str]]:
    text = FILE.read_text(encoding="utf-8").rstrip("\n")
    return [line.split("\t") for line in text.split("\n")]


def save(found: list[list[str]]) -> None:
    FILE.write_text("\n".join(map("\t".join, found)) + "\n", encoding="utf-8")


def test_an_unchanged_file_changes_nothing(workspace: Path, linde: Path, translate: Shell) -> None:
    before = tree(workspace)
    ran = translate("import", "linde", str(FILE))
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    assert tree(workspace) == before


def test_edits_come_back_as_edits(linde: Path, translate: Shell) -> None:
    replace_in(FILE, "Ему 120 лет.", "Ей уже 120 лет.")
    ran = translate("import", "linde", str(FILE))
    assert ran.code == 0 and ran.out.endswith("edits taken into ru.md: 1\n")
    assert russian(linde) == RUSSIAN.replace("Ему 120 лет.", "Ей уже 120 лет.")
    assert state(translate, 4) == "unreviewed"


def test_columns_may_stand_in_another_order(linde: Path, translate: Shell) -> None:
    head, *rest = lines()
    source = head.index("nl")
    order = [source, *(place for place in reversed(range(len(head))) if place != source)]
    save([[row[place] for place in order] for row in (head, *rest)])
    replace_in(FILE, "Ему 120 лет.", "Ей уже 120 лет.")
    assert translate("import", "linde", str(FILE)).out.endswith("edits taken into ru.md: 1\n")


def test_a_text_that_was_changed_here_too_is_shown_and_left(linde: Path, translate: Shell) -> None:
    replace_in(FILE, "Ему 120 лет.", "Ей уже 120 лет.")
    replace_in(linde / "ru.md", "Ему 120 лет.", "Липе 120 лет.")
    ran = translate("import", "linde", str(FILE))
    assert ran.code == 1
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей уже 120 лет.”" in ran.out
    assert "Липе 120 лет." in russian(linde)


def test_a_line_that_is_gone_is_named(linde: Path, translate: Shell) -> None:
    save([line for line in lines() if not any("120 jaar" in cell for cell in line)])
    ran = translate("import", "linde", str(FILE))
    assert (ran.code, russian(linde)) == (0, RUSSIAN)
    assert "(u4) is not in it: it is left as it is\n" in ran.out


def test_an_emptied_cell_deletes_nothing(workspace: Path, linde: Path, translate: Shell) -> None:
    before = tree(workspace)
    replace_in(FILE, "Ему 120 лет.", "")
    ran = translate("import", "linde", str(FILE))
    assert ran.code == 0 and "texts emptied there and left as they are here: u4\n" in ran.out
    FILE.unlink()
    assert {*tree(workspace)} == {*before} - {str(FILE)}
    assert russian(linde) == RUSSIAN


def test_a_program_that_puts_cells_into_quotation_marks(linde: Path, translate: Shell) -> None:
    head, *rest = lines()
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rest]
    save([head, *quoted])
    assert translate("import", "linde", str(FILE)).out == "edits taken into ru.md: 0\n"
    replace_in(FILE, "Ему 120 лет.", 'Ей ""уже"" 120 лет.')
    assert translate("import", "linde", str(FILE)).out.endswith("edits taken into ru.md: 1\n")
    assert 'Ей "уже" 120 лет.' in russian(linde)


def test_without_the_units_a_text_that_differs_is_shown(linde: Path, translate: Shell) -> None:
    save([row[:-1] for row in lines()])
    assert translate("import", "linde", str(FILE)).out == "edits taken into ru.md: 0\n"
    replace_in(FILE, "Ему 120 лет.", "Ей уже 120 лет.")
    ran = translate("import", "linde", str(FILE))
    assert ran.code == 1 and "is another text here: “Ему 120 лет.”" in ran.out
    assert translate("import", "linde", str(FILE), "--overwrite").code == 0
    assert "Ей уже 120 лет." in russian(linde)


def test_line_breaks_that_a_cell_cannot_hold_are_not_lost(linde: Path, translate: Shell) -> None:
    broken = ("Dank u wel.", "Dank u wel,\\\nde buurt.")
    replace_in(linde / "nl.md", *broken)
    (linde / "ru.md").write_text(russian(linde) + "\nСпасибо,\\\nсоседи.\n", encoding="utf-8")
    assert translate("export", "linde", "--format", "tsv", "-o", str(FILE)).code == 0
    assert translate("import", "linde", str(FILE)).out == "edits taken into ru.md: 0\n"
    replace_in(FILE, "Спасибо,\\ соседи.", "Благодарим,\\ соседи.")
    ran = translate("import", "linde", str(FILE))
    assert ran.code == 1 and "has line breaks, which a cell of this file can't hold" in ran.out


def test_check_reads_the_exported_file(linde: Path, translate: Shell) -> None:
    ran = translate("check", str(FILE))
    assert ran.code in (0, 1) and "unit" not in ran.err
    assert DUTCH.count("120") == 1
    audited = translate("audit", str(FILE))
    assert audited.code in (0, 1), audited.err
