"""What the page is told after an act: the units that changed, or why nothing was recorded."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import JSONResponse, Response

from translate.errors import TranslateError
from translate.page.cards import rows
from translate.page.desk import Look, Proposal
from translate.page.prose import plain
from translate.page.screen import Done, OvertakenError, Tried
from translate.page.views import View, summary_html, unit_html
from translate.review.states import Wanted

_WANTS = {Wanted.SECOND: "second", Wanted.READER: "reader"}
"""What else an approval wants, in a field of `Words`."""


def answer(view: View, before: Look, after: Look, done: Done) -> Response:
    """What is other than before: the units that changed, and what stands above them."""
    words = getattr(view.words, done.word).format(done.unit, done.detail)
    if done.wants:
        words = f"{words}; {getattr(view.words, _WANTS[done.wants])}"
    told: dict[str, object] = {"say": words, "stamp": after.stamp}
    if len(before.letter.units) != len(after.letter.units):
        return JSONResponse({**told, "reload": True})
    names = {done.unit, *_told_otherwise(before, after)}
    changed = [
        unit
        for unit, old in zip(after.letter.units, before.letter.units, strict=True)
        if unit.id in names or (unit is not old and unit != old)
    ]
    told["units"] = {unit.id: unit_html(view, after, unit) for unit in changed}
    return JSONResponse({**told, "summary": summary_html(view, after)})


def _told_otherwise(before: Look, after: Look) -> Iterator[str]:
    """The ids of the units of which the page says another thing than before."""
    for was, now in ((before, after), (after, before)):
        yield from (one for one, found in now.by_unit.items() if was.by_unit.get(one) != found)
        old = was.states
        yield from (place[0] for place, state in now.states.items() if old.get(place) is not state)


def changed(view: View, look: Look, overtaken: OvertakenError) -> Response:
    """The unit as it is now, in the place of what was on the screen."""
    if overtaken.unit is None:
        return JSONResponse({"error": view.words.gone, "stamp": look.stamp}, 409)
    return JSONResponse(
        {
            "error": view.words.changed,
            "text": overtaken.text,
            "ordinal": overtaken.ordinal,
            "units": {overtaken.unit.id: unit_html(view, look, overtaken.unit)},
            "stamp": look.stamp,
        },
        409,
    )


def refused(view: View, look: Look | None, name: str, error: TranslateError) -> Response:
    """Why nothing was recorded, and the unit as it is now."""
    told: dict[str, object] = {"error": f"{view.words.failed}: {plain(view.error(error))}"}
    if look is not None and (unit := look.unit(name)) is not None:
        told["units"] = {unit.id: unit_html(view, look, unit)}
    return JSONResponse(told, 422)


def drafted(view: View, proposal: Proposal | None) -> Response:
    """A draft to be put into the form, or that nobody knows one."""
    if proposal is None:
        return JSONResponse({"error": view.words.draft_unknown}, 422)
    said = view.words.draft_said.format(plain(proposal.engine))
    return JSONResponse({"texts": proposal.texts, "say": said})


def tried(view: View, what: Tried) -> Response:
    found = rows(what.findings, ())
    html = view.render("live.html", found=found)
    return JSONResponse({"findings": html, "count": len(found)})
