"""What comes back from another tool: entries by the names under which they went out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from translate.converting.rich import Comment
from translate.dataclass import dataclass
from translate.model import digest

_DIGITS = 8
"""Hex digits of a digest; enough to see that a text is another one."""
_NOTHING = "-"
BASE = "X-Translate-Base"
"""What a file's header calls `base_of`. It is there and not beside the entries: a tool that merges
keeps the header with the translations, and takes what stands beside entries from the new file."""


class Came(StrEnum):
    """What the other tool says of a translation. Nothing of it is a decision here."""

    APPROVED = "approved"
    """Enough people there stand behind it."""
    REVIEWED = "reviewed"
    """Somebody there looked at it."""
    TRANSLATED = "translated"
    FUZZY = "fuzzy"
    """Somebody there has yet to look at it."""


@dataclass(frozen=True, slots=True)
class Returned:
    """An entry of a file that came back."""

    name: str
    """The unit's; "" where the file does not say it."""
    source: str
    target: str
    """In the file's own writing, as `ReturnedFile.has_codes` says; "" for none."""
    came: Came
    notes: tuple[tuple[str, str], ...]
    """(author or "", text)."""
    line: int
    place: str = ""
    """Where it stands in a file without lines."""
    comments: tuple[Comment, ...] = ()
    """Notes that say when they were written."""
    footnotes: tuple[str, ...] = ()
    """The texts of footnotes that somebody added to the target; a letter's own are marks."""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back."""

    path: str
    source: str
    target: str
    """The languages' codes."""
    has_codes: bool
    """Its texts are as `translate.drafting.codes` writes them; else they are Markdown."""
    base: Mapping[str, str]
    """By name: the fingerprint of the target that went out; empty where the file lost it."""
    entries: tuple[Returned, ...]
    is_whole: bool = True
    """It holds every entry that went out; a memory may hold fewer."""
    person: str = ""
    """Who worked on it last, as the tool says."""
    has_lines: bool = True
    """Its texts have the line breaks that went out; else each is on one line."""
    is_table: bool = False
    """A Word table: its names are the short ones, its texts Markdown as `word_rows.markdown_of`
    gives it."""
    has_base_in_rows: bool = False
    """`base` stands in its rows: of one that is gone it tells nothing."""
    remarks: tuple[tuple[str, str], ...] = ()
    """(place, what could not be read as it stands there)."""


def fingerprint(text: str) -> str:
    """Names a text in a file; white space does not count."""
    return digest(text)[:_DIGITS] if text.strip() else _NOTHING


def base_of(texts: Iterable[tuple[str, str]]) -> str:
    """(name, text) of some texts in one line: a header has the target of each entry by its name, a
    row of TSV its texts by language."""
    return " ".join(f"{name}:{fingerprint(text)}" for name, text in texts)


def read_base(line: str) -> dict[str, str]:
    """What `base_of` wrote; words that it did not write are left out."""
    pairs = (word.partition(":") for word in line.split())
    return {name: mark for name, colon, mark in pairs if colon and mark}
