"""Waivers: findings that somebody looked at and found right, for exactly these texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Severity, Unit, Waiver, digest
from translate.review.events import Event, Waived
from translate.review.history import taken_back
from translate.review.people import identity, same_person
from translate.review.policy import Policy
from translate.wording import listed, say

if TYPE_CHECKING:
    from translate.review.decisions import Reviewer


def fingerprint(finding: Finding) -> str:
    """Names what a finding says, whatever its words and its place: hex SHA-256.

    A later release may word the message better, and an edit above may move the line: the waiver
    still holds. It does not hold for another value, another text or another odd one out.
    """
    said = [f"{span.language}\t{span.text}\t{span.value}" for span in finding.spans]
    what = [finding.check, " ".join(sorted(finding.languages)), *sorted(said)]
    return digest("\n".join(what if said else [*what, finding.message]))


def texts(letter: AlignedLetter, finding: Finding) -> Mapping[str, str]:
    """The digest of what a finding speaks of by language: its unit, or the whole version."""
    return _texts(letter, [unit for unit in letter.units if finding.unit in ("", unit.id)])


def texts_of(letter: AlignedLetter, unit: Unit) -> Mapping[str, str]:
    """The digest of a unit by language, as waivers have it."""
    return _texts(letter, [unit])


def _texts(letter: AlignedLetter, units: Sequence[Unit]) -> Mapping[str, str]:
    return {
        language: digest("\n\n".join(unit.source(language) for unit in units))
        for language in letter.languages
    }


def apply_waivers(
    findings: Iterable[Finding], letter: AlignedLetter, events: Iterable[Event], policy: Policy
) -> tuple[Finding, ...]:
    """The findings, those with their waiver that were waived for exactly these texts.

    Where the policy asks for two people, one alone waives no error: it is `half_waived`. What
    somebody may not waive, or took back, is not waived.
    """
    waived = voices(events, policy)
    if not waived:
        return tuple(findings)
    return tuple(
        _with(finding, said, policy) if (said := waived.get(_key_of(finding, letter))) else finding
        for finding in findings
    )


def voices(events: Iterable[Event], policy: Policy) -> Mapping[tuple[str, ...], tuple[Waived, ...]]:
    """The waivers that count, one a person, by what they are about."""
    events = tuple(events)
    undone = taken_back(events)
    found: dict[tuple[str, ...], dict[str, Waived]] = {}
    for event in events:
        if isinstance(event, Waived) and event.id not in undone and not policy.objection(event.by):
            key = _key(event.check, event.finding, event.texts)
            found.setdefault(key, {}).setdefault(identity(event.by), event)
    return {key: tuple(said.values()) for key, said in found.items()}


def waivers_of(
    finding: Finding, letter: AlignedLetter, events: Iterable[Event], policy: Policy
) -> tuple[Waived, ...]:
    """The waivers of a finding that count, one a person."""
    return voices(events, policy).get(_key_of(finding, letter), ())


def _people_wanted(finding: Finding, policy: Policy) -> int:
    """How many people have to waive a finding."""
    return 2 if finding.severity is Severity.ERROR and policy.two_people else 1


def _with(finding: Finding, said: Sequence[Waived], policy: Policy) -> Finding:
    """A finding with what was said of it, by enough people or not."""
    people = tuple(one.by for one in said)
    waiver = Waiver(people, said[-1].at, "; ".join(dict.fromkeys(one.reason for one in said)))
    if len(said) < _people_wanted(finding, policy):
        return replace(finding, half_waived=waiver)
    return replace(finding, waived=waiver)


def waive(
    letter: AlignedLetter,
    findings: Sequence[Finding],
    unit: str,
    check: str,
    reason: str,
    reviewer: Reviewer,
    events: Iterable[Event] = (),
) -> tuple[Waived, ...]:
    """Waives what is found about a unit (its id; "" for the letter as a whole).

    `check` may be "" where the unit's errors and warnings are all of one check. Raises
    TranslateError where nothing of the kind is found, where a choice is needed, or where no reason
    is given.
    """
    name = unit or say("the letter as a whole")
    if not reason.strip():
        raise TranslateError(
            "a waiver wants a reason", remedy="say why it is right as it is", argument="reason"
        )
    found = [one for one in findings if one.unit == unit and _is_open(one, check)]
    checks = sorted({one.check for one in found})
    if check and check not in checks:
        there = [one for one in findings if one.unit == unit]
        raise _absent(name, check, there, checks)
    if not found:
        raise TranslateError(
            say("{name} has no finding to waive", name=name),
            remedy=say("see `translate check {letter}`", letter=letter.name),
        )
    if not check and len(checks) > 1:
        raise TranslateError(
            say("{name} has findings of {checks}", name=name, checks=", ".join(checks)),
            remedy="say which of them",
            argument="check",
        )
    said = voices(events, reviewer.policy)
    waivers = tuple(
        Waived(
            by=reviewer.name,
            at=reviewer.at,
            check=one.check,
            finding=fingerprint(one),
            texts=texts(letter, one),
            reason=reason,
            message=one.message,
        )
        for one in found
        if one.check == (check or checks[0])
        and not any(
            same_person(before.by, reviewer.name) for before in said.get(_key_of(one, letter), ())
        )
    )
    if not waivers:
        raise TranslateError(
            say("{name} waived this before", name=reviewer.name),
            remedy="a second person has to as well",
        )
    return waivers


def _absent(
    name: str, check: str, there: Sequence[Finding], checks: Sequence[str]
) -> TranslateError:
    """Why there is nothing to waive of a check; `there` is all that is found there, `checks` are
    those of what could be waived."""
    message = say("{name} has no open finding of {check}", name=name, check=check)
    waived = [one.waived for one in there if one.check == check and one.waived]
    notes = sorted({one.check for one in there if one.waived is None})
    if waived:
        remedy = say(
            "it is waived already by {name}: {reason}",
            name=listed(waived[0].people),
            reason=waived[0].reason,
        )
    elif checks:
        remedy = say("it has {checks}", checks=", ".join(checks))
    elif notes:
        remedy = say("it has a note of {checks}", checks=listed(notes))
    else:
        remedy = say("nothing is found there")
    return TranslateError(message, remedy=remedy)


def is_waivable(findings: Iterable[Finding], unit: str, check: str) -> bool:
    """Whether `waive` finds something to waive in a unit, of a check where one is named."""
    return any(
        one.unit == unit and _is_open(one, check) and check in ("", one.check) for one in findings
    )


def _is_open(finding: Finding, check: str) -> bool:
    return finding.waived is None and (
        finding.check == check or finding.severity is not Severity.NOTE
    )


def _key_of(finding: Finding, letter: AlignedLetter) -> tuple[str, ...]:
    return _key(finding.check, fingerprint(finding), texts(letter, finding))


def _key(check: str, finding: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    return check, finding, *(part for item in sorted(texts.items()) for part in item)
