"""What is said about the tags of an answer."""

import pytest

from tests.drafting.segments import segment
from translate.drafting.tags import tag
from translate.drafting.verification import verify

SENT = tag(
    segment("Zie [de wet](/wet).[^1] Wij vragen **u** iets.[^2]\n\n[^1]: Een.\n\n[^2]: Twee.\n")
)
"""`Zie <g1>de wet</g1>.<x2/> Wij vragen <g3>u</g3> iets.<x4/>`"""


@pytest.mark.parametrize(
    ("answer", "problems"),
    [
        ("See <g1>the law</g1>.<x2/> We ask <g3>you</g3>.<x4/>", ()),
        ("See <g1>the law</g1>.<x2></x2> We ask <g3>you</g3>.<x4/>", ()),
        ("See <g1>the law</g1>. We ask <g3>you</g3>.<x4/>", ("[^1] is missing",)),
        ("See the law.<x2/> We ask <g3>you</g3>.<x4/>", ("the link to /wet is missing",)),
        (
            "See <g1>the law</g1>.<x4/> We ask <g3>you</g3>.<x2/>",
            ("[^1], strong moved", "[^2], strong moved", "strong, [^2] moved"),
        ),
        (
            "See <g1>the law</g1>.<x2/><x2/> We ask <g3>you</g3>.<x4/>",
            ("[^1] stands there 2 times",),
        ),
        (
            "See <g1></g1>the law.<x2/> We ask <g3>you</g3>.<x4/>",
            ("the link to /wet holds no words or overlaps another",),
        ),
        (
            "See <g1>the law</g1>.<x2/> We <g9>ask</g9> <g3>you</g3>.<x4/>",
            ("a tag that was never sent (9) is left out",),
        ),
        (
            "See <g1>the law</g1>. We ask<x2/> <g3>you</g3>.<x4/>",
            ("[^1] moved from sentence 1 to 2",),
        ),
        (
            "See <g1>the law and ask <x2/><g3>you</g3>.<x4/>",
            ("the link to /wet holds no words or overlaps another",),
        ),
        (
            "See <g1>the law</g1>.<x2/> We ask <b><g3>you</g3>.<x4/> &lt;x2/&gt; &lt;x2/&gt;",
            ("“<b>” was put in", "“<x2/>” was put in"),
        ),
        ("See <g1>the law</g1> &amp;amp; more.<x2/> <g3>You</g3>.<x4/>", ("“&amp;” was put in",)),
    ],
)
def test_problems(answer: str, problems: tuple[str, ...]) -> None:
    found = verify(SENT, answer, "nl", "en")
    if len(problems) > 1 and len(found) == 1:
        assert found[0] in problems
    else:
        assert found == problems


def test_a_text_without_tags() -> None:
    assert verify(tag(segment("Geen tags.")), "No tags. None.", "nl", "en") == ()


def test_what_was_sent_may_look_like_a_tag() -> None:
    sent = tag(segment("Schrijf \\<b> of `&amp;`, a < b en c > d."))
    assert verify(sent, "Write &lt;b&gt; or <x1/>, a &lt; b and c &gt; d.", "nl", "en") == ()
