"""Words of another language or script that stand in a text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from translate.checks.texts.prose import blanked, prose
from translate.languages import CODES, Script, get
from translate.languages.lexicon import dictionary
from translate.languages.ordinary import is_in_dictionary
from translate.languages.other_words import is_grammar, language_of, languages_of, month_of
from translate.languages.remembered import WORDS
from translate.model import Kind, MarkKind, Segment, Unit
from translate.precompiled import expression

_NO_PROSE = (
    r"(?i)(?:https?://|www\.)\S+|(?<!\S)\S*@\S+|@\S+|#\S+|\{[^{}]*\}|\([^()]*\)"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.[a-z]{2,5}\b(?:/\S*)?"
)
"""Addresses, file names, handles, attributes, and what stands in brackets: in any language."""

_NO_PROSE_HINTS = ("[@#{(/]", r"\.\S")
"""A text with any of those has a sign of the first kind, or a full stop inside; most have none."""

_WORD = r"[^\W\d_]++(?:['’-][^\W\d_]++)*+"

_ASCII_WORD = "[A-Za-z]++(?:['-][A-Za-z]++)*+"
"""The same in a text of ASCII."""

_CODE = frozenset("-/=_.<>:@*&+\\$%'\"`~|0123456789")
"""Signs that touch a word of code; a full stop or a colon behind a word may end its sentence."""

_CYRILLIC = expression("[\u0400-\u052f]")
"""To be asked of texts that are not all ASCII."""
_LATIN = expression("[^\\W\\d_\u0400-\u052f]")
"""A letter that is neither Cyrillic nor a digit nor an underscore."""

_FEWEST_CYRILLIC = 2
_FEWEST_LATIN = 3
"""Letters from which a word of the other script is one."""

_UNIT = 8
"""Texts that are remembered: those of a unit."""

_FEWEST_BORROWED = 5
"""The same, of one that no dictionary has but another version."""

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


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    glued: bool
    """Whether only white space parts it from the word before."""

    @property
    def is_capital(self) -> bool:
        return self.text[:1].isupper()


def strangers(segment: Segment) -> list[Stranger]:
    """The words of a segment that are in another language or script, in its order.

    Quotations, links, code, emphasis, brackets and names may be in any language.
    """
    text = _without_other_voices(segment)
    words = list(_words(text)) if _may_have_any(segment.language, text) else []
    own = get(segment.language).script
    if own is Script.LATIN:
        found = [*_other_script(segment, words, text), *_other_language(segment, words, text)]
    else:
        found = list(_other_script(segment, words, text))
    return sorted({*found, *_months(segment, text)}, key=lambda one: one[1:])


def voiced_words(segment: Segment) -> list[_Word]:
    """The words of a segment in its own voice: no quotations, links, code, emphasis, brackets."""
    return list(_words(_without_other_voices(segment)))


def written_words(segment: Segment) -> list[str]:
    """The same words as they are written, for who needs no places."""
    return expression(_WORD).findall(_without_other_voices(segment))


def _may_have_any(language: str, text: str) -> bool:
    """A first look, which most texts do not pass: whether any of the words may be a stranger."""
    if get(language).script is not Script.LATIN:
        return _LATIN.search(text) is not None
    return _has_cyrillic(text) or any(
        map(languages_of(language).__getitem__, _written(text.lower()))
    )


def _written(text: str) -> list[str]:
    """The words of a text; those of ASCII, as most are, are read in half the time."""
    return expression(_ASCII_WORD if text.isascii() else _WORD).findall(text)


def _has_cyrillic(text: str) -> bool:
    return not text.isascii() and _CYRILLIC.search(text) is not None


def _without_other_voices(segment: Segment) -> str:
    emphasis = [(m.start, m.end) for m in segment.marks if m.kind is MarkKind.EMPHASIS]
    text = blanked(prose(segment), emphasis) if emphasis else prose(segment)
    if not any(expression(hint).search(text) for hint in _NO_PROSE_HINTS):
        return text
    return expression(_NO_PROSE).sub(lambda match: "\0" * len(match[0]), text)


def _words(text: str) -> Iterator[_Word]:
    end = 0
    for match in expression(_WORD).finditer(text):
        glued = end > 0 and text[end : match.start()].isspace()
        yield _Word(match.start(), match.end(), match[0], glued)
        end = match.end()


def _other_script(segment: Segment, words: list[_Word], text: str) -> Iterator[Stranger]:
    """In a Latin text any Cyrillic word; in a Cyrillic one a Latin word in small letters that a
    dictionary has and that is no part of a name or of code."""
    latin = get(segment.language).script is Script.LATIN
    cyrillic = _has_cyrillic(text)
    if latin and not cyrillic:
        return
    if not latin and not cyrillic and segment.kind not in _HEADINGS:
        return  # a text all in Latin letters is another check's
    for place, word in enumerate(words):
        other = len(_CYRILLIC.findall(word.text)) == (len(word.text) if latin else 0)
        if not other or len(word.text) < (_FEWEST_CYRILLIC if latin else _FEWEST_LATIN):
            continue
        if segment.kind is Kind.FOOTNOTE and not _stands_alone(words, place, latin):
            continue
        in_name = cyrillic and _is_in_name(words, place, latin=True)
        if latin or (not in_name and _is_latin_prose(segment, words, place, text)):
            yield Stranger(segment, word.start, word.end, "")


def borrowed(segment: Segment, unit: Unit) -> Iterator[Stranger]:
    """The words in small letters that one of a unit's other versions has, and only one of those
    that could: no dictionary has every compound.

    In a Cyrillic text any word of Latin letters, in another one those that only the other language
    can have put together.
    """
    is_latin = get(segment.language).script is Script.LATIN
    if not is_latin and not _LATIN.search(segment.text):
        return
    text = _without_other_voices(segment)
    if not is_latin and not _CYRILLIC.search(text):
        return
    others = {
        language: _small_words(unit.text(language)) | _first_words(unit.text(language))
        for language, own in unit.segments.items()
        if own and language != segment.language and get(language).script is Script.LATIN
    }
    # A quick look without places, which few texts pass: what is asked of a word by itself.
    own = [word for word in _small_words(text) if len(word) >= _FEWEST_BORROWED]
    shared = {
        word: [language for language, small in others.items() if word in small]
        for small in others.values()
        for word in small.intersection(own)
    }
    if not any(
        len(having) == 1 and (not is_latin or is_of_other(word, having[0], segment.language))
        for word, having in shared.items()
    ):
        return
    words = list(_words(text))
    for place, word in enumerate(words):
        having = [language for language, small in others.items() if word.text in small]
        if (
            len(having) == 1
            and word.text.islower()
            and len(word.text) >= _FEWEST_BORROWED
            and not _CYRILLIC.search(word.text)
            and not _is_borrowed_in_name(words, place, having[0], segment.language)
            and not _touches_code(text, word)
            and not _is_hyphened(word.text, segment.language)
            and (
                is_of_other(word.text, having[0], segment.language) if is_latin else len(others) > 1
            )
        ):
            yield Stranger(segment, word.start, word.end, having[0] if is_latin else "")


def _is_hyphened(word: str, own: str) -> bool:
    """Whether a word with a hyphen is one that the language itself writes without: `burn-out`."""
    return "-" in word and get(own).is_ordinary(word.replace("-", ""))


def _is_borrowed_in_name(words: list[_Word], place: int, language: str, own: str) -> bool:
    """Whether a word of another version is part of a name that was kept: a capital stands before it
    or, behind a word of that language's grammar, after it. `The toxicoloog Dr Haddad` is none."""
    if not _is_in_name(words, place, latin=True):
        return False
    before = words[place - 1] if place and words[place].glued else None
    if before is None or before.is_capital:
        starts = place == 1 or (before is not None and not before.glued)
        return before is None or not (starts and is_grammar(before.text.lower(), own))
    small = before.text.lower()
    return not is_grammar(small, own) or is_grammar(small, language)


