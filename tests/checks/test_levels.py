"""What a check is set to, and what a report leaves out."""

from __future__ import annotations

import pytest

from translate.checks.levels import Rule, narrow, set_levels
from translate.model import Finding, Severity


def finding(
    check: str = "name-drift", severity: Severity = Severity.WARNING, *languages: str
) -> Finding:
    return Finding(check, severity, "u1", languages or ("ru",), "…")


@pytest.mark.parametrize(
    ("rules", "severity", "expected"),
    [
        ([], Severity.WARNING, Severity.WARNING),
        ([Rule("name-drift", "error")], Severity.WARNING, Severity.ERROR),
        ([Rule("name-drift", "note")], Severity.ERROR, Severity.NOTE),
        ([Rule("name-drift", "off")], Severity.ERROR, None),
        ([Rule("name-drift", "off")], Severity.NOTE, None),
        ([Rule("name-drift", "error")], Severity.NOTE, Severity.NOTE),
        ([Rule("date-drift", "off")], Severity.ERROR, Severity.ERROR),
        ([Rule("name-drift", "off", "ru")], Severity.ERROR, None),
        ([Rule("name-drift", "off", "en")], Severity.ERROR, Severity.ERROR),
        # One for a language goes before one for all, wherever it stands.
        ([Rule("name-drift", "off", "ru"), Rule("name-drift", "error")], Severity.WARNING, None),
        # The letter's rules come last and have the last word.
        (
            [Rule("name-drift", "off"), Rule("name-drift", "warning")],
            Severity.ERROR,
            Severity.WARNING,
        ),
    ],
)
def test_rules(rules: list[Rule], severity: Severity, expected: Severity | None) -> None:
    found = set_levels([finding("name-drift", severity)], rules)
    assert [one.severity for one in found] == ([expected] if expected else [])


def test_a_rule_for_a_language_leaves_alone_what_is_about_several() -> None:
    both = finding("name-drift", Severity.WARNING, "en", "ru")
    assert set_levels([both], [Rule("name-drift", "off", "ru")]) == (both,)


def test_a_report_can_be_narrowed() -> None:
    names, dates = finding(), finding("date-drift", Severity.ERROR, "en")
    notes = finding("link-drift", Severity.NOTE, "nl", "en")
    every = (names, dates, notes)
    assert narrow(every) == every
    assert narrow(every, select=("date-drift",)) == (dates,)
    assert narrow(every, ignore=("date-drift",)) == (names, notes)
    assert narrow(every, languages=("en",)) == (dates, notes)
    assert narrow(every, minimum=Severity.WARNING) == (names, dates)
    assert narrow(every, minimum=Severity.ERROR) == (dates,)
