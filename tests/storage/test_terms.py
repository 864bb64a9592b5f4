"""The glossary's file: alternatives, forbidden variants, and every slip with its line."""

import zipfile
from pathlib import Path

import pytest

from translate.errors import TranslateError
from translate.model import Concept
from translate.storage.terms import read_terms, read_terms_file


def terms(root: Path, text: str) -> tuple[Concept, ...]:
    folder = root / "glossary"
    folder.mkdir()
    (folder / "terms.csv").write_bytes(text.encode())
    return read_terms(root)


def test_no_glossary_has_no_terms(tmp_path: Path) -> None:
    assert read_terms(tmp_path) == ()


@pytest.mark.parametrize("text", ["", "\n\n", "nl,en,ru,note\n"])
def test_an_empty_glossary_has_no_terms(tmp_path: Path, text: str) -> None:
    assert terms(tmp_path, text) == ()


def test_concepts_with_alternatives_forbidden_variants_and_notes(tmp_path: Path) -> None:
    text = (
        "\ufeffnl,en,ru,note\r\n"
        "gemeente , municipality| !township |!borough,муниципалитет,\r\n"
        "\r\n"
        '"dag, nacht","day, ""night""",,"two\r\nlines"\r\n'
        ",!illegal,,never\r\n"
    )
    assert terms(tmp_path, text) == (
        Concept(
            {"nl": ("gemeente",), "en": ("municipality",), "ru": ("муниципалитет",)},
            {"nl": (), "en": ("township", "borough"), "ru": ()},
            line=2,
        ),
        Concept(
            {"nl": ("dag, nacht",), "en": ('day, "night"',)},
            {"nl": (), "en": ()},
            "two\r\nlines",
            line=4,
        ),
        Concept({"en": ()}, {"en": ("illegal",)}, "never", line=6),
    )


def test_columns_may_be_fewer_and_in_another_order(tmp_path: Path) -> None:
    assert terms(tmp_path, "ru,nl\nтолк,tolk\n") == (
        Concept({"ru": ("толк",), "nl": ("tolk",)}, {"ru": (), "nl": ()}, line=2),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "nl:en\n",
            ":1: “nl:en” is no column, or one too many; let the first line be nl,en,ru",
        ),
        ("nl,xx\n", ":1: “xx” is no column"),
        ("nl,en,nl\n", ":1: “nl” is no column, or one too many"),
        ("nl,en\ntolk\n", ":2: 1 cells under 2 columns"),
        (
            "nl,en\ntolk,interpreter\na,b,c\n",
            ":3: 3 cells under 2 columns; put a term with a comma",
        ),
        ("nl,en\ntolk,a||b\n", ":2: an empty alternative in “a||b”"),
        ("nl,en\ntolk,!\n", ":2: an empty alternative in “!”"),
        ('nl,en\na,b\ntolk,"x"y\n', ":3: not CSV"),
        ('nl,en\ntolk,"x\ny\n', ":2: not CSV"),
    ],
)
def test_slips(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(TranslateError) as caught:
        terms(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'glossary' / 'terms.csv'}{message}")


TERMS = "nl;en;ru;note\nverblijfsvergunning;residence permit;вид на жительство;\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TERMS, "utf-8-sig"),
        (TERMS.replace("\n", "\r\n"), "utf-8"),
        (TERMS.replace(";", "\t"), "utf-16"),
        (f"sep=;\n{TERMS}", "utf-8"),
        (TERMS, "cp1251"),
    ],
)
def test_a_list_as_spreadsheets_save_it(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes(text.encode(encoding))
    (concept,) = read_terms_file(path)
    assert dict(concept.terms) == {
        "nl": ("verblijfsvergunning",),
        "en": ("residence permit",),
        "ru": ("вид на жительство",),
    }


def test_a_dutch_list_in_an_old_code_page(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("nl;en\ncoördinatie;coordination\n".encode("cp1252"))
    (concept,) = read_terms_file(path)
    assert concept.terms["nl"] == ("coördinatie",)


def test_an_encoding_that_nothing_tells_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("note;nl\nété;een\n".encode("cp1252"))
    with pytest.raises(TranslateError, match="nothing tells which old encoding"):
        read_terms_file(path)


def sheet(folder: Path, *rows: tuple[str, ...]) -> Path:
    """A spreadsheet with the first column in the shared strings, as Excel writes texts."""
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    shared = "".join(f"<si><t>{row[0]}</t></si>" for row in rows)
    lines = ""
    for number, (_, *others) in enumerate(rows):
        line = number + 1
        cells = f'<c r="A{line}" t="s"><v>{number}</v></c>'
        for letter, text in zip("BCD", others, strict=False):
            if text:
                cells += f'<c r="{letter}{line}" t="inlineStr"><is><t>{text}</t></is></c>'
        lines += f'<row r="{line}">{cells}</row>'
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(folder / "terms.xlsx", "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{name}">{shared}</sst>')
        data = f'<worksheet xmlns="{name}"><sheetData>{lines}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", data)
    return folder / "terms.xlsx"


def test_a_list_in_a_spreadsheet(tmp_path: Path) -> None:
    sheet(tmp_path / "glossary", ("nl", "en", "note"), ("tolk", "", "beroep"), ("dak", "roof", ""))
    found = read_terms(tmp_path)
    assert [dict(one.terms) for one in found] == [
        {"nl": ("tolk",)},
        {"nl": ("dak",), "en": ("roof",)},
    ]
    assert [(one.note, one.line) for one in found] == [("beroep", 2), ("", 3)]


def test_two_lists_are_one_too_many(tmp_path: Path) -> None:
    sheet(tmp_path / "glossary", ("nl",), ("tolk",))
    (tmp_path / "glossary" / "terms.csv").write_text("nl\n", encoding="utf-8")
    with pytest.raises(TranslateError, match=r"terms\.xlsx: stands beside terms\.csv"):
        read_terms(tmp_path)
