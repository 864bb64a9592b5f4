"""exchanged-names."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.neighbours import NOT, Common, Row, common, next_to
from translate.checks.naming.register import Register
from translate.checks.registry import unit_check
from translate.facts.sentences import words_of
from translate.languages.opposites import opposites
from translate.model import Finding, Severity, Unit
from translate.precompiled import expression


@unit_check(Severity.WARNING)
def exchanged_names(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two names stand in each other's place in one version of three.

    The words of a clause, the word next to a name and the order of the sentence tell its place.
    Only where both other versions agree; names in a list, and a sentence that was turned around
    with all its words, are no finding.

    Why: every name is there, and each of the two is said to be or to do what the other does.
    Example: nl “Gent is vóór, Luik is tegen”, en “Liège is in favour, Ghent is against”.
    Remedy: put the names in their places, or waive the finding where the sentence was turned.
    """
    wordings = context.derive(Register).wordings(unit)
    if len(wordings) != 3:
        return
    said = common(context, wordings)
    languages = [wording.language for wording in wordings]
    taken: set[Row] = set()
    for one, other in combinations(said.names if said else (), 2):
        if said and not taken & {one, other} and _are_apart(one, other):
            for odd in _odd_versions(said, one, other):
                if not _is_turned(wordings, odd):
                    taken |= {one, other}
                    yield _finding(unit, languages, odd, one, other)
                    break


def _is_turned(wordings: Sequence[Wording], odd: int) -> bool:
    """Whether one version tells the same from its other end: Ghent is dearer than Bruges, Bruges
    cheaper than Ghent."""
    senses = [_senses(wording) for wording in wordings]
    left, right = (senses[version] for version in _others(odd))
    return any(
        left.get(axis) == right.get(axis) and own.isdisjoint(left[axis])
        for axis, own in senses[odd].items()
        if axis in left
    )


def _senses(wording: Wording) -> dict[str, set[str]]:
    """By axis of the table of opposites, what a version says."""
    found: dict[str, set[str]] = {}
    for segment in wording.segments:
        words = [word.text for word in words_of(segment.text, 0, len(segment.text))]
        for hit in opposites(wording.language).find(words):
            found.setdefault(hit.sense.axis, set()).add(hit.sense.name)
    return found


def _are_apart(one: Row, other: Row) -> bool:
    return not any(mine is theirs for mine, theirs in zip(one, other, strict=True))


def _odd_versions(said: Common, one: Row, other: Row) -> Iterator[int]:
    """The versions in which two names stand in each other's place."""
    near = None
    for odd in range(3):
        if _change_order(said, one, other, odd) or _change_partners(said, one, other, odd):
            yield odd
        elif _are_in_two_clauses(one, other):
            near = near or (_near(said, one), _near(said, other))
            if _change_clauses(said, one, other, odd) or _change_neighbours(*near, odd):
                yield odd


def _change_partners(said: Common, one: Row, other: Row, odd: int) -> bool:
    """Whether two names stand in brackets, or behind a comma, each beside another name, and in one
    version each beside the other one's: `Smulders (Boxtel) and Kaya (Rotterdam)`."""
    beside = [[_partner(said, name, version) for version in range(3)] for name in (one, other)]
    left, right = _others(odd)
    mine, theirs = beside
    return (
        None not in (mine[left], theirs[left])
        and mine[left] is not theirs[left]
        and (mine[left], theirs[left]) == (mine[right], theirs[right])
        and (mine[odd], theirs[odd]) == (theirs[left], mine[left])
    )


def _partner(said: Common, name: Row, version: int) -> Row | None:
    """The name right before a name in brackets or behind a comma."""
    own = name[version]
    before = max(
        (row for row in said.names if row[version].end <= own.start),
        key=lambda row: row[version].end,
        default=None,
    )
    if before is None:
        return None
    gap = own.segment.text[before[version].end : own.start]
    return before if expression(r" ?\(|, ").fullmatch(gap) else None


def _are_in_two_clauses(one: Row, other: Row) -> bool:
    """Whether two names stand in different clauses in all versions."""
    return all(mine.clause != theirs.clause for mine, theirs in zip(one, other, strict=True))


