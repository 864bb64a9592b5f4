"""The PDF of an edition: accessible, complete in itself, the same bytes every time."""

from __future__ import annotations

import base64
import sys
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Version
from translate.release.edition import Edition, edition
from translate.release.letterhead import Letterhead, Logo
from translate.storage.typesetting import pdf

ROOT = Path(__file__).parents[2]
SEED = ROOT / "letters" / "libraries"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
EVERYTHING = """## Начало — “start”

> «Цитата»[^1]
>
> - a ~~b~~
>   1. c

#### Deep

| a | b |
|---|--:|
| 1[^2] | `code` |

```
x = "#y"
```

---

[a *b*](https://c.example) <d@e.example> ☑ €[^1]

[^1]: One[^3].

    Two.

[^2]: - three

[^3]: Four.
"""


def an_edition(markdown: str, language: str = "nl", head: Letterhead | None = None) -> Edition:
    return edition(Version(language, "x.md", markdown.encode(), ()), "Title", head)


def faults(data: bytes, folder: Path) -> list[str]:
    """What a validator has against a PDF."""
    pdfua = pytest.importorskip("pdfua")
    path = folder / "x.pdf"
    path.write_bytes(data)
    return [f"{one.rule_id} {one.message}" for one in pdfua.validate(str(path)).findings]


@pytest.mark.parametrize("language", ["nl", "en", "ru"])
def test_a_letter_is_accessible_and_the_same_every_time(language: str, tmp_path: Path) -> None:
    version = read_markdown((SEED / f"{language}.md").read_bytes(), language, "x.md")
    written = edition(version, "x")
    data = pdf(written)
    assert faults(data, tmp_path) == []
    assert data == pdf(written)
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Title") == written.title
    assert document.is_tagged()
    assert f"/Lang({language})".encode() in data.replace(b" ", b"")


def test_every_construct_and_a_letterhead(tmp_path: Path) -> None:
    logo = Logo(PNG, "png", "Het Open Venster")
    head = Letterhead(
        logo,
        ("Stichting Open Venster", "Postbus 12"),
        ("De minister",),
        "Amsterdam, 14 maart 2025",
        date(2025, 3, 14),
        (("Anna", "voorzitter"), ("Boris",), ("Vera",)),
    )
    data = pdf(an_edition(EVERYTHING, head=head))
    assert faults(data, tmp_path) == []
    document = pypdfium2.PdfDocument(data)
    assert document.get_metadata_value("Author") == "Stichting Open Venster"
    assert document.get_metadata_value("CreationDate").startswith("D:20250314")
    text = document[0].get_textpage().get_text_bounded()
    assert "Postbus 12" in text and "voorzitter" in text


def test_a_character_that_no_font_has_is_an_error() -> None:
    with pytest.raises(TranslateError, match=r"the PDF in nl can't be made .*漢"):
        pdf(an_edition("漢字\n"))


def test_without_the_package_the_command_that_installs_it_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(TranslateError, match=r"pip install 'translate-letters\[pdf\]'"):
        pdf(an_edition("a\n"))


PIECES = st.sampled_from(
    ["a", "[^1]", "\n[^1]: ", "\n\n", "\n", "    ", "- ", "1. ", "> ", "# ", "### ", "**", "`",
     "~~", "[", "](b)", "](#)", "<b>", "<!--", "<br>", "| a |", "|---|", "---", "```", "![", "\\",
     "<a@b.c>", "#", "$", "@", '"', "//", "é", "\u00ad", "\u00a0"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_letter_it_is_typeset(markdown: str) -> None:
    assert pdf(an_edition(markdown)).startswith(b"%PDF-1.7")
