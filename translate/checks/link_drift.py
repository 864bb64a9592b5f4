"""link-drift."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, takewhile

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import listed, quoted, say, verb, where
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.likeness import Term, exchanged, misplaced, terms_of
from translate.facts.links import is_switch, may_be_same_page, same_page, same_place
from translate.facts.placeholders import has_placeholder
from translate.languages import CODES
from translate.languages.language import module
from translate.model import Fact, FactKind, Finding, Kind, Segment, Severity, Unit
from translate.precompiled import expression

_Links = dict[str, dict[str, tuple[Segment, Fact]]]
"""By language and target, where a version has the link first; links without a target left out."""

_Page = dict[str, str]
"""What each language has for one page."""


_OWN_PLACE = say("one page, whose places each version names in its own way")


@unit_check(Severity.ERROR)
def link_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A link leads to another page than in the other versions, or is not there.

    Why: the same claim must stand on the same source in every language.
    Example: nl links to “rapport-2024”, en to “rapport-2023”.
    Remedy: give all versions the same address; the same page in another language is only a note.
    """
    links = _links(context, unit)
    if len(links) > 1 and len({frozenset(targets) for targets in links.values()}) > 1:
        yield from _compare(unit, links, _without_target(context, unit))
    elif len(links) > 1:
        yield from list(_exchanged(unit, links, context)) or _elsewhere(unit, links)


def _elsewhere(unit: Unit, links: _Links) -> Iterator[Finding]:
    """A link that stands at other words in one version than in all others."""
    everywhere: dict[str, tuple[Term, ...]] = {}
    for target in next(iter(links.values()), {}):
        if not all(target in own for own in links.values()):
            continue
        everywhere = everywhere or {code: terms_of(unit.text(code), code) for code in links}
        placed = {language: own[target] for language, own in links.items()}
        odd = misplaced(
            {
                language: terms_of(segment.text, language, (), fact.start, fact.end)
                for language, (segment, fact) in placed.items()
            },
            everywhere,
        )
        if odd:
            others = [language for language in placed if language != odd]
            said = [
                say(
                    "{language} has it at {text}",
                    language=name,
                    text=quoted(placed[name][1].text),
                )
                for name in others
            ]
            here = say(
                "{language} has the link to {target} at {text}",
                language=odd,
                target=target,
                text=quoted(placed[odd][1].text),
            )
            yield Finding(
                "link-drift",
                Severity.WARNING,
                unit.id,
                odd_ones_out(placed, [(odd,), others]),
                where([here, *said]),
                tuple(
                    segment.span(fact.start, fact.end, target) for segment, fact in placed.values()
                ),
            )


def _in_another_order(links: _Links) -> Iterator[tuple[str, str, str]]:
    """Pairs of links with one and the same text, `here` and `here`, that stand the other way round
    in one version of three: the version and both targets."""
    first, *others = links.values()
    shared = [target for target in first if all(target in own for own in others)]
    for one, other in combinations(shared if len(others) > 1 else (), 2):
        pairs = {language: (own[one], own[other]) for language, own in links.items()}
        if any(len({fact.text.casefold() for _, fact in pair}) > 1 for pair in pairs.values()):
            continue
        turned = {
            language: pair[0][1].start > pair[1][1].start
            for language, pair in pairs.items()
            if pair[0][0] is pair[1][0]
        }
        often = Counter(turned.values())
        odd = [language for language, way in turned.items() if often[way] == 1]
        if len(turned) == len(links) and len(odd) == 1:
            yield odd[0], one, other


def _exchanged(unit: Unit, links: _Links, context: Context) -> Iterator[Finding]:
    """Two links of a version whose texts say what the others have for the other address."""
    if any(len(own) < 2 for own in links.values()):
        return
    texts = {
        language: {
            target: terms_of(
                segment.text,
                language,
                context.facts.get(segment.key, ()),
                fact.start,
                fact.end,
            )
            for target, (segment, fact) in own.items()
        }
        for language, own in links.items()
    }
    found = list(exchanged(texts))
    for odd, one, other in found or _in_another_order(links):
        parties = [(odd,), [language for language in links if language != odd]]
        said = [quoted(links[odd][target][1].text) for target in (one, other)]
        yield Finding(
            "link-drift",
            Severity.ERROR if found else Severity.WARNING,
            unit.id,
            odd_ones_out(links, parties),
            say(
                "{language} links {text} to {target} and {other} to {goal}, "
                "the other way round than {others}",
                language=odd,
                text=said[0],
                target=one,
                other=said[1],
                goal=other,
                others=listed(parties[1]),
            ),
            tuple(
                segment.span(fact.start, fact.end, target)
                for own in links.values()
                for target in own
                if target in (one, other)
                for segment, fact in (own[target],)
            ),
        )


