"""The language that a file's name says."""

from __future__ import annotations

import re

from translate.languages import CODES


def language_named(path: str) -> str | None:
    """The language that a file's name ends in, one of `CODES`; None where it says none.

    `nl.md`, `brief.nl.md`, `letter_en.md`, `Brief (NL).docx`, `brief.nl`.
    """
    name = re.split(r"[/\\]", path.lower())[-1]
    stem, _, ending = name.rpartition(".")
    words = [ending] if ending in CODES else re.findall(r"[^\W_]+", stem or name)
    return words[-1] if words and words[-1] in CODES else None
