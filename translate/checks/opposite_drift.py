"""opposite-drift."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import quoted, verb, where
from translate.checks.context import Context
from translate.checks.language_mismatch import foreign_sentence
from translate.checks.registry import unit_check
from translate.checks.texts.causes import is_same_cause
from translate.checks.texts.meant import Word
from translate.checks.texts.orders import reversals
from translate.checks.texts.pieces import places
from translate.checks.texts.small_words import turned_joints, turned_sides
from translate.checks.texts.statements import Meaning, Statement, disputed_axes, statements_on
from translate.checks.texts.tied import shared as shared_values
from translate.checks.texts.turned import is_converse, is_turned
from translate.dataclass import dataclass
from translate.languages.opposites import Sense, by_all, no_values, weights
from translate.model import Finding, Severity, Unit

_NEGATION = "negation"
_EVEN_IF = "even if"
_PERSONS = frozenset(("we and us", "we and you", "whose"))
"""The axes of who it is that a sentence speaks of."""
_APART = 75
"""Characters by which the place of a phrase may differ on average from those that it contradicts:
a clause, which languages order freely. Words farther apart speak of other things."""
_NEAR = 60
"""The same where the versions part the text into other sentences."""
_BESIDE = 40
"""The same where no two versions agree."""
_NEGATIVE = frozenset(
    (
        *("never", "nobody", "nowhere", "without", "but not", "not out"),
        *("disagree", "unknown", "insufficient", "forbid", "ignored"),
    )
)
"""Senses whose words negate: `never` against `often` is no other negation, and `niet eens` is
`disagree`, which `do not agree` says with one."""
_NEGATIONS = (Sense(_NEGATION, "not"), Sense(_NEGATION, "without"))
_Counts = Mapping[str, Counter[Sense]]


@unit_check(Severity.WARNING)
def opposite_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A version says the opposite of the others: rise for fall, must for may, before for after.

    A warning where the words leave little doubt (before and after, north and south, per week and
    per month, thousands and hundreds) or where they are said of one value (opens and closes on 3
    May), else a place for a reader to look at.

    Why: every name and figure is right, and the sentence says something else.
    Example: nl “stemde voor het plan”, en “voted against the plan”, ru “голосовал за план”.
    Remedy: read the sentence in all versions; mend it, or waive or approve it.
    """
    told = list(_by_senses(unit, context))
    yield from told
    odd_ones = {one.languages for one in told}
    yield from (one for one in _small_words(unit, context) if one.languages not in odd_ones)


