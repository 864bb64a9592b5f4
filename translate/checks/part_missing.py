"""part-missing."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations
from typing import NamedTuple

from translate.checks.clause_missing import clause_missing
from translate.checks.comparing.wording import listed, quoted, say
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.checks.sentence_missing import sentence_missing
from translate.checks.texts.answers import Compared, Row, Words, keys_of, words_of
from translate.checks.texts.beside import Content, short_of
from translate.checks.texts.omission_weights import (
    ADDED,
    FEWEST_LETTERS,
    LOST,
    SAMPLE,
    Weights,
)
from translate.checks.texts.omissions import Found, Manner, added, deviations, lost, manner, seen
from translate.checks.texts.openings import (
    OpenedPart,
    Parts,
    added_part,
    lost_part,
    may_be_lost,
    parts_between,
    parts_within,
)
from translate.checks.texts.pieces import lengths, places
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity, Span, Unit

_LONGER, _SHORTER = 1, -1

_ELSEWHERE = (Kind.TABLE_CELL, Kind.FOOTNOTE)
"""Cells and sources are as short as each language lets them be."""


_WITHOUT_STOP = (Kind.HEADING, Kind.TITLE, Kind.LIST_ITEM)
"""Kinds of text that say a whole thing without a full stop; elsewhere what ends in none is a
salutation, an address or a signature, and names an office in few words or in many."""


class _Sentence(NamedTuple):
    place: _Place
    context: Context
    row: Row
    around: tuple[Row, ...]
    """The sentence before it and the one behind it, in its unit."""

    @property
    def unit(self) -> Unit:
        return self.place.unit


class _Suspicion(NamedTuple):
    odd: str
    sign: int
    severity: Severity
    spans: tuple[Span, ...]
    """What seems to be lost, in each other version, or what was added."""


@letter_check(Severity.WARNING, entries=no_entry)
def part_missing(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A sentence seems to lack a part that two versions have, or to have a part that they lack.

    Compared are its length, its commas and `and`s, and which words have no answer in it, whole
    clauses of them above all. The closer a letter is translated elsewhere, the more that tells.
    A part that begins with a word like `except`, `including` or `preferably` tells most. Only in
    letters of three languages; any other part that only one version has asks for attention.

    Why: a condition or an exception that dropped out of a sentence leaves no gap anybody would see.
    Example: nl “…, behalve op zondag.”, ru «…, кроме воскресенья.», en ends before it.
    Remedy: read the sentence in all versions, and add what is missing or waive the finding.
    """
    if len(letter.languages) < 3:
        return
    counts = [(unit, context.recall(unit, "sentences", _count)) for unit in letter.units]
    usual = manner([(one.row, _compared(one)) for one in _sample(counts, context)])
    differs = partial(_differs, usual=usual)
    for unit, count in counts:
        if count and context.recall(unit, f"parts missing: {usual}", differs):
            yield from _in_unit(context.alone(unit), usual)
        context.alone(unit).forget()


