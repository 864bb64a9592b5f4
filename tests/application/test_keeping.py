"""What is kept of a long letter holds until anything changes that it comes from, and no longer."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest

from tests.workspaces import LETTER_TOML, ONE_PERSON
from translate.alignment import Pin, align_letter
from translate.application import arrangements, keeping, kept_units, letters, stepping
from translate.application.aligning import pin_segments
from translate.application.deciding import approve_units, reviewer_of
from translate.application.letters import OpenLetter
from translate.application.looking import findings_about, findings_of
from translate.application.opening import open_letter, open_readable
from translate.application.shelf import Shelf
from translate.application.stepping import Look
from translate.model import AlignedLetter, Finding, digest
from translate.reports.translating import in_language
from translate.review.events import Approved
from translate.review.pins import approved_pairs
from translate.storage.ledger import read_ledger
from translate.storage.workspace import find_workspace

MILL = {
    "nl": "# De molen\n\nDe molen[^1] staat leeg.\n\nWij vragen 1.200 euro.\n\nKom op 3 mei.\n",
    "en": "# The mill\n\nThe mill[^1] stands empty.\n\nWe ask for 1,200 euros.\n\nCome on 3 May.\n",
    "ru": "# Мельница\n\nМельница пустует.\n\nМы просим 1200 евро.\n\nПриходите 3 мая.\n",
}
"""Four units; the note has no text in any version, and no mark in the Russian one."""
ARRANGED, FOUND, UNITS, PARTS = (
    Path(f".translate/{name}/mill.json") for name in ("arranged", "found", "units", "parts")
)
FOLDER = Path("letters/mill")


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    FOLDER.mkdir(parents=True)
    Path("translate.toml").write_text(ONE_PERSON)
    (FOLDER / "letter.toml").write_text(LETTER_TOML)
    for language, text in MILL.items():
        (FOLDER / f"{language}.md").write_text(text)


@pytest.fixture
def _no_looking(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whoever has to find out again what is kept fails."""
    _look()

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("what is kept was looked for")

    with monkeypatch.context() as patched:
        patched.setattr("translate.alignment.arrange", refuse)
        patched.setattr("translate.checks.examine_letter", refuse)
        yield


def _opened() -> OpenLetter:
    return open_letter("mill", Path.cwd())


def _look() -> tuple[AlignedLetter, tuple[Finding, ...]]:
    opened = _opened()
    return opened.letter, findings_of(opened)


def _look_afresh() -> tuple[AlignedLetter, tuple[Finding, ...]]:
    """What there is to see when nothing is kept."""
    rmtree(".translate")
    return _look()


def _rewrite_in_secret(path: Path, old: str, new: str) -> None:
    """Other bytes with the same size, time and inode: only who opens the file can tell."""
    before, text = path.stat(), path.read_text()
    assert len(old.encode()) == len(new.encode())
    assert old in text
    with path.open("r+b") as file:
        file.write(text.replace(old, new).encode())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _approve(unit: str, by: str = "Ann") -> None:
    opened = _opened()
    reviewer = reviewer_of(opened, by, "2026-03-14T09:30:00Z")
    approve_units(opened, reviewer, [unit], ["en", "ru"], despite="It was read.")


def _told(found: tuple[Finding, ...], language: str) -> list[str]:
    return [in_language(one.message, language) for one in found]


@pytest.mark.usefixtures("_no_looking")
def test_what_is_kept_is_what_is_found() -> None:
    letter, found = _look()
    assert {"footnote-missing", "footnote-undefined"} <= {one.check for one in found}
    ours = findings_about(_opened(), letter.units[1:2])
    assert {"footnote-missing"} <= {one.check for one in ours}
    rmtree(".translate")
    with pytest.raises(AssertionError, match="was looked for"):
        _look()


def test_nothing_tells_whether_it_was_kept() -> None:
    kept = [_look(), _look()][1]
    afresh = _look_afresh()
    assert kept[0].units == afresh[0].units
    assert dict(kept[0].facts) == dict(afresh[0].facts)
    assert kept[1] == afresh[1]
    for language in ("en", "nl", "ru"):
        assert _told(kept[1], language) == _told(afresh[1], language)


def test_a_file_that_changes_in_secret_is_seen() -> None:
    before = _look()
    _rewrite_in_secret(FOLDER / "en.md", "mill[^1] stands", "mill stood[^1] ")
    _rewrite_in_secret(FOLDER / "nl.md", "1.200", "1.500")
    after = _look()
    assert after[0].units[1].text("en") != before[0].units[1].text("en")
    assert "number-drift" in {one.check for one in after[1]} - {one.check for one in before[1]}
    assert after == _look_afresh()


def test_what_is_approved_is_what_stands_there_now() -> None:
    _look()
    _rewrite_in_secret(FOLDER / "en.md", "Come on 3 May.", "Come on 4 May.")
    _approve("4")
    approved = [one for one in read_ledger(FOLDER) if isinstance(one, Approved)]
    unit = _look_afresh()[0].units[3]
    assert unit.text("en") == "Come on 4 May."
    assert {one.language: one.target_digest for one in approved} == {
        code: digest(unit.text(code)) for code in ("en", "ru")
    }


