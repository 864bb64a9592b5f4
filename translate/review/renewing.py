"""Ledgers of before: their digests told one space from two, today's do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from translate.alignment.pins import LONGEST_RUN
from translate.model import Version, digest, exact_digest
from translate.review.events import Decision, Event, Parted, Pinned, Waived


def renewed(events: Iterable[Event], versions: Mapping[str, Version]) -> tuple[Event, ...]:
    """The events, with today's digests for those texts of before that still stand in the letter.

    Only events that name no others can be that old; without one, nothing is computed.
    """
    events = tuple(events)
    if all(one.after is not None for one in events):
        return events
    today = {language: _today(version) for language, version in versions.items()}
    return tuple(one if one.after is not None else _renewed(one, today) for one in events)


def _renewed(event: Event, today: Mapping[str, Mapping[str, str]]) -> Event:
    if isinstance(event, Decision):
        source = event.source_digest
        found = (texts[source] for texts in today.values() if source in texts)
        target = today.get(event.language, {}).get(event.target_digest, event.target_digest)
        return replace(event, source_digest=next(found, source), target_digest=target)
    if isinstance(event, Waived | Pinned | Parted):
        texts = {
            language: today.get(language, {}).get(text, text)
            for language, text in event.texts.items()
        }
        return replace(event, texts=texts)
    return event


def _today(version: Version) -> Mapping[str, str]:
    """By the exact digest: today's, of every run of segments and of the whole version."""
    whole = "\n\n".join(segment.source for segment in version.segments)
    return {exact_digest(text): digest(text) for text in (whole, *runs(version))}


def runs(version: Version) -> Iterator[str]:
    """The text of every run of segments that can be one unit, as `Unit.source` has it."""
    sources = [segment.source for segment in version.segments]
    for start in range(len(sources)):
        for length in range(1, min(LONGEST_RUN, len(sources) - start) + 1):
            yield "\n\n".join(sources[start : start + length])
