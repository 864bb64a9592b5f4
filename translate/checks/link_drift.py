"""link-drift."""

from __future__ import annotations

from collections.abc import Iterator

from translate.checks.comparing.odd import odd_ones_out
from translate.checks.comparing.wording import listed, verb
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.facts.links import same_page
from translate.model import Fact, FactKind, Finding, Segment, Severity, Unit

_Links = dict[str, dict[str, tuple[Segment, Fact]]]
"""By language and target, where a version has the link first."""


@unit_check(Severity.ERROR)
def link_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A link leads to another page than in the other versions, or is not there.

    Why: the same claim must stand on the same source in every language.
    Example: nl links to “rapport-2024”, en to “rapport-2023”.
    Remedy: give all versions the same address; the same page in another language is only a note.
    """
    links = _links(context, unit)
    if len(links) > 1 and len({frozenset(targets) for targets in links.values()}) > 1:
        yield from _compare(unit, links)


def _links(context: Context, unit: Unit) -> _Links:
    """Empty links are another check's, and a version that has some may have these among them."""
    links: _Links = {}
    for language in context.languages:
        if unit.segments.get(language):
            found = context.facts_of(unit, language, FactKind.LINK)
            if any(not fact.value.target for _, fact in found):
                continue
            links[language] = {}
            for segment, fact in found:
                links[language].setdefault(fact.value.target, (segment, fact))
    return links


def _compare(unit: Unit, links: _Links) -> Iterator[Finding]:
    """One finding for each place, in the order of the text: the differing links are paired."""
    targets = list(dict.fromkeys(target for own in links.values() for target in own))
    pages: list[dict[str, str]] = []
    """What each language has for one page."""
    for target in targets:
        having = {language: target for language, own in links.items() if target in own}
        for page in pages:
            if same_page(target, next(iter(page.values()))) and not having.keys() & page.keys():
                page.update(having)
                break
        else:
            pages.append(having)
    variants = [page for page in pages if len(page) == len(links)]
    differing = [page for page in pages if len(page) < len(links)]
    for page in variants:
        if len(set(page.values())) > 1:
            message = "the same page in each version's language"
            yield _finding(unit, links, [page], Severity.NOTE, tuple(page), message)
    while differing:
        group = [differing.pop(0)]
        for page in list(differing):
            if all(not page.keys() & other.keys() for other in group):
                group.append(page)
                differing.remove(page)
        yield _drift(unit, links, group)


def _drift(unit: Unit, links: _Links, group: list[dict[str, str]]) -> Finding:
    silent = tuple(name for name in links if all(name not in page for page in group))
    parties = [tuple(page) for page in group] + ([silent] if silent else [])
    odd = odd_ones_out(links, parties)
    ordered = sorted(group, key=lambda page: not page.keys() <= set(odd))
    said = [
        f"{verb(tuple(page), 'links', 'link')} to {listed(dict.fromkeys(page.values()))}"
        for page in ordered
    ]
    message = f"{said[0]} where {listed(said[1:])}" if said[1:] else said[0]
    if silent:
        message += f"; {verb(silent, 'has', 'have')} no such link"
    return _finding(unit, links, group, Severity.ERROR, odd, message)


def _finding(
    unit: Unit,
    links: _Links,
    group: list[dict[str, str]],
    severity: Severity,
    odd: tuple[str, ...],
    message: str,
) -> Finding:
    target = {language: page[language] for page in group for language in page}
    spans = []
    for language in links:
        if language in target:
            segment, fact = links[language][target[language]]
            spans.append(segment.span(fact.start, fact.end, target[language]))
        else:
            spans += [segment.whole() for segment in unit.segments[language]]
    return Finding("link-drift", severity, unit.id, odd, message, tuple(spans))
