"""What TMX and XLIFF have in common: safe XML with line numbers, and inline codes in texts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from translate.bilingual.rows import Text
from translate.bilingual.xml_places import Place, Slot, Slots, inner_slots, places_in
from translate.documents import escaping
from translate.errors import TranslateError
from translate.wording import either, say

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_CODES = frozenset(("bpt", "ept", "it", "ph", "ut", "x", "bx", "ex", "sc", "ec", "sm", "em", "cp"))
"""Elements that stand for markup of the document; their content is no text (TMX 1.4b, XLIFF)."""


def parse(data: bytes, path: str, *roots: str) -> Any:
    """The root element of an XML file.

    Entities are not expanded, nothing is fetched. Raises TranslateError with line and column where
    it is not well-formed or has such an entity, and where its root is none of `roots`.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        element = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise TranslateError(
            str(error.msg).split(", line ")[0].rstrip("."),
            path=path,
            line=line or 1,
            column=max(column, 1),
            remedy="mend the XML",
        ) from None
    for entity in element.iter(etree.Entity):
        raise _unexpanded(entity, path)
    if name(element) not in roots:
        raise TranslateError(
            say("is not {roots}: its root is “{name}”", roots=either(roots), name=name(element)),
            path=path,
            line=element.sourceline,
            remedy="give the file the ending of its format",
        )
    return element


def name(element: Any) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Any, *names: str) -> Iterable[Any]:
    return (child for child in element if name(child) in names)


def text_of(
    element: Any, path: str, slots: Slots, is_plain: bool = False, codes: bool = False
) -> Text:
    """What a reader reads in a `seg`, `source` or `target`, and where it stands in the file.

    Codes are left out, but for what they say they stand for (`equiv-text`, `equiv`; `equivStart`
    and `equivEnd` of a pair). Where the words between them are plain text and no Markdown
    (`is_plain`), what Markdown would take for markup is escaped. `codes` says that the content of
    codes is Markdown, and to be kept.
    """
    words: Callable[[str], str] = partial(escaping.escaped, goes_on=True) if is_plain else str
    string = ""
    places: list[Place] = []
    left = deque(slots.get(element, ()))
    for piece, written, slot in _pieces(element, path, words, codes, left):
        if piece and slot and written:
            places.extend(places_in(slot, written, piece, len(string)))
        elif piece and slot:
            places.append((len(string), slot.line, slot.column))
        string += piece
    if not places or places[0][0]:
        return Text(string, element.sourceline)
    _, line, column = places[0]
    return Text(string, line, column, places=tuple(places) if len(places) > 1 else ())


def _pieces(
    element: Any, path: str, words: Callable[[str], str], codes: bool, left: deque[Slot]
) -> Iterator[tuple[str, str, Slot | None]]:
    """(what is read, what is written there or "" for a code, its slot), piece by piece; `left` are
    the slots that are still to come."""
    slot = left.popleft() if left else None
    text = element.text or ""
    yield words(text), text, slot
    for child in element:
        tag = name(child)
        if not tag and not isinstance(child.tag, str) and type(child).__name__ == "_Entity":
            raise _unexpanded(child, path)
        own = left[0] if left else None
        if tag in _CODES:
            said = child.get("equiv-text") or child.get("equiv") or ""
            yield "".join(child.itertext()) if codes else said, "", own
            for _ in range(min(inner_slots(child), len(left))):
                left.popleft()
        elif tag:
            before, after = _around(child)
            yield before, "", own
            yield from _pieces(child, path, words, codes, left)
            yield after, "", left[0] if left else None
        slot = left.popleft() if left else None
        tail = child.tail or ""
        yield words(tail), tail, slot


def _around(pair: Any) -> tuple[str, str]:
    """What the code around words says that it stands for, before and after them."""
    before, dots, after = (pair.get("equiv-text") or "").partition("…")
    if dots:
        return before, after
    return pair.get("equivStart") or "", pair.get("equivEnd") or ""


def _unexpanded(entity: Any, path: str) -> TranslateError:
    return TranslateError(
        say("the entity {text} is not expanded", text=entity.text),
        path=path,
        line=entity.getparent().sourceline,
        remedy="write the character itself",
    )


def escaped(text: str) -> str:
    """Text as XML content; what XML 1.0 can't hold (2.2: Char) becomes U+FFFD."""
    from xml.sax.saxutils import escape

    held = "".join("\ufffd" if _is_no_character(ord(c)) else c for c in text)
    return escape(held, {"\r": "&#13;"})


def quoted(text: str) -> str:
    """Text as an attribute's value, in quotation marks."""
    return '"' + escaped(text).replace('"', "&quot;") + '"'


def _is_no_character(code: int) -> bool:
    return (code < 0x20 and code not in (0x9, 0xA, 0xD)) or code in (0xFFFE, 0xFFFF)
