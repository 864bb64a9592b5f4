"""Reports for other programs: suppressions in SARIF, GitLab's code quality, the page to mail."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.reports.letters import drift, letter
from translate.model import AlignedLetter, Finding, Severity, Waiver
from translate.reports import sarif
from translate.reports.findings_html import check_html
from translate.reports.gitlab import check_gitlab
from translate.reports.sarif import check_sarif

WAIVER = Waiver(("Anna",), "2026-01-05T09:00:00Z", "geteld in juni")


def benches() -> tuple[AlignedLetter, list[Finding]]:
    """An error, a finding that is waived, one for the reader, and one of the letter as a whole."""
    aligned = letter(
        nl=["Er zijn 90 <b>banken</b> & stoelen.", "Wij zijn 12 mensen."],
        en=["There are 60 benches.", "We are 13 people."],
    )
    first = drift(aligned, 1, {"nl": "90", "en": "60"}, "en")
    second = drift(aligned, 2, {"nl": "12", "en": "13"}, "en")
    look = replace(second, check="polarity-drift", severity=Severity.ATTENTION)
    whole = Finding("missing-segment", Severity.WARNING, "", ("en",), "en lacks <more>")
    return aligned, [whole, first, replace(second, waived=WAIVER), look]


def test_a_waived_finding_is_a_result_with_a_suppression() -> None:
    results = json.loads(check_sarif([benches()]))["runs"][0]["results"]
    assert [one["suppressions"] for one in results] == [
        [],
        [],
        [
            {
                "kind": "external",
                "status": "accepted",
                "justification": "Anna, 2026-01-05: geteld in juni",
            }
        ],
        [],
    ]


@pytest.mark.parametrize("home", ["", "https://letters.example/"])
def test_the_driver_names_the_projects_page_where_there_is_one(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "_home_page", lambda: home)
    driver = json.loads(check_sarif([]))["runs"][0]["tool"]["driver"]
    assert driver.get("informationUri", "") == home


def test_code_quality_has_what_gitlab_demands_of_an_entry() -> None:
    aligned, findings = benches()
    there = [
        replace(one, spans=tuple(replace(span, path=f"./{span.path}") for span in one.spans))
        for one in findings
    ]
    entries = json.loads(check_gitlab([(aligned, there)]))
    assert [(one["check_name"], one["severity"]) for one in entries] == [
        ("missing-segment", "minor"),
        ("number-drift", "major"),
        ("polarity-drift", "info"),
    ]
    assert len({one["fingerprint"] for one in entries}) == 3
    whole, first, _ = (one["location"] for one in entries)
    assert whole == {"path": "nl.md", "lines": {"begin": 1}}
    assert first["path"] == "en.md"
    assert first["positions"] == {
        "begin": {"line": 1, "column": 11},
        "end": {"line": 1, "column": 13},
    }


class Page(HTMLParser):
    """The elements of a page, its text, and the languages it declares."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.languages: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.languages += [value or "" for name, value in attrs if name == "lang"]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_shows_open_faults_side_by_side_and_escapes_every_text() -> None:
    page = Page(check_html([benches()]))
    assert "Er zijn 90 <b>banken</b> & stoelen." in page.words
    assert "There are 60 benches." in page.words
    assert "en lacks <more>" in page.words
    assert "Wij zijn 12 mensen." not in page.words
    assert {"script", "link", "img"}.isdisjoint(page.tags)
    assert page.tags.count("mark") == 2
    assert page.languages == ["en", "nl", "nl", "en", "en"]


def test_the_page_shows_all_of_it_where_asked() -> None:
    page = Page(check_html([benches()], everything=True))
    assert "waived by Anna on 2026-01-05: geteld in juni" in page.words
    assert "attention:" in page.words and "Wij zijn 12 mensen." in page.words


def test_the_page_shows_what_would_turn_the_text_around() -> None:
    aligned = letter(nl=["Er zijn 90 \u202ebanken."], en=["There are 60 benches."])
    found = drift(aligned, 1, {"nl": "90", "en": "60"}, "en")
    html = check_html([(aligned, [found])])
    assert "\u202e" not in html and "⟨U+202E⟩" in html


def test_the_page_is_in_the_language_of_whoever_reads_it() -> None:
    page = Page(check_html([benches()], reader="ru"))
    assert page.languages[0] == "ru"
    assert "Замечания: parks" in page.words
    assert "абзац" in page.words and "строка 1" in page.words and "ошибка:" in page.words
