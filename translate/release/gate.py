"""What stands in the way of a release: every reason, grouped, so that they can be counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from translate.checks import CHECKS
from translate.model import AlignedLetter, Finding, Severity
from translate.review.states import State

_STATES = (
    (State.MISSING, "missing"),
    (State.MACHINE_DRAFT, "that nobody approved"),
    (State.UNREVIEWED, "not reviewed"),
    (State.STALE, "of an older source text"),
    (State.REJECTED, "rejected"),
)

_SAYS_MISSING = frozenset(check.id for check in CHECKS if check.absence)
"""The checks that say of a unit in words what its state says."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of thing that keeps a letter from being released."""

    kind: str
    """A state that is not `approved`, or a check's id."""
    language: str
    """Of a state; "" for a check, whose findings may be about several."""
    message: str
    units: tuple[str, ...]
    """The ids of the units, one for each thing: a unit may be named more than once; "" is the
    letter as a whole."""


def reasons(
    letter: AlignedLetter,
    states: Mapping[tuple[str, str], State],
    findings: Iterable[Finding],
    *,
    warnings_block: bool = False,
) -> tuple[Reason, ...]:
    """Why a letter can't be released, each reason once; nothing where it can.

    Every unit must be approved in every language, and no error may be open; nor any warning, where
    `warnings_block`. A unit may be missing where the finding that says so is waived.
    """
    findings = tuple(findings)
    by_state = tuple(_by_state(letter, states, findings))
    unsaid = tuple(one for one in findings if not _says_again(one, by_state))
    return (
        *by_state,
        *_by_check(unsaid, Severity.ERROR),
        *(_by_check(findings, Severity.WARNING) if warnings_block else ()),
    )


def _says_again(finding: Finding, by_state: tuple[Reason, ...]) -> bool:
    """Whether a finding says of a unit, or of a whole version, what its state has said."""
    missing = [one for one in by_state if one.kind == State.MISSING]
    if finding.check not in _SAYS_MISSING:
        return False
    if finding.unit:
        return any(finding.unit in one.units for one in missing)
    return set(finding.languages) <= {one.language for one in missing}


def _by_state(
    letter: AlignedLetter,
    states: Mapping[tuple[str, str], State],
    findings: tuple[Finding, ...],
) -> Iterator[Reason]:
    accepted = {
        one.unit for one in findings if one.check in _SAYS_MISSING and one.waived is not None
    }
    for language in letter.languages:
        for state, words in _STATES:
            units = tuple(
                unit.id
                for unit in letter.units
                if states.get((unit.id, language)) is state
                and not (state is State.MISSING and unit.id in accepted)
            )
            if units:
                yield Reason(state.value, language, words, units)


def _by_check(findings: tuple[Finding, ...], severity: Severity) -> Iterator[Reason]:
    still_open = [one for one in findings if one.waived is None and one.severity is severity]
    for check in dict.fromkeys(finding.check for finding in still_open):
        units = tuple(finding.unit for finding in still_open if finding.check == check)
        yield Reason(check, "", severity.value, units)
