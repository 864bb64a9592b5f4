"""What is known of the units of a long letter holds for those that are as they were."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from shutil import rmtree

import pytest

from tests.workspaces import LETTER_TOML, ONE_PERSON
from translate.application import keeping
from translate.application.known_units import KnownUnits
from translate.application.letters import OpenLetter, rules_of
from translate.application.looking import findings_of
from translate.application.opening import open_letter
from translate.application.stepping import Look
from translate.model import Finding, Severity
from translate.reports.translating import in_language
from translate.wording import say

FOLDER = Path("letters/ferry")
UNITS = Path(".translate/units/ferry.json")
TEXTS = {
    "nl": [
        "# De pont",
        "De pont vaart [elk uur][tijd].",
        "Wij wonen in Polen.",
        "Het kost 12 euro.",
    ],
    "en": ["# The ferry", "The ferry runs [hourly][time].", "We live in Poland.", "It costs €21."],
    "ru": ["# Паром", "Паром ходит [каждый час][час].", "Мы живём в Польше.", "Он стоит 12 евро."],
}
LABELS = {"nl": "tijd", "en": "time", "ru": "час"}
LAST = {
    "nl": "De brief uit Polen bleef liggen.",
    "en": "The letter was left lying.",
    "ru": "Письмо из Польши осталось лежать.",
}
FILLING = {
    "nl": "Wie op het eiland woont, wacht wel eens een uur.",
    "en": "Whoever lives on the island sometimes waits for an hour.",
    "ru": "Кто живёт на острове, иногда ждёт час.",
}


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    FOLDER.mkdir(parents=True)
    Path("translate.toml").write_text(ONE_PERSON)
    (FOLDER / "letter.toml").write_text(LETTER_TOML)
    for language, texts in TEXTS.items():
        more = FILLING[language]
        note = f"[{LABELS[language]}]: https://ferry.example/times"
        every = [*texts, more, LAST[language], more, more, note]
        (FOLDER / f"{language}.md").write_text("\n\n".join(every) + "\n")


def _opened() -> OpenLetter:
    return open_letter("ferry", Path.cwd())


def _look() -> tuple[Finding, ...]:
    return findings_of(_opened())


def _unknown() -> tuple[str, ...]:
    """The units that are to be looked at."""
    opened = _opened()
    known = KnownUnits.of(opened, rules_of(opened))
    assert known is not None
    return tuple(unit.id for unit in known.unknown(opened.letter.units))


def _rewrite(language: str, old: str, new: str) -> None:
    path = FOLDER / f"{language}.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def _same_as_afresh() -> tuple[Finding, ...]:
    """What is found with what is kept; it is the same as what is found with nothing kept."""
    found = _look()
    rmtree(".translate")
    assert found == _look()
    return found


def test_a_second_look_finds_the_same_and_looks_at_nothing() -> None:
    found = _look()
    assert "number-drift" in {one.check for one in found}
    assert _unknown() == ()
    assert _look() == found


@pytest.mark.parametrize("jobs", [1, 2])
def test_letters_that_are_looked_at_in_turn_know_their_units_too(jobs: int) -> None:
    first = _opened()
    assert [*Look([first]).steps(jobs)]
    assert _unknown() == ()
    second = _opened()
    assert [*Look([second]).steps(jobs)] == []
    assert second.examined.findings == first.examined.findings == _same_as_afresh()


def test_what_changed_is_looked_at_again_and_who_asked_for_its_names() -> None:
    _look()
    _rewrite("en", "It costs €21.", "It costs €12.")
    assert _unknown() == ("u4",)
    assert "number-drift" not in {one.check for one in _same_as_afresh()}


def test_what_is_written_before_moves_what_is_known() -> None:
    with_fix = [one.unit for one in _look() if one.fix]
    assert with_fix == ["u4"]
    _rewrite("en", "# The ferry", "# The old ferry")
    assert _unknown() == ("u1",)
    assert [one.unit for one in _same_as_afresh() if one.fix] == with_fix
    for language in ("nl", "en", "ru"):
        path = FOLDER / f"{language}.md"
        path.write_text("\n\n" + path.read_text())
    assert _unknown() == ()
    assert _same_as_afresh()


def test_a_name_that_goes_from_a_paragraph_before_is_missed() -> None:
    before = [str(one.severity) for one in _look() if one.unit == "u6"]
    _rewrite("en", "Poland", "peace ")
    after = [str(one.severity) for one in _same_as_afresh() if one.unit == "u6"]
    assert before != after


def test_where_a_link_leads_may_be_said_at_the_end() -> None:
    assert "link-drift" not in {one.check for one in _look()}
    _rewrite("en", "https://ferry.example/times", "https://ferry.example/fares")
    assert "link-drift" in {one.check for one in _same_as_afresh()}


def test_settings_and_terms_are_looked_at_again_for_all_units() -> None:
    _look()
    Path("translate.toml").write_text(f'{ONE_PERSON}\n[checks]\n"number-drift" = "off"\n')
    assert len(_unknown()) == 8
    assert "number-drift" not in {one.check for one in _same_as_afresh()}


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": 1}', '{"value": {}}'])
def test_a_damaged_file_counts_for_nothing(damage: str) -> None:
    found = _look()
    UNITS.write_text(damage)
    assert _look() == found
    text = UNITS.read_text().replace('"severity"', '"weight"')
    UNITS.write_text(text)
    assert _unknown()
    assert _look() == found


def test_a_finding_about_a_fuzzy_entry_is_kept_as_one() -> None:
    fuzzy = Finding("x", Severity.NOTE, "u1", ("en",), "odd", fuzzy=True)
    assert keeping.from_kept(json.loads(json.dumps(keeping.as_kept(fuzzy)))) == fuzzy


def test_a_message_may_have_values_of_any_kind() -> None:
    half = Finding("x", Severity.NOTE, "u1", ("en",), say("half is {value}", value=Fraction(1, 2)))
    kept = json.loads(json.dumps(keeping.as_kept(half)))
    assert keeping.from_kept(kept) == half
    assert in_language(keeping.from_kept(kept).message, "nl") == "half is 1/2"
