"""The sentences that people are told, which can be said in another language.

A message is English and knows the template it was made from, and the values that were put in, so
that it can be said in another language: `say("{language} opens {sign}", language=…, sign=…)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Never

_LONGEST = 60

LIST = "{items} and {last}"
"""The template of a list; `items` are listed with commas."""
QUOTE = "“{text}”"
_BRACE = re.compile(r"[{}]")


class Said(str):
    """A message, or a part of one, in English."""

    __slots__ = ("number", "plural", "template", "values")  # a long letter has ten thousand of them

    template: str
    """With names in braces; a catalogue knows it by this."""
    plural: str
    """The template where `number` is not one; "" for a message that has no number."""
    number: int
    values: Mapping[str, object]
    """What the names stand for: texts, messages, and tuples of both, which are listed."""

    strict: ClassVar[bool] = False
    """Whether sums are errors, as the tests have it; a user is better told in English than not."""

    def __add__(self, other: Never) -> Never:  # type: ignore[override]
        """No program may do it: the sum is plain English. Other languages order parts otherwise."""
        if Said.strict:
            raise TypeError(f"put {other!r} into the template of a message, not behind it")
        return str.__add__(self, other)  # type: ignore[misc]

    def __radd__(self, other: Never) -> Never:
        if Said.strict:
            raise TypeError(f"put {other!r} into the template of a message, not before it")
        return str.__add__(other, self)  # type: ignore[misc]


class AtLine(Said):
    """The message `line 7`: a place in a file that has lines."""

    __slots__ = ("line",)

    line: int


class Figure(int):
    """A number that may be large: each language marks its thousands in its own way."""

    def __format__(self, spec: str) -> str:
        return f"{int(self):,}"


def say(template: str, /, **values: object) -> Said:
    """A message made from a template: `say("note {note} is missing", note=3)`."""
    return counted(1, template, "", **values)


def counted(number: int, template: str, plural: str, /, **values: object) -> Said:
    """A message about a number of things: made from `plural` where that is not one."""
    said = Said((plural if plural and number != 1 else template).format(**values))
    said.template, said.plural, said.number, said.values = template, plural, number, values
    return said


def at_line(line: int) -> AtLine:
    """`line 7`, as a place and as a part of messages."""
    said = say("line {line}", line=line)
    place = AtLine(said)
    place.template, place.plural, place.number = said.template, said.plural, said.number
    place.values, place.line = said.values, line
    return place


def placed(message: str, place: Callable[[int], str]) -> str:
    """The message with what `place` calls its lines: a document has none that anybody sees."""
    if isinstance(message, AtLine):
        return place(message.line)
    if not isinstance(message, Said):
        return message
    values = {
        name: placed(value, place) if isinstance(value, str) else value
        for name, value in message.values.items()
    }
    if values == message.values:
        return message
    return counted(message.number, message.template, message.plural, **values)


def listed(items: Iterable[str]) -> str:
    """`nl`, `nl and ru`, `nl, en and ru`."""
    *most, last = items
    if not most:
        return last
    said = Said(f"{', '.join(most)} and {last}")
    said.template, said.plural, said.number = LIST, "", 1
    said.values = {"items": tuple(most), "last": last}
    return said


def quoted(text: str) -> str:
    """A text in curly quotes of its own on one line, cut after 60 characters."""
    line = " ".join(text.split()).strip("“”„«»‘’'\"")
    return say(QUOTE, text=line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…")


def chained(messages: Iterable[str]) -> str:
    """Messages one after the other, with semicolons; "" for none."""
    whole = ""
    for one in messages:
        whole = say("{first}; {second}", first=whole, second=one) if whole else one
    return whole


def said(text: str) -> Said:
    """A text of ours as a message: one without values is its own template."""
    return text if isinstance(text, Said) else say(_BRACE.sub(r"\g<0>\g<0>", text))


def either(items: Iterable[str]) -> str:
    """`nl`, `nl or en`, `nl or en or ru`; "" for none."""
    whole = ""
    for one in items:
        whole = say("{first} or {second}", first=whole, second=one) if whole else one
    return whole
