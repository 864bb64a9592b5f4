"""Paragraphs of hundreds of names and dates: what is around them is read once, not once a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from tests.bench.pathological import letter
from tests.bench.shapes import SHAPES
from translate import check
from translate.checks.context import Context
from translate.checks.naming import acronyms
from translate.checks.naming.mentions import names_around
from translate.facts import nearby
from translate.model import Fact


def test_the_names_around_are_read_once_a_version_for_all_acronyms(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: Counter[str] = Counter()

    def noted(
        context: Context, language: str, ordinal: int, reach: int
    ) -> Iterator[tuple[int, Fact]]:
        asked[language] += 1
        return names_around(context, language, ordinal, reach)

    monkeypatch.setattr(acronyms, "names_around", noted)
    check(letter(SHAPES["acronyms-behind"], 2_000), meaning=False)
    assert asked and max(asked.values()) <= 2


def test_a_paragraph_is_folded_once_for_all_its_dates() -> None:
    nearby.says_any.cache_clear()
    check(letter(SHAPES["paragraph-of-dates"], 4_000), meaning=False)
    known = nearby.says_any.cache_info()
    assert known.misses <= 30 < known.hits
