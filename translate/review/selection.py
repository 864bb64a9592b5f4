"""Which units a person means: `7`, `u7`, `3-9`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from translate.errors import TranslateError
from translate.languages import CODES
from translate.model import AlignedLetter, Finding, Severity, Unit

_NAME = re.compile(r"u?(\d+)(?:-u?(\d+))?")


def select_units(letter: AlignedLetter, names: Sequence[str]) -> tuple[Unit, ...]:
    """The units that names and ranges mean, each once, in the letter's order.

    Raises TranslateError for a name that is none, and for a unit the letter does not have.
    """
    wanted: set[int] = set()
    for name in names:
        match = _NAME.fullmatch(name)
        if match is None:
            raise TranslateError(f"“{name}” is no unit", remedy="write 7 or u7, or a range, 3-9")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= len(letter.units):
            raise TranslateError(
                f"{letter.name} has no unit {name}",
                remedy=f"its units are 1 to {len(letter.units)}",
            )
        wanted.update(range(first, last + 1))
    return tuple(unit for unit in letter.units if unit.ordinal in wanted)


def is_unit_name(name: str) -> bool:
    """Does it look like the name of a unit or a range of units?"""
    return _NAME.fullmatch(name) is not None


def is_range(name: str) -> bool:
    """Does the name mean more than one unit?"""
    match = _NAME.fullmatch(name)
    return match is not None and match[2] is not None and match[1] != match[2]


def clean_units(letter: AlignedLetter, findings: Iterable[Finding]) -> tuple[Unit, ...]:
    """The units about which nothing is found that wants a look; notes and waived findings don't."""
    flagged = {
        finding.unit
        for finding in findings
        if finding.severity is not Severity.NOTE and finding.waived is None
    }
    return tuple(unit for unit in letter.units if unit.id not in flagged)


def select_languages(letter: AlignedLetter, codes: Sequence[str]) -> tuple[str, ...]:
    """The languages that a decision is about; all but the source where `codes` is empty.

    Raises TranslateError for a language that the letter is not translated into.
    """
    targets = tuple(code for code in letter.languages if code != letter.source)
    for code in codes:
        if code not in targets:
            raise TranslateError(
                f"{letter.name} is not translated into “{code}”"
                + (", the language it is written in" if code == letter.source else ""),
                remedy=_other_languages(letter, code, targets),
            )
    return tuple(code for code in targets if not codes or code in codes)


def _other_languages(letter: AlignedLetter, code: str, targets: Sequence[str]) -> str:
    """What to say instead of a language that a letter has no translation in, or how to add it."""
    remedies = [f"use {' or '.join(targets)}"] if targets else []
    if code in CODES and code != letter.source:
        remedies.append(f"add “{code}” to languages in letter.toml and make an empty {code}.md")
    return ", or ".join(remedies) or "add a language to letter.toml and make its empty file"
