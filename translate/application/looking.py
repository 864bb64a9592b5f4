"""What there is to see of an open letter: findings, states, approvals, and what people noted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING

from translate.application.known_units import KnownUnits
from translate.application.letters import OpenLetter, rules_of
from translate.application.meaning import UnreadError, remembered
from translate.application.stepping import Look, found_in_whole
from translate.checks.ordering import in_order
from translate.model import Finding, Severity, Unit
from translate.review.waivers import apply_waivers
from translate.storage.encoding import MEANING_CHECK
from translate.wording import say

if TYPE_CHECKING:
    from translate.review.policy import Policy
    from translate.review.states import State, Wanted


def findings_of(opened: OpenLetter) -> tuple[Finding, ...]:
    """What the checks find, as heavy as the settings have it, with the waivers of the ledger."""
    known = opened.examined
    if known.letter is not opened.letter:
        for _ in Look((opened,)).steps():
            pass
    return apply_waivers(known.findings, opened.letter, opened.events, policy_of(opened))


def look_afresh(opened: OpenLetter) -> None:
    """Lets every check look at all of a letter again, for `findings_of`: a release trusts nothing
    that was kept of an earlier look."""
    from translate.checks import examine

    opened.examined.findings = examine(opened.letter, rules_of(opened))
    opened.examined.letter = opened.letter


def findings_about(
    opened: OpenLetter, units: Sequence[Unit], *, ask: bool = False
) -> tuple[Finding, ...]:
    """What `findings_of` says of some units: the others are not looked at for it.

    Who decides about a unit does not wait for the language model of `meaning-drift`: unless `ask`
    says so or the settings have its findings stop a decision, it is asked only where it has read
    all the texts before. Where the whole letter was looked at already, findings about its other
    units come along.
    """
    if opened.examined.letter is opened.letter:
        return findings_of(opened)
    letter, rules, whole = opened.letter, rules_of(opened), found_in_whole(opened)
    known = KnownUnits.of(opened, rules)
    unknown = tuple(units) if known is None else known.unknown(units)
    ids = {"", *(unit.id for unit in units)}
    found = [] if whole is None else [one for one in whole if one.unit in ids]
    if known is not None:
        found += known.findings(units)
    if unknown or whole is None:
        found += _found_in(opened, unknown, whole is None, ask)
    return apply_waivers(in_order(found, letter), letter, opened.events, policy_of(opened))


def _found_in(
    opened: OpenLetter, units: Sequence[Unit], whole: bool, ask: bool
) -> Sequence[Finding]:
    """What the checks of scope UNIT find in some units, and where the `whole` is to be looked at,
    those of scope LETTER about these units."""
    from translate.checks import examine

    letter, rules, known = opened.letter, rules_of(opened), None if whole else ()
    if ask or any(one.check == MEANING_CHECK and one.level in _STOPPING for one in rules):
        return examine(letter, rules, units, known)
    try:
        return examine(replace(letter, encoder=remembered(letter.encoder)), rules, units, known)
    except UnreadError:
        return examine(replace(letter, encoder=None), rules, units, known)


_STOPPING = (Severity.ERROR.value, Severity.ATTENTION.value)
"""Levels of findings that an approval is refused for, or wants a reading for."""


def states_of(opened: OpenLetter) -> Mapping[tuple[str, str], State]:
    """The state of every unit (its id) in every language, under the workspace's policy."""
    from translate.review.states import states

    known, now = opened.examined, (opened.letter, opened.events)
    if known.judged is None or not all(map(is_, known.judged, now)):
        known.states = states(opened.letter, opened.events, policy_of(opened))
        known.judged = now
    return known.states


def policy_of(opened: OpenLetter) -> Policy:
    """What the group demands of its decisions."""
    return opened.workspace.settings.policy


def unheard_of(opened: OpenLetter) -> frozenset[str]:
    """The ids of the ledger's lines that say nothing because they have to be signed and are not."""
    pairs = zip(opened.ledger, opened.events, strict=True)
    return frozenset(line.id for line, counts in pairs if line is not counts)


def wanted_of(opened: OpenLetter) -> Mapping[tuple[str, str], Wanted]:
    """What the texts lack that somebody approved and that do not count as approved yet, by unit id
    and language."""
    from translate.review.states import Standings, wanted

    policy = policy_of(opened)
    return wanted(opened.letter, Standings(opened.events, policy), policy)


def approvers_of(opened: OpenLetter) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Who approved the texts as they are now, enough of them or not, by unit id and language."""
    from translate.review.states import Standings

    standings = Standings(opened.events, policy_of(opened))
    found = {
        (unit.id, language): tuple(
            dict.fromkeys(one.by for one in standings(opened.letter, unit, language).approvals)
        )
        for unit in opened.letter.units
        for language in opened.letter.languages
    }
    return {place: names for place, names in found.items() if names}


def notes_of(opened: OpenLetter) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """What people noted about the texts as they are now, by unit id and language.

    Every standing rejection, with its note or without, the notes of approvals, and notes without
    a decision.
    """
    from translate.review.noting import standing_notes
    from translate.review.states import Standings

    noted = standing_notes(opened.letter, opened.events)
    standings = Standings(opened.events, policy_of(opened))
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for unit in opened.letter.units:
        for language in opened.letter.languages:
            standing = standings(opened.letter, unit, language)
            told = [
                _note(say("rejected by {name}", name=one.by), one.note)
                for one in standing.rejections
            ]
            told += [
                _note(say("approved by {name}", name=one.by), one.note)
                for one in standing.approvals
                if one.note
            ]
            told += [
                _note(say("noted by {name}", name=one.by), one.note)
                for one in noted.get((unit.id, language), ())
            ]
            if told:
                found[unit.id, language] = tuple(told)
    return found


def _note(who: str, note: str) -> str:
    return say("{who}: “{note}”", who=who, note=note) if note else who
