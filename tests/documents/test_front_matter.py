"""The title in front matter, as YAML and TOML write it; what is no front matter is text."""

import pytest

from translate.documents.markdown import read_markdown
from translate.model import Kind


@pytest.mark.parametrize(
    ("block", "source", "text", "column"),
    [
        ("title: Meer banken", "Meer banken", "Meer banken", 8),
        ("title:   Meer#banken # een opmerking", "Meer#banken", "Meer#banken", 10),
        ("'title' : Meer", "Meer", "Meer", 11),
        ('title: "Meer \\"banken\\" \\u00e9n \\x41"', 'Meer \\"banken\\" \\u00e9n \\x41',
         'Meer "banken" én A', 9),
        ("title: 'Foto''s'", "Foto''s", "Foto's", 9),
        ("title: Meer\n  banken\n\n  in het park", "Meer\n  banken\n\n  in het park",
         "Meer\nbanken\nin het park", 8),
        ("title: Meer банков\u00a0é", "Meer банков\u00a0é", "Meer банков\u00a0é", 8),
    ],
)  # fmt: skip
def test_titles_in_yaml(block: str, source: str, text: str, column: int) -> None:
    data = f"\ufeff---\r\nlang: nl\r\n{block}\r\ndraft: true\r\n---\r\n\r\nTekst\r\n".encode()
    title, paragraph = read_markdown(data, "nl", "nl.md").segments
    assert (title.kind, title.source, title.text) == (Kind.TITLE, source, text)
    assert (title.line, title.column) == (3, column)
    assert data[title.start : title.end].decode() == source
    assert title.position(len(text) - 1)[0] == 3 + source.count("\n")
    assert paragraph.text == "Tekst"


@pytest.mark.parametrize(
    ("document", "line", "column", "text"),
    [
        ("---\ntitle: >-\n  Meer\n  banken\nlang: nl\n---\n", 3, 3, "Meer\nbanken"),
        ("---\n# opmerking\n\ntitle: |\n    Meer\n...\n", 5, 5, "Meer"),
        ('+++\ntitle = "Meer \\\\ \\"banken\\""\n+++\n', 2, 10, 'Meer \\ "banken"'),
        ("+++\nlang = 'nl'\ntitle = 'Meer \\ banken'\n+++\n", 3, 10, "Meer \\ banken"),
    ],
)
def test_block_scalars_and_toml(document: str, line: int, column: int, text: str) -> None:
    (title,) = read_markdown(document.encode(), "nl", "nl.md").segments
    assert (title.kind, title.line, title.column, title.text) == (Kind.TITLE, line, column, text)


@pytest.mark.parametrize(
    "document",
    [
        "---\nlang: nl\n---\n",
        "---\ntitle:\n---\n",
        '---\ntitle: ""\n---\n',
        "---\ntitle:\n  nl: Meer\n---\n",
        "---\npage:\n  title: Meer\n---\n",
        "+++\n[extra]\ntitle = 'Meer'\n+++\n",
        "---\n---\n",
    ],
)
def test_front_matter_without_a_title_says_nothing(document: str) -> None:
    assert read_markdown(document.encode(), "nl", "nl.md").segments == ()


@pytest.mark.parametrize(
    ("document", "texts"),
    [
        ("---\ntitle: Meer\n", ["title: Meer"]),
        ("---\n\nEen regel.\n\n---\n\nTwee.\n", ["Een regel.", "Twee."]),
        ("---\nWij vragen: geld\n---\n", ["Wij vragen: geld"]),
        (" ---\ntitle: Meer\n---\n", ["title: Meer"]),
        ("Tekst\n\n---\ntitle: Meer\n---\n", ["Tekst", "title: Meer"]),
    ],
)
def test_what_is_no_front_matter_is_text(document: str, texts: list[str]) -> None:
    segments = read_markdown(document.encode(), "nl", "nl.md").segments
    assert [segment.text for segment in segments] == texts
