"""The words of a text in its own voice.

Quotations, links, code, emphasis and what stands in brackets may be in any language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from translate.checks.texts.prose import blanked, prose
from translate.model import MarkKind, Segment
from translate.precompiled import expression

_NO_PROSE = (
    r"(?i)(?:https?://|www\.)\S+|(?<!\S)\S*@\S+|@\S+|#\S+|\{[^{}]*\}|\([^()]*\)"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.[a-z]{2,5}\b(?:/\S*)?"
)
"""Addresses, file names, handles, attributes, and what stands in brackets: in any language."""

_NO_PROSE_HINTS = ("[@#{(/]", r"\.\S")
"""A text with any of those has a sign of the first kind, or a full stop inside; most have none."""

WORD = r"[^\W\d_]++(?:['’-][^\W\d_]++)*+"

_ASCII_WORD = "[A-Za-z]++(?:['-][A-Za-z]++)*+"
"""The same in a text of ASCII."""

_CODE = frozenset("-/=_.<>:@*&+\\$%'\"`~|0123456789")
"""Signs that touch a word of code; a full stop or a colon behind a word may end its sentence."""

CYRILLIC = expression("[\u0400-\u052f]")
"""To be asked of texts that are not all ASCII."""
LATIN = expression("[^\\W\\d_\u0400-\u052f]")
"""A letter that is neither Cyrillic nor a digit nor an underscore."""

UNIT = 8
"""Texts that are remembered: those of a unit."""


class VoicedWord(NamedTuple):
    """A word in a text's own voice, offsets in the text."""

    start: int
    end: int
    text: str
    glued: bool
    """Whether only white space parts it from the word before."""

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


def voiced_words(segment: Segment) -> list[VoicedWord]:
    """The words of a segment in its own voice: no quotations, links, code, emphasis, brackets."""
    return list(words_in(own_voice(segment)))


def written_words(segment: Segment) -> list[str]:
    """The same words as they are written, for who needs no places."""
    return expression(WORD).findall(own_voice(segment))


def written(text: str) -> list[str]:
    """The words of a text; those of ASCII, as most are, are read in half the time."""
    return expression(_ASCII_WORD if text.isascii() else WORD).findall(text)


def has_cyrillic(text: str) -> bool:
    """Whether a Cyrillic letter is in a text."""
    return not text.isascii() and CYRILLIC.search(text) is not None


@lru_cache(UNIT)
def own_voice(segment: Segment) -> str:
    """The text with all that may be in any language blanked out; offsets stay."""
    emphasis = [(m.start, m.end) for m in segment.marks if m.kind is MarkKind.EMPHASIS]
    text = blanked(prose(segment), emphasis) if emphasis else prose(segment)
    if not any(expression(hint).search(text) for hint in _NO_PROSE_HINTS):
        return text
    return expression(_NO_PROSE).sub(lambda match: "\0" * len(match[0]), text)


def words_in(text: str) -> Iterator[VoicedWord]:
    """The words of a text that was blanked out where it is not its own voice."""
    end = 0
    for match in expression(WORD).finditer(text):
        glued = end > 0 and text[end : match.start()].isspace()
        yield VoicedWord(match.start(), match.end(), match[0], glued)
        end = match.end()


def touches_code(text: str, word: VoicedWord) -> bool:
    """Whether a sign of code stands right beside a word."""
    before, after = text[: word.start][-1:], text[word.end : word.end + 2]
    ends_sentence = after[:1] in (".", ":") and not after[1:].strip()
    return before in _CODE or (after[:1] in _CODE and not ends_sentence)


def is_in_name(words: list[VoicedWord], place: int, latin: bool = False) -> bool:
    """Whether a capitalised word stands beside it, of Latin letters only if asked so."""
    beside = []
    if place and words[place].glued:
        starts_sentence = place == 1 or not words[place - 1].glued
        if not (starts_sentence and not latin):
            beside.append(words[place - 1])
    if place + 1 < len(words) and words[place + 1].glued:
        beside.append(words[place + 1])
    return any(word.is_capital and not (latin and CYRILLIC.match(word.text)) for word in beside)
