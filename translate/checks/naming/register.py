"""The names of a letter that some version of their unit does not answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from translate.checks.context import Context
from translate.checks.naming.abbreviations import is_abbreviated, is_initialled
from translate.checks.naming.counterparts import ALIKE, Wording
from translate.checks.naming.glosses import is_glossed
from translate.checks.naming.introduced import Introduced, is_translated_beside
from translate.checks.naming.mentions import (
    NameMention,
    Place,
    belongs_to,
    between,
    is_acronym,
    is_exonym,
    is_known,
    is_verb_of_letters,
)
from translate.checks.naming.same_names import is_same_in_script
from translate.checks.naming.short_forms import without_short_forms
from translate.checks.reach import LEARNT
from translate.facts.capitals import are_listed, is_shouted
from translate.facts.names import is_common
from translate.facts.words import folded
from translate.languages import get
from translate.languages.exonyms import exonym, peoples
from translate.languages.language import Script
from translate.languages.sounds import resemblance, same_across_scripts
from translate.model import Fact, FactKind, Segment, Span, Unit
from translate.precompiled import expression

_NEAR = 3
"""Paragraphs before and after in which a name may be that a sentence does without."""

_LONG = 4
"""Letters of a name that is looked for by its sound."""

_COMPOUND = 10
"""Letters of a compound that other languages keep as a name."""

_FARTHEST = 40
"""Resemblance below which a name is no candidate for another."""

_PUNCTUATION = ".,:;!?…()[]«»“”„\"'‘’–—-*_"


class Register:
    """What a unit and its letter tell about names: the glossary, which words are ordinary here, and
    the paragraphs around."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._termbases = context.shared.termbases
        self._wordings: dict[str, list[Wording]] = {}
        self._ends: dict[tuple[str, int], dict[int, list[Fact]]] = {}
        self._introduced = Introduced(context.facts, LEARNT)

    def wordings(self, unit: Unit) -> list[Wording]:
        """The unit's text in each language that has one."""
        if unit.id not in self._wordings:
            self._wordings[unit.id] = [
                Wording(self._context, unit, language)
                for language in self._context.languages
                if unit.segments[language]
            ]
        return self._wordings[unit.id]

    def unanswered(self, wordings: list[Wording]) -> dict[str, tuple[NameMention, ...]]:
        """By language the unanswered words of names, those of countries and peoples apart.

        What belongs to a term of the glossary is left to the checks of terms.
        """
        found = {wording.language: tuple(self._mentions(wording, wordings)) for wording in wordings}
        return without_short_forms(found, wordings)

    def _mentions(self, wording: Wording, wordings: list[Wording]) -> Iterator[NameMention]:
        for segment, fact, lacking in self._lacking(wording, wordings):
            if not self._is_of_a_term(segment, fact) and exonym(folded(fact.text)).isdisjoint(
                peoples()
            ):
                yield NameMention(segment, fact, lacking, self._is_likely)

    def _lacking(
        self, wording: Wording, wordings: list[Wording]
    ) -> Iterator[tuple[Segment, Fact, frozenset[str]]]:
        """The likely names that some version lacks."""
        others = [other for other in wordings if other is not wording]
        for segment, fact in wording.facts:
            asked = [
                other
                for other in others
                if fact.value.key not in other.keys
                and not (
                    _is_acronym_of_another_script(fact.text, other.language)
                    and not self._may_be_exchanged(segment, fact, wording, other)
                )
            ]
            # An ordinary word is seen to be one sooner than another version is searched for it.
            if not asked or not self._is_likely(segment, fact):
                continue
            name = folded(fact.text)
            lacking = [
                other
                for other in asked
                if (
                    not (other.names(name, wording) or other.joins(name, wording))
                    or other.is_taken(name, wording)
                )
                and not is_abbreviated(segment, fact, other)
                and not self._has_its_own_acronym(segment, fact, other)
                and not is_initialled(segment, fact, wording, other)
                and not is_translated_beside(segment, fact, other, wordings)
                and not self._introduced.answers(segment, fact, wording, other)
                and not is_glossed(segment, fact, other, wordings, self._context)
            ]
            # Where one version has nothing like it, a mere likeness in the other is chance.
            heard = [other for other in lacking if other.sounds_like(name)]
            if lacking and not all(
                other in heard or (heard and other.likeness(name) >= ALIKE) for other in lacking
            ):
                yield segment, fact, frozenset(other.language for other in lacking)

    def _may_be_exchanged(
        self, segment: Segment, fact: Fact, wording: Wording, other: Wording
    ) -> bool:
        """Whether a version that has an acronym in the paragraphs around has another one here."""
        return any(
            fact.text.isascii() and own.text.isascii() and not wording.has(folded(own.text))
            for _, own in other.facts
            if is_acronym(own.text)
        ) and bool(self._places(other.language, fact.text, segment.ordinal))

    def _has_its_own_acronym(self, segment: Segment, fact: Fact, other: Wording) -> bool:
        """Whether another version has an acronym of its own where this one has a certain one.

        In two paragraphs around or more: `FAVV` in Dutch, `FASFC` in English. Acronyms that both
        versions have are those of two bodies.
        """
        if not is_acronym(fact.text) or self._places(other.language, fact.text, segment.ordinal):
            return False
        ours = {*self._places(segment.language, fact.text, segment.ordinal)}
        for place, own in other.facts:
            if (
                own.text != fact.text
                and is_acronym(own.text)
                and not self._places(segment.language, own.text, segment.ordinal)
            ):
                theirs = {*self._places(other.language, own.text, place.ordinal)}
                if len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours):
                    return True
        return False

    def stands_for_another(self, mention: NameMention, other: NameMention) -> bool:
        """Whether an acronym stands where its version has another one for that of `other` in the
        paragraphs around: `NVWA` where it says FAVV for FASFC elsewhere."""
        there = other.segment.ordinal
        if self._places(mention.language, other.fact.text, there) and self._places(
            other.language, mention.fact.text, there
        ):
            return False  # both versions have both: they are two bodies
        ours = [
            place
            for place in self._places(other.language, other.fact.text, there)
            if place != there
        ]
        partners = {
            fact.text
            for fact in self._context.facts.get((mention.language, ours[0] if ours else -1), ())
            if fact.kind is FactKind.NAME
            and is_acronym(fact.text)
            and [
                place
                for place in self._places(mention.language, fact.text, there)
                if place != there
            ]
            == ours
        }
        return bool(partners) and mention.fact.text not in partners

    def _places(self, language: str, acronym: str, ordinal: int) -> list[int]:
        """The paragraphs around one in which a version has an acronym."""
        return [
            place
            for place in range(ordinal - LEARNT, ordinal + LEARNT + 1)
            for fact in self._context.facts.get((language, place), ())
            if fact.kind is FactKind.NAME and fact.text == acronym
        ]

    def mention(self, place: Place, lacking: Collection[str]) -> NameMention:
        """A word of a name that some versions do not answer."""
        return NameMention(*place, frozenset(lacking), self._is_likely)

    def completes(self, unit: Unit, mention: NameMention) -> bool:
        """Whether it is part of a longer name of which another word is answered: a first name."""
        return any(
            belongs_to(segment.text, mention.fact, fact)
            and not self._is_of_one_more(unit, mention, fact)
            for segment, fact in self._answered_beside(unit, mention)
        )

    def _is_of_one_more(self, unit: Unit, mention: NameMention, surname: Fact) -> bool:
        """Whether its version has the surname behind it more often than those that lack it, and
        another first name before it: `Bram Smit and Wilma Smit`."""
        counts = {
            language: sum(
                fact.value.key == surname.value.key
                for _, fact in self._context.facts_of(unit, language, FactKind.NAME)
            )
            for language in (mention.language, *mention.lacking)
        }
        own = counts.pop(mention.language)
        return bool(own == 2 and max(counts.values()) < own)

    def lengthens(self, unit: Unit, mention: NameMention) -> bool:
        """Whether it stands behind an answered name and a hyphen: a second surname."""
        return any(
            fact.end < mention.fact.start and between(segment.text, mention.fact, fact) == "-"
            for segment, fact in self._answered_beside(unit, mention)
        )

    def is_kept(self, unit: Unit, mention: NameMention, odd: str) -> bool:
        """Whether all other versions than the odd one have a name letter for letter that is an
        ordinary word in one language: `Stadskamers` in Dutch, or `Vos` behind `wethouder`."""
        others = set(self._context.languages) - {odd, mention.language}
        return all(
            any(
                folded(fact.text) == mention.name
                and not fact.value.weak
                and (len(mention.name) >= _COMPOUND or _is_behind_an_office(segment, fact))
                for segment, fact in self._context.facts_of(unit, language, FactKind.NAME)
            )
            for language in others
            if unit.segments[language]
        )

    def is_near(self, unit: Unit, mention: NameMention, language: str) -> bool:
        """Whether a version says a name in the paragraphs around, and so may do without it here."""
        name = folded(mention.fact.text)
        same_script = get(language).script is get(mention.language).script
        alike = is_same_in_script if same_script else same_across_scripts
        return any(
            fact.value.key == mention.fact.value.key
            or (len(name) >= _LONG and alike(name, folded(fact.text)))
            for fact in self._named_around(unit, language)
        )

    def is_near_elsewhere(self, unit: Unit, mention: NameMention) -> bool:
        """Whether some other version says a name in the paragraphs around."""
        return any(self.is_near(unit, mention, language) for language in mention.lacking)

    def is_named_near(self, unit: Unit, rows: Iterable[int], language: str) -> bool:
        """Whether a version names a country or a people of some rows of the table of exonyms in the
        paragraphs around."""
        keys = {f"#{row}" for row in rows}
        return any(fact.value.key in keys for fact in self._named_around(unit, language))

    def _named_around(self, unit: Unit, language: str) -> Iterator[Fact]:
        """The names of a version in a unit, and in the paragraphs before and after it."""
        for segment in unit.segments[language]:
            for step in range(-_NEAR, _NEAR + 1):
                for fact in self._context.facts.get((language, segment.ordinal + step), ()):
                    if fact.kind is FactKind.NAME:
                        yield fact

    def is_listed(self, unit: Unit, mention: NameMention) -> bool:
        """Whether it stands in a list with a name that is answered: `Lyon, Ghent and Turin`."""
        return any(
            are_listed(between(segment.text, mention.fact, fact), mention.language)
            for segment, fact in self._answered_beside(unit, mention)
        )

    def _answered_beside(self, unit: Unit, mention: NameMention) -> Iterator[tuple[Segment, Fact]]:
        """The names of its segment that every other version answers; no common words."""
        wordings = self.wordings(unit)
        own = next(one for one in wordings if one.language == mention.language)
        others = [one for one in wordings if one is not own]
        for segment, fact in own.facts:
            word = folded(fact.text)
            if (
                segment == mention.segment
                and fact != mention.fact
                and not is_common(word, mention.language)
                and all(fact.value.key in one.keys or one.names(word, own) for one in others)
            ):
                yield segment, fact

    def has_more(self, unit: Unit, language: str, others: Collection[str]) -> bool:
        """Whether a version has more words of names than each of some others.

        Without the common words, and also without those that a dictionary knows: both must say so.
        """
        return all(
            self._count(unit, language, is_word)
            > max(self._count(unit, one, is_word) for one in others)
            for is_word in (is_common, is_known)
        )

    def _count(self, unit: Unit, language: str, is_word: Callable[[str, str], bool]) -> int:
        return sum(
            not is_word(folded(fact.text), language)
            for _, fact in self._context.facts_of(unit, language, FactKind.NAME)
        )

    def nearest(self, unit: Unit, mention: NameMention) -> Span | None:
        """The name that sounds most like it in the versions that lack it, if any does at all."""
        name = folded(mention.fact.text)
        candidates = [
            (resemblance(name, folded(fact.text)), segment, fact)
            for language in sorted(mention.lacking)
            for segment, fact in self._context.facts_of(unit, language, FactKind.NAME)
        ]
        best, segment, fact = max(candidates, key=itemgetter(0), default=(0.0, None, None))
        if segment is None or fact is None or best < _FARTHEST:
            return None
        return segment.span(fact.start, fact.end)

    def _is_of_a_term(self, segment: Segment, fact: Fact) -> bool:
        return any(
            occurrence.start <= fact.start < occurrence.end
            for occurrence in self._termbases[segment.language].occurrences(segment.text)
        )

    def _is_likely(self, segment: Segment, fact: Fact) -> bool:
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
            for fact in self._context.facts.get(segment.key, ()):
                if fact.kind is FactKind.NAME:
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
    before = segment.text[max(fact.start - _INITIALS, 0) : fact.start]
    initials = expression(r"(?<![\w.])(?:[^\W\d_a-zа-яё]\.[ \u00a0]?){1,4}$").search(before)
    return initials is not None and not exonym(initials[0].strip(" \u00a0.").casefold())


_INITIALS = 14
"""Characters that initials take."""


def _is_behind_an_office(segment: Segment, fact: Fact) -> bool:
    """Whether the word before a name is written small, and no word of the grammar: `wethouder`."""
    before = segment.text[: fact.start].rstrip(" \u00a0").rpartition(" ")[2]
    return before.islower() and before.isalpha() and not is_common(before, segment.language)


def _is_acronym_of_another_script(word: str, language: str) -> bool:
    """IND and ИИН, AI and ИИ: which acronym stands for which cannot be told by sound."""
    if not is_acronym(word):
        return False
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in word)
    return cyrillic != (get(language).script is Script.CYRILLIC)
