"""Everything that a segment asserts: each thing once, in the order of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.markdown import read_markdown
from translate.facts.extract import extract, extract_each
from translate.languages import CODES
from translate.model import FactKind, Kind, Segment


def _segment(source: str, language: str) -> Segment:
    return read_markdown(source.encode(), language, f"{language}.md").segments[0]


def _facts(source: str, language: str) -> list[tuple[FactKind, str]]:
    return [
        (fact.kind, fact.text)
        for fact in extract(_segment(source, language), language)
        if fact.kind is not FactKind.NAME
    ]


@pytest.mark.parametrize(
    ("language", "source", "expected"),
    [
        (
            "nl",
            "Op 28 december 2022 om 15.30 uur betaalden 1.200 leden € 1,5 mln voor 20 km weg.",
            [
                (FactKind.DATE, "28 december 2022"),
                (FactKind.TIME, "15.30 uur"),
                (FactKind.NUMBER, "1.200"),
                (FactKind.AMOUNT, "€ 1,5 mln"),
                (FactKind.QUANTITY, "20 km"),
            ],
        ),
        (
            "en",
            "Since 3 March, 40% of the [1,200 members](https://example.org/2022/7) have paid.[^4]"
            "\n\n[^4]: A note.",
            [
                (FactKind.DATE, "3 March"),
                (FactKind.NUMBER, "40%"),
                (FactKind.NUMBER, "1,200"),
                (FactKind.LINK, "1,200 members"),
                (FactKind.FOOTNOTE, "[^4]"),
            ],
        ),
        (
            "ru",
            "Смотрите https://example.org/2022/7 и `код 5`; нас 300.",
            [(FactKind.LINK, "https://example.org/2022/7"), (FactKind.NUMBER, "300")],
        ),
        ("nl", "Zonder iets.", []),
    ],
)
def test_facts_in_the_order_of_the_text(
    language: str, source: str, expected: list[tuple[FactKind, str]]
) -> None:
    assert _facts(source, language) == expected


_VALUES = (
    FactKind.NUMBER,
    FactKind.DATE,
    FactKind.TIME,
    FactKind.AMOUNT,
    FactKind.QUANTITY,
)


@given(
    st.text(st.sampled_from("0123456789.,:/-–% €kmjan uur тыс год\n12[]()^`*"), max_size=60),
    st.sampled_from(CODES),
)
def test_every_text_has_facts_that_are_slices_and_values_that_do_not_overlap(
    text: str, code: str
) -> None:
    segment = Segment(
        language=code,
        path="letter",
        ordinal=1,
        kind=Kind.PARAGRAPH,
        source=text,
        text=text,
        line=1,
        column=1,
        start=0,
        end=len(text.encode()),
    )
    facts = extract(segment, code)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    values = [fact for fact in facts if fact.kind in _VALUES]
    assert all(one.end <= two.start for one, two in pairwise(values))


def test_a_batch_of_segments_has_the_facts_of_each() -> None:
    sources = {
        "nl": "Op 3 maart 2022 vroeg Jansen € 1,5 mln, om 15 uur; zie https://site.example.",
        "en": "On March 3, 2022 Jansen asked for €1.5 million, at 3 p.m.; twenty people came.",
        "ru": "3 марта 2022 г. Янсен попросил 1,5 млн евро в 15 часов.",
    }
    segments = [_segment(source, language) for language, source in sources.items()] * 400
    found = list(extract_each(segments))
    assert found == [extract(segment, segment.language) for segment in segments]
    assert min(map(len, found)) > 3
