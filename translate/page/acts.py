"""What people do on the page: approve, reject, waive, undo, try an edit, save it, take a fix.

Each act is bound to what was on the screen: the digests of the unit's texts travel with it, and
where they are no longer those of the letter nothing is recorded and the unit is shown again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from translate.application.adding import save_text, try_text
from translate.application.deciding import (
    WHOLE,
    confirm_whole,
    decide_units,
    undo_last,
    waive_findings,
)
from translate.application.editing import (
    editable,
    find_segment,
    record_writer,
    save_edit,
    try_edit,
)
from translate.application.fixing import apply, proposals
from translate.errors import TranslateError
from translate.model import Finding, Segment, Unit, digest
from translate.page.desk import Desk, Look
from translate.review.events import Approved, Rejected
from translate.review.waivers import fingerprint
from translate.review.whole import whole_digest

Form = Mapping[str, str]

NEW = "0"
"""The ordinal of a text that is yet to be written."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act."""

    unit: str
    """The unit's id as it was; "letter" for the letter as a whole."""
    word: str
    """The field of `Words` that says it; "" for nothing to say."""
    detail: str = ""
    wants: str = ""
    """What else has to happen before it counts, in English."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What an edit would come to."""

    findings: tuple[Finding, ...]


class OvertakenError(Exception):
    """The unit is not what was on the screen; nothing was recorded."""

    def __init__(self, unit: Unit | None, text: str | None = None, ordinal: int = 0) -> None:
        super().__init__("changed")
        self.unit = unit
        """As it is now; None where it is gone."""
        self.text = text
        """What stands in the file in the place of the text that was being edited."""
        self.ordinal = ordinal
        """Of that text's segment."""


def approve(desk: Desk, look: Look, form: Form) -> Done:
    """Approves a unit's texts in the languages of the form, as read."""
    unit, codes = shown(look, form), _codes(look, form)
    decided = decide_units(
        look.opened,
        Approved,
        desk.reviewer(look),
        [look.names[unit.id]],
        codes,
        note=form.get("note", ""),
        despite=form.get("despite", ""),
    )
    wants = next((outcome.wants for outcome in decided.outcomes if outcome.wants), "")
    word = "said_approved" if decided.recorded else "said_before"
    return Done(unit.id, word, ", ".join(codes), wants)


def reject(desk: Desk, look: Look, form: Form) -> Done:
    """Rejects a unit's texts in the languages of the form, with a note."""
    unit, codes = shown(look, form), _codes(look, form)
    decided = decide_units(
        look.opened,
        Rejected,
        desk.reviewer(look),
        [look.names[unit.id]],
        codes,
        note=form.get("note", ""),
    )
    word = "said_rejected" if decided.recorded else "said_before"
    return Done(unit.id, word, ", ".join(codes))


def waive(desk: Desk, look: Look, form: Form) -> Done:
    """Waives what a check found about a unit, or about the letter as a whole."""
    if form.get("unit") == WHOLE:
        name = WHOLE
        _finding(look, "", form)
    else:
        unit = shown(look, form)
        name = look.names[unit.id]
        _finding(look, unit.id, form)
    waived = waive_findings(
        look.opened, desk.reviewer(look), [name], form.get("check", ""), form.get("reason", "")
    )
    return Done(form["unit"], "said_half_waived" if waived.second_wanted else "said_waived")


def undo(desk: Desk, look: Look, form: Form) -> Done:
    """Takes back the person's own last decisions about a unit as it is on the screen."""
    unit = shown(look, form)
    undo_last(look.opened, desk.reviewer(look), [look.names[unit.id]])
    return Done(unit.id, "said_undone")


def confirm(desk: Desk, look: Look, form: Form) -> Done:
    """Confirms a version as a whole, as it was when the page was shown."""
    code = form.get("code", "")
    if code not in look.letter.languages or form.get("whole") != whole_digest(look.letter, code):
        raise OvertakenError(None)
    confirm_whole(look.opened, desk.reviewer(look), [code])
    return Done(WHOLE, "said_confirmed", code)


def fix(desk: Desk, look: Look, form: Form) -> Done:
    """Puts the edit that a finding proposes into the file."""
    unit = shown(look, form)
    finding = _finding(look, unit.id, form)
    chosen = [one for one in proposals(look.opened, [unit.id]) if one.finding == finding]
    if not chosen:
        raise TranslateError("no fix is known for this", remedy="edit the text")
    apply(look.opened, chosen)
    after = desk.look(look.letter.name)
    record_writer(after.opened, after.unit(unit.id), chosen[0].fix.language, desk.writer(look))
    return Done(unit.id, "said_saved", chosen[0].fix.path)


