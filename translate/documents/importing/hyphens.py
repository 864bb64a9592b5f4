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
_MARKUP = r"[-*+>#|=]|\d+[.)]"
"""What means something at the beginning of a line."""
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
    is_name = head.rsplit("-", 1)[-1].isupper()  # EU-beleid
    keeps = is_name or not tail[0].islower() or _keeps(head, tail[0], words)
    kept = first[-1] != "\u00ad" and keeps
    whole = f"{head}{first[-1] if kept else ''}{tail[0]}"
    done = f"“{head}-” and “{tail[0]}” are “{whole}”"
    return first[: broken.start()] + whole + second[tail.end() :], done


def unbroken(text: str, words: frozenset[str]) -> tuple[str, list[tuple[int, str]]]:
    """A text without words that the ends of its lines break, and (line from 0, what was done).

    The end of a line moves behind the word, so that the lines keep their numbers.
    """
    first, *rest = text.split("\n")
    lines, done = [first], []
    for line in rest:
        whole = rejoined(lines[-1], line, words)
        if not whole or not whole[1]:
            lines.append(line)
            continue
        done.append((len(lines) - 1, whole[1]))
        others = re.sub(r"^\S+\s*", "", line)
        if not others or re.match(_MARKUP, others):
            lines[-1] = whole[0]
        else:
            lines[-1] = whole[0].removesuffix(others).rstrip()
            lines.append(others)
    return "\n".join(lines), done


def _keeps(head: str, tail: str, words: frozenset[str]) -> bool:
    head, tail = _folded(head), _folded(tail)
    compound = f"{head}-{tail}"
    if head + tail in words or compound in words:
        return compound in words
    last = head.rsplit("-", 1)[-1]
    if len(last) == 1 or ("-" in head and last in _listed("CONJUNCTIONS")):
        return True  # e-mail, kant-en-klaar: no syllable ends there
    return last in _listed("FIRST") or tail in _listed("LAST") or compound in _listed("WHOLE")


def _folded(text: str) -> str:
    return normalize("NFC", text).lower().replace("\u00ad", "").replace("\u2010", "-")


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of all languages that stand under a name; they do not clash."""
    modules = [import_module(f"translate.languages.{code}.hyphens") for code in CODES]
    return frozenset(word for module in modules for word in getattr(module, name).split())
