"""Whether a word is one of a language's ordinary words, from a dictionary kept elsewhere.

`<code>/ordinary.dawg` holds the words of a language that its dictionary writes without a capital
and never with one. `scripts/ordinary_words.py` makes the files and names their sources.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pkgutil import get_data

from translate.languages.automaton import Automaton
from translate.languages.remembered import WORDS


@lru_cache(WORDS)
def is_in_dictionary(word: str, language: str) -> bool:
    """Whether a folded word is in the dictionary of a language, and not as a name."""
    return word in _words(language)


@cache
def _words(language: str) -> Automaton:
    return Automaton(get_data("translate.languages", f"{language}/ordinary.dawg") or b"")
