"""Placeholders and tags in a program's texts: what a program puts in, and no word of a language.

Read are printf (`%s`, `%1$d`), Python (`%(name)s`, `{name}`), Qt (`%1`, `%n`), shell and template
variables (`$name`, `${name}`, `{{ name }}`, `{% url %}`), Drupal (`@name`, `%name`, `!name`), Ruby
(`%{name}`, `%<name>d`), i18next and Vue (`$t(key)`, `@:key`), ICU arguments (`{n, plural, …}`),
and HTML or XLIFF tags; by sight, and in entries of PO, XLIFF, TMX and TSV files only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_

from translate.dataclass import dataclass
from translate.facts.icu import choices
from translate.model import Kind, Segment
from translate.precompiled import expression

_PATTERN = (
    r"(?P<literal>%%)"
    r"|(?P<named>%\([\w.-]+\)(?:[#0+-]?\d*(?:\.\d+)?[diouxXeEfFgGcrsa])?)"
    r"|(?P<ruby>%<[\w.-]+>[#0+-]?\d*(?:\.\d+)?[diouxXeEfFgGcrsa]?)"
    r"|(?P<nested>\$t\([^()]*\)|(?<![\w@])@:[\w.]+)"
    r"|(?P<drupal>(?<![\w@/.:+-])@[a-z][a-z0-9_]+|(?<![\w!?.,])![a-z][a-z0-9_]+)"
    r"|(?P<template>\{\{.*?\}\}|\{%.*?%\})"
    r"|(?P<icu>\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal|number|date|time|duration)\b)"
    r"|(?P<brace>[$%#]?\{\s*[\w.\[\]-]*\s*(?:![rsa])?(?::[^{}\s]*)?\})"
    r"|(?P<dollar>\$(?![A-Z_]+\b)[A-Za-z_]\w+)"
    r"|(?P<percents>(?<![\w%])%[A-Za-z_][\w.]{2,}%(?![\w%]))"
    r"|(?<!\d)(?P<printf>%(?P<place>\d+\$)?[#0+'-]*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:hh|h|ll|l|z|j|t|L)?"
    r"(?:(?P<conversion>[diouxXeEfFgGcspaA@])(?![A-Za-z0-9])"
    r"|(?P<glued>[ds])(?=[A-Za-z]{1,2}(?!\w)|[A-Z])))"
    r"|(?<!\d)(?P<qt>%L?[1-9]\d?|%L?n)(?![\w%])"
    r"|(?P<word>(?<![\w%])%[a-z][a-z0-9_]{2,}(?![\w%]))"
    r"|(?P<colon>(?<![\w:/.)\]`]):[a-z][a-z_]{2,}(?![\w:`]))"
    r"|(?P<tag></?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>)"
)
"""By sight; `glued` is `%ds` and `%dpx`, a unit behind its number, and `%sClick`."""

_FIRST = "[%{$#<:@!]"
"""What each of them begins with. Looked for first, it saves four fifths of the time: most letters
of a text begin none, and each would be tried as every kind."""

_MARKUP = frozenset(
    "a abbr b big br button code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd"
    " label li link mark ol p pre q s samp small span strike strong sub sup table tbody td th tr tt"
    " u ul var x g bx ex bpt ept ph it".split()
)
"""Names of tags in HTML, XLIFF and Pango."""

_DATE_PARTS = r"%[-_0^#E]?[aAbBdeHIjklmMpSTyYZ](?![^\W\d_])"
"""Two of `%d %b %Y` make a text a format of dates, which each country has its own of."""
_PRINTF_ALONE = r"%[sd](?!\w)"
_NUMBER_SIGN = (
    r":count\b|%n|%\d*\$?d|\{\{?\s*(?:n|num|count|number|\d)\s*\}\}?|%\(\w+\)d|\{\d+\}|[\[\]]\d"
)


def spans(segment: Segment) -> list[tuple[int, int]]:
    """(start, end) in the text of the placeholders of an entry; none of other segments."""
    if segment.kind is not Kind.ENTRY or not _may_have(segment.text):
        return []
    found = _pattern().finditer(segment.text)
    return [match.span() for match in found if _is_placeholder(match, segment.text)]


def has_placeholder(segment: Segment, address: str) -> bool:
    """Whether a program completes an address of an entry: `%(url)s?page=1`, or `https:` alone."""
    if segment.kind is not Kind.ENTRY:
        return False
    found = _pattern().search(address)
    return address.endswith(":") or (found is not None and _is_placeholder(found, address))


def _is_placeholder(match: re.Match[str], text: str) -> bool:
    """Whether a match of the pattern is one: no `%%`, and no `%s` with a word glued to it, as in
    `%sclick here%s`, for Drupal's `%name`."""
    return not match["literal"] and not (match["word"] and _printf_alone().search(text))


def placeholders(segment: Segment) -> Counter[str]:
    """How often an entry has each placeholder and tag, by what it stands for.

    `%s` and `%d` in this order are `%1$s` and `%2$d`, whatever order a translation gives them in.
    Of a tag only the name counts, as a translation may have a title of its own, and what a program
    puts into it; line breaks do not count. Of the branches of an ICU message, and of the forms of a
    plural that are parted by `|`, the one that has most counts.
    """
    if segment.kind is not Kind.ENTRY:
        return Counter()
    entry = segment.entry
    codes = Counter(entry.codes) if entry else Counter[str]()
    if not _may_have(segment.source):
        return codes
    return codes + _counted(segment.source, entry.flags if entry else _NO_FLAGS)


