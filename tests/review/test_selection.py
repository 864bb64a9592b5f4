"""Units by number and range, languages by code; what is unknown is refused."""

from dataclasses import replace

import pytest

from tests.reports.letters import drift, letter
from translate.errors import TranslateError
from translate.model import Severity, Waiver
from translate.review.selection import clean_units, select_languages, select_units

LETTER = letter(nl=[*"abcdefghij"], en=[*"abcdefghij"], ru=[*"абвгдежзик"])


@pytest.mark.parametrize(
    ("names", "units"),
    [
        (["7"], [7]),
        (["u7"], [7]),
        (["3-5"], [3, 4, 5]),
        (["u3-u5"], [3, 4, 5]),
        (["3-u3"], [3]),
        (["9", "1-2", "2"], [1, 2, 9]),
        ([], []),
    ],
)
def test_units_by_name(names: list[str], units: list[int]) -> None:
    assert [unit.ordinal for unit in select_units(LETTER, names)] == units


@pytest.mark.parametrize("name", ["0", "11", "u11", "5-11", "5-3", "0-3"])
def test_a_unit_that_the_letter_does_not_have(name: str) -> None:
    with pytest.raises(TranslateError, match=f"has no unit {name}; its units are 1 to 10"):
        select_units(LETTER, ["1", name])


@pytest.mark.parametrize("name", ["", "x", "7a", "-3", "3-", "1.5", "all", "u", "１,2"])
def test_what_is_no_unit(name: str) -> None:
    with pytest.raises(TranslateError, match="is no unit; write 7 or u7"):
        select_units(LETTER, [name])


def test_languages() -> None:
    assert select_languages(LETTER, ()) == ("en", "ru")
    assert select_languages(LETTER, ("ru",)) == ("ru",)
    assert select_languages(LETTER, ("ru", "en")) == ("en", "ru")
    for code in ("nl", "xx", ""):
        with pytest.raises(TranslateError, match=r"is not translated into .*; use en or ru$"):
            select_languages(LETTER, (code,))


def test_a_language_that_a_letter_could_have() -> None:
    alone = replace(LETTER, languages=("nl",))
    with pytest.raises(TranslateError) as raised:
        select_languages(alone, ("en",))
    assert raised.value.remedy == "add “en” to languages in letter.toml"
    with pytest.raises(TranslateError, match=r"; add a language to letter.toml$"):
        select_languages(alone, ("xx",))


def test_clean_units_are_those_without_an_open_error_or_warning() -> None:
    error = drift(LETTER, 1, {"nl": "a", "en": "a"}, "en")
    warning = replace(error, unit="u2", severity=Severity.WARNING)
    note = replace(error, unit="u3", severity=Severity.NOTE)
    settled = replace(error, unit="u4", waived=Waiver("Anna", "2026-03-14T09:30:00Z", "so"))
    whole = replace(error, unit="")
    clean = clean_units(LETTER, [error, warning, note, settled, whole])
    assert [unit.ordinal for unit in clean] == [3, 4, 5, 6, 7, 8, 9, 10]
