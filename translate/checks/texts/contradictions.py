"""Where phrases of one version say the opposite of what those of the others say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from translate.checks.context import Context
from translate.checks.texts.foreign_sentences import foreign_sentence
from translate.checks.texts.polarities import is_denied, is_negation, is_opener
from translate.checks.texts.statements import Meaning, Statement
from translate.checks.texts.tied import shared as shared_values
from translate.dataclass import dataclass
from translate.languages.opposites import (
    BREAKS,
    NEGATION,
    NEGATIONS,
    Sense,
    axis_named,
    by_all,
    names_of_senses,
    no_values,
    two_sided,
    weights,
)
from translate.model import Severity, Unit

BOUND = axis_named("minimum and maximum")
"""That of what bounds a value."""
(_EVEN_IF,) = names_of_senses("even if")
_MODALITY = axis_named("modality")
"""The axis on which a denied `may` is a third thing."""
_APART = 75
"""Characters by which the place of a phrase may differ on average from those that it contradicts:
a clause, which languages order freely. Words farther apart speak of other things."""
_NEAR = 60
"""The same where the versions part the text into other sentences."""
_BESIDE = 40
"""The same where no two versions agree."""
_NEGATIVE = names_of_senses(
    *("never", "nobody", "nowhere", "without", "but not", "not out", "not everyone"),
    *("disagree", "unknown", "insufficient", "forbid", "ignored"),
)
"""Senses whose words negate: `never` against `often` is no other negation, and `niet eens` is
`disagree`, which `do not agree` says with one."""
_Counts = Mapping[str, Counter[Sense]]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two senses of one axis, and who says which."""

    severity: Severity
    odd: str
    said: Mapping[str, Meaning]
    """By language, the phrase that says it; the odd one's first."""

    @property
    def axis(self) -> str:
        return self.said[self.odd].sense.axis

    @property
    def told(self) -> tuple[Meaning, ...]:
        return (self.said[self.odd],)


def stands_elsewhere(unit: Unit, contradiction: Contradiction, parted: bool) -> bool:
    """Whether a phrase that only a reader can judge stands in another part of the text than those
    that it contradicts, or in a sentence of another language."""
    if contradiction.severity is Severity.WARNING:
        return False
    said = contradiction.said
    if any(foreign_sentence(one.segment) for one in said.values()):
        return True
    if any(len(unit.segments[name]) > 1 for name in said):
        return False
    odd = said[contradiction.odd]
    reach = _BESIDE if len(said) == 2 else _NEAR if parted else _APART
    return sum(_apart(odd, one) for one in said.values()) > reach * (len(said) - 1)


def _apart(one: Meaning, other: Meaning) -> float:
    """How far the place of a phrase in its text is from that of another in its own, in characters:
    of texts that are as long as both are on average."""
    lengths = [max(len(each.segment.text), 1) for each in (one, other)]
    return abs(one.start / lengths[0] - other.start / lengths[1]) * sum(lengths) / 2


def contradictions(statement: Statement, context: Context, unit: Unit) -> Iterator[Contradiction]:
    """Those of a statement, warnings first."""
    senses_of: dict[str, dict[Sense, None]] = {}
    for every in statement.meanings.values():
        for one in every:
            if one.sense.axis != NEGATION and one.sense.axis in weights():
                senses_of.setdefault(one.sense.axis, {})[one.sense] = None
    # Most statements say one thing on each axis: nothing to contradict.
    disputed = [senses for senses in senses_of.values() if len(senses) > 1]
    if not disputed:
        return
    counts = _counts(statement)
    found = [
        _contradiction(statement, context, odd, shared, contrary)
        for senses in disputed
        for shared, contrary in permutations(senses, 2)
        for odd in list(counts)[: 1 if len(counts) == 2 else None]
        if _contradicts(statement, counts, odd, shared, contrary)
    ]
    found.sort(key=lambda one: one.severity is not Severity.WARNING)
    yield from (one for one in found if not _is_denied_apart(statement, one))
    if len(counts) > 2 and not any(
        foreign_sentence(segment) for every in unit.segments.values() for segment in every
    ):
        between = _between_two(statement, counts, disputed)
        yield from (one for one in between if not _is_denied_apart(statement, one))


def _counts(statement: Statement) -> _Counts:
    """By language, how often each sense is there; the `more` of `no more than` is no rise."""
    return {
        language: Counter(_apart_from_bounds(every))
        for language, every in statement.meanings.items()
    }


def _apart_from_bounds(every: Sequence[Meaning]) -> Iterator[Sense]:
    """The senses of a version, without those of weak phrases that are part of one that bounds a
    value."""
    # By place of a word, how many phrases that bound a value it is part of.
    bounds = Counter(
        [place for one in every if one.sense.axis == BOUND for place in set(one.places)]
    )
    for one in every:
        own = one.sense.axis == BOUND
        if not (one.weak and any(bounds[place] > own for place in one.places)):
            yield one.sense


def _between_two(
    statement: Statement, counts: _Counts, disputed: Iterable[Mapping[Sense, None]]
) -> Iterator[Contradiction]:
    """Where two versions contradict each other and the others say neither, each with one sense of
    the axis only, and they negate equally often.

    Another version often says with another word what the table has no phrase for. Not on the axes
    of which translators take words freely.
    """
    for senses in disputed:
        (axis, *_) = {sense.axis for sense in senses}
        if len(senses) != 2 or axis in by_all():
            continue
        said = {name: [sense for sense in senses if counts[name][sense]] for name in counts}
        telling = [name for name, every in said.items() if every]
        if len(telling) != 2 or said[telling[0]] == said[telling[1]]:
            continue
        firm = {
            name: next((one for one in statement.having(name, sense) if not one.weak), None)
            for name in telling
            for sense in said[name][:1]
        }
        told = {name: one for name, one in firm.items() if one and len(said[name]) == 1}
        if len(told) == 2 and len({_negations(statement, name, senses) for name in told}) == 1:
            yield Contradiction(Severity.ATTENTION, telling[0], told)


