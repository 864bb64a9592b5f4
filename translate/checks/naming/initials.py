"""The initials before a surname, compared letter by letter: `J. M. de Wit` is no `J. N. de Wit`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from translate.checks.naming.counterparts import Wording
from translate.dataclass import dataclass
from translate.facts.capitals import follows_label
from translate.languages.initials import MORE_LETTERS, may_be_one
from translate.languages.name_forms import JOINTS
from translate.model import Fact, Kind, Segment, Span
from translate.precompiled import expression

_BEFORE = (
    rf"(?<![\w.])((?:[^\W\d_a-zа-яё](?:{'|'.join(MORE_LETTERS)})?\.[ \u00a0\u202f-]?){{1,5}})"
    rf"((?:(?:{'|'.join(sorted(JOINTS))})[ \u00a0])*)$"
)
"""The initials that end a text, with the small words of a surname behind them."""
_REACH = 40
"""Characters before a surname in which its initials stand."""


@dataclass(frozen=True, slots=True)
class Initials:
    """A surname in one version with the initials before it."""

    segment: Segment
    surname: Fact
    start: int
    """Of the first initial."""
    letters: tuple[str, ...]

    @property
    def span(self) -> Span:
        """From the first initial to the end of the surname."""
        return self.segment.span(self.start, self.surname.end)


def other_initials(wordings: Sequence[Wording]) -> Iterator[tuple[str, tuple[Initials, ...]]]:
    """The names whose initials differ, each with the version that has other ones than the others;
    "" where that cannot be told. The odd version's name comes first.

    A version may leave out initials, but where two others have the same ones it has to have them.
    """
    found = {wording: initials_of(wording) for wording in wordings}
    if sum(map(bool, found.values())) < 2:
        return
    taken: list[Initials] = []
    for wording, names in found.items():
        for name in names:
            row = {wording.language: name}
            for other, others in found.items():
                same = [one for one in others if _is_same_surname(name, one, wording, other)]
                if other is not wording and same and same[0] not in taken:
                    row[other.language] = _likest(name, same)
            if len(row) > 1 and name not in taken:
                taken.extend(row.values())
                yield from _apart(row)


def _likest(name: Initials, others: Sequence[Initials]) -> Initials:
    """Of several people of one surname the one who has the same initials."""
    return next((one for one in others if _are_one(name, one)), others[0])


def _apart(row: Mapping[str, Initials]) -> Iterator[tuple[str, tuple[Initials, ...]]]:
    languages = list(row)
    apart = [
        (one, other)
        for one, other in combinations(languages, 2)
        if not _are_one(row[one], row[other])
    ]
    odd = next((one for one in languages if len(row) > 2 and _is_alone(one, apart, row)), "")
    if odd or any(_contradict(row[one], row[other]) for one, other in apart):
        first = odd or languages[0]
        yield odd, (row[first], *(row[one] for one in languages if one != first))


def _is_alone(odd: str, apart: Sequence[tuple[str, str]], row: Mapping[str, Initials]) -> bool:
    """Whether a version has other initials than all others, and these have the same."""
    others = [one for one in row if one != odd]
    return bool(apart) and {frozenset(pair) for pair in apart} == {
        frozenset((odd, one)) for one in others
    }


def _are_one(one: Initials, other: Initials) -> bool:
    return len(one.letters) == len(other.letters) and not _contradict(one, other)


def _contradict(one: Initials, other: Initials) -> bool:
    """Whether two initials at one place are those of two names."""
    pairs = zip(one.letters, other.letters, strict=False)
    return not all(may_be_one(ours, theirs) for ours, theirs in pairs)


def _is_same_surname(one: Initials, other: Initials, source: Wording, target: Wording) -> bool:
    return target.answers(other.surname, one.surname, source)


def initials_of(wording: Wording) -> tuple[Initials, ...]:
    """The surnames of a version that have initials before them."""
    found = []
    for segment, fact in wording.facts:
        reach = max(fact.start - _REACH, 0)
        before = expression(_BEFORE).search(segment.text[reach : fact.start])
        if before and len(fact.text) > 1 and not _is_numbered(segment, fact):
            letters = tuple(one[0] for one in expression(r"[^\W\d_]+").findall(before[1]))
            found.append(Initials(segment, fact, reach + before.start(), letters))
    return tuple(found)


def _is_numbered(segment: Segment, fact: Fact) -> bool:
    """Whether the letter before a word numbers the heading that it begins."""
    return segment.kind is Kind.HEADING and follows_label(segment, fact.start)
