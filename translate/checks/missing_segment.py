"""missing-segment."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from translate.checks.comparing.marks import label_of, marked
from translate.checks.comparing.wording import quoted, say, verb
from translate.checks.context import Context
from translate.checks.registry import letter_check
from translate.model import AlignedLetter, Finding, Kind, Severity, Span, Unit

_RUN = 3
"""Units in a row that are one finding."""


def _lacking(units: Sequence[Unit], context: Context) -> list[Unit]:
    return [unit for unit in units if not all(unit.segments.values())]


@letter_check(Severity.ERROR, absence=True, entries=_lacking)
def missing_segment(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A paragraph, heading, list item or note stands in one version and not in another.

    Why: readers of that language are not told something that the others are asked to sign.
    Example: nl has five demands, en has four.
    Remedy: translate the missing text, or take it out of the versions that have it.
    """
    if len(letter.languages) == 1:
        yield Finding(
            "missing-segment",
            Severity.WARNING,
            "",
            letter.languages,
            say(
                "{language} is the only version: there is nothing to compare it with",
                language=letter.source,
            ),
        )
    begun = {language for unit in letter.units for language in unit.segments if unit.text(language)}
    for language in letter.languages:
        if letter.units and language not in begun:
            yield Finding(
                "missing-segment",
                Severity.ERROR,
                "",
                (language,),
                say(
                    "{language} has no text yet: all {count} units are missing",
                    language=language,
                    count=len(letter.units),
                ),
                _beginning(letter, language),
            )
    for (having, lacking), units in _runs(letter, context, begun):
        if len(units) < _RUN:
            yield from (gap(unit, having, lacking) for unit in units)
        else:
            yield _run(units, having, lacking)


def _beginning(letter: AlignedLetter, language: str) -> tuple[Span, ...]:
    """Where a version without any text would begin, for whoever looks for its file."""
    version = letter.versions.get(language)
    return (Span(language, version.path, 1, 1, 1, 1, ""),) if version else ()


_Languages = tuple[str, ...]
_Sides = tuple[_Languages, _Languages]
"""Those that have something, and those that lack it."""


def _runs(
    letter: AlignedLetter, context: Context, begun: Collection[str]
) -> Iterator[tuple[_Sides, list[Unit]]]:
    """Units that follow each other and that the same languages have, and lack."""

    def gaps(unit: Unit) -> _Sides:
        having = tuple(language for language in letter.languages if unit.segments.get(language))
        return having, tuple(
            language
            for language in letter.languages
            if language in begun
            and language not in having
            and not _is_undefined_note(context, unit, language)
        )

    # Of a catalogue not all units may be here: those in a row have ordinals in a row.
    steps = ((unit.ordinal - place, unit) for place, unit in enumerate(letter.units))
    for (_, sides), row in groupby(steps, lambda step: (step[0], gaps(step[1]))):
        if sides[1]:
            yield sides, [unit for _, unit in row]


def gap(unit: Unit, having: tuple[str, ...], lacking: tuple[str, ...]) -> Finding:
    """The finding of a unit that some languages have and others lack; none of the two is empty."""
    return Finding(
        "missing-segment",
        Severity.ERROR,
        unit.id,
        _odd(having, lacking),
        say(
            "{lacking} the {kind} that {having}: {text}",
            lacking=verb(lacking, "lacks", "lack"),
            kind=say(unit.kind.replace("-", " ")),
            having=verb(having, "has", "have"),
            text=quoted(unit.text(having[0])),
        ),
        tuple(segment.whole() for segment in unit),
    )


def _run(units: Sequence[Unit], having: _Languages, lacking: _Languages) -> Finding:
    """One finding of many units in a row, at the first of them: one paragraph may be lost by a
    slip, a hundred were not translated yet."""
    first, last = units[0], units[-1]
    kinds = {unit.kind for unit in units}
    return Finding(
        "missing-segment",
        Severity.ERROR,
        first.id,
        _odd(having, lacking),
        say(
            "{lacking} {count} {kind} in a row that {having}, {place}: {first} to {last}",
            lacking=verb(lacking, "lacks", "lack"),
            count=f"{len(units):,}",
            kind=say(_plural(first.kind) if len(kinds) == 1 else "blocks"),
            having=verb(having, "has", "have"),
            place=f"{first.id}–{last.id}",
            first=quoted(first.text(having[0])),
            last=quoted(last.text(having[0])),
        ),
        tuple(segment.whole() for unit in (first, last) for segment in unit),
    )


def _plural(kind: Kind) -> str:
    return "entries" if kind is Kind.ENTRY else f"{kind.replace('-', ' ')}s"


def _odd(having: _Languages, lacking: _Languages) -> _Languages:
    return having if len(having) == 1 < len(lacking) else lacking


def _is_undefined_note(context: Context, unit: Unit, language: str) -> bool:
    """Whether a version marks the note whose text it lacks: footnote-undefined says so."""
    if unit.kind is not Kind.FOOTNOTE:
        return False
    return any(label_of(segment) in context.derive(marked)[language] for segment in unit)
