"""The words that findings are made of: what languages do, and one against the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translate.wording import Said, counted, listed, quoted, say

__all__ = [
    "Said",
    "counted",
    "each_says",
    "listed",
    "quoted",
    "say",
    "says",
    "verb",
    "where",
]


def verb(languages: tuple[str, ...], singular: str, plural: str, **values: object) -> Said:
    """`nl lacks`, `nl and en lack`: what languages do, in the number of the languages."""
    one, more = f"{{languages}} {singular}", f"{{languages}} {plural}"
    return counted(len(languages), one, more, languages=listed(languages), **values)


def says(languages: tuple[str, ...], text: str) -> Said:
    """`nl says “60”`, `nl and en say “60”`: a text as the versions have it."""
    return verb(languages, "says {text}", "say {text}", text=quoted(text))


def each_says(texts: Mapping[str, str], odd: str) -> str:
    """`en says “60” where nl says “90” and ru says “90”`: a text of each version, the odd one's
    first."""
    order = (odd, *(language for language in texts if language != odd))
    return where(says((language,), texts[language]) for language in order)


def where(said: Iterable[str]) -> str:
    """`en says “60” where nl says “90” and ru “90”`: the first against all others."""
    first, *others = said
    return say("{first} where {others}", first=first, others=listed(others))
