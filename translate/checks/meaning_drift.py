"""meaning-drift."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from translate.checks.comparing.wording import listed, quoted, say, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.meanings import SHORTEST, Oddity, judged, likeness, oddity
from translate.dataclass import dataclass
from translate.facts.sentences import sentences
from translate.languages import get
from translate.model import Encoder, Finding, Severity, Span, Unit

_MANY = 24
"""Sentences of a unit that are judged one by one; a longer text is judged as a whole."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a version, or all that it says in the unit."""

    text: str
    spans: tuple[Span, ...]

    @property
    def letters(self) -> int:
        return sum(map(str.isalpha, self.text))


_Row = Mapping[str, _Part]
"""By language, what stands in one place."""


@unit_check(Severity.WARNING)
def meaning_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A version is about something else than the others, as a language model sees it.

    Works where `translate-letters[meaning]` is installed, on this machine alone. Compared are the
    unit as a whole and, where all versions have as many sentences, each of them. It sees another
    text, not another number or a lost “not”; texts of less than 25 letters are not judged.

    Why: a paragraph that was put in the wrong place, or a sentence of an older version, can have
    every figure and name right.
    Example: nl “De raad stemde tegen het voorstel.”, en “The meeting was opened by the chair.”
    Remedy: read the text in all versions, and mend it or waive the finding.
    """
    encode = context.encode
    if encode is None:
        return
    whole = _whole(unit, context)
    if len(whole) < 2 or _letters(whole) < SHORTEST:
        return
    if odd := _odd(whole, encode):
        yield _finding(unit, whole, odd)
        return
    rows = _rows(unit, context)
    for number, row in enumerate(rows):
        odd = _odd(row, encode)
        if odd and not _stands_beside(rows, number, odd, encode):
            yield _finding(unit, row, odd)


def texts_judged(unit: Unit, context: Context) -> Iterator[str]:
    """The texts of a unit that the check asks vectors of, but for few."""
    whole = _whole(unit, context)
    if len(whole) > 1 and _letters(whole) >= SHORTEST:
        for row in (whole, *_rows(unit, context)):
            if _letters(row) >= SHORTEST:
                yield from (part.text for part in row.values())


def _odd(row: _Row, encode: Encoder) -> Oddity | None:
    letters = _letters(row)
    if letters < SHORTEST:
        return None
    vectors = encode([part.text for part in row.values()])
    return oddity(dict(zip(row, vectors, strict=True)), letters)


def _letters(row: _Row) -> int:
    return min(part.letters for part in row.values())


def _whole(unit: Unit, context: Context) -> _Row:
    return {
        language: _Part(unit.text(language), tuple(one.whole() for one in segments))
        for language in context.languages
        if (segments := unit.segments.get(language, ()))
    }


def _rows(unit: Unit, context: Context) -> Sequence[_Row]:
    """The sentences by their place; none where the versions have not as many of them."""
    parts = {
        language: [
            _Part(segment.text[start:end], (segment.span(start, end),))
            for segment in segments
            for start, end in sentences(segment.text, get(language))
        ]
        for language in context.languages
        if (segments := unit.segments.get(language, ()))
    }
    counts = {len(own) for own in parts.values()}
    if len(counts) > 1 or not 1 < max(counts) <= _MANY:
        return ()
    return [dict(zip(parts, row, strict=True)) for row in zip(*parts.values(), strict=True)]


def _stands_beside(rows: Sequence[_Row], number: int, odd: Oddity, encode: Encoder) -> bool:
    """Whether what seems odd in a sentence is found when the neighbours of the others are looked
    at as well: translators move a clause from one sentence into the next."""
    row, around = rows[number], rows[max(0, number - 1) : number + 2]
    texts = {
        language: [
            *(near[language].text for near in around),
            *(f"{one[language].text} {next_[language].text}" for one, next_ in pairwise(around)),
        ]
        for language in row
    }
    vectors = {language: encode(own) for language, own in texts.items()}
    place = min(number, 1)
    alike = {}
    for pair in combinations(row, 2):
        found = [
            max(likeness(vectors[one][place], vector) for vector in vectors[other])
            for one, other in (pair, pair[::-1])
            if one in odd.languages
        ]
        straight = likeness(*(vectors[language][place] for language in pair))
        alike[pair] = min(found, default=straight)
    return judged(tuple(row), alike, _letters(row)) is None


def _finding(unit: Unit, row: _Row, odd: Oddity) -> Finding:
    if len(odd.languages) == len(row):
        said = [
            say("{language} has {text}", language=name, text=quoted(part.text))
            for name, part in row.items()
        ]
        message = say(
            "{languages} seem to be about different things: {said}",
            languages=listed(row),
            said=where(said),
        )
    else:
        (language,) = odd.languages
        message = say(
            "{language} seems to be about something else than {others}: {text}",
            language=language,
            others=listed(name for name in row if name != language),
            text=quoted(row[language].text),
        )
    return Finding(
        "meaning-drift",
        odd.severity,
        unit.id,
        odd.languages,
        message,
        tuple(span for part in row.values() for span in part.spans),
    )
