"""OpenDocument's own constructs: styles that are bold, tracked changes, annotations, boxes."""

from __future__ import annotations

import io
import zipfile

from translate.converting import Converted, convert

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = " ".join(
    f'xmlns:{short}="{_ODF}{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
_OTHERS = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_BY = "<dc:creator>Anna</dc:creator><dc:date>2026-03-14T09:30:00</dc:date>"


def odt(body: str, styles: str = "") -> Converted:
    content = (
        f"<office:document-content {_NAMES} {_OTHERS}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", content)
    return convert(buffer.getvalue(), "brief.odt", ".odt")


def style(name: str, family: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}">'
        f"<style:text-properties {properties}/></style:style>"
    )


def test_bold_of_a_paragraphs_style_is_bold() -> None:
    bold = style("P1", "paragraph", 'fo:font-weight="bold"')
    plain = style("T1", "text", 'fo:font-weight="normal"')
    body = '<text:p text:style-name="P1">Wie leert.</text:p>'
    inner = '<text:span text:style-name="T1">werkt</text:span>'
    body += f'<text:p text:style-name="P1">Wie {inner}</text:p>'
    assert odt(body, bold + plain).text == "**Wie leert.**\n\n**Wie** werkt\n"


def test_tracked_changes_are_listed() -> None:
    info = f"<office:change-info>{_BY}</office:change-info>"
    body = (
        "<text:tracked-changes>"
        f'<text:changed-region text:id="c1"><text:deletion>{info}<text:p>drie</text:p>'
        "</text:deletion></text:changed-region>"
        f'<text:changed-region text:id="c2"><text:insertion>{info}</text:insertion>'
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Wij vragen <text:change text:change-id="c1"/>'
        '<text:change-start text:change-id="c2"/>vier<text:change-end text:change-id="c2"/> '
        "dingen.</text:p>"
    )
    found = odt(body)
    assert found.text == "Wij vragen vier dingen.\n"
    assert [message for _, message in found.remarks] == [
        "tracked change accepted: Anna deleted on 2026-03-14: “drie”",
        "tracked change accepted: Anna added on 2026-03-14: “vier”",
    ]


def test_annotations_are_comments() -> None:
    note = f"<office:annotation>{_BY}<text:p>Klopt dit?</text:p></office:annotation>"
    (comment,) = odt(f"<text:p>De brug{note} blijft open.</text:p>").comments
    assert (comment.author, comment.at, comment.text, comment.about) == (
        "Anna",
        "2026-03-14T09:30:00",
        "Klopt dit?",
        "De brug blijft open.",
    )


def test_text_in_a_box_follows_its_paragraph_and_a_picture_is_named() -> None:
    box = "<draw:frame><draw:text-box><text:p>In de kantlijn.</text:p></draw:text-box></draw:frame>"
    found = odt(f"<text:p>Tekst.{box}<draw:frame><draw:image/></draw:frame></text:p>")
    assert found.text == "Tekst.\n\nIn de kantlijn.\n"
    assert [message for _, message in found.remarks] == [
        "left out a picture",
        "the text of a text box follows here",
    ]
