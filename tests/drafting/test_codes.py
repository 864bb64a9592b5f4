"""A unit's text with codes: out and back without loss."""

from __future__ import annotations

import pytest

from translate.documents.markdown import read_markdown
from translate.drafting.codes import coded, counterpart, markdown, paragraphs
from translate.model import Segment

TEXTS = [
    "Wij vragen u de **oude** boom te laten staan.[^1]",
    "**[Het *hele* rapport](https://linde.example/a_b)** en `code <b>`.",
    "Eén\\\nregel, ~~weg~~ ermee & 3 < 4 * 5.",
    "![De linde](linde.jpg) staat er <br> nog; mail boom@linde.example of <https://linde.example>.",
    "Een \\*ster\\* en een \\[haak](niet zo).",
    "H<sub>2</sub>O en *a **b** c*.",
]


def segments(text: str, language: str = "nl") -> tuple[Segment, ...]:
    return read_markdown(text.encode(), language, f"{language}.md").segments


@pytest.mark.parametrize("text", TEXTS)
def test_what_nobody_edits_says_the_same(text: str) -> None:
    (segment,) = segments(text)
    went = coded((segment,))
    (back,) = segments(markdown(went.text, segment, went.tags, went.tags))
    assert coded((back,)) == went
    assert back.text.split() == segment.text.split()


def test_a_target_has_the_numbers_of_its_source() -> None:
    source = coded(segments("De **oude** boom[^1] in [het park](https://a.example/nl)."))
    target = coded(segments("В [парке](https://a.example/ru) *же* **старое** дерево.[^1]", "ru"))
    assert source.text == "De <g1>oude</g1> boom<x2/> in <g3>het park</g3>."
    assert (
        counterpart(target, source).text
        == "В <g3>парке</g3> <g4>же</g4> <g1>старое</g1> дерево.<x2/>"
    )


def test_a_new_text_takes_the_markup_of_its_target_or_else_of_its_source() -> None:
    (nl,) = segments("De **oude** boom in [het park](https://a.example/nl).")
    (ru,) = segments("В [парке](https://a.example/ru) дерево.", "ru")
    source = coded((nl,))
    target = counterpart(coded((ru,)), source)
    new = "В <g2>нашем парке</g2> <g1>старое</g1> дерево."
    assert markdown(new, ru, source.tags, target.tags) == (
        "В [нашем парке](https://a.example/ru) **старое** дерево."
    )
    assert markdown(new, nl, source.tags, ()) == (
        "В [нашем парке](https://a.example/nl) **старое** дерево."
    )


def test_paragraphs_are_parted_by_a_code() -> None:
    text = coded(segments("Een *a*.\n\nTwee *b*.")).text
    assert text == "Een <g1>a</g1>.<x0/>Twee <g2>b</g2>."
    assert paragraphs(text) == ("Een <g1>a</g1>.", "Twee <g2>b</g2>.")
    assert paragraphs(" ") == ()