def _others(odd: int) -> tuple[int, ...]:
    return tuple(version for version in range(3) if version != odd)


def _change_clauses(said: Common, one: Row, other: Row, odd: int) -> bool:
    """Whether each of two names stands, in one version, with the words that stand in the clause of
    the other one in both others."""
    rest = [row for row in (*said.words, *said.names) if row not in (one, other)]
    moved, left_alone = [], []
    for name, rival in ((one, other), (other, one)):
        left = [row for row in rest if _is_with(row, name, _others(odd))]
        if any(row in said.words and _is_with(row, name, (odd,)) for row in left):
            return False
        moved.append(any(_is_with(row, rival, (odd,)) for row in left))
        left_alone.append(_answers_alone(name, rival, odd))
    return all(moved) or (any(moved) and any(left_alone))


def _answers_alone(name: Row, rival: Row, odd: int) -> bool:
    """Whether the clause that a name stands in, and in the odd version the other one, says what is
    compared or set against what was said: `but to Appingedam`, `than in Heerlen`."""
    return all((rival if version == odd else name)[version].is_opposed for version in range(3))


def _is_with(row: Row, name: Row, versions: Sequence[int]) -> bool:
    return all(row[version].clause == name[version].clause for version in versions)


def _change_order(said: Common, one: Row, other: Row, odd: int) -> bool:
    """Whether two names change places in one version, and all that stands between them stays: two
    words at least, or one in a sentence of two clauses. `Bos criticised Kaya` may be `Kaya was
    criticised by Bos`, and names in a list are in any order."""
    left, right = _others(odd)
    if _is_before(one, other, left) is not _is_before(one, other, right):
        return False
    if _is_before(one, other, odd) is _is_before(one, other, left):
        return False
    between = [_between(said, one, other, version) for version in range(3)]
    if any(rows != between[0] for rows in between) or not set(between[0]) & set(said.words):
        return False
    return len(between[0]) > 1 or _are_in_two_clauses(one, other)


def _is_before(one: Row, other: Row, version: int) -> bool:
    return one[version].start < other[version].start


def _between(said: Common, one: Row, other: Row, version: int) -> list[Row]:
    """What stands between two names, in the order of a version."""
    first, last = sorted((one[version].start, other[version].start))
    rows = [row for row in (*said.words, *said.names) if first < row[version].start < last]
    return sorted(rows, key=lambda row: row[version].start)


_Near = Sequence[frozenset[Hashable]]
"""By version, what may stand next to a name."""


def _near(said: Common, name: Row) -> _Near:
    return [
        next_to(name[version], said.versions[version], [row[version] for row in said.names])
        for version in range(3)
    ]


def _change_neighbours(one: _Near, other: _Near, odd: int) -> bool:
    """Whether next to each of two names of two clauses stands, in one version, what stands next to
    the other one in both others. In one clause the words between two names change places freely."""
    ways = _crossed(one, other, odd), _crossed(other, one, odd)
    return min(ways) >= 0 and sum(ways) > 1


def _crossed(one: _Near, other: _Near, odd: int) -> int:
    """How sure it is that a version has next to one name what both others have next to the other:
    2 where that is a `not`; -1 where one of them has it there, too."""
    left, right = _others(odd)
    if one[odd] & (one[left] | one[right]):
        return -1
    crossed = one[odd] & other[left] & other[right]
    return 2 if NOT in crossed else int(bool(crossed))


def _finding(unit: Unit, languages: Sequence[str], odd: int, one: Row, other: Row) -> Finding:
    order = (odd, *_others(odd))
    pairs = {
        languages[version]: sorted((one[version], other[version]), key=lambda place: place.start)
        for version in order
    }
    said = {
        language: " … ".join(place.span.text for place in pair) for language, pair in pairs.items()
    }
    return Finding(
        "exchanged-names",
        Severity.WARNING,
        unit.id,
        (languages[odd],),
        each_says(said, languages[odd]),
        tuple(place.span for pair in pairs.values() for place in pair),
    )
