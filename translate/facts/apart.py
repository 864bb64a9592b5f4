"""Facts that do not overlap, and the tokens that are left beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translate.facts.lexing import Token
from translate.model import Fact


def apart(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts in order, the longer first, without those that begin inside an earlier one."""
    reach = 0
    for fact in sorted(facts, key=lambda fact: (fact.start, -fact.end)):
        if fact.start >= reach:
            reach = fact.end
            yield fact


def outside(tokens: list[Token], spans: Iterable[tuple[int, int]]) -> list[Token]:
    """The tokens that touch none of the spans; one walk through both."""
    ordered = sorted(spans)
    if not ordered:
        return tokens
    left: list[Token] = []
    place = reach = 0
    for token in tokens:
        while place < len(ordered) and ordered[place][0] < token.end:
            reach = max(reach, ordered[place][1])
            place += 1
        if token.start >= reach:
            left.append(token)
    return left
