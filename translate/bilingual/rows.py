"""What bilingual files have in common: rows of strings that say the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from translate.dataclass import dataclass
from translate.documents.entries import read_entry
from translate.errors import TranslateError
from translate.facts.placeholders import spans as placeholders
from translate.languages import CODES
from translate.model import Entry, Segment
from translate.wording import say


@dataclass(frozen=True, slots=True)
class Text:
    """A string as it stands in a file, its format's escapes resolved."""

    string: str
    line: int
    column: int = 1
    entry: Entry | None = None
    """What the file says of it besides."""
    places: tuple[tuple[int, int, int], ...] = ()
    """As `Segment.places` has them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a file: the same thing in each language that has it."""

    segments: Mapping[str, Segment]
    """By language; an empty string is an absent one."""
    fuzzy: bool = False
    """The file says that the translation has yet to be looked at."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A file's rows, in their order; rows that are equal are kept, each with its place."""

    path: str
    source: str
    """The language that was translated from."""
    languages: tuple[str, ...]
    """The source first."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RowStream:
    """A file of which a row is made when somebody asks for it, and can be let go."""

    source: str
    languages: tuple[str, ...]
    """The source first."""
    about: int
    """How many rows there are, nearly."""
    rows: Callable[[], Iterator[Row]]
    """The rows from the first on, each time it is called; the segments of the n-th have the
    ordinal n. While they are gone through, TranslateError says where the file is malformed."""


def bilingual(
    path: str,
    source: str,
    languages: Iterable[str],
    rows: Iterable[tuple[Mapping[str, Text], bool]],
) -> Bilingual:
    """Puts (texts by language, fuzzy) together, as `rows_of` does."""
    others = (language for language in languages if language != source)
    found = tuple(rows_of(path, source, rows))
    return Bilingual(path, source, (source, *dict.fromkeys(others)), found)


def rows_of(
    path: str, source: str, rows: Iterable[tuple[Mapping[str, Text], bool]]
) -> Iterator[Row]:
    """The rows of (texts by language, fuzzy); those with nothing to read are left out.

    So is a source of placeholders and signs alone that has no translation: it needs none. The
    translations of a fuzzy row say that they are.
    """
    number = 0
    for texts, fuzzy in rows:
        segments = {
            language: read_entry(
                text.string,
                language,
                path,
                ordinal=number + 1,
                line=text.line,
                column=text.column,
                entry=_fuzzy(text.entry) if fuzzy and language != source else text.entry,
                places=text.places,
            )
            for language, text in texts.items()
            if text.string.strip()
        }
        if len(segments) > 1 or any(map(_has_words, segments.values())):
            number += 1
            yield Row(segments, fuzzy)


def _has_words(segment: Segment) -> bool:
    """Whether a text has letters or digits beside its placeholders."""
    place, end = 0, len(segment.text)
    for start, stop in (*placeholders(segment), (end, end)):
        if any(map(str.isalnum, segment.text[place:start])):
            return True
        place = stop
    return False


def _fuzzy(entry: Entry | None) -> Entry:
    if entry is None:
        return _FUZZY
    return entry if entry.fuzzy else replace(entry, flags=entry.flags | _FUZZY.flags)


_FUZZY = Entry(frozenset(("fuzzy",)))


def code_of(tag: str, path: str, line: int) -> str:
    """The language of a tag as files write it (`nl`, `nl_NL`, `en-GB`, `RU`).

    Raises TranslateError for a language that is not of the house.
    """
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    if code not in CODES:
        raise TranslateError(
            say("unknown language “{tag}”", tag=tag.strip()),
            path=path,
            line=line,
            remedy=say("use one of {names}", names=", ".join(CODES)),
        )
    return code
