"""The ledger's text: one event a line of JSON (JSON Lines), the last line the latest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from translate.errors import TranslateError
from translate.review.events import (
    Approved,
    Confirmed,
    Drafted,
    Event,
    Imported,
    Noted,
    Parted,
    Pinned,
    Rejected,
    Sent,
    Signed,
    Undone,
    Waived,
    Wrote,
)
from translate.review.history import in_order
from translate.wording import say

_KINDS: Mapping[str, type[Event]] = {
    "approved": Approved,
    "rejected": Rejected,
    "drafted": Drafted,
    "waived": Waived,
    "pinned": Pinned,
    "parted": Parted,
    "noted": Noted,
    "imported": Imported,
    "sent": Sent,
    "wrote": Wrote,
    "confirmed": Confirmed,
    "undone": Undone,
    "signed": Signed,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_NOT_WRITTEN = frozenset({"id", "sum"})


def format_event(event: Event) -> str:
    """One line of JSON without its line end; fields at their default stay out."""
    line = {"event": _NAMES[type(event)], "at": event.at, "by": event.by}
    for field in fields(event):
        value = getattr(event, field.name)
        if field.name not in _NOT_WRITTEN and value != field.default:
            line[field.name] = value
    return json.dumps(line, ensure_ascii=False)


def identified(event: Event) -> Event:
    """The event with the sum and the id that its line gives it."""
    total = sha256(format_event(event).encode()).hexdigest()
    return replace(event, id=total[:16], sum=total)


def chained(events: Iterable[Event], after: Sequence[str]) -> Iterator[Event]:
    """Events ready to be written, each after the one before it, the first after `after`."""
    for event in events:
        event = identified(replace(event, after=tuple(after)))
        after = (event.id,)
        yield event


def parse_ledger(text: str, path: str) -> tuple[Event, ...]:
    """The events of a ledger, each after those that its writer knew.

    Lines that say the same are one event: a merge may leave a line of both sides.

    Raises TranslateError with `path` and line for a line that is no event.
    """
    lines = enumerate(text.split("\n"), start=1)
    events = [_parse(line, path, number) for number, line in lines if line.strip()]
    return in_order(map(identified, events))


def ledger_line(line: str, path: str, number: int) -> Event:
    """The event of one line, with its id; TranslateError with `path` and line where it is none."""
    return identified(_parse(line, path, number))


def _parse(line: str, path: str, number: int) -> Event:
    def error(message: str, remedy: str) -> TranslateError:
        return TranslateError(message, path=path, line=number, remedy=remedy)

    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        raise error(
            say("a merge left its marks"), say("delete this line and keep the events of both sides")
        )
    restore = say("restore the line from version control, or delete it to forget the decision")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise error(say("not a line of JSON ({problem})", problem=problem), restore) from None
    if not isinstance(values, dict):
        raise error(say("not a JSON object"), restore)
    name = values.pop("event", None)
    kind = _KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise error(say("unknown event {name!r}", name=name), say("update translate"))
    known = {field.name: field.type for field in fields(kind) if field.name not in _NOT_WRITTEN}
    if unknown := sorted(values.keys() - known.keys()):
        raise error(
            say("unknown field {unknown!r} of “{name}”", unknown=unknown[0], name=name),
            say("update translate"),
        )
    for key, value in values.items():
        if (read := _READERS[str(known[key])](value)) is None:
            raise error(
                say(
                    "{key!r} of “{name}” can't be {dumps}",
                    key=key,
                    name=name,
                    dumps=json.dumps(value),
                ),
                restore,
            )
        values[key] = read
    for field in fields(kind):
        if field.default is MISSING and field.name not in values:
            raise error(say("“{name}” lacks {field!r}", name=name, field=field.name), restore)
    if not _is_utc(values["at"]):
        raise error(say("'at' is no time in UTC: {values!r}", values=values["at"]), restore)
    return kind(**values)


def _is_utc(time: str) -> bool:
    try:
        datetime.fromisoformat(time)
    except ValueError:
        return False
    return time.endswith("Z")


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: Any) -> int | None:
    return value if type(value) is int and value >= 0 else None


def _strings(value: Any) -> Mapping[str, str] | None:
    if isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
        return value
    return None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _list(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    return None


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "str": _string,
    "bool": _flag,
    "tuple[str, ...]": _list,
    "tuple[str, ...] | None": _list,
    "int": _number,
    "Mapping[str, str]": _strings,
}
"""By a field's annotation: the value, or None where it has another shape."""
