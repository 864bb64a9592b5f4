"""CSV out, through a spreadsheet's ways and Translate Toolkit, and back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.exchange.linde import RUSSIAN, russian, send, state
from tests.exchange.peers import toolkit
from tests.workspaces import Shell, replace_in, tree


@pytest.fixture(autouse=True)
def _sent(linde: Path, translate: Shell) -> None:
    """`linde.csv` holds what went out."""
    send(translate, "linde.csv", "csv")


def rows() -> list[dict[str, str]]:
    text = Path("linde.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def save(found: list[dict[str, str]], delimiter: str = ",", line_end: str = "\r\n") -> None:
    with Path("linde.csv").open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, found[0], delimiter=delimiter, lineterminator=line_end)
        writer.writeheader()
        writer.writerows(found)


def change(text: str, **cells: str) -> None:
    found = rows()
    (row,) = [one for one in found if text in one["source"]]
    row.update(cells)
    save(found)


def test_an_unchanged_file_changes_nothing(workspace: Path, linde: Path, translate: Shell) -> None:
    before = tree(workspace)
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, ran.out) == (0, "edits taken into ru.md: 0\n")
    send(translate, "linde.csv", "csv")
    assert tree(workspace) == before


@pytest.mark.parametrize(("delimiter", "line_end"), [(";", "\n"), ("\t", "\r\n")])
def test_a_spreadsheet_may_save_it_in_its_way(
    linde: Path, translate: Shell, delimiter: str, line_end: str
) -> None:
    found = rows()
    found[3]["target"] = "Ей уже 120 лет; честно."
    save([dict(reversed(row.items())) for row in found], delimiter, line_end)
    ran = translate("import", "linde", "linde.csv")
    assert ran.out.endswith("edits taken into ru.md: 1\n")
    assert russian(linde) == RUSSIAN.replace("Ему 120 лет", "Ей уже 120 лет; честно")


def test_edits_notes_and_doubts_come_back(linde: Path, translate: Shell) -> None:
    change("120 jaar", target="Ей 120 лет.", fuzzy="WAAR", translator_comments="Проверьте год")
    change("Dank u", target="Спасибо вам.")
    ran = translate("import", "linde", "linde.csv")
    assert ran.code == 0
    assert ran.out.endswith("edits taken into ru.md: 2\n")
    assert "“Проверьте год”; a note on u4" in ran.out
    assert (state(translate, 4), state(translate, 7)) == ("machine-draft", "unreviewed")


def test_a_row_that_is_gone_is_named(linde: Path, translate: Shell) -> None:
    save([row for row in rows() if "120 jaar" not in row["source"]])
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, russian(linde)) == (0, RUSSIAN)
    assert "(u4) is not in it: it is left as it is\n" in ran.out


def test_what_changed_here_too_is_shown_and_not_overwritten(linde: Path, translate: Shell) -> None:
    change("120 jaar", target="Ей 120 лет.")
    here = RUSSIAN.replace("Ему 120", "Липе 120")
    (linde / "ru.md").write_text(here, encoding="utf-8")
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, russian(linde)) == (1, here)
    assert "meanwhile: “Липе 120 лет.”; not taken: “Ей 120 лет.”" in ran.out


def test_letters_that_a_spreadsheet_lost_are_refused(linde: Path, translate: Shell) -> None:
    change("120 jaar", target="??? 120 ???.")
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, russian(linde)) == (1, RUSSIAN)
    assert "its letters are lost: save the file as UTF-8" in ran.out


def test_no_cell_is_a_formula(linde: Path, translate: Shell) -> None:
    replace_in(linde / "ru.md", "Ему 120 лет.", "+31 20 123 — её номер.")
    send(translate, "linde.csv", "csv")
    assert rows()[3]["target"] == "'+31 20 123 — её номер."
    assert translate("import", "linde", "linde.csv").out == "edits taken into ru.md: 0\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", "linde.csv:1: has no column source or target or context"),
        ("source,target,context\na,b,\n", "linde.csv:1: no row says its languages"),
        ('source,target,context\na,"b"c,nl-ru\n', "linde.csv:2: not CSV"),
        ("source,target,context\na,b,nl-en\n", "linde.csv: is from nl into en"),
    ],
)
def test_what_is_no_such_file_is_said(
    linde: Path, translate: Shell, text: str, message: str
) -> None:
    Path("linde.csv").write_text(text, encoding="utf-8")
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, russian(linde)) == (2, RUSSIAN)
    assert message in ran.err


EDIT = """
import json
from translate.storage.csvl10n import csvfile
store = csvfile.parsefile("linde.csv")
units = [one for one in store.units if one.source != "source"]
(unit,) = [one for one in units if "120 jaar" in one.source]
found = [(one.id, one.source, one.target, one.isfuzzy()) for one in units]
unit.target = "Ей уже 120 лет."
unit.addnote("Проверьте год")
store.save()
print(json.dumps(found))
"""


def test_translate_toolkit_reads_it_and_its_edit_comes_back(linde: Path, translate: Shell) -> None:
    ours = [(row["id"], row["source"], row["target"], row["fuzzy"] == "True") for row in rows()]
    assert [tuple(one) for one in toolkit(EDIT)] == ours
    ran = translate("import", "linde", "linde.csv")
    assert (ran.code, russian(linde)) == (0, RUSSIAN.replace("Ему 120", "Ей уже 120"))
    assert "“Проверьте год”; a note on u4" in ran.out
