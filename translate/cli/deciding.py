"""What approve and reject have in common: one call, and what is said about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from translate.application.deciding import decide_units, reviewer_of
from translate.application.opening import open_letter
from translate.cli.loading import codes, now
from translate.review.decisions import Outcome
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
) -> None:
    """Decides, writes the ledger and says what was done; nothing is written if any is refused."""
    opened = open_letter(letter, Path.cwd())
    reviewer = reviewer_of(opened, name, now())
    decided = decide_units(
        opened, kind, reviewer, units, codes(lang), all_clean=all_clean, note=note
    )
    for line in _said(decided.outcomes, "approved" if kind is Approved else "rejected"):
        print(line)
    for unit, language in decided.own:
        print(f"{unit.id}: {language} left to somebody else, {reviewer.name} drafted it")
    print(f"{opened.letter.name}: {decided.recorded} recorded as {reviewer.name}")


def _said(outcomes: Sequence[Outcome], word: str) -> Iterator[str]:
    for unit, group in groupby(outcomes, key=lambda outcome: outcome.unit):
        said = []
        for outcome in group:
            before = "" if outcome.event else " before"
            second = " (a second person has to as well)" if outcome.second_wanted else ""
            said.append(f"{outcome.language} {word}{before}{second}")
        yield f"{unit}: {'; '.join(said)}"
