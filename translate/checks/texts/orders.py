"""Which version says the same senses in another order: `a cleaner river and a dirtier lake`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from translate.checks.context import Context
from translate.checks.texts.shared_words import moved_along
from translate.checks.texts.statements import Meaning, Statement
from translate.checks.texts.tied import has_values_in_order
from translate.facts.words import folded
from translate.languages import get
from translate.languages.opposites import BREAKS, NEGATION, axes_named, weights
from translate.languages.scopes import NOT, scopes
from translate.model import Severity, Unit


class Reversal(NamedTuple):
    """The senses of one axis in one version stand the other way round."""

    severity: Severity
    odd: str
    """The language of that version."""
    said: Mapping[str, Meaning]
    """By language, the first phrase of the axis."""


def reversals(statement: Statement, context: Context, unit: Unit) -> Iterator[Reversal]:
    """Where one version of three says the senses of an axis in another order than the others.

    `The air is getting cleaner and the water dirtier` against dirtier air and cleaner water. Only
    where every version says each of them once, and not of words that are only listed: `boys and
    girls`. Rates that are exchanged between the same amounts are a warning: `€800 a month, €9,600 a
    year`.
    """
    if len(statement.meanings) < 3:
        return
    for axis in _contested(statement):
        weighs = weights().get(axis) == Severity.WARNING
        firm = weighs and has_values_in_order(context, unit)
        if axis in _RATES and not firm and not _are_chosen(statement, axis):
            continue
        severity = Severity.WARNING if weighs else Severity.ATTENTION
        said = {
            language: [one for one in every if one.sense.axis == axis]
            for language, every in statement.meanings.items()
        }
        odd = _reversed(said)
        if odd and not moved_along(context, odd, _two(odd, said)):
            yield Reversal(severity, odd, {name: every[0] for name, every in said.items()})


def _two(odd: str, said: Mapping[str, Sequence[Meaning]]) -> Mapping[str, tuple[Meaning, Meaning]]:
    """By language, the phrases of the two senses that one version says first."""
    first, second, *_ = (one.sense for one in said[odd])
    return {
        name: (
            next(one for one in every if one.sense == first),
            next(one for one in every if one.sense == second),
        )
        for name, every in said.items()
    }


def _reversed(said: Mapping[str, Sequence[Meaning]]) -> str:
    """The one version of some that says the same senses in another order; "" where none does."""
    orders = {name: tuple(one.sense for one in every) for name, every in said.items()}
    for odd, order in orders.items():
        (first, *rest) = (orders[name] for name in orders if name != odd)
        once = len(set(order)) == len(order) and sorted(order) == sorted(first)
        if first == order or not once or any(map(_is_list, said.values())):
            continue
        if all(first == other for other in rest) and not _goes_with_its_word(odd, said):
            return odd
    return ""


def _goes_with_its_word(odd: str, said: Mapping[str, Sequence[Meaning]]) -> bool:
    """Whether a version has turned a sentence, and each phrase took with it the word before it that
    tells its part, or the noun behind it: `suspended, not ended` and `not ended but suspended`, `by
    iron wheels`, `ancient Egyptians of the New Kingdom`."""
    told = {name: {one.sense: _word_before(one) for one in every} for name, every in said.items()}
    own = told.pop(odd)
    denied = [
        {sense for sense, word in each.items() if word is _DENIED} for each in (own, *told.values())
    ]
    if denied[0] and all(each == denied[0] for each in denied):
        return True
    return any(_AGENT in each.values() for each in (own, *told.values()))


def _word_before(one: Meaning) -> str:
    """What a word before a phrase does: denies it, or says that it acts; "" where none does."""
    language = get(one.segment.language)
    before = [folded(word) for word in one.words[max(one.first - _BEFORE, 0) : one.first]]
    while any(word in BREAKS for word in before):
        before.pop(0)
    rejected = any(sense == NOT for *_, sense in scopes(one.segment.language).openings(before))
    if rejected or language.negators.intersection(before):
        return _DENIED
    if before and before[-1] in language.articles:
        before.pop()
    return _AGENT if before and before[-1] in language.agent_prepositions else ""


_BEFORE = 4
"""Words before a phrase among which its negation stands, `not to be ended`, in its own clause."""
_DENIED = "denied"
_AGENT = "agent"


def _is_list(said: Sequence[Meaning]) -> bool:
    """Whether a coordinator and nothing else joins the phrases, or one owns the other: then their
    order is free."""
    between = [
        one.segment.text[one.end : other.start].strip().casefold() for one, other in pairwise(said)
    ]
    language = get(said[0].segment.language)
    return all(text in language.coordinators | language.possessives for text in between)


def _contested(statement: Statement) -> tuple[str, ...]:
    """The axes on which every version says more than one thing firmly, and none of them a part of
    a law: Dutch and Russian name these in different orders."""
    axes = {
        one.sense.axis: None
        for every in statement.meanings.values()
        for one in every
        if one.sense.axis != NEGATION and _has_order(one.sense.axis)
    }
    return tuple(
        axis
        for axis in axes
        if all(
            sum(one.sense.axis == axis and not one.weak for one in every) > 1
            for every in statement.meanings.values()
        )
    )


def _has_order(axis: str) -> bool:
    """Whether it means something in which order the senses of an axis are said."""
    weight = weights().get(axis)
    return weight == Severity.ATTENTION or (weight == Severity.WARNING and axis in _ORDERED)


_RATES = axes_named("rate", "counted by", "before and after")
"""The axes of what amounts are counted by, and of when they are paid."""
_ORDERED = axes_named(*_RATES, "vague magnitude")
"""Those of words that leave little doubt whose order means something."""


def _are_chosen(statement: Statement, axis: str) -> bool:
    """Whether every version says one sense in place of another: `weekly instead of monthly`."""
    return all(
        _is_choice([one for one in every if one.sense.axis == axis])
        for every in statement.meanings.values()
    )


def _is_choice(said: Sequence[Meaning]) -> bool:
    if len(said) != 2:
        return False
    first, second = said
    rejected = get(first.segment.language).bounds().rejected
    between = first.segment.text[first.end : second.start].casefold()
    return any(phrase in between for phrase in rejected)
