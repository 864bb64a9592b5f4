"""A gettext catalogue as it is needed to say things: read fast, by what stands in our own files.

polib reads every PO file there is, and takes a tenth of a second to be there; a help text should
not wait for it. The tests compare both readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from translate.dataclass import dataclass

_FOLDER = Path(__file__).with_name("catalogues")
_FIELD = re.compile(r'(msgid_plural|msgid|msgstr)(?:\[(\d)\])? (?=")')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language."""

    messages: Mapping[str, str]
    """By English template."""
    plurals: Mapping[str, tuple[str, ...]]
    """By English template in the singular: a form for each of the language's numbers."""
    form: Callable[[int], int]
    """Which form a number wants, gettext's `plural=`."""
    thousands: str
    """What stands between the thousands of a number."""


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, `nl` or `ru`."""
    # Only whoever reads another language pays for these.
    from gettext import c2py

    from translate.languages import get

    text = (_FOLDER / f"{language}.po").read_text(encoding="utf-8")
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for entry in _entries(text):
        if "msgid_plural" in entry:
            forms = [entry[key] for key in sorted(entry) if key.startswith("msgstr")]
            plurals[entry["msgid"]] = tuple(forms)
        else:
            messages[entry["msgid"]] = entry["msgstr"]
    plural = messages[""].partition("plural=")[2].partition(";")[0]
    del messages[""]
    return Catalogue(messages, plurals, c2py(plural), get(language).groupings[0])


def _entries(text: str) -> Iterator[dict[str, str]]:
    """The fields of each entry: `msgid`, `msgid_plural`, `msgstr` or `msgstr0`, `msgstr1` …"""
    for block in text.split("\n\n"):
        entry: dict[str, str] = {}
        name = ""
        for line in block.split("\n"):
            if line.startswith("msg"):
                found = _FIELD.match(line)
                assert found, line
                name = found[1] + (found[2] or "")
                entry[name] = _unescaped(line[found.end() + 1 : -1])
            elif line.startswith('"'):
                entry[name] += _unescaped(line[1:-1])
        if entry:
            yield entry


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]), text)
