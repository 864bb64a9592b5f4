"""placeholder-drift."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_, or_

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, say, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.placeholders import placeholders
from translate.model import Finding, Kind, Severity, Unit
from translate.precompiled import expression

_NUMBER = expression(r"%\d+\$[di]|%n|\{(?:n|num|number|count)\}|%\((?:n|num|number|count)\)[ds]")
"""Placeholders that a singular may leave out: `one file` for `%d file`."""


@unit_check(Severity.ERROR)
def placeholder_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A placeholder or a tag of a program's text is lost, added, changed or in the wrong place.

    Looked at are entries of PO, XLIFF, TMX and TSV files. Placeholders that are counted by their
    place, such as `%s` and `%d`, must stand in the same order, or say their place (`%2$s`). A
    number that one version leaves out is only a warning, as a singular may say “one”.

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
        odd = odd_ones_out(found, differing.values())
        common = reduce(and_, found.values())
        own = {language: list((count - common).elements()) for language, count in found.items()}
        said = [
            verb(names, "has {text}", "have {text}", text=listed(own[names[0]]))
            if own[names[0]]
            else verb(names, "has none", "have none")
            for names in _grouped(own)
        ]
        yield Finding(
            "placeholder-drift",
            Severity.WARNING if _is_number_only(own.values()) else Severity.ERROR,
            unit.id,
            odd,
            say("placeholders differ: {said}", said=listed(said)),
            tuple(segment.whole() for language in found for segment in unit.segments[language]),
        )


def _grouped(own: dict[str, list[str]]) -> Iterable[tuple[str, ...]]:
    return parties({language: tuple(sorted(values)) for language, values in own.items()}).values()


def _is_number_only(own: Iterable[list[str]]) -> bool:
    """Whether the versions differ in nothing but a number that some leave out."""
    return all(_NUMBER.fullmatch(value) for values in own for value in values)
