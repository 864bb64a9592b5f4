"""Names that differ from language to language, found in all their forms and alone or in a row."""

from pathlib import Path

import pytest

from translate.facts.words import folded
from translate.languages.exonyms import exonym, exonyms, kin, peoples, rows

PEOPLES = (Path(__file__).parent / "peoples.txt").read_text(encoding="utf-8").splitlines()
"""Adjectives and inhabitants, `nl|en|ru`."""

SAME = [
    ("den haag", "the hague", "в гааге"),
    ("nederlandse", "dutch", "нидерландов"),
    ("rusland", "russian", "российской"),
    ("duitser", "german", "немецкий"),
    ("verenigde staten", "united states", "сша"),
    ("vn", "united nations", "объединенных наций"),
    ("navo", "nato", "нато"),
    ("zuid-afrika", "south african", "юар"),
    ("wenen", "vienna", "вене"),
    ("genève", "geneva", "женеве"),
    ("europees hof", "european court", "европейского суда"),
    ("parijs", "paris", "париже"),
    ("witte huis", "white house", "белом доме"),
]


@pytest.mark.parametrize("spellings", SAME)
def test_three_languages_name_one_thing(spellings: tuple[str, ...]) -> None:
    found = [
        frozenset[int]().union(*exonyms(text.replace("-", " ").split()).values())
        for text in spellings
    ]
    assert frozenset.intersection(*found)


@pytest.mark.parametrize(
    "word", ["совет", "думать", "богатый", "данные", "parish", "earthquake", "christopher", "иди"]
)
def test_an_open_ending_is_not_too_open(word: str) -> None:
    assert exonym(word) == frozenset()


def test_a_genitive_is_the_name() -> None:
    assert exonym("moscow's") == exonym("moscow") != frozenset()


def test_a_capital_is_kin_to_its_country_and_to_no_other() -> None:
    (paris,), (france,), (spain,) = exonym("paris"), exonym("франции"), exonym("spaanse")
    assert france in kin(paris)
    assert paris in kin(france)
    assert spain not in kin(paris)


def test_the_table_has_three_columns_without_repetition() -> None:
    lines = rows()
    assert len(lines) > 700
    for line in lines:
        cells = [cell.split() for cell in line.split("|")]
        assert len(cells) == 3, line
        assert all(cells), line
        assert line == line.lower(), line
        assert "ё" not in line, line
        for cell in cells:
            assert len(cell) == len(set(cell)), line


@pytest.mark.parametrize("line", PEOPLES)
def test_a_people_is_one_row_in_all_its_forms(line: str) -> None:
    forms = line.replace("|", " ").split()
    shared = peoples().intersection(*(exonym(folded(form)) for form in forms))
    assert len(shared) == 1, [form for form in forms if not exonym(folded(form)) & peoples()]