@lru_cache(WORDS)
def is_of_other(word: str, language: str, other: str) -> bool:
    """Whether only one of two languages can have a word: no dictionary has it, and it is put
    together of two of its words; or only its dictionary has it, and the other borrows nothing."""
    if _is_put_together(word, language, other):
        return True
    return (
        language not in get(other).borrows_from
        and get(language).is_ordinary(word)
        and not get(other).is_ordinary(word)
        and not _has_two_words(word, other)
    )


@lru_cache(WORDS)
def _is_put_together(word: str, language: str, other: str) -> bool:
    """Whether a word that no dictionary has is made of two words of one language, and not of two of
    another one."""
    return (
        len(word) >= _FEWEST_PUT_TOGETHER
        and not any(get(code).is_ordinary(word) for code in (language, other))
        and bool(dictionary(language).joints)
        and _has_two_words(word, language)
        and not _has_two_words(word, other)
    )


def _has_two_words(word: str, language: str) -> bool:
    is_ordinary = get(language).is_ordinary
    return len(word) <= _LONGEST_PUT_TOGETHER and any(
        is_ordinary(word[:place]) and is_ordinary(word[place:])
        for place in range(_FEWEST_LATIN, len(word) - _FEWEST_LATIN + 1)
    )


_LONGEST_PUT_TOGETHER = 60
_FEWEST_PUT_TOGETHER = 8
"""Letters of a word that is made of two, or that another version has as well."""


