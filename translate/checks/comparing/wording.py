"""The words that findings are made of: what languages do, and one against the others."""

from __future__ import annotations

from collections.abc import Iterable

from translate.wording import Said, counted, listed, quoted, say

__all__ = ["Said", "counted", "listed", "quoted", "say", "verb", "where"]


def verb(languages: tuple[str, ...], singular: str, plural: str, **values: object) -> Said:
    """`nl lacks`, `nl and en lack`: what languages do, in the number of the languages."""
    one, more = f"{{languages}} {singular}", f"{{languages}} {plural}"
    return counted(len(languages), one, more, languages=listed(languages), **values)


def where(said: Iterable[str]) -> str:
    """`en says “60” where nl says “90” and ru “90”`: the first against all others."""
    first, *others = said
    return say("{first} where {others}", first=first, others=listed(others))
