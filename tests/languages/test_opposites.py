"""The table of opposites, and how its phrases are found."""

from __future__ import annotations

import marshal
from collections import Counter

import pytest

from translate.facts.words import folded
from translate.languages.opposites import opposites, weights
from translate.languages.opposites_table import column
from translate.languages.opposites_table import rows as table_rows

LANGUAGES = ("nl", "en", "ru")


def cells() -> list[tuple[str, str, list[str]]]:
    """Axis, language and phrases of every cell."""
    header, *rows = table_rows()
    assert header[:3] == ["axis", "sense", "severity"] and {*LANGUAGES} <= {*header[3:]}
    return [
        (row[0], language, row[header.index(language)].split("|"))
        for row in rows
        for language in LANGUAGES
    ]


def test_every_row_has_a_phrase_in_every_language() -> None:
    assert all(all(phrases) for _, _, phrases in cells())


def test_phrases_are_written_as_texts_are_compared() -> None:
    wrong = [phrase for *_, phrases in cells() for phrase in phrases if folded(phrase) != phrase]
    assert wrong == []


def test_a_word_of_a_phrase_has_one_star_at_most() -> None:
    words = (word for *_, phrases in cells() for phrase in phrases for word in phrase.split())
    assert [word for word in words if word.count("*") > 1] == []


def test_no_phrase_has_two_senses_on_one_axis() -> None:
    _, *rows = table_rows()
    twice = []
    for axis in {row[0] for row in rows} - {"negation", "nothing"}:
        for place in (3, 4, 5):
            said = Counter(
                phrase for row in rows if row[0] == axis for phrase in set(row[place].split("|"))
            )
            twice += [(axis, phrase) for phrase, count in said.items() if count > 1]
    assert twice == []


def test_a_contradiction_weighs_something_on_every_axis_with_opposites() -> None:
    axes = {axis for axis, _, _ in cells()} - {"negation", "nothing", "role", "tongue"}
    assert set(weights()) - {"negation"} == axes
    assert set(weights().values()) == {"warning", "attention"}


def test_what_a_row_weighs_is_written_so_that_it_is_read() -> None:
    severities, more = ("warning", "attention"), ("", " by all", " but of values")
    known = {one + rest for one in severities for rest in (*more, " by all but of values")}
    assert {row[2] for row in table_rows()[1:]} - known == {""}


@pytest.mark.parametrize(
    ("language", "text", "axis", "found"),
    [
        ("nl", "stel het plan uit", "extend and shorten", ["extend"]),
        ("nl", "minder dan de helft", "more and less", ["less"]),
        ("nl", "de weg is breder dan de dijk", "more and less", ["more"]),
        ("nl", "de weg is korter dan de dijk", "more and less", ["less"]),
        ("en", "tens of thousands came", "vague magnitude", ["tens of thousands"]),
        ("en", "bill no 12", "negation", []),
        ("en", "it has not been seen", "negation", ["not"]),
        ("en", "no fewer than five", "minimum and maximum", ["minimum"]),
        ("en", "no fewer than five", "negation", ["soft"]),
        ("ru", "с 12 мая", "since and until", ["since"]),
        ("ru", "с ним", "since and until", []),
        ("en", "tens or thousands of", "vague magnitude", ["thousands"]),
        ("xx", "wat dan ook", "negation", []),
    ],
)
def test_phrases_are_found(language: str, text: str, axis: str, found: list[str]) -> None:
    hits = opposites(language).find(text.split())
    assert [hit.sense.name for hit in hits if hit.sense.axis == axis] == found


def test_a_gap_reaches_over_twelve_words_and_over_six_where_an_and_may_join_clauses() -> None:
    texts = (
        "stel het plan voor de dijk uit",
        "stel het grote plan voor de lange dijk aan de rivier bij Kampen uit",
        "stel het grote plan voor de lange dijk aan de rivier bij de stad uit",
        "stel het plan voor de dijk en de brug uit",
    )
    places = [
        [hit.places for hit in opposites("nl").find(text.split()) if hit.sense.name == "extend"]
        for text in texts
    ]
    assert places == [[(0, 6)], [(0, 13)], [], []]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_column_is_made_of_what_can_be_kept_between_commands(language: str) -> None:
    made = column(language)
    assert marshal.loads(marshal.dumps(made)) == made
