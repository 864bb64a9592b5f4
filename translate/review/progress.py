"""How far a letter is: its units by language and state, its open findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Severity
from translate.review.states import State


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a letter is in one language."""

    language: str
    units: int
    """Those in which the version has text."""
    states: Mapping[State, int]
    """How many units are in each state, all states; the source's are missing or nothing."""
    waiting: int
    """Units that somebody approved, but not enough people yet; they count as unreviewed."""
    findings: Mapping[Severity, int]
    """The open ones in which this language is an odd one out, all severities; those without an odd
    one are `between`."""


def progress(
    letter: AlignedLetter,
    states: Mapping[tuple[str, str], State],
    findings: Iterable[Finding],
    approvals: Collection[tuple[str, str]] = (),
) -> tuple[Progress, ...]:
    """A letter's progress in every language, the source first.

    `approvals` are the texts that somebody approved, by unit id and language.
    """
    apart = [one for one in findings if one.waived is None and not _is_between(one)]

    def of(language: str) -> Progress:
        reached = [states.get((unit.id, language)) for unit in letter.units]
        counted = Counter(reached)
        odd = [finding.severity for finding in apart if language in finding.languages]
        return Progress(
            language,
            sum(bool(unit.segments.get(language)) for unit in letter.units),
            {state: counted[state] for state in State},
            sum(
                state is State.UNREVIEWED and (unit.id, language) in approvals
                for unit, state in zip(letter.units, reached, strict=True)
            ),
            {severity: odd.count(severity) for severity in Severity},
        )

    return tuple(of(language) for language in letter.languages)


def between(findings: Iterable[Finding]) -> dict[str, int]:
    """How many open findings of each severity have no odd one out: versions differ, and nothing
    says which of them is wrong."""
    counts = {severity.value: 0 for severity in Severity}
    for finding in findings:
        if finding.waived is None and _is_between(finding):
            counts[finding.severity.value] += 1
    return counts


def _is_between(finding: Finding) -> bool:
    """Whether every version that a finding shows is an odd one, and there are several."""
    blamed = set(finding.languages)
    return len(blamed) > 1 and blamed == {span.language for span in finding.spans}


def count(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity are open, and how many are waived."""
    counts = {severity.value: 0 for severity in Severity} | {"waived": 0}
    for finding in findings:
        counts["waived" if finding.waived else finding.severity.value] += 1
    return counts