def test_settings_and_glossary_are_part_of_it() -> None:
    before = _look()[1]
    Path("translate.toml").write_text(f'{ONE_PERSON}\n[checks]\nfootnote-undefined = "off"\n')
    assert "footnote-undefined" not in {one.check for one in _look()[1]}
    Path("translate.toml").write_text(ONE_PERSON)
    assert _look()[1] == before
    Path("glossary").mkdir()
    Path("glossary/terms.csv").write_text("nl,en,ru,note\nmolen,windmill,мельница,\n")
    after = _look()
    assert "term-drift" in {one.check for one in after[1]}
    assert after[1] == _look_afresh()[1]


@pytest.mark.parametrize(
    "damage",
    [
        lambda value: value["groups"].pop(),
        lambda value: value["groups"].append(value["groups"][0]),
        lambda value: value["groups"][0].pop(),
        lambda value: value["groups"][0][0][1].clear(),
        lambda value: value["languages"].pop(),
        lambda value: value["languages"].reverse(),
        lambda value: value.clear(),
    ],
)
def test_an_arrangement_that_does_not_fit_the_letter_counts_for_none(damage: object) -> None:
    right = _look()[0].units
    kept = json.loads(ARRANGED.read_text())
    assert callable(damage)
    damage(kept["value"])
    ARRANGED.write_text(json.dumps(kept))
    assert _look()[0].units == right


def _damage(change: Callable[[dict[str, Any]], object]) -> None:
    kept = json.loads(ARRANGED.read_text())
    change(kept["value"])
    ARRANGED.write_text(json.dumps(kept))


def test_a_release_aligns_whatever_is_kept() -> None:
    right = _look()[0].units

    def exchange(value: dict[str, Any]) -> None:
        one, two = (group[0] for group in value["groups"][1:3])
        one[1], two[1] = two[1], one[1]

    _damage(exchange)
    assert _look()[0].units != right
    workspace = find_workspace(Path.cwd())
    assert Shelf(workspace, afresh=True).open("mill").letter.units == right
    assert _look()[0].units == right


