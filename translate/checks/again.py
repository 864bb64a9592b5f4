"""The findings of a letter that somebody is typing in: only what an edit touched is looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translate.checks.contents import Around, Named, Says, bases, common, content, moved, stays
from translate.checks.context import Shared
from translate.checks.examining import examine_asking, examine_letter
from translate.checks.levels import Rule
from translate.checks.ordering import in_order
from translate.dataclass import dataclass
from translate.model import AlignedLetter, Finding


@dataclass(frozen=True, slots=True)
class Examination:
    """What the checks found in a letter, unit by unit, so that it can be looked at again."""

    letter: AlignedLetter
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]
    """All of them, as `translate.checks.examine` gives them."""
    of_units: Mapping[str, tuple[Finding, ...]]
    """By unit id, what the checks that look at one unit found."""
    around: Mapping[str, Named]
    """By unit id, the segments of other units whose facts these checks read, and these facts: a
    name may stand in the paragraph before."""
    looked_at: int
    """How many units were examined for it; the others are as they were."""


def examine_again(
    letter: AlignedLetter, rules: Sequence[Rule] = (), before: Examination | None = None
) -> Examination:
    """The findings of a letter, the same as `examine`; units that are as `before` keep theirs.

    Their places move with the text. What needs the whole letter is looked at in any case.
    """
    shared = Shared.of(letter)
    rules = tuple(rules)
    known = _kept(letter, rules, before)
    unknown = [unit for unit in letter.units if unit.id not in known]
    there = Around(_facts_said(letter))
    for unit, one in zip(unknown, examine_asking(letter, unknown, rules, shared), strict=True):
        known[unit.id] = one.findings, there.named(unit, one.around)
    of_units = {unit.id: known[unit.id][0] for unit in letter.units}
    around = {unit.id: known[unit.id][1] for unit in letter.units}
    whole = examine_letter(letter, rules, shared)
    units = [finding for found in of_units.values() for finding in found]
    findings = in_order([*whole, *units], letter)
    return Examination(letter, rules, findings, of_units, around, len(unknown))


def _kept(
    letter: AlignedLetter, rules: tuple[Rule, ...], before: Examination | None
) -> dict[str, tuple[tuple[Finding, ...], Named]]:
    """By unit id, the findings of the units that are as they were, as all is that they rest on,
    and what the segments around say that the checks read."""
    if before is None or before.rules != rules or common(before.letter) != common(letter):
        return {}
    known = {content(unit): unit for unit in before.letter.units}
    around = Around(_facts_said(letter))
    kept = {}
    for unit in letter.units:
        old = known.get(content(unit))
        if old is None or not around.holds(unit, before.around[old.id]):
            continue
        found, there, here = before.of_units[old.id], bases(old), bases(unit)
        if all(stays(one, old) for one in found):
            again = (moved(moved(one, there, -1), here, 1) for one in found)
            kept[unit.id] = (
                tuple(replace(one, unit=unit.id) for one in again),
                before.around[old.id],
            )
    return kept


def _facts_said(letter: AlignedLetter) -> Says:
    return lambda code, ordinal: letter.facts.get((code, ordinal), ())
