"""Places in bilingual files are those of the file, whatever its format does to a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspaces import Shell
from translate.bilingual import read_bilingual
from translate.reports.locating import offset_of

XLIFF = """<?xml version="1.0"?>
<xliff version="1.2"><file source-language="en" target-language="nl"><body>
  <trans-unit id="1"><source>12 trees &amp; 14 <g id="1">bushes</g>, <x id="2" equiv-text="!"/>\
 15.</source><target><!-- c -->Er zijn <?pi d?>12 bomen &amp; <![CDATA[41 < 42]]> struiken\
</target></trans-unit>
  <trans-unit id="2"><source>
     A line, and then
   30 &#x6d;ore.</source><alt-trans><source>Another</source><target>Een andere</target></alt-trans>
   <target>Een regel</target></trans-unit>
</body></file></xliff>
"""
TMX = (
    '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>There &lt; are '
    '<ph x="1">12</ph> 15 trees.</seg></tuv><tuv xml:lang="nl"><seg>Er <hi>zijn</hi> '
    "51 bomen.</seg></tuv></tu></body></tmx>"
)
OURS = (
    '<tmx version="1.4"><header srclang="en" o-tmf="Markdown"/><body><tu><tuv xml:lang="en">'
    '<seg>A \\\\ b * c <bpt i="1">**</bpt>d<ept i="1">**</ept> e</seg></tuv><tuv xml:lang="nl">'
    "<seg>a</seg></tuv></tu></body></tmx>"
)
PO = """msgid ""
msgstr ""
"Language: nl\\n"

msgid "one \\"two\\" three"
msgstr ""
"een\\t\\n"
"  \\"twee\\" "
"drie"
"""


@pytest.mark.parametrize(
    ("name", "data", "texts"),
    [
        ("a.xlf", XLIFF, ["12 trees", "12 bomen", "41 <", "struiken", "bushes", "15"]),
        ("a.xlf", XLIFF, ["A line", "30", "ore", "Een regel"]),
        ("a.tmx", TMX, ["There", "are", "15", "51"]),
        ("a.tmx", OURS, ["b", "c ", "d", " e"]),
        ("a.po", PO, ["one", "two", "three", "een", "twee", "drie"]),
    ],
)
def test_a_place_is_that_of_the_file(name: str, data: str, texts: list[str]) -> None:
    rows = read_bilingual(data.encode(), name).rows
    segments = [segment for row in rows for segment in row.segments.values()]
    for text in texts:
        (segment,) = [one for one in segments if text in one.text]
        after = data[: data.index(_SEEN.get(text, text))].split("\n")
        place = len(after), len(after[-1]) + 1 + (text in _SEEN and _SEEN[text].index(text))
        start = segment.text.index(text)
        assert segment.position(start) == place, text
        assert offset_of(segment, *place) == segment.source_offset(start), text


_SEEN = {"b": "\\\\ b", "d": "d<", "are": "are <", "een": "een\\t", " e": " e</seg>"}
"""With what stands beside it, where a text stands more than once in its file."""


def test_places_are_counted_in_characters_whatever_the_encoding() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "iso-8859-1"):
        name = encoding.removesuffix("-sig")
        data = f'<?xml version="1.0" encoding="{name}"?>{TMX.replace("There", "Thère")}'
        (row,) = read_bilingual(data.encode(encoding), "a.tmx").rows
        place = data.index("15 trees") + 1
        assert row.segments["en"].position(row.segments["en"].text.index("15")) == (1, place)


def test_a_finding_is_where_the_translator_can_mend_it(workspace: Path, translate: Shell) -> None:
    Path("a.po").write_text(
        'msgid ""\nmsgstr "Language: nl\\n"\n\nmsgid "There are 12."\nmsgstr "Er zijn 21."\n'
    )
    assert translate("check", "a.po").out.startswith("a.po:5:17: error: en says")
    ran = translate("check", "a.po", "--format", "github")
    assert "file=a.po,line=5,col=17," in ran.out
