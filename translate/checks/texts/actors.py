"""Who is spoken of in a sentence: names, and words for people and bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.statements import Meaning, statements_on
from translate.checks.texts.stretches import Stretch
from translate.languages.opposites import axis_named
from translate.model import FactKind, Segment, Unit

ROLE = axis_named("role")
"""The axis of people and bodies in the table of senses."""
_AXES = (ROLE, axis_named("tongue"))
"""That of peoples and languages besides."""


class Actor(NamedTuple):
    """Who is spoken of at a place of a sentence."""

    key: Hashable
    """The same in all languages: a sense of the table, or the words of a name."""
    segment: Segment
    start: int
    end: int
    capital: bool = False
    """A word for people that is capitalised within its sentence may be a name: `De Boer`."""

    @property
    def text(self) -> str:
        return self.segment.text[self.start : self.end]


Actors = Mapping[str, Sequence[Actor]]
"""Those of one sentence by language, in the order of the text."""


def roles_of(unit: Unit, context: Context) -> Mapping[tuple[object, int], list[Meaning]]:
    """The words for people and bodies, by the key of their segment and the start of their
    sentence."""
    found: dict[tuple[object, int], list[Meaning]] = {}
    for statement in statements_on(context, unit, _AXES):
        for every in statement.meanings.values():
            for one in every:
                if one.sense.axis in _AXES and not one.weak:
                    found.setdefault((one.segment.key, one.sentence), []).append(one)
    return found


def actors_of(
    place: Stretch, roles: Mapping[tuple[object, int], list[Meaning]], context: Context
) -> list[Actor]:
    """Who is spoken of in a sentence."""
    segment, start, _ = place
    found = [
        Actor(one.sense, segment, one.start, one.end, _is_capital(one, start))
        for one in roles.get((segment.key, start), ())
    ]
    found += [
        one
        for one in _names(place, context)
        if not any(role.start < one.end and one.start < role.end for role in found)
    ]
    return sorted(found, key=lambda one: one.start)


def _is_capital(role: Meaning, sentence: int) -> bool:
    return role.start > sentence and role.sense.axis == ROLE and role.words[role.first][0].isupper()


def _names(place: Stretch, context: Context) -> Iterator[Actor]:
    """The names of a sentence, the words of one together."""
    segment, start, end = place
    words: list[Actor] = []
    facts = context.facts.get(segment.key, ())
    first, behind = (bisect_left(facts, offset, key=_start_of) for offset in (start, end))
    for fact in facts[first:behind]:
        if fact.kind is FactKind.NAME:
            if words and segment.text[words[-1].end : fact.start].strip():
                yield _joined(words)
                words = []
            words.append(Actor(fact.value, segment, fact.start, fact.end))
    if words:
        yield _joined(words)


_start_of = attrgetter("start")


def _joined(words: Sequence[Actor]) -> Actor:
    key = tuple(one.key for one in words)
    return Actor(key, words[0].segment, words[0].start, words[-1].end)
