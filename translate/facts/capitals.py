"""Why a word has a capital: because it is a name, or because of where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from translate.facts.words import folded, written
from translate.languages import get
from translate.languages.identify import function_words
from translate.languages.remembered import WORDS
from translate.model import Kind, MarkKind, Segment
from translate.precompiled import expression

_HEADINGS = frozenset((Kind.HEADING, Kind.TITLE))
_TITLES = frozenset((MarkKind.EMPHASIS, MarkKind.LINK))

_SPACES = " \t\u00a0\u202f"
_QUOTES = "\"'«“„‘‚”*_["
"""What opens a quotation; Dutch and Swedish letters open with ” too."""
_CLOSINGS = "\"'»”’“)]*_"
_DASHES = "-–—•"
_TERMINALS = (".", "!", "?", "…", ":", ";", "\n")
_JOINTS = ("@", "/", "_", "=", "#")
"""What joins a word to an address or a handle."""
_REACH = 24
"""Characters looked back for the end of a sentence."""

_LONGEST = 120
"""Characters of a title before one of its words."""


def titles(segment: Segment, language: str) -> Iterator[tuple[int, int]]:
    """Where all words have capitals, as in English headings and titles of books: what has one there
    need not be a name."""
    if segment.kind in _HEADINGS and _is_title_case(segment.text, language):
        yield 0, len(segment.text)
    for mark in segment.marks:
        title = segment.text[mark.start : mark.end]
        long = mark.kind in _TITLES and title.count(" ") > 1
        if long and _is_title_case(title, language):
            yield mark.start, mark.end


def _is_title_case(text: str, language: str) -> bool:
    small = [folded(word) for word in written(text) if word.islower()]
    return all(word in function_words(language) for word in small)


def is_shouted(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals stands among others: `WE AGREE TO THE JURISDICTION`; no name."""
    if not text[start:end].isupper():
        return False
    before = written(text[max(start - _SHOUT, 0) : start])[-_BESIDE:]
    after = written(text[end : end + _SHOUT])[:_BESIDE]
    beside = [word for word in (*before, *after) if len(word) > 1]
    loud = sum(word.isupper() for word in beside)
    return loud >= _BESIDE and loud == len(beside)


_SHOUT = 60
"""Characters looked at on either side of a word in capitals, for other words in capitals."""
_BESIDE = 2
"""Words on either side; so many of them in capitals, and none that is not, make it shouted."""


@lru_cache(WORDS)
def are_listed(between: str, language: str) -> bool:
    """Whether two words are listed side by side: `Volksgezondheid, Welzijn en Sport`.

    What stands beside a word that is translated is translated too.
    """
    return between.strip(", &") in ("", *get(language).coordinators) and between.strip() != ""


def follows_label(segment: Segment, start: int) -> bool:
    """Whether nothing but a letter that numbers a segment stands before a word of it: `B. Plainly
    unfounded complaint`.

    In a heading a word may stand before the letter: `Annex B. Map of the area`. Elsewhere a word
    without a capital follows, as none does behind a surname in a list: `B. Smid, voorzitter`.
    """
    label = expression(_LABEL).match(segment.text)
    if label is None or label.end() != start:
        return False
    return segment.kind in _HEADINGS or (
        not label[1] and bool(expression(_LOWER_BEHIND).match(segment.text, start))
    )


_LABEL = r"([^\W\d_]{3,}[ \u00a0])?[A-ZА-ЯЁ]\.[ \u00a0]+"
_LOWER_BEHIND = r"[^\W\d_]+[ \u00a0](?=[^\W\d_])(?![A-ZА-ЯЁ])"


def in_title(text: str, start: int, language: str) -> bool:
    """Whether an article with a capital and nothing but words with capitals stand before a word:
    `The Little Mermaid`."""
    article = get(language).title_article
    if not article:
        return False
    before = text[max(start - _LONGEST, 0) : start].replace("\u00a0", " ").split(" ")[:-1]
    while before and before[-1].istitle() and before[-1] != article:
        before.pop()
    return bool(before) and before[-1] == article


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a word is part of an address, a file's name or a handle."""
    before, after = text[start - 1 : start], text[end : end + 2]
    return before in _JOINTS or after[:1] in _JOINTS or (after[:1] == "." and after[1:].isalnum())


def begins_sentence(text: str, start: int, language: str) -> bool:
    """Whether a capital there says nothing: a sentence, a quotation or a line begins."""
    before = text[max(0, start - _REACH) : start]
    clause = before.rstrip(_SPACES + _QUOTES + _DASHES + "(")
    if not clause or before[-1] in _QUOTES:
        return True
    if is_postscript(clause):
        return True
    last = clause.rstrip(_CLOSINGS)[-1:]
    if last not in _TERMINALS:
        return False
    return last != "." or not _is_abbreviation(clause.removesuffix("."), language)


def is_postscript(before: str) -> bool:
    """Whether a line has nothing yet but what opens an addition to a letter: `P.S.`, `PPS:`."""
    return expression(r"(?:^|\n)[*_]*(?:P\.?[ \u00a0]?)+S[.:]*[*_]*\s*$").search(before) is not None


def _is_abbreviation(before: str, language: str) -> bool:
    """Whether what stands before a full stop is an initial or an abbreviation."""
    word = before.replace("\u00a0", " ").rpartition(" ")[2].lstrip(_QUOTES + "(")
    initial = len(word.rpartition(".")[2]) == 1 and word[-1:].isupper()
    return initial or folded(word) in get(language).abbreviations
