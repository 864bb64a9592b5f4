"""Tags around an engine that knows none."""

import pytest

from tests.drafting.segments import segment
from translate.drafting.plainly import plainly, project
from translate.drafting.tags import tag

NOTES = "\n\n[^1]: Een.\n"


@pytest.mark.parametrize(
    ("markdown", "asked", "translation", "inner", "tagged"),
    [
        (
            "Zie [de wet](/wet).[^1]",
            "Zie de wet.",
            "See the law.",
            {1: "The law."},
            "See <g1>the law</g1>.<x2/>",
        ),
        ("Zie **de wet**.", "Zie de wet.", "See this act.", {1: "the law"}, "See this act."),
        (
            "Mail a@b.example of `ja & nee` [^1]!",
            "Mail a@b.example of ja & nee !",
            "Mail a@b.example or ja & nee!",
            {},
            "Mail <x1/> or <x2/>!<x3/>",
        ),
        ("Dat[^1] is waar.", "Dat is waar.", "That is true.", {}, "That is true."),
        ("[^1] Dat is waar.", " Dat is waar.", "That is true.", {}, "<x1/>That is true."),
        (
            "Zie **de *wet* nu**.",
            "Zie de wet nu.",
            "See the law now.",
            {1: "the law now", 2: "law"},
            "See <g1>the <g2>law</g2> now</g1>.",
        ),
    ],
)
def test_out_and_in_again(
    markdown: str, asked: str, translation: str, inner: dict[int, str], tagged: str
) -> None:
    sent = tag(segment(markdown + NOTES))
    taken = plainly(sent.text, sent.tags)
    assert taken.text == asked
    assert set(taken.inner) == set(inner)
    assert project(taken, translation, inner) == tagged
