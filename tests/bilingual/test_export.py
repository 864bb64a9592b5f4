"""What is written for other tools is read back as it was."""

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.alignment import paired_letter
from translate.bilingual import Bilingual, read_bilingual
from translate.bilingual.exporting import Beside, Format, entries_of, export
from translate.bilingual.reading import is_returnable, read_returned
from translate.bilingual.returned import fingerprint
from translate.documents.entries import read_entry
from translate.model import AlignedLetter

ROWS = (
    ("Wij vragen *drie* dingen:[^1]", "We ask for *three* things:[^1]"),
    ("Een bank\n& een “boom” < 3 m", 'A bench\n& a "tree" < 3 m'),
    ("Eén \\* twee\t[drie](https://a.example)", ""),
    ("Een bank\n& een “boom” < 3 m", "A seat & a tree"),
    ("", "Only in English"),
)


def letter(rows: tuple[tuple[str, str], ...], path: str = "brief nl.md") -> AlignedLetter:
    segments = [
        {
            code: read_entry(text, code, path, ordinal=place, line=place)
            for code, text in zip(("nl", "en"), row, strict=True)
            if text
        }
        for place, row in enumerate(rows, 1)
    ]
    return paired_letter("brief", "nl", segments, languages=("nl", "en"))


def exported(rows: tuple[tuple[str, str], ...], output: Format) -> bytes:
    return export(letter(rows), output, ("nl", "en"), Beside({("u1", "en"): "stale"}))


READABLE = [one for one in Format if one not in (Format.DOCX, Format.CSV)]
"""Formats that `translate check` takes."""


def named(output: Format) -> str:
    return f"brief.{output}".removesuffix("2")


def table(found: Bilingual) -> list[tuple[str, ...]]:
    return [
        tuple(row.segments[code].source if code in row.segments else "" for code in ("nl", "en"))
        for row in found.rows
    ]


@pytest.mark.parametrize("output", READABLE)
def test_a_letter_is_read_back(output: Format) -> None:
    found = read_bilingual(exported(ROWS, output), named(output))
    expected = [row for row in ROWS if row[0] or not output.is_bilingual]
    lost = {Format.TSV: "\n\t", Format.XLIFF: "\n", Format.XLIFF2: "\n", Format.TMX: "\n"}.get(
        output, ""
    )
    for character in lost:  # a line end of the file is a space to a reader
        expected = [(nl.replace(character, " "), en.replace(character, " ")) for nl, en in expected]
    assert found.languages == ("nl", "en")
    assert table(found) == expected
    assert found.rows[0].fuzzy is (output is not Format.TSV)


@pytest.mark.parametrize("output", READABLE)
@given(rows=st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=4))
def test_any_text_is_written_well_formed(output: Format, rows: list[tuple[str, str]]) -> None:
    # A msgid without a space, such as `date_format`, may be a key.
    clean = tuple(
        (
            "a " + nl.encode(errors="replace").decode() + " z",
            "a " + en.encode(errors="replace").decode() + " z",
        )
        for nl, en in rows
    )
    found = read_bilingual(exported(clean, output), named(output))
    assert len(found.rows) == len(clean)


TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"), include_characters="\n"), min_size=1
).filter(str.strip)
RETURNABLE = [
    one for one in Format if one is not Format.DOCX and is_returnable(f".{one}".removesuffix("2"))
]


@pytest.mark.parametrize("output", RETURNABLE)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
def test_any_text_comes_back_as_it_went_out(output: Format, rows: list[tuple[str, str]]) -> None:
    went = entries_of(letter(tuple(rows)), ("nl", "en"), Beside())
    data = exported(tuple(rows), output)
    assert data == exported(tuple(rows), output)
    (found,) = read_returned(data, named(output))
    for out, back in zip(went, found.entries, strict=True):
        texts = {code: out.codes[code].text for code in ("nl", "en")}
        texts = texts if found.has_codes else dict(out.texts)
        assert back.name == out.id
        assert fingerprint(back.source) == fingerprint(texts["nl"])
        assert fingerprint(back.target) == fingerprint(texts["en"]) == found.base[out.id]


def test_po_is_what_polib_reads_without_dates_and_wrapping() -> None:
    data = exported(ROWS, Format.PO)
    file = polib.pofile(data.decode())
    assert [(entry.msgid, entry.msgstr) for entry in file] == [row for row in ROWS if row[0]]
    assert len({entry.msgctxt for entry in file}) == 4
    assert [entry.fuzzy for entry in file] == [True, False, False, False]
    assert file.metadata["PO-Revision-Date"] == ""
    assert data == exported(ROWS, Format.PO)
