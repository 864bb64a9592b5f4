"""What was on the screen when a person acted: unit, text and finding, or that they changed."""

from __future__ import annotations

from collections.abc import Mapping

from translate.application.editing import editable, find_segment
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Finding, Segment, Unit, digest
from translate.page.desk import Look
from translate.review.states import Wanted
from translate.review.waivers import fingerprint
from translate.wording import either, say

Form = Mapping[str, str]
"""What came from the page, by the names of its fields."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an act."""

    unit: str
    """The unit's id as it was; "letter" for the letter as a whole."""
    word: str
    """The field of `Words` that says it; "" for nothing to say."""
    detail: str = ""
    wants: Wanted | None = None
    """What else has to happen before it counts."""


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


def edited(look: Look, form: Form) -> tuple[Unit, Segment]:
    """The unit and the segment that are being edited; raises `OvertakenError`."""
    code, ordinal = form.get("code", ""), form.get("ordinal", "")
    number = int(ordinal) if ordinal.isascii() and ordinal.isdigit() and len(ordinal) < 10 else 0
    segment = find_segment(look.opened, code, number, text_of(form, "shown"))
    if segment is None:
        unit = _otherwise_as_shown(look, form, code)
        now = unit.segments.get(code, ()) if unit else ()
        there = next((one for one in now if one.ordinal == number), next(iter(now), None))
        if there is None:
            raise OvertakenError(look.unit(form.get("unit", "")))
        raise OvertakenError(unit, editable(there), there.ordinal)
    unit = next(one for one in look.letter.units if segment in one.segments.get(code, ()))
    return unit, segment


def _otherwise_as_shown(look: Look, form: Form, code: str) -> Unit | None:
    """The unit whose texts in all other languages are those that were on the screen."""
    there = look.unit(form.get("unit", ""))
    units: tuple[Unit, ...] = (*((there,) if there else ()), *look.letter.units)
    others = [one for one in look.letter.languages if one != code]
    wanted = [form.get(f"digest-{one}", "") for one in others]
    return next(
        (unit for unit in units if [digest(unit.source(one)) for one in others] == wanted), None
    )


def lacking(look: Look, form: Form) -> Unit:
    """The unit to which a text is added; raises `OvertakenError` where somebody added one."""
    try:
        return shown(look, form)
    except OvertakenError as overtaken:
        code = code_of(look, form)
        unit = _otherwise_as_shown(look, form, code)
        now = unit.segments.get(code, ()) if unit else ()
        if len(now) != 1:
            raise overtaken
        raise OvertakenError(unit, editable(now[0]), now[0].ordinal) from None


def code_of(look: Look, form: Form) -> str:
    """The language that is edited."""
    code = form.get("code", "")
    if code not in look.letter.languages:
        raise TranslateError(
            say("there is no version in “{code}”", code=code), remedy="load the page anew"
        )
    return code


def text_of(form: Form, name: str = "text") -> str:
    return form.get(name, "").replace("\r\n", "\n").replace("\r", "\n")


def codes_of(look: Look, form: Form) -> tuple[str, ...]:
    """The languages to decide about: those of the form in which the unit has text."""
    wanted = form.get("languages", "").split()
    unit = shown(look, form)
    letter = look.letter
    targets = [code for code in letter.languages if code != letter.source and unit.segments[code]]
    codes = tuple(code for code in targets if not wanted or code in wanted)
    if not codes:
        raise TranslateError(
            say(
                "{id} has no text in {wanted}",
                id=unit.id,
                wanted=either(wanted) or say("any language but the source"),
            ),
            remedy="choose other languages, or translate it first",
        )
    return codes


def finding_of(look: Look, unit: str, form: Form) -> Finding:
    """The open finding that was on the screen; raises `OvertakenError`."""
    for finding in look.by_unit.get(unit, ()):
        if finding.waived is None and fingerprint(finding) == form.get("key"):
            return finding
    raise OvertakenError(look.unit(unit))
