"""Markdown → an article.

Raw HTML is text, except comments, which are left out, and `<br>`. Links lead to the web, to mail
and telephone, or into the page; an image becomes a link to it, so that nothing is loaded from
anywhere when somebody opens what is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from translate.documents.events import Event, parse
from translate.documents.front_matter import front_matter
from translate.release.article import (
    Article,
    Block,
    Break,
    Code,
    CodeBlock,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    Note,
    Paragraph,
    Quotation,
    Rule,
    Style,
    Styled,
    Table,
    Text,
)

_STYLES = {
    "Emphasis": Style.EMPHASIS,
    "Strong": Style.STRONG,
    "Strikethrough": Style.STRUCK,
}
_INLINES = (Text, Code, Break, Styled, Link, Mark)
_LINKS = ("Link", "Image")
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


def read_article(text: str) -> Article:
    """The article in a version's text; front matter is left out."""
    block = front_matter(text)
    events = tuple(parse(text[block.end :] if block else text))
    return _Reader(events).article()


class _Reader:
    """Turns events into a tree: the children of each construct wait until it is closed."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._marks: dict[str, int] = {}
        """How often each note's mark was met."""
        self._notes: dict[str, list[Block]] = {}
        self._inside, self._outside, defined = _labels(events)
        labels = dict.fromkeys([*self._outside, *self._inside, *defined])
        self._numbers = {label: number for number, label in enumerate(labels, start=1)}

    def article(self) -> Article:
        children: list[list[Any]] = [[]]
        payloads: list[Any] = []
        for name, payload, _, _ in self._events:
            kind, _, tag = name.partition(" ")
            if kind == "Start":
                children.append([])
                payloads.append(_address(payload, payloads) if tag in _LINKS else payload)
            elif kind == "End":
                closed = self._closed(tag, payloads.pop(), children.pop())
                children[-1].extend(closed)
            else:
                children[-1].extend(self._leaf(name, payload))
        ordered = sorted(self._notes, key=self._numbers.__getitem__)
        return Article(_blocks(children[0]), tuple(map(self._note, ordered)))

    def _closed(self, tag: str, payload: Any, children: list[Any]) -> Iterable[Any]:
        """What a construct with these children is; several things, or none, where it is open."""
        if tag in _STYLES:
            yield Styled(_STYLES[tag], tuple(children))
        elif tag == "Paragraph":
            yield Paragraph(tuple(children))
        elif tag == "Heading":
            yield Heading(int(payload["level"][1:]), tuple(children))
        elif tag == "BlockQuote":
            yield Quotation(_blocks(children))
        elif tag == "List":
            yield Listing(payload, tuple(children))
        elif tag == "Item":
            yield _blocks(children)
        elif tag == "CodeBlock":
            yield CodeBlock("".join(one.text for one in children))
        elif tag in _LINKS:
            yield from [replace(payload, inlines=tuple(children))] if payload else children
        elif tag == "FootnoteDefinition":
            self._notes.setdefault(payload, []).extend(_blocks(children))
        elif tag == "HtmlBlock":
            shown = _shown("".join(map(_html, children))).strip()
            yield from [Paragraph(_raw(shown))] if shown else ()
        elif tag == "Table":
            yield Table(tuple(one.lower() for one in payload), children[0], tuple(children[1:]))
        else:
            yield tuple(children)

    def _leaf(self, name: str, payload: Any) -> Iterable[Any]:
        if name == "Html":
            return (payload,)
        if name == "InlineHtml":
            return _raw(_shown(payload))
        if name == "FootnoteReference":
            self._marks[payload] = nth = self._marks.get(payload, 0) + 1
            return (Mark(self._numbers[payload], nth),)
        if name == "TaskListMarker":
            return (Text("☑ " if payload else "☐ "),)
        if name in ("Text", "Code"):
            return (Text(payload) if name == "Text" else Code(payload),)
        return ({"SoftBreak": Text("\n"), "HardBreak": Break(), "Rule": Rule()}[name],)

    def _note(self, label: str) -> Note:
        marks = self._marks.get(label, 0)
        blocks = tuple(self._notes[label])
        return Note(self._numbers[label], blocks, marks, label in self._outside)


def _labels(events: Sequence[Event]) -> tuple[list[str], list[str], list[str]]:
    """The labels of the notes with marks in notes, with marks in the letter, and of all."""
    inside: list[str] = []
    outside: list[str] = []
    defined: list[str] = []
    depth = 0
    for name, payload, _, _ in events:
        if name == "Start FootnoteDefinition":
            depth += 1
            defined.append(payload)
        elif name == "End FootnoteDefinition":
            depth -= 1
        elif name == "FootnoteReference":
            (inside if depth else outside).append(payload)
    return inside, outside, defined


def _blocks(children: Iterable[Any]) -> tuple[Block, ...]:
    """Children as blocks: inlines that stand between blocks are a tight paragraph."""
    blocks: list[Block] = []
    for inline, group in groupby(children, key=lambda one: isinstance(one, _INLINES)):
        together = tuple(group)
        blocks.extend((Paragraph(together, tight=True),) if inline else together)
    return tuple(blocks)


def _address(payload: Any, around: Sequence[Any]) -> Link | None:
    """A link as it begins; None where it is shown as text alone."""
    email = payload["link_type"] == "Email"
    address = f"mailto:{payload['dest_url']}" if email else payload["dest_url"]
    # A link in a link is no HTML: of an image in a link, the words stay.
    if not is_safe_address(address) or any(isinstance(one, Link) for one in around):
        return None
    return Link(address, (), email or payload["link_type"] == "Autolink")


def is_safe_address(address: str) -> bool:
    """Does a link lead to the web, to mail or telephone, or to a place in the bundle?"""
    # Browsers pass over blanks and control characters: `java\nscript:` is a scheme to them.
    visible = re.sub(r"[\x00-\x20]", "", address)
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", visible)
    return visible not in ("", "#") and (not scheme or scheme[1].lower() in _SCHEMES)


def _html(child: Any) -> str:
    """A piece of an HTML block: its lines are strings, their indents text."""
    return child if isinstance(child, str) else child.text


def _shown(html: str) -> str:
    """Raw HTML without comments."""
    return re.sub(r"(?s)<!--.*?(?:-->|$)", "", html)


def _raw(html: str) -> tuple[Inline, ...]:
    """Raw HTML as text; a line break stays one."""
    if re.fullmatch(r"(?i)<br\s*/?>", html.strip()):
        return (Break(),)
    return (Text(html),) if html else ()
