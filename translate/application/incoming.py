"""Reading the files that an import names, of whatever format, and sorting what they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from shlex import quote
from unicodedata import normalize

from translate.application.loose import NAMED, SAMPLE, refuse_table
from translate.bilingual import READERS
from translate.converting import Converted, convert, is_document, refuse_unread
from translate.converting.encodings import decoded
from translate.converting.rich import Comment
from translate.dataclass import dataclass
from translate.documents.importing import Imported, Remark, bring_in
from translate.documents.importing.from_one import counted_from_one
from translate.errors import TranslateError
from translate.languages import CODES, get
from translate.languages.foreign import language_name
from translate.languages.identify import identify
from translate.storage.files import read_bytes
from translate.wording import Figure, placed, say

_LONGEST = 2_000_000
"""Characters; a letter has some thousands."""
_SURE = 0.5
"""Confidence of a guess from which it is told."""
_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Incoming:
    """What the files hold."""

    imported: Imported
    comments: tuple[tuple[str, Comment], ...] = ()
    """(path, comment) of those in the margins of documents."""
    together: bool = False
    """One file held more than one language: the first in it is the original."""
    named: tuple[str, ...] = ()
    """The arguments that named the files."""


def read_incoming(arguments: Sequence[str]) -> Incoming:
    """The versions in the files that arguments name; `nl=FILE` says what language one is in.

    Raises TranslateError for a file that can't be read, is of no kind that an import reads, or
    can't be sorted.
    """
    texts: dict[str, str] = {}
    hints: dict[str, str] = {}
    documents: dict[str, Converted] = {}
    remarks: list[Remark] = []
    for argument in arguments:
        named = NAMED.fullmatch(argument)
        path = Path(named[2] if named else argument)
        name = str(path)
        if named:
            hints[name] = get(named[1].lower()).code
        _check_kind(path)
        if is_document(path.suffix):
            documents[name] = convert(read_bytes(path), name, path.suffix)
            texts[name] = documents[name].text
        else:
            texts[name], encoding = decoded(read_bytes(path), name)
            if encoding == "utf-16":
                remarks.append(Remark(name, 1, say("converted from UTF-16 to UTF-8")))
        if len(texts[name]) > _LONGEST:
            raise TranslateError(
                say("holds {texts} characters: that is no letter", texts=Figure(len(texts[name]))),
                path=name,
                remedy="check that it is the file, and bring in the part that is the letter",
            )
    remarks += _strange(texts, hints)
    imported = bring_in(tuple(texts.items()), CODES, hints)
    report = [*remarks, *imported.report]
    for name, document in documents.items():
        report += (Remark(name, 0, text, place) for place, text in document.remarks)
    report += _unaccounted(documents, imported, report)
    versions = dict(imported.versions)
    if documents and len(versions) > 1:
        for code, text in versions.items():
            versions[code], first = counted_from_one(text)
            if first > 1:
                message = say(
                    "note {first} of {code}.md is 1 now, and so on", first=first, code=code
                )
                report.append(Remark(next(iter(documents)), 0, message, "notes"))
    report = [_placed(one, documents) for one in report if not _is_idle(one, documents)]
    comments = tuple((name, one) for name, doc in documents.items() for one in doc.comments)
    together = len(texts) < len(imported.versions)
    found = Imported(versions, tuple(dict.fromkeys(report)))
    return Incoming(found, comments, together, tuple(arguments))


def _check_kind(path: Path) -> None:
    """Raises TranslateError for a file whose name says that nothing here reads it."""
    if path.exists():
        refuse_unread(str(path), path.suffix)
    refuse_table(path)
    if path.suffix.lower() in READERS:
        raise TranslateError(
            "is a file of strings, not a letter",
            path=str(path),
            remedy=say(
                "look at it with `translate check {path}`, or put it into glossary/, where "
                "`translate draft` finds its texts",
                path=quote(str(path)),
            ),
        )


def _strange(texts: Mapping[str, str], hints: Mapping[str, str]) -> Iterator[Remark]:
    """A remark for each file that is said to be in one language and reads as another."""
    for name, code in hints.items():
        guess = identify(texts[name][:SAMPLE])
        if guess.language not in (None, code) and guess.confidence >= _SURE:
            message = say(
                "reads as {other}, and is taken as {language}: is it the right file?",
                other=say(language_name(str(guess.language))),
                language=say(language_name(code)),
            )
            yield Remark(name, 1, message)


def _placed(remark: Remark, documents: Mapping[str, Converted]) -> Remark:
    """The remark with the place in the document, where the text has lines that nobody sees."""
    document = documents.get(remark.path)
    if not document or remark.place:
        return remark
    message = placed(remark.message, lambda line: _place(document, line))
    return replace(remark, message=message, place=_place(document, remark.line))


def _place(document: Converted, line: int) -> str:
    return document.places[max(min(line, len(document.places)) - 1, 0)]


def _is_idle(remark: Remark, documents: Mapping[str, Converted]) -> bool:
    """Whether a remark tells of something that a document's own notes have anyway."""
    return remark.path in documents and remark.is_moved_note


def _unaccounted(
    documents: Mapping[str, Converted], imported: Imported, report: Sequence[Remark]
) -> Iterator[Remark]:
    """A remark for each line of a document of which a word is in no version and no remark."""
    known = Counter(_words("\n".join(imported.versions.values())))
    known.update(_words("\n".join(remark.message for remark in report)))
    for path, document in documents.items():
        for number, line in enumerate(document.text.split("\n"), start=1):
            lost = [word for word in _words(line) if not _take(known, word)]
            if lost:
                shown = " ".join(lost)
                yield Remark(
                    path,
                    number,
                    say("in no version: “{shown}”; put it where it belongs", shown=shown),
                )


def _take(known: Counter[str], word: str) -> bool:
    if not known[word]:
        return False
    known[word] -= 1
    return True


def _words(text: str) -> list[str]:
    """The words, a raised number by itself, as it is once it has become the mark of a note."""
    parted = re.sub(rf"<sup>(\d+)</sup>|({_RAISED}+)", r" \1\2 ", text)
    bare = re.sub(r"</?sup>|\u00ad", "", parted)
    return _WORD.findall(normalize("NFKC", bare).lower())
