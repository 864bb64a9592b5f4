"""Whatever the text: nothing raises, spans are exact slices, and no two facts overlap."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.facts.facts_of import segment_of
from translate.facts.extract import extract
from translate.languages import CODES
from translate.model import FactKind

KINDS = (FactKind.DATE, FactKind.TIME, FactKind.AMOUNT, FactKind.QUANTITY)
PIECES = (
    "3 21 31 9 12 24 2022 1.200 1,5 28.12.2022 3/4/2022 9.30 15:00 '22 € $ US$ EUR % ° °C . , - – :"
    " / ( ) maart mei May March сентября мая Dec. янв. van of the и en and tot to по с om at в uur"
    " o'clock часов a.m. 's avonds вечера half kwart quarter past over voor без четверти половине"
    " десятого jaar year года г. гг. km км km/u кв. vierkante square metres метров per в час euro"
    " dollars долларов США копеек mln million млн тыс. half anderhalf полтора twee three пять сутки"
    " полгода week een a v.Chr. BC до н. э. noon полдень 31-jarige 31-летний \u00ad \u00a0 \u202f й"
).split(" ")


@given(
    st.sampled_from(CODES),
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from((" ", "", "\u00a0", "\n")))),
)
def test_any_mixture_of_pieces(language: str, pieces: list[tuple[str, str]]) -> None:
    _check("".join(piece + gap for piece, gap in pieces), language)


@given(st.sampled_from(CODES), st.text(max_size=60))
def test_any_text(language: str, text: str) -> None:
    _check(text, language)


def _check(text: str, language: str) -> None:
    facts = [fact for fact in extract(segment_of(text, language), language) if fact.kind in KINDS]
    for fact in facts:
        assert fact.text == text[fact.start : fact.end]
        assert fact.start < fact.end
        assert str(fact.value)
    for fact, following in pairwise(facts):
        assert fact.end <= following.start
