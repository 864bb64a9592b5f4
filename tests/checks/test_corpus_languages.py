"""Paragraphs in the wrong language, planted into versions that are right."""

import pytest

from tests.bench.drift import found
from tests.letters import paired_rows
from translate.checks.texts.foreign_sentences import foreign_sentence
from translate.documents.markdown import read_markdown
from translate.model import Segment, Severity

RIGHT = {
    "nl": "De bewoners van de wijk willen dat het zwembad open blijft.",
    "en": "The residents of the neighbourhood want the swimming pool to stay open.",
    "ru": "Жители района хотят, чтобы бассейн продолжал работать.",
}

PLANTED = [
    ("ru", "Мешканці району хочуть, щоб басейн залишився відкритим."),
    ("ru", "Ми не погоджуємося з рішенням міської ради про закриття бібліотеки."),
    ("ru", "Лист підписали понад сто сусідів, які вже багато років живуть тут."),
    ("ru", "Жыхары раёна хочуць, каб басейн заставаўся адкрытым."),
    ("ru", "Мы не згодныя з рашэннем гарадскога савета аб закрыцці бібліятэкі."),
    ("ru", "Ліст падпісалі больш за сто суседзяў, якія жывуць тут шмат гадоў."),
    ("ru", "Жителите на квартала искат басейнът да остане отворен."),
    ("ru", "Не сме съгласни с решението на общинския съвет за затварянето на библиотеката."),
    ("ru", "Писмото беше подписано от над сто съседи, които живеят тук от години."),
    ("ru", "De bewoners van de wijk willen dat het zwembad open blijft."),
    ("nl", "Die Bewohner des Viertels wollen, dass das Schwimmbad geöffnet bleibt."),
    ("nl", "Wir sind mit der Entscheidung des Stadtrats nicht einverstanden."),
    ("nl", "Die inwoners van die woonbuurt wil hê dat die swembad oop moet bly."),
    ("nl", "Ons stem nie saam met die besluit van die stadsraad nie."),
    ("nl", "Hulle het die brief geskryf omdat hulle nie gehoor is nie."),
    ("nl", "The residents of the neighbourhood want the pool to stay open."),
    ("en", "De bewoners van de wijk willen dat het zwembad open blijft."),
    ("en", "Wij zijn het niet eens met het besluit van de gemeenteraad."),
    ("en", "Жители района хотят, чтобы бассейн продолжал работать."),
    ("en", "Les habitants du quartier veulent que la piscine reste ouverte."),
]


@pytest.mark.parametrize(("language", "text"), PLANTED)
def test_a_paragraph_in_another_language_is_an_error(language: str, text: str) -> None:
    findings = found(paired_rows({1: {**RIGHT, language: text}})).get(1, [])
    assert [
        one.languages
        for one in findings
        if one.check in ("language-mismatch", "untranslated-segment")
        and one.severity is Severity.ERROR
    ] == [(language,)]


SIGNS = [
    ("mixed-script", "ru", "Жители рaйона хотят, чтобы бассейн продолжал работать."),
    ("mixed-script", "en", "The residents оf the neighbourhood want the pool to stay open."),
    ("quote-balance", "nl", "De bewoners van de wijk willen dat het „zwembad open blijft."),
    ("quote-balance", "en", "The residents (of the neighbourhood want the pool to stay open."),
    ("quote-balance", "ru", "Жители района хотят, чтобы бассейн «Волна продолжал работать."),
]


@pytest.mark.parametrize(("check", "language", "text"), SIGNS)
def test_a_sign_that_is_wrong_is_found(check: str, language: str, text: str) -> None:
    findings = found(paired_rows({1: {**RIGHT, language: text}})).get(1, [])
    assert [one.languages for one in findings if one.check == check] == [(language,)]


def test_the_right_row_is_silent() -> None:
    assert found(paired_rows({1: RIGHT})).get(1, []) == []


def _line(text: str) -> Segment:
    (segment,) = read_markdown(text.encode(), "en", "en.md").segments
    return segment


SIGNED = [
    "Mr T. de Graaf, secretary of Stichting Buren voor de Wijk",
    "Dr A.B. van Houten, chair of Vereniging Zorg in de Buurt (VZB)",
]


@pytest.mark.parametrize("text", SIGNED)
def test_a_foreign_name_in_a_signature_is_no_foreign_sentence(text: str) -> None:
    assert foreign_sentence(_line(text)) is None


def test_a_name_at_the_head_of_a_short_sentence_is_no_foreign_word() -> None:
    assert foreign_sentence(_line("BWN keeps four kitchens open.")) is None


NAMING = [
    "Wij vragen de Minister om de Wet Verkeer te wijzigen.",
    "Stichting De Brug en Vereniging Het Dorp vragen om uitstel.",
]


@pytest.mark.parametrize("text", NAMING)
def test_a_foreign_sentence_is_one_with_names_in_it(text: str) -> None:
    assert foreign_sentence(_line(text)) == (0, len(text), "nl")


def test_a_sentence_of_another_script_may_begin_with_a_small_letter() -> None:
    (one,) = read_markdown(
        "Вечер открыл хор. after that the band played two songs. Было весело.".encode(),
        "ru",
        "ru.md",
    ).segments
    start, end, language = foreign_sentence(one) or (0, 0, "")
    assert (one.text[start:end], language) == ("after that the band played two songs.", "en")


def test_a_foreign_sentence_begins_behind_an_abbreviation_of_its_version() -> None:
    text = "We spoke to Dr. Bakker. Hij heeft ons niet willen antwoorden."
    start, end, language = foreign_sentence(_line(text)) or (0, 0, "")
    assert (text[start:end], language) == ("Hij heeft ons niet willen antwoorden.", "nl")
