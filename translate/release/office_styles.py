"""How Word and OpenDocument files look: the properties of their styles, as a designer reads them.

Lengths in Word's tables are twentieths of a point, sizes half points. Cambria has Cyrillic and is
on every Windows and Mac; LibreOffice brings Caladea, which has the same measures.
"""

from __future__ import annotations

FONT = "Cambria"
INK = "1D2329"
ACCENT = "0B4A73"
QUIET = "5B6570"

WORD_STYLES: dict[str, tuple[str, str]] = {
    "BodyText": ('<w:spacing w:before="0" w:after="150"/>', ""),
    "Compact": ('<w:spacing w:before="0" w:after="90"/>', ""),
    "Heading1": (
        '<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="320"'
        ' w:after="140" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="0"/>',
        f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="34"/><w:szCs w:val="34"/>',
    ),
    "Heading2": (
        '<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="300"'
        ' w:after="120" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="1"/>',
        f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="27"/><w:szCs w:val="27"/>',
    ),
    "Heading3": (
        '<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/><w:spacing w:before="240"'
        ' w:after="100"/><w:outlineLvl w:val="2"/>',
        f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="23"/><w:szCs w:val="23"/>',
    ),
    **{
        f"Heading{level}": (
            f'<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>',
        )
        for level in (4, 5, 6)
    },
    "BlockText": (
        '<w:spacing w:before="0" w:after="150"/><w:ind w:left="480" w:right="480"/>',
        "",
    ),
    "FootnoteText": (
        '<w:spacing w:before="0" w:after="50" w:line="245" w:lineRule="auto"/>',
        '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    "Hyperlink": ("", f'<w:color w:val="{ACCENT}"/>'),
    "Logo": ('<w:spacing w:before="0" w:after="120"/>', ""),
    "Sender": (
        '<w:spacing w:before="0" w:after="480"/><w:jc w:val="right"/>',
        '<w:sz w:val="19"/><w:szCs w:val="19"/>',
    ),
    "Addressee": ('<w:spacing w:before="0" w:after="360"/>', ""),
    "Dateline": ('<w:spacing w:before="0" w:after="360"/>', ""),
    "Signatory": ('<w:keepLines/><w:spacing w:before="560" w:after="0"/>', ""),
    "Parting": (
        f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="{QUIET}"/></w:pBdr>'
        '<w:spacing w:before="0" w:after="260"/><w:ind w:left="3200" w:right="3200"/>',
        "",
    ),
}
"""Word's styles by id: paragraph properties, run properties."""

WORD_DEFAULTS = (
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    f'<w:color w:val="{INK}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
)
WORD_SPACING = '<w:spacing w:after="110" w:line="281" w:lineRule="auto"/>'
WORD_PAGE = (
    '<w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1474" w:bottom="1361"'
    ' w:left="1474" w:header="709" w:footer="624" w:gutter="0"/>'
)
"""A4."""
WORD_TABLE = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{QUIET}"/>'
    for side in ("top", "bottom", "insideH")
)
WORD_TABLE += "</w:tblBorders>"

OPEN_DOCUMENT_STYLES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "Text_20_body": (
        {"fo:margin-top": "0cm", "fo:margin-bottom": "0.26cm", "fo:line-height": "117%"},
        {},
    ),
    "Heading": ({"fo:keep-with-next": "always"}, {"style:font-name": FONT}),
    "Heading_20_1": (
        {"fo:margin-top": "0.56cm", "fo:margin-bottom": "0.25cm"},
        {"fo:font-size": "17pt", "fo:font-weight": "bold"},
    ),
    "Heading_20_2": (
        {"fo:margin-top": "0.53cm", "fo:margin-bottom": "0.21cm"},
        {"fo:font-size": "13.5pt", "fo:font-weight": "bold", "fo:font-style": "normal"},
    ),
    "Heading_20_3": (
        {"fo:margin-top": "0.42cm", "fo:margin-bottom": "0.18cm"},
        {"fo:font-size": "11.5pt", "fo:font-weight": "bold", "fo:font-style": "normal"},
    ),
    **{
        f"Heading_20_{level}": (
            {"fo:margin-top": "0.35cm", "fo:margin-bottom": "0.14cm"},
            {"fo:font-size": "11pt", "fo:font-weight": "bold", "fo:font-style": "normal"},
        )
        for level in (4, 5, 6)
    },
    "Quotations": (
        {"fo:margin-left": "0.85cm", "fo:margin-right": "0.85cm", "fo:line-height": "117%"},
        {},
    ),
    "Footnote": ({"fo:margin-bottom": "0.09cm"}, {"fo:font-size": "9pt"}),
    "Internet_20_link": (
        {},
        {"fo:color": f"#{ACCENT.lower()}", "style:text-underline-style": "none"},
    ),
    "Horizontal_20_Line": (
        {
            "style:border-line-width-bottom": "",
            "fo:border-bottom": f"0.5pt solid #{QUIET.lower()}",
            "fo:margin-left": "5.6cm",
            "fo:margin-right": "5.6cm",
            "fo:margin-bottom": "0.46cm",
        },
        {"fo:font-size": "6pt"},
    ),
    "Source_Text": ({}, {"fo:font-size": "9pt"}),
    "Logo": ({"fo:margin-bottom": "0.2cm"}, {}),
    "Sender": ({"fo:text-align": "end", "fo:margin-bottom": "0.85cm"}, {"fo:font-size": "9.5pt"}),
    "Addressee": ({"fo:margin-bottom": "0.63cm"}, {}),
    "Dateline": ({"fo:margin-bottom": "0.63cm"}, {}),
    "Signatory": ({"fo:margin-top": "1cm", "fo:keep-together": "always"}, {}),
}
"""OpenDocument's styles by name: paragraph properties, text properties; "" takes one away."""

OPEN_DOCUMENT_CELL = {
    "fo:border": "none",
    "fo:border-bottom": f"0.5pt solid #{QUIET.lower()}",
    "fo:padding": "0.1cm",
}
OPEN_DOCUMENT_TABLE = {"fo:margin-top": "0.2cm", "fo:margin-bottom": "0.3cm"}

OPEN_DOCUMENT_DEFAULTS = {
    "style:font-name": FONT,
    "fo:font-size": "11pt",
    "fo:color": f"#{INK.lower()}",
    "style:use-window-font-color": "false",
}
OPEN_DOCUMENT_PAGE = {
    "fo:page-width": "21cm",
    "fo:page-height": "29.7cm",
    "fo:margin-top": "2.4cm",
    "fo:margin-bottom": "1.4cm",
    "fo:margin-left": "2.6cm",
    "fo:margin-right": "2.6cm",
}
"""A4."""
