"""exchanged-texts."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import quoted, say, where
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.checks.texts.likeness import Term, Texts, exchanged, terms_of
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding, Kind, Segment, Severity

_LONGEST = 40
"""Texts of one list or table that are compared with each other; a longer one is data."""
_MERGED = (Kind.LIST_ITEM, Kind.PARAGRAPH)


@letter_check(Severity.WARNING, entries=no_entry)
def exchanged_texts(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """Two headings, items of a list or cells of a table stand in each other's place.

    Each of the two says what the other versions have in the place of the other one, as far as
    words that languages share, words of the lexicon, names and values tell.

    Why: a column under the wrong heading says something else, and every figure in it is right.
    Example: nl “| Patiënten | Tekort |”, en “| Deficit | Patients |”.
    Remedy: put the texts in the order of the other versions, or waive the finding.
    """
    told: set[frozenset[str]] = set()
    for group in (*_groups(letter, context), *_within_units(letter, context)):
        places = {place.name: place for place in group}
        for texts in _views(group, context):
            for language, one, other in exchanged(texts):
                pair = frozenset((places[one].unit + one, places[other].unit + other))
                if pair not in told:
                    told.add(pair)
                    yield _finding(context, language, places[one], places[other])


def _views(group: Sequence[_Place], context: Context) -> Iterator[Mapping[str, Texts]]:
    """What the texts of a group say: all of each; what not all of them say; and what stands behind
    the first comma, the office of who signs."""
    whole = {
        language: {place.name: _terms(place[language], context) for place in group}
        for language in context.languages
    }
    yield whole
    yield {language: _without_common(texts) for language, texts in whole.items()}
    if all("," in place[language].text for place in group for language in context.languages):
        tails = {
            language: {place.name: _tail(place[language]) for place in group}
            for language in context.languages
        }
        yield {language: _without_common(texts) for language, texts in tails.items()}


def _without_common(texts: Texts) -> Texts:
    """The same without what all texts of a group say."""
    said = [frozenset(key for keys, _ in terms for key in keys) for terms in texts.values()]
    common = frozenset.intersection(*said)
    return {
        name: [(keys, weight) for keys, weight in terms if keys.isdisjoint(common)]
        for name, terms in texts.items()
    }


def _tail(segment: Segment) -> Sequence[Term]:
    """What stands behind the first comma."""
    return terms_of(segment.text, segment.language, (), segment.text.find(",") + 1)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where every version has one text."""

    unit: str
    name: str
    """Unique among those that it may be taken for."""
    segments: Mapping[str, Segment]
    """By language."""

    def __getitem__(self, language: str) -> Segment:
        return self.segments[language]


def _groups(letter: AlignedLetter, context: Context) -> Iterator[list[_Place]]:
    """Texts that all versions have and that may be taken for each other: all headings, the items
    of one list, the cells of one row or one column."""
    groups: dict[Hashable, list[_Place]] = {}
    block, last = 0, -1
    for unit in letter.units:
        segments = [unit.segments.get(language, ()) for language in context.languages]
        if not all(len(own) == 1 and _has_words(own[0]) for own in segments):
            continue
        first = segments[0][0]
        # Items and cells that follow each other belong to one list or table.
        block += first.ordinal != last + 1 or not any(_places(first))
        last = first.ordinal
        own = {language: unit.segments[language][0] for language in context.languages}
        for place in _places(first):
            key = place if first.kind is Kind.HEADING else (block, place)
            groups.setdefault(key, []).append(_Place(unit.id, unit.id, own))
    for places in groups.values():
        if 1 < len(places) <= _LONGEST:
            yield places


def _within_units(letter: AlignedLetter, context: Context) -> Iterator[list[_Place]]:
    """Items of a list or paragraphs that were put into one unit, because one version has them in
    another order than the rest."""
    for unit in letter.units:
        counts = {len(unit.segments.get(language, ())) for language in context.languages}
        if unit.kind not in _MERGED or len(counts) != 1 or not 1 < min(counts) <= _LONGEST:
            continue
        rows = zip(*(unit.segments[language] for language in context.languages), strict=True)
        yield [
            _Place(unit.id, str(number), dict(zip(context.languages, row, strict=True)))
            for number, row in enumerate(rows)
        ]


def _has_words(segment: Segment) -> bool:
    return any(map(str.isalpha, segment.text))


def _places(segment: Segment) -> Iterator[tuple[str, str]]:
    """Where a segment stands besides those that it may be exchanged with."""
    if segment.kind is Kind.HEADING:
        yield Kind.HEADING, str(segment.level)
    elif segment.kind is Kind.LIST_ITEM:
        yield Kind.LIST_ITEM, str(len(segment.nesting))
    elif segment.nesting and segment.nesting[-1].kind == "cell":
        row, _, column = segment.nesting[-1].label.partition(",")
        yield "row", row
        yield "column", column


def _terms(segment: Segment, context: Context) -> Sequence[Term]:
    return terms_of(segment.text, segment.language, context.facts.get(segment.key, ()))


def _finding(context: Context, language: str, one: _Place, other: _Place) -> Finding:
    others = [name for name in context.languages if name != language]
    said = [
        say("{language} has {text}", language=name, text=quoted(one[name].text))
        for name in (language, *others)
    ]
    return Finding(
        "exchanged-texts",
        Severity.WARNING,
        one.unit,
        odd_ones_out(context.languages, [(language,), others]),
        say(
            "{said}, and the other way round: {other}",
            said=where(said),
            other=quoted(other[language].text),
        ),
        tuple(place[name].whole() for place in (one, other) for name in context.languages),
    )
