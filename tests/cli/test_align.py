"""`translate align`: a decision about an alignment is recorded, holds, and stops with a change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workspaces import Shell, replace_in, tree

LEDGER = Path("letters/pool/reviews.jsonl")


def test_it_shows_the_numbers_of_the_segments(workspace: Path, translate: Shell) -> None:
    before = tree(workspace)
    ran = translate("align", "pool", "2")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:5] == [
        "u1",
        "  nl:1  Houd het zwembad open",
        "  en:1  Keep the pool open",
        "  ru:1  Не закрывайте бассейн",
        "u2",
    ]
    assert tree(workspace) == before


def test_a_pin_holds_until_a_text_changes(workspace: Path, translate: Shell) -> None:
    ran = translate("align", "pool", "3", "nl:3-4", "en:3-4", "ru:3", "--as", "Anna")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:7] == [
        "pool: u3 pinned as Anna",
        "u3",
        "  nl:3  In 2025 leerden 340 kinderen zwemmen in ons zwembad.",
        "  nl:4  Wij vragen € 85.000 voor het dak.",
        "  en:3  In 2025, 340 children learned to swim in our pool.",
        "  en:4  We ask for €85,000 for the roof.",
        "  ru:3  В 2025 году 340 детей научились плавать в нашем бассейне.",
    ]
    (event,) = map(json.loads, LEDGER.read_text(encoding="utf-8").splitlines())
    assert (event["event"], sorted(event["texts"])) == ("pinned", ["en", "nl", "ru"])
    replace_in(workspace / "letters" / "pool" / "nl.md", "het dak", "dat dak")
    assert "  ru:4" in translate("align", "pool", "4").out.split("u4")[1].split("u5")[0]


def test_a_parted_unit_is_apart(workspace: Path, translate: Shell) -> None:
    ran = translate("align", "pool", "4", "--part", "--as", "Anna", "--note", "loose")
    assert ran.code == 0
    units = ran.out.split("\nu")[1:]
    assert all(sum(f"{code}:4" in unit for code in ("nl", "en", "ru")) == 1 for unit in units)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["3", "nl3"], "“nl3” names no segments; write nl:7 or en:7-8"),
        (["3", "de:3"], "pool has no version in “de”; use nl or en or ru"),
        (["3", "nl:3", "nl:4"], "“nl” is named twice"),
        (["3", "nl:9"], "pool has no segments nl:9; those of nl are 1 to 5"),
        (["3", "ru:"], "no segments are named"),
        (["3", "nl:1", "en:1"], "none of these segments is in u3"),
        (["3-4", "nl:3"], "3-4 is more than one unit"),
        (["9"], "pool has no unit 9"),
        (["3", "nl:3", "--part"], "--part takes the unit as it is"),
    ],
)
def test_what_makes_no_sense_is_refused(
    workspace: Path, translate: Shell, arguments: list[str], message: str
) -> None:
    before = tree(workspace)
    ran = translate("align", "pool", *arguments, "--as", "Anna")
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert tree(workspace) == before
