"""Findings in Dutch and Russian: every template of every check has a translation."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import polib
import pytest

from tests.checks.letters import Case, cases
from tests.reports import messages
from translate.checks import CHECKS, find
from translate.checks.comparing.wording import Said, listed, quoted, say, verb, where
from translate.checks.leftovers import HEADING_MARK
from translate.documents.asides import AsideKind
from translate.errors import TranslateError
from translate.facts.codes import CodeKind
from translate.languages import CODES, get
from translate.languages.foreign import NAMES
from translate.model import Kind
from translate.reports.catalogue import catalogue
from translate.reports.translating import INTERFACES, error_in, in_language, interface_of

CASES = cases()
OTHERS = [code for code in INTERFACES if code != "en"]
KINDS = [kind.replace("-", " ") for kind in Kind]
WORDS = {
    *KINDS,
    *(f"a {kind}" for kind in KINDS),
    *(f"this {kind}" for kind in AsideKind),
    *(kind.value for kind in CodeKind),
    *NAMES.values(),
    *(get(code).english_name for code in CODES),
    HEADING_MARK,
}
"""What a message names by a word that stands in a table."""


def parts(message: object) -> Iterator[Said]:
    """The messages that a message is made of, and itself."""
    if isinstance(message, Said):
        yield message
        for value in message.values.values():
            yield from parts(value)
    elif isinstance(message, tuple):
        for value in message:
            yield from parts(value)


@pytest.mark.parametrize("language", OTHERS)
def test_every_template_is_translated(language: str) -> None:
    words = catalogue(language)
    found = {*messages.calls(), *messages.helps(), *messages.errors()}
    found |= {*messages.words(), *((word, "") for word in WORDS)}
    said = (part for case in CASES for one in find(case.check).run(case.letter)
            for part in parts(one.message))  # fmt: skip
    found |= {(part.template, part.plural) for part in said}
    assert len(found) > 100
    assert not {one for one, plural in found if not plural and not words.messages.get(one)}
    assert not {one for one, plural in found if plural and not all(words.plurals.get(one, ("",)))}


def test_a_template_gets_its_values() -> None:
    assert not list(messages.wrong_values())


def test_an_error_is_a_message_and_no_text_put_together() -> None:
    assert not [ast.unparse(one) for one in messages.faults() if isinstance(one, ast.JoinedStr)]


def test_an_error_is_told_with_its_place_and_remedy() -> None:
    error = TranslateError(
        say("is in {language}, as {path} is", language="en", path="brief.md"),
        path="letter.md",
        line=3,
        remedy="name a file in it",
    )
    assert error_in(error, "en") == "letter.md:3: is in en, as brief.md is; name a file in it"
    assert error_in(error, "nl") == "letter.md:3: is in EN, net als brief.md; noem een bestand erin"
    outer = say("not taken: {error}", error=error)
    assert str(outer) == "not taken: letter.md:3: is in en, as brief.md is; name a file in it"
    assert in_language(outer, "ru") == (
        "не принято: letter.md:3: на EN, как и brief.md; назовите файл в ней"
    )


def test_what_somebody_is_to_type_stays_as_it_is() -> None:
    said = say("name it, with --to {codes}", codes="en")
    assert in_language(said, "nl") == "noem die met --to en"


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_read_as_polib_reads_it(language: str) -> None:
    path = messages.PACKAGE / "reports" / "catalogues" / f"{language}.po"
    file, words = polib.pofile(str(path)), catalogue(language)
    assert len({one.msgid for one in file}) == len(file)
    assert words.messages == {one.msgid: one.msgstr for one in file if not one.msgid_plural}
    forms = {one.msgid: one.msgstr_plural for one in file if one.msgid_plural}
    assert words.plurals == {
        name: tuple(plural[number] for number in sorted(plural)) for name, plural in forms.items()
    }


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_values(language: str) -> None:
    words = catalogue(language)
    for template, translated in words.messages.items():
        assert messages.gaps(translated) == messages.gaps(template), template
    numbers = {words.form(number) for number in range(200)}
    for template, forms in words.plurals.items():
        assert len(forms) == max(numbers) + 1
        for form in forms:
            assert messages.gaps(form) == messages.gaps(template), template


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.title}")
def test_a_message_is_one_that_can_be_translated(case: Case) -> None:
    for finding in find(case.check).run(case.letter):
        if case.check == "draft-tags":
            continue  # it says what an engine said
        assert isinstance(finding.message, Said), finding.message
        for language in OTHERS:
            assert in_language(finding.message, language) != finding.message


def test_no_check_is_left_out() -> None:
    assert {case.check for case in CASES} == {check.id for check in CHECKS}


NUMBERS = where(
    [
        verb(("en",), "says {text}", "say {text}", text=quoted("60 days")),
        listed(
            [
                verb(("nl",), "says {text}", "say {text}", text=quoted("90 dagen")),
                say("{languages} {text}", languages="ru", text=quoted("90 дней")),
            ]
        ),
    ]
)
NOTE = say(
    "{lacking} the mark of note {note} that {having}",
    lacking=verb(("en",), "lacks", "lack"),
    note=3,
    having=verb(("nl", "ru"), "has", "have"),
)


@pytest.mark.parametrize(
    ("message", "dutch", "russian"),
    [
        (
            NUMBERS,
            "EN zegt “60 days”, maar NL zegt “90 dagen” en RU “90 дней”",
            "в EN «60 days», а в NL «90 dagen» и в RU «90 дней»",
        ),
        (
            NOTE,
            "EN mist de verwijzing naar noot 3, die NL en RU hebben",
            "в EN нет знака сноски 3, который в NL и RU есть",
        ),
    ],
)
def test_sentences(message: str, dutch: str, russian: str) -> None:
    assert in_language(message, "nl") == dutch
    assert in_language(message, "ru") == russian
    assert in_language(message, "en") is message
    assert in_language("a text of somebody's", "ru") == "a text of somebody's"


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "nl_NL.UTF-8"}, "nl"),
        (None, {"LANG": "ru"}, "ru"),
        (None, {"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        (None, {"LANG": "nl_NL", "LC_MESSAGES": "ru_RU"}, "ru"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        ("ru", {"LANG": "nl_NL.UTF-8"}, "ru"),
    ],
)
def test_the_language_is_chosen_or_the_locales(
    chosen: str | None, environment: dict[str, str], language: str
) -> None:
    assert interface_of(chosen, environment) == language


def test_a_language_without_a_catalogue_is_refused() -> None:
    with pytest.raises(TranslateError, match="use one of en, nl, ru"):
        interface_of("de", {})
