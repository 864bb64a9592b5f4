"""The block structure of a Markdown document: which leaves carry text, and what holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from translate.dataclass import dataclass
from translate.documents.events import Event
from translate.model import Container, Kind

_INLINE_TAGS = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image"))
_OPAQUE = frozenset(("CodeBlock", "HtmlBlock"))
_CONTAINERS = frozenset(("BlockQuote", "List", "Item", "FootnoteDefinition", "Table"))
_LEAVES = frozenset(("Paragraph", "Heading", "TableCell"))
_ROWS = frozenset(("TableHead", "TableRow"))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block that holds inline content."""

    kind: Kind
    level: int
    nesting: tuple[Container, ...]
    events: tuple[Event, ...]
    """Inline events only; never empty."""


def leaves(events: Iterable[Event]) -> Iterator[Leaf]:
    """The blocks that hold inline content, in the order of the document."""
    walk = _Walk()
    for event in events:
        yield from walk.take(event)
    yield from walk.close()


class _Walk:
    """Where in the document the events have come to."""

    def __init__(self) -> None:
        self.nesting: list[Container] = []
        self.fresh: list[bool] = []
        """For each container: no block of it has been seen yet."""
        self.numbers: list[int | None] = []
        """For each open list: the number of its next item, None for bullets."""
        self.row = self.column = 0
        self.opaque = False
        self.leaf = False
        """A block that holds inline content is open."""
        self.kind = Kind.PARAGRAPH
        self.level = 0
        self.inlines: list[Event] = []

    def take(self, event: Event) -> Iterator[Leaf]:
        name, payload = event[0], event[1]
        edge, _, tag = name.partition(" ")
        if not tag or tag in _INLINE_TAGS:
            if not self.opaque and name not in ("TaskListMarker", "Rule"):
                if not self.leaf:
                    self._begin("Paragraph", None)  # the text of a tight item comes bare
                self.inlines.append(event)
        elif edge == "Start":
            yield from self.close()
            self._begin(tag, payload)
        else:
            yield from self.close()
            self._end(tag)

    def close(self) -> Iterator[Leaf]:
        """The leaf that is open, if it holds anything."""
        if self.inlines:
            yield Leaf(self.kind, self.level, tuple(self.nesting), tuple(self.inlines))
            self.inlines.clear()
        self.leaf = False

    def _begin(self, tag: str, payload: Any) -> None:
        innermost = self.nesting[-1].kind if self.nesting else ""
        first = bool(self.fresh) and self.fresh[-1]
        if self.fresh:
            self.fresh[-1] = False
        self.level = 0
        self.leaf = tag in _LEAVES
        if tag == "Paragraph":
            self.kind = _paragraph_kind(innermost, first)
        elif tag == "Heading":
            self.kind, self.level = Kind.HEADING, int(payload["level"][1])
        elif tag == "TableCell":
            self.column += 1
            self.kind = Kind.TABLE_CELL
            self._push(Container("cell", f"{self.row},{self.column}"))
        elif tag in _ROWS:
            self.row, self.column = self.row + 1, 0
        elif tag in _OPAQUE:
            self.opaque = True
        elif tag in _CONTAINERS:
            self._enter(tag, payload)

    def _enter(self, tag: str, payload: Any) -> None:
        if tag == "BlockQuote":
            self._push(Container("quote"))
        elif tag == "FootnoteDefinition":
            self._push(Container("footnote", payload))
        elif tag == "Table":
            self.row = 0
        elif tag == "List":
            self.numbers.append(payload)
        elif tag == "Item":
            number = self.numbers[-1]
            if number is None:
                self._push(Container("bullet-item"))
            else:
                self._push(Container("ordered-item", str(number)))
                self.numbers[-1] = number + 1

    def _push(self, container: Container) -> None:
        self.nesting.append(container)
        self.fresh.append(True)

    def _end(self, tag: str) -> None:
        if tag in ("BlockQuote", "FootnoteDefinition", "Item", "TableCell"):
            self.nesting.pop()
            self.fresh.pop()
        elif tag == "List":
            self.numbers.pop()
        elif tag in _OPAQUE:
            self.opaque = False


def _paragraph_kind(container: str, first: bool) -> Kind:
    match container:
        case "quote":
            return Kind.QUOTATION
        case "footnote":
            return Kind.FOOTNOTE
        case "bullet-item" | "ordered-item" if first:
            return Kind.LIST_ITEM
        case _:
            return Kind.PARAGRAPH
