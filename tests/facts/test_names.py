"""The names in a segment: which words are, which may be, and what their spellings share."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.facts.names import key, names
from translate.facts.values import Name
from translate.facts.words import folded, words
from translate.model import FactKind, Kind, Mark, MarkKind, Segment


def segment(text: str, language: str, marks: tuple[Mark, ...] = ()) -> Segment:
    return Segment(
        language, "x.md", 1, Kind.PARAGRAPH, text, text, 1, 1, 0, len(text.encode()), marks=marks
    )


def found(text: str, language: str) -> tuple[list[str], list[str]]:
    """The words that are names, and those that may be."""
    facts = names(segment(text, language), language)
    sure = [fact.text for fact in facts if not fact.value.weak]
    return sure, [fact.text for fact in facts if fact.value.weak]


CASES = [
    (
        "nl",
        "Gisteren sprak Jutta Brandsma in Zwolle.",
        ["Jutta", "Brandsma", "Zwolle"],
        ["Gisteren"],
    ),
    ("nl", "De Brandsma's kwamen niet. Zwolle zweeg.", ["Brandsma's"], ["Zwolle"]),
    ("nl", "Aan minister Van der Molen te 's-Gravenhage", ["Molen", "Gravenhage"], []),
    ("nl", "volgens Oudeboom-Çelik en dr. Visser", ["Oudeboom", "Çelik", "Visser"], []),
    ("nl", "het IND-besluit en het EVRM", ["IND", "EVRM"], []),
    ("nl", "van Volksgezondheid, Welvaart en Sport", [], ["Volksgezondheid", "Welvaart", "Sport"]),
    ("en", "On Monday the Ministry wrote to Ms. Okafor.", ["Okafor"], ["Monday", "Ministry", "Ms"]),
    ("en", "She said: “Amersfoort is waiting.”", [], ["Amersfoort"]),
    ("en", "I met J. P. Okafor in the U.S. and I liked him.", ["Okafor"], []),
    ("en", "Ada Okafor wrote The Starry Quay.", ["Okafor"], ["Ada", "Starry", "Quay"]),
    ("en", "Louis XIV and Chapter IV", [], ["Louis", "Chapter"]),
    (
        "ru",
        "Об этом написал Навальному г-н Ветров из Казани.",
        ["Навальному", "Ветров", "Казани"],
        [],
    ),
    ("ru", "Мы встретили гр. Ильина. Казань ждёт.", ["Ильина"], ["Казань"]),
    ("ru", "в Министерстве и в газете NRC", ["NRC"], ["Министерстве"]),
    ("ru", "во Франции и в Греции", ["Франции", "Греции"], []),
    ("en", "from Beijing to Reading", ["Beijing"], ["Reading"]),
    ("ru", "Ветров живёт в XXI веке", [], ["Ветров"]),
    ("nl", "schrijf naar Info@Oeverlicht.example of @Oeverlicht", [], []),
]


@pytest.mark.parametrize(("language", "text", "sure", "perhaps"), CASES)
def test_names_and_words_that_may_be(
    language: str, text: str, sure: list[str], perhaps: list[str]
) -> None:
    assert found(text, language) == (sure, perhaps)


HEADINGS = [
    ("en", "A Warm Place for Everyone in Zwolle", []),
    ("en", "Open letter to Ministers Veldkamp and Brandsma", ["Veldkamp", "Brandsma"]),
    ("nl", "Een warme plek in Zwolle", ["Zwolle"]),
]


@pytest.mark.parametrize(("language", "text", "sure"), HEADINGS)
def test_in_a_heading_of_capitals_no_capital_is_sure(
    language: str, text: str, sure: list[str]
) -> None:
    heading = replace(segment(text, language), kind=Kind.HEADING)
    facts = names(heading, language)
    assert [fact.text for fact in facts if not fact.value.weak] == sure


def test_nor_is_one_in_the_title_of_a_book() -> None:
    text = "Visser, A Warm Place for All, and Aarts"
    book = Mark(MarkKind.EMPHASIS, 8, 28, 8, 28)
    facts = names(segment(text, "en", (book,)), "en")
    assert [fact.text for fact in facts if not fact.value.weak] == ["Aarts"]


SAME = [
    ("Poetin", "Putin", "Путину"),
    ("Navalny", "Navalny's", "Навального"),
    ("Rusland", "Russian", "Россией"),
    ("NAVO", "NATO", "НАТО"),
    ("Parijs", "Paris", "Парижа"),
    ("Groningen", "Groningen", "Гронингене"),
]


@pytest.mark.parametrize("spellings", SAME)
def test_one_name_has_one_key(spellings: tuple[str, ...]) -> None:
    assert len({key(word) for word in spellings}) == 1


def test_two_names_have_two_keys() -> None:
    assert key("Brandsma") != key("Hofstra")


def test_weakness_does_not_make_a_name_another() -> None:
    assert Name("navaln", weak=True) == Name("navaln")
    assert str(Name("navaln")) == "navaln"


def test_code_names_nobody() -> None:
    text = "in het bestand Brandsma"
    code = Mark(MarkKind.CODE, 15, 23, 15, 23)
    assert names(segment(text, "nl", (code,)), "nl") == ()


def test_a_decomposed_name_keeps_its_offsets() -> None:
    text = "met Rene\u0301e Brands\u00adma"
    facts = names(segment(text, "nl"), "nl")
    assert [text[fact.start : fact.end] for fact in facts] == ["Rene\u0301e", "Brands\u00adma"]
    assert facts[0].value == Name(key("Renée"))
    assert facts[1].value == Name(key("Brandsma"))


def test_words_are_folded_and_parted_by_hyphens() -> None:
    assert words("Ёлка, Jan’s IJs-café") == ["елка", "jan", "ijs", "café"]
    assert folded("Cafe\u0301") == "café"


@given(st.text(), st.sampled_from(("nl", "en", "ru")))
def test_facts_are_slices_in_order(text: str, language: str) -> None:
    facts = names(segment(text, language), language)
    assert all(fact.kind is FactKind.NAME for fact in facts)
    assert all(text[fact.start : fact.end] == fact.text for fact in facts)
    assert [fact.start for fact in facts] == sorted({fact.start for fact in facts})
