"""Terms of the glossary in texts: their forms, their capitals, their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.facts.terms import Occurrence, Termbase
from translate.model import Concept


def occurrences(language: str, terms: str, text: str, forbidden: str = "") -> list[Occurrence]:
    """Those of terms written as the glossary writes alternatives, each a concept of its own."""
    glossary = [Concept({language: (term,)}, {}) for term in terms.split("|") if term]
    glossary += [Concept({}, {language: (term,)}) for term in forbidden.split("|") if term]
    return list(Termbase(glossary, language).occurrences(text))


CASES = [
    ("nl", "open brief", "Onze open brieven, geen opening van een brief", ["open brieven"]),
    ("nl", "dienstplicht", "De dienstplichtwet regelt de dienstplicht.", ["dienstplicht"]),
    (
        "nl",
        "vrijwilliger",
        "Vrijwilligers en vrijwil\u00adligers",
        ["Vrijwilligers", "vrijwil\u00adligers"],
    ),
    ("nl", "café", "twee cafe\u0301s", ["cafe\u0301s"]),
    (
        "en",
        "asylum seeker",
        "Asylum-seekers and an asylum seeker’s rights",
        ["Asylum-seekers", "asylum seeker’s"],
    ),
    (
        "en",
        "residence permit",
        "residence\u00a0permits; residence or permit",
        ["residence\u00a0permits"],
    ),
    ("ru", "вид на жительство", "с видом на жительство", ["видом на жительство"]),
    ("ru", "статус беженца", "о статусе беженцев и статусе города", ["статусе беженцев"]),
    ("ru", "волонтёр", "волонтеров и волонтёры", ["волонтеров", "волонтёры"]),
    ("ru", "фонд «Открытое окно»", "от фонда «Открытое окно».", ["фонда «Открытое окно»"]),
    ("nl", "artikel 8", "Artikel 9 en artikel 8 van de wet", ["artikel 8"]),
    ("en", "Dublin III regulation", "the Dublin-III Regulation", ["Dublin-III Regulation"]),
    ("ru", "закон", "Законность законного закона", ["закона"]),
    (
        "ru",
        "лицо, ищущее убежище",
        "Дело лиц, ищущих убежище, и лица без паспорта",
        ["лиц, ищущих убежище"],
    ),
    ("en", "waiting list", "They were waiting, list in hand.", []),
]


@pytest.mark.parametrize(("language", "term", "text", "expected"), CASES)
def test_terms_are_found_in_their_forms(
    language: str, term: str, text: str, expected: list[str]
) -> None:
    assert [text[one.start : one.end] for one in occurrences(language, term, text)] == expected


def test_a_capital_asks_for_a_capital() -> None:
    small, capital = occurrences("en", "the Service", "the service of the Service")
    assert (small.exact, capital.exact) == (False, True)


def test_a_small_letter_takes_any() -> None:
    (one,) = occurrences("en", "open letter", "Open Letters")
    assert one.exact


def test_the_longer_term_wins() -> None:
    found = occurrences("nl", "tolk|beëdigd tolk", "een beëdigde tolk en een tolk")
    assert [one.term.text for one in found] == ["beëdigd tolk", "tolk"]


def test_forbidden_terms_say_so() -> None:
    good, bad = occurrences("en", "interpreter", "an interpreter, not a translator", "translator")
    assert (good.term.forbidden, bad.term.forbidden) == (False, True)


def test_a_sentence_end_parts_the_words_of_a_term() -> None:
    assert occurrences("nl", "open brief", "De deur is open. Brief volgt.") == []


def test_no_glossary_no_terms() -> None:
    assert occurrences("nl", "", "De open brief") == []


@given(st.text(), st.sampled_from(("nl", "en")))
def test_occurrences_lie_in_the_text(text: str, language: str) -> None:
    for one in occurrences(language, "open brief|letter|a", text):
        assert 0 <= one.start < one.end <= len(text)
