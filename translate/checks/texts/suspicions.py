"""Which sentences of a version seem to lack a part that two others have, or to have one more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from translate.checks.texts.answers import Compared, Row, Words, keys_of, words_of
from translate.checks.texts.joined import uneven
from translate.checks.texts.manners import Manner, deviations
from translate.checks.texts.omission_weights import ADDED, LOST, Signs, Weights
from translate.checks.texts.omissions import (
    Found,
    added,
    has_more_ands,
    lost,
    may_tell,
    measured,
    seen,
)
from translate.checks.texts.openings import (
    OpenedPart,
    added_part,
    has_alone,
    lost_part,
    lost_parts,
    says_also,
)
from translate.checks.texts.sentence_rows import Sentence, is_copied
from translate.model import Severity, Span

_LONGER, _SHORTER = 1, -1


class Suspicion(NamedTuple):
    """A part that a version seems to lack, or to have alone."""

    odd: str
    sign: int
    """1 where the version has it alone, -1 where it lacks it."""
    severity: Severity
    spans: tuple[Span, ...]
    """What seems to be lost, in each other version, or what was added."""


def suspicions(one: Sentence, usual: Manner) -> Iterator[Suspicion]:
    """What each version of a sentence seems to lack, or to have alone."""
    if is_copied(one.row):
        return
    said: Compared | None = None
    size = max(piece.content.size for piece in one.row.values())
    for odd in one.row:
        for sign, weights in ((_SHORTER, LOST), (_LONGER, ADDED)):
            may_open = one.place.is_opened and _may_open(one, odd, sign)
            is_listed = (
                sign == _LONGER
                and has_more_ands(one.row, odd)
                and not says_also(one.place.parts, odd)
            )
            off = deviations(one.row, odd, sign)[0]
            if off < (_LEAST_OPENED if may_open or is_listed else _LEAST):
                continue
            signs = measured(one.row, odd, sign, usual)
            is_long = off >= _LEAST and size >= weights.fewest
            if not (may_open or is_listed) and not (is_long and may_tell(signs, weights)):
                continue
            signs = seen(one.row, odd, sign, signs)
            if sign == _LONGER and not is_listed:
                signs = signs._replace(ands=min(0.0, signs.ands))
            is_seen = is_long and weights.log_odds(signs) >= weights.least
            if sign == _LONGER and may_open:
                is_seen = size >= weights.fewest
            if not is_seen and not (may_open or is_listed):
                continue
            said = said or compared(one)
            opened = _opened(one, said.words, odd, sign) if may_open else None
            if not (opened or is_seen or is_listed):
                continue
            doubt = _Doubt(one.row, said, odd, sign, weights, is_seen)
            suspicion = _suspicion(doubt, signs, opened)
            if (
                suspicion
                and one.place.number not in one.context.derive(uneven)
                and not _is_beside(one, said.words, suspicion, off)
                and not _opens_as_others(one, suspicion)
            ):
                yield suspicion


def _may_open(one: Sentence, odd: str, sign: int) -> bool:
    """Whether a version alone lacks, or has, a part of a kind, whatever its words say."""
    if sign == _LONGER:
        return has_alone(one.place.parts, odd)
    return any(True for _ in lost_parts(one.place.parts, one.place.whole, odd))


def compared(one: Sentence) -> Compared:
    """The words of a sentence, and which of them its versions answer."""
    return Compared(words_of(one.context, one.row))


def _opened(one: Sentence, words: Words, odd: str, sign: int) -> OpenedPart | None:
    """The part that begins with a word of its own and that a version alone lacks, or has."""
    find = lost_part if sign == _SHORTER else added_part
    return find(one.place.parts, one.place.whole, words, odd)


class _Doubt(NamedTuple):
    """Whether a version of a sentence lacks a part, or has one more."""

    row: Row
    said: Compared
    odd: str
    sign: int
    weights: Weights
    is_seen: bool
    """Whether its length and its signs alone let a part of any kind be looked for."""


def _suspicion(doubt: _Doubt, signs: Signs, opened: OpenedPart | None) -> Suspicion | None:
    """What all signs together tell of one version; `signs` are those that need no words, `opened`
    is a part that begins with a word of its own."""
    row, said, odd, sign, weights, is_seen = doubt
    tells = opened and (not opened.opener.with_sign or _lacks_a_sign(row, odd))
    bonus = weights.bonus(opened.opener) if opened and tells else 0.0
    warning = weights.opened if tells else weights.warning
    enough = min(weights.attention, warning) - bonus
    found = (lost if sign == _SHORTER else added)(row, said, odd, signs, weights, enough)
    if found.score < enough or not (is_seen or opened or found.signs.member):
        return None
    if sign == _LONGER and not opened and _is_one_word(found):
        return None
    if sign == _LONGER and not tells and not _is_part(found):
        warning = math.inf
    severity = Severity.WARNING if found.score + bonus >= warning else Severity.ATTENTION
    holders = [odd] if sign == _LONGER else [name for name in row if name != odd]
    spans = opened.spans if opened and tells else found.spans
    return Suspicion(odd, sign, severity, spans or tuple(row[name].span for name in holders))


def _opens_as_others(one: Sentence, suspicion: Suspicion) -> bool:
    """Whether what a version says more begins as a clause that each other version opens in its own
    way, as often: «кроме случаев, когда», `unless`."""
    starts = {(span.line, span.column) for span in suspicion.spans}
    said = {
        name: Counter(part.opener.sense for part in own) for name, own in one.place.parts.items()
    }
    return suspicion.sign == _LONGER and any(
        (part.span.line, part.span.column) in starts
        and min(counts[part.opener.sense] for counts in said.values())
        == said[suspicion.odd][part.opener.sense]
        for part in one.place.parts[suspicion.odd]
    )


def _is_beside(one: Sentence, words: Words, suspicion: Suspicion, off: float) -> bool:
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


_LEAST_OPENED = -0.5
"""Standard deviations of the length of a sentence with a part that begins with its own word."""

_LEAST = 0.15
"""Standard deviations of the length; of what is then found, one in a hundred is less."""
