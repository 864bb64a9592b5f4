"""Inline markup as XLIFF's codes: `<g>` and `<x/>` of 1.2, `<pc>` and `<ph/>` of 2.1, and back.

A code's id is the number of its tag; the break between two paragraphs of a unit is `p1`, `p2`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from translate.bilingual.markup import children, escaped, name, quoted
from translate.drafting.codes import BREAK
from translate.drafting.tags import Tag, Tagged, as_tagged
from translate.drafting.tokens import parse
from translate.model import MarkKind

WORDS = "…"
"""Stands for the words of a pair in what 1.2 says that the pair is."""
_PARAGRAPH = "\n\n"
_NUMBER = r"[1-9]\d{0,5}"

_PAIRS = {
    MarkKind.STRONG: ("bold", 'type="fmt" subType="xlf:b"'),
    MarkKind.EMPHASIS: ("italic", 'type="fmt" subType="xlf:i"'),
    MarkKind.STRIKETHROUGH: ("x-strikethrough", 'type="fmt"'),
    MarkKind.LINK: ("link", 'type="link"'),
    MarkKind.IMAGE: ("x-image", 'type="image"'),
}
_SINGLES = {
    MarkKind.BREAK: ("lb", 'type="fmt" subType="xlf:lb"'),
    MarkKind.FOOTNOTE: ("x-footnote", 'type="other"'),
    MarkKind.CODE: ("x-code", 'type="other"'),
    MarkKind.HTML: ("x-html", 'type="other"'),
    MarkKind.LINK: ("x-link", 'type="link"'),
    MarkKind.IMAGE: ("image", 'type="image"'),
}
"""By kind: ctype of 1.2 (2.3.9), type and subType of 2.1 (4.3.1.40)."""
_OTHER = ("x-other", 'type="other"')


def write_codes(text: Tagged, version: int) -> str:
    """The content of a `source` or `target`; `version` is 1 or 2."""
    tags = {tag.number: tag for tag in text.tags}
    parts: list[str] = []
    breaks = 0
    for token in parse(text.text):
        if isinstance(token, str):
            parts.append(escaped(token))
        elif token.number == 0:
            breaks += 1
            parts.append(_single(f"p{breaks}", "x-paragraph", 'type="other"', _PARAGRAPH, version))
        elif not tags[token.number].paired:
            tag = tags[token.number]
            ctype, kind = _SINGLES.get(tag.kind, _OTHER)
            parts.append(_single(str(tag.number), ctype, kind, tag.opening, version))
        elif token.opens:
            parts.append(_opening(tags[token.number], version))
        else:
            parts.append("</g>" if version == 1 else "</pc>")
    return "".join(parts)


def _single(number: str, ctype: str, kind: str, says: str, version: int) -> str:
    if version == 1:
        return f'<x id="{number}" ctype="{ctype}" equiv-text={_attribute(says)}/>'
    return f'<ph id="{number}" {kind} canDelete="no" equiv={_attribute(says)}/>'


def _opening(tag: Tag, version: int) -> str:
    ctype, kind = _PAIRS.get(tag.kind, _OTHER)
    if version == 1:
        says = _attribute(f"{tag.opening}{WORDS}{tag.closing}")
        return f'<g id="{tag.number}" ctype="{ctype}" equiv-text={says}>'
    ends = f"equivStart={_attribute(tag.opening)} equivEnd={_attribute(tag.closing)}"
    return f'<pc id="{tag.number}" {kind} {ends}>'


def _attribute(text: str) -> str:
    """A quoted attribute that keeps its line ends (XML 1.0, 3.3.3)."""
    return quoted(text).replace("\n", "&#10;")


def read_codes(element: Any) -> str:
    """The text of a `source`, `target` or `seg` as `translate.drafting.codes` writes it.

    A code of another tool has a number that was never sent; of an annotation (`mrk`) only the words
    count.
    """
    return re.sub(r"[ \t\r\n]+", " ", "".join(_pieces(element))).strip(" ")


def _pieces(element: Any) -> Iterator[str]:
    yield as_tagged(element.text or "")
    for child in element:
        tag, number = name(child), _number(child.get("id", ""))
        if tag in ("g", "pc"):
            yield f"<g{number}>"
            yield from _pieces(child)
            yield f"</g{number}>"
        elif tag in ("x", "ph", "bx", "ex", "sc", "ec", "it", "bpt", "ept"):
            yield f"<x{number}/>"
        elif tag:
            yield from _pieces(child)
        yield as_tagged(child.tail or "")


_CODES = frozenset(("g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "pc", "sc", "ec"))


def code_names(element: Any) -> tuple[str, ...]:
    """The inline codes of a `source` or `target`, each by its name and what it is known by.

    A code that says what it stands for (`equiv-text`, `equiv`) is known by that text instead, and
    is left out here.
    """
    return tuple(
        f"<{name(code)} {_known_by(code)}>".replace(" >", ">")
        for code in element.iter()
        if name(code) in _CODES and not (code.get("equiv-text") or code.get("equiv"))
    )


def _known_by(code: Any) -> str:
    """Its id; of the end of a pair (`ept`, `ec`), its beginning's."""
    return code.get("rid") or code.get("startRef") or code.get("id") or ""


def _number(found: str) -> str:
    if re.fullmatch(rf"p{_NUMBER}", found):
        return BREAK.strip("<x/>")
    return found if re.fullmatch(_NUMBER, found) else "999999"


def notes_of(holder: Any) -> Iterator[Any]:
    """The `note` elements of a unit or a file, of either version."""
    yield from children(holder, "note")
    for notes in children(holder, "notes"):
        yield from children(notes, "note")
