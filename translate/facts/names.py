"""The names in a text: its capitalised words, less those that only begin a sentence.

One fact a word, because versions agree word by word: `Alexey Navalny` here is `Навального` there.
A word that may be no name after all is a weak one: it can answer for another version's name, but
its own absence elsewhere says nothing.
"""

from __future__ import annotations

from functools import lru_cache

from translate.facts.capitals import are_listed, begins_sentence, in_address, in_title, titles
from translate.facts.links import is_switch
from translate.facts.values import Name
from translate.facts.words import LETTER, folded
from translate.languages import get
from translate.languages.companies import LEGAL_FORMS
from translate.languages.exonyms import exonym
from translate.languages.identify import function_words
from translate.languages.initials import OF_TWO_LETTERS
from translate.languages.lexeme import Sense
from translate.languages.remembered import WORDS
from translate.languages.sounds import likeliest_sound
from translate.model import Fact, FactKind, MarkKind, Segment
from translate.precompiled import expression

_CAPITAL = "[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u024f\u0400-\u042f\u0460-\u052f\u1e00-\u1eff]"
"""Upper case, and the blocks in which upper and lower case alternate."""
_CAPITALISED = rf"{_CAPITAL}(?<![^\W\d_].){LETTER}*(?:['’]{LETTER}+)*"
"""A word from its capital on: all of `Jansen`, `Estaing` of `d'Estaing`."""

_ROMAN = "[IVXLCDMХ]+"
"""Numerals, with the Cyrillic letter that looks like ten."""


def names(segment: Segment, language: str) -> tuple[Fact, ...]:
    """The words of a segment that are names or may be, in the order of the text."""
    text = segment.text
    code = [
        (mark.start, mark.end)
        for mark in segment.marks
        if mark.kind is MarkKind.CODE
        or (mark.kind is MarkKind.LINK and is_switch(text[mark.start : mark.end]))
    ]
    leads = {mark.end for mark in segment.marks if mark.kind in _LEADS}
    heads = {mark.start for mark in segment.marks if mark.kind is MarkKind.EMPHASIS}
    title = [*titles(segment, language)]
    nouns = get(language).nouns_capitalised
    facts: list[Fact] = []
    common_until = -1
    for match in expression(_CAPITALISED).finditer(text):
        word = _without_ending(match[0])
        if not _is_candidate(word, language):
            continue
        if word in OF_TWO_LETTERS and expression(r"\.\s?[A-ZА-ЯЁ]\.").match(
            text, match.start() + len(word)
        ):
            continue  # `Yu. F. Tsygankova`
        start = match.start()
        end = start + len(word)
        if (
            in_address(text, start, end)
            or _within(start, code)
            or _is_unit(text, start, word, language)
        ):
            continue
        common = is_common(folded(word), language) or (
            common_until >= 0 and are_listed(text[common_until:start], language)
        )
        common_until = end if common else -1
        weak = common or nouns or _within(start, title) or in_title(text, start, language)
        weak = weak or begins_sentence(text, start, language) or _follows_lead(text, start, leads)
        weak = weak or (start in heads and _is_of_a_phrase(text, end))
        from_bracket = _from_bracket(text, start, language)
        facts.append(Fact(FactKind.NAME, _name(word, weak, from_bracket), start, end, word))
    return tuple(facts)


def _is_of_a_phrase(text: str, end: int) -> bool:
    """Whether a word with a small letter follows: the title in italics has its capital for that."""
    return expression(r"[ \u00a0][^\W\d_A-ZА-ЯЁ]").match(text, end) is not None


def _follows_lead(text: str, start: int, leads: set[int]) -> bool:
    """Whether a word is the first behind a sentence set off in bold: `**Examine route B.** Have`,
    where the full stop is no initial's."""
    if not leads:
        return False
    first = max(start - _GAP, 0)
    end = first + len(text[first:start].rstrip())
    return text[end - 1 : end] == "." and end in leads


_GAP = 4
"""Characters from the full stop to the word."""


_LEADS = frozenset((MarkKind.EMPHASIS, MarkKind.STRONG))


def _from_bracket(text: str, start: int, language: str) -> int:
    """Characters from an opening bracket to a word, if nothing is between them but what introduces
    a short name; 0 elsewhere."""
    if text[start - 1 : start] == "(":
        return 1
    reach = max(start - _INTRODUCED, 0)
    opened = text.rfind("(", reach, start)
    # Few words stand in brackets.
    if opened < 0:
        return 0
    words = expression(rf"{LETTER}+").findall(folded(text[opened:start]))
    return start - opened if words and get(language).introducing.issuperset(words) else 0


_INTRODUCED = 30
"""Characters from a bracket to the short name that it introduces, at most."""


def _without_ending(word: str) -> str:
    """An acronym without what an apostrophe ties to it: `AOW'ers`, `NATO's`."""
    stem, _, ending = word.replace("’", "'").partition("'")
    return stem if len(stem) > 1 and stem.isupper() and ending.islower() else word


def _is_unit(text: str, start: int, word: str, language: str) -> bool:
    """Whether a word is the sign of a unit after its number: `605 MW`, 30 МВт."""
    # All that stands before the word is looked at only where four spaces do.
    before = text[max(start - 4, 0) : start].rstrip() or text[:start].rstrip()
    if not before[-1:].isdigit():
        return False
    parts = get(language).lexicon().after_digits(word)
    return any(one.sense is Sense.UNIT for part in parts for one in part.lexemes)


def _within(offset: int, spans: list[tuple[int, int]]) -> bool:
    return bool(spans) and any(start <= offset < end for start, end in spans)


@lru_cache(WORDS)
def _name(word: str, weak: bool, from_bracket: int) -> Name:
    return Name(key(word), weak, from_bracket)


_LONGEST_ABBREVIATION = 6
"""Letters."""


@lru_cache(WORDS)
def key(word: str) -> str:
    """What a name's spellings in all languages have in common, as far as one word tells."""
    plain = folded(word)
    rows = exonym(plain)
    if rows:
        return f"#{min(rows)}"
    # Of an abbreviation each letter tells: NWE is not NWW.
    is_short = word.isupper() and len(word) <= _LONGEST_ABBREVIATION
    return "".join(map(likeliest_sound, plain)) if is_short else likeliest_sound(plain)


@lru_cache(WORDS)
def is_common(word: str, language: str) -> bool:
    """Whether a folded word is translated like any other although it may have a capital."""
    spoken = get(language)
    return (
        word in function_words(language)
        or word in spoken.abbreviations
        or word in LEGAL_FORMS
        or spoken.is_common(word)
    )


@lru_cache(WORDS)
def _is_candidate(word: str, language: str) -> bool:
    """Whether a word with capitals may be a name, if it begins no sentence."""
    if len(word) == 1 or word.islower() or expression(_ROMAN).fullmatch(word):
        return False
    return folded(word) not in function_words(language) or (
        word.isupper() and bool(exonym(folded(word)))
    )
