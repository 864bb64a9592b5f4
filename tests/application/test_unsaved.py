"""Texts that nobody saved: what is found while typing is what `examine` finds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.workspaces import POOL, write_letter
from translate.application.letters import OpenLetter, rules_of
from translate.application.unsaved import Typed, open_typed, place_of, retyped
from translate.checks import examine

PIECES = ("x", " ", ".", "7", "\n", "\n\n", "[^1]", "[^2]", "«", "”", "жё", "not ", "12 mei 2025")
HERE = Path(__file__).parents[2] / "letters"


def typed(path: Path) -> Typed:
    place = place_of(path.resolve(), {})
    assert place is not None
    return open_typed(place, {})


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("slug", ["pool", "interpreters"])
def test_edits_of_all_kinds_are_checked_as_if_everything_were(
    slug: str, seed: int, tmp_path: Path
) -> None:
    if slug == "pool":
        texts = POOL
    else:
        texts = {
            code: (HERE / slug / f"{code}.md").read_text(encoding="utf-8")
            for code in ("nl", "en", "ru")
        }
    folder = write_letter(tmp_path, texts=texts)
    now = typed(folder / "en.md")
    chosen = random.Random(seed)
    written = {now.files[code]: text for code, text in texts.items()}
    for _ in range(12):
        file = chosen.choice(list(written))
        text = written[file]
        start = chosen.randrange(len(text))
        end = min(len(text), start + chosen.choice((0, 0, 1, 30)))
        written[file] = text[:start] + chosen.choice(PIECES) + text[end:]
        now = retyped(now, {path: one.encode() for path, one in written.items()})
        assert now.examination.findings == examine(now.letter, rules_of(now.opened))


def test_a_name_that_goes_from_the_paragraph_before_is_missed_in_the_next(tmp_path: Path) -> None:
    texts = {
        "nl": "Wij schreven aan Polen.\n\nDe brief uit Polen bleef liggen.\n",
        "en": "We wrote to Poland.\n\nThe letter was left lying.\n",
        "ru": "Мы написали Польше.\n\nПисьмо из Польши осталось лежать.\n",
    }
    now = typed(write_letter(tmp_path, texts=texts) / "en.md")
    known = now.examination.findings
    text = texts["en"].replace("Poland", "the council")
    now = retyped(now, {now.files["en"]: text.encode()})
    assert now.examination.findings == examine(now.letter, rules_of(now.opened))
    second = now.letter.units[1].id
    told = [
        [str(one.severity) for one in found if one.unit == second]
        for found in (known, now.examination.findings)
    ]
    # nothing before the second paragraph says any more where that letter comes from
    assert told == [["note"], ["warning"]]


def test_a_change_within_a_paragraph_looks_at_its_unit_alone(workspace: Path) -> None:
    now = typed(workspace / "letters/pool/en.md")
    text = POOL["en"].replace("We ask for", "All of us here\nask for")
    after = retyped(now, {now.files["en"]: text.encode()})
    assert after.examination.looked_at == 1
    # the note stands a line lower than before, and its findings with it
    assert after.letter.units[4].segments["en"][0].line == 10


def test_a_new_paragraph_looks_at_the_units_around_it(tmp_path: Path) -> None:
    texts = {
        code: (HERE / "interpreters" / f"{code}.md").read_text(encoding="utf-8")
        for code in ("nl", "en", "ru")
    }
    now = typed(write_letter(tmp_path, texts=texts) / "en.md")
    text = texts["en"].replace("\n\n", "\n\nAnd we ask for a reply.\n\n", 1)
    after = retyped(now, {now.files["en"]: text.encode()})
    assert len(after.letter.units) == len(now.letter.units) + 1
    assert 1 <= after.examination.looked_at <= 8 < len(now.letter.units) / 2


def test_a_save_looks_at_the_unit_of_the_word_that_changed_and_at_those_around(
    tmp_path: Path,
) -> None:
    texts = {
        code: (HERE / "interpreters" / f"{code}.md").read_text(encoding="utf-8")
        for code in ("nl", "en", "ru")
    }
    before = typed(write_letter(tmp_path, texts=texts) / "en.md")
    path = before.files["en"]
    path.write_text(
        texts["en"].replace("patients or doctors", "patients or nurses"), encoding="utf-8"
    )
    after = open_typed(before.place, {}, before)
    # all is aligned afresh, and every unit is a little more or less sure than it was
    sure = [[unit.confidence for unit in one.letter.units] for one in (before, after)]
    assert sum(old != new for old, new in zip(*sure, strict=True)) > 1
    assert after.examination.looked_at == 1
    assert after.examination.findings == examine(after.letter, rules_of(after.opened))


def test_an_unsaved_text_is_read_instead_of_its_file(workspace: Path) -> None:
    path = (workspace / "letters/pool/en.md").resolve()
    place = place_of(path, {})
    assert place is not None
    text = POOL["en"].replace("340", "430")
    opened: OpenLetter = open_typed(place, {path: text.encode()}).opened
    assert opened.letter.versions["en"].data == text.encode()
    assert open_typed(place, {}).letter.versions["en"].data == POOL["en"].encode()


@pytest.mark.parametrize(
    ("name", "others"),
    [("nl.md", ["en.md"]), ("brief.nl.md", ["brief.ru.md"]), ("open_nl.txt", ["open_en.txt"])],
)
def test_files_whose_names_differ_in_the_language_are_a_letter(
    name: str, others: list[str], tmp_path: Path
) -> None:
    for one in (name, *others, "notes.md", "brief2.en.md"):
        (tmp_path / one).write_text("# Brief\n", encoding="utf-8")
    place = place_of((tmp_path / name).resolve(), {})
    assert place is not None and place.loose is not None
    assert [path.name for path in place.loose.values()] == [name, *others]
    assert place_of((tmp_path / "notes.md").resolve(), {}) is None
    assert place_of((tmp_path / "brief2.en.md").resolve(), {}) is None