def _links(context: Context, unit: Unit) -> _Links:
    links: _Links = {}
    for language in context.languages:
        if unit.segments.get(language):
            links[language] = {}
            for segment, fact in context.facts_of(unit, language, FactKind.LINK):
                target = fact.value.target
                if target and not is_switch(fact.text) and not _is_example(segment, target):
                    links[language].setdefault(target, (segment, fact))
    return links


def _is_example(segment: Segment, target: str) -> bool:
    """Whether a program's text gives an address as an example, or leaves it to be completed."""
    if segment.kind is not Kind.ENTRY:
        return False
    return _example().search(target) is not None or has_placeholder(segment, target)


@cache
def _example() -> re.Pattern[str]:
    """Names of RFC 2606, and what translators make of them."""
    hosts = "|".join(host for code in CODES for host in module(code, "editing").EXAMPLE_HOSTS)
    return expression(rf"(?i)(?:://|@|\.)(?:{hosts})\.\w+")


def _without_target(context: Context, unit: Unit) -> Counter[str]:
    """How many links of each version lead nowhere: each may stand for a page of the others."""
    return Counter(
        language
        for language in context.languages
        for _, fact in context.facts_of(unit, language, FactKind.LINK)
        if not fact.value.target
    )


def _compare(unit: Unit, links: _Links, idle: Counter[str]) -> Iterator[Finding]:
    """One finding for each place, in the order of the text: the differing links are paired."""
    pages = _pages(links)
    variants = [page for page in pages if len(page) == len(links)]
    differing = [page for page in pages if len(page) < len(links)]
    for page in variants:
        if len(set(page.values())) > 1:
            message = say("the same page in each version's language")
            yield _finding(unit, links, [page], Severity.NOTE, tuple(page), message)
    lacked = Counter(name for page in differing for name in links if name not in page)
    idle_for_all = {name for name in links if lacked[name] <= idle[name]}
    differing = [page for page in differing if not links.keys() - page.keys() <= idle_for_all]
    while differing:
        group = [differing.pop(0)]
        for page in sorted(differing, key=lambda page: -_alike(group[0], page)):
            if all(not page.keys() & other.keys() for other in group):
                group.append(page)
                differing.remove(page)
        addresses = [address for page in group for address in page.values()]
        if len(addresses) == len(links) and same_place(addresses):
            joined = {language: page[language] for page in group for language in page}
            yield _finding(unit, links, group, Severity.NOTE, tuple(joined), _OWN_PLACE)
            continue
        silent = [name for name in links if all(name not in page for page in group)]
        lacking = tuple(name for name in silent if not idle[name])
        idle -= Counter(silent)
        if not silent and _are_translated(group):
            message = say("addresses that differ in more than the language")
            # The source names its pages in its own language; translations often agree in English.
            own = len(group) == len(links) or tuple(group[0]) == (next(iter(links)),)
            severity = Severity.NOTE if own else Severity.WARNING
            yield _finding(unit, links, group, severity, tuple(links), message)
        elif lacking or len(group) > 1:
            yield _drift(unit, links, group, lacking)


def _are_translated(group: list[_Page]) -> bool:
    """Whether the addresses may be those of one page in several languages."""
    targets = [target for page in group for target in page.values()]
    return all(may_be_same_page(one, other) for one, other in combinations(targets, 2))


def _pages(links: _Links) -> list[_Page]:
    """The pages that the versions link to; addresses of one page in several languages are one."""
    targets = list(dict.fromkeys(target for own in links.values() for target in own))
    pages: list[_Page] = []
    for target in targets:
        having = {language: target for language, own in links.items() if target in own}
        for page in pages:
            if same_page(target, next(iter(page.values()))) and not having.keys() & page.keys():
                page.update(having)
                break
        else:
            pages.append(having)
    return pages


def _alike(one: _Page, other: _Page) -> int:
    """How many characters two addresses have in common from their beginning."""
    pairs = zip(next(iter(one.values())), next(iter(other.values())), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _drift(unit: Unit, links: _Links, group: list[_Page], silent: tuple[str, ...]) -> Finding:
    """`silent` are the versions that have no link in this place."""
    there = {
        name: links[name] for name in links if name in silent or any(name in one for one in group)
    }
    parties = [tuple(page) for page in group] + ([silent] if silent else [])
    odd = odd_ones_out(there, parties)
    ordered = sorted(group, key=lambda page: not page.keys() <= set(odd))
    said = [
        verb(
            tuple(page),
            "links to {pages}",
            "link to {pages}",
            pages=listed(dict.fromkeys(page.values())),
        )
        for page in ordered
    ]
    message = where(said) if said[1:] else said[0]
    if silent:
        none = verb(silent, "has no such link", "have no such link")
        message = say("{first}; {second}", first=message, second=none)
    return _finding(unit, there, group, Severity.ERROR, odd, message)


def _finding(
    unit: Unit,
    links: _Links,
    group: list[_Page],
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
