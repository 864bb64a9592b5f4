"""The drift benchmark on three sentences of our own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.bench import drift
from tests.bench.drift_mutations import MUTATIONS

TEXTS = {
    "nl": [
        "Op 3 mei 2024 kwamen er 1.240 mensen.",
        "De bijeenkomst duurde twee uur.",
        "Dat vond burgemeester Haverkamp genoeg.",
    ],
    "en": [
        "On 3 May 2024, 1,240 people came.",
        "The meeting lasted two hours.",
        "Mayor Haverkamp thought it enough.",
    ],
    "ru": [
        "3 мая 2024 года пришли 1240 человек.",
        "Встреча длилась два часа.",
        "Мэр Хаверкамп счёл, что этого достаточно.",
    ],
}


def test_it_counts_what_is_found_and_who_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, lines in TEXTS.items():
        (tmp_path / f"own.{language}.txt").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(
        sys, "argv", ["drift.py", "--data", str(tmp_path), "--kind", "month changed"]
    )
    drift.main()
    printed = capsys.readouterr().out
    assert "false errors in 0 rows, warnings in 0 rows" in printed
    shares = [line.split() for line in printed.splitlines() if line.startswith("month changed")]
    assert shares == [
        ["month", "changed", language, "1", "100.0%", "100.0%", "100.0%"]
        for language in ("nl", "en", "ru")
    ]


def test_every_kind_of_drift_spoils_something_and_only_one_version() -> None:
    rows = dict(
        enumerate(dict(zip(TEXTS, line, strict=True)) for line in zip(*TEXTS.values(), strict=True))
    )
    rows[0]["nl"] += " Het kostte 12,5% minder, 3 miljoen, om 10:30, 5 km, als tweede."
    for mutation in MUTATIONS:
        prepared, before = drift._prepared(rows, mutation, 1)
        planted = list(drift._planted(prepared, before, mutation, "nl", 1))
        assert planted, mutation.name
        for number, spoilt, _ in planted:
            changed = [name for name in spoilt if spoilt[name] != prepared[number][name]]
            assert changed == ["nl"]
