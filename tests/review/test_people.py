"""One person's name spelled in two ways, and two people whose names look alike."""

import pytest

from translate.review.people import identity, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna de Wit", "anna  de wit."),
        ("Вера Орлова", "ВЕРА ОРЛОВА"),
        ("Anna", "\u0410nn\u0430"),
        ("BORIS", "\u0412\u041eRIS"),
        ("Ян Ёлкин", "Ян Е\u0308лкин"),
    ],
    ids=["case, spaces, full stop", "Cyrillic", "Cyrillic А, а", "Cyrillic ВО", "composed Ё"],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other) and same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Вера", "Bepa"),
        ("ВЕРА", "BEPA"),
        ("Анна", "Anna"),
        ("Вера Орлова", "Вера Орлов"),
        ("Jan Berg", "Jan Bérg"),
        ("", ""),
        ("...", "\u3164"),
    ],
)
def test_two_people_or_nobody(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_a_name_that_shows_nothing_is_nobodys() -> None:
    assert [identity(name) for name in ("", " ", "\u200b", "\u3164", "…")] == [""] * 5
