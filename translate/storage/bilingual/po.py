"""GNU gettext PO, as its manual describes the format (“The Format of PO Files”).

A reader of our own: polib takes an unterminated string without a word, breaks lines at U+2028, and
knows an entry's first comment but not the line a text stands on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from itertools import chain

from translate.dataclass import dataclass
from translate.documents.decoding import decode
from translate.documents.entries import read_entry
from translate.errors import TranslateError
from translate.facts.placeholders import placeholders
from translate.languages import CODES
from translate.languages.identify import identify
from translate.model import ACCELERATOR, Entry, PluralForm
from translate.storage.bilingual.plural_rules import PluralRule, plural_rule
from translate.storage.bilingual.returned import (
    BASE,
    Came,
    Returned,
    ReturnedFile,
    read_base,
)
from translate.storage.bilingual.rows import Bilingual, Text, bilingual, code_of
from translate.wording import say

_LINE = r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)?\s*"([^"\\]*(?:\\.[^"\\]*)*)"'
_KEY = r"[a-z][a-z0-9]+(?:[._:/-](?:[a-z0-9]{2,}|\d))+"
_MUCH_LONGER = 8
"""So many times as long as `front-text` is a text for which it is a key, and no translation."""
_DEFAULT = r'#\. Default: "([^"\\]*(?:\\.[^"\\]*)*)"'
"""The source's text of one line, as Zope's tools write it."""
_ESCAPE = r"\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)"
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
_NOBODY = ("FULL NAME", "Automatically generated")
"""Who msginit and its like say that worked on a file."""
_SAMPLE = 40
"""Entries that are enough to tell a language by."""


@dataclass(slots=True)
class _Entry:
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


def read(data: bytes, path: str) -> Bilingual:
    """The rows of a PO file: one an entry, one for each plural form that it has.

    A form is paired with the singular where it stands beside 1 and has the placeholders of the
    singular, else with the plural: Russian's first form is for 21 too. Left out are obsolete
    entries (`#~`), and those with a key instead of a text (`date_format_long`), which can't be
    compared; entries that stand twice are two rows. The target language is the header's `Language`,
    the source its `X-Source-Language`; where the header is silent, the texts are looked at; msgids
    that tell nothing are taken for English, as the format's manual advises.
    """
    header, entries = _parsed(data, path)
    source, target = _languages(header, entries, path)
    if marker := header.get("x-accelerator-marker", ("", 0))[0]:
        for entry in entries:
            entry.flags |= {f"{ACCELERATOR}{marker}"}
    rule = plural_rule(header.get("plural-forms", ("", 0))[0], target)
    rows = chain.from_iterable(_rows(entry, source, target, rule) for entry in entries)
    return bilingual(path, source, (source, target), rows)


def read_returned(data: bytes, path: str) -> ReturnedFile:
    """The entries of a PO file that went out of here, whatever a tool did to its header."""
    header, entries = _parsed(data, path)
    source, target = _languages(header, entries, path)
    base = read_base(header.get(BASE.lower(), ("", 0))[0])
    person = header.get("last-translator", ("", 0))[0].partition("<")[0].strip()
    person = "" if person in _NOBODY else person
    returned = tuple(map(_returned, entries))
    return ReturnedFile(path, source, target, False, base, returned, person=person)


def _returned(entry: _Entry) -> Returned:
    context, message = entry.texts.get("msgctxt"), entry.texts["msgid"]
    note = "\n".join(entry.notes).strip()
    return Returned(
        context.string if context else "",
        message.string,
        entry.translations[0].string,
        Came.FUZZY if entry.fuzzy else Came.TRANSLATED,
        (("", note),) if note else (),
        message.line,
    )


def _parsed(data: bytes, path: str) -> tuple[dict[str, tuple[str, int]], list[_Entry]]:
    """(the header's fields, the other entries)."""
    entries = list(_entries(decode(data, path), path))
    header: dict[str, tuple[str, int]] = {}
    if entries and not entries[0].texts["msgid"].string:
        header = _header(entries.pop(0))
    return header, entries


def _languages(
    header: Mapping[str, tuple[str, int]], entries: list[_Entry], path: str
) -> tuple[str, str]:
    """The codes of source and target."""
    messages = [entry.texts["msgid"].string for entry in entries]
    translations = [text.string for entry in entries for text in entry.translations]
    source = _said(header, "x-source-language", path) or _seen(messages) or "en"
    target = _said(header, "language", path) or _seen(translations)
    if target is None or target == source:
        raise TranslateError(
            say("source and target are both {source}", source=source)
            if target
            else "the target language is not said",
            path=path,
            line=1,
            remedy="say “Language: …” and “X-Source-Language: …” in the header",
        )
    return source, target


_CREDITS = frozenset(("translator-credits", "translator_credits", "Your names", "Your emails"))
"""Messages of GNOME and KDE that stand for the translators' names and addresses."""


def _rows(
    entry: _Entry, source: str, target: str, rule: PluralRule
) -> Iterator[tuple[Mapping[str, Text], bool]]:
    """Nothing of an entry that a translator fills with names instead of translating it, and of one
    that has a key instead of the source's text."""
    if entry.texts["msgid"].string in _CREDITS or _has_key(entry):
        return
    context = entry.texts["msgctxt"].string if "msgctxt" in entry.texts else ""
    about = Entry(entry.flags, context) if entry.flags or context else None
    if "msgid_plural" in entry.texts:
        rows = _plural_rows(entry, source, target, rule, about or Entry())
    else:
        message = entry.texts["msgid"]
        if entry.default:
            message = replace(message, string=entry.default)
        (translation,) = entry.translations
        texts = ((source, message), (target, translation))
        rows = iter(
            [{code: replace(text, entry=about) for code, text in texts} if about else dict(texts)]
        )
    yield from ((texts, entry.fuzzy) for texts in rows)


def _has_key(entry: _Entry) -> bool:
    """Whether its msgid is a name for programs, `date_format_long`, and its translation is text."""
    message = entry.texts["msgid"].string
    if entry.default or not re.fullmatch(_KEY, message):
        return False
    texts = [text.string for text in entry.translations]
    if any(len(text) > _MUCH_LONGER * len(message) for text in texts):
        return True
    joints = len(re.findall("[._:]", message))
    return joints > 1 or (joints > 0 and any(re.search(r"\s|\$\{", text) for text in texts))


def _plural_rows(
    entry: _Entry, source: str, target: str, rule: PluralRule, about: Entry
) -> Iterator[Mapping[str, Text]]:
    """A row for each form; where all are empty, one for the singular and one for the plural."""
    singular, plural = entry.texts["msgid"], entry.texts["msgid_plural"]
    forms = entry.translations
    if not any(form.string for form in forms):
        forms = forms[:2]
    is_alike = _placeholders(singular) == _placeholders(plural)
    for number, translation in enumerate(forms):
        only = rule.only(number)
        own, other = plural, singular
        if only == 1 or (is_alike and rule.has_one(number)):
            own, other = singular, plural
        form = PluralForm(
            number, len(entry.translations), rule.count, only, other.string, rule.fault
        )
        said = replace(about, form=form)
        yield {source: replace(own, entry=said), target: replace(translation, entry=said)}


def _placeholders(text: Text) -> Counter[str]:
    return placeholders(read_entry(text.string, "", "", ordinal=1, line=1))


def _entries(text: str, path: str) -> Iterator[_Entry]:
    match = re.compile(_LINE).fullmatch
    entry = _Entry()
    for number, raw in enumerate(text.split("\n"), start=1):
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
            entry = _Entry()
        if found:
            _add(entry, found[1], Text(_unescaped(found[3]), number, raw.index('"') + 2), path)
        elif line.startswith(("#,", "#=")):
            entry.flags |= {flag.strip() for flag in line[2:].split(",")}
        elif line.startswith("#. Default:"):
            default = re.fullmatch(_DEFAULT, line)
            entry.default = _unescaped(default[1]) if default else ""
        elif line.startswith("#~") and not entry.texts:
            entry = _Entry()  # the flags above an obsolete entry are its own
        elif line == "#" or line.startswith(("# ", "#\t")):
            entry.notes.append(line[1:].strip())
    if entry.translations:
        yield entry
    elif entry.texts:
        line_of_it = next(iter(entry.texts.values())).line
        raise _misplaced(say("the end of the entry"), path, line_of_it)


def _add(entry: _Entry, keyword: str | None, text: Text, path: str) -> None:
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
        text = Text(before.string + text.string, before.line, before.column)
    entry.texts[last] = text


def _follows(name: str, entry: _Entry) -> bool:
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


def _header(entry: _Entry) -> dict[str, tuple[str, int]]:
    """The header's fields in lower case, each with its value and, for messages, its line."""
    text = entry.translations[0]
    fields: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(text.string.split("\n")):
        name, colon, value = line.partition(":")
        if colon:
            fields[name.strip().lower()] = (value.strip(), text.line + number)
    return fields


def _said(header: Mapping[str, tuple[str, int]], name: str, path: str) -> str | None:
    """The language that a field of the header names."""
    tag, line = header.get(name, ("", 0))
    return code_of(tag, path, line) if tag else None


def _seen(strings: list[str]) -> str | None:
    """The language that strings look like."""
    guess = identify("\n".join(strings[:_SAMPLE])).language
    return guess if guess in CODES else None


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
