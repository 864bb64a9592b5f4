"""sentence-missing."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from translate.checks.comparing.wording import quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.beside import Beside, Step
from translate.checks.texts.joined import (
    contents_in,
    is_answered,
    is_joined,
    is_told_within,
    stand_alike,
)
from translate.checks.texts.pieces import Piece, Pieces, pieces, places
from translate.model import Finding, Kind, MarkKind, Severity, Unit

_SHORTEST = 7
"""Letters from which a sentence says something of its own: not “Ja.” and not “№ 5.”"""

_LIKELY = 1.15
_LIKELY_ALONE = 3.0
"""Nats by which a missing sentence is likelier than one that was joined with its neighbour, from
which it is a warning: against two versions that agree, and against one."""

_POSSIBLE = 0.6
_POSSIBLE_ALONE = 1.0
"""The same, from which a reader's attention is asked for: below, translators joined the sentence
with its neighbour far more often than they left it out."""

_PLAIN = 9.0
"""The same, from which a word that the other side happens to have too explains nothing."""


@unit_check(Severity.WARNING)
def sentence_missing(unit: Unit, context: Context) -> Iterator[Finding]:
    """A paragraph says something in one version that it does not say in another.

    Looked at where the versions differ in the number of sentences; sentences that a translator
    joined or parted are no finding. Where a sentence is as likely to be joined as to be missing,
    the reader's attention is asked for.

    Why: a sentence that dropped out of a paragraph leaves no gap that anybody would see.
    Example: nl “De kosten zijn te overzien. Eén avond kost …”, en “One evening costs …”.
    Remedy: translate the sentence, or take it out of the versions that have it.
    """
    if len({len(said) for said in context.derive(places).values()}) < 2:
        return
    own = context.derive(pieces)
    for odd, others in _parties(own):
        if len(others) < 2 or stand_alike(context, own, others):
            yield from _compare(unit, context, own, odd, others)
        else:  # they have as many sentences by chance
            for other in others:
                yield from _compare(unit, context, own, odd, (other,))


def _parties(own: Pieces) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A version that has another number of sentences than those that agree; of two or of versions
    that all differ, each but the first against the first."""
    counts = {language: len(said) for language, said in own.items()}
    common = max(counts.values(), key=list(counts.values()).count)
    agreeing = tuple(language for language in own if counts[language] == common)
    if len(agreeing) < 2:
        agreeing = agreeing[:1]
    for language in own:
        if counts[language] != counts[agreeing[0]]:
            yield language, agreeing


def _compare(
    unit: Unit, context: Context, own: Pieces, odd: str, others: tuple[str, ...]
) -> Iterator[Finding]:
    said_by = context.derive(contents_in)
    one, rest = said_by(odd), [said_by(language) for language in others]
    every = Beside(one, rest)
    cost, steps = every.laid()
    lonely = [step for step in steps if not step.first or not step.second]
    if not lonely:
        return
    margin = every.laid(gaps=False)[0] - cost
    certain = _LIKELY if len(others) > 1 else _LIKELY_ALONE
    severity = Severity.WARNING if margin >= certain else Severity.ATTENTION
    if margin < (_POSSIBLE if len(others) > 1 else _POSSIBLE_ALONE):
        return
    is_plain = _PLAIN <= margin < math.inf
    if not is_plain and (
        is_told_within(one, rest, lonely) or is_joined(context, own, odd, others, steps)
    ):
        return
    for step in lonely:
        having, lacking = ((odd,), others) if step.first else (others, (odd,))
        if not is_plain and all(
            is_answered(context, one, step.first if one == odd else step.second, two)
            for one in having
            for two in lacking
        ):
            continue
        said = {language: _said(own[language], step, language == odd) for language in having}
        openings = [own[language][0].text[:_OPENING] for language in lacking]
        if all(_is_lead(piece, openings) for language in having for piece in said[language]):
            continue
        pieces = [piece for language in having for piece in said[language]]
        if all(map(_is_author, pieces)) or all(map(_is_cut_in_brackets, pieces)):
            continue
        if (
            max(sum(piece.content.size for piece in said[language]) for language in having)
            >= _SHORTEST
        ):
            yield _finding(unit, own, said, lacking, severity)


def _is_lead(piece: Piece, openings: Sequence[str]) -> bool:
    """Whether it is a title at the head of its paragraph, which others end with a comma, a colon or
    a dash, or an explanation in brackets."""
    words = piece.text.split()
    return piece.text.startswith("(") or (
        piece.start == 0
        and len(words) <= _LEAD
        and len(piece.segment.text) > piece.end
        and all(any(sign in opening for sign in ",:–—") for opening in openings)
    )


def _is_author(piece: Piece) -> bool:
    """Whether it is who wrote the source that a note names, with a full stop before the title in
    italics: «Совет по здравоохранению. *Дополнительное заключение*»."""
    segment = piece.segment
    return segment.kind is Kind.FOOTNOTE and any(
        mark.kind is MarkKind.EMPHASIS and 0 <= mark.start - piece.end <= 1
        for mark in segment.marks
    )


def _is_cut_in_brackets(piece: Piece) -> bool:
    """Whether it ends within brackets of a note, where a title is translated that has a full stop
    itself: `*Wie vaart er mee? Telling* [Who is on board? A count]`."""
    if piece.segment.kind is not Kind.FOOTNOTE:
        return False
    return any(piece.text.count(left) != piece.text.count(right) for left, right in ("()", "[]"))


_LEAD = 3
"""Words of a title at the head of a paragraph, at most."""

_OPENING = 40
"""Characters within which the others end theirs."""


def _said(own: Sequence[Piece], step: Step, is_odd: bool) -> Sequence[Piece]:
    place = step.first if is_odd else step.second
    return own[place.start : place.stop]


def _finding(
    unit: Unit,
    own: Pieces,
    said: dict[str, Sequence[Piece]],
    lacking: tuple[str, ...],
    severity: Severity,
) -> Finding:
    having = tuple(language for language in own if language in said)
    lacking = tuple(language for language in own if language in lacking)
    first = " ".join(piece.text for piece in said[having[0]])
    return Finding(
        "sentence-missing",
        severity,
        unit.id,
        having if len(having) == 1 < len(lacking) else lacking,
        say(
            "{lacking} what {having}: {text}",
            lacking=verb(lacking, "does not seem to say", "do not seem to say"),
            having=verb(having, "says", "say"),
            text=quoted(first),
        ),
        tuple(piece.span for language in having for piece in said[language])
        + tuple(segment.whole() for language in lacking for segment in unit.segments[language]),
    )
