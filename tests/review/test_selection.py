"""Units by number and range, languages by code; what is unknown is refused."""

from dataclasses import replace

import pytest

from tests.reports.letters import drift, letter
from translate.errors import TranslateError
from translate.model import Severity, Waiver
from translate.reports.translating import error_in
from translate.review.naming import unit_names
from translate.review.selection import (
    clean_units,
    is_range,
    is_unit_name,
    select_languages,
    select_unit,
    select_units,
    select_versions,
)

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


LONG = "We vragen u de bomen langs de Lindestraat te laten staan, alle zes."
SEEN = letter(nl=["Een", LONG, "Drie"], en=["One", None, "Three"])
NAMES = unit_names(SEEN)


def test_a_number_that_meant_another_text_when_the_person_looked() -> None:
    now = {number: NAMES[f"u{number}"] for number in (1, 2, 3)}
    assert [one.id for one in select_units(SEEN, ["1-3"], now)] == ["u1", "u2", "u3"]
    assert select_units(SEEN, ["3"], {2: "bcd"}) == SEEN.units[2:]
    with pytest.raises(TranslateError) as caught:
        select_units(SEEN, ["1-3"], now | {2: NAMES["u3"], 3: NAMES["u2"]})
    # Sixty characters of a text are told, without the space that they may end in.
    assert str(caught.value) == (
        "nothing is recorded of 1-3: "
        "u2 is “We vragen u de bomen langs de Lindestraat te laten staan, al…”; "
        "when you last looked it was “Drie”, now u3; look again with `translate diff`, or name "
        f"its units: u1 {NAMES['u2']} {NAMES['u3']}"
    )
    with pytest.raises(TranslateError) as caught:
        select_units(SEEN, ["2"], now | {2: NAMES["u3"], 3: NAMES["u2"]})
    assert str(caught.value) == (
        "u2 is “We vragen u de bomen langs de Lindestraat te laten staan, al…”; "
        "when you last looked it was “Drie”, now u3; look again with `translate diff`, or name "
        f"it {NAMES['u2']} or {NAMES['u3']}"
    )
    with pytest.raises(TranslateError, match=f"name its units: u1-u2 {NAMES['u3']}$"):
        select_units(SEEN, ["1-3"], now | {3: "bcd"})
    with pytest.raises(TranslateError) as caught:
        select_units(SEEN, ["u1"], {1: "bcd"})
    assert str(caught.value) == (
        "u1 is “Een”; when you last looked it was a text that has changed; "
        f"look again with `translate diff`, or name it {NAMES['u1']}"
    )


def test_a_name_with_a_number_before_it() -> None:
    name = NAMES["u2"]
    for spelled in (name, f"2·{name}", f"u1.{name}"):
        assert [one.id for one in select_units(SEEN, [spelled])] == ["u2"]
    with pytest.raises(TranslateError, match="has no unit bcdf; its units are 1 to 3"):
        select_units(SEEN, ["bcdf"])
    with pytest.raises(TranslateError, match="has no unit 2·bcdf: its text has changed; look"):
        select_units(SEEN, ["2·bcdf"])


def test_one_unit() -> None:
    assert select_unit(LETTER, "7").id == select_unit(LETTER, "7-7").id == "u7"
    with pytest.raises(TranslateError, match="3-4 is more than one unit; name one, such as 7"):
        select_unit(LETTER, "3-4")


@pytest.mark.parametrize(
    ("name", "unit", "units"),
    [
        ("7", True, False),
        ("u3-u5", True, True),
        ("3-3", True, False),
        ("k3f", True, False),
        ("u7·k3f", True, False),
        ("nl.md", False, False),
        ("letters", False, False),
    ],
)
def test_what_looks_like_a_unit(name: str, unit: bool, units: bool) -> None:
    assert (is_unit_name(name), is_range(name)) == (unit, units)


def test_languages() -> None:
    assert select_languages(LETTER, ()) == ("en", "ru")
    assert select_languages(LETTER, ("ru",)) == ("ru",)
    assert select_languages(LETTER, ("ru", "en")) == ("en", "ru")
    for code in ("nl", "xx", ""):
        with pytest.raises(TranslateError, match=r"is not translated into .*; use en, ru$"):
            select_languages(LETTER, (code,))


def test_a_refusal_is_told_in_the_language_of_the_reader() -> None:
    with pytest.raises(TranslateError) as raised:
        select_languages(LETTER, ("nl",))
    name = LETTER.name
    assert error_in(raised.value, "nl") == (
        f"{name} wordt niet vertaald in “nl”, de taal waarin de brief geschreven is; gebruik en, ru"
    )


def test_a_language_that_a_letter_could_have() -> None:
    alone = replace(LETTER, languages=("nl",))
    with pytest.raises(TranslateError) as raised:
        select_languages(alone, ("en",))
    assert raised.value.remedy == "add “en” to languages in letter.toml"
    for codes in ((), ("nl",), ("xx",)):
        with pytest.raises(TranslateError) as raised:
            select_languages(alone, codes)
        assert raised.value.remedy == (
            "add a language to letter.toml, or confirm it as a whole: "
            f"translate approve {LETTER.name} --whole"
        )


def test_what_is_said_of_a_letter_in_one_language_is_about_that() -> None:
    alone = replace(LETTER, languages=("nl",))
    assert select_versions(alone, ()) == select_versions(alone, ("nl",)) == ("nl",)
    with pytest.raises(TranslateError, match="add “en” to languages"):
        select_versions(alone, ("en",))
    assert select_versions(LETTER, ()) == ("en", "ru")
    with pytest.raises(TranslateError, match="use en, ru"):
        select_versions(LETTER, ("nl",))


def test_clean_units_are_those_without_an_open_error_or_warning() -> None:
    error = drift(LETTER, 1, {"nl": "a", "en": "a"}, "en")
    warning = replace(error, unit="u2", severity=Severity.WARNING)
    note = replace(error, unit="u3", severity=Severity.NOTE)
    settled = replace(error, unit="u4", waived=Waiver(("Anna",), "2026-03-14T09:30:00Z", "so"))
    whole = replace(error, unit="")
    clean = clean_units(LETTER, [error, warning, note, settled, whole])
    assert [unit.ordinal for unit in clean] == [3, 4, 5, 6, 7, 8, 9, 10]
