"""Word's own constructs: tracked changes, comments, fields, numbers, boxes, hidden text."""

from __future__ import annotations

import pytest

from tests.converting.word_files import p, part, r, relations, word_file
from translate.converting import Converted, convert

BY = 'w:id="1" w:author="Anna de Wit" w:date="2026-03-14T09:30:00Z"'


def word(body: str, **parts: str) -> Converted:
    named = {name.replace("__", "/").replace("_xml", ".xml"): text for name, text in parts.items()}
    return convert(word_file(body, named), "brief.docx", ".docx")


def test_tracked_changes_are_accepted_and_listed() -> None:
    deleted = f"<w:del {BY}><w:r><w:delText>drie</w:delText></w:r></w:del>"
    found = word(p(r("Wij vragen "), deleted, f"<w:ins {BY}>{r('vier')}</w:ins>", r(" dingen.")))
    assert found.text == "Wij vragen vier dingen.\n"
    assert found.remarks == (
        ("paragraph 1", "tracked change accepted: Anna de Wit deleted on 2026-03-14: “drie”"),
        ("paragraph 1", "tracked change accepted: Anna de Wit added on 2026-03-14: “vier”"),
    )


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    gone = f"<w:rPr><w:del {BY}/></w:rPr>"
    found = word(p(r("De brug "), properties=gone) + p(r("blijft open.")))
    assert found.text == "De brug blijft open.\n"


def test_comments_keep_author_time_and_paragraph() -> None:
    body = p(
        '<w:commentRangeStart w:id="7"/>', r("De brug blijft open."),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    )  # fmt: skip
    comment = f'<w:comment w:id="7" {BY[9:]}>{p(r("Klopt dit nog?"))}</w:comment>'
    found = word(body, comments_xml=part("comments", comment))
    (one,) = found.comments
    assert (one.author, one.at, one.text) == (
        "Anna de Wit",
        "2026-03-14T09:30:00Z",
        "Klopt dit nog?",
    )
    assert (one.about, one.place) == ("De brug blijft open.", "paragraph 1")
    assert found.text == "De brug blijft open.\n"


def test_links_of_relations_and_of_fields() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r("twee")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = p(f'<w:hyperlink r:id="r1">{r("een")}</w:hyperlink>', r(" en "), field, r("."))
    found = word(body, _rels__document_xml=relations(r1="https://a.example/?x=1&amp;y=2"))
    assert found.text == "een en [twee](https://b.example/).\n"
    named = word_file(body, {"_rels/document.xml.rels": relations(r1="https://a.example/")})
    text = convert(named, "brief.docx", ".docx").text
    assert text == "[een](https://a.example/) en [twee](https://b.example/).\n"


def test_emphasis_goes_around_a_link_that_has_it() -> None:
    link = f'<w:hyperlink r:id="r1">{r("brug", "<w:i/>")}</w:hyperlink>'
    half = f'<w:hyperlink r:id="r1">{r("oude ")}{r("brug", "<w:b/>")}</w:hyperlink>'
    body = p(r("De ", "<w:i/>"), link, r(" blijft", "<w:i/>")) + p(half, r("."))
    data = word_file(body, {"_rels/document.xml.rels": relations(r1="https://a.example/")})
    assert convert(data, "brief.docx", ".docx").text == (
        "*De [brug](https://a.example/) blijft*\n\n[oude **brug**](https://a.example/).\n"
    )


def test_numbers_that_markdown_has_no_list_for_stand_in_the_text() -> None:
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%1)"/></w:lvl>'
    )
    numbering = part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = p(r("huur;"), properties=item) + p(r("zorg."), properties=item)
    assert word(body, numbering_xml=numbering).text == "a) huur;\n\nb) zorg.\n"


def test_what_no_reader_sees_is_left_out_and_said() -> None:
    found = word(p(r("Zichtbaar. "), r("Niet voor de raad.", "<w:vanish/>")))
    assert found.text == "Zichtbaar.\n"
    assert found.remarks == (("paragraph 1", "left out “Niet voor de raad.”: it is hidden text"),)


def test_heads_and_feet_of_pages_are_named() -> None:
    found = word(p(r("Tekst.")), header1_xml=part("hdr", p(r("Stichting De Oversteek"))))
    assert found.remarks == (("page header", "left out “Stichting De Oversteek”"),)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("2 * 3 = 6, 4 * 5", r"2 \* 3 = 6, 4 \* 5"),
        ("1. April begint", r"1\. April begint"),
        ("# geen kop", r"\# geen kop"),
        ("- geen lijst", r"\- geen lijst"),
        ("de_brug_open en [1]", "de_brug_open en [1]"),
        ("“ja” – ‘nee’ — …", "“ja” – ‘nee’ — …"),
        ("a &lt; b, AT&amp;T", "a < b, AT&T"),
        ("a &lt;b&gt; c", r"a \<b> c"),
        ("C:\\Temp\\brief", "C:\\Temp\\brief"),
    ],
)
def test_only_what_markdown_would_misread_is_escaped(text: str, markdown: str) -> None:
    assert word(p(r(text))).text == markdown + "\n"


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ((r("De ", "<w:b/>"), r("brug", "<w:b/>"), r(" open")), "**De brug** open"),
        ((r("vet ", "<w:b/>"), r("schuin", "<w:b/><w:i/>")), "**vet *schuin***"),
        ((r("zo.", "<w:b/>"), r("Dan")), "**zo**.Dan"),
        ((r(" los ", "<w:i/>"),), "*los*"),
        ((r("m"), r("2", '<w:vertAlign w:val="superscript"/>')), "m<sup>2</sup>"),
    ],
)
def test_emphasis_is_put_where_markdown_sees_it(runs: tuple[str, ...], markdown: str) -> None:
    assert word(p(*runs)).text == markdown + "\n"
