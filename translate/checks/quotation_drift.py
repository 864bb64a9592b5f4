"""quotation-drift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from translate.checks.comparing.wording import quoted, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.prose import blanked, quotations
from translate.model import Finding, Kind, Segment, Severity, Unit
from translate.precompiled import expression

_SENTENCE = 5
"""Words from which what is quoted is said by somebody, and not a word that is put at a distance."""

_LETTERS = 2
"""Characters of the longest word of a quotation, at least."""
_SHORTER = 0.75
"""Of the share of its words that each of the others quotes, at most; a version that quotes more
has joined two quotations."""


@unit_check(Severity.WARNING)
def quotation_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """Two versions have words in quotation marks where the third has none, or a quotation fewer.

    A warning where five words or more are quoted in both, a note where it is a single word in one
    of them, else the reader's attention is asked for. Which marks are used does not matter, and
    names may be in quotation marks in one language only.

    Why: without the marks the letter itself says what somebody else said.
    Example: nl zegt: “Ik zie geen reden om het contract op te zeggen.”, en says: I see no reason …
    Remedy: put the marks back.
    """
    found = {
        language: [place for segment in segments for place in _quotations(segment)]
        for language, segments in unit.segments.items()
        if segments
    }
    most = max(map(len, found.values()), default=0)
    lacking = tuple(language for language, places in found.items() if len(places) < most)
    having = tuple(language for language in found if language not in lacking)
    if len(lacking) != 1 or len(having) < 2:
        return
    if _marked(unit, lacking[0]) >= min(_marked(unit, language) for language in having):
        return
    if found[lacking[0]]:
        quoting = {name: _share(unit.text(name), places) for name, places in found.items()}
        if quoting[lacking[0]] > _SHORTER * min(quoting[language] for language in having):
            return
        # Which one lost its marks is not known: the shortest tells how grave it is.
        words = min(_words(place) for language in having for place in found[language])
    else:
        words = min(max(_words(place) for place in found[language]) for language in having)
    if any(_opens(segment) for segment in unit.segments[lacking[0]]) or words < 1:
        return
    first = found[having[0]][0]
    yield Finding(
        "quotation-drift",
        _weight(words),
        unit.id,
        lacking,
        where(
            (
                verb(lacking, "quotes less", "quote less")
                if found[lacking[0]]
                else verb(lacking, "quotes nothing", "quote nothing"),
                verb(
                    having,
                    "quotes {text}",
                    "quote {text}",
                    text=quoted(first[0].text[first[1] : first[2]]),
                ),
            )
        ),
        tuple(
            segment.span(start, end)
            for language in having
            for segment, start, end in found[language]
        )
        + tuple(segment.whole() for segment in unit.segments[lacking[0]]),
    )


def _marked(unit: Unit, language: str) -> int:
    """How many quotations a version has, those too that look like names of several words there:
    `the "Pocket application"`, de 'Pocket-toepassing'."""
    return sum(
        " " in text or "-" in text or text[:1].islower()
        for segment in unit.segments[language]
        for text in (segment.text[start + 1 : end - 1] for start, end in quotations(segment.text))
    )


def _weight(words: int) -> Severity:
    if words >= _SENTENCE:
        return Severity.WARNING
    return Severity.ATTENTION if words > 1 else Severity.NOTE


_Place = tuple[Segment, int, int]


def _quotations(segment: Segment) -> Iterator[_Place]:
    """The quotations that are no names and no letters of a law (подпункт «b»): a word in them has
    a small letter at its head."""
    for start, end in quotations(segment.text):
        words = segment.text[start + 1 : end - 1].split()
        if max(map(len, words), default=0) < _LETTERS:
            continue
        if segment.kind is not Kind.FOOTNOTE and any(word[:1].islower() for word in words):
            yield segment, start, end


def _words(place: _Place) -> int:
    segment, start, end = place
    return len(segment.text[start:end].split())


def _share(text: str, places: Sequence[_Place]) -> float:
    """How much of a text is in quotation marks, 0 to 1."""
    return sum(map(_words, places)) / len(text.split())


def _opens(segment: Segment) -> bool:
    """Whether a version has a quotation mark without a partner."""
    text = blanked(segment.text, quotations(segment.text))
    return _any_mark().search(text) is not None


@cache
def _any_mark() -> re.Pattern[str]:
    return expression(r"[«»“”„\"‘‚]|(?<!\w)['’](?=\w{3}|\w\w['’]\w)|[.,!?…]’")
