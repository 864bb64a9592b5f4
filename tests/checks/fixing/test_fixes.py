"""What the fixes of findings write, and that a fix settles its finding and makes no other one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.letters import Case, cases, letter_of
from translate.checks import Scope, examine, find
from translate.checks.fixing import REMEDIES
from translate.model import AlignedLetter, Finding, Fix

CASES = [
    ("number-drift", "Wij zijn 1.200 leden.", "We are 12,000 members.", "1,200"),
    ("number-drift", "Wij wachten 90 dagen.", "We wait 60 days.", "90"),
    ("number-drift", "Het kost € 1,6 mln.", "It costs €1.5 million.", "1.6"),
    ("number-drift", "Wij wachten 22 dagen.", "Мы ждём 25 дней.", None),
    ("number-drift", "Wij wachten 1 dag.", "We wait 2 days.", None),
    ("number-drift", "Wij wachten vijf dagen.", "We wait four days.", None),
    ("date-drift", "Op 28 december 2022.", "On December 26, 2022.", "28"),
    ("date-drift", "Op 28 juni 2025.", "Письмо от 28 мая 2025 года.", "июня"),
    ("date-drift", "Op 28 mei 2025.", "On 28 June 2025.", "May"),
    ("number-format", "Wij zijn 1,200 leden.", "We are 1,200 members.", "1.200"),
    ("leftover-text", "Wij wachten op op u.", "We wait for the the answer.", "the"),
]


@pytest.mark.parametrize(("check", "source", "target", "expected"), CASES)
def test_a_fix_writes_the_value_in_the_form_of_the_language(
    check: str, source: str, target: str, expected: str | None
) -> None:
    language = "ru" if any("а" <= letter <= "я" for letter in target) else "en"
    fixes = {one.check: one.fix for one in examine(letter_of({"nl": source, language: target}))}
    assert check in fixes
    fix = fixes[check]
    assert (fix and fix.replacement) == expected


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.check}: {case.title}")
def test_a_fix_settles_its_finding_and_makes_no_other_one(case: Case) -> None:
    before = examine(case.letter)
    for finding in before:
        if finding.fix is None or case.letter.peers:
            continue
        after = examine(_fixed(case.letter, finding.fix))
        left = [_named(one) for one in before if one is not finding]
        assert {_named(one) for one in after} <= set(left), (finding, after)
        assert len(after) < len(before)


def test_the_fixtures_have_fixes_of_every_kind() -> None:
    fixes = [one.check for case in cases() for one in examine(case.letter) if one.fix]
    values = {"number-drift", "date-drift", "time-drift", "number-format"}
    markup = {"footnote-missing", "link-drift", "link-empty"}
    assert set(fixes) == values | markup | {"mixed-script", "term-forbidden", "leftover-text"}


@pytest.mark.parametrize("check", REMEDIES)
def test_no_fix_of_a_check_of_units_depends_on_other_units(check: str) -> None:
    assert not (REMEDIES[check].reads_letter and find(check).scope is Scope.UNIT)


MENDED = [case for case in cases() if case.check in REMEDIES]


@pytest.mark.parametrize("case", MENDED, ids=lambda case: f"{case.check}: {case.title}")
def test_a_fix_that_does_not_read_the_letter_is_the_same_without_its_rest(case: Case) -> None:
    units = {unit.id: unit for unit in case.letter.units}
    for finding in examine(case.letter):
        if finding.fix is None or REMEDIES[finding.check].reads_letter:
            continue
        unit = units[finding.unit]
        facts = {one.key: case.letter.facts[one.key] for one in unit}
        alone = replace(case.letter, versions={}, units=(unit,), facts=facts)
        edit = REMEDIES[finding.check].edit(alone, unit, finding)
        assert edit is not None
        assert edit.fix() == finding.fix


def _named(finding: Finding) -> tuple[str, str, str]:
    return finding.check, finding.unit, finding.message


def _fixed(letter: AlignedLetter, fix: Fix) -> AlignedLetter:
    """The letter after a fix, read again."""
    data = {language: version.data for language, version in letter.versions.items()}
    old = data[fix.language]
    assert old[fix.start : fix.end].decode() == fix.old
    data[fix.language] = old[: fix.start] + fix.replacement.encode() + old[fix.end :]
    fixed = letter_of({language: text.decode() for language, text in data.items()})
    return replace(fixed, glossary=letter.glossary)
