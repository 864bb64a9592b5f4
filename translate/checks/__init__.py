"""What is looked at in a letter: one file a check, `examine` runs them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from translate.checks.alignment_uncertain import alignment_uncertain
from translate.checks.anchor_drift import anchor_drift
from translate.checks.bound_drift import bound_drift
from translate.checks.clause_missing import clause_missing
from translate.checks.code_drift import code_drift
from translate.checks.context import Context, Shared
from translate.checks.contrast_drift import contrast_drift
from translate.checks.currency_drift import currency_drift
from translate.checks.date_drift import date_drift
from translate.checks.draft_tags import draft_tags
from translate.checks.emphasis_drift import emphasis_drift
from translate.checks.entry_form import entry_form
from translate.checks.exchanged_names import exchanged_names
from translate.checks.exchanged_texts import exchanged_texts
from translate.checks.exchanged_values import exchanged_values
from translate.checks.exchanged_words import exchanged_words
from translate.checks.fixing import with_fixes
from translate.checks.folding import fold
from translate.checks.footnote_duplicate import footnote_duplicate
from translate.checks.footnote_missing import footnote_missing
from translate.checks.footnote_order import footnote_order
from translate.checks.footnote_undefined import footnote_undefined
from translate.checks.footnote_unreferenced import footnote_unreferenced
from translate.checks.foreign_words import foreign_words
from translate.checks.garbled_text import garbled_text
from translate.checks.inconsistent_repeat import inconsistent_repeat
from translate.checks.language_mismatch import language_mismatch
from translate.checks.leftover_text import leftover_text
from translate.checks.levels import Rule, set_levels
from translate.checks.link_drift import link_drift
from translate.checks.link_empty import link_empty
from translate.checks.meaning_drift import meaning_drift, texts_judged
from translate.checks.missing_segment import missing_segment
from translate.checks.mixed_script import mixed_script
from translate.checks.name_drift import name_drift
from translate.checks.number_drift import number_drift
from translate.checks.number_format import number_format
from translate.checks.opposite_drift import opposite_drift
from translate.checks.part_missing import part_missing
from translate.checks.placeholder_drift import placeholder_drift
from translate.checks.plural_forms import plural_forms
from translate.checks.polarity_drift import polarity_drift
from translate.checks.quotation_drift import quotation_drift
from translate.checks.quote_balance import quote_balance
from translate.checks.reference_drift import reference_drift
from translate.checks.registry import Check, Scope
from translate.checks.restriction_drift import restriction_drift
from translate.checks.role_drift import role_drift
from translate.checks.segment_order import segment_order
from translate.checks.sentence_missing import sentence_missing
from translate.checks.struck_text import struck_text
from translate.checks.structure_drift import structure_drift
from translate.checks.term_drift import term_drift
from translate.checks.term_forbidden import term_forbidden
from translate.checks.time_drift import time_drift
from translate.checks.unchecked_text import unchecked_text
from translate.checks.unit_drift import unit_drift
from translate.checks.untranslated_segment import untranslated_segment
from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Unit
from translate.wording import say

__all__ = [
    "CHECKS",
    "Check",
    "Scope",
    "examine",
    "examine_letter",
    "examine_some",
    "examine_unit",
    "examine_units",
    "find",
    "in_order",
    "instead_of",
]

CHECKS: tuple[Check, ...] = (
    missing_segment,
    sentence_missing,
    clause_missing,
    part_missing,
    meaning_drift,
    unchecked_text,
    segment_order,
    alignment_uncertain,
    structure_drift,
    struck_text,
    emphasis_drift,
    quotation_drift,
    number_drift,
    date_drift,
    time_drift,
    unit_drift,
    currency_drift,
    bound_drift,
    exchanged_values,
    exchanged_names,
    exchanged_texts,
    reference_drift,
    opposite_drift,
    polarity_drift,
    role_drift,
    exchanged_words,
    contrast_drift,
    restriction_drift,
    number_format,
    draft_tags,
    footnote_missing,
    footnote_order,
    footnote_undefined,
    footnote_unreferenced,
    footnote_duplicate,
    link_drift,
    link_empty,
    anchor_drift,
    code_drift,
    placeholder_drift,
    plural_forms,
    entry_form,
    name_drift,
    term_drift,
    term_forbidden,
    untranslated_segment,
    language_mismatch,
    foreign_words,
    mixed_script,
    garbled_text,
    leftover_text,
    quote_balance,
    inconsistent_repeat,
)
"""In the order in which people read them: the text, its structure, its facts, its notes, its
links, its names and terms, its language and form."""


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
    `examine_letter` finds with these rules, where somebody has it.
    """
    shared = Shared.of(letter)
    found = list(examine_letter(letter, rules, shared) if known is None else known)
    if units is not None:
        wanted = {"", *(unit.id for unit in units)}
        found = [one for one in found if one.unit in wanted]
    found += examine_some(letter, letter.units if units is None else units, rules, shared)
    return in_order(found, letter)


