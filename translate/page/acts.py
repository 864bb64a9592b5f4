"""What people decide on the page: approve, reject, waive, undo, confirm; and what they note.

Each act is bound to what was on the screen: the digests of the unit's texts travel with it, and
where they are no longer those of the letter nothing is recorded and the unit is shown again.
"""

from __future__ import annotations

from translate.application.deciding import (
    WHOLE,
    approve_units,
    confirm_whole,
    reject_units,
    undo_last,
    waive_findings,
)
from translate.application.noting import note_unit
from translate.application.restoring import Edit, take_back
from translate.application.wholeness import whole_of
from translate.errors import TranslateError
from translate.model import Unit
from translate.page.desk import Desk, Look
from translate.page.screen import Done, Form, OvertakenError, codes_of, finding_of, shown
from translate.review.undoing import undo as undoable


def approve(desk: Desk, look: Look, form: Form) -> Done:
    """Approves a unit's texts in the languages of the form, as read."""
    unit, codes = shown(look, form), codes_of(look, form)
    decided = approve_units(
        look.opened,
        desk.reviewer(look),
        [look.names[unit.id]],
        codes,
        note=form.get("note", ""),
        despite=form.get("despite", ""),
    )
    wants = next((outcome.wants for outcome in decided.outcomes if outcome.wants), None)
    word = "said_approved" if decided.recorded else "said_before"
    return Done(unit.id, word, ", ".join(codes), wants)


def reject(desk: Desk, look: Look, form: Form) -> Done:
    """Rejects a unit's texts in the languages of the form, with a note."""
    unit, codes = shown(look, form), codes_of(look, form)
    note = form.get("note", "").strip()
    if not note:
        raise TranslateError("a rejection says what is wrong", remedy="write it in a few words")
    decided = reject_units(
        look.opened, desk.reviewer(look), [look.names[unit.id]], codes, note=note
    )
    word = "said_rejected" if decided.recorded else "said_before"
    return Done(unit.id, word, ", ".join(codes))


def remark(desk: Desk, look: Look, form: Form) -> Done:
    """Leaves a note to the translator on a unit's texts, without a decision."""
    unit = shown(look, form)
    wanted = [code for code in form.get("languages", "").split() if code != look.letter.source]
    note_unit(look.opened, unit, wanted, form.get("note", ""), desk.writer(look))
    return Done(unit.id, "said_noted")


def waive(desk: Desk, look: Look, form: Form) -> Done:
    """Waives what a check found about a unit, or about the letter as a whole."""
    if form.get("unit") == WHOLE:
        name = WHOLE
        finding_of(look, "", form)
    else:
        unit = shown(look, form)
        name = look.names[unit.id]
        finding_of(look, unit.id, form)
    waived = waive_findings(
        look.opened, desk.reviewer(look), [name], form.get("check", ""), form.get("reason", "")
    )
    return Done(form["unit"], "said_half_waived" if waived.second_wanted else "said_waived")


def undo(desk: Desk, look: Look, form: Form) -> Done:
    """Takes back what the person did last about a unit as it is on the screen: an edit since the
    page was started, or their own decisions."""
    unit = shown(look, form)
    edit = look.last_edit(unit)
    if edit is not None and not _decided_since(desk, look, unit, edit):
        path = take_back(look.opened, unit, edit)
        desk.drop_edit(look, edit)
        return Done(unit.id, "said_restored", path)
    undo_last(look.opened, desk.reviewer(look), [look.names[unit.id]])
    return Done(unit.id, "said_undone")


def _decided_since(desk: Desk, look: Look, unit: Unit, edit: Edit) -> bool:
    """Whether the person decided something about a unit after they had edited it."""
    ledger = look.opened.ledger
    try:
        last = undoable(look.letter, ledger, [unit], desk.reviewer(look))
    except TranslateError:
        return False
    return any(one in ledger[edit.events :] for one in last)


def confirm(desk: Desk, look: Look, form: Form) -> Done:
    """Confirms a version as a whole, as it was when the page was shown."""
    code = form.get("code", "")
    if code not in look.letter.languages or form.get("whole") != whole_of(look.opened, code):
        raise OvertakenError(None)
    confirm_whole(look.opened, desk.reviewer(look), [code])
    return Done(WHOLE, "said_confirmed", code)
