"""Names that a letter introduces with their abbreviation: `Postdienst Nederland (PDN)`.

From then on a version may write either, and so may its translations: `PDN` in one, `Postdienst
Nederland` in another. What is introduced is learnt from the names of the paragraphs around, of all
versions: one may introduce it in a footnote or in the signature.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from translate.checks.naming.counterparts import Wording
from translate.checks.naming.mentions import is_acronym
from translate.dataclass import dataclass
from translate.facts.names import is_common
from translate.facts.words import folded, words
from translate.languages import get
from translate.languages.sounds import likeliest_sound
from translate.model import Fact, FactKind, Segment
from translate.precompiled import expression

_BEFORE_BRACKET = range(1, 4)
"""Characters between the last word of a name and the bracket with its abbreviation: ` (`, `» (`."""
_BEFORE_INTRODUCING = range(1, 8)
"""The same where words introduce it, as lawyers do: ` bv (hereafter PDN)`."""
_GAP = 9
"""Characters between two words of one name, at most: ` van der `, ` for the `."""
_LONGEST = 6
"""Words of a name with capitals."""
_TOGETHER = 3
"""Paragraphs by which two versions may introduce one name apart."""

Facts = Mapping[tuple[str, int], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name of several words with its abbreviation, where a version introduces it."""

    acronym: str
    """Folded."""
    words: frozenset[str]
    """Folded; the common ones are left out where others tell the name."""
    ordinal: int
    """Of the paragraph."""


def introductions(facts: Sequence[Fact], language: str, ordinal: int) -> Iterator[Introduction]:
    """What one paragraph introduces, by its names in the order of the text."""
    names = [fact for fact in facts if fact.kind is FactKind.NAME]
    for place, (before, fact) in enumerate(pairwise(names)):
        if not (fact.value.from_bracket and _is_short(fact.text)):
            continue
        reach = _BEFORE_BRACKET if fact.value.from_bracket == 1 else _BEFORE_INTRODUCING
        if fact.start - fact.value.from_bracket - before.end not in reach:
            continue
        run = _run(names[place::-1][:_LONGEST])
        known = _spelling(run, fact.text)
        words = frozenset(folded(one.text) for one in known if not _is_short(one.text))
        telling = frozenset(word for word in words if not is_common(word, language))
        # One ordinary word is in many a sentence: the Northern Damage Desk takes three.
        if telling or len(words) > 1:
            yield Introduction(folded(fact.text), telling or words, ordinal)


def _is_short(word: str) -> bool:
    """Whether a word may be an abbreviation by its letters: `PDN`, `BvW`."""
    return is_acronym(word) or (len(word) < _LONGEST and sum(map(str.isupper, word)) > 1)


def _run(names: Sequence[Fact]) -> list[Fact]:
    """The names side by side before an abbreviation, the last one first."""
    run = list(names[:1])
    for after, before in pairwise(names[:_LONGEST]):
        if after.start - before.end > _GAP or before.value.from_bracket:
            break
        run.append(before)
    return run


def _spelling(run: Sequence[Fact], acronym: str) -> Sequence[Fact]:
    """Those words of a run, the last one first, of which an abbreviation has the first letters; all
    of them where it has those of another language: `Residents' Committee (BDV)`."""
    letters = "".join(likeliest_sound(letter)[:1] for letter in acronym.casefold())
    heard = [likeliest_sound(folded(one.text))[:1] for one in run]
    for count in range(len(run), 1, -1):
        if "".join(reversed(heard[:count])) == letters:
            return run[:count]
    return run


def _is_spelt_before(segment: Segment, fact: Fact) -> bool:
    """Whether an abbreviation in brackets has the first letters of words right before it; it may
    be a plural: `maximum permissible concentrations (MPCs)`."""
    one = fact.text.removesuffix("s")
    letters = (one if one.isupper() else fact.text).casefold()
    if segment.text[fact.start - 1 : fact.start] != "(" or not _is_short(fact.text):
        return False
    before = words(segment.text[max(fact.start - WRITTEN_OUT, 0) : fact.start])
    rest = list(letters)
    for word in reversed(before):
        if rest and word[0] == rest[-1]:
            rest.pop()
    return len(letters) > 2 and not rest


WRITTEN_OUT = 120
"""Characters that the words of an abbreviation take."""