def _sample(counts: Sequence[tuple[Unit, int]], context: Context) -> Iterator[_Sentence]:
    """Some sentences of all parts of the letter; `counts` are those of its units."""
    step = -(-sum(count for _, count in counts) // SAMPLE) or 1
    before = 0
    for unit, count in counts:
        own = range(-before % step, count, step)
        if own:
            sentences = context.alone(unit).derive(_sentences)
            yield from _read([sentences[place] for place in own], context.alone(unit))
        before += count


def _count(context: Context) -> int:
    return len(context.derive(_sentences))


def _differs(context: Context, usual: Manner) -> int:
    """Whether anything is found in a unit."""
    return int(any(True for _ in _in_unit(context, usual)))


def _in_unit(context: Context, usual: Manner) -> Iterator[Finding]:
    """What is found in the one unit of a context."""
    for one in _read(filter(_may_differ, context.derive(_sentences)), context):
        for suspicion in _suspicions(one, usual):
            if not _is_told(one, suspicion):
                yield _finding(one, suspicion)


class _Place(NamedTuple):
    """A sentence that nothing is read of yet."""

    unit: Unit
    number: int
    """From 0, in its unit."""
    sizes: Mapping[str, Content]
    """By language, its length in characters."""
    whole: Parts
    """The parts of all that the unit says that begin with a word of their own."""
    parts: Parts
    """Those of this sentence."""
    is_opened: bool
    """Whether a version alone has, or lacks, a part that begins with a word of its own."""
    is_whole: bool
    """Whether it is a sentence, and no line of a signature."""

    @property
    def longest(self) -> int:
        """Characters of the longest version."""
        return max(size.size for size in self.sizes.values())


def _sentences(context: Context) -> list[_Place]:
    """The sentences of the one unit of a context that stand beside each other in three versions."""
    return list(_beside(context))


def _beside(context: Context) -> Iterator[_Place]:
    (unit,) = context.units
    if unit.kind in _ELSEWHERE or sum(map(bool, unit.segments.values())) != 3:
        return
    own = context.derive(places)
    if len({len(said) for said in own.values()}) != 1:
        return
    parts = context.derive(parts_within)
    for number, row in enumerate(zip(*own.values(), strict=True)):
        sizes = {
            language: Content(language, end - start)
            for language, (_, start, end) in zip(own, row, strict=True)
        }
        here = parts_between(parts, dict(zip(own, row, strict=True)))
        is_opened = may_be_lost(here)
        is_whole = unit.kind in _WITHOUT_STOP or all(map(_is_ended, row))
        place = _Place(unit, number, sizes, parts, here, is_opened, is_whole)
        if place.longest >= FEWEST_LETTERS:
            yield place


def _is_ended(place: tuple[Segment, int, int]) -> bool:
    """Whether a sentence ends with a sign that ends one."""
    segment, start, end = place
    return segment.text[start:end].rstrip(_CLOSING)[-1:] in _STOPS


_CLOSING = " \n»”’\"')*_"
_STOPS = (".", "!", "?", "…", ":", ";")


def _may_differ(place: _Place) -> bool:
    """A first look, which most sentences do not pass: whether a version is the longest or the
    shortest by so much that a part may be lost."""
    if place.is_opened or not place.is_whole:
        return place.is_whole
    for odd, own in place.sizes.items():
        far = [short_of([own], [other]) for name, other in place.sizes.items() if name != odd]
        if min(far) > _ROUGHLY or max(far) < -_ROUGHLY:
            return True
    return False


_ROUGHLY = 0.2
"""Standard deviations of the length in characters."""


def _read(places: Iterable[_Place], context: Context) -> Iterator[_Sentence]:
    """Sentences of the one unit of a context in their order."""
    for place in places:
        read = context.derive(lengths)
        rows = [dict(zip(read, row, strict=True)) for row in zip(*read.values(), strict=True)]
        at = place.number
        around = (*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2])
        yield _Sentence(place, context, rows[at], around)


def _suspicions(one: _Sentence, usual: Manner) -> Iterator[_Suspicion]:
    said: Compared | None = None
    _, _, _, whole, parts, is_opened, _ = one.place
    if _is_copied(one.row):
        return
    for odd in one.row:
        for sign, weights in ((_SHORTER, LOST), (_LONGER, ADDED)):
            off = deviations(one.row, odd, sign)[0]
            if off < (_LEAST_OPENED if is_opened else _LEAST):
                continue
            signs = seen(one.row, odd, sign, usual)
            if not is_opened and weights.log_odds(signs) < weights.least:
                continue
            said = said or _compared(one)
            opened = None
            if is_opened:
                opened = (lost_part if sign == _SHORTER else added_part)(
                    parts, whole, said.words, odd
                )
            found = (lost if sign == _SHORTER else added)(one.row, said, odd, signs, weights)
            suspicion = _suspicion(one.row, odd, sign, found, opened, weights)
            if suspicion and not _is_beside(one, said.words, suspicion, off):
                yield suspicion


def _compared(one: _Sentence) -> Compared:
    return Compared(words_of(one.context, one.row))


def _suspicion(
    row: Row, odd: str, sign: int, found: Found, opened: OpenedPart | None, weights: Weights
) -> _Suspicion | None:
    """What all signs together tell of one version; `opened` is a part that begins with a word of
    its own."""
    score, warning, spans = found.score, weights.warning, found.spans
    size = max(piece.content.size for piece in row.values())
    if not opened and size < weights.fewest:
        return None
    if sign == _LONGER and not opened and _is_one_word(found):
        return None
    if sign == _LONGER and not _is_part(found):
        warning = math.inf
    if opened and (not opened.opener.with_sign or _lacks_a_sign(row, odd)):
        score += weights.bonus(opened.opener)
        warning, spans = weights.opened, opened.spans
    if score < min(weights.attention, warning):
        return None
    severity = Severity.WARNING if score >= warning else Severity.ATTENTION
    holders = [odd] if sign == _LONGER else [name for name in row if name != odd]
    return _Suspicion(odd, sign, severity, spans or tuple(row[name].span for name in holders))


