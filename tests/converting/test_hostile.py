"""Files that are damaged, or made to do harm: an error that says so, soon, and nothing fetched."""

from __future__ import annotations

import io
import socket
import zipfile
from pathlib import Path
from time import monotonic

import pytest

from tests.converting.word_files import p, part, r, relations, word_file
from translate.converting import convert
from translate.errors import TranslateError

HERE = Path(__file__).parent
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">{_ENTITIES}]><d>&e9;</d>'
_FILE = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def packed(**parts: str | bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("suffix", "data", "message"),
    [
        (".docx", packed(word__document_xml=b" " * 50_000_000), "unpacks to more than 40 MB"),
        (".odt", packed(content_xml=b" " * 50_000_000), "unpacks to more than 40 MB"),
        (".docx", packed(word__document_xml=_BOMB), "DOCTYPE in word/document.xml"),
        (".odt", packed(content_xml=_FILE), "DOCTYPE in content.xml"),
        (".docx", packed(word__document_xml="<w:document"), "is damaged (word/document.xml, line"),
        (".docx", packed(other="x"), "has no word/document.xml in it"),
        (".docx", b"PK\x03\x04 and no more", "is damaged, or not what its name says"),
        (".docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected with a password"),
        (
            ".odt",
            packed(**{"META-INF/manifest.xml": "<m><encryption-data/></m>"}, content_xml="x"),
            "is protected with a password",
        ),
    ],
)
def test_a_clear_error(suffix: str, data: bytes, message: str) -> None:
    start = monotonic()
    with pytest.raises(TranslateError) as error:
        convert(data, f"brief{suffix}", suffix)
    assert message in str(error.value)
    assert str(error.value).startswith(f"brief{suffix}: ")
    assert monotonic() - start < 5


def test_a_cut_off_file_is_damaged() -> None:
    data = (HERE / "documents" / "office-nl.docx").read_bytes()
    for length in (100, len(data) // 2, len(data) - 30):
        with pytest.raises(TranslateError):
            convert(data[:length], "brief.docx", ".docx")


def test_macros_and_pictures_from_elsewhere_do_nothing() -> None:
    picture = '<w:r><w:pict><v:shape xmlns:v="urn:v"/></w:pict></w:r>'
    data = word_file(
        p(r("Tekst."), picture),
        {
            "vbaProject.bin": "Sub AutoOpen()",
            "_rels/document.xml.rels": relations(r1="http://127.0.0.1:9/p.png"),
        },
    )
    found = convert(data, "brief.docm", ".docm")
    assert found.text == "Tekst.\n"
    assert found.remarks == (("paragraph 1", "left out a picture"),)


def test_a_page_runs_no_script_and_loads_no_picture() -> None:
    page = (
        '<html><head><meta charset="utf-8"><script>x()</script><style>p{}</style>'
        '<link rel="stylesheet" href="http://127.0.0.1:9/s.css"></head><body>'
        '<iframe src="http://127.0.0.1:9/"></iframe><p>Één <img src="http://127.0.0.1:9/p.png" '
        'alt="kaart"> regel.<p style="display:none">verborgen</body></html>'
    )
    found = convert(page.encode(), "brief.html", ".html")
    assert found.text == "Één regel.\n"
    assert [message for _, message in found.remarks] == [
        "left out a picture, “kaart”",
        "left out “verborgen”: it is hidden",
    ]


def test_deep_nesting_and_many_paragraphs_take_bounded_time() -> None:
    start = monotonic()
    convert(("<div>" * 5_000 + "diep").encode(), "brief.html", ".html")
    found = convert(word_file(p(r("Een regel.")) * 5_000), "brief.docx", ".docx")
    assert found.text.count("Een regel.") == 5_000
    deep = "<w:tbl><w:tr><w:tc>" * 60 + p(r("diep")) + "</w:tc></w:tr></w:tbl>" * 60
    assert "diep" in convert(word_file(deep), "brief.docx", ".docx").text
    assert monotonic() - start < 20


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("a", "b"), ("b", "a"))
    )
    body = p(r("Tekst."), properties='<w:pStyle w:val="a"/>')
    data = word_file(body, {"styles.xml": part("styles", styles)})
    assert convert(data, "brief.docx", ".docx").text == "Tekst.\n"
