"""Lists of equal lines, as the signatories of an open letter are."""

from __future__ import annotations

import pytest

from tests.alignment.building import aligned, shape
from translate.alignment.pairs import Pair

LINES = {"nl": "Anoniem, Den Haag", "en": "Anonymous, The Hague", "ru": "Аноним, Гаага"}


def test_equal_lines_pair_in_their_order() -> None:
    letter = aligned({language: [line] * 60 for language, line in LINES.items()})
    assert shape(letter) == [f"nl{n} en{n} ru{n}" for n in range(1, 61)]


@pytest.mark.parametrize("lacking", LINES)
def test_as_many_lines_are_missing_as_a_version_lacks(lacking: str) -> None:
    texts = {language: [line] * 60 for language, line in LINES.items()}
    texts[lacking] = texts[lacking][:53]
    missing = [unit for unit in aligned(texts).units if not all(unit.segments.values())]
    assert [unit.segments[lacking] for unit in missing] == [()] * 7
    assert all(
        len(segments) == 1
        for unit in missing
        for language, segments in unit.segments.items()
        if language != lacking
    )


def test_equal_lines_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def comparisons(count: int) -> int:
        counted = 0
        match = Pair._match

        def counting(pair: Pair, left: range, right: range) -> float:
            nonlocal counted
            counted += 1
            return match(pair, left, right)

        with monkeypatch.context() as patch:
            patch.setattr(Pair, "_match", counting)
            aligned({language: [line] * count for language, line in LINES.items()})
        return counted

    assert comparisons(80) == comparisons(40)
