"""restriction-drift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.pieces import rows_of_three
from translate.checks.texts.sentence_pairs import Content, short_of
from translate.checks.texts.stretches import Stretch
from translate.languages.scopes import scopes
from translate.model import Finding, Severity, Span, Unit
from translate.precompiled import expression

_SHORTER = 0.5
"""Standard deviations of the length from which a sentence may lack a whole part instead, of which
`part-missing` speaks."""

_FEWEST = 60
"""Letters of the longest version from which that is asked."""


@unit_check(Severity.ATTENTION)
def restriction_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """One version of three does not say “only” where both others do.

    Compared are single sentences. Nothing is told where the version has any word that may limit as
    well, like “just”, “not”, “until” or “the sole”, or is so short that a part of it may be lost.

    Why: “only residents may park here” and “residents may park here” are two rules.
    Example: nl “Alleen bewoners mogen …”, en “Residents may …”, ru «Только жители могут …».
    Remedy: read the sentence in all versions; mend it, or waive or approve it.
    """
    for sentence in rows_of_three(context):
        found = {name: span for name, place in sentence.items() if (span := _only(place))}
        if len(found) == 2:
            (odd,) = sentence.keys() - found.keys()
            if not _may_limit(sentence[odd]) and not _is_short(sentence, odd, found):
                yield _finding(unit, odd, sentence[odd], found)


def _only(place: Stretch) -> Span | None:
    segment, start, end = place
    pattern = _pattern(scopes(segment.language).only)
    match = pattern.search(segment.text, start, end) if pattern else None
    return segment.span(*match.span()) if match else None


def _may_limit(place: Stretch) -> bool:
    """Whether a sentence has a word that may stand for `only`, or nothing is known of these."""
    segment, start, end = place
    pattern = _pattern(scopes(segment.language).may_limit)
    return pattern is None or pattern.search(segment.text, start, end) is not None


@cache
def _pattern(text: str) -> re.Pattern[str] | None:
    return expression(text) if text else None


def _is_short(sentence: Mapping[str, Stretch], odd: str, found: Mapping[str, Span]) -> bool:
    """Whether a version is too short even for one that lacks the one word."""
    sizes = {
        name: Content(name, sum(map(str.isalnum, place.text))) for name, place in sentence.items()
    }
    own = Content(odd, sizes[odd].size + max(len(span.text) for span in found.values()))
    others = [sizes[name] for name in found]
    return max(size.size for size in others) >= _FEWEST and all(
        short_of([own], [other]) <= -_SHORTER for other in others
    )


def _finding(unit: Unit, odd: str, place: Stretch, found: Mapping[str, Span]) -> Finding:
    segment, start, end = place
    others: Sequence[str] = list(found)
    return Finding(
        "restriction-drift",
        Severity.ATTENTION,
        unit.id,
        (odd,),
        say(
            "{language} seems to lack what {others} say: {text}",
            language=odd,
            others=listed(others),
            text=quoted(found[others[0]].text),
        ),
        (segment.span(start, end), *found.values()),
    )
