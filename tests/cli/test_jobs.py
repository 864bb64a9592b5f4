"""Several processes say the same as one, in the same order."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.workspaces import POOL, Shell, replace_in, write_letter
from translate.application.workers import at_work, each
from translate.errors import TranslateError


@pytest.fixture
def many(workspace: Path) -> Path:
    """A workspace with three letters, one of them wrong, and one that can't be read."""
    for slug, old, new in (
        ("roof", "€85,000", "€58,000"),
        ("bus", "340", "430"),
        ("zoo", "2", "3"),
    ):
        folder = write_letter(workspace, slug, POOL)
        replace_in(folder / "en.md", old, new)
    (workspace / "letters" / "zoo" / "letter.toml").write_text("source = ", encoding="utf-8")
    return workspace


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("output", ["text", "json"])
def test_check(translate: Shell, output: str) -> None:
    alone = translate("check", "--format", output)
    together = translate("check", "--format", output, "--jobs", "2")
    assert together == alone
    assert alone.code == 2
    if output == "json":
        letters = [one["letter"] for one in json.loads(alone.out)["letters"]]
        assert letters == sorted(letters)
        assert {"bus", "roof"} <= set(letters)


@pytest.mark.usefixtures("many")
def test_named_letters_stay_in_their_order(translate: Shell) -> None:
    ran = translate("check", "roof", "bus", "--format", "json", "--jobs", "2")
    assert [one["letter"] for one in json.loads(ran.out)["letters"]] == ["roof", "bus"]


def _refuse(number: int) -> int:
    if number == 2:
        raise TranslateError("no", path="b.md", line=2)
    return number


def _die(number: int) -> int:
    os._exit(1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_one_item_is_raised_as_it_is(jobs: int) -> None:
    answers = each(_refuse, [1, 2, 3], jobs)
    assert next(answers) == 1
    with pytest.raises(TranslateError, match=r"b\.md:2: no"):
        next(answers)


def _times(factor: int, number: int) -> int:
    return factor * number


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_common_is_handed_to_every_process(jobs: int) -> None:
    with at_work(_times, 3, [1, 2, 3], jobs) as answers:
        assert list(answers) == [3, 6, 9]


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(TranslateError, match="a process has died"):
        list(each(_die, [1, 2, 3], 2))
