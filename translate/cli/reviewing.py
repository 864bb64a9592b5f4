"""A letter reviewed in a terminal: from unit to unit, a key for each decision."""

from __future__ import annotations

from collections.abc import Callable

from translate.application.deciding import (
    Decided,
    approve_units,
    reject_units,
    reviewer_of,
    waive_findings,
)
from translate.application.letters import OpenLetter
from translate.application.looking import (
    approvers_of,
    findings_of,
    notes_of,
    states_of,
    wanted_of,
)
from translate.application.meanwhile import has_changed, record_edits
from translate.application.units import remember_shown
from translate.cli.deciding import recorded, said
from translate.cli.keyboard import ask_key, ask_line, edit
from translate.cli.loading import now
from translate.cli.reader import out, show, told, told_error
from translate.cli.sitting import Sitting, Step
from translate.errors import TranslateError
from translate.model import Severity
from translate.reports.units import unit_lines
from translate.review.events import Approved, Rejected
from translate.review.selection import select_languages
from translate.wording import counted, say


def review_in_terminal(
    opened: OpenLetter, name: str | None = None, languages: tuple[str, ...] = ()
) -> bool:
    """Goes from unit to unit that waits for a person, and records what they decide about each.

    `name` is who decides, git's user by default; `languages` are those to decide about, all but
    the source by default. Gives False where the person quits. Raises TranslateError for whatever
    can't be read, and where the person may not decide.
    """
    reviewer, letter = reviewer_of(opened, name, now()), opened.letter.name
    who, chosen = reviewer.name, select_languages(opened.letter, languages)
    allowed = tuple(code for code in chosen if not reviewer.policy.objection(who, code))
    sitting = Sitting(opened, name, allowed)
    waiting = sitting.waiting()
    if not waiting:
        out(say("{letter}: nothing waits for {name}", letter=letter, name=who))
        return True
    out(
        counted(
            len(waiting),
            "{letter}: {count} unit waits for {name}; ? for help",
            "{letter}: {count} units wait for {name}; ? for help",
            letter=letter,
            count=len(waiting),
            name=who,
        )
    )
    sitting.place = min(waiting)
    step = Step.STAY
    while step is not Step.QUIT:
        _show(sitting)
        step = _act(sitting)
        if step is Step.BACK:
            sitting.place = sitting.been.pop()
        elif step is Step.NEXT:
            later = [number for number in sitting.waiting() if number > sitting.place]
            if not later:
                break
            sitting.been.append(sitting.place)
            sitting.place = min(later)
    left = len(sitting.waiting())
    waits = counted(left, "{count} unit waits", "{count} units wait", count=left)
    done = recorded(sitting.opened, len(sitting.decided), who)
    out(say("{done}, {waits}", done=done, waits=waits))
    if not left:
        out(say("read it as a whole, then `translate approve {letter} --whole`", letter=letter))
    return step is not Step.QUIT


def _show(sitting: Sitting) -> None:
    """The unit in full, what is found about it, and what people said of it."""
    opened, unit = sitting.opened, sitting.unit
    remember_shown(opened)
    sitting.findings = findings_of(opened)
    print()
    show(
        unit_lines(
            opened.letter,
            unit,
            sitting.findings,
            states_of(opened),
            approvers=approvers_of(opened),
            wanted=wanted_of(opened),
        )
    )
    for (name, language), notes in notes_of(opened).items():
        if name == unit.id:
            print("\n".join(f"  {language} {told(note)}" for note in notes))


def _act(sitting: Sitting) -> Step:
    """Asks for a key and does what it says; says what can't be done, and stays."""
    left = len(sitting.waiting())
    total = len(sitting.opened.letter.units)
    waits = told(say("{count} wait", count=left))
    key = ask_key(f"{sitting.unit.ordinal}/{total}, {waits} [{','.join(KEYS)}]? ")
    action = KEYS.get(_LAYOUT.get(key, key), ("", _help))[1]
    if action in _DECIDING and has_changed(sitting.opened):
        sitting.reload()
        out(say("the letter was changed meanwhile: look again"))
        return Step.STAY
    try:
        return action(sitting)
    except TranslateError as error:
        print(told_error(error))
    sitting.reload()  # what can't be read any more ends the work
    return Step.STAY


def _approve(sitting: Sitting) -> Step:
    codes = sitting.waiting().get(sitting.place, sitting.languages)
    present = tuple(code for code in codes if sitting.unit.segments.get(code))
    unit = [sitting.unit_name]
    try:
        decided = approve_units(sitting.opened, sitting.reviewer, unit, present)
    except TranslateError as error:
        if error.argument != "despite":
            raise
        out(error.message)
        reason = ask_line(say("why is it right all the same (empty: leave it)?"))
        if not reason:
            return Step.STAY
        decided = approve_units(sitting.opened, sitting.reviewer, unit, present, despite=reason)
    return _done(sitting, decided, Approved)