def _is_beside(one: _Sentence, words: Words, suspicion: _Suspicion, off: float) -> bool:
    """Whether the sentence before or behind says what seems lost, or has what was added in the
    other versions: the versions part the two elsewhere."""
    odd, sign = suspicion.odd, suspicion.sign
    taken = max(_TAKEN_OVER, off * _TAKEN_SHARE)
    near = [row for row in one.around if deviations(row, odd, -sign)[0] >= taken]
    if not near:
        return False
    around = [words_of(one.context, row) for row in near]
    for span in suspicion.spans:
        lacking = [odd] if sign == _SHORTER else [name for name in one.row if name != odd]
        own = keys_of(word for name in lacking for word in words[name])
        theirs = keys_of(word for each in around for name in lacking for word in each[name])
        missed = [
            word.keys
            for word in words[span.language]
            if _is_in(one.row[span.language].segment.span(word.start, word.end), span)
            and word.keys.isdisjoint(own)
        ]
        if missed and 2 * sum(keys.isdisjoint(theirs) for keys in missed) > len(missed):
            return False
    return True


def _is_in(word: Span, span: Span) -> bool:
    return (span.line, span.column) <= (word.line, word.column) and (
        (word.end_line, word.end_column) <= (span.end_line, span.end_column)
    )


_TAKEN_OVER, _TAKEN_SHARE = 0.8, 0.5
"""Standard deviations by which its neighbour says more of what a sentence says less, and the share
of the latter, at least, where it may say what seems lost."""


def _is_one_word(found: Found) -> bool:
    """Whether all that a version says more is a word, and not one more in a row of them: it may
    only name in full what the others call `these terms`."""
    words = max((len(span.text.split()) for span in found.spans), default=2)
    return words < _FEWEST_WORDS and not found.signs.coordinated


_FEWEST_WORDS = 2


def _is_part(found: Found) -> bool:
    """Whether what a version says more stands apart: behind a sign or a word like `and`, or as the
    last words of a clause, in whose place the others say nothing. Whoever only uses more words for
    the same has them anywhere."""
    signs = found.signs
    is_last = signs.led and signs.before_sign and not signs.agreed and signs.instead < _INSTEAD
    return bool(found.spans) and bool(signs.behind_sign or signs.coordinated or is_last)


def _lacks_a_sign(row: Row, odd: str) -> bool:
    """Whether a version has fewer commas and `and`s than each other."""
    own = row[odd].content.joints
    return all(own < piece.content.joints for name, piece in row.items() if name != odd)


_INSTEAD = 0.2
"""The share of its letters from which what others say in its place may be the same."""


def _is_copied(row: Row) -> bool:
    """Whether two versions say a sentence in the same words: one of them was not translated, and
    both are one witness."""
    said = [
        set(piece.segment.text[piece.start : piece.end].casefold().split())
        for piece in row.values()
    ]
    return any(
        len(one & other) > _COPIED * min(len(one), len(other))
        for one, other in combinations(said, 2)
    )


_COPIED = 0.6
"""The share of the words of the shorter of two versions that the other has, in a copy."""

_LEAST_OPENED = -0.5
"""Standard deviations of the length of a sentence with a part that begins with its own word."""

_LEAST = 0.2
"""Standard deviations of the length; of what is then found, one in a hundred is less."""


def _is_told(one: _Sentence, suspicion: _Suspicion) -> bool:
    """Whether another check says so of the same version, at least as loudly."""
    return any(
        finding.severity in (Severity.WARNING, suspicion.severity)
        and suspicion.odd in finding.languages
        for finding in one.context.derive(_told)
    )


def _told(context: Context) -> Sequence[Finding]:
    """What other checks say of the one unit of a context."""
    (unit,) = context.units
    return [
        *(clause_missing.unit(unit, context) if clause_missing.unit else ()),
        *(sentence_missing.unit(unit, context) if sentence_missing.unit else ()),
    ]


def _finding(one: _Sentence, suspicion: _Suspicion) -> Finding:
    odd, row = suspicion.odd, one.row
    others = listed(name for name in row if name != odd)
    places = suspicion.spans
    if suspicion.sign == _LONGER:
        template = "{language} seems to say more than {others}: {text}"
        spans = (*places, *(piece.span for name, piece in row.items() if name != odd))
    else:
        template = "{language} seems to lack what {others} say: {text}"
        spans = (row[odd].span, *places)
    return Finding(
        "part-missing",
        suspicion.severity,
        one.unit.id,
        (odd,),
        say(template, language=odd, others=others, text=quoted(places[0].text)),
        spans,
    )
