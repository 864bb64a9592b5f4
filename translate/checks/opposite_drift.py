"""opposite-drift."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from translate.checks.comparing.outliers import odd_ones_out
from translate.checks.comparing.wording import each_says
from translate.checks.context import Context
from translate.checks.registry import unit_check
from translate.checks.texts.causes import is_same_cause
from translate.checks.texts.contradictions import (
    BOUND,
    Contradiction,
    contradictions,
    stands_elsewhere,
)
from translate.checks.texts.joints import may_choose, turned_joints
from translate.checks.texts.meant import side_by_side
from translate.checks.texts.orders import reversals
from translate.checks.texts.polarities import NOT, is_denied
from translate.checks.texts.shared_words import has_changed_sides
from translate.checks.texts.small_words import takes_sides, turned_sides
from translate.checks.texts.statements import Statement, disputed_axes, statements_on
from translate.checks.texts.stretches import Stretch
from translate.checks.texts.turned import is_converse, is_turned
from translate.languages.opposites import NEGATION, axes_named, axis_named, weights
from translate.model import Finding, Severity, Unit

_CASES = axis_named("we and us")
"""The axis of one person that acts or is acted upon: each language says much of it otherwise."""
_CONVERSES = axes_named("give and get", "send and get", "pay and receive", "buy and sell")
"""The axes of what the one does and the other one has done to him: `the fund gave the village`,
`the village received from the fund`."""
_PERSONS = axes_named(_CASES, "we and you", "whose")
"""The axes of who it is that a sentence speaks of."""


@unit_check(Severity.WARNING)
def opposite_drift(unit: Unit, context: Context) -> Iterator[Finding]:
    """A version says the opposite of the others: rise for fall, must for may, before for after.

    Of three versions or more, a warning where the words leave little doubt (before and after,
    north and south, per week and per month, thousands and hundreds) or where they are said of one
    value (opens and closes on 3 May). Else, and always where there are two versions, a place for a
    reader to look at.

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
    for statement in statements_on(context, unit, {*axes, NEGATION, BOUND}):
        for turned in reversals(statement, context, unit):
            if not is_converse(statement, turned.odd):
                yield _finding(unit, Contradiction(*turned))
        seen: set[tuple[int, int]] = set()
        found = contradictions(statement, context, unit)
        for contradiction in _without_converses(
            [one for one in found if not stands_elsewhere(unit, one, statement.parted)]
        ):
            told = contradiction.told
            if _says_the_same(context, contradiction) or _deny_unlike(statement, contradiction):
                continue
            if not seen.intersection((one.start, one.end) for one in told):
                seen.update((one.start, one.end) for one in told)
                yield _finding(unit, contradiction)


def _says_the_same(context: Context, told: Contradiction) -> bool:
    """Whether the odd version says the same from its other end, or of one person that acts or is
    acted upon: `we hold that dear`, `that is dear to us`."""
    if told.axis == _CASES:
        return not has_changed_sides(context, told.odd, told.said)
    if told.axis in _CONVERSES and has_changed_sides(context, told.odd, told.said):
        return True
    return is_turned(context, told.axis, told.odd, told.said) or is_same_cause(told.odd, told.said)


def _deny_unlike(statement: Statement, told: Contradiction) -> bool:
    """Whether a version says with one word what another one denies, and a third one says: «нельзя»
    is `mag niet`, and `polarity-drift` tells that `is allowed` is odd."""
    own = told.said[told.odd]
    if not any(one.sense == NOT and one.meets(own) for one in statement.meanings[told.odd]):
        return False
    denied = {
        is_denied(statement.meanings[name], one)
        for name, one in told.said.items()
        if name != told.odd
    }
    return len(denied) > 1


def _small_words(unit: Unit, context: Context) -> Iterator[Finding]:
    """Where one version of three has `or` for `and`, or is for what the others are against."""
    for row in context.derive(side_by_side):
        said = list(row.values())
        told = [
            turned(said)
            for may_turn, turned in ((may_choose, turned_joints), (takes_sides, turned_sides))
            if may_turn(said)
        ]
        for odd, words in filter(None, told):
            yield _turned_word(unit, list(row), odd, words)


def _turned_word(unit: Unit, languages: list[str], odd: int, words: Sequence[Stretch]) -> Finding:
    order = (odd, *(version for version in range(3) if version != odd))
    return Finding(
        "opposite-drift",
        Severity.ATTENTION,
        unit.id,
        (languages[odd],),
        each_says({languages[at]: words[at].text for at in order}, languages[odd]),
        tuple(words[at].span for at in order),
    )


@cache
def _weighed() -> frozenset[str]:
    """The axes on which a contradiction is told; of negations others speak."""
    return frozenset(weights()) - {NEGATION}


def _without_converses(found: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """Those that stand alone: where one version has another person and another verb too, it tells
    the same from the other side, `we send you` and `you receive from us`."""
    axes = {one.axis for one in found if one.severity is Severity.ATTENTION}
    is_turned = bool(axes & _PERSONS and axes - _PERSONS)
    return (one for one in found if one.severity is not Severity.ATTENTION or not is_turned)


def _finding(unit: Unit, told: Contradiction) -> Finding:
    others = [name for name in told.said if name != told.odd]
    return Finding(
        "opposite-drift",
        told.severity,
        unit.id,
        odd_ones_out(told.said, [(told.odd,), others]),
        each_says({name: one.text for name, one in told.said.items()}, told.odd),
        tuple(one.span for one in told.said.values()),
    )
