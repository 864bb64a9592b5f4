"""Word and OpenDocument files: the letter's title and language, the same bytes every time."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.storage.test_typesetting import EVERYTHING, PIECES, PNG, an_edition
from translate.errors import TranslateError
from translate.release.edition import Edition
from translate.release.letterhead import Letterhead, Logo
from translate.storage.office import docx, odt

HEAD = Letterhead(
    Logo(PNG, "png", "Het Open Venster"),
    ("Stichting Open Venster", "Postbus 12"),
    ("De minister",),
    "Amsterdam, 14 maart 2025",
    date(2025, 3, 14),
    (("Anna", "voorzitter"),),
)
BOTH = pytest.mark.parametrize("make", [docx, odt])


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}


@BOTH
def test_the_same_bytes_every_time(make: Callable[[Edition], bytes]) -> None:
    written = an_edition(EVERYTHING, "ru", HEAD)
    data = make(written)
    assert data == make(written)
    infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
    # Neither the clock nor the version of zlib is in them.
    assert {one.date_time[:3] for one in infos} == {(1980, 1, 1)}
    assert {one.compress_type for one in infos} == {zipfile.ZIP_STORED}


def test_the_properties_of_a_word_file() -> None:
    parts = parts_of(docx(an_edition(EVERYTHING, "ru", HEAD)))
    properties = parts["docProps/core.xml"]
    assert "<dc:title>Title</dc:title>" in properties
    assert "<dc:creator>Stichting Open Venster</dc:creator>" in properties
    assert "2025-03-14T00:00:00Z" in properties
    assert 'w:val="ru-RU"' in parts["word/styles.xml"]
    assert 'descr="Het Open Venster"' in parts["word/document.xml"]
    assert "data:image" not in parts["word/document.xml"]


def test_the_properties_of_an_open_document() -> None:
    parts = parts_of(odt(an_edition(EVERYTHING, "nl", HEAD)))
    assert next(iter(parts)) == "mimetype"
    assert "<dc:title>Title</dc:title>" in parts["meta.xml"]
    assert "2025-03-14" in parts["meta.xml"] and "1970" not in parts["meta.xml"]
    assert 'fo:language="nl"' in parts["styles.xml"] and 'fo:country="NL"' in parts["styles.xml"]
    assert "Het Open Venster</svg:desc>" in parts["content.xml"]


@BOTH
def test_without_a_letterhead_there_is_no_date(make: Callable[[Edition], bytes]) -> None:
    parts = parts_of(make(an_edition("a\n")))
    properties = parts.get("docProps/core.xml") or parts["meta.xml"]
    assert "1970" not in properties and ":00" not in properties


@BOTH
def test_without_the_package_the_command_that_installs_it_is_said(
    make: Callable[[Edition], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    with pytest.raises(TranslateError, match=r"pip install 'translate-letters\[documents\]'"):
        make(an_edition("a\n"))


@BOTH
def test_a_pandoc_that_only_path_leads_to_is_run(
    make: Callable[[Edition], bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import pypandoc

    (tmp_path / "pandoc").symlink_to(Path(pypandoc.get_pandoc_path()).resolve())
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pypandoc, "get_pandoc_path", lambda: "pandoc")
    assert make(an_edition("a\n")).startswith(b"PK")


@BOTH
@settings(max_examples=12)
@given(markdown=st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_letter_a_file_is_made(
    make: Callable[[Edition], bytes], markdown: str
) -> None:
    assert make(an_edition(markdown)).startswith(b"PK")
