"""Parts of a sentence that begin with a word of their own, as `except` or `including`, and that one
version alone lacks, or has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.answers import FACTS, Sort, Word, Words, keys_of
from translate.checks.texts.pieces import places
from translate.checks.texts.stretches import Stretch
from translate.facts.words import all_folded, token_spans, tokens
from translate.languages.clauses import ALSO, Opener, openers
from translate.model import Segment, Span
from translate.precompiled import expression

_UNANSWERED = 2 / 3
"""The share of the known words of a part that must have no answer, at least."""


class Part(NamedTuple):
    """A part of a sentence, from the word that it begins with to the next sign."""

    opener: Opener
    segment: Segment
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.segment.span(self.start, self.end)


Parts = Mapping[str, Sequence[Part]]
"""By language, those of one sentence."""


class OpenedPart(NamedTuple):
    """A part that one version alone lacks or has."""

    opener: Opener
    spans: tuple[Span, ...]
    """The part in each version that has it."""


def parts_of(segment: Segment, start: int, end: int) -> tuple[Part, ...]:
    """The parts of a sentence that begin with a word of their own."""
    text = segment.text[start:end]
    found = list(openers(all_folded(tokens(text)), segment.language))
    if not found:
        return ()  # as of most sentences
    spans = [(start + first, start + last) for first, last in token_spans(text)]
    return tuple(
        Part(opener, segment, spans[own[0]][0], _stop(segment.text, spans[own[-1]][1], end))
        for own, opener in found
    )


def _stop(text: str, start: int, end: int) -> int:
    sign = expression(r"[,;:.!?()—–»”]|\s-\s").search(text, start, end)
    return sign.start() if sign else end


def parts_within(context: Context) -> Parts:
    """All those of the one unit of a context; only languages that say something."""
    return {
        language: tuple(
            part for segment, start, end in own for part in parts_of(segment, start, end)
        )
        for language, own in context.derive(places).items()
    }


def parts_between(whole: Parts, row: Mapping[str, Stretch]) -> Parts:
    """Those of one sentence, given by its segment, its start and its end."""
    return {
        language: tuple(
            part
            for part in whole[language]
            if part.segment is segment and start <= part.start < end
        )
        for language, (segment, start, end) in row.items()
    }


def may_be_lost(parts: Parts) -> bool:
    """Whether versions differ in how many parts of a kind they have."""
    said = [
        Counter(part.opener for part in own if not part.opener.is_answer) for own in parts.values()
    ]
    return any(one != other for one, other in pairwise(said))


def lost_parts(parts: Parts, whole: Parts, odd: str) -> Iterator[tuple[Part, Part]]:
    """The parts of a kind that both others have and a version lacks, whatever its words say;
    `whole` are the parts of all that the unit says."""
    first, second = (language for language in parts if language != odd)
    for opener in _in_order(parts[first]):
        own, others = _alike(parts[first], opener), _alike(parts[second], opener)
        if opener.is_answer or _said(parts[odd], opener) >= min(len(own), len(others)):
            continue
        if _is_rarer(whole, opener, odd):
            yield from product(own[:_MANY], others[:_MANY])


_MANY = 6
"""Parts of one kind in a sentence of which each is held against each."""


def lost_part(parts: Parts, whole: Parts, words: Words, odd: str) -> OpenedPart | None:
    """The part that a version lacks and both others have, with words that it has not."""
    first, second = (language for language in parts if language != odd)
    for one, other in lost_parts(parts, whole, odd):
        theirs, own = keys_of(_within(words[second], other)), keys_of(words[odd])
        agreed = [word for word in _within(words[first], one) if not word.keys.isdisjoint(theirs)]
        if _has_the_values(words, {first: one, second: other}, own):
            continue
        missed = sum(word.keys.isdisjoint(own) for word in agreed)
        if not agreed and _said(parts[odd], one.opener):
            continue  # it may be the one of two that the version has
        if missed >= _UNANSWERED * len(agreed) and (missed or one.opener.strong):
            return OpenedPart(one.opener, (one.span, other.span))
    return None


def _has_the_values(words: Words, parts: Mapping[str, Part], own: frozenset[Hashable]) -> bool:
    """Whether a version has a value of each part that it seems to lack: it says the same of it in
    other words, `with 15 members in all`, `whose members are 15`."""
    values = [
        [word for word in words[name] if word.sort is Sort.VALUE and _is_inside(word, part)]
        for name, part in parts.items()
    ]
    return all(values) and not any(word.keys.isdisjoint(own) for each in values for word in each)


def _is_inside(word: Word, part: Part) -> bool:
    return part.start < word.start < part.end


def has_alone(parts: Parts, odd: str) -> bool:
    """Whether a version has a part of a kind that neither other one says in any way."""
    senses = {part.opener.sense for name, own in parts.items() if name != odd for part in own}
    return any(not part.opener.is_answer and part.opener.sense not in senses for part in parts[odd])


def added_part(parts: Parts, whole: Parts, words: Words, odd: str) -> OpenedPart | None:
    """The part that a version has and neither other one, with a word that both lack; only one that
    begins with a word which translators do not add, or with several words that all are lacking."""
    others = [language for language in parts if language != odd]
    for one in parts[odd]:
        if not (one.opener.sure or one.opener.firm) or not _is_commoner(whole, one.opener, odd):
            continue
        if any(_said(parts[other], one.opener) for other in others):
            continue
        inside = _within(words[odd], one)
        missed = sum(
            all(word.keys.isdisjoint(keys_of(words[other])) for other in others) for word in inside
        )
        fewest, share = (1, _UNANSWERED) if one.opener.sure else (_FEWEST, 1.0)
        if missed >= max(fewest, share * len(inside)):
            return OpenedPart(one.opener, (one.span,))
    return None


_FEWEST = 2
"""Words of a part that others may say in another form of sentence: `if the weather allows`."""


def says_also(parts: Parts, odd: str) -> bool:
    """Whether all other versions have a word like `also` more than one: its `and` may be one."""
    also = {name: sum(part.opener.sense == ALSO for part in own) for name, own in parts.items()}
    return all(also[odd] < count for name, count in also.items() if name != odd)


def _within(words: Sequence[Word], part: Part) -> list[Word]:
    """The words of a part; names and values are written in several ways, and have checks of their
    own."""
    return [
        word for word in words if _is_inside(word, part) and word.sort not in FACTS and word.keys
    ]


def _in_order(parts: Sequence[Part]) -> list[Opener]:
    """The kinds of some parts, those first whose word translators keep."""
    kinds = dict.fromkeys(part.opener for part in parts)
    return sorted(kinds, key=lambda opener: not opener.strong)


def _alike(parts: Sequence[Part], opener: Opener) -> list[Part]:
    return [part for part in parts if part.opener == opener]


def _said(parts: Sequence[Part], opener: Opener) -> int:
    """How often a sentence says the same in any way."""
    return sum(part.opener.sense == opener.sense for part in parts)


def _counts(whole: Parts, opener: Opener) -> Counter[str]:
    return Counter(
        {language: sum(part.opener == opener for part in own) for language, own in whole.items()}
    )


def _is_rarer(whole: Parts, opener: Opener, odd: str) -> bool:
    counts = _counts(whole, opener)
    return all(counts[odd] < count for language, count in counts.items() if language != odd)


def _is_commoner(whole: Parts, opener: Opener, odd: str) -> bool:
    counts = _counts(whole, opener)
    return all(counts[odd] > count for language, count in counts.items() if language != odd)