def _reject(sitting: Sitting) -> Step:
    present = [code for code in sitting.languages if sitting.unit.segments.get(code)]
    codes = _choice(say("in which language"), present)
    if not codes:
        return Step.STAY
    note = ask_line(say("what is wrong (empty: leave it)?"))
    if not note:
        return Step.STAY
    unit = [sitting.unit_name]
    decided = reject_units(sitting.opened, sitting.reviewer, unit, codes, note=note)
    return _done(sitting, decided, Rejected)


def _done(sitting: Sitting, decided: Decided, kind: type[Approved] | type[Rejected]) -> Step:
    for line in said(decided.outcomes, kind):
        out(line)
    sitting.remember()
    return Step.STAY if sitting.place in sitting.waiting() else Step.NEXT


def _waive(sitting: Sitting) -> Step:
    still_open = [
        one
        for one in sitting.findings
        if one.unit == sitting.unit.id and one.waived is None and one.severity is not Severity.NOTE
    ]
    if not still_open:
        out(say("nothing is found here that could be waived"))
        return Step.STAY
    checks = _choice(say("which check"), list(dict.fromkeys(one.check for one in still_open)))
    reason = ask_line(say("why is it right as it is (empty: leave it)?")) if checks else ""
    for check in checks if reason else ():
        waived = waive_findings(
            sitting.opened, sitting.reviewer, [sitting.unit_name], check, reason
        )
        out(say("waived {check}", check=check))
        if waived.second_wanted:
            out(say("an error needs a second person's waiver before it counts"))
        sitting.remember()
    return Step.STAY


def _edit(sitting: Sitting) -> Step:
    letter = sitting.opened.letter
    present = [code for code in letter.languages if sitting.unit.segments.get(code)]
    targets = [code for code in sitting.languages if code in present]
    others = [code for code in present if code not in targets]
    codes = _choice(say("which version"), targets + others, alone=True)
    if not codes:
        return Step.STAY
    code, before = codes[0], sitting.opened
    edit(letter.versions[code].path, sitting.unit.segments[code][0].line)
    sitting.reload()
    record_edits(before, sitting.opened, sitting.reviewer)
    sitting.reload()
    return Step.STAY


def _undo(sitting: Sitting) -> Step:
    if sitting.undo():
        out(say("taken back"))
    else:
        out(
            say(
                "nothing was decided yet; `translate undo {letter}` takes back what you said "
                "before",
                letter=sitting.opened.letter.name,
            )
        )
    return Step.STAY


def _back(sitting: Sitting) -> Step:
    if sitting.been:
        return Step.BACK
    out(say("this is the first unit"))
    return Step.STAY


def _help(sitting: Sitting) -> Step:
    for key, (words, _) in KEYS.items():
        print(f"  {key}  {told(words)}")
    return Step.STAY


KEYS: dict[str, tuple[str, Callable[[Sitting], Step]]] = {
    "a": (say("approve: you have read it, and it is right"), _approve),
    "r": (say("reject, with a note"), _reject),
    "w": (say("waive what is found, with a reason"), _waive),
    "e": (say("edit the text in $EDITOR"), _edit),
    "s": (say("skip, for later"), lambda _: Step.NEXT),
    "b": (say("back to the unit before"), _back),
    "u": (say("undo the last decision"), _undo),
    "q": (say("quit; what was decided is kept"), lambda _: Step.QUIT),
    "?": (say("this help"), _help),
}
"""In the order in which the prompt names them."""

_DECIDING = (_approve, _reject, _waive, _edit)
_LAYOUT = dict(zip("фкцуыигй", "arwesbuq", strict=True))
"""The same keys under a Russian layout."""


def _choice(question: str, among: list[str], *, alone: bool = False) -> tuple[str, ...]:
    """Those that somebody names; for an empty line all, or the first where one `alone` is meant.

    Nothing for a name that is not among them, which is said.
    """
    if len(among) < 2:
        return tuple(among)
    usual = among[:1] if alone else among
    answer = ask_line(
        say(
            "{question}: {all} (empty: {usual})?",
            question=question,
            all=", ".join(among),
            usual=" ".join(usual),
        )
    )
    named = tuple(answer.replace(",", " ").split())
    if unknown := [one for one in named if one not in among]:
        out(say("“{value}” is not among them", value=unknown[0]))
        return ()
    return named or tuple(usual)
