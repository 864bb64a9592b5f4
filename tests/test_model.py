"""Positions: from an offset in the text back to a line and a column of the file."""

from translate.model import Kind, Segment


def test_a_position_skips_the_markup_in_front_of_it() -> None:
    segment = Segment(
        language="nl",
        path="nl.md",
        ordinal=1,
        kind=Kind.PARAGRAPH,
        source="**vier**\n> eisen",
        text="vier\neisen",
        line=3,
        column=5,
        start=40,
        end=56,
        runs=((0, 2), (4, 8), (5, 11)),
    )
    assert segment.position(0) == (3, 7)
    assert segment.position(5) == (4, 3)
    span = segment.span(5, 10)
    assert (span.text, span.line, span.column, span.end_line, span.end_column) == (
        "eisen",
        4,
        3,
        4,
        8,
    )
