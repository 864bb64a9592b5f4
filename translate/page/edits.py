"""What people write on the page: an edit, a text that was missing, a fix that is taken.

Every other byte of a file stays as it is. Where the text changed in the file meanwhile nothing is
overwritten: both texts are shown.
"""

from __future__ import annotations

from translate.application.adding import save_text, try_text
from translate.application.editing import record_writer, save_edit, try_edit
from translate.application.fixing import apply, proposals
from translate.errors import TranslateError
from translate.page.desk import Desk, Look
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
    apply(look.opened, chosen)
    after = desk.look(look.letter.name)
    record_writer(after.opened, after.unit(unit.id), chosen[0].fix.language, desk.writer(look))
    return Done(unit.id, "said_saved", chosen[0].fix.path)


def attempt(desk: Desk, look: Look, form: Form) -> Tried:
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
        path = save_text(look.opened, unit, code, text_of(form), desk.writer(look))
        return Done(unit.id, "said_saved", path)
    unit, segment = edited(look, form)
    path = save_edit(look.opened, unit, segment, text_of(form), desk.writer(look))
    return Done(unit.id, "said_saved", path)
