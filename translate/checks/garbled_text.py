"""garbled-text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import name

from translate.checks.comparing.wording import listed
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.model import Finding, Segment, Severity, Unit


@unit_check(Severity.ERROR)
def garbled_text(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text holds what no keyboard wrote: characters that got lost, or read in the wrong encoding.

    Control characters, turns of the writing direction, private characters and replacement
    characters count, and UTF-8 that was read as Windows-1252; soft hyphens and joiners do not.

    Why: readers see “cafÃ©” or “�”, and a letter that is not seen can't be compared.
    Example: ru «Мы просим о диа�оге».
    Remedy: type the word anew.
    """
    found = [(segment, match) for segment in unit for match in _garbled(segment)]
    if found:
        languages = tuple(dict.fromkeys(segment.language for segment, _ in found))
        named = listed(dict.fromkeys(_named(match.group()) for _, match in found))
        yield Finding(
            "garbled-text",
            Severity.ERROR,
            unit.id,
            languages,
            f"{named} in {listed(languages)}",
            tuple(segment.span(match.start(), match.end()) for segment, match in found),
        )


def _garbled(segment: Segment) -> Iterator[re.Match[str]]:
    text = segment.text
    return iter(()) if text.isascii() and text.isprintable() else _pattern().finditer(text)


@cache
def _pattern() -> re.Pattern[str]:
    controls = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"
    turns = "\u202a-\u202e\u2066-\u2069"
    private = "\ue000-\uf8ff"
    # The first byte of é, ’ or ж in UTF-8, and what may follow it, as Windows-1252 shows them.
    follower = (
        "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc‘’‚“”„†‡•…‰‹›€™]"
    )
    return re.compile(f"(?:[ÃÂÐÑ]{follower}|â€{follower}?)+|[{controls}{turns}{private}\ufffd]+")


def _named(text: str) -> str:
    """`“Ã©”`, `U+202E RIGHT-TO-LEFT OVERRIDE`: visible, whatever it is."""
    if text.isprintable() and "\ufffd" not in text:
        return f"“{text}”"
    return f"U+{ord(text[0]):04X} {name(text[0], 'CONTROL CHARACTER')}"
