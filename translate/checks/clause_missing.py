"""clause-missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.joined import uneven
from translate.checks.texts.kept_names import kept_name
from translate.checks.texts.pieces import Piece, lengths, places
from translate.checks.texts.sentence_pairs import short_of
from translate.model import Finding, Kind, Severity, Unit
from translate.precompiled import expression

_FAR, _FAR_PARTED = 2.8, 2.3
_NEAR, _NEAR_PARTED = 2.5, 2.0
_MORE, _MORE_PARTED = 3.3, 2.8
"""Standard deviations by which a sentence differs in length from what both others let expect; the
second of each pair is for a sentence whose commas differ as well. A sentence that is too short is
a warning from the first pair on and asks for attention from the second, one that is too long asks
for attention from the third: who says more may only say it in more words. Of 2,019 rows of
professional translation 4 in a thousand are warnings, 5 ask for attention."""

_TAKEN_OVER = 0.8
"""Standard deviations by which its neighbour says more of what a short sentence says less."""

_PART = 0.2
"""The same of a sentence that has a part less, up to a semicolon or a colon, than both others, and
no comma or `and` in its place: a warning."""

_SHORTEST = 25
"""Letters of the longest version, from which lengths say anything."""


@unit_check(Severity.WARNING)
def clause_missing(unit: Unit, context: Context) -> Iterator[Finding]:
    """A sentence is much shorter, or much longer, than in two versions that agree.

    Compared are the lengths, after what each language usually takes, and how many commas, colons
    and dashes part the sentence. Only where three versions have as many sentences.

    Why: half a sentence that was not translated takes a condition or a reason with it.
    Example: nl “De bond is tegen; de uitgevers zijn vóór het plan.”, en “The union is against it.”
    Remedy: read the sentence in all versions, and add what is missing or waive the finding.
    """
    said = context.derive(places)
    if (
        len(said) < 3
        or len({len(sentences) for sentences in said.values()}) > 1
        or unit.kind is Kind.TABLE_CELL
    ):
        return
    own = context.derive(lengths)
    rows = [dict(zip(own, row, strict=True)) for row in zip(*own.values(), strict=True)]
    for place, row in enumerate(rows):
        found = [*_compare(unit, row, rows[max(place - 1, 0) : place] + rows[place + 1 :][:1])]
        if found and place not in context.derive(uneven):
            yield from found


_Row = dict[str, Piece]
"""One sentence by language."""


def _compare(unit: Unit, row: _Row, around: Sequence[_Row]) -> Iterator[Finding]:
    if max(piece.content.size for piece in row.values()) < _SHORTEST:
        return
    for language, piece in row.items():
        off = _lengths(row, language)
        deviations = {True: min([-one for one in off]), False: min(off)}
        if deviations[True] < _PART and deviations[False] < _MORE_PARTED:
            continue  # nothing is told of it
        others = [other for name, other in row.items() if name != language]
        if all(map(_has_gloss, others)) and not _has_gloss(piece):
            continue
        kept = [kept_name(piece.text, other.text) for other in others]
        if any(kept):
            deviations[True] = min(map(partial(_shorter, piece), others, kept))
        commas = [_commas(other) - _commas(piece) for other in others]
        for short, deviation in deviations.items():
            # A joint of clauses is missing as well as a comma: a clause is, not only words.
            joints = [other.content.joints - piece.content.joints for other in others]
            parted = min(one if short else -one for one in commas) > 0 and not (short and any(kept))
            twice = parted and min(joints) > 0
            severity = _severity(deviation, parted, short)
            lost = deviation >= _PART and _has_a_part_less(piece, others)
            if short and twice and (severity or lost):
                severity = Severity.WARNING
            if severity and not any(_takes_over(one, language, short) for one in around):
                yield _finding(unit, row, language, short, severity)


def _has_gloss(piece: Piece) -> bool:
    """Whether a sentence translates a title in brackets, which the version in the title's own
    language does not: `*Stil water* [Still Water]`, «Stil water» («Тихая вода»)."""
    return _gloss().search(piece.text) is not None


@cache
def _gloss() -> re.Pattern[str]:
    return expression(r"\[[^\W\d][^\[\]]{4,}\]|\([«“‘\"„]?[^\W\d_a-zа-яё][^()]{6,}\)")


def _shorter(piece: Piece, other: Piece, kept: int) -> float:
    """By how many standard deviations a sentence is shorter than another one, without some letters
    of that."""
    size = max(1, other.content.size - kept)
    return -short_of([piece.content], [replace(other.content, size=size)])


def _lengths(row: _Row, language: str) -> list[float]:
    """By how many standard deviations a sentence is longer than each of the others."""
    own = row[language].content
    return [short_of([own], [other.content]) for name, other in row.items() if name != language]


def _takes_over(row: _Row, language: str, short: bool) -> bool:
    """Whether the sentence beside one that is short is long instead: the two end elsewhere."""
    return min(one if short else -one for one in _lengths(row, language)) >= _TAKEN_OVER


def _severity(deviation: float, parted: bool, short: bool) -> Severity | None:
    if not short:
        return Severity.ATTENTION if deviation >= (_MORE_PARTED if parted else _MORE) else None
    if deviation >= (_FAR_PARTED if parted else _FAR):
        return Severity.WARNING
    if deviation >= (_NEAR_PARTED if parted else _NEAR):
        return Severity.ATTENTION
    return None


def _has_a_part_less(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether others have the same number of parts, up to semicolons and colons, and one more."""
    (number, *rest) = (_parts(other) for other in others)
    return number > 1 and all(one == number for one in rest) and _parts(piece) == number - 1


def _parts(piece: Piece) -> int:
    """Parts of a sentence that have two words at least: no labels, no times."""
    return sum(len(part.split()) > 1 for part in _ends().split(piece.text))


@cache
def _ends() -> re.Pattern[str]:
    return expression(r"[;:]\s")


def _commas(piece: Piece) -> int:
    return len(_stops().findall(piece.text))


@cache
def _stops() -> re.Pattern[str]:
    return expression(r"[,;:–—]|\s-\s")


def _finding(
    unit: Unit, row: dict[str, Piece], language: str, short: bool, severity: Severity
) -> Finding:
    others = listed(name for name in row if name != language)
    template = "{language} seems to say less than {others}: {text}"
    if not short:
        template = "{language} seems to say more than {others}: {text}"
    return Finding(
        "clause-missing",
        severity,
        unit.id,
        (language,),
        say(template, language=language, others=others, text=quoted(row[language].text)),
        tuple(piece.span for piece in row.values()),
    )
