"""GNU gettext PO, as its manual describes the format (“The Format of PO Files”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from itertools import chain, islice

from translate.bilingual.plural_rules import PluralRule, paired, plural_rule
from translate.bilingual.po_syntax import PoEntry, po_entries
from translate.bilingual.returned import (
    BASE,
    Came,
    Returned,
    ReturnedFile,
    read_base,
)
from translate.bilingual.rows import Bilingual, Row, RowStream, Text, code_of, rows_of
from translate.documents.decoding import decode
from translate.errors import TranslateError
from translate.languages import CODES
from translate.languages.identify import identify
from translate.model import ACCELERATOR, Entry, PluralForm
from translate.wording import say

_KEY = r"[a-z][a-z0-9]+(?:[._:/-](?:[a-z0-9]{2,}|\d))+"
_CHARSET = rb"\bcharset=([A-Za-z0-9_:.-]+)"
_HEAD = 8192
"""Bytes in which a file says its charset."""
_MUCH_LONGER = 8
"""So many times as long as `front-text` is a text for which it is a key, and no translation."""
_NOBODY = ("FULL NAME", "Automatically generated")
"""Who msginit and its like say that worked on a file."""
_SAMPLE = 40
"""Entries that are enough to tell a language by."""


def read(data: bytes, path: str) -> Bilingual:
    """The rows of a PO file: one an entry, one for each plural form that it has.

    A form is paired with the singular where it stands beside 1 and has the placeholders of the
    singular, else with the plural: Russian's first form is for 21 too. Left out are obsolete
    entries (`#~`), and those with a key instead of a text (`date_format_long`), which can't be
    compared; entries that stand twice are two rows. The target language is the header's `Language`,
    the source its `X-Source-Language`; where the header is silent, the texts are looked at; msgids
    that tell nothing are taken for English, as the format's manual advises.
    """
    found = stream(data, path)
    return Bilingual(path, found.source, found.languages, tuple(found.rows()))


def stream(data: bytes, path: str) -> RowStream:
    """The rows that `read` gives, one after the other."""
    data = _in_utf8(data, path)
    header, first = _parsed(data, path)
    source, target = _languages(header, list(islice(first, _SAMPLE)), path)
    marker = header.get("x-accelerator-marker", ("", 0))[0]
    rule = plural_rule(header.get("plural-forms", ("", 0))[0], target)

    def rows() -> Iterator[Row]:
        _, entries = _parsed(data, path)
        found = chain.from_iterable(
            _rows(_marked(entry, marker), source, target, rule) for entry in entries
        )
        return rows_of(path, source, found)

    return RowStream(source, (source, target), data.count(b"\nmsgid "), rows)


def _marked(entry: PoEntry, marker: str) -> PoEntry:
    """The entry, with the sign that its file has for shortcut keys."""
    if marker:
        entry.flags |= {f"{ACCELERATOR}{marker}"}
    return entry


def read_returned(data: bytes, path: str) -> ReturnedFile:
    """The entries of a PO file that went out of here, whatever a tool did to its header."""
    data = _in_utf8(data, path)
    header, rest = _parsed(data, path)
    entries = list(rest)
    source, target = _languages(header, entries, path)
    base = read_base(header.get(BASE.lower(), ("", 0))[0])
    person = header.get("last-translator", ("", 0))[0].partition("<")[0].strip()
    person = "" if person in _NOBODY else person
    returned = tuple(map(_returned, entries))
    return ReturnedFile(path, source, target, False, base, returned, person=person)


def _returned(entry: PoEntry) -> Returned:
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


def _in_utf8(data: bytes, path: str) -> bytes:
    """A file in UTF-8 as it is, another one converted from the charset that its header names.

    Raises TranslateError where it is no text.
    """
    try:
        decode(data, path)  # the text itself would take twice the room
    except TranslateError:
        named = re.search(_CHARSET, data[:_HEAD])
        with suppress(LookupError, UnicodeDecodeError):
            if named:
                return data.decode(named[1].decode()).encode()
        raise
    return data


def _parsed(data: bytes, path: str) -> tuple[dict[str, tuple[str, int]], Iterator[PoEntry]]:
    """(the header's fields, the other entries) of a file in UTF-8."""
    entries = po_entries(data, path)
    first = next(entries, None)
    if first is None:
        return {}, entries
    if not first.texts["msgid"].string:
        return _header(first), entries
    return {}, chain((first,), entries)


def _languages(
    header: Mapping[str, tuple[str, int]], entries: list[PoEntry], path: str
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
    entry: PoEntry, source: str, target: str, rule: PluralRule
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
            message = replace(message, string=entry.default, places=())
        (translation,) = entry.translations
        texts = ((source, message), (target, translation))
        rows = iter(
            [{code: replace(text, entry=about) for code, text in texts} if about else dict(texts)]
        )
    yield from ((texts, entry.fuzzy) for texts in rows)


def _has_key(entry: PoEntry) -> bool:
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
    entry: PoEntry, source: str, target: str, rule: PluralRule, about: Entry
) -> Iterator[Mapping[str, Text]]:
    """A row for each form; where all are empty, one for the singular and one for the plural."""
    singular, plural = entry.texts["msgid"], entry.texts["msgid_plural"]
    forms, count = entry.translations, len(entry.translations)
    about = replace(about, form=PluralForm(0, count, rule.count, None, header=rule.fault))
    if not any(form.string for form in forms):
        forms = forms[:2]
    for number, translation in enumerate(forms):
        yield paired(rule, source, (singular, plural), target, translation, number, about)


def _header(entry: PoEntry) -> dict[str, tuple[str, int]]:
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
