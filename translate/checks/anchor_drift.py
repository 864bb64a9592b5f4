"""anchor-drift."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from translate.checks.comparing.outliers import odd_ones_out, parties
from translate.checks.comparing.wording import listed, quoted, say, where
from translate.checks.context import Context
from translate.checks.registry import letter_check, no_entry
from translate.model import (
    AlignedLetter,
    Fact,
    FactKind,
    Finding,
    Kind,
    Segment,
    Severity,
    Unit,
    Version,
)

_Placed = tuple[Segment, Fact]


@letter_check(Severity.ERROR, entries=no_entry)
def anchor_drift(letter: AlignedLetter, context: Context) -> Iterator[Finding]:
    """A link to a heading of the text itself leads to another heading than in the other versions.

    An error where two versions lead to different headings, a warning where a link leads to none and
    another version's does. A heading's address is its text, as GitHub and most programs make it;
    addresses that a version gives by itself (`id="…"`, `{#…}`) are taken as they are.

    Why: the reader lands in another chapter, or nowhere.
    Example: nl “[boven](#wat-wij-vragen)”, en “[above](#who-we-are)”.
    Remedy: link to the heading that says the same.
    """
    headings: dict[str, dict[str, str]] = {}
    for unit in context.units_with(FactKind.LINK):
        links = {
            language: [
                (segment, fact)
                for segment, fact in context.facts_of(unit, language, FactKind.LINK)
                if fact.value.target[:1] == "#"
            ]
            for language in unit.segments
        }
        if not any(links.values()):
            continue
        if not headings:
            headings = {language: _headings(letter, language) for language in context.languages}
        goals = {
            language: tuple(
                _goal(headings[language], letter.versions[language], fact) for _, fact in own
            )
            for language, own in links.items()
        }
        yield from _compare(unit, links, goals)


def _headings(letter: AlignedLetter, language: str) -> dict[str, str]:
    """By address, the unit of each heading of a version."""
    found: dict[str, str] = {}
    often: Counter[str] = Counter()
    for unit in letter.units:
        for segment in unit.segments.get(language, ()):
            if segment.kind is Kind.HEADING:
                address = _address(segment.text)
                found[f"{address}-{often[address]}" if often[address] else address] = unit.id
                often[address] += 1
    return found


def _address(text: str) -> str:
    """`Wat wij vragen?` as `wat-wij-vragen`."""
    return re.sub(r"[^\w\s-]", "", text.casefold()).strip().replace(" ", "-")


def _goal(headings: dict[str, str], version: Version, fact: Fact) -> str:
    """The unit that a link leads to; `=` and the address where the version gives it, or ""."""
    name = fact.value.target[1:]
    if name.casefold() in headings:
        return headings[name.casefold()]
    given = rf"(?:\b(?:id|name)\s*=\s*[\"']?|\{{:?[^{{}}\n]{{0,80}}#){re.escape(name)}\b"
    return f"={name}" if re.search(given, version.data.decode(errors="replace")) else ""


def _compare(
    unit: Unit, links: dict[str, list[_Placed]], goals: dict[str, tuple[str, ...]]
) -> Iterator[Finding]:
    for language, own in links.items():
        for (segment, fact), goal in zip(own, goals[language], strict=True):
            # Where no version leads to a heading, the addresses are given by the page itself.
            led = any(one and one[0] != "=" for every in goals.values() for one in every)
            if led and not goal:
                yield Finding(
                    "anchor-drift",
                    Severity.WARNING,
                    unit.id,
                    (language,),
                    say(
                        "{target} leads to no heading of {language}",
                        target=quoted(fact.value.target),
                        language=language,
                    ),
                    (segment.span(fact.start, fact.end, fact.value.target),),
                )
    sure = {
        language: tuple(sorted(every))
        for language, every in goals.items()
        if all(one and one[0] != "=" for one in every)
    }
    if len({len(every) for every in sure.values()}) == 1 < len(set(sure.values())):
        odd = odd_ones_out(sure, parties(sure).values())
        said = {
            language: listed(quoted(fact.value.target) for _, fact in links[language])
            for language in sure
        }
        ordered = sorted(sure, key=lambda language: language not in odd)
        shown = [
            say("{language} leads to {targets}", language=language, targets=said[language])
            for language in ordered
        ]
        yield Finding(
            "anchor-drift",
            Severity.ERROR,
            unit.id,
            odd,
            say("{said}, another heading", said=where(shown)),
            tuple(
                segment.span(fact.start, fact.end, fact.value.target)
                for language in sure
                for segment, fact in links[language]
            ),
        )
