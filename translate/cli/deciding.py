"""What approve and reject have in common: what is said of a decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from translate.application.deciding import Decided
from translate.application.letters import OpenLetter
from translate.application.looking import approvers_of, findings_about, states_of, wanted_of
from translate.cli.reader import out, show
from translate.review.decisions import Outcome, Reviewer
from translate.review.events import Approved, Rejected
from translate.review.states import Wanted
from translate.wording import chained, say


def tell(
    opened: OpenLetter, decided: Decided, reviewer: Reviewer, kind: type[Approved] | type[Rejected]
) -> None:
    """Shows the units that were decided about by themselves, and says what was written down."""
    _show(opened, decided)
    for line in said(decided.outcomes, kind):
        out(line)
    for unit, language in decided.own:
        out(
            say(
                "{unit}: {language} left to somebody else, {name} wrote it",
                unit=unit.id,
                language=language,
                name=reviewer.name,
            )
        )
    if any(one.wants is Wanted.READER for one in decided.outcomes) and not decided.units:
        out(
            say(
                "what you have read you approve by itself, each unit by its name: "
                "`translate approve {letter} {units}`",
                letter=opened.letter.name,
                units=_unread(decided),
            )
        )
    out(recorded(opened, decided.recorded, reviewer.name))


def _unread(decided: Decided) -> str:
    """The units that wait for a reading, the first few by name."""
    wanted = [one.unit for one in decided.outcomes if one.wants is Wanted.READER]
    names = list(dict.fromkeys(wanted))
    return " ".join([*names[:3], *(["…"] if len(names) > 3 else [])])


def recorded(opened: OpenLetter, number: int, name: str) -> str:
    """How many decisions about a letter were written down, and whose."""
    return say(
        "{letter}: {count} recorded as {name}", letter=opened.letter.name, count=number, name=name
    )


def _show(opened: OpenLetter, decided: Decided) -> None:
    """The units that were decided about by themselves: who decides about one has seen it."""
    if not decided.units:
        return
    from translate.reports.units import unit_lines

    findings = decided.findings
    if findings is None:
        findings = findings_about(opened, decided.units)
    states, approvers, wanted = states_of(opened), approvers_of(opened), wanted_of(opened)
    for unit in decided.units:
        show(unit_lines(opened.letter, unit, findings, states, approvers=approvers, wanted=wanted))


def said(outcomes: Sequence[Outcome], kind: type[Approved] | type[Rejected]) -> Iterator[str]:
    """What came of decisions, a line a unit: `u7: en approved; ru approved before`."""
    for unit, group in groupby(outcomes, key=lambda outcome: outcome.unit):
        told = [_outcome(outcome, kind) for outcome in group]
        yield say("{unit}: {what}", unit=unit, what=chained(told))


def _outcome(outcome: Outcome, kind: type[Approved] | type[Rejected]) -> str:
    wants = say(" ({wants})", wants=say(outcome.wants.value)) if outcome.wants else ""
    values = {"language": outcome.language, "wants": wants}
    before = outcome.event is None
    if kind is Rejected:
        if before:
            return say("{language} rejected before{wants}", **values)
        return say("{language} rejected{wants}", **values)
    if before:
        return say("{language} approved before{wants}", **values)
    return say("{language} approved{wants}", **values)
