"""One slip is one finding, two slips are two."""

from __future__ import annotations

from dataclasses import replace
from graphlib import TopologicalSorter

import pytest

from tests.checks.letters import Themes, letter_of
from translate.checks import CHECKS, Scope, examine
from translate.checks.folding import EXPLANATIONS, fold
from translate.checks.levels import Rule, narrow
from translate.model import Finding, Fix, Severity, Span

NL = "De tolk wacht al 15 weken op zijn loon. Wij vinden dat te lang. De gemeente zwijgt erover."
EN = (
    "The interpreter has been waiting for his pay for 15 weeks. We think that is too long. "
    "The municipality says nothing."
)
RU = (
    "Переводчик ждёт зарплату уже 15 недель. Мы считаем, что это слишком долго. "
    "Мэрия молчит об этом."
)
WITHOUT = "We think that is too long. The municipality says nothing about it."


def said(texts: dict[str, str], rules: tuple[Rule, ...] = ()) -> list[str]:
    """`severity check languages + also` of every finding."""
    return [
        " ".join((one.severity, one.check, *one.languages, *("+" + other for other in one.also)))
        for one in examine(letter_of(texts), rules)
        if one.severity.is_fault
    ]


CASES = {
    "the figure of a sentence that is missing": (
        {"nl": NL, "en": WITHOUT, "ru": RU},
        ["error sentence-missing en +number-drift"],
    ),
    "a figure is missing, no sentence": (
        {"nl": NL, "en": EN.replace("for 15 weeks", "for weeks"), "ru": RU},
        ["error number-drift en"],
    ),
    "a sentence is missing, and another figure has drifted": (
        {
            "nl": NL + " Dat kost 300 euro.",
            "en": WITHOUT + " That costs 900 euros.",
            "ru": RU + " Это стоит 300 евро.",
        },
        ["error sentence-missing en +number-drift", "error number-drift en"],
    ),
    "a paragraph that was never translated": (
        {
            "nl": "Wij vragen de raad om een besluit over 1.200 woningen voor de zomer.",
            "en": "Wij vragen de raad om een besluit over 1.200 woningen voor de zomer.",
            "ru": "Мы просим совет принять решение о 1200 квартирах до лета.",
        },
        ["error untranslated-segment en +number-format +language-mismatch"],
    ),
    "a number with the separators of another country": (
        {
            "nl": "Wij hebben 1,200 leden in de stad.",
            "en": "We have 1,200 members in the city.",
            "ru": "У нас 1200 членов в городе.",
        },
        ["error number-format nl"],
    ),
    "a place that somebody left open reads as a Roman number": (
        {
            "nl": "Wij eisen XXX euro van de stad.",
            "en": "We demand 300 euros from the city.",
            "ru": "Мы требуем от города 300 евро.",
        },
        ["error leftover-text nl +number-drift"],
    ),
}


@pytest.mark.parametrize(("texts", "expected"), CASES.values(), ids=CASES)
def test_one_slip_is_one_finding(texts: dict[str, str], expected: list[str]) -> None:
    assert said(texts) == expected


SHORT = {"nl": "De bus rijdt. Hij kost 5 euro.", "en": "The bus runs."}
NOT_EXPLAINED = {
    "what it shows is the version that lacks the sentence, and nothing else": [("en", None)],
    "it names something in the version that lacks the sentence": [("nl", "5 euro"), ("en", "bus")],
    "what it misses stands outside of the sentence": [("nl", "De bus"), ("en", None)],
}


@pytest.mark.parametrize("shown", NOT_EXPLAINED.values(), ids=NOT_EXPLAINED)
def test_a_missing_sentence_explains_what_stands_in_it_alone(
    shown: list[tuple[str, str | None]],
) -> None:
    unit = letter_of(SHORT).units[0]

    def place(language: str, words: str | None) -> Span:
        (segment,) = unit.segments[language]
        start = segment.text.index(words or "")
        return segment.span(start, start + len(words)) if words else segment.whole()

    def finding(check: str, spans: list[tuple[str, str | None]]) -> Finding:
        places = tuple(place(*one) for one in spans)
        return Finding(check, Severity.WARNING, unit.id, ("en",), "", places)

    missing = finding("sentence-missing", [("nl", "Hij kost 5 euro."), ("en", None)])
    inside = finding("number-drift", [("nl", "5 euro"), ("en", None)])
    assert fold(unit, [inside, missing]) == (replace(missing, also=("number-drift",)),)
    other = finding("number-drift", shown)
    assert fold(unit, [other, missing]) == (other, missing)
    quiet = replace(inside, severity=Severity.NOTE)
    assert fold(unit, [quiet, missing]) == (quiet, missing)


