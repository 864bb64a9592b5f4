"""Which acronym of one version stands for which of another: `FAVV` in Dutch, `FASFC` in English.

Their letters do not tell. What tells are the paragraphs around: partners stand in the same ones.
"""

from __future__ import annotations

from translate.checks.context import Context
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import NameMention, is_acronym, names_around, names_of
from translate.checks.reach import AROUND
from translate.facts.words import folded
from translate.languages import get
from translate.languages.language import Script
from translate.model import Fact, Segment


class Acronyms:
    """Which acronym of a version stands for which one of another version."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._latin: dict[Wording, frozenset[str]] = {}
        self._around: dict[tuple[str, int], dict[str, list[int]]] = {}
        """By language and paragraph, where the names of the paragraphs around stand, by their text:
        a paragraph may have hundreds of acronyms, and each is compared with all others."""
        self._acronyms: dict[Wording, list[tuple[str, int]]] = {}

    def may_leave_out(self, segment: Segment, fact: Fact, own: Wording, other: Wording) -> bool:
        """Whether a name is an acronym that another version writes in another script, and nothing
        tells that this one has a wrong one."""
        return _is_of_another_script(fact.text, other.language) and not self._may_be_exchanged(
            segment, fact, own, other
        )

    def _may_be_exchanged(
        self, segment: Segment, fact: Fact, wording: Wording, other: Wording
    ) -> bool:
        """Whether a version that has an acronym in the paragraphs around has another one here."""
        return (
            fact.text.isascii()
            and not all(map(wording.has, self._latin_of(other)))
            and bool(self._places(other.language, fact.text, segment.ordinal))
        )

    def _latin_of(self, wording: Wording) -> frozenset[str]:
        """The acronyms of a version in Latin letters, folded; each is asked of every name."""
        if wording not in self._latin:
            names = {fact.text for _, fact in wording.facts if fact.text.isascii()}
            self._latin[wording] = frozenset(map(folded, filter(is_acronym, names)))
        return self._latin[wording]

    def has_its_own(self, segment: Segment, fact: Fact, other: Wording) -> bool:
        """Whether another version has an acronym of its own where this one has a certain one.

        In two paragraphs around or more: `FAVV` in Dutch, `FASFC` in English. Acronyms that both
        versions have are those of two bodies.
        """
        if not is_acronym(fact.text) or self._places(other.language, fact.text, segment.ordinal):
            return False
        ours = {*self._places(segment.language, fact.text, segment.ordinal)}
        for text, ordinal in self._acronyms_of(other):
            if text != fact.text and not self._places(segment.language, text, segment.ordinal):
                theirs = {*self._places(other.language, text, ordinal)}
                if len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours):
                    return True
        return False

    def _acronyms_of(self, wording: Wording) -> list[tuple[str, int]]:
        """The acronyms of a version with the paragraphs that they stand in, each once."""
        if wording not in self._acronyms:
            every = ((fact.text, segment.ordinal) for segment, fact in wording.facts)
            self._acronyms[wording] = [one for one in dict.fromkeys(every) if is_acronym(one[0])]
        return self._acronyms[wording]

    def stands_for_another(self, mention: NameMention, other: NameMention) -> bool:
        """Whether an acronym stands where its version has another one for that of `other` in the
        paragraphs around: `NVWA` where it says FAVV for FASFC elsewhere."""
        there = other.segment.ordinal
        if self._places(mention.language, other.fact.text, there) and self._places(
            other.language, mention.fact.text, there
        ):
            return False  # both versions have both: they are two bodies
        ours = self._elsewhere(other.language, other.fact.text, there)
        partners = {
            fact.text
            for fact in names_of(self._context, mention.language, ours[0] if ours else -1)
            if is_acronym(fact.text) and self._elsewhere(mention.language, fact.text, there) == ours
        }
        return bool(partners) and mention.fact.text not in partners

    def _elsewhere(self, language: str, acronym: str, ordinal: int) -> list[int]:
        """The paragraphs around one, itself left out, in which a version has an acronym."""
        return [place for place in self._places(language, acronym, ordinal) if place != ordinal]

    def _places(self, language: str, acronym: str, ordinal: int) -> list[int]:
        """The paragraphs around one in which a version has an acronym, once for each time."""
        key = language, ordinal
        if key not in self._around:
            found: dict[str, list[int]] = {}
            for place, fact in names_around(self._context, language, ordinal, AROUND):
                found.setdefault(fact.text, []).append(place)
            self._around[key] = found
        return self._around[key].get(acronym, [])


def _is_of_another_script(word: str, language: str) -> bool:
    """IND and ИИН, AI and ИИ: which acronym stands for which cannot be told by sound."""
    if not is_acronym(word):
        return False
    cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in word)
    return cyrillic != (get(language).script is Script.CYRILLIC)
