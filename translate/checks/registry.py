"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from translate.model import AlignedLetter, Finding, Severity


@dataclass(frozen=True, slots=True)
class Check:
    """One file, one function: yields findings over an aligned letter.

    It never prints, never mutates and never decides an exit code.
    """

    id: str
    """The function's name with hyphens; never changed, never reused."""
    severity: Severity
    """The heaviest finding it yields."""
    documentation: str
    """The function's docstring: a summary line, then Why, Example, Remedy."""
    run: Callable[[AlignedLetter], Iterator[Finding]]


def check(
    severity: Severity,
) -> Callable[[Callable[[AlignedLetter], Iterator[Finding]]], Check]:
    """Makes a check of a function that yields findings."""

    def wrap(run: Callable[[AlignedLetter], Iterator[Finding]]) -> Check:
        return Check(run.__name__.replace("_", "-"), severity, cleandoc(run.__doc__ or ""), run)

    return wrap
