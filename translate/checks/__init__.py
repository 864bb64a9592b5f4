"""What is looked at in a letter: one file a check, `examine` runs them all."""

from __future__ import annotations

from translate.checks.missing_segment import missing_segment
from translate.checks.registry import Check
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding

__all__ = ["CHECKS", "Check", "examine", "find"]

CHECKS: tuple[Check, ...] = (
    missing_segment,
)  # fmt: skip
"""In the order in which people read them: the text, its structure, its facts, its notes, its
links, its names and terms, its language and form."""


def examine(letter: AlignedLetter) -> tuple[Finding, ...]:
    """Everything the checks find in a letter, in the order of its text.

    Findings about the letter as a whole come first; those about one place in the order of `CHECKS`.
    """
    order = {"": 0} | {unit.id: place for place, unit in enumerate(letter.units, 1)}
    languages = {language: place for place, language in enumerate(letter.languages)}

    def place(finding: Finding) -> tuple[int, tuple[int, int, int]]:
        spans = ((languages[span.language], span.line, span.column) for span in finding.spans)
        return order[finding.unit], min(spans, default=(0, 0, 0))

    found = (finding for check in CHECKS for finding in check.run(letter))
    return tuple(sorted(found, key=place))


def find(id: str) -> Check:
    """The check with an id; raises TranslateError where there is none."""
    for check in CHECKS:
        if check.id == id:
            return check
    raise TranslateError(
        f"there is no check “{id}”",
        remedy=f"use one of {', '.join(check.id for check in CHECKS)}",
    )
