"""Inline markup as TMX's codes, `<bpt>`, `<ept>` and `<ph>`, with the Markdown in them; and back.

`x` is the number of a tag in all variants, `i` the one that pairs begin and end within one of them.
OmegaT writes its own tags instead, `<g1>` and `<x2/>`, as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from translate.bilingual.markup import escaped, name
from translate.drafting.codes import BREAK
from translate.drafting.tags import Tagged, as_tagged
from translate.drafting.tokens import parse
from translate.model import MarkKind

_PARAGRAPH = "x-paragraph"
_TYPES = {
    MarkKind.STRONG: "bold",
    MarkKind.EMPHASIS: "italic",
    MarkKind.LINK: "link",
    MarkKind.FOOTNOTE: "fnote",
    MarkKind.BREAK: "lb",
    MarkKind.IMAGE: "image",
}
"""TMX 1.4b, `type`; other kinds by their own name."""
_TAG = r"&lt;(/?[gx][1-9]\d{0,5}/?)&gt;"


def write_codes(text: Tagged) -> str:
    """The content of a `seg`."""
    tags = {tag.number: tag for tag in text.tags}
    parts: list[str] = []
    for token in parse(text.text):
        if isinstance(token, str):
            parts.append(escaped(token))
            continue
        if token.number == 0:
            parts.append(f'<ph type="{_PARAGRAPH}">\n\n</ph>')
            continue
        tag = tags[token.number]
        kind = _TYPES.get(tag.kind, f"x-{tag.kind}")
        if not tag.paired:
            content = escaped(tag.opening)
            parts.append(f'<ph x="{tag.number}" type="{kind}">{content}</ph>')
        elif token.opens:
            content = escaped(tag.opening)
            numbers = f'i="{tag.number}" x="{tag.number}"'
            parts.append(f'<bpt {numbers} type="{kind}">{content}</bpt>')
        else:
            parts.append(f'<ept i="{tag.number}">{escaped(tag.closing)}</ept>')
    return "".join(parts)


def read_codes(segment: Any, of_omegat: bool = False) -> str:
    """The text of a `seg` as `translate.drafting.codes` writes it."""
    if of_omegat:
        text = re.sub(_TAG, r"<\1>", as_tagged("".join(segment.itertext())))
    else:
        numbers = {one.get("i"): _number(one, "x") for one in segment.iter("{*}bpt")}
        text = "".join(_pieces(segment, numbers))
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def _pieces(element: Any, numbers: dict[str, str]) -> Iterator[str]:
    yield as_tagged(element.text or "")
    for child in element:
        tag = name(child)
        if tag == "bpt":
            yield f"<g{_number(child, 'x')}>"
        elif tag == "ept":
            yield f"</g{numbers.get(child.get('i'), '999999')}>"
        elif tag in ("ph", "it", "ut"):
            is_break = child.get("type") == _PARAGRAPH
            yield BREAK if is_break else f"<x{_number(child, 'x')}/>"
        elif tag:
            yield from _pieces(child, numbers)
        yield as_tagged(child.tail or "")


def _number(code: Any, attribute: str) -> str:
    found = code.get(attribute) or ""
    return found if re.fullmatch(r"[1-9]\d{0,5}", found) else "999999"
