"""What the Markdown parser says, one event after the other.

The parser is pulldown-cmark (CommonMark with tables, footnotes, task lists, alerts and
strikethrough), which gives every event its range in UTF-8 bytes. Front matter is not its business:
it takes `---` blocks in the middle of a letter for metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyromark import Markdown

Event = tuple[str, Any, int, int]
"""(name, payload, first byte, byte after the last); the name is `Text`, `SoftBreak`,
`Start Link`, `End Item` and so on; the bytes count from the start of the parsed text."""


@cache
def _parser() -> Markdown:
    from pyromark import Markdown, Options

    return Markdown(
        options=Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_GFM
    )


def parse(text: str) -> Iterator[Event]:
    """The events of a Markdown text."""
    for event, place in _parser().events_with_range(text):
        start, end = place["start"], place["end"]
        if isinstance(event, str):
            yield event, None, start, end
            continue
        ((name, payload),) = event.items()
        if name in ("Start", "End"):
            tag, payload = (payload, None) if isinstance(payload, str) else _only(payload)
            yield f"{name} {tag}", payload, start, end
        else:
            yield name, payload, start, end


def _only(tag: Any) -> tuple[str, Any]:
    ((name, payload),) = tag.items()
    return name, payload
