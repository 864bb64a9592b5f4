"""What a check is, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from translate.checks.context import Context, Shared
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Severity, Unit


class Scope(StrEnum):
    """How much of a letter a check has to see."""

    UNIT = "unit"
    """One unit: its findings change only when that unit changes, or the names of the paragraphs
    around it (`translate.checks.reach.AROUND`)."""
    LETTER = "letter"
    """All units: order, references between units, repeats."""


UnitCheck = Callable[[Unit, Context], Iterator[Finding]]
LetterCheck = Callable[[AlignedLetter, Context], Iterator[Finding]]
EntrySieve = Callable[[Sequence[Unit], Context], Iterable[Unit]]
"""The entries that a check of scope LETTER may say something of, alone or together with others, out
of some that follow each other in a catalogue in two languages; those before them are not known."""


@dataclass(frozen=True, slots=True)
class Check:
    """One file, one function: yields findings over a unit or over a letter.

    It never prints, never mutates and never decides an exit code.
    """

    id: str
    """The function's name with hyphens; never changed, never reused."""
    severity: Severity
    """The heaviest finding it yields."""
    unit: UnitCheck | None = None
    """The function, of a check of one unit."""
    letter: LetterCheck | None = None
    """The function, of a check of a whole letter."""
    absence: bool = False
    """Whether its findings say that a language has no text at all for a unit or a letter."""
    entries: EntrySieve | None = None
    """Of a check of scope LETTER, the entries of a long catalogue that it has to see; all of them
    where there is none."""

    @property
    def scope(self) -> Scope:
        return Scope.UNIT if self.unit else Scope.LETTER

    @property
    def documentation(self) -> str:
        """The function's docstring: a summary line, then Why, Example, Remedy."""
        from inspect import cleandoc  # with a parser of Python: 5 ms

        return cleandoc((self.unit or self.letter).__doc__ or "")

    @property
    def module(self) -> str:
        """The module that its function stands in."""
        function = self.unit or self.letter
        return function.__module__ if function else ""

    def run(self, letter: AlignedLetter) -> Iterator[Finding]:
        """The findings of this check alone in a whole letter, in the order of its units."""
        shared = Shared.of(letter)
        if self.letter:
            yield from self.letter(letter, Context.of(letter))
        if self.unit:
            for unit in letter.units:
                yield from self.unit(unit, Context(shared, (unit,), letter.facts))


def unit_check(severity: Severity) -> Callable[[UnitCheck], Check]:
    """Makes a check of a function that looks at one unit.

    `severity` is the heaviest severity that the function yields.
    """

    def wrap(function: UnitCheck) -> Check:
        return Check(_id(function), severity, unit=function)

    return wrap


def letter_check(
    severity: Severity, *, absence: bool = False, entries: EntrySieve | None = None
) -> Callable[[LetterCheck], Check]:
    """Makes a check of a function that looks at a whole letter.

    `severity` is the heaviest severity that the function yields; `absence` and `entries` as in
    `Check`.
    """

    def wrap(function: LetterCheck) -> Check:
        return Check(_id(function), severity, letter=function, absence=absence, entries=entries)

    return wrap


def no_entry(units: Sequence[Unit], context: Context) -> tuple[Unit, ...]:
    """The sieve of a check that looks at documents only: at headings, lists, notes with texts."""
    return ()


def _id(function: UnitCheck | LetterCheck) -> str:
    return function.__name__.replace("_", "-")
