"""What approve and reject have in common: one call, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from translate.application.deciding import Decided, decide_units, reviewer_of
from translate.application.letters import OpenLetter
from translate.application.looking import approvers_of, findings_about, states_of
from translate.application.opening import open_letter
from translate.cli.loading import codes, now
from translate.review.decisions import READING_WANTED, Outcome
from translate.review.events import Approved, Rejected


def record(
    kind: type[Approved] | type[Rejected],
    letter: str,
    units: Sequence[str],
    *,
    all_clean: bool = False,
    lang: str | None,
    name: str | None,
    note: str,
    despite: str = "",
) -> None:
    """Decides, writes the ledger and says what was done; nothing is written if any is refused."""
    opened = open_letter(letter, Path.cwd())
    reviewer = reviewer_of(opened, name, now())
    decided = decide_units(
        opened,
        kind,
        reviewer,
        units,
        codes(lang),
        all_clean=all_clean,
        note=note,
        despite=despite,
    )
    _show(opened, decided)
    for line in said(decided.outcomes, "approved" if kind is Approved else "rejected"):
        print(line)
    if any(one.wants == READING_WANTED for one in decided.outcomes) and not decided.units:
        print(
            "what you have read you approve by itself, each unit by its name:"
            f" `translate approve {opened.letter.name} {_unread(decided)}`"
        )
    for unit, language in decided.own:
        print(f"{unit.id}: {language} left to somebody else, {reviewer.name} wrote it")
    print(f"{opened.letter.name}: {decided.recorded} recorded as {reviewer.name}")


def _unread(decided: Decided) -> str:
    """The units that wait for a reading, the first few by name."""
    wanted = [one.unit for one in decided.outcomes if one.wants == READING_WANTED]
    names = list(dict.fromkeys(wanted))
    return " ".join([*names[:3], *(["…"] if len(names) > 3 else [])])


def _show(opened: OpenLetter, decided: Decided) -> None:
    """The units that were decided about by themselves: who decides about one has seen it."""
    if not decided.units:
        return
    from translate.reports.styled import write
    from translate.reports.units import unit_lines

    findings = decided.findings
    if findings is None:
        findings = findings_about(opened, decided.units)
    states, approvers = states_of(opened), approvers_of(opened)
    for unit in decided.units:
        write(unit_lines(opened.letter, unit, findings, states, approvers=approvers))


def said(outcomes: Sequence[Outcome], word: str) -> Iterator[str]:
    """What came of decisions, a line a unit: `u7: en approved; ru approved before`."""
    for unit, group in groupby(outcomes, key=lambda outcome: outcome.unit):
        said = []
        for outcome in group:
            before = "" if outcome.event else " before"
            wants = f" ({outcome.wants})" if outcome.wants else ""
            said.append(f"{outcome.language} {word}{before}{wants}")
        yield f"{unit}: {'; '.join(said)}"
