"""How far a letter is: its units by language and state, its open findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Severity
from translate.review.states import State, Wanted


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a letter is in one language."""

    language: str
    units: int
    """Those in which the version has text."""
    states: Mapping[State, int]
    """How many units are in each state, all states; the source's are missing or nothing."""
    wanted: Mapping[Wanted, int]
    """How many units wait for what, after somebody approved them; they are among the unreviewed."""
    findings: Mapping[Severity, int]
    """The open ones in which this language is an odd one out, all severities; those without an odd
    one are `between`."""

    @property
    def waiting(self) -> int:
        """Units that somebody approved, but not enough people yet."""
        return sum(self.wanted.values())


def progress(
    letter: AlignedLetter,
    states: Mapping[tuple[str, str], State],
    findings: Iterable[Finding],
    wanted: Mapping[tuple[str, str], Wanted] | None = None,
) -> tuple[Progress, ...]:
    """A letter's progress in every language, the source first.

    `wanted` is what texts that somebody approved lack, by unit id and language.
    """
    apart = [one for one in findings if one.waived is None and not _is_between(one)]

    def of(language: str) -> Progress:
        reached = [states.get((unit.id, language)) for unit in letter.units]
        counted = Counter(reached)
        lacking = Counter(
            (wanted or {}).get((unit.id, language))
            for unit, state in zip(letter.units, reached, strict=True)
            if state is State.UNREVIEWED
        )
        odd = [finding.severity for finding in apart if language in finding.languages]
        return Progress(
            language,
            sum(bool(unit.segments.get(language)) for unit in letter.units),
            {state: counted[state] for state in State},
            {wants: lacking[wants] for wants in Wanted},
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
    """How many findings of each severity are open, how many are waived, and of the open ones how
    many one person waived and a second one has to."""
    counts = {severity.value: 0 for severity in Severity} | {"waived": 0, "half_waived": 0}
    for finding in findings:
        counts["half_waived"] += finding.half_waived is not None
        counts["waived" if finding.waived else finding.severity.value] += 1
    return counts
