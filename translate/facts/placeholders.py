"""Placeholders and tags in a program's texts: what a program puts in, and no word of a language.

Read are printf (`%s`, `%1$d`), Python (`%(name)s`, `{name}`), Qt (`%1`, `%n`), shell and template
variables (`$name`, `${name}`, `{{ name }}`, `{% url %}`), ICU arguments (`{n, plural, …}`), and
HTML or XLIFF tags; by sight, and in entries of PO, XLIFF, TMX and TSV files only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from translate.model import Kind, Segment
from translate.precompiled import expression

_PATTERN = (
    r"(?P<named>%\([\w.-]+\)[#0+-]?\d*(?:\.\d+)?[diouxXeEfFgGcrsa])"
    r"|(?P<template>\{\{.*?\}\}|\{%.*?%\})"
    r"|(?P<icu>\{\s*\w+\s*,\s*(?:plural|select|selectordinal|number|date|time)\b)"
    r"|(?P<brace>\$?\{[\w.\[\]-]*(?:![rsa])?(?::[^{}\s]*)?\})"
    r"|(?P<dollar>\$(?![A-Z_]+\b)[A-Za-z_]\w+)"
    r"|(?<![\d%])(?P<printf>%(?P<place>\d+\$)?[#0+'-]*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t|L)?"
    r"(?P<conversion>[diouxXeEfFgGcspaA@]))(?![^\W\d_])"
    r"|(?<![\d%])(?P<qt>%L?[1-9]\d?|%n)(?![\w%])"
    r"|(?P<tag></?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>)"
)


_MARKUP = frozenset(
    "a abbr b big br button code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd"
    " label li link mark ol p pre q s samp small span strike strong sub sup table tbody td th tr tt"
    " u ul var x g bx ex bpt ept ph it".split()
)
"""Names of tags in HTML, XLIFF and Pango."""

_DATE_PARTS = r"%[-_0^#E]?[aAbBdeHIjklmMpSTyYZ](?![^\W\d_])"
_DATE_LENGTH = 3
"""So many parts of `%d %b %Y` make a text a format of dates, which each country has its own of."""


def spans(segment: Segment) -> list[tuple[int, int]]:
    """(start, end) in the text of the placeholders of an entry; none of other segments."""
    if segment.kind is not Kind.ENTRY or not _may_have(segment.text):
        return []
    return [match.span() for match in _pattern().finditer(segment.text)]


def placeholders(segment: Segment) -> Counter[str]:
    """How often an entry has each placeholder and tag, by what it stands for.

    `%s` and `%d` in this order are `%1$s` and `%2$d`, whatever order a translation gives them in.
    Of a tag only the name counts, as a translation may have a title of its own; line breaks do not
    count.
    """
    if segment.kind is not Kind.ENTRY or not _may_have(segment.source):
        return Counter()
    return Counter(_values(segment.source))


def _may_have(text: str) -> bool:
    return _signs().search(text) is not None


def _values(text: str) -> Iterator[str]:
    if len(_date_parts().findall(text)) >= _DATE_LENGTH:
        return
    place = 0
    for match in _pattern().finditer(text):
        if match["printf"]:
            place += not match["place"]
            yield f"%{match['place'] or f'{place}$'}{match['conversion']}"
        elif match["tag"]:
            name = match["tag"].strip("<>").split()[0].rstrip("/").lower()
            if name != "br" and _is_tag(match["tag"], name, text):
                yield f"<{name}>"
        elif match["icu"]:
            yield re.sub(r"\s", "", match["icu"]) + "}"
        elif match["template"]:
            yield re.sub(r"\s+", " ", match["template"])
        else:
            yield match[0]


def _is_tag(tag: str, name: str, text: str) -> bool:
    """Whether it is a tag, and no word that stands for what the user types: `<package>`."""
    return (
        name.lstrip("/") in _MARKUP
        or tag.endswith("/>")
        or "=" in tag
        or (f"</{name.lstrip('/')}>" in text.lower())
    )


@cache
def _signs() -> re.Pattern[str]:
    """What every placeholder has one of."""
    return expression("[%{$<]")


@cache
def _date_parts() -> re.Pattern[str]:
    return expression(_DATE_PARTS)


@cache
def _pattern() -> re.Pattern[str]:
    return expression(_PATTERN)
