"""What people write on the page: an edit, a text that was missing, a fix that is taken.

Every other byte of a file stays as it is. Where the text changed in the file meanwhile nothing is
overwritten: both texts are shown.
"""

from __future__ import annotations

from translate.application.adding import save_text, try_text
from translate.application.drafting import Consent, prepare_unit
from translate.application.editing import save_edit, try_edit
from translate.application.fixing import apply, proposals
from translate.errors import TranslateError
from translate.page.desk import Desk, Look, Proposal
from translate.page.screen import (
    Done,
    Form,
    Tried,
    code_of,
    edited,
    finding_of,
    lacking,
    shown,
    text_of,
)

NEW = "0"
"""The ordinal of a text that is yet to be written."""


def fix(desk: Desk, look: Look, form: Form) -> Done:
    """Puts the edit that a finding proposes into the file."""
    unit = shown(look, form)
    finding = finding_of(look, unit.id, form)
    chosen = [one for one in proposals(look.opened, [unit.id]) if one.finding == finding]
    if not chosen:
        raise TranslateError("no fix is known for this", remedy="edit the text")
    apply(look.opened, chosen, desk.writer(look))
    desk.keep_edit(look, chosen[0].fix.language)
    return Done(unit.id, "said_saved", chosen[0].fix.path)


def draft(desk: Desk, look: Look, form: Form) -> Proposal | None:
    """What the memory and the engines of the settings make of a unit; nothing is saved.

    None where they know nothing. Raises `ConfidentialError` where text would have to leave the
    machine that may not: the page never consents to that. Don't hold the desk's lock: an engine may
    take its time.
    """
    unit, code = shown(look, form), code_of(look, form)
    if code == look.letter.source:
        raise TranslateError("the source is written by people", remedy="choose another language")
    by = desk.writer(look).name
    with prepare_unit(look.opened, unit, code) as drafting:
        outcome = drafting.ask(Consent(), by=by, now=desk.now, progress=lambda _: None)
    if isinstance(outcome.stopped, TranslateError):
        raise outcome.stopped
    drafts = [one for done in outcome.done for one in done.drafts]
    if not drafts:
        return None
    engine, model = (
        ", ".join(dict.fromkeys(filter(None, words)))
        for words in (
            [one.engine for one in drafts],
            [one.model for one in drafts],
        )
    )
    proposal = Proposal(tuple(one.markup for one in drafts), engine, model)
    desk.remember(look, unit, code, proposal)
    return proposal


def attempt(look: Look, form: Form) -> Tried:
    """What the checks would say of an edit; nothing is written."""
    if form.get("ordinal") == NEW:
        unit, code = shown(look, form), code_of(look, form)
        return Tried(try_text(look.opened, unit, code, text_of(form)).findings)
    unit, segment = edited(look, form)
    return Tried(try_edit(look.opened, unit, segment, text_of(form)).findings)


def save(desk: Desk, look: Look, form: Form) -> Done:
    """Puts an edited text into the file, every other byte kept."""
    if form.get("ordinal") == NEW:
        unit, code = lacking(look, form), code_of(look, form)
        writer = desk.writer(look, unit, code, text_of(form))
        path = save_text(look.opened, unit, code, text_of(form), writer)
        desk.keep_edit(look, code)
        return Done(unit.id, "said_saved", path)
    unit, segment = edited(look, form)
    writer = desk.writer(look, unit, segment.language, text_of(form))
    path = save_edit(look.opened, unit, segment, text_of(form), writer)
    desk.keep_edit(look, segment.language)
    return Done(unit.id, "said_saved", path)
