"""Whether two blocks are one paragraph that the end of a page has cut in two."""

from __future__ import annotations

import re
from functools import cache

from translate.documents.importing.hyphens import rejoined
from translate.languages import CODES, get
from translate.languages.identify import function_words
from translate.wording import chained, say

_WRAPPED = r"(\*{1,3}|_{1,3})(?![\s*_])(.+)(?<![\s*_])\1"
_NUMBERED = r"\(?(?:\d{1,9}[.)]|(?:[a-zа-я]|[ivx]{1,4})\))\s"
_NO_PROSE = rf"\s{{0,3}}(?:#|\||>\s|[-*+]\s|{_NUMBERED}|    |\t|```|~~~|\[\^)"
_ADDRESS = r"(?:<|\[)?(?:https?://|www\.|\S+@)\S*"
_CLOSERS = "*_\"'”“»)]’"
_OPENERS = _CLOSERS + "([„«‘ "
_MARK = (
    r"<sup>[^<]*</sup>|\[?\\?\[\^?[\d,; ]+\\?\]\]?(?:\(#[^)]*\))?|\[\^[^\[\]\s]+\]|\^\d+\^"
    r"|[⁰¹²³⁴-⁹]+"
)
_MARKS = rf"(?:\s?(?:{_MARK}))+$"
"""The marks of notes, as converters leave them or as they ought to be."""

_OPEN_TARGET = r"\]\([^()\s]*$|<https?://[^<>\s]*$"
_OPEN_LINK = r"(?<!\])\[(?!\^)[^\[\]]*$"
_CLOSED = r"(?<=[^\s*_])(\*{1,3}|_{1,3})$"

_LINE = 60
"""Characters from which on a paragraph is no line of an address or a signature."""
_PROSE = 120
"""Characters from which on it is no heading either."""
_CLAUSE = 40
"""Characters from which on a line that ends in `of` or `the` is no heading."""

Whole = tuple[str, str]
"""The paragraph, and what was done to a word or a link that was cut as well; "" for nothing."""


def joined(
    first: str, second: str, page_end: bool, words: frozenset[str] = frozenset()
) -> Whole | None:
    """The paragraph that two blocks make up; None where they are two.

    A paragraph is cut where the first has no end of a sentence and the second goes on in lower
    case; where the second begins with a capital, only at a known page end and after much text; and
    where a link is open. Emphasis that was closed and opened again around the cut is one, and so is
    a link. `words` are those of the whole text, for what becomes of a hyphen.
    """
    second = _unquoted(first, second)
    if link_is_cut(first, second) or goes_on(first, second, page_end):
        return _together(first, second, words)
    wrapped = re.fullmatch(_WRAPPED, first, re.DOTALL), re.fullmatch(_WRAPPED, second, re.DOTALL)
    if wrapped[0] and wrapped[1] and wrapped[0][1] == wrapped[1][1]:
        inner = wrapped[0][2], wrapped[1][2]
        is_address = re.match(_ADDRESS, inner[1]) and len(inner[0]) >= _LINE
        if not ends(inner[0], inner[1]) and (len(inner[0]) >= _PROSE or is_address):
            return _together(first, second, words)
    if not _may_join(first, second):
        return None
    last = first.rsplit("\n", 1)[-1]
    is_item = re.match(_NO_PROSE, last)  # items often end without a full stop
    if page_end and len(last) >= _PROSE and not is_item and second[:1].isalnum():
        return _together(first, second, words)
    return None


def goes_on(first: str, second: str, page_end: bool) -> bool:
    """Whether the second block begins in the sentence that the first has not ended.

    It begins in lower case or with an address. After a page end (`page_end`), few words of the
    first are enough; the second may begin with a figure, and with anything after a word such as
    `of`, or in emphasis that was closed before.
    """
    second = _unquoted(first, second)
    if not _may_join(first, second):
        return False
    bare = second.lstrip(_OPENERS)
    last = first.rsplit("\n", 1)[-1]
    final = " ".join(last.split()).rpartition(" ")[2].strip(_CLOSERS)
    is_clause = len(last.split()) >= 3 and final[:1].islower() and last.rstrip()[-1:] != ","
    if bare[:1].islower() or re.match(_ADDRESS, bare):
        return len(last) * (2 if page_end else 1) >= _LINE or (page_end and is_clause)
    if not page_end or not is_clause or not bare[:1].isalnum():
        return False
    closed = re.search(_CLOSED, first)
    opens_again = closed is not None and _opens(closed[1], second)
    is_item = re.match(_NO_PROSE, last) is not None  # it may end in “; and”
    is_leading = len(last) >= _CLAUSE and final in _leading_words() and not is_item
    return opens_again or is_leading or (len(last) >= _LINE and bare[:1].isdecimal())


def link_is_cut(first: str, second: str) -> bool:
    """Whether a link, or its target, is open at the end of the first and closed in the second."""
    if re.search(_OPEN_TARGET, first):
        return bool(re.match(r"[^()<>\s]*[)>]", second))
    return bool(re.search(_OPEN_LINK, first) and re.match(r"[^\[\]]*\]\(", second))


def _unquoted(first: str, second: str) -> str:
    """The second block without its first `>`, where both are quotations."""
    marker = r" {0,3}> ?"
    return re.sub(rf"^{marker}", "", second) if re.match(marker, first.split("\n")[-1]) else second


def _may_join(first: str, second: str) -> bool:
    """Whether neither the end of the first nor the beginning of the second forbids it."""
    last = first.rsplit("\n", 1)[-1]
    apart = re.match(_NO_PROSE, second) or re.fullmatch(_ADDRESS, second) or ends(first, second)
    return not apart and not re.match(r"\s{0,3}[#|]", last) and not re.fullmatch(_ADDRESS, last)


def ends(text: str, following: str) -> bool:
    """Whether a text ends as a sentence, an enumeration or an introduction does."""
    bare = re.sub(_MARKS, "", text.rstrip()).rstrip(_CLOSERS + " ")
    if bare[-1:] == "." and following.lstrip(_OPENERS)[:1].islower():
        word = bare.split()[-1].rstrip(".").lower()
        return len(word) > 1 and "." not in word and word not in _abbreviations()
    return bare[-1:] in tuple(".!?…:;")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*(get(code).abbreviations for code in CODES))


@cache
def _leading_words() -> frozenset[str]:
    """Words that carry grammar: most of them can't end a sentence."""
    return frozenset().union(*map(function_words, CODES))


def _opens(marker: str, text: str) -> bool:
    return re.match(rf"{re.escape(marker)}[^\s*_]", text) is not None


def _together(first: str, second: str, words: frozenset[str]) -> Whole:
    closed = re.search(_CLOSED, first)
    if closed and _opens(closed[1], second):
        return _together(first[: closed.start()], second[len(closed[1]) :], words)
    if re.search(_OPEN_TARGET, first):
        return first + second, ""
    target = re.search(r"\]\(([^()\s]*)\)$", first)
    same = target and re.match(rf"\[(?=[^\[\]]+\]\({re.escape(target[1])}\))", second)
    if target and same:
        text, done = _together(first[: target.start()], second[same.end() :], words)
        return text, chained(
            filter(None, (say("the link to “{target}” is one again", target=target[1]), done))
        )
    second = second.lstrip()
    return rejoined(first, second, words) or (f"{first} {second}", "")