def _by_senses(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where phrases of the table contradict each other."""
    axes = disputed_axes(context, unit, _weighed())
    if not axes:
        return
    for statement in statements_on(context, unit, {*axes, _NEGATION, _BOUND}):
        for turned in reversals(statement, context, unit):
            if not is_converse(statement, turned.odd):
                yield _Contradiction(*turned).finding(unit)
        seen: set[tuple[int, int]] = set()
        found = _contradictions(statement, context, unit)
        for contradiction in _without_converses(
            [one for one in found if not _stands_elsewhere(unit, one, statement.parted)]
        ):
            told = contradiction.told
            odd, said = contradiction.odd, contradiction.said
            if is_turned(context, contradiction.axis, odd, said) or is_same_cause(odd, said):
                continue
            if not seen.intersection((one.start, one.end) for one in told):
                seen.update((one.start, one.end) for one in told)
                yield contradiction.finding(unit)


def _small_words(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one version of three has `or` for `and`, or is for what the others are against."""
    rows = context.derive(places)
    if len(rows) != 3 or len({len(own) for own in rows.values()}) > 1:
        return
    languages = list(rows)
    for row in zip(*rows.values(), strict=True):
        for found in (turned_joints(row), turned_sides(context, row)):
            if found:
                odd, words = found
                yield _turned_word(unit, languages, odd, words)


def _turned_word(unit: Unit, languages: list[str], odd: int, words: Sequence[Word]) -> Finding:
    order = (odd, *(version for version in range(3) if version != odd))
    return Finding(
        "opposite-drift",
        Severity.ATTENTION,
        unit.id,
        (languages[odd],),
        where(
            verb((languages[at],), "says {text}", "say {text}", text=quoted(words[at].text))
            for at in order
        ),
        tuple(words[at].span for at in order),
    )


@cache
def _weighed() -> frozenset[str]:
    """The axes on which a contradiction is told; of negations others speak."""
    return frozenset(weights()) - {_NEGATION}


@dataclass(frozen=True, slots=True)
class _Contradiction:
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

    def finding(self, unit: Unit) -> Finding:
        others = [name for name in self.said if name != self.odd]
        said = [
            verb((name,), "says {text}", "say {text}", text=self.said[name].text)
            for name in (self.odd, *others)
        ]
        return Finding(
            "opposite-drift",
            self.severity,
            unit.id,
            odd_ones_out(self.said, [(self.odd,), others]),
            where(said),
            tuple(one.span for one in self.said.values()),
        )


def _without_converses(found: Sequence[_Contradiction]) -> Iterator[_Contradiction]:
    """Those that stand alone: where one version has another person and another verb too, it tells
    the same from the other side, `we send you` and `you receive from us`."""
    axes = {one.axis for one in found if one.severity is Severity.ATTENTION}
    is_turned = bool(axes & _PERSONS and axes - _PERSONS)
    return (one for one in found if one.severity is not Severity.ATTENTION or not is_turned)


def _stands_elsewhere(unit: Unit, contradiction: _Contradiction, parted: bool) -> bool:
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


def _contradictions(statement: Statement, context: Context, unit: Unit) -> Iterator[_Contradiction]:
    """Those of a statement, warnings first."""
    senses_of: dict[str, dict[Sense, None]] = {}
    for every in statement.meanings.values():
        for one in every:
            if one.sense.axis != _NEGATION and one.sense.axis in weights():
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
    yield from sorted(found, key=lambda one: one.severity is not Severity.WARNING)
    if len(counts) > 2 and not any(
        foreign_sentence(segment) for every in unit.segments.values() for segment in every
    ):
        yield from _between_two(statement, counts, disputed)


def _counts(statement: Statement) -> _Counts:
    """By language, how often each sense is there; the `more` of `no more than` is no rise."""
    return {
        language: Counter(one.sense for one in every if not (one.weak and _is_of_bound(one, every)))
        for language, every in statement.meanings.items()
    }


def _is_of_bound(meaning: Meaning, every: Sequence[Meaning]) -> bool:
    """Whether a phrase is a part of one that bounds a value."""
    return any(
        one.sense.axis == _BOUND and not set(one.places).isdisjoint(meaning.places)
        for one in every
        if one is not meaning
    )


_BOUND = "minimum and maximum"


def _between_two(
    statement: Statement, counts: _Counts, disputed: Iterable[Mapping[Sense, None]]
) -> Iterator[_Contradiction]:
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
            yield _Contradiction(Severity.ATTENTION, telling[0], told)


def _contradicts(
    statement: Statement, counts: _Counts, odd: str, shared: Sense, contrary: Sense
) -> bool:
    """Whether one version says a sense less often than every other, and its opposite more often.

    Words that often mean something else do not suffice for either by themselves. Not where it also
    negates more or less than all others: `does not oppose` may be `supports`; but `even if you do
    not pay` says no more than `even if you pay` what `provided that you pay` does.
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
                for counted in (_NEGATIONS, _NEGATIONS[:1])
            )
        )
    )


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
    negations: Sequence[Sense] = _NEGATIONS,
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
) -> _Contradiction:
    counts = _counts(statement)
    plain = not counts[odd][shared] and not any(
        count[contrary] for language, count in counts.items() if language != odd
    )
    said = min(
        (_beside(statement, odd, own, shared) for own in statement.having(odd, contrary)),
        key=lambda said: (said[odd].weak, sum(_apart(said[odd], one) for one in said.values())),
    )
    heavy = plain and len(counts) > 2 and _weighs(shared.axis, said, context)
    return _Contradiction(Severity.WARNING if heavy else Severity.ATTENTION, odd, said)


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
