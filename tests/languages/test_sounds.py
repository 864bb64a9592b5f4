"""How names sound: spellings of one name are alike, names of two people are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages.same_sounds import (
    _same_across_scripts,
    may_resemble,
    resemblance,
    same_across_scripts,
    same_consonants,
)
from translate.languages.sounds import likeliest_sound, sounds

ALIKE = [
    ("Poetin", "Putin"),
    ("Putin", "Путина"),
    ("Poetin", "Путиным"),
    ("Zelensky", "Зеленскому"),
    ("Zelenskyy", "Зеленский"),
    ("Navalny", "Навального"),
    ("Chroesjtsjov", "Khrushchev"),
    ("Khrushchev", "Хрущёвым"),
    ("Tsjaikovski", "Чайковский"),
    ("Hoekstra", "Хукстре"),
    ("Yeşilgöz", "Йешильгёз"),
    ("Rutte", "Рютте"),
    ("Scholz", "Шольца"),
    ("Johnson", "Джонсоном"),
    ("George", "Джорджу"),
    ("Michel", "Мишелем"),
    ("William", "Уильяма"),
    ("Wales", "Уэльсе"),
    ("Utrecht", "Утрехте"),
    ("Groningen", "Гронингена"),
    ("Cincinnati", "Цинциннати"),
    ("Tokyo", "токийской"),
    ("Tibet", "тибетский"),
    ("Tsjernobyl", "Чернобыля"),
    ("Jan", "Яна"),
    ("Jelena", "Елены"),
    ("Roubaix", "Рубе"),
    ("Bordeaux", "Бордо"),
    ("Lavoisier", "Лавуазье"),
    ("Descartes", "Декарт"),
    ("Athena", "Афине"),
    ("Lucretius", "Лукрецию"),
    ("Xi", "Си"),
    ("Zhang", "Чжана"),
    ("Mayo", "Майо"),
    ("Pawel", "Павла"),
]

DIFFERENT = [
    ("Navalny", "Нарышкин"),
    ("Jansen", "Петерсен"),
    ("Hoekstra", "Хофстеде"),
    ("Zwolle", "Девентер"),
    ("Moreau", "Мартенс"),
    ("Veldkamp", "Hofstede"),
    ("Bakker", "Visser"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert resemblance(one.lower(), other.lower()) >= 75
    assert resemblance(other.lower(), one.lower()) == resemblance(one.lower(), other.lower())


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_names_are_not(one: str, other: str) -> None:
    assert resemblance(one.lower(), other.lower()) < 60
    assert not same_consonants(one, other)


ACROSS_SCRIPTS = [
    ("hazard", "азар"),
    ("lehaucourt", "леукур"),
    ("rowe", "роу"),
    ("gizeh", "гизе"),
    ("yong", "ен"),
    ("jae", "чжэ"),
    ("yale", "йельском"),
    ("wilders", "вилдерсу"),
    ("petrovna", "петровной"),
]
NOT_ACROSS_SCRIPTS = [
    ("bos", "вос"),
    ("petrova", "петровна"),
    ("petrovna", "петрова"),
    ("markov", "маркович"),
    ("wilders", "вильямсу"),
]


@pytest.mark.parametrize(("one", "other"), ACROSS_SCRIPTS)
def test_a_name_is_heard_in_the_other_script(one: str, other: str) -> None:
    assert same_across_scripts(one, other)


@pytest.mark.parametrize(("one", "other"), NOT_ACROSS_SCRIPTS)
def test_similar_names_of_two_scripts_are_told_apart(one: str, other: str) -> None:
    assert not same_across_scripts(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("Gates", "Гейтсу"), ("Chase", "Чейз"), ("Ash", "Эш"), ("Hale", "Хейл")]
)
def test_vowels_that_english_spells_oddly_do_not_matter(one: str, other: str) -> None:
    assert same_consonants(one, other)


def test_a_compound_resembles_its_name() -> None:
    assert resemblance("schengen", "schengengebied") >= 80
    assert resemblance("hongkong", "kong") >= 80


@pytest.mark.parametrize("word", ["José", "Jose\u0301", "JOSÉ", "Jo\u00adsé"])
def test_accents_and_soft_hyphens_make_no_difference(word: str) -> None:
    assert sounds(word) == sounds("jose")


def test_a_decomposed_short_i_is_a_letter() -> None:
    assert sounds("Чаи\u0306ковскии\u0306") == sounds("Чайковский")


@given(st.text(), st.text())
def test_any_two_words_can_be_compared(one: str, other: str) -> None:
    assert len(sounds(one)) > 0
    assert 0 <= resemblance(one, other) <= 100
    same_consonants(one, other)


@given(st.text(st.sampled_from("aeijkcthqu'-éöабегийкоскяьёу"), max_size=8))
def test_the_likeliest_sound_is_the_first(word: str) -> None:
    assert likeliest_sound(word) == sounds(word)[0]


_NAMES = st.text("abdeghijkmorstvwz", max_size=9)
_CYRILLIC_NAMES = st.text("абвгдежийкмнорстухцшья", max_size=9)


@given(_NAMES, _CYRILLIC_NAMES)
def test_a_quick_look_at_the_letters_misses_no_name(one: str, other: str) -> None:
    assert same_across_scripts(one, other) is _same_across_scripts(one, other)
    if resemblance(one, other) >= 72:
        assert may_resemble(one, other)


def test_names_without_common_letters_pass_no_quick_look() -> None:
    assert not may_resemble("Bosma", "Прентен")
    assert may_resemble("Bosma", "Босмы")
