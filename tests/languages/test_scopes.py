"""The table of words that open a part of a sentence."""

from __future__ import annotations

from pkgutil import get_data

import pytest

from translate.checks.texts import behind, small_words
from translate.languages import scopes

LINES = (get_data("translate.languages", "scopes.tsv") or b"").decode().splitlines()
HEADER, *ROWS = (line.split("\t") for line in LINES)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(row[:2]))
def test_a_row_has_a_column_a_language(row: list[str]) -> None:
    assert len(row) == len(HEADER)


def test_every_kind_stands_in_the_table() -> None:
    assert {row[0] for row in ROWS} == set(scopes.KINDS)


def test_a_kind_that_nobody_reads_is_refused() -> None:
    with pytest.raises(LookupError, match="pronouns"):
        scopes.gathered([*ROWS, ["pronouns", "we", "wij", "we", "мы"]], 2)


def senses(*kinds: str) -> set[str]:
    return {row[1] for row in ROWS if row[0] in kinds}


def test_the_senses_that_rules_name_stand_in_the_table() -> None:
    assert set(behind._FIRM) | {scopes.NOT, scopes.THAN} <= senses("opens")
    assert set(scopes.LIMITS) == senses("limits")
    assert {scopes.NOT} == senses("denies")


def test_every_side_has_an_opposite() -> None:
    sides = [side for both in small_words._OPPOSITES for side in both]
    assert frozenset[str]().union(*sides) == senses("side")
    assert {*small_words._AMOUNTS, *small_words._FREE, *small_words._LOOSE} <= senses("side")