def is_translated_beside(
    segment: Segment, fact: Fact, other: Wording, wordings: Sequence[Wording]
) -> bool:
    """Whether a word belongs to a name of ordinary words that stands before its abbreviation, which
    another version writes behind its translation: `Instituut voor Zorgeconomie (IZE)` in English,
    Институт экономики ухода (IZE).

    A third version has to have the word as well, so that no single version can be wrong in it.
    """
    behind = expression(_ABBREVIATED).match(segment.text, fact.end)
    if not behind or not other.has(folded(behind[1])):
        return False
    name = folded(fact.text)
    kept = [one for one in wordings if one.language != segment.language and one is not other]
    return any(one.has(name) and get(one.language).is_ordinary(name) for one in kept)


_ABBREVIATED = r"(?:[ \u00a0-][^\W\d_]+){0,4}[»”“\"]? \(([^\W\d_]{2,6})(?=[,;)])"
"""A few words, then an abbreviation in brackets."""


class Introduced:
    """Answers names by what the paragraphs around introduce."""

    def __init__(self, facts: Facts, reach: int) -> None:
        self._facts = facts
        self._reach = reach
        self._found: dict[tuple[str, int], tuple[Introduction, ...]] = {}

    def answers(self, segment: Segment, fact: Fact, own: Wording, other: Wording) -> bool:
        """Whether another version has the abbreviation for a name, or the name for an abbreviation,
        and neither has both."""
        name = folded(fact.text)
        if _is_short(fact.text):
            if _is_spelt_before(segment, fact) and any(
                _is_spelt_before(place, one) for place, one in other.facts
            ):
                return True  # each version introduces its own, `EFMZVA` and `EMFAF`
            return self._is_written_out(name, segment, own, other)
        free = [
            folded(one.text)
            for _, one in other.facts
            if _is_short(one.text) and not own.has(folded(one.text))
        ]
        return bool(free) and any(
            self._stands_for(acronym, other, segment, name) for acronym in free
        )

    def _stands_for(self, acronym: str, other: Wording, segment: Segment, name: str) -> bool:
        """Whether an abbreviation of another version is that of a name with a certain word."""
        ours = [*self._around(segment, segment.language)]
        named = [one for one in ours if name in one.words]
        if not named:
            return False
        theirs = [*self._around(segment, other.language)]
        return any(one.acronym == acronym for one in named) or _are_together(
            _without(named, theirs),
            _without([one for one in theirs if one.acronym == acronym], ours),
        )

    def _is_written_out(self, acronym: str, segment: Segment, own: Wording, other: Wording) -> bool:
        """Whether another version has the words of a name that an abbreviation stands for."""
        if other.has(acronym):
            return False
        ours = [*self._around(segment, own.language)]
        theirs = [*self._around(segment, other.language)]
        written = [one for one in (*ours, *theirs) if _is_only_in(other, own, one)]
        return any(one.acronym == acronym for one in written) or _are_together(
            _without([one for one in ours if one.acronym == acronym], theirs),
            _without([one for one in theirs if one in written], ours),
        )

    def _around(self, segment: Segment, language: str) -> Iterator[Introduction]:
        """What a version introduces in the paragraphs around one."""
        first = segment.ordinal - self._reach
        for ordinal in range(first, first + 2 * self._reach + 1):
            if (language, ordinal) in self._facts:
                yield from self._of(language, ordinal)

    def _of(self, language: str, ordinal: int) -> tuple[Introduction, ...]:
        key = (language, ordinal)
        if key not in self._found:
            self._found[key] = tuple(introductions(self._facts[key], language, ordinal))
        return self._found[key]


def _is_only_in(other: Wording, own: Wording, one: Introduction) -> bool:
    """Whether one version has the words of a name, and another version none of them."""
    return all(map(other.has, one.words)) and not any(map(own.has, one.words))


def _without(some: Sequence[Introduction], others: Sequence[Introduction]) -> list[Introduction]:
    """Those whose abbreviation another version does not introduce: it has one of its own."""
    known = {one.acronym for one in others}
    return [one for one in some if one.acronym not in known]


def _are_together(ours: Sequence[Introduction], theirs: Sequence[Introduction]) -> bool:
    """Whether two versions introduce something at one place of the letter."""
    return any(abs(one.ordinal - two.ordinal) <= _TOGETHER for one in ours for two in theirs)
