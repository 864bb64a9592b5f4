"""Links: one spelling for a page, and pages that are one in two languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.documents.entries import read_entry
from translate.facts.links import links, normalised, same_page


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("HTTP://www.Buurthuis.example/a\\_b/", "https://buurthuis.example/a_b"),
        ("https://buurthuis.example:443/?stuk=1#bron", "https://buurthuis.example?stuk=1#bron"),
        ("https://buurthuis.example/%D0%B4%D0%BE%D0%BC", "https://buurthuis.example/дом"),
        ("mailto:Post@Buurthuis.EXAMPLE?subject=Vraag", "mailto:Post@buurthuis.example"),
        ("Post@Buurthuis.example", "mailto:Post@buurthuis.example"),
        ("www.buurthuis.example", "https://buurthuis.example"),
        ("/nl/over/", "/nl/over"),
        ("tel:+31201234567", "tel:+31201234567"),
        ("#bronnen", "#bronnen"),
        ("https://[", "https://["),
        ("#", ""),
        ("  ", ""),
    ],
)
def test_a_target_has_one_spelling(target: str, expected: str) -> None:
    assert normalised(target) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://buurthuis.example/nl/over", "https://buurthuis.example/en/over"),
        ("https://buurthuis.example/nl-NL/over", "https://buurthuis.example/en-GB/over"),
        ("https://buurthuis.example/dutch/over", "https://buurthuis.example/english/over"),
        ("https://buurthuis.example/over?lang=nl", "https://buurthuis.example/over?lang=ru"),
        ("https://buurthuis.example/over?p=1&lang=nl", "https://buurthuis.example/over?p=1"),
        ("https://buurthuis.example", "https://buurthuis.example/en"),
        ("https://buurthuis.example/brief_nl.pdf", "https://buurthuis.example/brief_en.pdf"),
        ("https://nl.buurthuis.example/over", "https://buurthuis.example/over"),
        ("https://nl.wikipedia.org/wiki/Zwolle", "https://ru.wikipedia.org/wiki/Зволле"),
        ("/nl/over", "/ru/over"),
    ],
)
def test_one_page_in_two_languages(one: str, other: str) -> None:
    assert same_page(normalised(one), normalised(other))
    assert same_page(normalised(other), normalised(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://buurthuis.example/nl/over", "https://buurthuis.example/en/kosten"),
        ("https://buurthuis.example/2023", "https://buurthuis.example/2024"),
        ("https://buurthuis.nl/over", "https://buurthuis.example/over"),
        ("https://nl.wikipedia.org/wiki/Zwolle", "https://nl.wikipedia.org/wiki/Deventer"),
        ("mailto:post@buurthuis.example", "mailto:pers@buurthuis.example"),
    ],
)
def test_two_pages(one: str, other: str) -> None:
    assert not same_page(normalised(one), normalised(other))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie https://cijfers.example/a.", ["https://cijfers.example/a"]),
        ("(zie https://cijfers.example/a_(2))", ["https://cijfers.example/a_(2)"]),
        ("«www.cijfers.example»", ["www.cijfers.example"]),
        ("Mail post@buurthuis.example, of bel.", ["post@buurthuis.example"]),
        ("Een @naam en 5 @ 3 euro.", []),
    ],
)
def test_bare_addresses_end_where_the_sentence_goes_on(text: str, expected: list[str]) -> None:
    facts = links(read_entry(text, "nl", "nl.tsv", ordinal=1, line=1))
    assert [fact.text for fact in facts] == expected


def test_a_marked_link_is_one_link_although_its_text_is_the_address() -> None:
    text = "[https://cijfers.example/a\\_b](https://cijfers.example/a_b) en [hier](#)"
    facts = links(read_entry(text, "nl", "nl.tsv", ordinal=1, line=1))
    assert [(fact.text, fact.value.target) for fact in facts] == [
        ("https://cijfers.example/a_b", "https://cijfers.example/a_b"),
        ("hier", ""),
    ]


def test_an_address_that_a_link_shows_and_does_not_lead_to_is_a_link_of_its_own() -> None:
    text = "Schrijf naar [brief@raad.example](mailto:post@raad.example), of `x@y.example`."
    found = links(read_entry(text, "nl", "nl.tsv", ordinal=1, line=1))
    assert [(fact.value.target, fact.text) for fact in found] == [
        ("mailto:post@raad.example", "brief@raad.example"),
        ("mailto:brief@raad.example", "brief@raad.example"),
    ]


@given(st.text(alphabet="htps:/.w@a1[]()#?&=%_- nlru«»", max_size=60))
def test_any_text_has_links_that_are_slices_of_it(text: str) -> None:
    segment = read_entry(text, "nl", "nl.tsv", ordinal=1, line=1)
    for fact in links(segment):
        assert fact.text == segment.text[fact.start : fact.end]
        assert normalised(fact.value.target) == fact.value.target


@given(st.text(max_size=40), st.text(max_size=40))
def test_being_one_page_is_mutual(one: str, other: str) -> None:
    one, other = normalised(one), normalised(other)
    assert same_page(one, one)
    assert same_page(one, other) is same_page(other, one)