@pytest.fixture
def _asked_after_edit(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How much of each version is as it was, whenever somebody aligns what was edited alone."""
    monkeypatch.setattr(arrangements, "LONG", 12)
    asked: list[object] = []

    def rearranged(_: object, same: object, *__: object) -> None:
        asked.append(same)

    monkeypatch.setattr("translate.alignment.after_edit.rearranged", rearranged)
    return asked


def test_what_was_edited_in_a_long_letter_is_aligned_alone(_asked_after_edit: list[object]) -> None:
    _look()
    path = FOLDER / "en.md"
    path.write_text(path.read_text().replace("1,200", "1,500"))
    after = _look()
    assert _asked_after_edit == [{"nl": (4, 0), "en": (2, 1), "ru": (4, 0)}]
    assert after == _look_afresh()
    path.write_text(path.read_text().replace("1,500", "1,800"))
    _damage(lambda value: value["said"].pop("en"))
    assert _look() == _look_afresh()
    assert len(_asked_after_edit) == 1


def test_where_people_decided_it_is_aligned_afresh(_asked_after_edit: list[object]) -> None:
    opened = _opened()
    pin_segments(
        opened,
        opened.letter.units[1],
        ["nl:2", "en:2"],
        reviewer_of(opened, "Ann", "2026-03-14T09:30:00Z"),
    )
    _look()
    (FOLDER / "en.md").write_text(MILL["en"].replace("1,200", "1,500"))
    assert _look() == _look_afresh()
    assert not _asked_after_edit


def _other_letter(texts: dict[str, str]) -> None:
    folder = Path("letters/other")
    folder.mkdir(exist_ok=True)
    (folder / "letter.toml").write_text(LETTER_TOML)
    for language, text in texts.items():
        (folder / f"{language}.md").write_text(text)


REPEATED = {
    "nl": "De molen aan de Dijk staat al elf jaar leeg.\n",
    "en": "The mill on the Dike has stood empty for eleven years.\n",
    "ru": "Мельница на Дейке пустует уже одиннадцать лет.\n",
}


def _without_russian() -> None:
    (FOLDER / "letter.toml").write_text(LETTER_TOML.replace(', "ru"', ""))
    (FOLDER / "ru.md").unlink()


CHANGES: dict[str, Callable[[], object]] = {
    "a check of the workspace": lambda: Path("translate.toml").write_text(
        f'{ONE_PERSON}\n[checks]\nnumber-drift = "attention"\n'
    ),
    "a check of the letter": lambda: (FOLDER / "letter.toml").write_text(
        f'{LETTER_TOML}\n[checks]\nnumber-drift = "off"\n'
    ),
    "the languages": _without_russian,
    "the source": lambda: (FOLDER / "letter.toml").write_text(
        LETTER_TOML.replace('source = "nl"', 'source = "ru"')
    ),
    "a term": lambda: Path("glossary/terms.csv").write_text("nl,en,ru,note\nleeg,vacant,,\n"),
    "another letter": lambda: _other_letter({**REPEATED, "en": "The mill stood empty.\n"}),
    "a text": lambda: (FOLDER / "ru.md").write_text(REPEATED["ru"]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_all_that_findings_come_from_is_in_the_key(change: Callable[[], object]) -> None:
    for language, text in REPEATED.items():
        path = FOLDER / f"{language}.md"
        path.write_text(f"{path.read_text()}\n{text}".replace("1,200", "1,300"))
    Path("glossary").mkdir()
    _other_letter(REPEATED)
    before = _look()
    assert "number-drift" in {one.check for one in before[1]}
    change()
    after = _look()
    assert after[1] != before[1]
    assert after == _look_afresh()


def test_another_program_finds_it_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    _look()
    for module in (arrangements, keeping, kept_units):
        monkeypatch.setattr(module, "program", lambda: "another")
    kept = [path.read_bytes() for path in (ARRANGED, FOUND, UNITS)]
    _look()
    assert all(
        path.read_bytes() != one for path, one in zip((ARRANGED, FOUND, UNITS), kept, strict=True)
    )
    assert len(list(Path(".translate").rglob("mill*"))) == 4


@pytest.mark.parametrize("path", [ARRANGED, FOUND, UNITS, PARTS])
@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": 1}', '{"key": "", "value": []}'])
def test_a_damaged_file_counts_for_none(path: Path, text: str) -> None:
    right = _look()
    path.write_text(text)
    assert _look() == right


def test_what_stands_in_an_editor_is_not_kept() -> None:
    _look()
    typed = (FOLDER / "en.md").resolve()
    shelf = Shelf(find_workspace(Path.cwd()), unsaved={typed: b"# The mill\n\nEmpty.\n"})
    assert len(shelf.open("mill").letter.versions["en"].segments) == 2
    kept = ARRANGED.read_bytes()
    shelf.open("mill")
    assert ARRANGED.read_bytes() == kept


@pytest.mark.usefixtures("_no_looking")
def test_an_approval_of_what_stands_as_one_unit_changes_nothing() -> None:
    for unit in ("1", "2", "3"):
        _approve(unit)
    opened = _opened()
    afresh = align_letter(
        "mill",
        "nl",
        opened.letter.versions,
        approved=approved_pairs(opened.events, "nl"),
    )
    assert opened.letter.units == afresh.units
    assert [unit.confidence == 1.0 for unit in afresh.units] == [True, True, True, False]


def test_an_approval_of_what_stands_in_two_units_is_kept_to() -> None:
    texts = {
        "nl": "# Een\n\nWij vragen 1.200 euro.\n\nKom op 3 mei.\n",
        "en": "# One\n\nCome on 3 May.\n\nWe ask for 1,200 euros.\n",
    }
    for language, text in texts.items():
        (FOLDER / f"{language}.md").write_text(text)
    (FOLDER / "ru.md").unlink()
    pair = Pin({"nl": digest("Kom op 3 mei."), "en": digest("We ask for 1,200 euros.")})
    units = {unit.text("nl"): unit for unit in _look()[0].units}
    assert units["Kom op 3 mei."].text("en") == "Come on 3 May."
    versions = _opened().letter.versions
    letter = align_letter("mill", "nl", versions, approved=[pair])
    (unit,) = [unit for unit in letter.units if unit.text("nl") == "Kom op 3 mei."]
    assert unit.text("en") == "We ask for 1,200 euros."
    assert unit.confidence == 1.0


def _approve_in(folder: str, unit: str, by: str) -> None:
    os.chdir(folder)
    _approve(unit, by)


def test_two_at_once_lose_nothing_and_leave_what_is_right(tmp_path: Path) -> None:
    work = [(str(tmp_path), str(n % 4 + 1), f"Person {n}") for n in range(6)]
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        list(pool.map(_approve_in, *zip(*work, strict=True)))
    assert {event.by for event in read_ledger(FOLDER)} == {by for _, _, by in work}
    assert _look() == _look_afresh()


@pytest.mark.parametrize("step", [1, 3, 100])
def test_a_letter_looked_at_in_steps_has_the_same_findings(
    monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    monkeypatch.setattr(stepping, "_STEP", step)
    opened, other = (open_letter("mill", Path.cwd()) for _ in range(2))
    whole = findings_of(opened)
    rmtree(".translate")
    look = Look([other])
    assert list(look.steps()) == ["mill"] * look.size
    assert look.size == -(-len(other.letter.units) // step)
    assert other.examined.findings == whole
    assert whole


def test_who_waits_for_an_alignment_hears_of_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_WAITED_FOR", 5)
    heard: list[str] = []
    open_letter("mill", Path.cwd(), heard.append)
    assert heard == ["aligning the 12 texts of mill…"]
    open_letter("mill", Path.cwd(), heard.append)
    assert len(heard) == 1
    files = [str(FOLDER / f"{language}.md") for language in MILL]
    open_readable(files, Path.cwd(), waits=heard.append)
    assert heard[1:] == ["aligning the 12 texts of mill…"]
