"""reference-drift."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from translate.checks.comparing.codes import CodeDrift, code_drifts
from translate.checks.comparing.laws import other_laws
from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import quoted, say, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.codes import POINT_LETTERS
from translate.languages import Language, get
from translate.languages.look_alikes import CODE_LETTERS
from translate.model import Finding, Segment, Severity, Span, Unit
from translate.precompiled import expression


@unit_check(Severity.ERROR)
def reference_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """The place that a version refers to, or the number to call, is not the same in all versions.

    Compared are the letters of points, tables and annexes, articles with their paragraphs, figures,
    postcodes, tags and formulas, where all versions name as many, and phone numbers and accounts.
    A Cyrillic letter is the Latin one in its place in the alphabet; «пункт „б“» is point (b). The
    title of a law is compared by its words, where all versions name one law: a title that has no
    word in common with those of two other versions is a warning.

    Why: a reference to the wrong point can be looked up, and refutes the letter.
    Example: nl “artikel 3, lid 2, onder b”, en “Article 3(2)(d)”.
    Remedy: look the place or number up, and mend the version that is wrong.
    """
    yield from map(partial(_code_finding, unit), code_drifts(unit))
    yield from other_laws(unit)
    found = {
        language: _letters(segments) for language, segments in unit.segments.items() if segments
    }
    said = {
        language: tuple(sorted(letter for letter, _ in every)) for language, every in found.items()
    }
    as_many = len({len(every) for every in said.values()}) == 1
    if as_many and len(set(said.values())) > 1:
        yield _finding(unit, found, said)


_Letters = list[tuple[str, Span]]


def _letters(segments: Sequence[Segment]) -> _Letters:
    """The points that a version names, as Latin letters, with their places."""
    return [
        (_latin(match), segment.span(*match.span(match.lastindex or 0)))
        for segment in segments
        if _may_name_points(segment)
        for match in _pattern(get(segment.language).point_words).finditer(segment.text)
        if not _is_article(match, get(segment.language))
    ]


def _is_article(match: re.Match[str], language: Language) -> bool:
    """Whether a letter is a word before a noun, `under a roof`, and no point, `under a, of`."""
    place = match.start(match.lastindex or 0)
    bare = match.string[place - 1].isspace() and match.string[match.end() :][:1].isspace()
    return bare and match.string[place] in language.articles


def _may_name_points(segment: Segment) -> bool:
    """A quick look, which most texts do not pass."""
    text = segment.text.casefold()
    return "(" in text or any(map(text.__contains__, get(segment.language).point_words))


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A letter in brackets behind a digit, `31(1)(b)`, or behind a word for it, `onder b`."""
    bracketed = r"(?<=[0-9)])\s?\(([a-zа-я])\)"
    if not words:
        return expression(bracketed)
    named = rf"(?i:\b(?:{'|'.join(words)}))\s+[(«„“\"'‘]*([a-zа-я])\b(?!['’-])"
    return expression(f"{bracketed}|{named}")


def _latin(match: re.Match[str]) -> str:
    letter = match[match.lastindex or 0]
    place = POINT_LETTERS.get(letter, letter)
    # So far down no list goes: «пункт с» is written with a letter that only looks Latin.
    return CODE_LETTERS.get(letter, place) if place > _LAST_POINT else place


_LAST_POINT = "h"


def _code_finding(unit: Unit, drift: CodeDrift) -> Finding:
    ordered = sorted(drift.said, key=lambda language: language not in drift.odd)
    shown = [
        say(
            "{language} has the {kind} {codes}",
            language=name,
            kind=say(drift.kind),
            codes=", ".join(map(quoted, drift.said[name])),
        )
        if drift.said[name]
        else say("{language} has no {kind}", language=name, kind=say(drift.kind))
        for name in ordered
    ]
    return Finding(
        "reference-drift",
        Severity.ERROR,
        unit.id,
        drift.odd,
        where(shown),
        drift.spans,
    )


def _finding(
    unit: Unit, found: Mapping[str, _Letters], said: Mapping[str, tuple[str, ...]]
) -> Finding:
    odd = odd_ones_out(said, parties(said).values())
    ordered = sorted(said, key=lambda language: language not in odd)
    shown = [
        say("{language} names point {points}", language=language, points=", ".join(said[language]))
        for language in ordered
    ]
    return Finding(
        "reference-drift",
        Severity.ERROR,
        unit.id,
        odd,
        where(shown),
        tuple(span for every in found.values() for _, span in every),
    )
