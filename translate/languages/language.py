"""What the house knows about a language: data and small functions, nothing else.

A language is one package beside this file (`nl/`, `en/`, `ru/`): word lists and tables that a
linguist can read and mend. Its `__init__.py` holds what every command may need, as a `Language`;
the other modules are loaded when they are first asked for, because few commands need grammars.
Code elsewhere asks the `Language` and never its code.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from translate.dataclass import dataclass
from translate.languages.plurals import unknown

if TYPE_CHECKING:
    from translate.languages.bounds import Bounds
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
    abbreviations: frozenset[str] = frozenset()
    """Folded, without their last full stop: words before a full stop that ends no sentence."""
    numero_signs: frozenset[str] = frozenset()
    """The same of words that are abbreviated before numbers alone: `no. 12`, `Art. IV`."""
    ending_letters: frozenset[str] = frozenset()
    """Words of one small letter that may end a sentence, as no initial does: `Wij geloofden
    u. Hoe dom!`"""
    coordinators: frozenset[str] = frozenset()
    """Folded words that join what is listed: `en`, `and`, `и`."""
    connectives: tuple[str, ...] = ()
    """Folded phrases that tie a sentence to what was said before, and say nothing themselves: `on
    the other hand`."""
    at_home: tuple[str, ...] = ()
    """How words or phrases begin that speak of a country without its name: `national`."""
    introducing: frozenset[str] = frozenset()
    """Folded words with which brackets introduce a short name: `(hereafter PDN)`."""
    alternatives: frozenset[str] = frozenset()
    """Those of them that leave a choice: `or`."""
    doubles_negations: bool = False
    """Whether a clause may deny one thing with several words: «никто ничего не сказал»."""
    possessives: frozenset[str] = frozenset()
    """What joins an owner, before, with what is owned: `the residents' council`."""
    prepositions: frozenset[str] = frozenset()
    owner_prepositions: frozenset[str] = frozenset()
    """Those before the owner of what stands before them: the school `of` the village."""
    agent_prepositions: frozenset[str] = frozenset()
    """Those before who acts in a sentence in the passive: `by` the court."""
    articles: frozenset[str] = frozenset()
    """Articles, and the possessives that stand in their place."""
    clause_joiners: frozenset[str] = frozenset()
    """Words that a sentence may go on with as well as begin: `and`, `so`, `а`."""
    clause_openers: frozenset[str] = frozenset()
    """Other words that begin a clause, or the second half of a comparison: `while`, `than`."""
    negators: frozenset[str] = frozenset()
    """Case-folded words that turn a bound around: `no` more than, `не` позднее."""
    negating_endings: tuple[str, ...] = ()
    """How words end that do so too: `doesn't`."""
    verb_endings: tuple[str, ...] = ()
    """How forms of verbs end that are made of letters: `CCing`."""
    asking_endings: tuple[str, ...] = ()
    """How verbs end that ask somebody to do something: «Спасите мельницу»."""
    figure_words: tuple[str, ...] = ()
    """Folded, without a full stop: words before the number of a figure or table, `рис` 9.4."""
    named_after: tuple[str, ...] = ()
    """What a name in front of it makes one word with, folded: `Annaziekenhuis`."""
    distancing: tuple[str, ...] = ()
    """Case-folded pieces of what says of a word that others use it: `so-called`."""
    provisions: tuple[str, ...] = ()
    """Patterns of a paragraph of an article of a law, with `{article}` and `{paragraph}` for their
    numbers, `{rank}` for the paragraph's in words: `artikel {article}, {rank} lid`."""
    provision_signs: tuple[str, ...] = ()
    """Folded pieces of text, one of which every match of `provisions` has: a text is soon seen to
    have none, and matching the patterns takes 30 µs."""
    books: tuple[str, ...] = ()
    """Patterns of an article of a book of a code of laws, with `{article}` and `{book}` for their
    numbers: `artikel {article} van boek {book}`."""
    book_sign: str = ""
    """A folded piece of text that every match of `books` has."""
    law_titles: tuple[str, ...] = ()
    """Regular expressions of the titles of laws and treaties, what tells them apart in the group
    `title`: the `Archives` of `the Archives Act`."""
    law_signs: tuple[str, ...] = ()
    """Folded pieces of text, one of which every match of `law_titles` has."""
    point_words: tuple[str, ...] = ()
    """Words before the letter of a point of a law: `onder` b, `point` (b)."""
    title_article: str = ""
    """The article with a capital that titles begin with, in a language that capitalises all their
    words: `The` Magic Flute."""
    has_cases: bool = False
    """Its nouns tell by their form who acts and who is acted on."""
    nouns_capitalised: bool = False
    """Every noun has a capital, as in German: it does not tell a name."""
    peoples_capitalised: bool = True
    """Peoples and the adjectives of countries have a capital: `Noors`, but норвежский."""
    borrows_from: tuple[str, ...] = ()
    """Codes of the languages whose titles and words it keeps untranslated in its texts."""
    plural: Callable[[int | Fraction], str] = unknown
    """The category of a number (CLDR): beside two numbers of one category, words have one form."""
    gettext_plural: str = ""
    """The same in numbers, as the header of a PO file has it (gettext's manual, 11.2.6)."""
    surname_endings: tuple[str, ...] = ()
    """How adjectives end, folded, as many surnames do: берлинский, Вольский."""

    verbosity: float = 0.0
    """The logarithm of how many letters a text takes, against the same text in English."""
    rewording: float = 0.15
    """Of the words that versions in two other languages agree on, the share that a version in this
    one says in other words (2,900 sentences of letters in three languages)."""

    def calendar(self) -> Calendar:
        """How it writes dates and times of day."""
        calendar: Calendar = module(self.code, "calendar").CALENDAR
        return calendar

    def measures(self) -> Measures:
        """How it names units and currencies."""
        measures: Measures = module(self.code, "measures").MEASURES
        return measures

    def numbering(self) -> Numbering:
        """How it builds numbers."""
        numbering: Numbering = module(self.code, "numbers").NUMBERING
        return numbering

    def lexicon(self) -> Lexicon:
        """Its words by form, for the grammars of `translate.facts`."""
        return _lexicon(self)

    def bounds(self) -> Bounds:
        """What its words around a value say about the side of it that is meant."""
        return _bounds(self)

    def is_common(self, word: str) -> bool:
        """Whether a folded word is translated although it may stand in capitals: `Raad`."""
        common: bool = module(self.code, "names").is_common(word)
        return common

    def is_ordinary(self, word: str) -> bool:
        """Whether a dictionary knows a folded word, and not as a name; may load the dictionary."""
        ordinary: bool = module(self.code, "names").is_ordinary(word)
        return ordinary

    def forms(self, term: str) -> frozenset[str] | None:
        """The forms of a folded word of a term; None where `inflects` has to be asked about each
        word, as of a verb whose forms only a dictionary knows."""
        inflection = module(self.code, "inflection")
        if term.endswith(getattr(inflection, "INFINITIVES", ())):
            return None
        forms: frozenset[str] = inflection.forms(term)
        return forms

    def may_be_subject(self, word: str) -> bool:
        """Whether the form of a folded word lets it be who acts; always in languages without
        cases."""
        if not self.has_cases:
            return True
        subject: bool = module(self.code, "inflection").may_be_subject(word)
        return subject

    def inflects(self, word: str, term: str) -> bool:
        """Whether a folded word may be a form of a folded word of a term."""
        inflected: bool = module(self.code, "inflection").inflects(word, term)
        return inflected


@cache
def module(code: str, name: str) -> Any:
    """A module of the package of a language, loaded when it is first asked for."""
    return import_module(f"translate.languages.{code}.{name}")


@cache
def _bounds(language: Language) -> Bounds:
    from translate.languages.bounds import NONE

    if not language.negators:
        return NONE
    bounds: Bounds = getattr(module(language.code, "bounds"), "BOUNDS", NONE)
    return bounds


@cache
def _lexicon(language: Language) -> Lexicon:
    from translate.languages import calendar, lexeme, measures

    numbering = language.numbering()
    vocabularies = (
        numbering.vocabulary,
        calendar.vocabulary(language.calendar()),
        measures.vocabulary(language.measures()),
    )
    return lexeme.combine(vocabularies, numbering.compound)
