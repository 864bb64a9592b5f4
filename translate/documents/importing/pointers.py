"""Lines that only point at a version in another language, or only name the one that follows."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from unicodedata import normalize

from translate.languages import CODES

_MOST = 120
"""Characters; a longer line says something."""


def is_pointer(line: str) -> bool:
    """Whether a line does nothing but point: `(English text below)`, `## Русская версия`.

    All its words are words for pointing or the numbers of pages, the name of a language is among
    them, and so is a place or a text, unless there are names alone: `Nederlands | English`, `EN`.
    """
    bare = normalize("NFC", re.sub(r"^\s*>\s", "", line).strip())
    if not bare or len(bare) > _MOST or re.match(r"[-+|]\s|\*\s|\d+[.)]\s", bare):
        return False
    bare = re.sub(r"\[([^\]]*)\]\((?:#[^)]*)?\)", r"\1", bare)
    words = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", bare.lower().replace("’", "'"))
    if "://" in bare or not words:
        return False
    if all(word in _all("LABELS") for word in re.findall(r"\w+", bare)):
        return True
    languages, places, rest = _vocabulary()
    named = sum(word in languages for word in words)
    placed = any(word in places for word in words)
    known = languages | places | rest
    return (
        all(word in known or (placed and re.fullmatch(r"\d{1,3}", word)) for word in words)
        and bool(named)
        and (placed or named == len(words))
    )


@cache
def page_words() -> frozenset[str]:
    """The words beside the number of a page: `Pagina 2 van 3`."""
    return _all("PAGES")


@cache
def mail_words() -> frozenset[str]:
    """The words of the fields at the head of a mail: `From`, `Onderwerp`, «От кого»."""
    return _all("MAIL")


def heads_notes(line: str) -> bool:
    """Whether a line is the heading of a list of notes: `## Noten`, `**Sources:**`."""
    return language_of_heading(line) is not None


def language_of_heading(line: str) -> str | None:
    """The language in which a line is the heading of a list of notes; None where it is none."""
    bare = normalize("NFC", line.strip(" #*_:").lower())
    return next((code for code in CODES if bare in _words(code, "NOTES")), None)


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(names of languages, places and texts, the rest), of all languages: some lines mix them."""
    return _all("LANGUAGES"), _all("PLACES") | _all("TEXTS"), _all("REST")


@cache
def _all(name: str) -> frozenset[str]:
    """The words of all languages that stand under a name."""
    return frozenset(word for code in CODES for word in _words(code, name))


@cache
def _words(code: str, name: str) -> frozenset[str]:
    module = import_module(f"translate.languages.{code}.pointers")
    return frozenset(getattr(module, name).split())
