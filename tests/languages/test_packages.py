"""Slips that the author of a language may make, and that would only make it read less."""

import re
from collections.abc import Iterable
from gettext import c2py

import pytest

from translate.languages import CODES, Language, get
from translate.languages.identify import function_words
from translate.languages.language import module
from translate.languages.lexeme import fold

PARTS = {
    "editing": {
        "CLIPPED",
        "EXAMPLE_HOSTS",
        "NEVER_TWICE",
        "NOTES",
        "OFTEN_TWICE",
        "RARELY_TWICE",
        "REMARKS",
    },
    "hyphens": {"CONJUNCTIONS", "FIRST", "LAST", "WHOLE"},
    "inflection": {"inflects"},
    "names": {"is_common", "is_ordinary"},
    "pointers": {"LABELS", "LANGUAGES", "MAIL", "NOTES", "PAGES", "PLACES", "REST", "TEXTS"},
    "stemming": {"JOINTS", "stem_of_lemma", "stems"},
    "words": {"ALIEN_SPELLINGS", "FUNCTION_WORDS", "SPELLINGS", "TELLING_LETTERS"},
}
"""By module, what other modules ask of it; `calendar`, `measures`, `numbers` and `page` hold a
value with fields of its own."""


@pytest.fixture(params=CODES)
def language(request: pytest.FixtureRequest) -> Language:
    return get(request.param)


def test_every_module_has_what_is_asked_of_it(language: Language) -> None:
    for name, members in PARTS.items():
        assert members <= set(dir(module(language.code, name))), name


def test_gettexts_rule_has_a_form_for_each_category(language: Language) -> None:
    count, rule = re.findall(r"nplurals=(\d); plural=(.+);", language.gettext_plural)[0]
    form = c2py(rule)
    pairs = {(language.plural(number), form(number)) for number in range(1000)}
    assert len(pairs) == int(count)
    assert {number for _, number in pairs} == set(range(int(count)))


def test_words_are_folded(language: Language) -> None:
    calendar, measures = language.calendar(), language.measures()
    lists: dict[str, Iterable[str]] = {
        "numbers": language.numbering().vocabulary.words,
        "tails": language.numbering().vocabulary.tails,
        "months": calendar.months,
        "abbreviations": calendar.month_abbreviations,
        "weekdays": calendar.weekdays,
        "hours": calendar.hours,
        "named times": calendar.named_times,
        "units": measures.units,
        "adjectives": measures.adjectives,
        "spans": measures.spans,
        "function words": function_words(language.code),
        "without full stop": language.abbreviations,
        "coordinators": language.coordinators,
    }
    slips = [(name, word) for name, words in lists.items() for word in words if word != fold(word)]
    assert not slips


def test_calendars_are_whole(language: Language) -> None:
    calendar = language.calendar()
    months = {*calendar.months.values(), *calendar.weak_months.values()}
    assert months == set(range(1, 13))
    assert set(calendar.weekdays.values()) == set(range(1, 8))
    assert set(calendar.hours.values()) >= set(range(1, 13))


def test_separators_differ(language: Language) -> None:
    assert language.decimal in ",."
    assert language.decimal not in language.groupings
    assert all(len(sign) == 1 for pair in language.quotes for sign in pair)


def test_a_lemma_is_found_by_its_own_stem(language: Language) -> None:
    stemming = module(language.code, "stemming")
    for words in ("months", "weekdays"):
        for word in getattr(language.calendar(), words):
            assert stemming.stem_of_lemma(word) in stemming.stems(word), word
