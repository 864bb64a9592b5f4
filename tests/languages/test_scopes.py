"""The table of words that open a part of a sentence."""

from __future__ import annotations

from pkgutil import get_data

import pytest

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
