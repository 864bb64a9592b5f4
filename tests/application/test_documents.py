"""The day that a letter bears, for the properties of its files."""

from datetime import date
from pathlib import Path

import pytest

from tests.workspaces import POOL, write_letter
from translate.application.documents import day_of
from translate.application.opening import open_letter

DATED = {
    "nl": "Houten, 14 maart 2026",
    "en": "Houten, 14 March 2026",
    "ru": "Хаутен, 14 марта 2026 г.",
}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, date(2026, 3, 14)),
        # Of two days, neither is the letter's.
        ({"en": "Houten, 15 March 2026"}, None),
        ({"en": "Houten, March 2026"}, None),
        # A sentence is about a day, it does not bear it.
        ({one: f"{DATED[one]} {'x ' * 30}" for one in DATED}, None),
    ],
)
def test_a_letter_bears_the_day_that_all_its_versions_begin_with(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    changed: dict[str, str],
    expected: date | None,
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = DATED | changed
    texts = {one: POOL[one].replace("\n\n", f"\n\n{lines[one]}\n\n", 1) for one in POOL}
    write_letter(tmp_path, texts=texts)
    assert day_of(open_letter("pool", tmp_path).letter) == expected
