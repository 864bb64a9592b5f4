"""How a finding says which version has which name.

`nl names “Hoekstra” and ru “Хукстра”; en does not`. Names that stand side by side are one, and a
name that a version has twice is said once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from translate.checks.comparing.wording import listed, quoted, say, verb
from translate.checks.naming.mentions import NameMention
from translate.model import Finding, Severity, Span, Unit

Told = tuple[Finding, list[NameMention]]
"""A finding, and the names that it explains."""


def told(
    severity: Severity, unit: Unit, odd: tuple[str, ...], message: str, found: list[NameMention]
) -> Told:
    """A finding about some names, and these names."""
    return about(severity, unit, odd, message, _whole_names(found)), found


def about(
    severity: Severity, unit: Unit, odd: tuple[str, ...], message: str, spans: Iterable[Span]
) -> Finding:
    """A finding about some places, in the order of the unit's versions."""
    versions = [*unit.segments]
    places = tuple(sorted(spans, key=lambda span: versions.index(span.language)))
    return Finding("name-drift", severity, unit.id, odd, message, places)


def say_names(found: Iterable[NameMention]) -> str:
    """`nl names “Hoekstra” and ru “Хукстра”`."""
    return say_spans(_whole_names(found))


def say_spans(spans: Iterable[Span]) -> str:
    """The same of places: `en names “Swedish”`, `nl names “Noorse” and ru “норвежской”`."""
    groups: dict[str, list[str]] = {}
    for span in spans:
        groups.setdefault(span.language, []).append(quoted(span.text))
    (first, names), *rest = (
        (language, listed(dict.fromkeys(texts))) for language, texts in groups.items()
    )
    return listed(
        [
            say("{language} names {names}", language=first, names=names),
            *(say("{languages} {text}", languages=one, text=text) for one, text in rest),
        ]
    )


def say_silent(named: str, silent: tuple[str, ...]) -> str:
    """What some versions name, and which ones do not: `nl names “Hoekstra”; en does not`."""
    none = verb(silent, "does not", "do not")
    return say("{first}; {second}", first=named, second=none)


def _whole_names(found: Iterable[NameMention]) -> Iterator[Span]:
    """The places of some names, version by version: a first name and a last name are one."""
    groups: dict[str, list[NameMention]] = {}
    for mention in found:
        groups.setdefault(mention.language, []).append(mention)
    for group in groups.values():
        yield from _phrases(group)


def _phrases(found: list[NameMention]) -> list[Span]:
    """Mentions that stand side by side put together: a first name and a last name are one name."""
    places = sorted(found, key=lambda mention: (mention.segment.ordinal, mention.fact.start))
    spans = []
    for segment, group in groupby(places, key=lambda mention: mention.segment):
        start = end = -1
        for mention in group:
            fact = mention.fact
            if start >= 0 and segment.text[end : fact.start].strip(" \u00a0\u202f-.") == "":
                end = fact.end
                continue
            if start >= 0:
                spans.append(segment.span(start, end))
            start, end = fact.start, fact.end
        spans.append(segment.span(start, end))
    return spans
