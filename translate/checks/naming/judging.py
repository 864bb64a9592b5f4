"""Which words with a capital are names, and which are ordinary words of their language.

A dictionary may know a surname (`Kramer`), and a sentence may begin with any word. What tells are
the words before it, and whether the unit writes the word in small letters somewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from translate.checks.context import Context
from translate.checks.naming.mentions import is_exonym, is_known, is_verb_of_letters, names_of
from translate.facts.capitals import follows_label, is_postscript, is_shouted
from translate.facts.names import is_common
from translate.facts.words import folded
from translate.languages import get
from translate.languages.exonyms import exonym
from translate.model import Fact, Segment
from translate.precompiled import expression

_PUNCTUATION = ".,:;!?…()[]«»“”„\"'‘’–—-*_"


class Judge:
    """Tells names from ordinary words in the units of a context."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._ends: dict[tuple[str, int], dict[int, list[Fact]]] = {}

    def is_name(self, segment: Segment, fact: Fact) -> bool:
        """Whether a word with a capital is likely to be one of a name."""
        word, language = folded(fact.text), segment.language
        if is_shouted(segment.text, fact.start, fact.end) or is_verb_of_letters(
            fact.text, language
        ):
            return False
        if self._ends_a_double_name(segment, fact) or _has_initials(segment, fact):
            return True
        if is_common(word, language):
            return is_exonym(fact) and not fact.value.weak
        if self._is_lower_case(word, language) or is_known(word, language):
            if is_exonym(fact):
                return not fact.value.weak
            return self._is_surname(segment, fact)
        return True

    def _is_surname(self, segment: Segment, fact: Fact) -> bool:
        """Whether an ordinary word with a capital stands behind a first name: `Paul Kramer`.

        Not where titles have capitals, or where the word is borrowed: `Tri Nations`.
        """
        language, word = get(segment.language), folded(fact.text)
        if language.title_article or any(is_known(word, code) for code in language.borrows_from):
            return False
        before = self._names_by_end(segment).get(fact.start - 1, ())
        return any(not is_known(folded(one.text), segment.language) for one in before)

    def _ends_a_double_name(self, segment: Segment, fact: Fact) -> bool:
        """Whether an ordinary word stands behind a name and a hyphen: `Van Dijk-Smit`."""
        return segment.text[fact.start - 1 : fact.start] == "-" and any(
            not is_common(folded(one.text), segment.language)
            for one in self._names_by_end(segment).get(fact.start - 1, ())
        )

    def _names_by_end(self, segment: Segment) -> Mapping[int, Sequence[Fact]]:
        """The names of a segment by the place where they end."""
        found = self._ends.get(segment.key)
        if found is None:
            found = self._ends[segment.key] = {}
            for fact in names_of(self._context, *segment.key):
                found.setdefault(fact.end, []).append(fact)
        return found

    def _is_lower_case(self, word: str, language: str) -> bool:
        """Whether the unit writes a folded word without a capital somewhere: it is no name."""
        text = self._texts[language]
        # Most names stand nowhere in small letters, not even inside a word.
        return word in text and any(
            word == one.strip(_PUNCTUATION) for one in text.split() if one.islower()
        )

    @cached_property
    def _texts(self) -> dict[str, str]:
        """By language, all that is said, ё as е."""
        return {
            language: " ".join(unit.text(language) for unit in self._context.units).replace(
                "ё", "е"
            )
            for language in self._context.languages
        }


def _has_initials(segment: Segment, fact: Fact) -> bool:
    """Whether a word stands behind initials, and so is a surname whatever it means: `B. Smid`."""
    if follows_label(segment, fact.start):
        return False
    before = segment.text[max(fact.start - _INITIALS, 0) : fact.start]
    if is_postscript(before):
        return False
    initials = expression(r"(?<![\w.])(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,4}$").search(before)
    return initials is not None and not exonym(initials[0].strip(" \u00a0.").casefold())


_INITIALS = 14
"""Characters that initials take."""