@lru_cache(_UNIT)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in expression(_WORD).findall(text) if word.islower())


@lru_cache(_UNIT)
def _first_words(text: str) -> frozenset[str]:
    """The first words of the sentences of a text, in small letters."""
    found = expression(rf"(?:^|[.!?:]\s)\s*({_WORD})").findall(text)
    return frozenset(word.lower() for word in found)


def _stands_alone(words: list[_Word], place: int, latin: bool) -> bool:
    """Whether the words around are of the text's own script: a note may cite a title, and name the
    body that published it."""
    around = words[max(0, place - 1) : place] + words[place + 1 : place + 2]
    return all((_CYRILLIC.match(word.text) is None) is latin for word in around)


def _is_latin_prose(segment: Segment, words: list[_Word], place: int, text: str) -> bool:
    """Whether a word among Cyrillic ones is an ordinary word of a language in Latin letters.

    `debconf`, `apt-mark` and `priority=critical` are what one types, and a lone word in a program's
    message is the name of a command or an option.
    """
    word = words[place]
    opens = place == 0 and segment.kind in _HEADINGS and not _CYRILLIC.search(text)
    ordinary = _is_ordinary(word.text.lower() if opens else word.text)
    if not ordinary or _touches_code(text, word):
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


def _is_glued(words: list[_Word], place: int) -> bool:
    return place < len(words) and words[place].glued


def _touches_code(text: str, word: _Word) -> bool:
    before, after = text[: word.start][-1:], text[word.end : word.end + 2]
    ends_sentence = after[:1] in (".", ":") and not after[1:].strip()
    return before in _CODE or (after[:1] in _CODE and not ends_sentence)


def _other_language(segment: Segment, words: list[_Word], text: str) -> Iterator[Stranger]:
    """Words of another language in the same script; its words of grammar only beside others, and so
    any in a program's message."""
    own = segment.language
    # Few words are of another language: only those are looked at again.
    codes = [
        code if code and not _touches_code(text, word) else None
        for word, code in zip(words, _codes(segment, words, own), strict=True)
    ]
    for place, (word, code) in enumerate(zip(words, codes, strict=True)):
        if not code:
            continue
        needs_company = segment.kind is Kind.ENTRY or is_grammar(word.text.lower(), code)
        if not needs_company or _has_company(words, codes, place):
            yield Stranger(segment, word.start, word.end, code)


def _codes(segment: Segment, words: list[_Word], own: str) -> Iterator[str | None]:
    """The language of each word in small letters, and of the first word of a heading."""
    opens = segment.kind in _HEADINGS and not any(other.is_capital for other in words[1:])
    for place, word in enumerate(words):
        may_be = word.text.islower() or (opens and place == 0)
        code = language_of(word.text.lower(), own) if may_be else None
        yield None if code and _is_in_name(words, place) else code


def _has_company(words: list[_Word], codes: list[str | None], place: int) -> bool:
    before = words[place].glued and codes[place - 1]
    after = place + 1 < len(words) and words[place + 1].glued and codes[place + 1]
    return codes[place] in (before, after)


def _is_in_name(words: list[_Word], place: int, latin: bool = False) -> bool:
    """Whether a capitalised word stands beside it, of Latin letters only if asked so."""
    beside = []
    if place and words[place].glued:
        starts_sentence = place == 1 or not words[place - 1].glued
        if not (starts_sentence and not latin):
            beside.append(words[place - 1])
    if place + 1 < len(words) and words[place + 1].glued:
        beside.append(words[place + 1])
    return any(word.is_capital and not (latin and _CYRILLIC.match(word.text)) for word in beside)


def _months(segment: Segment, text: str) -> Iterator[Stranger]:
    """A month behind a day that is called otherwise in this language: `13 August` in Dutch."""
    if not expression(r"\d").search(text):
        return
    for match in expression(r"(?<![\d.,])\d{1,2}(?:st|nd|rd|th|e|\.)?\s+([^\W\d_]{3,})").finditer(
        text
    ):
        code = month_of(match[1], segment.language)
        if code:
            yield Stranger(segment, match.start(1), match.end(1), code, month=True)
