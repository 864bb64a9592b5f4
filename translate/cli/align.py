"""`translate align`: what belongs together, where the aligner got it wrong or can't know."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import reviewer_of
from translate.application.opening import open_letter
from translate.cli.loading import As, Letter, now
from translate.errors import TranslateError
from translate.model import AlignedLetter, Unit
from translate.review.aligning import named_segments, part, pin
from translate.review.events import Event
from translate.review.selection import select_units
from translate.storage.ledger import append

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
    opened = open_letter(letter, Path.cwd())
    chosen = _one(opened.letter, unit)
    if parting and segments:
        raise TranslateError("--part takes the unit as it is", remedy="name no segments with it")
    if not parting and not segments:
        _show(opened.letter, (chosen.ordinal - 1, chosen.ordinal, chosen.ordinal + 1))
        return
    reviewer = reviewer_of(opened, by, now())
    said = {"by": reviewer.name, "at": reviewer.at, "note": note}
    if parting:
        named = {language: own for language, own in chosen.segments.items() if own}
        event: Event = part(chosen, **said)
    else:
        named = named_segments(opened.letter, segments or ())
        event = pin(chosen, named, **said)
    if opened.folder is not None:
        append(opened.workspace.root, opened.folder, [event], opened.events)
    print(
        f"{opened.letter.name}: {chosen.id} {'parted' if parting else 'pinned'} as {reviewer.name}"
    )
    renewed = open_letter(letter, Path.cwd()).letter
    keys = {segment.key for own in named.values() for segment in own}
    places = [one.ordinal for one in renewed.units if any(each.key in keys for each in one)]
    _show(renewed, places)


def _one(letter: AlignedLetter, name: str) -> Unit:
    units = select_units(letter, [name])
    if len(units) != 1:
        raise TranslateError(f"{name} is more than one unit", remedy="name one, such as 7")
    return units[0]


def _show(letter: AlignedLetter, places: Collection[int]) -> None:
    for unit in letter.units:
        if unit.ordinal in places:
            print(unit.id)
            for segment in unit:
                print(f"  {segment.language}:{segment.ordinal}  {_beginning(segment.text)}")


def _beginning(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"
