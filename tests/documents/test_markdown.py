"""Segmentation: what becomes a segment, of what kind, where it stands and what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.markup import documents
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Kind, MarkKind, Segment


def read(text: str) -> tuple[Segment, ...]:
    return read_markdown(text.encode(), "nl", "nl.md").segments


def only(text: str) -> Segment:
    (segment,) = read(text)
    return segment


LETTER = """\
---
title: Meer banken in het park
draft: true
---

# Open brief

Aan de wethouder
======

Wij vragen *drie* dingen:[^1]

1. Banken.
2. Bomen,
   veel bomen.

   Liefst linden.
   - In de schaduw
- Een fontein.

> Een park is
> van iedereen.
>
> - Ook van ons

| Wat | Hoeveel |
|-----|--------:|
| bank | 12 |
| boom | |

<!-- nog na te kijken -->

<div>opmaak</div>

```
code
```

    ook code

[^1]: Zie het plan.

    En de bijlage.
"""


def test_a_letter_is_cut_into_its_blocks() -> None:
    found = [
        (s.line, s.column, s.kind, "/".join(f"{c.kind}:{c.label}" for c in s.nesting), s.text)
        for s in read(LETTER)
    ]
    assert found == [
        (2, 8, Kind.TITLE, "", "Meer banken in het park"),
        (6, 3, Kind.HEADING, "", "Open brief"),
        (8, 1, Kind.HEADING, "", "Aan de wethouder"),
        (11, 1, Kind.PARAGRAPH, "", "Wij vragen drie dingen:"),
        (13, 4, Kind.LIST_ITEM, "ordered-item:1", "Banken."),
        (14, 4, Kind.LIST_ITEM, "ordered-item:2", "Bomen,\nveel bomen."),
        (17, 4, Kind.PARAGRAPH, "ordered-item:2", "Liefst linden."),
        (18, 6, Kind.LIST_ITEM, "ordered-item:2/bullet-item:", "In de schaduw"),
        (19, 3, Kind.LIST_ITEM, "bullet-item:", "Een fontein."),
        (21, 3, Kind.QUOTATION, "quote:", "Een park is\nvan iedereen."),
        (24, 5, Kind.LIST_ITEM, "quote:/bullet-item:", "Ook van ons"),
        (26, 3, Kind.TABLE_CELL, "cell:1,1", "Wat"),
        (26, 9, Kind.TABLE_CELL, "cell:1,2", "Hoeveel"),
        (28, 3, Kind.TABLE_CELL, "cell:2,1", "bank"),
        (28, 10, Kind.TABLE_CELL, "cell:2,2", "12"),
        (29, 3, Kind.TABLE_CELL, "cell:3,1", "boom"),
        (41, 7, Kind.FOOTNOTE, "footnote:1", "Zie het plan."),
        (43, 5, Kind.FOOTNOTE, "footnote:1", "En de bijlage."),
    ]


def test_headings_carry_their_level_and_leave_their_markup_out() -> None:
    assert [(s.level, s.source) for s in read("### Drie ###\n\nTwee\n----\n\n# \\*Een\n")] == [
        (3, "Drie"),
        (2, "Twee"),
        (1, "\\*Een"),
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("een **vet** en _schuin_ woord", "een vet en schuin woord"),
        ("R&amp;D, 3 \\* 4, &copy; &#8364;", "R&D, 3 * 4, © €"),
        ("\\*geen nadruk\\*", "*geen nadruk*"),
        ("[ons plan](https://plan.example 'titel') en <https://park.example>",
         "ons plan en https://park.example"),
        ("![een *bank*](bank.png)", "een bank"),
        ("`a  b` en `` `c` ``", "a  b en `c`"),
        ("~~oud~~ nieuw", "oud nieuw"),
        ("regel een  \nregel twee\\\nregel drie<br>regel vier",
         "regel een\nregel twee\nregel drie\nregel vier"),
        ("H<sub>2</sub>O<!-- water -->", "H2O"),
        ("met noot[^1] en onbekende[^b] noot", "met noot en onbekende noot"),
        ("geen noot \\[^b], `[^b]`, [^ b], [^]", "geen noot [^b], [^b], [^ b], [^]"),
        ("echte noot na een backslash \\\\[^b].", "echte noot na een backslash \\."),
        ("[^x](https://park.example) is een link", "^x is een link"),
        ("zacht\u00adteken, vaste\u00a0spatie, smalle\u202fspatie, cafe\u0301",
         "zacht\u00adteken, vaste\u00a0spatie, smalle\u202fspatie, cafe\u0301"),
        ("nul\0teken", "nul\0teken"),
    ],
)  # fmt: skip
def test_the_text_is_what_a_reader_reads(source: str, text: str) -> None:
    segment = read(f"{source}\n\n[^1]: Noot.\n")[0]
    assert (segment.source, segment.text) == (source, text)


def test_marks_know_their_place_in_text_and_source() -> None:
    source = "Zie [het *plan*](#)[^1], <mailto:a@b.example>, <c@d.example>, ![](x.png) en [^b]."
    segment = read(f"{source}\n\n[^1]: Noot.\n")[0]
    assert [
        (m.kind, segment.text[m.start : m.end], source[m.source_start : m.source_end], m.target)
        for m in segment.marks
    ] == [
        (MarkKind.LINK, "het plan", "[het *plan*](#)", ""),
        (MarkKind.EMPHASIS, "plan", "*plan*", ""),
        (MarkKind.FOOTNOTE, "", "[^1]", "1"),
        (MarkKind.LINK, "mailto:a@b.example", "<mailto:a@b.example>", "mailto:a@b.example"),
        (MarkKind.LINK, "c@d.example", "<c@d.example>", "mailto:c@d.example"),
        (MarkKind.IMAGE, "", "![](x.png)", "x.png"),
        (MarkKind.FOOTNOTE, "", "[^b]", "b"),
    ]


def test_code_over_two_lines_keeps_its_places() -> None:
    segment = only("> bel `1 2\n> 34` nu\n")
    assert segment.text == "bel 1 2 34 nu"
    assert segment.position(segment.text.index("34")) == (2, 3)


def test_reference_links_find_their_address_and_definitions_are_no_text() -> None:
    segment = only("[een], [twee][een]\n\n[een]: https://een.example\n")
    assert segment.text == "een, twee"
    assert [mark.target for mark in segment.marks] == ["https://een.example"] * 2


def test_every_text_of_a_note_is_a_segment_also_when_its_label_is_used_twice() -> None:
    notes = read("Zin.\n\n[^1]: Een.\n\n[^1]: Twee.\n")[1:]
    assert [(s.text, s.nesting[0].label) for s in notes] == [("Een.", "1"), ("Twee.", "1")]


@pytest.mark.parametrize("blank", ["", "\n\n", "<br>\n", "&nbsp;\n", "- \n", "***\n", "\ufeff"])
def test_what_says_nothing_is_no_segment(blank: str) -> None:
    assert read(blank) == ()


def test_positions_count_characters_and_the_byte_order_mark_is_none() -> None:
    data = "\ufeffDe é en\r\nde ё.\r\n\r\nTwee.".encode()
    first, second = read_markdown(data, "nl", "nl.md").segments
    assert (first.start, first.text, first.position(first.text.index("ё"))) == (
        3,
        "De é en\nde ё.",
        (2, 4),
    )
    assert (second.line, second.column, second.source) == (4, 1, "Twee.")
    assert data[second.start : second.end] == b"Twee."


def test_a_position_in_a_quotation_skips_its_marker() -> None:
    segment = only("> een\n> > twee\n> drie\n".replace("> > ", "> "))
    assert segment.position(segment.text.index("drie")) == (3, 3)


def test_tasks_and_alerts_begin_after_their_markers() -> None:
    found = [(s.column, s.text) for s in read("- [x] gedaan\n- [ ] open\n\n> [!NOTE]\n> Let op.\n")]
    assert found == [(7, "gedaan"), (7, "open"), (3, "Let op.")]


def test_the_kind_of_a_block_follows_from_what_holds_it() -> None:
    found = [
        (s.kind, len(s.nesting)) for s in read("- > q\n\n  p\n- # h\n  t\n- - diep\n\n[^1]: - n\n")
    ]
    assert found == [
        (Kind.QUOTATION, 2),
        (Kind.PARAGRAPH, 1),
        (Kind.HEADING, 1),
        (Kind.PARAGRAPH, 1),
        (Kind.LIST_ITEM, 2),
        (Kind.LIST_ITEM, 2),
    ]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\xff\xfeD\x00e\x00", "nl.md:1: is UTF-16; save it as UTF-8"),
        ("één\nça ".encode() + b"\xe9\n", "nl.md:2:4: byte 0xe9 is not UTF-8"),
        (b"\xef\xbb\xbfab\xc3", "nl.md:1:3: byte 0xc3 is not UTF-8"),
    ],
)
def test_what_is_not_utf_8_is_refused_with_its_place(data: bytes, place: str) -> None:
    with pytest.raises(TranslateError) as error:
        read_markdown(data, "nl", "nl.md")
    assert str(error.value).startswith(place)
    assert error.value.remedy


@given(st.one_of(documents(), st.text()))
def test_any_text_is_cut_into_slices_of_itself(text: str) -> None:
    data = text.encode(errors="replace")
    lines = data.decode().removeprefix("\ufeff").split("\n")
    end = 0
    for ordinal, segment in enumerate(read_markdown(data, "nl", "nl.md").segments, start=1):
        assert segment.ordinal == ordinal
        assert data[segment.start : segment.end].decode() == segment.source
        assert end <= segment.start < segment.end
        end = segment.end
        first = segment.source.split("\n")[0]
        assert lines[segment.line - 1][segment.column - 1 :].startswith(first)
        _assert_runs_and_marks_hold(segment)


def _assert_runs_and_marks_hold(segment: Segment) -> None:
    assert list(segment.runs) == sorted(segment.runs)
    for (start, at), (after, beyond) in zip(
        segment.runs, (*segment.runs[1:], (len(segment.text), len(segment.source))), strict=True
    ):
        assert after - start <= beyond - at or segment.source[at] == "&"
    for offset, character in enumerate(segment.text):
        stands = segment.source[segment.source_offset(offset) :][:1]
        assert stands in (character, "&", "\\", "\r", " ", "<", ">", "\n", "") or character == " "
    for mark in segment.marks:
        assert 0 <= mark.start <= mark.end <= len(segment.text)
        assert 0 <= mark.source_start < mark.source_end <= len(segment.source)
