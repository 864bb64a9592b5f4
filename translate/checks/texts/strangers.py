"""Words of another language or script that stand in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from translate.checks.texts.own_voice import (
    CYRILLIC,
    LATIN,
    VoicedWord,
    has_cyrillic,
    is_in_name,
    own_voice,
    touches_code,
    words_in,
    written,
)
from translate.languages import CODES, Script, get
from translate.languages.ordinary import is_in_dictionary
from translate.languages.other_words import is_grammar, language_of, languages_of, month_of
from translate.model import Kind, Segment
from translate.precompiled import expression

_FEWEST_CYRILLIC = 2
_FEWEST_LATIN = 3
"""Letters from which a word of the other script is one."""

_HEADINGS = (Kind.HEADING, Kind.TITLE)
"""Kinds of text that are judged however short they are."""


class Stranger(NamedTuple):
    """A word of another language or script, offsets in the segment's text."""

    segment: Segment
    start: int
    end: int
    language: str
    """Its code; "" where only the script is known."""
    month: bool = False

    @property
    def word(self) -> str:
        return self.segment.text[self.start : self.end]


def strangers(segment: Segment) -> list[Stranger]:
    """The words of a segment that are in another language or script, in its order.

    Quotations, links, code, emphasis, brackets and names may be in any language.
    """
    text = own_voice(segment)
    if not _may_have_any(segment.language, text):
        return sorted({*_months(segment, text)}, key=_place)
    words = list(words_in(text))
    found = {*_months(segment, text), *_other_script(segment, words, text)}
    if get(segment.language).script is Script.LATIN:
        found.update(_other_language(segment, words, text))
    return sorted(found, key=_place)


def _place(one: Stranger) -> tuple[int, int, str, bool]:
    """Where a word stands, and what it was taken for."""
    return one[1:]


def _may_have_any(language: str, text: str) -> bool:
    """A first look, which most texts do not pass: whether any of the words may be a stranger."""
    if get(language).script is not Script.LATIN:
        return LATIN.search(text) is not None
    return has_cyrillic(text) or any(map(languages_of(language).__getitem__, written(text.lower())))


def _other_script(segment: Segment, words: list[VoicedWord], text: str) -> Iterator[Stranger]:
    """In a Latin text any Cyrillic word; in a Cyrillic one a Latin word in small letters that a
    dictionary has and that is no part of a name or of code."""
    latin = get(segment.language).script is Script.LATIN
    cyrillic = has_cyrillic(text)
    if latin and not cyrillic:
        return
    if not latin and not cyrillic and segment.kind not in _HEADINGS:
        return  # a text all in Latin letters is another check's
    for place, word in enumerate(words):
        other = len(CYRILLIC.findall(word.text)) == (len(word.text) if latin else 0)
        if not other or len(word.text) < (_FEWEST_CYRILLIC if latin else _FEWEST_LATIN):
            continue
        if segment.kind is Kind.FOOTNOTE and not _stands_alone(words, place, latin):
            continue
        in_name = cyrillic and is_in_name(words, place, latin=True)
        if latin or (not in_name and _is_latin_prose(segment, words, place, text)):
            yield Stranger(segment, word.start, word.end, "")


def _stands_alone(words: list[VoicedWord], place: int, latin: bool) -> bool:
    """Whether the words around are of the text's own script: a note may cite a title, and name the
    body that published it."""
    around = words[max(0, place - 1) : place] + words[place + 1 : place + 2]
    return all((CYRILLIC.match(word.text) is None) is latin for word in around)


def _is_latin_prose(segment: Segment, words: list[VoicedWord], place: int, text: str) -> bool:
    """Whether a word among Cyrillic ones is an ordinary word of a language in Latin letters.

    `debconf`, `apt-mark` and `priority=critical` are what one types, and a lone word in a program's
    message is the name of a command or an option.
    """
    word = words[place]
    opens = place == 0 and segment.kind in _HEADINGS and not CYRILLIC.search(text)
    ordinary = _is_ordinary(word.text.lower() if opens else word.text)
    if not ordinary or touches_code(text, word):
        return False
    beside = [
        words[at]
        for at, glued in ((place - 1, word.glued), (place + 1, _is_glued(words, place + 1)))
        if glued
    ]
    return segment.kind is not Kind.ENTRY or any(_is_ordinary(other.text) for other in beside)


def _is_ordinary(word: str) -> bool:
    return word.islower() and any(
        is_in_dictionary(word, code) or is_grammar(word, code)
        for code in CODES
        if get(code).script is Script.LATIN
    )


def _is_glued(words: list[VoicedWord], place: int) -> bool:
    return place < len(words) and words[place].glued


def _other_language(segment: Segment, words: list[VoicedWord], text: str) -> Iterator[Stranger]:
    """Words of another language in the same script; its words of grammar only beside others, and so
    any in a program's message."""
    own = segment.language
    # Few words are of another language: only those are looked at again.
    codes = [
        code if code and not touches_code(text, word) else None
        for word, code in zip(words, _codes(segment, words, own), strict=True)
    ]
    for place, (word, code) in enumerate(zip(words, codes, strict=True)):
        if not code:
            continue
        needs_company = segment.kind is Kind.ENTRY or is_grammar(word.text.lower(), code)
        if not needs_company or _has_company(words, codes, place):
            yield Stranger(segment, word.start, word.end, code)


def _codes(segment: Segment, words: list[VoicedWord], own: str) -> Iterator[str | None]:
    """The language of each word in small letters, and of the first word of a heading."""
    opens = segment.kind in _HEADINGS and not any(other.is_capital for other in words[1:])
    for place, word in enumerate(words):
        may_be = word.text.islower() or (opens and place == 0)
        code = language_of(word.text.lower(), own) if may_be else None
        yield None if code and is_in_name(words, place) else code


def _has_company(words: list[VoicedWord], codes: list[str | None], place: int) -> bool:
    before = words[place].glued and codes[place - 1]
    after = place + 1 < len(words) and words[place + 1].glued and codes[place + 1]
    return codes[place] in (before, after)


def _months(segment: Segment, text: str) -> Iterator[Stranger]:
    """A month behind a day that is called otherwise in this language: `13 August` in Dutch."""
    if not expression(r"\d").search(text):
        return
    for match in expression(r"(?<![\d.,])\d{1,2}(?:[^\W\d_]{1,2}|\.)?\s+([^\W\d_]{3,})").finditer(
        text
    ):
        code = month_of(match[1], segment.language)
        if code:
            yield Stranger(segment, match.start(1), match.end(1), code, month=True)
