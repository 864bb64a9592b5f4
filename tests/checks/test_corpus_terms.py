"""Sixty rows that use a glossary of forty terms: silence, and every term that goes astray."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.drift import found
from tests.bench.drift_mutations import Row
from tests.letters import paired_rows
from translate.checks.context import Shared
from translate.storage.terms import read_terms

CORPUS = Path(__file__).parents[1] / "corpus"
GLOSSARY = read_terms(CORPUS)
CHECKS = ("term-drift", "term-forbidden")


def rows() -> dict[int, Row]:
    with (CORPUS / "asylum_and_housing.tsv").open(encoding="utf-8", newline="") as file:
        texts = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return dict(enumerate(texts, 2))


def findings(texts: dict[int, Row]) -> dict[int, list[tuple[str, tuple[str, ...]]]]:
    """By row, the checks of terms that speak and the versions that they name."""
    letter = replace(paired_rows(texts), glossary=GLOSSARY)
    return {
        line: [(one.check, one.languages) for one in every if one.check in CHECKS]
        for line, every in found(letter).items()
    }


def test_forty_terms_in_all_their_forms_are_found() -> None:
    assert len(GLOSSARY) == 40
    assert [line for line, every in findings(rows()).items() if every] == []


@pytest.mark.parametrize(("language", "other"), [("en", "matter"), ("ru", "дело")])
def test_every_term_that_is_worded_otherwise_is_found(language: str, other: str) -> None:
    spoilt = {}
    letter = replace(paired_rows(rows()), glossary=GLOSSARY)
    for line, row in rows().items():
        text = row[language]
        for term in reversed(Shared.of(letter).termbases[language].occurrences(text)):
            text = text[: term.start] + other + text[term.end :]
        if text != row[language]:
            spoilt[line] = {**row, language: text}
    assert len(spoilt) > 55
    every = findings(spoilt)
    assert [line for line in spoilt if ("term-drift", (language,)) not in every[line]] == []


FORBIDDEN = [
    (
        "nl",
        "De asielaanvrager wachtte.",
        "Asielaanvragers wachten.",
        "Het recht van asielaanvrager",
    ),
    ("en", "Two draftees wrote to us.", "A draftee’s mother wrote.", "Every draftee, then, wrote."),
    ("en", "The rent hikes go on.", "A rent hike is coming.", "Rent-hike after rent-hike"),
    ("en", "Renters know their rights.", "The renter's rights", "for every renter"),
    ("en", "Housing corporations sell.", "a housing corporation’s flats", "Housing Corporation X"),
    ("ru", "Убежищников не слышат.", "Письмо убежищнику", "вместе с убежищниками"),
    ("ru", "Квартиросъемщики против.", "у квартиросъёмщика", "квартиросъёмщикам"),
    ("ru", "Против выдворений", "о выдворении", "После выдворения"),
]


@pytest.mark.parametrize(("language", "first", "second", "third"), FORBIDDEN)
def test_forbidden_words_are_found_in_every_form(
    language: str, first: str, second: str, third: str
) -> None:
    texts = {
        line: {"nl": "Wij schrijven.", "en": "We write.", "ru": "Мы пишем.", language: text}
        for line, text in enumerate((first, second, third), 2)
    }
    assert [
        line
        for line in texts
        if ("term-forbidden", (language,)) not in findings(texts).get(line, ())
    ] == []
