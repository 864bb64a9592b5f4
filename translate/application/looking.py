"""What there is to see of an open letter: findings, states, approvals, and what people noted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from operator import is_
from typing import TYPE_CHECKING, NamedTuple

from translate.application.keeping import (
    is_kept,
    keep_findings,
    kept_findings,
    whole_key,
)
from translate.application.known_units import KnownUnits
from translate.application.letters import OpenLetter
from translate.application.meaning import UnreadError, remembered
from translate.application.remembering import Remembered
from translate.checks.ordering import in_order
from translate.model import AlignedLetter, Finding, Severity, Unit
from translate.review.waivers import apply_waivers
from translate.storage.encoding import CHECK
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks import Answered
    from translate.checks.levels import Rule
    from translate.review.policy import Policy
    from translate.review.states import State


def findings_of(opened: OpenLetter) -> tuple[Finding, ...]:
    """What the checks find, as heavy as the settings have it, with the waivers of the ledger."""
    known = opened.examined
    if known.letter is not opened.letter:
        for _ in examine_in_steps(opened):
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
    if ask or any(one.check == CHECK and one.level in _STOPPING for one in rules):
        return examine(letter, rules, units, known)
    try:
        return examine(replace(letter, encoder=remembered(letter.encoder)), rules, units, known)
    except UnreadError:
        return examine(replace(letter, encoder=None), rules, units, known)


_STOPPING = (Severity.ERROR.value, Severity.ATTENTION.value)
"""Levels of findings that an approval is refused for, or wants a reading for."""


def found_in_whole(opened: OpenLetter) -> tuple[Finding, ...] | None:
    """What the checks of scope LETTER find in a letter, as heavy as the settings have it, kept
    until anything changes; None for one of which nothing is kept."""
    if not is_kept(opened):
        return None
    found = _kept_in_whole(opened)
    if found is None:
        from translate.checks import examine_letter

        memory = Remembered.of(opened)
        found = tuple(examine_letter(opened.letter, rules_of(opened), memory=memory))
        _keep_in_whole(opened, found)
        if memory is not None:
            memory.keep()
    return found


def _kept_in_whole(opened: OpenLetter) -> tuple[Finding, ...] | None:
    key = whole_key(opened, rules_of(opened))
    return kept_findings(opened.workspace.root, opened.letter.name, key)


def _keep_in_whole(opened: OpenLetter, found: Sequence[Finding]) -> None:
    key = whole_key(opened, rules_of(opened))
    keep_findings(opened.workspace.root, opened.letter.name, key, found)


def examine_each(opened: Sequence[OpenLetter], jobs: int) -> Iterator[OpenLetter]:
    """Each letter in its turn once its findings are known, found in so many processes: several of
    them look at a long letter."""
    from translate.application.workers import each_of

    known = [KnownUnits.of(one, rules_of(one)) for one in opened]
    asked = [_asked(one, own) for one, own in zip(opened, known, strict=True)]
    parts = [_parts(number, question) for number, question in enumerate(asked)]
    looked = each_of(_examined, asked, [part for every in parts for part in every], jobs)
    for one, own, question, every in zip(opened, known, asked, parts, strict=True):
        answers = list(islice(looked, len(every)))
        whole = question.whole
        if whole is None:
            ((_, whole, _),) = answers.pop(0)
        some = [each for answer in answers for each in answer]
        found = [*whole, *(finding for each in some for finding in each.findings)]
        if own is not None:
            if question.whole is None:
                _keep_in_whole(one, whole)
            found += own.findings(one.letter.units)
            own.keep(some)
        one.examined.letter, one.examined.findings = one.letter, in_order(found, one.letter)
        yield one


class _Question(NamedTuple):
    """What a process is to look at."""

    letter: AlignedLetter
    rules: tuple[Rule, ...]
    units: tuple[Unit, ...]
    whole: tuple[Finding, ...] | None
    """What the checks of scope LETTER find, where that is known."""


def _asked(opened: OpenLetter, known: KnownUnits | None) -> _Question:
    letter, rules = opened.letter, rules_of(opened)
    if known is None:
        return _Question(letter, rules, letter.units, None)
    return _Question(letter, rules, known.unknown(letter.units), _kept_in_whole(opened))


class _Part(NamedTuple):
    """What a process looks at in one go."""

    question: int
    """The number of the question, from 0."""
    units: slice | None
    """The question's units; None for the checks of scope LETTER."""


def _parts(number: int, question: _Question) -> list[_Part]:
    """Those of one question, the checks of scope LETTER first where they are not known: they take
    longest."""
    size = max(_STEP, len(question.units) // _STEPS)
    starts = range(0, len(question.units), size)
    parts = [_Part(number, slice(start, start + size)) for start in starts]
    return parts if question.whole is not None else [_Part(number, None), *parts]


def _examined(asked: Sequence[_Question], part: _Part) -> list[Answered]:
    """What the checks find; those of scope LETTER give one answer."""
    from translate.checks import Answered, examine_asking, examine_letter
    from translate.checks.context import Shared

    letter, rules, units, _ = asked[part.question]
    shared = Shared.of(letter)
    if part.units is None:
        return [Answered("", tuple(examine_letter(letter, rules, shared)), frozenset())]
    return examine_asking(letter, units[part.units], rules, shared)


def examine_in_steps(opened: OpenLetter) -> Iterator[int]:
    """Finds what `findings_of` knows from then on; gives the number of steps, then 1 after each.

    For who shows how far it is: a letter of thousands of units takes a while. Only what has
    changed since the last time is looked at.
    """
    letter, rules = opened.letter, rules_of(opened)
    known = KnownUnits.of(opened, rules)
    units = letter.units if known is None else known.unknown(letter.units)
    size = max(_STEP, len(units) // _STEPS)
    starts = range(0, len(units), size)
    yield len(starts)
    whole = found_in_whole(opened)
    some: list[Answered] = []
    if starts or whole is None:
        from translate.checks import examine_asking, examine_letter  # not where all is known
        from translate.checks.context import Shared

        shared = Shared.of(letter)
        for start in starts:
            some += examine_asking(letter, units[start : start + size], rules, shared)
            yield 1
        whole = tuple(examine_letter(letter, rules, shared)) if whole is None else whole
    found = [*whole, *(finding for one in some for finding in one.findings)]
    if known is not None:
        found += known.findings(letter.units)
        known.keep(some)
    opened.examined.letter, opened.examined.findings = letter, in_order(found, letter)


_STEP = 100
"""Units of a step, at the least."""
_STEPS = 50
"""Steps, at the most (nearly): each puts its findings in the order of the whole letter."""


def rules_of(opened: OpenLetter) -> tuple[Rule, ...]:
    """What the checks are set to: by the workspace, then by the letter, which has the last word."""
    return (*opened.workspace.settings.checks, *opened.settings.checks)


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


def approvals_of(opened: OpenLetter) -> frozenset[tuple[str, str]]:
    """The texts that somebody approved, enough people or not, by unit id and language."""
    return frozenset(approvers_of(opened))


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
