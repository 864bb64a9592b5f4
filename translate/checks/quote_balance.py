"""quote-balance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby

from translate.checks.comparing.wording import say
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.checks.texts.signs import QUOTES, Sign, Waiting, late_apostrophe, unpaired
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Unit

_REACH = 8
"""Segments after which a quotation that was opened is not expected to close any more."""


def _with_signs(units: Sequence[Unit], context: Context) -> Iterator[Unit]:
    """Those with a sign that may have its partner in another entry, and those whose text ends the
    waiting for one: an apostrophe, where an entry shortly before has a single mark."""
    waits = _REACH
    for unit in units:
        signs = [sign for segment in unit for sign in unpaired(segment.text)]
        if (
            signs
            or any(segment.text[:1] in QUOTES for segment in unit)
            or (waits > 0 and any(late_apostrophe(segment.text) >= 0 for segment in unit))
        ):
            yield unit
        waits = _REACH if any(sign.character in "‘‚" for sign in signs) else waits - 1


@letter_check(Severity.WARNING, entries=_with_signs)
def quote_balance(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A quotation mark or a bracket is opened and not closed, or closed and not opened.

    Apostrophes, inches, list letters such as `a)` and smileys are none; a quotation may close in
    one of the next paragraphs, or begin each paragraph anew.

    Why: nobody can tell where the quoted person stops and the letter goes on.
    Example: en “We were never asked, says the caretaker.
    Remedy: put the missing mark in its place.
    """
    lonely = {
        segment.key: signs
        for language in letter.languages
        for segment, signs in _lonely(
            sorted(
                (segment for unit in letter.units for segment in unit.segments[language]),
                key=lambda segment: segment.ordinal,
            )
        )
    }
    if not lonely:
        return
    for unit in letter.units:
        found = _unshared(
            [(segment, sign) for segment in unit for sign in lonely.get(segment.key, ())]
        )
        if found:
            yield Finding(
                "quote-balance",
                Severity.WARNING,
                unit.id,
                tuple(dict.fromkeys(segment.language for segment, _ in found)),
                reduce(_both, (_complaint(segment, sign) for segment, sign in found)),
                tuple(segment.span(sign.offset, sign.offset + 1) for segment, sign in found),
            )


def _lonely(segments: list[Segment]) -> Iterator[tuple[Segment, list[Sign]]]:
    """The segments of a version, in its order, with the signs that nothing near them closes."""
    waiting = Waiting()
    lonely: list[tuple[int, Sign]] = []
    by_place = {segment.ordinal: segment for segment in segments}
    for place, segment in by_place.items():
        if segment.text[:1] in QUOTES:  # English opens a long quotation anew in each paragraph
            waiting.forget(segment.text[:1], place - 1)
        if ("‘" in waiting or "‚" in waiting) and late_apostrophe(segment.text) >= 0:
            waiting.forget_single(place - _REACH)
        for sign in unpaired(segment.text):
            if waiting.close(sign, place - _REACH):
                continue
            if sign.opening:
                waiting.add(sign, place)
            else:
                lonely.append((place, sign))
    for place, pairs in groupby(sorted(lonely + waiting.left()), key=lambda pair: pair[0]):
        yield by_place[place], [sign for _, sign in pairs]


def _unshared(found: list[tuple[Segment, Sign]]) -> list[tuple[Segment, Sign]]:
    """The signs that no other version lacks a partner of, too: what is said goes on elsewhere, or
    is a command that is written so."""
    counts = Counter(
        direction
        for _, direction in {(segment.language, _direction(sign)) for segment, sign in found}
    )
    return [
        (segment, sign)
        for segment, sign in found
        if counts[_direction(sign)] == 1 and not _goes_on(segment, sign)
    ]


def _goes_on(segment: Segment, sign: Sign) -> bool:
    """Whether a row of a bilingual file, which often holds one sentence, begins or ends within a
    quotation of several."""
    if segment.kind is not Kind.ENTRY:
        return False
    if sign.opening:
        before = segment.text[: sign.offset].rstrip()
        return not before or before.endswith(":")
    return not any(map(str.isalnum, segment.text[sign.offset :]))


def _direction(sign: Sign) -> tuple[bool, bool]:
    return sign.opening, sign.character in "()[]{}"


def _both(first: str, second: str) -> str:
    return say("{first}; {second}", first=first, second=second)


def _complaint(segment: Segment, sign: Sign) -> str:
    if sign.character == '"':
        return say('{language} has a " without a partner', language=segment.language)
    if sign.opening:
        template = "{language} opens {sign} and does not close it"
    else:
        template = "{language} closes with {sign} what it did not open"
    return say(template, language=segment.language, sign=sign.character)