def test_what_is_switched_off_explains_nothing() -> None:
    texts = {"nl": NL, "en": WITHOUT, "ru": RU}
    assert said(texts, (Rule("sentence-missing", "off"),)) == ["error number-drift en"]
    assert said(texts, (Rule("number-drift", "off"),)) == ["warning sentence-missing en"]
    assert said(texts, (Rule("number-drift", "warning"),)) == [
        "warning sentence-missing en +number-drift"
    ]


def test_what_is_folded_in_is_selected_and_ignored_with_the_rest() -> None:
    found = examine(letter_of({"nl": NL, "en": WITHOUT, "ru": RU}))
    assert len(found) == 1
    assert narrow(found, select=["number-drift"]) == found
    assert narrow(found, select=["date-drift"]) == ()
    assert narrow(found, ignore=["sentence-missing"]) == found
    assert narrow(found, ignore=["sentence-missing", "number-drift"]) == ()


def test_explanations_are_of_checks_of_one_unit_and_never_go_round() -> None:
    units = {check.id for check in CHECKS if check.scope is Scope.UNIT}
    for row in EXPLANATIONS:
        assert {row.check, *row.explains} <= units
    graph = {row.check: row.explains for row in EXPLANATIONS}
    assert list(TopologicalSorter(graph).static_order())


TWO = {"nl": "De bus rijdt 1,200 km.", "en": "The bus runs."}


def shown(check: str, languages: tuple[str, ...], *places: tuple[str, int, int]) -> Finding:
    """A finding about TWO that shows the characters from … to … of versions."""
    (unit,) = letter_of(TWO).units
    spans = tuple(unit.segments[name][0].span(start, end) for name, start, end in places)
    return Finding(check, Severity.WARNING, unit.id, languages, "", spans)


def folds(one: Finding, other: Finding) -> bool:
    """Whether the first is folded into the second."""
    (unit,) = letter_of(TWO).units
    found = fold(unit, [one, other])
    assert found in ((one, other), (replace(other, also=(one.check,)),))
    return len(found) == 1


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(13, 18, True), (14, 17, True), (12, 18, False), (13, 19, False), (0, 22, False)],
)
def test_a_place_lies_within_another_from_its_first_character_to_its_last(
    start: int, end: int, expected: bool
) -> None:
    form = shown("number-format", ("nl",), ("nl", 13, 18))
    assert folds(shown("number-drift", ("nl",), ("nl", start, end)), form) is expected


def test_what_lies_in_one_place_is_asked_of_the_odd_versions_they_share() -> None:
    form = shown("number-format", ("nl",), ("nl", 13, 18))
    both = ("nl", "en")
    # What the drift shows of another version doesn't matter, nor what it shows besides.
    assert folds(shown("number-drift", both, ("nl", 13, 18), ("en", 4, 7)), form)
    assert not folds(shown("number-drift", both, ("nl", 13, 18), ("nl", 3, 6)), form)
    # The same place, but it is not the Dutch version that is odd.
    assert not folds(shown("number-drift", ("en",), ("nl", 13, 18), ("en", 4, 7)), form)
    # It shows nothing of the version that is odd in both.
    assert not folds(shown("number-drift", both, ("en", 4, 7)), form)
    # The same characters of another version.
    english = shown("number-format", both, ("en", 4, 7))
    assert not folds(shown("number-drift", both, ("nl", 4, 7)), english)


