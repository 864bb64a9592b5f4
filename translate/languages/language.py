"""What the house knows about a language: data and small functions, nothing else.

A language is one package beside this file (`nl/`, `en/`, `ru/`): word lists and tables that a
linguist can read and mend, put together into one `Language` in its `__init__.py`. Code elsewhere
asks the `Language` and never its code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # every command knows the languages, few need their grammars
    from translate.languages.calendar import Calendar
    from translate.languages.lexeme import Lexicon
    from translate.languages.measures import Measures
    from translate.languages.numbering import Numbering


class Script(StrEnum):
    """The writing system of a language."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language that letters are written in; compared and hashed by identity, which is cheap."""

    code: str
    """ISO 639-1."""
    name: str
    """Its own name, as a page shows it."""
    english_name: str
    script: Script
    decimal: str
    """The decimal separator (CLDR)."""
    groupings: str
    """The characters that may group thousands, the preferred one first."""
    quotes: tuple[tuple[str, str], ...]
    """(opening, closing) pairs in use, the preferred one first."""
    calendar: Callable[[], Calendar]
    """How it writes dates and times of day; built when first called."""
    measures: Callable[[], Measures]
    """How it names units and currencies; built when first called."""
    lexicon: Callable[[], Lexicon]
    """Its words by form, for the grammars of `translate.facts`; built when first called."""
    numbering: Callable[[], Numbering]
    """How it builds numbers; loaded when first called."""
    abbreviations: frozenset[str] = frozenset()
    """Folded, without their last full stop: words before a full stop that ends no sentence."""
    is_common: Callable[[str], bool] = lambda word: False
    """Whether a folded word is translated although it may stand in capitals: `Ministry`, `Raad`."""
    is_ordinary: Callable[[str], bool] = lambda word: False
    """Whether a dictionary knows a folded word, and not as a name; may load the dictionary."""
    inflects: Callable[[str, str], bool] = lambda word, term: word == term
    """Whether a folded word may be a form of a folded word of a term."""
    coordinators: frozenset[str] = frozenset()
    """Folded words that join what is listed: `en`, `and`, `и`."""
