"""What works here, and what is missing for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from translate.application.doctor import Feature
from translate.reports.machine import SCHEMA, as_json
from translate.reports.styled import Line, Style
from translate.wording import say


def doctor_lines(features: Sequence[Feature]) -> Iterator[Line]:
    """A line a feature; under one that does not work what it lacks, and how to get that."""
    for one in features:
        mark, style = (say("ok"), Style.GOOD) if one.works else (say("lacks"), Style.WARNING)
        yield (
            (say("{mark:<6}", mark=mark), style),
            (one.name, Style.STRONG),
            ("  ", Style.PLAIN),
            (one.commands, Style.FAINT),
        )
        if not one.works:
            told = say("{lacking}: {remedy}", lacking=one.lacking, remedy=one.remedy)
            yield ("      ", Style.PLAIN), (told, Style.PLAIN)


def doctor_json(versions: Sequence[tuple[str, str]], features: Sequence[Feature]) -> str:
    """The same for machines."""
    records: list[dict[str, Any]] = [
        {
            "feature": one.name,
            "for": one.commands,
            "works": one.works,
            "lacking": one.lacking,
            "remedy": "" if one.works else one.remedy,
        }
        for one in features
    ]
    return as_json({"schema": SCHEMA, "versions": dict(versions), "features": records})