def _is_denied_apart(statement: Statement, told: Contradiction) -> bool:
    """Whether the odd version alone denies its phrase, or alone does not: `not possible` is
    `impossible`, however often the sentence negates elsewhere.

    A phrase that negates by itself, like `none of us`, is not denied; of one that holds a negation,
    `not needed`, the others have to be denied: `no change is needed`.
    """
    if told.axis == _MODALITY or _EVEN_IF in (one.sense.name for one in told.said.values()):
        return False
    denied, own = {}, {}
    for name, one in told.said.items():
        every = statement.meanings[name]
        own[name] = any(one.meets(each) for each in every if is_negation(each, one))
        if own[name] and len(one.places) == 1:
            return False
        denied[name] = not own[name] and is_denied(every, one)
    if any(own.values()):
        sides = {own[told.odd], *(denied[name] for name in denied if name != told.odd)}
        other = {denied[told.odd], *(own[name] for name in own if name != told.odd)}
        return {True} in (sides, other)
    return list(denied.values()).count(denied[told.odd]) == 1


def _contradicts(
    statement: Statement, counts: _Counts, odd: str, shared: Sense, contrary: Sense
) -> bool:
    """Whether one version says a sense less often than every other, and its opposite more often.

    Words that often mean something else do not suffice for either by themselves. Not where it also
    negates more or less than all others: `does not oppose` may be `supports`; but `even if you do
    not pay` says no more than `even if you pay` what `provided that you pay` does, and a clause
    without a negation says what it says.
    """
    others = [language for language in counts if language != odd]
    senses = (shared, contrary)
    if counts[odd][shared] >= min(counts[name][shared] for name in others):
        return False
    return (
        counts[odd][contrary] > max(counts[name][contrary] for name in others)
        and any(not one.weak for one in statement.having(odd, contrary))
        and all(
            any(not one.weak for one in statement.having(language, shared)) for language in others
        )
        and (
            _EVEN_IF in (shared.name, contrary.name)
            or all(
                any(_negates_alike(statement, odd, name, senses, counted) for name in others)
                for counted in (NEGATIONS, NEGATIONS[:1])
            )
            or (
                shared.axis in two_sided()
                and all(
                    _is_said_plainly(statement, name, contrary if name == odd else shared)
                    for name in counts
                )
            )
        )
    )


def _is_said_plainly(statement: Statement, language: str, sense: Sense) -> bool:
    """Whether a version says a sense in a clause that signs set apart, and negates nothing there:
    `we do not agree with the plan, which is cheaper`, or negates nothing at all."""
    every = statement.meanings[language]
    negations = [one for one in every if one.sense in NEGATIONS]
    return any(
        not is_opener(one) and not any(_is_one_clause(one, negation) for negation in negations)
        for one in statement.having(language, sense)
    )


def _is_one_clause(one: Meaning, other: Meaning) -> bool:
    """Whether no sign parts two phrases of a sentence."""
    if (one.segment, one.sentence) != (other.segment, other.sentence):
        return False
    first, last = sorted((one, other), key=lambda each: each.places)
    return BREAKS.isdisjoint(first.words[first.last + 1 : last.first])


def _negates_alike(
    statement: Statement, odd: str, other: str, senses: Sequence[Sense], negations: Sequence[Sense]
) -> bool:
    """Whether two versions negate equally often, with `without` or but for it."""
    return _negations(statement, odd, senses, negations) == _negations(
        statement, other, senses, negations
    )


def _negations(
    statement: Statement,
    language: str,
    senses: Iterable[Sense],
    negations: Sequence[Sense] = NEGATIONS,
) -> int:
    """How often a version negates, in one of some ways; words of a sense that is a negation itself
    do not count."""
    every = statement.meanings[language]
    own = {
        (one.sentence, place)
        for one in every
        if one.sense in senses and one.sense.name in _NEGATIVE
        for place in one.places
    }
    return sum(one.sense in negations and own.isdisjoint(_places(one)) for one in every)


def _places(meaning: Meaning) -> Iterator[tuple[int, int]]:
    return ((meaning.sentence, place) for place in meaning.places)


def _contradiction(
    statement: Statement, context: Context, odd: str, shared: Sense, contrary: Sense
) -> Contradiction:
    counts = _counts(statement)
    plain = not counts[odd][shared] and not any(
        count[contrary] for language, count in counts.items() if language != odd
    )
    said = min(
        (_beside(statement, odd, own, shared) for own in statement.having(odd, contrary)),
        key=lambda said: (said[odd].weak, sum(_apart(said[odd], one) for one in said.values())),
    )
    heavy = plain and len(counts) > 2 and _weighs(shared.axis, said, context)
    return Contradiction(Severity.WARNING if heavy else Severity.ATTENTION, odd, said)


def _beside(statement: Statement, odd: str, own: Meaning, shared: Sense) -> dict[str, Meaning]:
    """By language, a phrase of the odd one, and those of the others that it contradicts: the
    nearest ones, of those that often mean something else only where there is no other."""
    return {
        language: own
        if language == odd
        else min(statement.having(language, shared), key=lambda one: (one.weak, _apart(one, own)))
        for language in statement.meanings
    }


def _weighs(axis: str, said: Mapping[str, Meaning], context: Context) -> bool:
    """Whether the words of an axis leave little doubt, by themselves or beside a value."""
    if weights().get(axis) == Severity.WARNING:
        return True
    return axis not in no_values() and bool(shared_values(context, said.values()))
