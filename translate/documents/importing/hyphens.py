"""A word that the end of a page has broken: whether its hyphen belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from unicodedata import normalize

from translate.languages import CODES

_PART = r"(?:[^\W\d_][\u0300-\u036f\u00ad]*)+"
"""Letters, composed or not."""
_WORD = rf"{_PART}(?:[-\u2010]{_PART})*"
_BROKEN = rf"({_PART}(?:[-\u2010]{_PART})*?)[-\u2010\u00ad]$"


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The folded words of texts, those with hyphens as one."""
    return frozenset(word for text in texts for word in re.findall(_WORD, _folded(text)))


def rejoined(first: str, second: str, words: frozenset[str]) -> tuple[str, str] | None:
    """(the whole, what was done to the word) of two parts of which the first ends in a hyphen.

    The hyphen goes, unless it belongs to the word: the letter (`words`) or the language writes it
    so, it stands for the rest of a word (`taal- en rekenles`), or a capital or a figure is beside
    it. None where no word is broken.
    """
    if re.search(r"\d[-\u2010\u2011–]$", first) and second[:1].isalnum():
        return first + second, ""
    broken, tail = re.search(_BROKEN, first), re.match(_PART, second)
    if not broken or not tail:
        return None
    if first[-1] != "\u00ad" and tail[0].lower() in _listed("CONJUNCTIONS"):
        return f"{first} {second}", ""
    head = broken[1]
    kept = first[-1] != "\u00ad" and (not tail[0].islower() or _keeps(head, tail[0], words))
    whole = f"{head}{first[-1] if kept else ''}{tail[0]}"
    done = f"“{head}-” and “{tail[0]}” are “{whole}”"
    return first[: broken.start()] + whole + second[tail.end() :], done


def _keeps(head: str, tail: str, words: frozenset[str]) -> bool:
    head, tail = _folded(head), _folded(tail)
    compound = f"{head}-{tail}"
    if head + tail in words or compound in words:
        return compound in words
    last = head.rsplit("-", 1)[-1]
    return last in _listed("FIRST") or tail in _listed("LAST") or compound in _listed("WHOLE")


def _folded(text: str) -> str:
    return normalize("NFC", text).lower().replace("\u00ad", "").replace("\u2010", "-")


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of all languages that stand under a name; they do not clash."""
    modules = [import_module(f"translate.languages.{code}.hyphens") for code in CODES]
    return frozenset(word for module in modules for word in getattr(module, name).split())
