"""The library: what a program gets from `import translate`, with no folder and no settings."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import translate
from translate.errors import TranslateError

NL = "# Nachtbus\n\nDe bus vervoert 340 verpleegkundigen.\n"
EN = "# Night bus\n\nThe bus carries 430 nurses.\n"
RU = "# Ночной автобус\n\nАвтобус возит 340 медсестёр.\n"


def said(report: translate.Report) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.check, one.unit, one.languages) for one in report.findings]


def test_the_odd_one_out_is_named() -> None:
    report = translate.check({"nl": NL, "en": EN, "ru": RU})
    assert said(report) == [("number-drift", "u2", ("en",))]
    assert not report.consistent
    assert [unit.id for unit in report.units] == ["u1", "u2"]


def test_texts_and_paths_say_the_same(tmp_path: Path) -> None:
    for code, text in (("nl", NL), ("en", EN)):
        (tmp_path / f"{code}.md").write_text(text, encoding="utf-8")
    texts = translate.check({"nl": NL, "en": EN})
    paths = translate.check({"nl": tmp_path / "nl.md", "en": str(tmp_path / "en.md")})
    assert said(texts) == said(paths) == [("number-drift", "u2", ("nl", "en"))]
    assert paths.findings[0].spans[0].path == str(tmp_path / "nl.md")


def test_two_letters_in_turns_are_as_apart() -> None:
    first, second = {"nl": NL, "en": EN}, {"nl": NL, "ru": RU}
    apart = said(translate.check(first)), said(translate.check(second))
    for _ in range(3):
        assert (said(translate.check(first)), said(translate.check(second))) == apart


def test_the_glossary_is_a_text_or_a_path(tmp_path: Path) -> None:
    rows = "nl,en\nverpleegkundigen,caregivers\n"
    (tmp_path / "terms.csv").write_text(rows, encoding="utf-8")
    versions = {"nl": NL, "en": EN.replace("430", "340")}
    for glossary in (rows, tmp_path / "terms.csv"):
        assert said(translate.check(versions, glossary=glossary)) == [("term-drift", "u2", ("en",))]
    assert translate.check(versions).consistent


def test_the_source_can_be_said() -> None:
    assert translate.align({"nl": NL, "en": EN}, source="en").languages == ("en", "nl")


@pytest.mark.parametrize(
    ("versions", "source", "words"),
    [
        ({"nl": NL}, None, "one version"),
        ({"nl": NL, "xx": EN}, None, "xx"),
        ({"nl": NL, "en": EN}, "ru", "no version in “ru”"),
        ({"nl": NL, "en": "nowhere.md"}, None, "nowhere.md"),
    ],
)
def test_what_cannot_be_done_is_an_error(
    versions: dict[str, str], source: str | None, words: str
) -> None:
    with pytest.raises(TranslateError, match=words):
        translate.check(versions, source=source)


def test_nothing_is_printed_and_nothing_can_be_changed(capsys: pytest.CaptureFixture[str]) -> None:
    report = translate.check({"nl": NL, "en": EN})
    assert capsys.readouterr() == ("", "")
    with pytest.raises(FrozenInstanceError):
        report.findings = ()  # type: ignore[misc]


def test_segments_know_their_places() -> None:
    heading, text = translate.segments(NL, "nl")
    assert (heading.text, heading.line, heading.column) == ("Nachtbus", 1, 3)
    assert NL.encode()[text.start : text.end].decode() == text.source


def test_the_rows_of_a_corpus_are_looked_at_like_units_of_a_letter() -> None:
    rows = [
        {"nl": "Er staan 12 bomen.", "en": "There are 12 trees.", "ru": "Здесь 12 деревьев."},
        {"nl": "Op 3 mei 2024.", "en": "On 4 May 2024.", "ru": "3 мая 2024 года."},
        {"nl": "De gemeente Zandwerf.", "en": "", "ru": "Община Зандверф."},
    ]
    found = list(translate.audit(rows, languages=("nl", "en", "ru")))
    assert [[finding.check for finding in findings] for findings in found] == [
        [],
        ["date-drift"],
        ["missing-segment"],
    ]
    assert [finding.unit for findings in found for finding in findings] == ["u2", "u3"]
    assert list(translate.audit([])) == []
