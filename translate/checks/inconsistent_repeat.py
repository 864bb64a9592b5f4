"""inconsistent-repeat."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from translate.checks.registry import check
from translate.checks.wording import quoted
from translate.model import AlignedLetter, Finding, Severity, Unit

_SHORTEST = 20
"""Characters; a shorter text may rightly be translated in two ways."""


@check(Severity.WARNING)
def inconsistent_repeat(letter: AlignedLetter) -> Iterator[Finding]:
    """A paragraph that recurs has been translated in two ways.

    Why: readers who know the “about us” of one letter wonder what changed in the next.
    Example: the same Dutch paragraph ends two letters, and each has another English one.
    Remedy: take the better of the two translations in both places.
    """
    known: dict[tuple[str, str], tuple[str, AlignedLetter, Unit]] = {}
    for other in letter.peers:
        for unit in other.units:
            for pair, text in _translations(letter, unit).items():
                known.setdefault(pair, (text, other, unit))
    for unit in letter.units:
        for (language, source), text in _translations(letter, unit).items():
            before, where, earlier = known.setdefault((language, source), (text, letter, unit))
            if before != text:
                place = (
                    earlier.id if where is letter else f"the letter “{where.name}”, {earlier.id}"
                )
                yield Finding(
                    "inconsistent-repeat",
                    Severity.WARNING,
                    unit.id,
                    (language,),
                    f"{language} translates the same text in another way than in {place}: "
                    f"{quoted(earlier.text(language))}",
                    (
                        *(segment.whole() for segment in unit.segments[language]),
                        *(segment.whole() for segment in earlier.segments[language]),
                    ),
                )


def _translations(letter: AlignedLetter, unit: Unit) -> dict[tuple[str, str], str]:
    """By language and folded source text, the folded translation."""
    source = _folded(unit.text(letter.source))
    if len(source) < _SHORTEST:
        return {}
    return {
        (language, source): _folded(text)
        for language in letter.languages
        if language != letter.source and (text := unit.text(language))
    }


def _folded(text: str) -> str:
    """A text without what typing alone makes different: spaces, soft hyphens, kinds of quotes."""
    text = unicodedata.normalize("NFC", text.replace("\u00ad", "")).casefold()
    quotes = dict.fromkeys(map(ord, "“”„«»\"‘’‚'"), "'")
    return " ".join(text.translate(quotes).split())
