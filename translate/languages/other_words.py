"""Whether a word is one of another language that a language does not use itself.

`<code>/foreign.dawg` holds such words for the languages of one script; `scripts/foreign_words.py`
makes the files and names their sources. A language without a file has none.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pkgutil import get_data

from translate.languages import CODES, get
from translate.languages.automaton import NOWHERE, Automaton
from translate.languages.borrowed import is_borrowed
from translate.languages.identify import function_words
from translate.languages.remembered import WORDS, Answers


def language_of(word: str, own: str) -> str | None:
    """The code of the language that a lower-case word is in, if `own` does not use it."""
    return languages_of(own)[word]


@cache
def languages_of(own: str) -> Answers[str, str | None]:
    """What `language_of` says about each word."""
    ours, words, starts = function_words(own), _words(own), _starts(own)

    def look_up(word: str) -> str | None:
        if words is None:
            return None
        for code, start in starts:
            if words.ends(words.after(word, start)):
                # Few words are in the file, so that it is asked first.
                return None if word in ours or is_borrowed(word, own) else code
        return None

    return Answers(look_up)


def is_grammar(word: str, language: str) -> bool:
    """Whether a lower-case word carries grammar in a language: `the`, `van`."""
    return word in function_words(language)


@lru_cache(WORDS)
def month_of(word: str, own: str) -> str | None:
    """The code of the language whose month a word is, if `own` does not call a month so."""
    folded = word.casefold()
    ours = get(own).calendar()
    if any(folded in names for names in (ours.months, ours.weak_months, ours.month_abbreviations)):
        return None
    calendars = {code: get(code).calendar() for code in CODES}
    return next(
        (code for code, one in calendars.items() if folded in {*one.months, *one.weak_months}), None
    )


@cache
def _starts(language: str) -> tuple[tuple[str, int], ...]:
    """The languages of the words in a language's file, each with the state of the automaton that
    its words begin from: `en:` is read once, not before every word."""
    words = _words(language)
    if words is None:
        return ()
    states = ((code, words.after(f"{code}:")) for code in CODES)
    return tuple((code, state) for code, state in states if state != NOWHERE)


@cache
def _words(language: str) -> Automaton | None:
    try:
        data = get_data("translate.languages", f"{language}/foreign.dawg")
    except FileNotFoundError:
        return None
    return Automaton(data or b"")
