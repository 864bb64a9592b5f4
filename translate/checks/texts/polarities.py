"""How far each version of a sentence denies what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from enum import Enum, auto
from itertools import pairwise

from translate.checks.texts.likeness import term_of
from translate.checks.texts.statements import Meaning, Statement
from translate.languages import get
from translate.languages.opposites import (
    BREAKS,
    DENIAL,
    NEGATION,
    NEGATIONS,
    Sense,
    sense_named,
    two_sided,
)
from translate.languages.scopes import scopes

NOT, WITHOUT = NEGATIONS
_SOFT = sense_named(NEGATION, "soft")
_PREFIXED = sense_named(NEGATION, "prefixed")
SOFT = (
    _SOFT,
    _PREFIXED,
    sense_named(NEGATION, "until"),
    sense_named(NEGATION, "only"),
    DENIAL,
)
"""The kinds of words that may stand for a negation: none of them translates one of another kind."""
HINT = sense_named(NEGATION, "hint")


class Polarity(Enum):
    """How far a version denies what its sentence says."""

    NEGATED = auto()
    PLAIN = auto()
    """Nothing in it may stand for a negation."""
    HINTED = auto()
    """A word may stand for the negation that another version adds: `difficult` for `not easy`."""
    OPEN = auto()
    """A word may stand for a negation: `fail`, `hardly`, `unless`, a prefix."""


def polarities(statement: Statement) -> Mapping[str, Polarity]:
    """By language, how far it denies what its sentence says.

    Where all versions but one negate, words that may stand for a negation explain the one that does
    not only if it has more of them than the others, and if they are no words for what the others
    say as well: `may be suspended` against `may not be suspended`. Two negations make none: `no
    luggage without a passenger` is `with a passenger only`.
    """
    counts = statement.counts()
    negated = [name for name, count in counts.items() if count[NOT] + count[WITHOUT]]
    most = sum(counts[name][NOT] > 0 for name in negated) == len(counts) - 1
    usual = {
        sense: min((counts[name][sense] for name in negated), default=0) if most else 0
        for sense in (*SOFT, HINT)
    }
    if most:  # `unqualified` is «без диплома», and what is denied of either is denied besides
        usual[_PREFIXED] = min(counts[name][_PREFIXED] + counts[name][WITHOUT] for name in negated)
    twice = bool(negated) and all(counts[name][NOT] and counts[name][WITHOUT] for name in negated)
    found = {}
    for name, count in counts.items():
        if name in negated:
            found[name] = Polarity.NEGATED
        elif twice or (
            any(count[sense] > usual[sense] for sense in SOFT)
            and not (most and _is_said_by_all(statement, name, negated))
            and not (most and _are_answered(statement, name, negated))
        ):
            found[name] = Polarity.OPEN
        else:
            found[name] = Polarity.HINTED if count[HINT] > usual[HINT] else Polarity.PLAIN
    return found


def _is_said_by_all(statement: Statement, language: str, others: Sequence[str]) -> bool:
    """Whether each word of a version that may stand for a negation has a sense that all of the
    others have as often, without their negation: `disagree` is not said by `niet eens`."""
    own = Counter(one.sense for one in statement.meanings[language])
    said = [_unnegated(statement.meanings[name]) for name in others]
    shared = {
        sense
        for sense, count in own.items()
        if sense.axis != NOT.axis and count <= min(counts[sense] for counts in said)
    }
    every = statement.meanings[language]
    told = [one for one in every if one.sense in shared and not one.weak]
    return all(
        any(one.sentence == soft.sentence and one.holds(soft) for one in told)
        for soft in every
        if soft.sense in SOFT
    )


def _are_answered(statement: Statement, language: str, others: Sequence[str]) -> bool:
    """Whether another version has each word of one that may stand for a negation, besides its own
    negation: `because a form is missing`, `omdat er een formulier ontbreekt`."""
    soft = [one for one in statement.meanings[language] if one.sense in (*SOFT, HINT)]
    if any(one.sense not in (_SOFT, HINT) for one in soft):
        return False  # `not willing` has the word that `unwilling` has
    said = frozenset[Hashable]().union(
        *(
            _meant(word, name)
            for name in others
            for one in negating(statement, name)[:1]
            for word in one.words
        )
    )
    return all(
        len(one.places) == 1 and not said.isdisjoint(_meant(one.words[one.first], language))
        for one in soft
    )


def _meant(word: str, language: str) -> frozenset[Hashable]:
    return term_of(word, language)[0]


def _unnegated(meanings: Sequence[Meaning]) -> Counter[Sense]:
    """How often each sense is there in phrases that hold no negation."""
    negations = [(one.sentence, one.first) for one in meanings if one.sense in NEGATIONS]
    return Counter(
        one.sense
        for one in meanings
        if not any(
            sentence == one.sentence and place in one.places for sentence, place in negations
        )
    )


def alone(found: Mapping[str, Polarity]) -> str:
    """The one language whose polarity no other shares; "" where there is none."""
    negated = [name for name, polarity in found.items() if polarity is Polarity.NEGATED]
    others = [polarity for polarity in found.values() if polarity is not Polarity.NEGATED]
    if len(found) < 3:
        return ""
    if len(negated) == 1 and all(polarity is Polarity.PLAIN for polarity in others):
        return negated[0]
    if len(others) == 1 and others[0] is not Polarity.OPEN:
        return next(name for name in found if name not in negated)
    return ""


def uneven(statement: Statement) -> str:
    """The one language with one negation less, or more, than all others, who negate equally often;
    else "".

    More than one less is no loss: of a list one language denies each item (`niet werken, geen huis
    huren en niet reizen`) and another the whole (`not allowed to work, to rent or to travel`).
    Words that may stand for a negation explain nothing where the other side has as many of them:
    `does not forbid` against `forbids`, where every version has its `forbid`.
    """
    counts = statement.counts()
    if len(counts) < 3:
        return ""
    negations = {name: count[NOT] + count[WITHOUT] for name, count in counts.items()}
    for odd, own in negations.items():
        others = [name for name in counts if name != odd]
        if (
            {negations[name] for name in others} == {own + 1}
            and all(
                counts[odd][sense] <= min(counts[name][sense] for name in others)
                for sense in (*SOFT, HINT)
            )
            and not _adds_last(statement, odd)
            and not (
                _denies_alternatives(statement, odd)
                and all(_denies_each(statement, name) for name in others)
            )
        ):
            return odd
        if _denies_once_more(statement, negations, odd):
            return odd
    return ""


def _denies_once_more(statement: Statement, negations: Mapping[str, int], odd: str) -> bool:
    """Whether a version has one negation more than all others, who negate equally often, and no
    other has more words than it that may stand for one; not in a language that may deny one thing
    twice."""
    counts = statement.counts()
    others = [name for name in counts if name != odd]
    return (
        counts[odd][NOT] > 1
        and {negations[name] for name in others} == {counts[odd][NOT] - 1}
        and not get(odd).doubles_negations
        and not _denies_each(statement, odd)
        and all(counts[name][sense] <= counts[odd][sense] for sense in SOFT for name in others)
    )


def _adds_last(statement: Statement, language: str) -> bool:
    """Whether a version says with a last word of a clause that it denies something else as well:
    `we do not want pity, and a new study neither`, in a language that says `and a new study too`.
    """
    adding = scopes(language).adding
    return any(
        word.casefold() in adding and not behind[:1].isalnum()
        for one in negating(statement, language)
        for word, behind in pairwise((*one.words[one.last + 1 :], ""))
    )


def _denies_alternatives(statement: Statement, language: str) -> bool:
    """Whether a version joins what one negation denies: `not monitor or store`, `neither monitor
    nor store`."""
    joining = get(language).alternatives | _nor(language)
    return any(
        word.casefold() in joining
        for one in negating(statement, language)
        for word in one.words[one.first + 1 :]
    )


def _denies_each(statement: Statement, language: str) -> bool:
    """Whether a version joins what it denies one by one: `not monitor and not store`."""
    joining = get(language).coordinators | _nor(language)
    return any(
        word.casefold() in joining
        for one, other in pairwise(negating(statement, language))
        if one.sentence == other.sentence
        for word in one.words[one.last + 1 : other.last + 1]
    )


def _nor(language: str) -> frozenset[str]:
    """The words of a language that deny something else as well."""
    own = scopes(language)
    return own.adding & own.negating


def negating(statement: Statement, language: str) -> list[Meaning]:
    """The negations of a version, in the order of the text."""
    return [one for one in statement.meanings[language] if one.sense in NEGATIONS]


def says_the_opposite(statement: Statement, odd: str) -> bool:
    """Whether a version says plainly the opposite of what the others deny, or denies the opposite
    of what they say: `not near the sea` is `far from the sea`."""
    denied = {
        name: {
            one.sense for one in every if one.sense.axis in two_sided() and is_denied(every, one)
        }
        for name, every in statement.meanings.items()
    }
    said = {name: {one.sense for one in every} for name, every in statement.meanings.items()}
    others = [name for name in said if name != odd]
    return any(
        all(
            own not in said[name]
            and any(theirs.axis == own.axis and theirs not in said[odd] for theirs in beside[name])
            for name in others
        )
        for mine, beside in ((denied, said), (said, denied))
        for own in mine[odd]
    )


def is_denied(every: Sequence[Meaning], phrase: Meaning) -> bool:
    """Whether a `not` stands near a phrase, with no sign between them; `because` and the like are
    not denied, what they open is."""
    if is_opener(phrase):
        return False
    return any(is_negation(one, phrase) and _is_near(one, phrase) for one in every)


def is_opener(phrase: Meaning) -> bool:
    """Whether a phrase opens a clause."""
    own = scopes(phrase.segment.language)
    first = phrase.words[phrase.first].casefold()
    return first in own.cutting or first in own.opening


def is_negation(meaning: Meaning, phrase: Meaning) -> bool:
    """Whether a meaning is a `not` of the sentence that a phrase is in."""
    here = (meaning.segment, meaning.sentence) == (phrase.segment, phrase.sentence)
    return meaning.sense == NOT and here


def _is_near(negation: Meaning, phrase: Meaning) -> bool:
    """Whether few words of a sentence stand between two phrases of it, and no sign."""
    if negation.meets(phrase):
        return False
    first, last = sorted((negation, phrase), key=lambda one: one.places)
    between = first.words[first.last + 1 : last.first]
    return len(between) <= _NEAR_BY and BREAKS.isdisjoint(between)


_NEAR_BY = 3
"""Words between a negation and what it denies, at the most."""


def is_made_up_for(statements: Sequence[Statement], odd: str) -> bool:
    """Whether a version negates as often as another one in the whole text, and parts it into other
    sentences than they do, though into as many: each has its negations elsewhere."""
    totals: Counter[str] = Counter()
    for statement in statements:
        for name, count in statement.counts().items():
            totals[name] += count[NOT] + count[WITHOUT]
    own = totals.pop(odd, 0)
    return own in totals.values() and any(
        abs(_share(statement, odd) - _share(statement, name)) > _SHIFTED
        for statement in statements
        for name in totals
        if all(statement.meanings.values())
    )


def _share(statement: Statement, language: str) -> float:
    """The share of a version's text that its sentence takes; it says something that is known."""
    one = statement.meanings[language][0]
    return (one.sentence_end - one.sentence) / len(one.segment.text)


_SHIFTED = 0.15
"""By how much of a text a sentence is longer, or shorter, where it is parted otherwise."""
