"""Words that a text has of another version of its unit, though no dictionary has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from translate.checks.texts.own_voice import (
    CYRILLIC,
    LATIN,
    UNIT,
    WORD,
    VoicedWord,
    is_in_name,
    own_voice,
    touches_code,
    words_in,
)
from translate.checks.texts.strangers import Stranger
from translate.languages import Script, get
from translate.languages.lexicon import dictionary
from translate.languages.other_words import is_grammar
from translate.languages.remembered import WORDS
from translate.model import Mark, MarkKind, Segment, Unit
from translate.precompiled import expression

_FEWEST_BORROWED = 5
"""Letters from which a word that no dictionary has but another version is one of that version."""
_FEWEST_PART = 3
"""Letters of a word that others are made of."""


def linked(segment: Segment, unit: Unit) -> Iterator[Stranger]:
    """The words in small letters that a link in a Cyrillic text stands on and that the same link
    has in one other version alone: a title would have a capital."""
    if get(segment.language).script is Script.LATIN or not LATIN.search(segment.text):
        return
    others = {
        language: {_link_text(one, mark) for one in own for mark in one.marks}
        for language, own in unit.segments.items()
        if own and language != segment.language and get(language).script is Script.LATIN
    }
    for mark in segment.marks:
        text = _link_text(segment, mark)
        having = [language for language, texts in others.items() if text in texts]
        if text.isascii() and len(having) == 1 < len(others) and _are_words(text, having[0]):
            yield Stranger(segment, mark.start, mark.end, having[0])


def _link_text(segment: Segment, mark: Mark) -> str:
    return segment.text[mark.start : mark.end] if mark.kind is MarkKind.LINK else ""


def _are_words(text: str, language: str) -> bool:
    """Whether a text is words of a language in small letters, no address and no command."""
    words = text.split()
    if not text.islower() or not all(map(str.isalpha, words)):
        return False
    others = [word for word in words if not is_grammar(word, language)]
    return bool(others) and all(
        len(word) >= _FEWEST_PART
        and (get(language).is_ordinary(word) or _has_two_words(word, language))
        for word in others
    )


def borrowed(segment: Segment, unit: Unit) -> Iterator[Stranger]:
    """The words in small letters that one of a unit's other versions has, and only one of those
    that could: no dictionary has every compound.

    In a Cyrillic text any word of Latin letters, in another one those that only the other language
    can have put together.
    """
    is_latin = get(segment.language).script is Script.LATIN
    if not is_latin and not LATIN.search(segment.text):
        return
    text = own_voice(segment)
    if not is_latin and not CYRILLIC.search(text):
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
    words = list(words_in(text))
    for place, word in enumerate(words):
        having = [language for language, small in others.items() if word.text in small]
        if (
            len(having) == 1
            and word.text.islower()
            and len(word.text) >= _FEWEST_BORROWED
            and not CYRILLIC.search(word.text)
            and not _is_borrowed_in_name(words, place, having[0], segment.language)
            and not touches_code(text, word)
            and not _is_hyphened(word.text, segment.language)
            and (
                is_of_other(word.text, having[0], segment.language) if is_latin else len(others) > 1
            )
        ):
            yield Stranger(segment, word.start, word.end, having[0] if is_latin else "")


def _is_hyphened(word: str, own: str) -> bool:
    """Whether a word with a hyphen is one that the language itself writes without: `burn-out`."""
    return "-" in word and get(own).is_ordinary(word.replace("-", ""))


def _is_borrowed_in_name(words: list[VoicedWord], place: int, language: str, own: str) -> bool:
    """Whether a word of another version is part of a name that was kept: a capital stands before it
    or, behind a word of that language's grammar, after it. `The toxicoloog Dr Haddad` is none."""
    if not is_in_name(words, place, latin=True):
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
        for place in range(_FEWEST_PART, len(word) - _FEWEST_PART + 1)
    )


_LONGEST_PUT_TOGETHER = 60
_FEWEST_PUT_TOGETHER = 8
"""Letters of a word that is made of two, or that another version has as well."""


@lru_cache(UNIT)
def _small_words(text: str) -> frozenset[str]:
    return frozenset(filter(str.islower, expression(WORD).findall(text)))


@lru_cache(UNIT)
def _first_words(text: str) -> frozenset[str]:
    """The first words of the sentences of a text, in small letters."""
    found = expression(rf"(?:^|[.!?:]\s)\s*({WORD})").findall(text)
    return frozenset(word.lower() for word in found)
