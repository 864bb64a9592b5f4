"""sentence-missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from translate.alignment import align_letter
from translate.checks.comparing.wording import quoted, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.sentences import sentences
from translate.languages import get
from translate.model import Fact, Finding, Kind, Segment, Severity, Unit, Version

_SHORTEST = 12
"""Characters from which a sentence says something of its own: not “Ja.” and not “№ 5.”"""


@unit_check(Severity.WARNING)
def sentence_missing(unit: Unit, context: Context) -> Iterator[Finding]:
    """A paragraph says something in one version that it does not say in another.

    Looked at where the versions differ in the number of sentences; sentences that a translator
    joined or parted are no finding.

    Why: a sentence that dropped out of a paragraph leaves no gap that anybody would see.
    Example: nl “De kosten zijn te overzien. Eén avond kost …”, en “One evening costs …”.
    Remedy: translate the sentence, or take it out of the versions that have it.
    """
    pieces = {
        language: own
        for language in context.languages
        if (own := _pieces(unit.segments.get(language, ())))
    }
    if _is_likely(pieces):
        yield from _missing(context, unit, pieces)


class _Piece(NamedTuple):
    """A sentence of a segment, offsets in its text."""

    segment: Segment
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]


_Pieces = Mapping[str, list[_Piece]]


def _pieces(segments: tuple[Segment, ...]) -> list[_Piece]:
    return [
        _Piece(segment, start, end)
        for segment in segments
        for start, end in sentences(segment.text, get(segment.language))
    ]


def _is_likely(pieces: _Pieces) -> bool:
    """Whether a version has fewer sentences than another, and less text; saves the rest most of
    the time."""
    if len({len(own) for own in pieces.values()}) < 2:
        return False
    for few in pieces.values():
        longer = [many for many in pieces.values() if len(many) > len(few)]
        lengths = [_length(many) for many in longer]
        if len(longer) > 1 and _length(few) < max(lengths):
            return True
        if any(
            _fits(_length(few), length, min(map(_size, many)))
            for many, length in zip(longer, lengths, strict=True)
        ):
            return True
    return False


def _missing(context: Context, unit: Unit, pieces: _Pieces) -> Iterator[Finding]:
    versions = {
        language: Version(language, "", b"", tuple(_as_paragraphs(own)))
        for language, own in pieces.items()
    }
    facts = {
        (language, ordinal): _facts_of(context, piece)
        for language, own in pieces.items()
        for ordinal, piece in enumerate(own, 1)
    }
    for found in align_letter(unit.id, next(iter(pieces)), versions, facts=facts).units:
        # A piece's ordinal is its place, from 1.
        said = {
            language: [pieces[language][segment.ordinal - 1] for segment in segments]
            for language, segments in found.segments.items()
        }
        having = tuple(language for language, own in said.items() if own)
        lacking = tuple(language for language, own in said.items() if not own)
        if lacking and _is_missing(pieces, said, having, lacking):
            first = said[having[0]]
            yield Finding(
                "sentence-missing",
                Severity.WARNING,
                unit.id,
                having if len(having) == 1 < len(lacking) else lacking,
                f"{verb(lacking, 'does', 'do')} not seem to say what "
                f"{verb(having, 'says', 'say')}: {quoted(' '.join(one.text for one in first))}",
                tuple(one.segment.span(one.start, one.end) for own in said.values() for one in own)
                + tuple(one.whole() for language in lacking for one in unit.segments[language]),
            )


def _facts_of(context: Context, piece: _Piece) -> tuple[Fact, ...]:
    """What a sentence asserts; it is aligned by that, wherever in the text it stands."""
    return tuple(
        fact
        for fact in context.facts.get(piece.segment.key, ())
        if piece.start <= fact.start and fact.end <= piece.end
    )


def _as_paragraphs(pieces: list[_Piece]) -> Iterator[Segment]:
    for ordinal, (segment, start, end) in enumerate(pieces, 1):
        text = segment.text[start:end]
        yield Segment(segment.language, "", ordinal, Kind.PARAGRAPH, text, text, 1, 1, start, end)


def _is_missing(
    pieces: _Pieces, said: _Pieces, having: tuple[str, ...], lacking: tuple[str, ...]
) -> bool:
    """Two versions that agree are believed; one alone, where the lengths say so too."""
    if max(_length(said[language]) for language in having) < _SHORTEST:
        return False
    return len(having) > 1 or all(
        _fits(_length(pieces[language]), _length(pieces[having[0]]), _length(said[having[0]]))
        for language in lacking
    )


def _fits(length: int, whole: int, part: int) -> bool:
    """Whether a text is the translation of `whole` characters without `part` rather than of all,
    the logarithm of the ratio of lengths being what varies."""
    return length * length < whole * (whole - part)


def _length(pieces: list[_Piece]) -> int:
    return sum(map(_size, pieces))


def _size(piece: _Piece) -> int:
    return piece.end - piece.start