def pieces(text: str) -> tuple[str, ...]:
    """The forms of a plural that are parted by `|`; the whole text where it is no such plural.

    Laravel's “one letter|:count letters”, vue's “none | one | {n} letters”, Qt's “%n letter|%n
    letters”.
    """
    found = text.split("|")
    is_plural = 1 < len(found) <= _MOST_FORMS and all(map(_is_form, found))
    return tuple(found) if is_plural and _number_sign().search(text) else (text,)


def _is_form(piece: str) -> bool:
    """Whether it may be a form: it has words, and what is in braces is whole (`{{ n|floor }}`)."""
    return not piece.isspace() and piece != "" and piece.count("{") == piece.count("}")


_NO_FLAGS: frozenset[str] = frozenset()
_MOST_FORMS = 6
"""CLDR has six categories."""


def _may_have(text: str) -> bool:
    """Whether it has a sign that every placeholder has one of."""
    # A look for each sign takes a fifth of one for any of them, and most texts have none.
    return (
        "%" in text
        or "{" in text
        or "$" in text
        or "<" in text
        or ":" in text
        or "@" in text
        or "!" in text
    )


def _counted(text: str, flags: frozenset[str]) -> Counter[str]:
    """Those of a text, the branches of its choices and the forms of its plural as one."""
    parts = pieces(text) if "|" in text else (text,)
    if len(parts) > 1:
        return reduce(or_, (_counted(part, flags) for part in parts))
    found = Counter[str]()
    for choice in reversed(list(choices(text))):
        found[f"{{{choice.argument},{choice.kind}}}"] += 1
        found += reduce(or_, (_counted(branch, flags) for _, branch in choice.branches))
        text = text[: choice.start] + text[choice.end :]
    found.update(_Values(flags, _is_date(text)).of(text))
    return found


def _is_date(text: str) -> bool:
    parts = _date_parts().findall(text)
    return len(parts) > 1 and any(part[-1] not in _CONVERSIONS for part in parts)


@dataclass(slots=True)
class _Values:
    """Reads the placeholders of one text."""

    flags: frozenset[str]
    is_date: bool
    place: int = 0
    """How many of printf have been counted by their place."""
    braces: int = 0
    """How many are `{}`, which are counted by their place too."""

    def of(self, text: str) -> Iterator[str]:
        for match in _pattern().finditer(text):
            if match["tag"]:
                yield from self._tag(match["tag"], text)
            elif match["printf"]:
                yield from self._printf(match)
            elif match["named"]:
                if not self.flags & _NO_PERCENT:
                    yield match[0]
            elif match["icu"]:
                yield re.sub(r"\s", "", match["icu"]) + "}"
            elif match["template"]:
                yield _template(match["template"])
            elif match["brace"]:
                if not self.flags & _NO_BRACE:
                    yield self._brace(match["brace"])
            elif _is_placeholder(match, text):
                yield match[0]
            elif match["word"] and match["word"][1] in "ds":
                self.place += 1
                yield f"%{self.place}${match['word'][1]}"

    def _printf(self, match: re.Match[str]) -> Iterator[str]:
        if self.is_date or self.flags & _NO_PERCENT:
            return
        self.place += not match["place"]
        conversion = match["conversion"] or match["glued"]
        conversion = "d" if conversion == "i" else conversion
        yield f"%{match['place'] or f'{self.place}$'}{conversion}"

    def _brace(self, brace: str) -> str:
        """The placeholder without the format of its value; `{}` has its place as its name."""
        bare = re.sub(r"\s|![rsa](?=[:}])|:[^{}]*", "", brace)
        if bare != "{}":
            return bare
        self.braces += 1
        return f"{{{self.braces - 1}}}"

    def _tag(self, tag: str, text: str) -> Iterator[str]:
        name = tag.strip("<>").split()[0].rstrip("/").lower()
        if name != "br" and _is_tag(tag, name, text):
            yield f"<{name}>"
        if _may_have(tag[1:]):
            yield from self.of(tag.strip("<>"))


def _template(template: str) -> str:
    """What a template's variable is called, without its filters; a tag as it is."""
    inside = template[2:-2].strip("- ")
    if template.startswith("{{"):
        return f"{{{{{re.split('[|,]', inside)[0].strip()}}}}}"
    return f"{{% {' '.join(inside.split())} %}}"


_NO_PERCENT = frozenset(("no-python-format", "no-c-format", "no-php-format"))
_NO_BRACE = frozenset(("no-python-brace-format",))
_CONVERSIONS = "aAeds"
"""Letters of a date's parts that are conversions of printf too."""


def _is_tag(tag: str, name: str, text: str) -> bool:
    """Whether it is a tag, and no word that stands for what the user types: `<package>`."""
    return (
        name.lstrip("/") in _MARKUP
        or tag.endswith("/>")
        or "=" in tag
        or (f"</{name.lstrip('/')}>" in text.lower())
    )


@cache
def _printf_alone() -> re.Pattern[str]:
    return expression(_PRINTF_ALONE)


@cache
def _date_parts() -> re.Pattern[str]:
    return expression(_DATE_PARTS)


@cache
def _number_sign() -> re.Pattern[str]:
    return expression(_NUMBER_SIGN)


@cache
def _pattern() -> re.Pattern[str]:
    return expression(f"(?={_FIRST})(?:{_PATTERN})")
