"""docs/migrating.md: what other tools find, found by the check that the page names."""

from __future__ import annotations

from pathlib import Path

import pytest

import translate
from tests.workspaces import Shell
from translate.checks import CHECKS

PAGE = (Path(__file__).parents[2] / "docs" / "migrating.md").read_text(encoding="utf-8")
FOUND = [
    ("number-drift", "Er zijn 340 kinderen.", "There are 430 children."),
    ("number-drift", "Zaak AB12-345 loopt.", "Case AB12-354 is pending."),
    ("number-format", "Er zijn 1.200 leden.", "There are 1.200 members."),
    ("date-drift", "Op 4 mei 2026.", "On 5 May 2026."),
    ("unit-drift", "De weg is 12 kilometer.", "The road is 12 miles."),
    ("currency-drift", "Dat kost € 85.", "That costs $85."),
    ("missing-segment", "Eén alinea.\n\nTweede alinea over de bus.", "One paragraph."),
    (
        "untranslated-segment",
        "Wij vragen een nieuwe bus voor de wijk.",
        "Wij vragen een nieuwe bus voor de wijk.",
    ),
    (
        "foreign-words",
        "Wij vragen de wethouder om een nieuwe bus voor de wijk.",
        "We ask de wethouder om een new bus for the district.",
    ),
    ("sentence-missing", "Wij gaan. De bus is weg. De wijk is al een jaar stil.", "We go."),
    ("link-drift", "Zie [de site](https://a.example/x).", "See [the site](https://a.example/y)."),
    ("link-drift", "Mail naar bus@a.example.", "Mail to tram@a.example."),
    ("emphasis-drift", "Dit is **groot** nieuws.", "This is big news."),
    ("leftover-text", "Dit is **groot** nieuws.", "This is **big news."),
    ("leftover-text", "Wij gaan naar de stad.", "We go to the the city."),
    ("quote-balance", "Wij vragen (nu) een bus.", "We ask (now a bus."),
    ("name-drift", "De IND besliste niet.", "The COA did not decide."),
    ("garbled-text", "Café open.", "CafÃ© open."),
    (
        "inconsistent-repeat",
        "De bus rijdt niet meer in onze wijk.\n\nDus.\n\nDe bus rijdt niet meer in onze wijk.",
        "The bus no longer runs in our district.\n\nSo.\n\nOur district has no bus any more.",
    ),
]
ENTRIES = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Source-Language: en\\n"
"Language: nl\\n"

msgid "There are %d children."
msgstr "Er zijn kinderen."

msgid "This is <b>important</b> news."
msgstr "Dit is <b>belangrijk nieuws."

msgid "The bridge is closed tomorrow."
msgstr "De brug is morgen dicht"

msgid "Open _File"
msgstr "Bestand openen"

msgid " Leading space"
msgstr "Spatie vooraan"
"""


@pytest.mark.parametrize(("check", "nl", "en"), FOUND)
def test_what_the_page_says_is_found(check: str, nl: str, en: str) -> None:
    assert f"[{check}](checks/{check}.md)" in PAGE
    report = translate.check({"nl": f"{nl}\n", "en": f"{en}\n"})
    assert check in {finding.check for finding in report.findings}


@pytest.mark.parametrize(
    ("nl", "en"),
    [
        ("Wij gaan naar de stad.", "We go  to the city."),
        ("Wij gaan, nu.", "We go , now."),
        ("Wij gaan naar de stad.", "We go to the ci\u200bty."),
        (
            "De bus rijdt niet meer in onze wijk.\n\nIn onze wijk rijdt geen bus meer.",
            "The bus no longer runs in our district.\n\nThe bus no longer runs in our district.",
        ),
    ],
)
def test_what_the_page_says_is_not_here_is_not(nl: str, en: str) -> None:
    report = translate.check({"nl": f"{nl}\n", "en": f"{en}\n"})
    assert [one.check for one in report.findings if one.severity.is_fault] == []


def test_a_catalogues_entries(tmp_path: Path, translate: Shell) -> None:
    path = tmp_path / "en-nl.po"
    path.write_text(ENTRIES, encoding="utf-8")
    out = translate("check", str(path)).out
    assert out.count("[placeholder-drift]") == 2
    assert out.count("[entry-form]") == 3


def test_every_check_that_the_page_names_is_one() -> None:
    from re import findall

    assert set(findall(r"\[([a-z-]+)\]\(checks/", PAGE)) <= {check.id for check in CHECKS}
