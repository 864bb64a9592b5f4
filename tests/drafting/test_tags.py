"""Markup to tags, and answers to tokens."""

import pytest

from tests.drafting.segments import segment
from translate.drafting.memory import shown
from translate.drafting.tags import Tagged, tag, together
from translate.drafting.tokens import Event, billable, parse, plain
from translate.model import MarkKind

NOTES = "\n\n[^1]: Een.\n\n[^2]: Twee.\n"


@pytest.mark.parametrize(
    ("markdown", "tagged"),
    [
        ("Een gewone zin.", "Een gewone zin."),
        ("Zie [het rapport](https://a.example/x).", "Zie <g1>het rapport</g1>."),
        ("Wij *vragen* **u** ~~nu~~ iets.", "Wij <g1>vragen</g1> <g2>u</g2> <g3>nu</g3> iets."),
        ("Dat staat vast.[^1] En dit[^2] ook.", "Dat staat vast.<x1/> En dit<x2/> ook."),
        ("***Samen*** sterk", "<g1><g2>Samen</g2></g1> sterk"),
        ("**Zie [de wet](/wet)[^1]**", "<g1>Zie <g2>de wet</g2><x3/></g1>"),
        ("Schrijf ons: <bestuur@plein.example>.", "Schrijf ons: <x1/>."),
        ("Schrijf ons: bestuur@plein.example.", "Schrijf ons: <x1/>."),
        ("Zie https://plein.example/a_b, graag.", "Zie <x1/>, graag."),
        ("[https://t.example/a\\_b](https://t.example/a_b) telt mee", "<x1/> telt mee"),
        ("Typ `ja & nee`.", "Typ <x1/>."),
        ("H<sub>2</sub>O", "H<x1/>2<x2/>O"),
        ("3 < 5 & 7 > 6", "3 &lt; 5 &amp; 7 &gt; 6"),
        ("Eerste regel\ntweede regel", "Eerste regel tweede regel"),
        ("Boven  \nonder", "Boven<x1/>onder"),
        ("![een kaart](kaart.png)", "<g1>een kaart</g1>"),
        ("[lees *alles*](/x)", "<g1>lees <g2>alles</g2></g1>"),
        ("[](#) niets", "<x1/> niets"),
    ],
)
def test_a_segment_as_tagged_text(markdown: str, tagged: str) -> None:
    assert tag(segment(markdown + NOTES)).text == tagged


def test_tags_keep_their_markup() -> None:
    tags = tag(segment('Zie [de *wet*](/wet "Titel"), [x](#) en `a`.[^1]' + NOTES)).tags
    assert [(one.number, one.kind, one.opening, one.closing, one.target) for one in tags] == [
        (1, MarkKind.LINK, "[", '](/wet "Titel")', "/wet"),
        (2, MarkKind.EMPHASIS, "*", "*", ""),
        (3, MarkKind.LINK, "[", "](#)", ""),
        (4, MarkKind.CODE, "`a`", "", ""),
        (5, MarkKind.FOOTNOTE, "[^1]", "", "1"),
    ]
    assert [one.label for one in tags] == [
        "the link to /wet",
        "emphasis",
        "the link to nothing",
        "`a`",
        "[^1]",
    ]


def test_tags_of_a_quotation_over_several_lines() -> None:
    tagged = tag(segment("> Wij **vragen\n> u** iets.\n"))
    assert tagged.text == "Wij <g1>vragen u</g1> iets."
    assert (tagged.tags[0].opening, tagged.tags[0].closing) == ("**", "**")


def test_an_answer_as_tokens() -> None:
    assert parse("A &amp; <g1>b</g1><x2/><x3></x3> <x4 /> <b>c</b> &lt;g5&gt;") == (
        "A & ",
        Event(1, closes=False),
        "b",
        Event(1, opens=False),
        Event(2),
        Event(3),
        " ",
        Event(4),
        " <b>c</b> <g5>",
    )
    assert parse("<g1/>") == (Event(1, closes=False), Event(1, opens=False))


def test_what_is_billed_is_what_stands_outside_the_tags() -> None:
    assert billable("<g1>ж &amp; é</g1><x2/>") == 5
    assert plain("a<x1/>b") == "ab"


def test_texts_together_are_numbered_through() -> None:
    one, two = tag(segment("*Een*[^1]" + NOTES)), tag(segment("**Twee**"))
    both = together((one, two))
    assert both.text == "<g1>Een</g1><x2/> <g3>Twee</g3>"
    assert [one.opening for one in both.tags] == ["*", "[^1]", "**"]
    assert [one.number for one in both.tags] == [1, 2, 3]
    assert together(()) == Tagged("")


def test_a_tagged_text_for_people() -> None:
    text = tag(segment("Zie **dit**[^1] op <https://a.example> of `x`." + NOTES))
    assert shown(text) == "Zie dit[^1] op <https://a.example> of `x`."
