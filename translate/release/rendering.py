"""Markdown → the HTML of an article: semantic, safe, its footnotes linked both ways.

Raw HTML is shown as text, except comments, which are left out, and `<br>`. Links lead to the web,
to mail and telephone, or into the page; an image becomes a link to it, so that nothing is loaded
from anywhere when somebody opens the page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from translate.documents.events import Event, parse
from translate.documents.front_matter import front_matter
from translate.languages.pages import PageWords
from translate.release.notes import Notes

_SIMPLE = {
    "Paragraph": "p",
    "BlockQuote": "blockquote",
    "Item": "li",
    "Emphasis": "em",
    "Strong": "strong",
    "Strikethrough": "s",
}
_BLOCKS = frozenset(("p", "blockquote", "table"))
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))


def article(text: str, words: PageWords) -> str:
    """The HTML of a version's text, its notes at the end; front matter is left out."""
    block = front_matter(text)
    events = tuple(parse(text[block.end :] if block else text))
    renderer = _Renderer(Notes(events, words))
    for event in events:
        renderer.take(event)
    return renderer.html()


class _Renderer:
    """Turns events into HTML, one by one."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.out: list[str] = []
        self.body = self.out
        self.links: list[bool] = []
        """Whether each link that is open is shown as one."""
        self.raw = ""
        """The HTML block so far."""
        self.alignments: Sequence[str] = ()
        self.column = 0
        self.in_head = False

    def take(self, event: Event) -> None:
        name, payload, _, _ = event
        kind, _, tag = name.partition(" ")
        if kind == "Start":
            self._start(tag, payload)
        elif kind == "End":
            self._end(tag, payload)
        else:
            self._leaf(name, payload)

    def html(self) -> str:
        """The article, then its notes."""
        return "".join(self.body) + self.notes.html()

    def _start(self, tag: str, payload: Any) -> None:
        if tag in _SIMPLE:
            self.out.append(f"<{_SIMPLE[tag]}>")
        elif tag == "Heading":
            self.out.append(f"<{payload['level'].lower()}>")
        elif tag == "List":
            start = f' start="{payload}"' if payload not in (None, 1) else ""
            self.out.append("<ul>\n" if payload is None else f"<ol{start}>\n")
        elif tag == "CodeBlock":
            self.out.append("<pre><code>")
        elif tag in ("Link", "Image"):
            self._open_link(payload["dest_url"], payload["link_type"])
        elif tag == "FootnoteDefinition":
            self.out = self.notes.open(payload)
        elif tag.startswith("Table"):
            self._table_start(tag, payload)

    def _end(self, tag: str, payload: Any) -> None:
        if tag in _SIMPLE:
            element = _SIMPLE[tag]
            self.out.append(f"</{element}>" + ("\n" if element in (*_BLOCKS, "li") else ""))
        elif tag == "Heading":
            self.out.append(f"</{payload.lower()}>\n")
        elif tag == "List":
            self.out.append("</ol>\n" if payload else "</ul>\n")
        elif tag == "CodeBlock":
            self.out.append("</code></pre>\n")
        elif tag in ("Link", "Image"):
            self.out.append("</a>" if self.links.pop() else "")
        elif tag == "FootnoteDefinition":
            self.out = self.body
        elif tag == "HtmlBlock":
            shown, self.raw = _shown(self.raw).strip(), ""
            self.out.append(f"<p>{shown}</p>\n" if shown else "")
        elif tag.startswith("Table"):
            self._table_end(tag)

    def _leaf(self, name: str, payload: Any) -> None:
        if name == "Text":
            self.out.append(escape(payload, quote=False))
        elif name == "Code":
            self.out.append(f"<code>{escape(payload, quote=False)}</code>")
        elif name == "Html":
            self.raw += payload
        elif name == "InlineHtml":
            self.out.append(_shown(payload))
        elif name == "FootnoteReference":
            self.out.append(self.notes.mark(payload))
        elif name == "TaskListMarker":
            self.out.append("☑ " if payload else "☐ ")
        else:
            self.out.append({"SoftBreak": "\n", "HardBreak": "<br>\n", "Rule": "<hr>\n"}[name])

    def _open_link(self, address: str, kind: str) -> None:
        address = f"mailto:{address}" if kind == "Email" else address
        # A link in a link is no HTML: of an image in a link, the words stay.
        shown = _is_safe(address) and not any(self.links)
        self.links.append(shown)
        if shown:
            # On paper an address follows its link, unless it is the link's own text.
            bare = ' class="bare"' if kind == "Autolink" else ""
            self.out.append(f'<a{bare} href="{escape(address)}">')

    def _table_start(self, tag: str, payload: Any) -> None:
        if tag == "Table":
            self.alignments = payload
            self.out.append("<table>\n")
        elif tag == "TableCell":
            name = 'th scope="col"' if self.in_head else "td"
            alignment = self.alignments[self.column].lower()
            style = f' style="text-align: {alignment}"' if alignment != "none" else ""
            self.out.append(f"<{name}{style}>")
        else:
            self.in_head = tag == "TableHead"
            self.column = 0
            self.out.append("<thead>\n<tr>" if self.in_head else "<tr>")

    def _table_end(self, tag: str) -> None:
        if tag == "Table":
            self.out.append("</tbody>\n</table>\n")
        elif tag == "TableCell":
            self.column += 1
            self.out.append("</th>" if self.in_head else "</td>")
        else:
            self.out.append("</tr>\n</thead>\n<tbody>\n" if tag == "TableHead" else "</tr>\n")


def _is_safe(address: str) -> bool:
    """Does a link lead to the web, to mail or telephone, or to a place in the bundle?"""
    # Browsers pass over blanks and control characters: `java\nscript:` is a scheme to them.
    visible = re.sub(r"[\x00-\x20]", "", address)
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", visible)
    return visible not in ("", "#") and (not scheme or scheme[1].lower() in _SCHEMES)


def _shown(html: str) -> str:
    """Raw HTML as text, without comments; a line break stays one."""
    if re.fullmatch(r"(?i)<br\s*/?>", html.strip()):
        return "<br>"
    return escape(re.sub(r"(?s)<!--.*?(?:-->|$)", "", html), quote=False)