def examine_some(
    letter: AlignedLetter, units: Sequence[Unit], rules: Sequence[Rule], shared: Shared
) -> list[Finding]:
    """What the checks of scope UNIT find in some units of a letter, in no order.

    Who looks at a letter in steps makes one `Shared` for all of them: it keeps where the terms of
    the glossary stand.
    """
    looked_at = [(letter, unit) for unit in units]
    return [one for own in _examine_units(looked_at, rules, shared) for one in own]


def examine_unit(
    letter: AlignedLetter,
    unit: Unit,
    rules: Sequence[Rule] = (),
    shared: Shared | None = None,
) -> tuple[Finding, ...]:
    """What the checks of scope UNIT find in one unit of a letter: the same as `examine`."""
    (found,) = examine_units([(letter, unit)], rules, shared or Shared.of(letter))
    return found


def examine_units(
    units: Sequence[tuple[AlignedLetter, Unit]], rules: Sequence[Rule], shared: Shared
) -> Iterator[tuple[Finding, ...]]:
    """What `examine_unit` finds in each of some units, each with the letter that it is in.

    Who looks at units of a stream, each a letter of its own, makes one `Shared` for all of them.
    """
    for (letter, _), found in zip(units, _examine_units(units, rules, shared), strict=True):
        yield in_order(found, letter)


def examine_letter(
    letter: AlignedLetter, rules: Sequence[Rule] = (), shared: Shared | None = None
) -> Iterable[Finding]:
    """What the checks of scope LETTER find in a letter, in no order."""
    context = Context(shared or Shared.of(letter), letter.units, letter.facts)
    found = [one for check in CHECKS if check.letter for one in check.letter(letter, context)]
    return _told_fuzzy(letter.units, with_fixes(letter, letter.units, set_levels(found, rules)))


def _examine_units(
    units: Sequence[tuple[AlignedLetter, Unit]], rules: Sequence[Rule], shared: Shared
) -> Iterator[Iterable[Finding]]:
    """What the checks of scope UNIT find in each unit, in no order.

    One check after the other looks at all units of a batch: its code and tables stay at hand in the
    processor's caches, which saves a quarter of the time against all checks of a unit in turn.
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


def in_order(found: Iterable[Finding], letter: AlignedLetter) -> tuple[Finding, ...]:
    """Findings in the order of the letter's text, those about the whole of it first."""
    found = tuple(found)
    if not found:
        return found
    order = {"": 0} | {unit.id: place for place, unit in enumerate(letter.units, 1)}
    languages = {language: place for place, language in enumerate(letter.languages)}
    ranks = {check.id: rank for rank, check in enumerate(CHECKS)}

    def place(finding: Finding) -> tuple[int, tuple[int, int, int], int]:
        spans = ((languages[span.language], span.line, span.column) for span in finding.spans)
        return order[finding.unit], min(spans, default=(0, 0, 0)), ranks[finding.check]

    return tuple(sorted(found, key=place))


def find(id: str) -> Check:
    """The check with an id; raises TranslateError where there is none."""
    for check in CHECKS:
        if check.id == id:
            return check
    raise TranslateError(say("there is no check “{id}”", id=id), remedy=instead_of(id))


def instead_of(id: str) -> str:
    """What to say to somebody who names a check that there is not."""
    from difflib import get_close_matches

    ids = [check.id for check in CHECKS]
    near = get_close_matches(id, ids, n=1)
    if near:
        return say("did you mean “{near}”", near=near[0])
    return say("use one of {names}", names=", ".join(ids))
