"""Merging two states of a version: neighbours never meet, the same segment is a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.markdown import read_markdown
from translate.documents.merging import is_sound, merge

BASE = """---
title: De bus
---

# Laat de bus rijden

Geachte wethouder,
wij schrijven u.

- Halte een
- Halte twee

| jaar | leden |
|---|---|
| 2024 | 340 |

Dank u.[^1]

[^1]: Een noot.
"""


def edited(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def merged(ours: str, theirs: str, base: str = BASE) -> tuple[str, int]:
    done = merge(base.encode(), ours.encode(), theirs.encode())
    return done.data.decode(), done.conflicts


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        (("Halte een", "Halte 1"), ("Halte twee", "Halte 2")),
        (("2024", "2025"), ("340", "360")),
        (("# Laat de bus rijden", "# Laat de tram rijden"), ("u.\n\n-", "U.\n\n-")),
        (("title: De bus", "title: De tram"), ("# Laat", "## Laat")),
        (("- Halte twee", "- Halte twee\n- Halte drie"), ("Halte twee", "Halte twee bis")),
        (("Dank u.[^1]\n\n", ""), ("Een noot", "Eén noot")),
        (("Dank u.[^1]", "Dank u.[^1]\n\nNamens allen,"), ("Dank u.", "Dank U.")),
    ],
)
def test_edits_of_different_segments_never_meet(
    mine: tuple[str, str], yours: tuple[str, str]
) -> None:
    for one, other in ((mine, yours), (yours, mine)):
        assert merged(edited(one), edited(other)) == (edited(mine, yours), 0)


def test_the_same_edit_is_no_conflict() -> None:
    both = edited(("340", "360"), ("Dank u", "Dank U"))
    assert merged(both, edited(("340", "360"))) == (both, 0)


def test_the_same_segment_is_a_conflict_of_its_lines_alone() -> None:
    ours = edited(("Geachte wethouder", "Beste wethouder"), ("Halte een", "Halte 1"))
    theirs = edited(("wij schrijven u", "wij vragen u"), ("Halte twee", "Halte 2"))
    wanted = edited(
        ("Halte een", "Halte 1"),
        ("Halte twee", "Halte 2"),
        (
            "Geachte wethouder,\nwij schrijven u.\n",
            "<<<<<<< ours\nBeste wethouder,\nwij schrijven u.\n=======\n"
            "Geachte wethouder,\nwij vragen u.\n>>>>>>> theirs\n",
        ),
    )
    assert merged(ours, theirs) == (wanted, 1)


def test_a_conflict_in_a_cell_shows_the_row_with_what_merged() -> None:
    ours = edited(("340", "350"), ("2024", "2025"))
    text, conflicts = merged(ours, edited(("340", "360")))
    assert conflicts == 1
    assert "<<<<<<< ours\n| 2025 | 350 |\n=======\n| 2025 | 360 |\n>>>>>>> theirs\n" in text


def test_an_edit_of_what_the_other_took_out_is_a_conflict() -> None:
    text, conflicts = merged(edited(("Dank u.[^1]\n\n", "")), edited(("Dank u", "Dank U")))
    assert conflicts == 1
    assert "<<<<<<< ours\n=======\nDank U.[^1]\n\n>>>>>>> theirs\n" in text


def test_two_new_paragraphs_in_one_place_are_a_conflict() -> None:
    place = "Dank u.[^1]"
    text, conflicts = merged(
        edited((place, f"Een.\n\n{place}")), edited((place, f"Twee.\n\n{place}"))
    )
    assert conflicts == 1
    assert "Een.\n" in text and "Twee.\n" in text


def test_windows_line_ends_and_no_end_of_line() -> None:
    done = merge(b"A\r\n\r\nB", b"A\r\n\r\nC", b"A\r\n\r\nD")
    assert done.data == (b"A\r\n\r\n<<<<<<< ours\r\nC\r\n=======\r\nD\r\n>>>>>>> theirs\r\n")


def test_what_is_added_behind_an_unended_line_begins_one_of_its_own() -> None:
    assert merged("A", "A\n\nB\n", "A\n") == ("A\n\nB\n", 0)
    assert merged("A", "B", "A") == ("B", 0)
    assert merged("B\n\nA", "A\n\nC", "A") == ("B\n\nA\n\nC", 0)


def test_a_text_that_nobody_wrote_is_noticed() -> None:
    base, ours, theirs = "A\n\nB\n", "```\n\nA\n\nB\n", "A\n\nC\n\n```\n\nD\n"
    data = merged(ours, theirs, base)[0].encode()
    assert not is_sound(data, [text.encode() for text in (base, ours, theirs)])
    assert is_sound(b"A\n\nC\n", [text.encode() for text in (base, ours, theirs)])


PARAGRAPHS = st.lists(
    st.sampled_from(["Wij zijn er.", "- een", "> Citaat", "## Kop", "Nog een\nregel", "Slot"]),
    min_size=2,
    max_size=8,
)


@given(PARAGRAPHS, st.data())
def test_edits_of_different_paragraphs_are_both_there(
    texts: list[str], data: st.DataObject
) -> None:
    numbered = [f"{text} {number}" for number, text in enumerate(texts)]
    places = st.integers(0, len(texts) - 1)
    one, other = data.draw(st.tuples(places, places).filter(lambda two: two[0] != two[1]))
    ours, theirs, wanted = list(numbered), list(numbered), list(numbered)
    ours[one] = wanted[one] = f"{numbered[one]} van ons"
    theirs[other] = wanted[other] = f"{numbered[other]} van hen"
    base, mine, yours, both = ("\n\n".join(x) + "\n" for x in (numbered, ours, theirs, wanted))
    assert merged(mine, yours, base) == (both, 0)


@given(PARAGRAPHS, PARAGRAPHS)
def test_one_side_alone_is_that_side(base: list[str], side: list[str]) -> None:
    before, after = "\n\n".join(base) + "\n", "\n\n".join(side) + "\n"
    assert merged(before, after, before) == (after, 0)
    assert merged(after, before, before) == (after, 0)


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_no_edit_of_either_side_is_lost(base: list[str], one: list[str], other: list[str]) -> None:
    before, ours, theirs = ("\n\n".join(x) + "\n" for x in (base, one, other))
    text, conflicts = merged(ours, theirs, before)
    known = {segment.source for segment in read_markdown(before.encode(), "nl", "").segments}
    for side in (ours, theirs):
        for segment in read_markdown(side.encode(), "nl", "").segments:
            assert segment.source in known or segment.source in text
    if not conflicts:
        sides = [read_markdown(one.encode(), "nl", "") for one in (before, ours, theirs)]
        there = {segment.source for side in sides for segment in side.segments}
        both = read_markdown(text.encode(), "nl", "").segments
        assert {segment.source for segment in both} <= there
