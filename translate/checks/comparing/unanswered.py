"""The names of a letter that some version of their unit does not answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

from translate.checks.comparing.counterparts import Wording
from translate.checks.comparing.mentions import Mention, belongs_to, is_acronym, is_exonym
from translate.checks.context import Context
from translate.facts.names import is_common
from translate.facts.words import folded
from translate.languages import CODES, get
from translate.languages.language import Script
from translate.languages.remembered import WORDS
from translate.languages.sounds import resemblance
from translate.model import Fact, FactKind, Segment, Span, Unit

_FARTHEST = 40
"""Resemblance below which a name is no candidate for another."""

_PUNCTUATION = ".,:;!?…()[]«»“”„\"'‘’–—-*_"


class Register:
    """What a letter as a whole tells about its names: its glossary, its ordinary words."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._termbases = context.shared.termbases

    def unanswered(self, unit: Unit) -> dict[str, tuple[Mention, ...]]:
        """By language the unanswered words of names; empty where every sure name is answered.

        What belongs to a term of the glossary is left to the checks of terms.
        """
        wordings = [
            Wording(self._context, unit, language)
            for language in self._context.languages
            if unit.segments[language]
        ]
        sure = (self._mentions(wording, wordings, weak=False) for wording in wordings)
        if not any(mention.sure for mentions in sure for mention in mentions):
            return {}
        return {
            wording.language: tuple(self._mentions(wording, wordings, weak=True))
            for wording in wordings
        }

    def _mentions(
        self, wording: Wording, wordings: list[Wording], *, weak: bool
    ) -> Iterator[Mention]:
        for segment, fact, lacking in _lacking(wording, wordings, weak=weak):
            if not self._is_of_a_term(segment, fact):
                yield Mention(segment, fact, lacking, self._is_likely)

    def completes(
        self, unit: Unit, mention: Mention, unanswered: Mapping[str, Sequence[Mention]]
    ) -> bool:
        """Whether it is only part of a longer name: another word of it is answered, and no name of
        the other versions waits for an answer."""
        if any(other.likely for code in mention.lacking for other in unanswered[code]):
            return False
        missing = {other.fact for other in unanswered[mention.language]}
        return any(
            segment == mention.segment
            and fact not in missing
            and not is_common(folded(fact.text), mention.language)
            and belongs_to(segment.text, mention.fact, fact)
            for segment, fact in self._context.facts_of(unit, mention.language, FactKind.NAME)
        )

    def nearest(self, unit: Unit, mention: Mention) -> Span | None:
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

    def _is_likely(self, fact: Fact, language: str) -> bool:
        word = folded(fact.text)
        return is_exonym(fact) or not (
            word in self._lower_case[language] or _is_known(word, language)
        )

    @cached_property
    def _lower_case(self) -> dict[str, frozenset[str]]:
        """By language, the words that the letter writes without a capital somewhere: no names."""
        texts = {
            language: " ".join(unit.text(language) for unit in self._context.units)
            for language in self._context.languages
        }
        return {
            language: frozenset(
                word.strip(_PUNCTUATION)
                for word in set(text.replace("ё", "е").split())
                if word.islower()
            )
            for language, text in texts.items()
        }


def _lacking(
    wording: Wording, wordings: list[Wording], *, weak: bool
) -> list[tuple[Segment, Fact, frozenset[str]]]:
    """The names that some version lacks; the weak ones, which are many, only if asked for."""
    others = [other for other in wordings if other is not wording]
    found = []
    for segment, fact in wording.facts:
        if fact.value.weak and not weak:
            continue
        name = folded(fact.text)
        asked = [
            other
            for other in others
            if fact.value.key not in other.keys
            and not _is_acronym_of_another_script(fact.text, other.language)
        ]
        lacking = [other for other in asked if not other.names(name, wording)]
        # Where one version has nothing like it, a mere likeness in the other is chance.
        if not all(other.sounds_like(name) for other in lacking):
            found.append((segment, fact, frozenset(other.language for other in lacking)))
    return found


def _is_acronym_of_another_script(word: str, language: str) -> bool:
    """IND and ИИН, AI and ИИ: which acronym stands for which cannot be told by sound."""
    if not is_acronym(word):
        return False
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in word)
    return cyrillic != (get(language).script is Script.CYRILLIC)


@lru_cache(WORDS)
def _is_known(word: str, language: str) -> bool:
    """Whether a folded word is an ordinary one of the language; or of its neighbour, for titles
    that were left in English."""
    script = get(language).script
    return any(
        is_common(word, code) or get(code).is_ordinary(word)
        for code in CODES
        if get(code).script is script
    )
