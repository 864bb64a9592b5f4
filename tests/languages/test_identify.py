"""Which language a text is in: the three of the house, their neighbours, and texts in none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages import CODES
from translate.languages.foreign import ALIEN_SPELLINGS, FUNCTION_WORDS, SPELLINGS
from translate.languages.identify import function_words, identify
from translate.languages.language import module

DECIDED = [
    ("nl", "Wij vragen de gemeente om de speeltuin in het Westerpark open te houden."),
    ("nl", "Bewoners krijgen pas na acht weken antwoord op hun vraag."),
    ("nl", "WIJ VRAGEN U OM DRIE MAATREGELEN"),
    ("en", "We ask the city council to keep the playground open this winter."),
    ("en", "Residents wait eight weeks before they receive an answer."),
    ("en", "It’s our street, and we’re staying."),
    ("ru", "Мы просим городской совет сохранить детскую площадку."),
    ("ru", "Жители ждут ответа на свой вопрос по восемь недель."),
    ("ru", "Всё ещё не решено, кто за это заплатит."),
    ("uk", "Ми просимо міську раду зберегти дитячий майданчик."),
    ("uk", "Мешканці чекають на відповідь вісім тижнів."),
    ("be", "Мы просім гарадскі савет захаваць дзіцячую пляцоўку."),
    ("bg", "Молим общинския съвет да запази детската площадка отворена."),
    ("sr", "Молимо градско веће да сачува дечје игралиште, јер је потребно."),
    ("de", "Wir bitten den Stadtrat, den Spielplatz im Winter nicht zu schließen."),
    ("fr", "Nous demandons à la ville de garder le terrain de jeux ouvert."),
]

UNDECIDABLE = [
    "",
    "12,5 %",
    "https://gemeente.example/nl/wonen/aan/de/gracht",
    "post@openvenster.example",
    "leeszaal.example",
    "Maria Petrova",
    "Interfax",
    "IND",
    "GPT-4",
]


@pytest.mark.parametrize(("language", "text"), DECIDED)
def test_a_sentence_is_in_its_language(language: str, text: str) -> None:
    guess = identify(text)
    assert guess.language == language
    assert 0.2 < guess.confidence < 1


@pytest.mark.parametrize("text", UNDECIDABLE)
def test_what_is_in_no_language_stays_undecided(text: str) -> None:
    assert identify(text).language is None
    assert identify(text).confidence == 0


def test_a_name_does_not_decide_as_a_sentence_does() -> None:
    assert identify("Van der Molen").confidence < 0.3


def test_a_link_in_a_sentence_says_nothing() -> None:
    text = "Подробнее об этом по адресу https://stad.example/over-ons-en-van-de-wijk"
    assert identify(text).language == "ru"


def test_decomposed_accents_and_soft_hyphens_do_not_matter() -> None:
    text = "Жители ждут, что их ус\u00adлы\u00adшат, и не понимают, кто это решил"
    decomposed = "Жители ждут, что их услышат, и не понимают, кто э\u0442о решил".replace(
        "й", "и\u0306"
    )
    assert identify(text).language == identify(decomposed).language == "ru"


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    guess = identify(text)
    assert (guess.language is None) == (guess.confidence == 0)
    assert 0 <= guess.confidence < 1


def test_every_language_has_words_and_spellings() -> None:
    assert set(SPELLINGS) == set(ALIEN_SPELLINGS) == set(FUNCTION_WORDS)
    aliens = ALIEN_SPELLINGS | {code: module(code, "words").ALIEN_SPELLINGS for code in CODES}
    for code, alien in aliens.items():
        words = function_words(code)
        assert len(words) > 60
        assert all(word == word.lower() for word in words)
        assert not any(re.search(alien, word) for word in words)
