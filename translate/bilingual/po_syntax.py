"""The syntax of PO files: their entries as they stand, with comments, flags and lines.

A reader of our own: polib takes an unterminated string without a word, breaks lines at U+2028, and
knows an entry's first comment but not the line a text stands on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from translate.bilingual.rows import Text
from translate.dataclass import dataclass
from translate.documents.decoding import BOM
from translate.errors import TranslateError
from translate.wording import say

_LINE = r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)?\s*"([^"\\]*(?:\\.[^"\\]*)*)"'
_DEFAULT = r'#\. Default: "([^"\\]*(?:\\.[^"\\]*)*)"'
"""The source's text of one line, as Zope's tools write it."""
_ESCAPE = r"\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)"
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


@dataclass(slots=True)
class PoEntry:
    """A message while it is being read."""

    flags: frozenset[str] = frozenset()
    """`fuzzy`, `python-format`."""
    default: str = ""
    """The source's text, where Zope's tools have it in a comment and a key as msgid."""
    notes: list[str] = field(default_factory=list)
    """A translator's comments, a line each."""
    texts: dict[str, Text] = field(default_factory=dict)
    """By keyword: `msgctxt`, `msgid`, `msgid_plural`, `msgstr`, `msgstr[0]`…"""

    @property
    def fuzzy(self) -> bool:
        return "fuzzy" in self.flags

    @property
    def translations(self) -> tuple[Text, ...]:
        return tuple(text for keyword, text in self.texts.items() if keyword.startswith("msgstr"))


def po_entries(data: bytes, path: str) -> Iterator[PoEntry]:
    """The entries of a PO file in UTF-8 in their order, its header too, without obsolete ones.

    Raises TranslateError with path and line where the file is malformed.
    """
    match = re.compile(_LINE).fullmatch
    entry = PoEntry()
    for number, raw in enumerate(_lines(data), start=1):
        line = raw.strip()
        if not line:
            continue
        found = match(line)
        is_comment = line[0] == "#"
        if not found and not is_comment:
            raise _malformed(line, path, number)
        begins = is_comment or (found is not None and found[1] in ("msgctxt", "msgid"))
        if begins and entry.translations:
            yield entry
            entry = PoEntry()
        if found:
            _add(entry, found[1], _text(found[3], number, raw.index('"') + 2), path)
        elif line.startswith("#~") and not entry.texts:
            entry = PoEntry()  # the flags above an obsolete entry are its own
        else:
            _comment(entry, line)
    if entry.translations:
        yield entry
    elif entry.texts:
        line_of_it = next(iter(entry.texts.values())).line
        raise _misplaced(say("the end of the entry"), path, line_of_it)


def _lines(data: bytes) -> Iterator[str]:
    """The lines, one at a time: all of a long file's at once take more memory than the file."""
    start = len(BOM) if data.startswith(BOM) else 0
    while (end := data.find(b"\n", start)) >= 0:
        yield data[start:end].decode()
        start = end + 1
    yield data[start:].decode()


def _comment(entry: PoEntry, line: str) -> None:
    """Adds what a comment says: flags, the source's text, a translator's note."""
    if line.startswith(("#,", "#=")):
        entry.flags |= {flag.strip() for flag in line[2:].split(",")}
    elif line.startswith("#. Default:"):
        default = re.fullmatch(_DEFAULT, line)
        entry.default = _unescaped(default[1]) if default else ""
    elif line == "#" or line.startswith(("# ", "#\t")):
        entry.notes.append(line[1:].strip())


def _add(entry: PoEntry, keyword: str | None, text: Text, path: str) -> None:
    """Adds a text with its keyword, or more of the last one without."""
    if keyword:
        if not _follows(keyword, entry):
            raise _misplaced(keyword, path, text.line)
        entry.texts[keyword] = text
        return
    if not entry.texts:
        raise _misplaced("a text", path, text.line)
    last, before = next(reversed(entry.texts.items()))
    if before.string:
        places = [(at + len(before.string), line, column) for at, line, column in _places(text)]
        places = [*_places(before), *places]
        string = before.string + text.string
        text = Text(string, before.line, before.column, places=tuple(places))
    entry.texts[last] = text


def _follows(name: str, entry: PoEntry) -> bool:
    """Whether a keyword may come next in an entry."""
    texts = entry.texts
    if name in texts:
        return False
    if name == "msgctxt":
        return not texts
    if name == "msgid":
        return True
    if name == "msgid_plural":
        return "msgid" in texts and not entry.translations
    if name == "msgstr":
        return "msgid" in texts and "msgid_plural" not in texts
    return name == f"msgstr[{len(entry.translations)}]" and "msgid_plural" in texts


def _text(written: str, line: int, column: int) -> Text:
    """What stands between two quotation marks, the first of its characters in this place."""
    if "\\" not in written:
        return Text(written, line, column)
    places, more = [(0, line, column)], 0
    for escape in re.finditer(_ESCAPE, written):
        more += len(escape[0]) - 1
        places.append((escape.end() - more, line, column + escape.end()))
    return Text(_unescaped(written), line, column, places=tuple(places))


def _places(text: Text) -> tuple[tuple[int, int, int], ...]:
    return text.places or ((0, text.line, text.column),)


def _unescaped(string: str) -> str:
    if "\\" not in string:
        return string
    return re.sub(_ESCAPE, _character, string)


def _character(escape: re.Match[str]) -> str:
    code = escape[1]
    if code[0] in "01234567":
        return chr(int(code, 8))
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    return _CONTROLS.get(code, code)


def _malformed(line: str, path: str, number: int) -> TranslateError:
    what = (
        say("a text in quotation marks does not end")
        if '"' in line
        else say("can't read “{line}”", line=line[:40])
    )
    return TranslateError(what, path=path, line=number, remedy="mend it as `msgfmt -c` wants it")


def _misplaced(what: str, path: str, number: int) -> TranslateError:
    return TranslateError(
        say("{what} is not expected here", what=what),
        path=path,
        line=number,
        remedy="give each entry one msgid, then its msgstr",
    )