def attempt(desk: Desk, look: Look, form: Form) -> Tried:
    """What the checks would say of an edit; nothing is written."""
    if form.get("ordinal") == NEW:
        unit, code = shown(look, form), _code(look, form)
        return Tried(try_text(look.opened, unit, code, _text(form)).findings)
    unit, segment = _edited(look, form)
    return Tried(try_edit(look.opened, unit, segment, _text(form)).findings)


def save(desk: Desk, look: Look, form: Form) -> Done:
    """Puts an edited text into the file, every other byte kept."""
    if form.get("ordinal") == NEW:
        unit, code = _lacking(look, form), _code(look, form)
        path = save_text(look.opened, unit, code, _text(form), desk.writer(look))
        return Done(unit.id, "said_saved", path)
    unit, segment = _edited(look, form)
    path = save_edit(look.opened, unit, segment, _text(form), desk.writer(look))
    return Done(unit.id, "said_saved", path)


WRITES: Mapping[str, Callable[[Desk, Look, Form], Done]] = {
    "approve": approve,
    "reject": reject,
    "waive": waive,
    "confirm": confirm,
    "undo": undo,
    "fix": fix,
    "save": save,
}
"""By the last part of the address."""


def shown(look: Look, form: Form) -> Unit:
    """The unit that was on the screen, wherever it stands now; raises `OvertakenError`."""
    codes = look.letter.languages
    wanted = [form.get(f"digest-{code}", "") for code in codes]
    there = look.unit(form.get("unit", ""))
    units: tuple[Unit, ...] = (*((there,) if there else ()), *look.letter.units)
    for unit in units:
        if [digest(unit.source(code)) for code in codes] == wanted:
            return unit
    raise OvertakenError(there)


def _edited(look: Look, form: Form) -> tuple[Unit, Segment]:
    """The unit and the segment that are being edited; raises `OvertakenError`."""
    code, ordinal = form.get("code", ""), form.get("ordinal", "")
    number = int(ordinal) if ordinal.isascii() and ordinal.isdigit() and len(ordinal) < 10 else 0
    segment = find_segment(look.opened, code, number, _text(form, "shown"))
    if segment is None:
        unit = _otherwise_as_shown(look, form, code)
        now = unit.segments.get(code, ()) if unit else ()
        there = next((one for one in now if one.ordinal == number), next(iter(now), None))
        if there is None:
            raise OvertakenError(look.unit(form.get("unit", "")))
        raise OvertakenError(unit, editable(there), there.ordinal)
    unit = next(one for one in look.letter.units if segment in one.segments.get(code, ()))
    return unit, segment


def _lacking(look: Look, form: Form) -> Unit:
    """The unit to which a text is added; raises `OvertakenError` where somebody added one."""
    try:
        return shown(look, form)
    except OvertakenError as overtaken:
        code = _code(look, form)
        unit = _otherwise_as_shown(look, form, code)
        now = unit.segments.get(code, ()) if unit else ()
        if len(now) != 1:
            raise overtaken
        raise OvertakenError(unit, editable(now[0]), now[0].ordinal) from None


def _otherwise_as_shown(look: Look, form: Form, code: str) -> Unit | None:
    """The unit whose texts in all other languages are those that were on the screen."""
    there = look.unit(form.get("unit", ""))
    units: tuple[Unit, ...] = (*((there,) if there else ()), *look.letter.units)
    others = [one for one in look.letter.languages if one != code]
    wanted = [form.get(f"digest-{one}", "") for one in others]
    return next(
        (unit for unit in units if [digest(unit.source(one)) for one in others] == wanted), None
    )


def _code(look: Look, form: Form) -> str:
    """The language that is edited."""
    code = form.get("code", "")
    if code not in look.letter.languages:
        raise TranslateError(f"there is no version in “{code}”", remedy="load the page anew")
    return code


def _text(form: Form, name: str = "text") -> str:
    return form.get(name, "").replace("\r\n", "\n").replace("\r", "\n")


def _codes(look: Look, form: Form) -> tuple[str, ...]:
    """The languages to decide about: those of the form in which the unit has text."""
    wanted = form.get("languages", "").split()
    unit = shown(look, form)
    letter = look.letter
    targets = [code for code in letter.languages if code != letter.source and unit.segments[code]]
    codes = tuple(code for code in targets if not wanted or code in wanted)
    if not codes:
        raise TranslateError(
            f"{unit.id} has no text in {' or '.join(wanted) or 'any language but the source'}",
            remedy="choose other languages, or translate it first",
        )
    return codes


def _finding(look: Look, unit: str, form: Form) -> Finding:
    """The open finding that was on the screen; raises `OvertakenError`."""
    for finding in look.by_unit.get(unit, ()):
        if finding.waived is None and fingerprint(finding) == form.get("key"):
            return finding
    raise OvertakenError(look.unit(unit))
