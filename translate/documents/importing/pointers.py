"""Lines that only point at a version in another language, or only name the one that follows."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from translate.languages import CODES

_MOST = 120
"""Characters; a longer line says something."""


def is_pointer(line: str) -> bool:
    """Whether a line does nothing but point: `(English text below)`, `## Русская версия`.

    All its words are words for pointing, the name of a language is among them, and so is a place
    or a text, unless the name stands alone.
    """
    bare = line.strip()
    if not bare or len(bare) > _MOST or re.match(r"[-+>|]\s|\*\s|\d+[.)]\s", bare):
        return False
    bare = re.sub(r"\[([^\]]*)\]\((?:#[^)]*)?\)", r"\1", bare)
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", bare.lower())
    if "://" in bare or not words:
        return False
    languages, places, rest = _vocabulary()
    named = sum(word in languages for word in words)
    placed = any(word in places for word in words)
    known = all(word in languages or word in places or word in rest for word in words)
    return known and bool(named) and (placed or named == len(words) == 1)


@cache
def page_words() -> frozenset[str]:
    """The words beside the number of a page: `Pagina 2 van 3`."""
    return _all("PAGES")


def heads_notes(line: str) -> bool:
    """Whether a line is the heading of a list of notes: `## Noten`, `**Sources:**`."""
    return line.strip(" #*_:").lower() in _all("NOTES")


@cache
def _vocabulary() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """(names of languages, places and texts, the rest), of all languages: some lines mix them."""
    return _all("LANGUAGES"), _all("PLACES") | _all("TEXTS"), _all("REST")


@cache
def _all(name: str) -> frozenset[str]:
    """The words of all languages that stand under a name."""
    modules = [import_module(f"translate.languages.{code}.pointers") for code in CODES]
    return frozenset(word for module in modules for word in getattr(module, name).split())
