"""A look at letters in steps, for who shows how far it is: a letter of thousands of units takes a
while, and several processes can look at it. Only what has changed since the last time is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from translate.application.keeping import is_kept, keep_findings, kept_findings, whole_key
from translate.application.known_units import KnownUnits
from translate.application.letters import OpenLetter, rules_of
from translate.application.remembering import Remembered
from translate.checks.ordering import in_order
from translate.model import AlignedLetter, Finding, Unit

if TYPE_CHECKING:
    from translate.checks import Answered
    from translate.checks.context import Shared
    from translate.checks.levels import Rule

_STEP = 100
"""Units of a step, at the least."""
_STEPS = 50
"""Steps of a letter, at the most (nearly): each puts its findings in the order of the letter."""


class Look:
    """What is looked at in some letters, for `findings_of` to know what the checks find."""

    def __init__(self, opened: Sequence[OpenLetter]) -> None:
        self._opened = opened
        self._known = [KnownUnits.of(one, rules_of(one)) for one in opened]
        self._asked = [_asked(one, own) for one, own in zip(opened, self._known, strict=True)]
        self._parts = [_parts(number, question) for number, question in enumerate(self._asked)]
        self.size = sum(map(len, self._parts))
        """The number of steps."""
        self.units = sum(len(question.units) for question in self._asked)
        """How many units are looked at."""

    def steps(self, jobs: int = 1) -> Iterator[str]:
        """Looks at the letters in so many processes; gives the name of its letter after each step.

        Raises TranslateError where a process dies.
        """
        parts = [part for every in self._parts for part in every]
        if jobs == 1 or len(parts) < 2:
            yield from self._in_turn(_examined(self._asked, part) for part in parts)
            return
        from translate.application.workers import at_work

        with at_work(_examined, self._asked, parts, jobs) as looked:
            yield from self._in_turn(looked)

    def _in_turn(self, looked: Iterator[Sequence[Answered]]) -> Iterator[str]:
        """Each letter after the other. What its checks of scope LETTER find is found here: what
        they find out is kept, and other processes are at its units meanwhile."""
        for one, known, every in zip(self._opened, self._known, self._parts, strict=True):
            whole = found_in_whole(one)
            some: list[Answered] = []
            for answered in islice(looked, len(every)):
                some += answered
                yield one.letter.name
            if whole is None:
                from translate.checks import examine_letter  # not where all is known

                whole = tuple(examine_letter(one.letter, rules_of(one)))
            found = [*whole, *(finding for each in some for finding in each.findings)]
            if known is not None:
                found += known.findings(one.letter.units)
                known.keep(some)
            one.examined.letter, one.examined.findings = one.letter, in_order(found, one.letter)


class _Question(NamedTuple):
    """What is asked of the units of one letter."""

    letter: AlignedLetter
    rules: tuple[Rule, ...]
    units: tuple[Unit, ...]
    shared: Shared | None
    """What the units have in common; None where there are none."""


def _asked(opened: OpenLetter, known: KnownUnits | None) -> _Question:
    letter = opened.letter
    units = letter.units if known is None else known.unknown(letter.units)
    if not units:
        return _Question(letter, rules_of(opened), (), None)
    from translate.checks.context import Shared  # not where all is known

    return _Question(letter, rules_of(opened), units, Shared.of(letter))


class _Part(NamedTuple):
    """What is looked at in one step."""

    question: int
    """The number of the question, from 0."""
    units: slice
    """Those of the question's units."""


def _parts(number: int, question: _Question) -> list[_Part]:
    size = max(_STEP, len(question.units) // _STEPS)
    starts = range(0, len(question.units), size)
    return [_Part(number, slice(start, start + size)) for start in starts]


def _examined(asked: Sequence[_Question], part: _Part) -> list[Answered]:
    """What the checks of scope UNIT find, in whatever process."""
    from translate.checks import examine_asking  # not where all is known

    letter, rules, units, shared = asked[part.question]
    assert shared is not None  # or it would have no parts
    return examine_asking(letter, units[part.units], rules, shared)


def found_in_whole(opened: OpenLetter) -> tuple[Finding, ...] | None:
    """What the checks of scope LETTER find in a letter, as heavy as the settings have it, kept
    until anything changes; None for one of which nothing is kept."""
    if not is_kept(opened):
        return None
    key = whole_key(opened, rules_of(opened))
    found = kept_findings(opened.workspace.root, opened.letter.name, key)
    if found is None:
        from translate.checks import examine_letter

        memory = Remembered.of(opened)
        found = tuple(examine_letter(opened.letter, rules_of(opened), memory=memory))
        keep_findings(opened.workspace.root, opened.letter.name, key, found)
        if memory is not None:
            memory.keep()
    return found
