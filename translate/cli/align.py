"""`translate align`: what belongs together, where the aligner got it wrong or can't know."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from translate.application.aligning import part_unit, pin_segments
from translate.application.deciding import reviewer_of
from translate.application.opening import open_letter
from translate.application.units import unit_named
from translate.cli.loading import As, Letter, now
from translate.cli.progress import mention
from translate.cli.reader import out
from translate.errors import TranslateError
from translate.model import Unit
from translate.wording import say

_SHOWN = 60
"""Characters of a segment that tell it from others."""


def command(
    letter: Letter,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="7 or u7.")],
    segments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LANGUAGE:SEGMENTS…]",
            help="nl:7 en:7-8 ru: (nothing in Russian). Without any, shows their numbers.",
        ),
    ] = None,
    parting: Annotated[
        bool, typer.Option("--part", help="The unit's versions do not belong together.")
    ] = False,
    by: As = None,
    note: Annotated[str, typer.Option(help="What to remember about it.")] = "",
) -> None:
    """Pin or part the segments of a unit.

    The decision holds for exactly these texts. A language that is not named is left to the
    aligner.
    """
    opened = open_letter(letter, Path.cwd(), mention)
    chosen = unit_named(opened, unit)
    if parting and segments:
        raise TranslateError("--part takes the unit as it is", remedy="name no segments with it")
    if not parting and not segments:
        _show(unit for unit in opened.letter.units if abs(unit.ordinal - chosen.ordinal) <= 1)
        return
    reviewer = reviewer_of(opened, by, now())
    if parting:
        done = part_unit(opened, chosen, reviewer, note)
    else:
        done = pin_segments(opened, chosen, segments or (), reviewer, note)
    values = {"letter": opened.letter.name, "unit": chosen.id, "name": reviewer.name}
    if parting:
        out(say("{letter}: {unit} parted as {name}", **values))
    else:
        out(say("{letter}: {unit} pinned as {name}", **values))
    _show(done.units)


def _show(units: Iterable[Unit]) -> None:
    for unit in units:
        print(unit.id)
        for segment in unit:
            print(f"  {segment.language}:{segment.ordinal}  {_beginning(segment.text)}")


def _beginning(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"
