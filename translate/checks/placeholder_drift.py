"""placeholder-drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce
from operator import and_, or_

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.placeholders import placeholders
from translate.model import Finding, Kind, PluralForm, Severity, Unit
from translate.precompiled import expression

_NUMBER = expression(
    r"%\d+\$[du]|%L?n|%\([\w.-]+\)[du]|[:@%!]count|%<[\w.-]+>[du]"
    r"|(?:[$%#]?\{\{?|%\()(?:n|\w*(?:num(?:ber)?|count(?:er)?|total|amount)\w*)(?:\}\}?|\)[a-z])"
)
"""Placeholders that a singular may leave out: `one file` for `%d file`."""


@unit_check(Severity.ERROR)
def placeholder_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A placeholder or a tag of a program's text is lost, added, changed or in the wrong place.

    Looked at are entries of PO, XLIFF, TMX and TSV files. Placeholders that are counted by their
    place, such as `%s` and `%d`, must stand in the same order, or say their place (`%2$s`). A
    plural form for the number 1 alone may leave the number out, as it may say “one”; one for
    several numbers, such as Russian's first (1, 21, 31), may not. Where it is not known which
    numbers a text is for, a number that is left out is only a warning.

    Why: the program shows the wrong thing there, or breaks off.
    Example: en “%(count)d files in %(folder)s”, ru «%(count)d файлов в %(папка)s».
    Remedy: copy the placeholder as it stands in the source.
    """
    if unit.kind is not Kind.ENTRY:
        return
    found = {
        language: reduce(or_, map(placeholders, segments))
        for language, segments in unit.segments.items()
        if segments and unit.text(language).strip()
    }
    differing = parties({language: frozenset(own.items()) for language, own in found.items()})
    if len(differing) > 1:
        common = reduce(and_, found.values())
        own = {language: list((count - common).elements()) for language, count in found.items()}
        severity = _severity(unit, found, own, context.source)
        if severity is None:
            return
        odd = odd_ones_out(found, differing.values())
        said = [
            verb(names, "has {text}", "have {text}", text=listed(own[names[0]]))
            if own[names[0]]
            else verb(names, "has none", "have none")
            for names in _grouped(own)
        ]
        yield Finding(
            "placeholder-drift",
            severity,
            unit.id,
            odd,
            say("placeholders differ: {said}", said=listed(said)),
            tuple(segment.whole() for language in found for segment in unit.segments[language]),
        )


def _severity(
    unit: Unit, found: Mapping[str, Counter[str]], own: Mapping[str, list[str]], source: str
) -> Severity | None:
    """How much a difference weighs; None where a plural form may differ so."""
    form = _form(unit)
    if form is None:
        return Severity.WARNING if all(map(_are_numbers, own.values())) else Severity.ERROR
    if form.only is None or source not in found:
        return Severity.ERROR
    said = found[source]
    other = placeholders(replace(unit.segments[source][0], source=form.other))
    for language, count in found.items():
        lost = (said & other) - count
        may_lose = _are_numbers(lost) or len(said & other) == 1
        if language != source and (count - (said | other) or not may_lose):
            return Severity.ERROR
    return None


def _are_numbers(values: Iterable[str]) -> bool:
    return all(map(_NUMBER.fullmatch, values))


def _grouped(own: dict[str, list[str]]) -> Iterable[tuple[str, ...]]:
    return parties({language: tuple(sorted(values)) for language, values in own.items()}).values()


def _form(unit: Unit) -> PluralForm | None:
    """Which plural form a unit is, where its file says so."""
    return next((one.entry.form for one in unit if one.entry and one.entry.form), None)
