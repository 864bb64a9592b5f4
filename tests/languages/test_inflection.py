"""Words of the glossary in their forms, and words that only look like forms of them."""

import pytest

from translate.languages import get

FORMS = [
    ("nl", "brief", "brieven briefje brief"),
    ("nl", "huis", "huizen huisje"),
    ("nl", "man", "mannen mannetje"),
    ("nl", "maan", "manen maantje"),
    ("nl", "zaak", "zaken"),
    ("nl", "vrijheid", "vrijheden"),
    ("nl", "stad", "steden"),
    ("nl", "staatslid", "staatsleden"),
    ("nl", "weg", "wegen"),
    ("nl", "gemeente", "gemeenten gemeentes"),
    ("nl", "foto", "foto's"),
    ("nl", "vergunning", "vergunningen"),
    ("nl", "open", "opene open"),
    ("nl", "groot", "grote"),
    ("nl", "monnik", "monniken"),
    ("nl", "kans", "kansen"),
    ("nl", "demonstreren", "demonstreert demonstreerde gedemonstreerd"),
    ("nl", "asielzoekers", "asielzoeker"),
    ("en", "letter", "letters letter's"),
    ("en", "policy", "policies"),
    ("en", "box", "boxes"),
    ("en", "man", "men"),
    ("en", "chairwoman", "chairwomen"),
    ("en", "refugees", "refugee"),
    ("en", "crisis", "crises"),
    ("en", "person", "people"),
    ("ru", "закон", "закона законами законе"),
    ("ru", "беженец", "беженца беженцами беженцев"),
    ("ru", "волонтер", "волонтерам"),
    ("ru", "жительство", "жительства"),
    ("ru", "открытое", "открытого открытым открытых"),
    ("ru", "письмо", "писем письмами"),
    ("ru", "человек", "людей человеку"),
    ("ru", "требовать", "требуем требовали"),
    ("ru", "выборы", "выборов выборах"),
]

NO_FORMS = [
    ("nl", "land", "landing landelijk"),
    ("nl", "man", "manen mand"),
    ("nl", "weg", "wegens"),
    ("nl", "dienstplicht", "dienstplichtwet dienst"),
    ("en", "land", "landing landed"),
    ("en", "act", "action acting"),
    ("en", "news", "new"),
    ("ru", "закон", "законный законность"),
    ("ru", "письмо", "письменный"),
    ("ru", "право", "правый правило правление"),
    ("ru", "суд", "судья судить"),
    ("ru", "дом", "домой"),
    ("ru", "страна", "странный странно"),
    ("ru", "житель", "жительство"),
]


@pytest.mark.parametrize(("language", "term", "forms"), FORMS)
def test_the_forms_of_a_word(language: str, term: str, forms: str) -> None:
    from translate.facts.words import folded

    for form in forms.split():
        assert get(language).inflects(folded(form), term), form


@pytest.mark.parametrize(("language", "term", "others"), NO_FORMS)
def test_other_words_are_no_forms(language: str, term: str, others: str) -> None:
    for word in others.split():
        assert not get(language).inflects(word, term), word


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "чудеса"), ("ru", "надежды"), ("nl", "brieven"), ("en", "law")]
)
def test_ordinary_words_are_known(language: str, word: str) -> None:
    assert get(language).is_ordinary(word)


@pytest.mark.parametrize(
    ("language", "word"), [("ru", "навального"), ("ru", "петра"), ("nl", "jansen"), ("en", "minsk")]
)
def test_names_are_not_ordinary(language: str, word: str) -> None:
    assert not get(language).is_ordinary(word)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("nl", "staatssecretaris"),
        ("nl", "vereniging"),
        ("en", "monday"),
        ("en", "administration"),
        ("ru", "министерства"),
        ("ru", "новая"),
    ],
)
def test_words_that_are_translated_although_they_stand_in_capitals(
    language: str, word: str
) -> None:
    assert get(language).is_common(word)


def test_a_short_beginning_is_no_excuse_for_a_name() -> None:
    assert not get("ru").is_common("новак")
