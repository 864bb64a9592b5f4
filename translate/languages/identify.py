"""Which language a text is in, by its script, its function words and the looks of its words.

Counting and data, no model: every word that a language uses for grammar is a point for it, a
spelling that is typical of it half a point, a letter that it does not have takes a point away. The
languages of the house and their neighbours in `foreign.py` are told apart, so that Ukrainian in a
Russian version is seen for what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from unicodedata import normalize

from translate.dataclass import dataclass
from translate.languages import CODES, Script, get
from translate.languages.foreign import (
    ALIEN_SPELLINGS,
    FUNCTION_WORDS,
    LATIN,
    SIBLINGS,
    SPELLINGS,
)
from translate.languages.language import module
from translate.languages.remembered import WORDS
from translate.precompiled import expression

_NO_PROSE = (
    r"(?i)(?:https?://|www\.)\S+|(?<!\S)\S+@\S+"
    r"|(?<![\w-])(?<![\w-]\.)[\w-]++(?:\.[\w-]++)*\.[a-z]{2,5}\b(?:/\S*)?"
)
"""Addresses, e-mail addresses, domains and file names: in no language.

Each is tried where it may begin and nowhere else: a word of 60,000 letters is read once."""

_WORD = r"(?<!\d)(?<!\d-)'?[^\W\d_]+(?:['-][^\W\d_]+)*"
"""Not the ending of a figure: `1-го`, `80-е`."""

_DECIDED = 0.75
"""Points below which nothing is said."""

_SENTENCE = 4
"""Words from which a text can be judged cheaply."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The language of a text, as far as can be told."""

    language: str | None
    """ISO 639-1, a house language or a neighbour; None where undecidable: a name, an address."""
    confidence: float
    """0 to 1; 0.5 and more is worth acting upon, below that a few words decided."""
    points: float = 0.0
    """How much of the text speaks for it: a point for a word of its grammar."""


UNDECIDED = Guess(None, 0.0)


def identify(text: str) -> Guess:
    """The language of a text of any length; names, numbers and addresses say nothing."""
    words = _words(text)
    cyrillic = sum(len(word) for word in words if _is_cyrillic(word))
    if not words:
        return UNDECIDED
    in_cyrillic = cyrillic * 2 > sum(map(len, words))
    scores = _scores([word for word in words if _is_cyrillic(word) == in_cyrillic], in_cyrillic)
    (second, _), (best, language) = sorted((score, code) for code, score in scores.items())[-2:]
    if best < _DECIDED or best == second:
        return UNDECIDED
    confidence = round((best - max(second, 0.0)) / (best + 1.0), 3)
    return Guess(_sibling(language, words), confidence, best)


def _sibling(code: str, words: Sequence[str]) -> str:
    """A language, or the one that shares most of its grammar words, by the words it does not."""
    if code not in SIBLINGS:
        return code
    sibling, theirs, ours = SIBLINGS[code]
    lowered = [word.lower() for word in words]
    return (
        sibling
        if sum(map(theirs.__contains__, lowered)) > sum(map(ours.__contains__, lowered))
        else code
    )


@cache
def function_words(code: str) -> frozenset[str]:
    """The folded words that carry grammar in a language, of the house or a neighbour."""
    if code not in CODES:
        return FUNCTION_WORDS[code]
    words: frozenset[str] = module(code, "words").FUNCTION_WORDS
    return words


@cache
def _spelling(code: str) -> re.Pattern[str]:
    """What is typical of the lower-case words of a language, of the house or a neighbour."""
    return _pattern(module(code, "words").SPELLINGS if code in CODES else SPELLINGS[code])


@cache
def _alien_spelling(code: str) -> re.Pattern[str]:
    """What none of them has."""
    return _pattern(
        module(code, "words").ALIEN_SPELLINGS if code in CODES else ALIEN_SPELLINGS[code]
    )


def _words(text: str) -> list[str]:
    text = normalize("NFC", text).replace("\u00ad", "").replace("’", "'").replace("\u02bc", "'")
    words: list[str] = _pattern(_WORD).findall(_pattern(_NO_PROSE).sub(" ", text))
    return words


def _scores(words: list[str], in_cyrillic: bool) -> dict[str, float]:
    """Points by language code, of the languages in one script."""
    scores = dict.fromkeys(_codes(in_cyrillic), 0.0)
    shouting = not any(word.islower() for word in words)
    for word in words:
        for code, points in _points(word.lower(), in_cyrillic):
            # A capitalised word may be part of a name: `Van der Burg`, `Die Linke`.
            scores[code] += points if shouting or word.islower() else points / 3
    return scores


@lru_cache(WORDS)
def _points(word: str, in_cyrillic: bool) -> tuple[tuple[str, float], ...]:
    """What a lower-case word says about each language of its script."""
    folded = word.replace("ё", "е")
    points = []
    for code in _codes(in_cyrillic):
        score = 1.0 if word in function_words(code) or folded in function_words(code) else 0.0
        if not score and len(word) > 3 and _spelling(code).search(word):
            score = 0.5
        if _alien_spelling(code).search(word):
            score -= 1.0
        if score:
            points.append((code, score))
    return tuple(points)


@cache
def _codes(in_cyrillic: bool) -> tuple[str, ...]:
    """The languages of one script, of the house and its neighbours."""
    script = Script.CYRILLIC if in_cyrillic else Script.LATIN
    house = [code for code in CODES if get(code).script is script]
    neighbours = [code for code in FUNCTION_WORDS if (code not in LATIN) == in_cyrillic]
    return tuple(dict.fromkeys((*house, *neighbours)))


def _is_cyrillic(word: str) -> bool:
    return _pattern("[\u0400-\u052f]").search(word) is not None


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compiled when first needed, for the sake of commands that need none; "" is nowhere."""
    return expression(source or "(?!)")


_PLAIN = 0.3
"""Share of a language's own grammar words from which a text is in it; a text in a neighbouring
language has at most 0.29 of them (2,024 pairs of human translations, Dutch and English)."""


def is_plainly(text: str, language: str) -> bool:
    """A cheap test that most texts pass: enough grammar words of the language, or its own letters.

    False says nothing; `identify` decides then.
    """
    lowered = text.lower()
    words = lowered.split()
    if len(words) < _SENTENCE:
        return False
    telling = module(language, "words").TELLING_LETTERS
    if telling and _pattern(telling).search(lowered):
        return not _alien_spelling(language).search(lowered)
    own = function_words(language)
    return (
        sum(map(own.__contains__, words)) >= _PLAIN * len(words)
        and not _alien_spelling(language).search(lowered)
        and _sibling(language, words) == language
    )
