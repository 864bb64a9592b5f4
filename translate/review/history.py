"""Who knew what: the order of events by what their writers had before them, not by the clock.

Events of ledgers written before events named one another come first, in the order of their time.
Whatever order two branches are merged in, the same events are in the same order here.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from translate.review.events import Event, Undone
from translate.review.people import identity


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, each after those that it names; those that nothing orders by time, name
    and id."""
    events = tuple(events)
    unnamed = sorted((one for one in events if one.after is None), key=lambda one: one.at)
    named = {one.id: one for one in events if one.after is not None}
    waiting = {
        one.id: sum(name in named for name in set(one.after or ())) for one in named.values()
    }
    children = _children(list(named.values()))
    ready = [
        (named[name].at, named[name].by, name) for name, number in waiting.items() if not number
    ]
    heapq.heapify(ready)
    ordered: list[Event] = []
    while ready:
        _, _, name = heapq.heappop(ready)
        ordered.append(named.pop(name))
        for child in children[name]:
            waiting[child.id] -= 1
            if not waiting[child.id]:
                heapq.heappush(ready, (child.at, child.by, child.id))
    # Only a forged line can name itself through others: such events are known to nobody.
    circular = sorted(named.values(), key=lambda one: (one.at, one.by, one.id))
    return (*unnamed, *ordered, *circular)


def heads(events: Sequence[Event]) -> tuple[str, ...]:
    """The ids that a new event is to name: of the latest events, which no other one names."""
    named = {name for one in events for name in one.after or ()}
    unnamed = [one for one in events if one.after is None][-1:]
    latest = [*unnamed, *(one for one in events if one.after is not None)]
    return tuple(dict.fromkeys(one.id for one in latest if one.id not in named))


def missing(events: Sequence[Event]) -> tuple[str, ...]:
    """The ids that events name and that are no event's: lines that somebody took out."""
    known = {one.id for one in events}
    return tuple(
        dict.fromkeys(name for one in events for name in one.after or () if name not in known)
    )


def taken_back(events: Iterable[Event]) -> frozenset[str]:
    """The ids of the events that their own authors took back."""
    events = tuple(events)
    undoing = [one for one in events if isinstance(one, Undone)]
    if not undoing:
        return frozenset()
    authors = {one.id: identity(one.by) for one in events}
    return frozenset(
        name
        for one in undoing
        for name in one.events
        if name in authors and authors[name] == identity(one.by)
    )


class History:
    """The events of a ledger by place, and which of them knew which; `events` are in order."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._known: dict[int, frozenset[int]] = {}

    def followers(self, place: int) -> frozenset[int]:
        """The places of the events whose writers had the event at `place` before them."""
        if place not in self._known:
            self._known[place] = self._followers(place)
        return self._known[place]

    def _followers(self, place: int) -> frozenset[int]:
        found: set[int] = set()
        wanted = [place]
        if self._events[place].after is None:
            later = [i for i in self._unnamed if i > place]
            found.update(later)
            wanted += later
        while wanted:
            for child in self._naming[self._events[wanted.pop()].id]:
                if child not in found:
                    found.add(child)
                    wanted.append(child)
        return frozenset(found)

    @cached_property
    def _unnamed(self) -> list[int]:
        return [place for place, one in enumerate(self._events) if one.after is None]

    @cached_property
    def _naming(self) -> defaultdict[str, list[int]]:
        """By id: the places of the events that name it."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self._events):
            for name in set(one.after or ()):
                if name:
                    found[name].append(place)
        return found


def _children(events: Sequence[Event]) -> defaultdict[str, list[Event]]:
    children: defaultdict[str, list[Event]] = defaultdict(list)
    for one in events:
        for name in set(one.after or ()):
            children[name].append(one)
    return children
