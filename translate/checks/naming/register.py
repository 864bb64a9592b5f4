"""The names of a letter that some version of their unit does not answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from operator import itemgetter

from translate.checks.context import Context
from translate.checks.naming.abbreviations import is_abbreviated, is_initialled
from translate.checks.naming.acronyms import Acronyms
from translate.checks.naming.counterparts import ALIKE, Wording
from translate.checks.naming.glosses import is_glossed
from translate.checks.naming.introduced import Introduced, is_translated_beside
from translate.checks.naming.judging import Judge
from translate.checks.naming.mentions import (
    NameMention,
    Place,
    belongs_to,
    between,
    is_known,
    names_around,
)
from translate.checks.naming.same_names import is_same_in_script
from translate.checks.naming.short_forms import without_short_forms
from translate.checks.reach import AROUND
from translate.facts.capitals import are_listed
from translate.facts.names import is_common
from translate.facts.words import folded
from translate.languages import get
from translate.languages.exonyms import exonym, peoples
from translate.languages.same_sounds import resemblance, same_across_scripts
from translate.model import Fact, FactKind, Segment, Span, Unit

_NEAR = 3
"""Paragraphs before and after in which a name may be that a sentence does without."""

_LONG = 4
"""Letters of a name that is looked for by its sound."""

_COMPOUND = 10
"""Letters of a compound that other languages keep as a name."""

_FARTHEST = 40
"""Resemblance below which a name is no candidate for another."""


class Register:
    """What a unit and its letter tell about names: the glossary, the names beside one, and the
    paragraphs around."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._termbases = context.shared.termbases
        self._wordings: dict[str, list[Wording]] = {}
        self._introduced = Introduced(context.facts, AROUND)
        self._judge = Judge(context)
        self.acronyms = Acronyms(context)
        """Which of them stand for each other, by the paragraphs around."""

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
                yield NameMention(segment, fact, lacking, self._judge.is_name)

    def _lacking(
        self, wording: Wording, wordings: list[Wording]
    ) -> Iterator[tuple[Segment, Fact, frozenset[str]]]:
        """The likely names that some version lacks."""
        others = [other for other in wordings if other is not wording]
        for segment, fact in wording.facts:
            name = folded(fact.text)
            asked = [
                other
                for other in others
                if fact.value.key not in other.keys
                and not other.has_or_means(name, wording)
                and not self.acronyms.may_leave_out(segment, fact, wording, other)
            ]
            # An ordinary word is seen to be one sooner than another version is searched for it.
            if not asked or not self._judge.is_name(segment, fact):
                continue
            lacking = [
                other
                for other in asked
                if (
                    not (other.names(name, wording) or other.joins(name, wording))
                    or other.is_taken(name, wording)
                )
                and not is_abbreviated(segment, fact, other)
                and not self.acronyms.has_its_own(segment, fact, other)
                and not is_initialled(segment, fact, wording, other)
                and not is_translated_beside(segment, fact, other, wordings)
                and not self._introduced.answers(segment, fact, wording, other)
                and not is_glossed(segment, fact, other, wordings, self._context)
            ]
            if not lacking:
                continue
            # Where one version has nothing like it, a mere likeness in the other is chance.
            heard = [other for other in lacking if other.sounds_like(name)]
            if not all(
                other in heard or (heard and other.likeness(name) >= ALIKE) for other in lacking
            ):
                yield segment, fact, frozenset(other.language for other in lacking)

    def mention(self, place: Place, lacking: Collection[str]) -> NameMention:
        """A word of a name that some versions do not answer."""
        return NameMention(*place, frozenset(lacking), self._judge.is_name)

    def completes(self, unit: Unit, mention: NameMention) -> bool:
        """Whether it is part of a longer name of which another word is answered: a first name."""
        return any(
            belongs_to(segment.text, mention.fact, fact)
            and not are_listed(between(segment.text, mention.fact, fact), mention.language)
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
        ordinary word in one language: `Stadskamers` in Dutch, or `Vos` behind `wethouder`; or the
        second half of a double name, in letters or in sound: `Van Dijk-Smit`; or another script
        has its sound: «Схепер», `Scheper`.

        Not where the odd one has that word's translation: `Gebroeders`, «Три брата»."""
        others = set(self._context.languages) - {odd, mention.language}
        own, said = self._wording_in(unit, odd), mention.name
        return all(
            any(
                _is_other_half(segment, fact, mention)
                or (
                    folded(fact.text) == mention.name
                    and not fact.value.weak
                    and (len(mention.name) >= _COMPOUND or _is_behind_an_office(segment, fact))
                    and not own.has_or_means(said, self._wording_in(unit, language))
                )
                or (
                    self._is_said_in_another_script(fact, language, mention)
                    and not own.names(folded(fact.text), self._wording_in(unit, language))
                )
                for segment, fact in self._context.facts_of(unit, language, FactKind.NAME)
            )
            for language in others
            if unit.segments[language]
        )

    def _is_said_in_another_script(self, fact: Fact, language: str, mention: NameMention) -> bool:
        return (
            mention.likely
            and min(len(fact.text), len(mention.name)) > _LONG
            and not fact.value.weak
            and get(language).script is not get(mention.language).script
            and not is_known(mention.name, mention.language)
            and same_across_scripts(folded(fact.text), mention.name)
        )

    def _wording_in(self, unit: Unit, language: str) -> Wording:
        return next(one for one in self.wordings(unit) if one.language == language)

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
            for _, fact in names_around(self._context, language, segment.ordinal, _NEAR):
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


_FAR = 200
"""Characters before a name in which the word right before it is looked for."""


def _is_behind_an_office(segment: Segment, fact: Fact) -> bool:
    """Whether the word before a name is written small, and no word of the grammar: `wethouder`."""
    opening = segment.text[max(fact.start - _FAR, 0) : fact.start]
    last = opening.rstrip(" \u00a0").rpartition(" ")[2]
    return last.islower() and last.isalpha() and not is_common(last, segment.language)


def _is_other_half(segment: Segment, fact: Fact, mention: NameMention) -> bool:
    """Whether a name and one of another version are one, behind another name and a hyphen; no
    version says `Self-Care` of a person."""
    halves = [(segment, _first_half(segment, fact)), (mention.segment, _first_half(*mention.place))]
    if not all(half for _, half in halves):
        return False
    return any(not is_known(folded(half), one.language) for one, half in halves) and (
        folded(fact.text) == mention.name
        or (
            get(segment.language).script is not get(mention.language).script
            and same_across_scripts(mention.name, folded(fact.text))
        )
    )


def _first_half(segment: Segment, fact: Fact) -> str:
    """The word with a capital before a name and a hyphen; "" where there is none."""
    opening = segment.text[max(fact.start - _FAR, 0) : fact.start]
    word = opening[:-1].rpartition(" ")[2] if opening.endswith("-") else ""
    return word if word[:1].isupper() else ""
