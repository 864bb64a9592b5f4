"""What a person takes back: their own last decisions, about units or at all."""

from __future__ import annotations

from collections.abc import Sequence

from translate.errors import TranslateError
from translate.model import AlignedLetter, Unit, digest
from translate.review.decisions import Reviewer
from translate.review.events import Approved, Confirmed, Decision, Event, Noted, Rejected, Waived
from translate.review.history import taken_back
from translate.review.people import same_person
from translate.review.waivers import texts_of
from translate.wording import say

_MAY_BE_UNDONE = (Approved, Rejected, Waived, Confirmed, Noted)


def undo(
    letter: AlignedLetter, events: Sequence[Event], units: Sequence[Unit], reviewer: Reviewer
) -> tuple[Event, ...]:
    """The events to take back: the last of each kind about each unit as it is now.

    Without units, those of the reviewer's last command: they are of one kind and bear one time.
    Raises TranslateError
    where there are none.
    """
    undone = taken_back(events)
    own: list[Event] = [
        one
        for one in events
        if isinstance(one, _MAY_BE_UNDONE)
        and same_person(one.by, reviewer.name)
        and one.id
        and one.id not in undone
    ]
    if not units:
        taken = tuple(one for one in own if (type(one), one.at) == (type(own[-1]), own[-1].at))
    else:
        taken = tuple(one for unit in units for one in _about(letter, own, unit))
    if not taken:
        about = say(" about {units}", units=", ".join(unit.id for unit in units)) if units else ""
        raise TranslateError(
            say("{name} has no decision{about} to take back", name=reviewer.name, about=about),
            remedy=say("see who decided what with `translate log {letter}`", letter=letter.name),
        )
    return tuple({one.id: one for one in taken}.values())


def _about(letter: AlignedLetter, own: Sequence[Event], unit: Unit) -> tuple[Event, ...]:
    """The last decision of each kind and language about a unit, its waivers, the last note."""
    last: dict[tuple[object, ...], Event] = {}
    for event in own:
        if isinstance(event, Decision):
            pair = digest(unit.source(letter.source)), digest(unit.source(event.language))
            if (event.source_digest, event.target_digest) == pair:
                last[event.language,] = event
        elif isinstance(event, Waived) and event.texts == texts_of(letter, unit):
            last[event.check, event.finding] = event
        elif isinstance(event, Noted) and all(
            digest(unit.source(code)) == text for code, text in event.texts.items()
        ):
            last["note",] = event
    return tuple(last.values())
