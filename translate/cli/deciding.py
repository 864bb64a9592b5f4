"""What approve and reject have in common: which texts are meant, and what is said about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from translate.application.opening import OpenLetter, open_letter
from translate.cli.loading import codes, findings_of, reviewer_of, states_of
from translate.errors import TranslateError
from translate.review.decisions import Outcome, Place, decide, own_drafts, places, undecided_places
from translate.review.events import Approved, Rejected
from translate.review.selection import clean_units, select_languages, select_units
from translate.storage.ledger import append


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
    reviewer = reviewer_of(opened, name)
    chosen = _places(opened, units, all_clean, lang)
    own: tuple[Place, ...] = ()
    if all_clean:
        own = own_drafts(opened.letter, opened.events, chosen, reviewer)
        chosen = tuple(place for place in chosen if place not in own)
    outcomes = decide(kind, opened.letter, opened.events, chosen, reviewer, note)
    decided = [outcome.event for outcome in outcomes if outcome.event is not None]
    events = tuple(dict.fromkeys(decided))  # units with the same texts need one
    if opened.folder is not None:
        append(opened.workspace.root, opened.folder, events)
    for line in _said(outcomes, "approved" if kind is Approved else "rejected"):
        print(line)
    for unit, language in own:
        print(f"{unit.id}: {language} left to somebody else, {reviewer.name} drafted it")
    print(f"{opened.letter.name}: {len(decided)} recorded as {reviewer.name}")


def _places(
    opened: OpenLetter, units: Sequence[str], all_clean: bool, lang: str | None
) -> tuple[Place, ...]:
    if bool(units) == all_clean:
        raise TranslateError(
            "no units are named" if not units else "--all-clean names the units already",
            remedy="name units (7, 3-9), or say --all-clean",
        )
    languages = select_languages(opened.letter, codes(lang))
    if not all_clean:
        return places(select_units(opened.letter, units), languages)
    clean = clean_units(opened.letter, findings_of(opened))
    return undecided_places(clean, languages, states_of(opened))


def _said(outcomes: Sequence[Outcome], word: str) -> Iterator[str]:
    for unit, group in groupby(outcomes, key=lambda outcome: outcome.unit):
        said = []
        for outcome in group:
            before = "" if outcome.event else " before"
            second = " (a second person has to as well)" if outcome.second_wanted else ""
            said.append(f"{outcome.language} {word}{before}{second}")
        yield f"{unit}: {'; '.join(said)}"
