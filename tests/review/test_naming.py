"""Short names of units: made of the text, short, and no two the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.letters import letter
from translate.review.naming import file_names, unit_names
from translate.review.selection import is_range, is_unit_name, select_units


def test_an_insertion_changes_the_number_and_not_the_name() -> None:
    before = unit_names(letter(nl=["Een", "Twee"], en=["One", "Two"]))
    after = unit_names(letter(nl=["Nul", "Een", "Twee"], en=["Zero", "One", "Two"]))
    assert (after["u2"], after["u3"]) == (before["u1"], before["u2"])


def test_the_translation_and_white_space_do_not_matter() -> None:
    one = unit_names(letter(nl=["Een twee"], en=["One"]))
    assert unit_names(letter(nl=["Een\n twee"], en=["1"])) == one


@pytest.mark.parametrize(
    "texts",
    [
        ["Aan de minister", "Aan de minister"],
        ["Aan de minister", "Aan de\nminister", "Aan  de\u00a0minister"],
        ["Punt", "Punt", "Punt 2", "Punt\n2"],
    ],
    ids=["equal texts", "texts wrapped otherwise", "a text and its number"],
)
def test_units_with_one_text_have_names_of_their_own(texts: list[str]) -> None:
    about = letter(nl=list(texts), en=[None] * len(texts))
    names = unit_names(about)
    asked = [[one.id for one in select_units(about, [name])] for name in names.values()]
    assert asked == [[unit.id] for unit in about.units]
    assert len(set(file_names(about).values())) == len(texts)


@given(st.lists(st.sampled_from(["a", "b", "c", "d e"]) | st.text(min_size=1), max_size=40))
def test_names_are_different_and_mean_their_units(texts: list[str]) -> None:
    about = letter(nl=list(texts), en=[None] * len(texts))
    names = unit_names(about)
    assert len(set(names.values())) == len(texts)
    for unit, name in names.items():
        assert is_unit_name(name) and not is_range(name)
        assert [one.id for one in select_units(about, [name])] == [unit]
