"""Words that only explain a name to the readers of one version: another one may do without."""

from __future__ import annotations

from collections.abc import Sequence

from translate.checks.context import Context
from translate.checks.naming.counterparts import Wording
from translate.checks.naming.introduced import WRITTEN_OUT
from translate.checks.naming.mentions import is_acronym, is_in_brackets, names_around
from translate.checks.reach import AROUND
from translate.facts.words import folded, words
from translate.languages import get
from translate.languages.language import Script
from translate.languages.lexicon import dictionary
from translate.model import Fact, Segment


def is_glossed(
    segment: Segment, fact: Fact, other: Wording, wordings: Sequence[Wording], context: Context
) -> bool:
    """Whether another version may lack a word that explains a name.

    That is an abbreviation in brackets that the letter uses nowhere, `(NVWA)`, behind a name that
    the other one has in words; the same without brackets where a third version has both; or the
    Dutch name in brackets behind its Russian translation, which a third version translates as well.
    """
    if not is_acronym(fact.text):
        return _is_original(fact, other, wordings)
    if not fact.value.from_bracket:
        return _is_introduced(segment, fact, other, wordings, context)
    return (
        not any(one.value.from_bracket for _, one in other.facts)
        and not _is_used(fact.text, segment.ordinal, context)
        and all(
            says_the_name(place, said, own, other)
            for own in wordings
            for place, said in own.facts
            if said.text == fact.text
        )
    )


def _is_introduced(
    segment: Segment, fact: Fact, other: Wording, wordings: Sequence[Wording], context: Context
) -> bool:
    """Whether a third version introduces an abbreviation in brackets behind a name that another
    version has in words, and nowhere around in short."""
    around = names_around(context, other.language, segment.ordinal, AROUND)
    return not any(said.text == fact.text for _, said in around) and any(
        said.text == fact.text
        and bool(said.value.from_bracket)
        and says_the_name(place, said, own, other)
        for own in wordings
        if own is not other
        for place, said in own.facts
    )


def _is_original(fact: Fact, other: Wording, wordings: Sequence[Wording]) -> bool:
    """Whether a version in another script has a word in brackets, and a third version has it."""
    name = folded(fact.text)
    return any(
        one is not other
        and get(one.language).script is Script.CYRILLIC
        and any(
            fact.text.isascii() and said.text == fact.text and is_in_brackets(place, said)
            for place, said in one.facts
        )
        for one in wordings
    ) and any(one is not other and one.has(name) for one in wordings)


def _is_used(acronym: str, ordinal: int, context: Context) -> bool:
    """Whether some version has an acronym without brackets in the paragraphs around one."""
    return any(
        fact.text == acronym and not fact.value.from_bracket
        for language in context.languages
        for _, fact in names_around(context, language, ordinal, AROUND)
    )


def says_the_name(segment: Segment, fact: Fact, own: Wording, other: Wording) -> bool:
    """Whether another version has half of the words before an abbreviation in brackets, of those
    that the lexicon knows: a body of other words is another body."""
    before = words(segment.text[max(fact.start - WRITTEN_OUT, 0) : fact.start])[-len(fact.text) :]
    known = [concepts for word in before if (concepts := _meant(word, own.language))]
    there = {
        concept
        for place in other.segments
        for word in words(place.text)
        for concept in _meant(word, other.language)
    }
    return 2 * sum(not concepts.isdisjoint(there) for concepts in known) >= len(known)


def _meant(word: str, language: str) -> frozenset[int]:
    """What a folded word and the parts of a compound may mean, as numbers of rows of the
    lexicon."""
    known = dictionary(language, wide=True)
    return frozenset(known.look_up(word)).union(*known.parts(word))
