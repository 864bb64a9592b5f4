"""What goes out with a letter's texts: states, the source of before, notes and findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from translate.application.letters import OpenLetter
from translate.application.looking import (
    findings_of,
    policy_of,
    states_of,
    wanted_of,
)
from translate.bilingual.exporting import OURS, REVIEWED, Beside, Remark
from translate.errors import TranslateError
from translate.model import Severity, Unit
from translate.review.events import Noted
from translate.review.noting import standing_notes
from translate.review.states import Standings, State, approved_before
from translate.storage.history import earlier_texts


def beside_of(opened: OpenLetter, languages: Sequence[str]) -> Beside:
    """What a file in these languages, the source first, says beside the texts."""
    notes = standing_notes(opened.letter, opened.events)
    standings = Standings(opened.events, policy_of(opened))
    remarks = {
        unit.id: (
            *findings_beside(opened, unit, languages[1:]),
            *_rejections(opened, unit, languages[1:], standings),
            *notes_beside(unit, notes),
        )
        for unit in opened.letter.units
    }
    return Beside(states_beside(opened), _previous(opened), remarks)


def findings_beside(opened: OpenLetter, unit: Unit, languages: Sequence[str]) -> Iterator[Remark]:
    """What a translator into these languages has to look at in a unit."""
    for one in findings_of(opened):
        if one.unit != unit.id or one.waived is not None or one.severity is Severity.NOTE:
            continue
        if {*languages} & {*one.languages}:
            yield Remark(OURS, f"{one.severity}: {one.message} [{one.check}]")


def _rejections(
    opened: OpenLetter, unit: Unit, languages: Sequence[str], standings: Standings
) -> Iterator[Remark]:
    """Who rejected a unit's texts, and why."""
    for language in languages:
        for one in standings(opened.letter, unit, language).rejections:
            why = f": “{one.note}”" if one.note else ""
            yield Remark(OURS, f"{language} rejected by {one.by}{why}")


def notes_beside(unit: Unit, notes: Mapping[tuple[str, str], Sequence[Noted]]) -> Iterator[Remark]:
    """What people noted about a unit's texts; `notes` are those that stand."""
    said = (one for code in unit.segments for one in notes.get((unit.id, code), ()))
    yield from dict.fromkeys(Remark(one.by, one.note, one.at) for one in said)


def states_beside(opened: OpenLetter) -> Mapping[tuple[str, str], str]:
    """The state of each text by unit id and language, `REVIEWED` where too few approved it."""
    approved = wanted_of(opened)
    return {
        place: REVIEWED if state is State.UNREVIEWED and place in approved else str(state)
        for place, state in states_of(opened).items()
    }


def _previous(opened: OpenLetter) -> Mapping[str, str]:
    """By unit id, the source text of before, where git has it: the ledger holds digests alone."""
    letter = opened.letter
    before = approved_before(letter, opened.events, policy_of(opened))
    wanted = {
        name: texts for (name, language), texts in before.items() if language == letter.source
    }
    digests = {one for texts in wanted.values() for one in texts}
    try:
        known = earlier_texts(letter.versions[letter.source], digests) if digests else {}
    except TranslateError:  # no git: the file says that the text is stale, without the old source
        return {}
    return {
        name: known[found[0]]
        for name, texts in wanted.items()
        if (found := sorted(texts & known.keys()))
    }