def test_a_sentence_is_missing_only_where_a_version_is_shown_whole() -> None:
    nl, en = len(TWO["nl"]), len(TWO["en"])
    number = shown("number-drift", ("en",), ("nl", 13, 18))
    whole = ("en", 0, en)
    assert folds(number, shown("sentence-missing", ("en",), ("nl", 3, nl), whole))
    # No version, or every version, is shown whole: no saying which one lacks the sentence.
    assert not folds(number, shown("sentence-missing", ("en",), ("nl", 3, nl), ("en", 0, 7)))
    assert not folds(number, shown("sentence-missing", ("en",), ("nl", 0, nl), whole))


def test_one_number_is_explained_by_the_placeholder_that_others_have_for_it() -> None:
    holder = shown("placeholder-drift", ("nl",), ("nl", 13, 21))

    def number(*values: str) -> Finding:
        one = shown("number-drift", ("nl",), ("nl", 13, 18), ("nl", 19, 21))
        spans = zip(one.spans, values, strict=True)
        return replace(one, spans=tuple(replace(span, value=value) for span, value in spans))

    assert folds(number("1200", ""), holder)
    # Two values are a drift of their own, and a place without a value is no number.
    assert not folds(number("1200", "1000"), holder)
    assert not folds(number("", ""), holder)
    elsewhere = shown("placeholder-drift", ("nl",), ("nl", 3, 6))
    assert not folds(number("1200", ""), elsewhere)


@pytest.mark.parametrize("severities", [("error", "warning"), ("warning", "error")])
def test_the_graver_severity_and_the_fix_there_is_are_kept(severities: tuple[str, str]) -> None:
    (unit,) = letter_of(TWO).units
    mine, others = (
        Fix("nl", "nl.md", 1, 14, 1, 19, words, 13, 18, "1,200") for words in ("1.200", "1200")
    )
    drift, form = (
        replace(shown(check, ("nl",), ("nl", 13, 18)), severity=Severity(severity))
        for check, severity in zip(("number-drift", "number-format"), severities, strict=True)
    )

    def kept(drift: Finding, form: Finding) -> Fix | None:
        (one,) = fold(unit, [drift, form])
        assert (one.check, one.severity, one.also) == (
            "number-format",
            Severity.ERROR,
            ("number-drift",),
        )
        return one.fix

    assert kept(drift, form) is None
    assert kept(replace(drift, fix=others), form) == others
    assert kept(drift, replace(form, fix=mine)) == mine
    assert kept(replace(drift, fix=others), replace(form, fix=mine)) == mine


def test_without_faults_there_is_nothing_to_fold() -> None:
    (unit,) = letter_of(TWO).units
    note = replace(shown("number-drift", ("nl",), ("nl", 13, 18)), severity=Severity.NOTE)
    fault = replace(note, severity=Severity.WARNING)
    assert fold(unit, []) == ()
    assert fold(unit, [note]) == (note,)
    assert fold(unit, [fault]) == (fault,)
    assert fold(unit, [note, fault]) == (note, fault)


def test_half_a_text_that_is_missing_explains_that_the_rest_is_unlike() -> None:
    letter = replace(
        letter_of({"nl": NL, "en": WITHOUT, "ru": RU}),
        encoder=Themes((("tolk", "interpreter", "переводчик"),)),
    )
    found = [one for one in examine(letter) if "meaning-drift" in (one.check, *one.also)]
    assert [(one.check, one.severity) for one in found] == [("sentence-missing", "error")]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (
            {
                "nl": "De gemeente herstelt het dak van de school.",
                "en": "The municipality repairs the cellar of the school.",
                "ru": "Муниципалитет ремонтирует крышу школы.",
            },
            ["opposite-drift en +contrast-drift"],
        ),
        (
            {
                "nl": "Brugstaete is een dochteronderneming van het havenbedrijf, naast de kerk.",
                "en": "Brugstaete is a competitor of the port company, beside the church.",
                "ru": "Brugstaete – дочерняя компания портового предприятия, рядом с мельницей.",
            },
            ["contrast-drift ru", "contrast-drift en"],
        ),
    ],
    ids=["one word, known as an opposite too", "two words, each in another version"],
)
def test_a_contrast_is_told_once(texts: dict[str, str], marks: list[str]) -> None:
    found = [one for one in examine(letter_of(texts)) if one.severity is Severity.ATTENTION]
    told = [" ".join((one.check, *one.languages, *("+" + id for id in one.also))) for one in found]
    assert sorted(told) == sorted(marks)
