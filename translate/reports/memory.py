"""A match of the translation memory, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from translate.drafting.memory import Match, MatchKind, shown
from translate.reports.styled import Line, Style
from translate.reports.wording import changed_words
from translate.wording import say


def difference(match: Match, text: str, language: str) -> Line:
    """The text at hand, with the words in which the memory's text differs."""
    return ((f"    {language}  ", Style.FAINT), *changed_words(shown(match.source), text))


def match_lines(match: Match, text: str, source: str, target: str) -> Iterator[Line]:
    """How good a match is and where it comes from; what differs; the translation."""
    yield (
        (say(str(match.kind)), Style.STRONG),
        (f" {match.percent}% ", Style.STRONG),
        (say("from {origin}", origin=match.origin), Style.FAINT),
    )
    if match.kind is not MatchKind.EXACT:
        yield difference(match, text, source)
    yield ((f"    {target}  ", Style.FAINT), (shown(match.target), Style.PLAIN))
