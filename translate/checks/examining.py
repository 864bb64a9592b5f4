"""All checks look at a letter, or at some of its units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import NamedTuple

from translate.checks import IDS, known_id
from translate.checks.asking import AskedFacts, Key
from translate.checks.context import Context, Memory, Shared
from translate.checks.fixing import with_fixes
from translate.checks.folding import fold
from translate.checks.levels import Rule, set_levels
from translate.checks.meaning_drift import texts_judged
from translate.checks.ordering import in_order
from translate.checks.registry import Check
from translate.model import AlignedLetter, Finding, Unit
from translate.wording import say


def _named(id: str) -> Check:
    check: Check = getattr(
        import_module(f"translate.checks.{(name := id.replace('-', '_'))}"), name
    )
    return check


CHECKS: tuple[Check, ...] = tuple(map(_named, IDS))
"""In the order of `IDS`."""


def examine(
    letter: AlignedLetter,
    rules: Sequence[Rule] = (),
    units: Sequence[Unit] | None = None,
    known: Iterable[Finding] | None = None,
) -> tuple[Finding, ...]:
    """Everything the checks find in a letter, in the order of its text, as heavy as `rules` say.

    Findings about the letter as a whole come first; those about one place in the order of `CHECKS`.
    What another finding of the same unit explains is folded into that one. With `units`, the checks
    of scope UNIT look at these only, and what is found about others is left out. `known` is what
    `examine_letter` finds with these rules, where somebody has it; () where nobody asks.
    """
    shared = Shared.of(letter)
    found = list(examine_letter(letter, rules, shared) if known is None else known)
    if units is not None:
        wanted = {"", *(unit.id for unit in units)}
        found = [one for one in found if one.unit in wanted]
    looked_at = [(letter, unit) for unit in (letter.units if units is None else units)]
    for own in examine_units(looked_at, rules, shared):
        found += own
    return in_order(found, letter)


def examine_asking(
    letter: AlignedLetter, units: Sequence[Unit], rules: Sequence[Rule], shared: Shared
) -> list[Answered]:
    """What `examine_units` finds in some units of a letter, and what else than each it was found
    by."""
    asked = [AskedFacts(letter.facts) for _ in units]
    looked_at = [
        (replace(letter, facts=facts), unit) for facts, unit in zip(asked, units, strict=True)
    ]
    every = zip(units, examine_units(looked_at, rules, shared), asked, strict=True)
    return [
        Answered(unit.id, tuple(found), frozenset(facts.asked - {one.key for one in unit}))
        for unit, found, facts in every
    ]


class Answered(NamedTuple):
    """What the checks of scope UNIT find in a unit."""

    unit: str
    """Its id."""
    findings: tuple[Finding, ...]
    around: frozenset[Key]
    """The segments of other units whose facts were asked for, there or not."""


def examine_letter(
    letter: AlignedLetter,
    rules: Sequence[Rule] = (),
    shared: Shared | None = None,
    memory: Memory | None = None,
) -> Iterable[Finding]:
    """What the checks of scope LETTER find in a letter, in no order; `memory` has what they found
    out about its units before."""
    context = Context(shared or Shared.of(letter), letter.units, letter.facts, memory)
    found = [one for check in CHECKS if check.letter for one in check.letter(letter, context)]
    return _told_fuzzy(letter.units, with_fixes(letter, letter.units, set_levels(found, rules)))


def examine_units(
    units: Sequence[tuple[AlignedLetter, Unit]], rules: Sequence[Rule], shared: Shared
) -> Iterator[tuple[Finding, ...]]:
    """What the checks of scope UNIT find in each of some units, each with the letter that it is in,
    in no order.

    Who looks at a letter in steps, or at units of a stream, makes one `Shared` for all of them: it
    keeps where the terms of the glossary stand. One check after the other looks at all units of a
    batch: its code and tables stay at hand in the processor's caches, which saves a quarter of the
    time against all checks of a unit in turn.
    """
    for start in range(0, len(units), _TOGETHER):
        batch = [
            (letter, unit, Context(shared, (unit,), letter.facts), list[Finding]())
            for letter, unit in units[start : start + _TOGETHER]
        ]
        if shared.encoder is not None:
            # At once: the model takes a quarter less time than for the texts of a unit in turn.
            asked = (text for _, unit, own, _ in batch for text in texts_judged(unit, own))
            shared.encoder(tuple(dict.fromkeys(asked)))
        for look in [check.unit for check in CHECKS if check.unit]:
            for _, unit, context, found in batch:
                found += look(unit, context)
        for letter, unit, _, found in batch:
            whole = fold(unit, with_fixes(letter, (unit,), set_levels(found, rules)))
            yield _told_fuzzy((unit,), whole)
        for _, _, context, _ in batch:
            context.forget()


def _told_fuzzy(units: Sequence[Unit], found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those about an entry that its catalogue calls fuzzy marked as such."""
    found = tuple(found)
    fuzzy = {unit.id for unit in units if unit.fuzzy} if found else set()
    if not fuzzy:
        return found
    return tuple(
        replace(one, fuzzy=True, message=say("fuzzy entry: {message}", message=one.message))
        if one.unit in fuzzy
        else one
        for one in found
    )


_TOGETHER = 100
"""Units of a batch: what several checks derive from a unit is kept until its batch is done."""


def find(id: str) -> Check:
    """The check with an id; raises TranslateError where there is none."""
    return CHECKS[IDS.index(known_id(id))]
