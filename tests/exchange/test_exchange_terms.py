"""The glossary out as TBX and CSV, through Translate Toolkit and spreadsheets, and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.peers import toolkit
from tests.workspaces import Shell, replace_in, tree

TERMS = """nl,en,ru,note
linde,lime tree|linden|!lemon tree,липа,The tree
"buurt, wijk",neighbourhood,район,
gemeente,municipality,,
"""
FORMATS = ("tbx", "csv")
both = pytest.mark.parametrize("output", FORMATS)


@pytest.fixture
def terms(workspace: Path) -> Path:
    path = workspace / "glossary" / "terms.csv"
    path.parent.mkdir()
    path.write_text(TERMS, encoding="utf-8")
    return path


def send(translate: Shell, output: str) -> Path:
    ran = translate("glossary", "export", "--format", output, "-o", f"out.{output}")
    assert (ran.code, ran.out) == (0, f"wrote out.{output}\n")
    return Path(f"out.{output}")


@both
def test_an_unchanged_file_changes_nothing(
    workspace: Path, terms: Path, translate: Shell, output: str
) -> None:
    file = send(translate, output)
    before = tree(workspace)
    ran = translate("glossary", "import", str(file))
    assert (ran.code, ran.out) == (0, "rows taken: 0 changed, 0 added\n")
    send(translate, output)
    assert tree(workspace) == before


@both
def test_an_edit_comes_back_and_other_lines_stay(
    terms: Path, translate: Shell, output: str
) -> None:
    file = send(translate, output)
    replace_in(terms, "linde,", "boom,tree,дерево,\nlinde,")  # a name survives an insertion
    replace_in(file, "район", "квартал")
    ran = translate("glossary", "import", str(file))
    assert ran.code == 0
    assert ran.out == (
        "glossary/terms.csv:4\n"
        "  - nl: buurt, wijk; en: neighbourhood; ru: район\n"
        "  + nl: buurt, wijk; en: neighbourhood; ru: квартал\n"
        "rows taken: 1 changed, 0 added\n"
    )
    expected = TERMS.replace("linde,", "boom,tree,дерево,\nlinde,").replace("район", "квартал")
    assert terms.read_text(encoding="utf-8") == expected


@both
def test_what_changed_here_too_is_shown_and_not_overwritten(
    terms: Path, translate: Shell, output: str
) -> None:
    file = send(translate, output)
    replace_in(file, "район", "квартал")
    replace_in(terms, "район", "округ")
    ran = translate("glossary", "import", str(file))
    assert ran.code == 1
    assert "line 3 is “nl: buurt, wijk; en: neighbourhood; ru: округ” here" in ran.out
    assert "округ" in terms.read_text(encoding="utf-8")
    assert translate("glossary", "import", str(file), "--overwrite").code == 0
    assert terms.read_text(encoding="utf-8") == TERMS.replace("район", "квартал")


def test_an_empty_cell_and_a_missing_row_delete_nothing(terms: Path, translate: Shell) -> None:
    file = send(translate, "csv")
    lines = file.read_text(encoding="utf-8").replace("neighbourhood", "").splitlines()
    file.write_text("\n".join(lines[:3]), encoding="utf-8")
    ran = translate("glossary", "import", str(file))
    assert ran.code == 0
    assert terms.read_text(encoding="utf-8") == TERMS


def test_a_plain_table_of_terms_is_taken_in(terms: Path, translate: Shell) -> None:
    Path("new.csv").write_text(
        "nl;ru\nlinde;липа\ngemeente;муниципалитет\nkapvergunning;разрешение на вырубку\n",
        encoding="utf-8",
    )
    ran = translate("glossary", "import", "new.csv")
    assert ran.code == 1
    assert "new.csv:3: line 4 is “nl: gemeente; en: municipality” here" in ran.out
    assert terms.read_text(encoding="utf-8") == TERMS + "kapvergunning,,разрешение на вырубку,\n"


def test_a_row_that_would_not_be_read_is_refused(terms: Path, translate: Shell) -> None:
    file = send(translate, "csv")
    replace_in(file, "район", "район||округ")
    ran = translate("glossary", "import", str(file))
    assert ran.code == 2
    assert "an empty alternative in “район||округ”" in ran.err
    assert terms.read_text(encoding="utf-8") == TERMS


def test_statuses_are_those_of_tbx(terms: Path, translate: Shell) -> None:
    text = send(translate, "tbx").read_text(encoding="utf-8")
    note = '<termNote type="administrativeStatus">{}-admn-sts</termNote></tig>'
    assert f"<term>lime tree</term>{note.format('preferredTerm')}" in text
    assert f"<term>linden</term>{note.format('admittedTerm')}" in text
    assert f"<term>lemon tree</term>{note.format('deprecatedTerm')}" in text


TBX_2019 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="nl" xmlns="urn:iso:std:iso:30042:ed-2">
<text><body><conceptEntry id="c1">
<langSec xml:lang="nl-NL"><termSec><term>kapvergunning</term></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>permis</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>cutting permit</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
<termSec><term>felling permit</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>
"""


def test_a_tbx_of_2019_is_read(terms: Path, translate: Shell) -> None:
    Path("new.tbx").write_text(TBX_2019, encoding="utf-8")
    assert translate("glossary", "import", "new.tbx").code == 0
    row = "kapvergunning,felling permit|cutting permit,,\n"
    assert terms.read_text(encoding="utf-8") == TERMS + row


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.tbx", "<tmx/>", "a.tbx:1: is not martif or tbx: its root is “tmx”"),
        ("a.tbx", "<martif>", "a.tbx:1:"),
        ("a.csv", "term,uitleg\nlinde,boom\n", "a.csv:1: names fewer than two of our languages"),
        ("a.txt", "", "a.txt: is no list of terms; use .tbx or .csv"),
    ],
)
def test_what_is_no_list_is_said(
    terms: Path, translate: Shell, name: str, text: str, message: str
) -> None:
    Path(name).write_text(text, encoding="utf-8")
    ran = translate("glossary", "import", name)
    assert ran.code == 2
    assert message in ran.err


EDIT = """
import json
from translate.storage.tbx import tbxfile
store = tbxfile.parsefile("out.tbx")
found = [(one.getid(), one.source, one.target) for one in store.units]
(unit,) = [one for one in store.units if one.source == "gemeente"]
unit.target = "local council"
store.save()
print(json.dumps(found))
"""


def test_translate_toolkit_reads_it_and_its_edit_comes_back(terms: Path, translate: Shell) -> None:
    send(translate, "tbx")
    found = toolkit(EDIT)
    assert [one[1:] for one in found] == [
        ["linde", "lime tree"],
        ["buurt, wijk", "neighbourhood"],
        ["gemeente", "municipality"],
    ]
    assert translate("glossary", "import", "out.tbx").code == 0
    expected = TERMS.replace("municipality", "local council")
    assert terms.read_text(encoding="utf-8") == expected
