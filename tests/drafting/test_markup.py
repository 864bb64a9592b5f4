"""Answers back to Markdown: the same text, the same marks, for every text there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.segments import segment, segments
from translate.drafting.markup import balanced, restore
from translate.drafting.tags import tag
from translate.drafting.tokens import Event, parse
from translate.model import Kind

NOTES = "\n\n[^1]: Een.\n\n[^2]: Twee.\n"


@pytest.mark.parametrize(
    "markdown",
    [
        "Een gewone zin.",
        'Zie [het *rapport*](https://a.example/x_y "T") van **mei**.[^1] En `dit`[^2].',
        "***Samen*** ~~niet~~ <https://a.example> en a@b.example",
        "2 \\* 3 \\_is\\_ \\[zes\\](x) \\<b\\> \\`nee\\` &amp; zo.",
        "Boven  \nonder",
        "![kaart](kaart.png) H<sub>2</sub>O",
    ],
)
def test_an_unchanged_answer_gives_the_same_segment(markdown: str) -> None:
    before = segment(markdown + NOTES)
    tagged = tag(before)
    after = segment(restore(parse(tagged.text), tagged.tags) + NOTES)
    assert after.text == before.text
    assert [(m.kind, m.target) for m in after.marks] == [(m.kind, m.target) for m in before.marks]


@pytest.mark.parametrize(
    ("answer", "markdown"),
    [
        ("See <g1>the report</g1>.<x2/>", "See [the report](/r).[^1]"),
        ("<x2/><g1> the report </g1>now", "[^1] [the report](/r) now"),
        ("See <g1>the <x2/>report</g1>", "See [the [^1]report](/r)"),
        ("See <g1>the report.<x2/>", "See the report.[^1]"),
        ("See the report</g1>", "See the report"),
        ("See <g1></g1> it", "See  it"),
        ("See <g1>it</g1> <g7>now</g7><x9/>", "See [it](/r) now"),
        ("1. See <g1>it</g1>", "1\\. See [it](/r)"),
    ],
)
def test_an_answer_in_the_markup_of_its_tags(answer: str, markdown: str) -> None:
    tags = tag(segment("Zie [het rapport](/r).[^1]" + NOTES)).tags
    assert restore(parse(answer), tags) == markdown


def test_lines_of_an_answer_make_no_blocks() -> None:
    tokens = ("One.\n\n# Two\u2028- three\u00a0\r\n four",)
    assert restore(tokens, ()) == "One. # Two - three\u00a0 four"


def test_of_pairs_that_cross_one_loses_its_markup() -> None:
    crossed = balanced(parse("<g1>a <g2>b</g1> c</g2>"))
    inner = Event(2, closes=False), Event(2, opens=False)
    assert crossed == ("a ", inner[0], "b", " c", inner[1])
    assert balanced(parse("<g1>a</g1><x2/>")) == (
        Event(1, closes=False),
        "a",
        Event(1, opens=False),
        Event(2),
    )


def test_kinds_have_their_own_dangers() -> None:
    assert restore(["1. Eisen #"], (), Kind.HEADING) == "1. Eisen \\#"
    assert restore(["a | b"], (), Kind.TABLE_CELL) == "a \\| b"


LETTERS = st.text(st.sampled_from("ab1 .!*_[]()<>&;#~`\\^-+=|:жё“’\u00a0"), min_size=1)


@given(LETTERS)
def test_any_text_comes_back_as_one_paragraph_that_reads_the_same(text: str) -> None:
    wanted = " ".join(text.split(" ")).strip()
    if not any(character.isalnum() for character in wanted):
        return
    found = segments(restore([wanted], ()))
    assert len(found) == 1
    assert found[0].kind is Kind.PARAGRAPH
    assert found[0].text == wanted
    assert found[0].marks == ()
