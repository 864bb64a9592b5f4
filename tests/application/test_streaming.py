"""A catalogue looked at in batches has the findings of one that is looked at as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.application import streaming
from translate.application.looking import findings_of
from translate.application.loose import open_bilingual
from translate.application.streaming import check_catalogue
from translate.checks import CHECKS
from translate.errors import TranslateError
from translate.storage.workspace import find_workspace

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: nl\\n"
"X-Source-Language: en\\n"
"Plural-Forms: nplurals=3; plural=n;\\n"

"""

PAIRS = (
    ("The ferry to the other bank is free of charge.", "De pont naar de overkant is gratis."),
    ("The ferry costs 12 euros a month.", "De pont kost 21 euro per maand."),
    ("Save your letter before you close this page.", ""),
    ("Delete your letter for good.", ""),
    ("Nobody has signed this letter so far.", ""),
    ("The council reads letters on Monday.", "De raad leest brieven op maandag."),
    ("The list is kept at the town hall.[^1]", "De lijst ligt op het stadhuis."),
    ("Names are never passed on.", "Namen worden nooit doorgegeven.[^1]"),
    ("The ferry to the other bank is free of charge.", "Het veer naar de overkant kost niets."),
    ("He said “we never asked for this.", "Hij zei: “daar hebben wij nooit om gevraagd."),
    ("And nobody else did, either.”", "En iemand anders ook niet.”"),
    ("The clerk wrote (in June that he would answer.", "De ambtenaar schreef in juni."),
    ("We were at the library of Utrecht.", "Wij waren in de bibliotheek van Utrecht."),
    ("The library was closed.", "De bibliotheek van Utrecht was dicht."),
    ("The room is closed after the flood.", "De zaal is gesloten после потопа."),
    ("See [the rules](#rules) of the house.", "Zie [de regels](#huisregels) van het huis."),
    ("The list is kept at the library.", "De lijst ligt in de bibliotheek."),
    ("The ferry to the other bank is free of charge.", "De pont naar de overkant is gratis."),
    ("{n, plural, one {# letter} other {# letters}}", "{n, plural, one {# brief}}"),
    ("Close the window, please.", ""),
)
PLURAL = """msgid "%d letter waits for you"
msgid_plural "%d letters wait for you"
msgstr[0] "%d brief wacht op u"
msgstr[1] "%d brieven wachten op u"

"""
FUZZY = '#, fuzzy\nmsgid "The bridge is 40 metres long."\nmsgstr "De brug is 14 meter lang."\n\n'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def catalogue(pairs: tuple[tuple[str, str], ...] = PAIRS, more: str = PLURAL + FUZZY) -> str:
    entries = [f'msgid "{message}"\nmsgstr "{said}"\n\n' for message, said in pairs]
    Path("nl.po").write_text(HEADER + "".join(entries[:7]) + more + "".join(entries[7:]))
    return "nl.po"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 1000])
def test_batches_of_any_size_have_the_findings_of_the_whole(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, workspace = catalogue(), find_workspace(Path.cwd())
    monkeypatch.setattr(streaming, "BATCH", size)
    whole, streamed = open_bilingual(path, workspace), check_catalogue(path, workspace)
    assert findings_of(streamed) == findings_of(whole)
    assert streamed.letter.size == whole.letter.size == len(PAIRS) + 3


def test_the_entries_above_are_looked_at_by_checks_of_every_kind() -> None:
    found = findings_of(check_catalogue(catalogue(), find_workspace(Path.cwd())))
    of_letters = {check.id for check in CHECKS if check.letter}
    told = {finding.check for finding in found}
    assert told & of_letters == {
        "footnote-order",
        "foreign-words",
        "inconsistent-repeat",
        "missing-segment",
        "plural-forms",
        "quote-balance",
    }
    assert {"number-drift", "currency-drift", "name-drift"} & told


def test_many_processes_have_the_findings_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    path, workspace = catalogue(), find_workspace(Path.cwd())
    monkeypatch.setattr(streaming, "BATCH", 4)
    one, many = check_catalogue(path, workspace), check_catalogue(path, workspace, jobs=2)
    assert findings_of(one) == findings_of(many)
    assert one.letter == many.letter


def test_entries_without_a_finding_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    right = tuple(
        (f"The bus stops {number} times a day.", f"De bus stopt {number} keer per dag.")
        for number in range(20, 420)
    )
    path = catalogue((*PAIRS[:7], *right), "")
    monkeypatch.setattr(streaming, "BATCH", 50)
    letter = check_catalogue(path, find_workspace(Path.cwd())).letter
    assert letter.size == 407
    assert len(letter.units) < 20


def test_only_what_is_not_translated_is_no_version_without_a_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, workspace = catalogue(PAIRS[:4], ""), find_workspace(Path.cwd())
    monkeypatch.setattr(streaming, "BATCH", 2)
    found = findings_of(check_catalogue(path, workspace))
    assert found == findings_of(open_bilingual(path, workspace))
    nothing = catalogue(PAIRS[2:5], "")
    (finding,) = findings_of(check_catalogue(nothing, workspace))
    assert str(finding.message) == "nl has no text yet: all 3 units are missing"


def test_three_languages_are_looked_at_as_a_whole() -> None:
    Path("bus.tsv").write_text("nl\ten\tru\nDe bus rijdt.\tThe bus runs.\tАвтобус ходит.\n")
    workspace = find_workspace(Path.cwd())
    opened = check_catalogue("bus.tsv", workspace)
    assert opened == open_bilingual("bus.tsv", workspace)


def test_an_entry_far_down_that_is_malformed_is_told_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = Path(catalogue())
    text = path.read_text() + 'msgid "Send\nmsgstr "Verstuur"\n'
    path.write_text(text)
    monkeypatch.setattr(streaming, "BATCH", 2)
    for jobs in (1, 2):
        with pytest.raises(TranslateError) as caught:
            check_catalogue("nl.po", find_workspace(Path.cwd()), jobs=jobs)
        assert caught.value.line == text.count("\n") - 1
