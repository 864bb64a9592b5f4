"""What is looked at in a letter: one file a check, `examine` runs them all."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    from translate.checks.examining import (
        CHECKS,
        Answered,
        examine,
        examine_asking,
        examine_letter,
        examine_units,
        find,
    )
    from translate.checks.ordering import in_order
    from translate.checks.registry import Check, Scope

__all__ = [
    "CHECKS",
    "IDS",
    "Answered",
    "Check",
    "Scope",
    "examine",
    "examine_asking",
    "examine_letter",
    "examine_units",
    "find",
    "in_order",
    "instead_of",
    "known_id",
]

IDS = (
    "missing-segment",
    "sentence-missing",
    "clause-missing",
    "part-missing",
    "meaning-drift",
    "unchecked-text",
    "segment-order",
    "alignment-uncertain",
    "structure-drift",
    "struck-text",
    "emphasis-drift",
    "quotation-drift",
    "number-drift",
    "date-drift",
    "time-drift",
    "weekday-mismatch",
    "unit-drift",
    "currency-drift",
    "bound-drift",
    "exchanged-values",
    "exchanged-names",
    "exchanged-texts",
    "reference-drift",
    "opposite-drift",
    "polarity-drift",
    "role-drift",
    "exchanged-words",
    "contrast-drift",
    "restriction-drift",
    "number-format",
    "draft-tags",
    "footnote-missing",
    "footnote-order",
    "footnote-undefined",
    "footnote-unreferenced",
    "footnote-duplicate",
    "link-drift",
    "link-empty",
    "anchor-drift",
    "code-drift",
    "placeholder-drift",
    "plural-forms",
    "entry-form",
    "name-drift",
    "term-drift",
    "term-forbidden",
    "version-language",
    "untranslated-segment",
    "language-mismatch",
    "foreign-words",
    "mixed-script",
    "garbled-text",
    "leftover-text",
    "quote-balance",
    "inconsistent-repeat",
)
"""The ids of all checks in the order in which people read them: the text, its structure, its facts,
its notes, its links, its names and terms, its language and form. The check `number-drift` is the
function `number_drift` of the file `number_drift.py`."""

_OTHERS = {"Check": "registry", "Scope": "registry", "in_order": "ordering"}
"""What does not stand in `examining`."""


def __getattr__(name: str) -> object:
    """Imports what is asked for, and not before: a command that tells what is known about a letter
    loads no check."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_OTHERS.get(name, 'examining')}"), name)


def known_id(id: str) -> str:
    """The id itself; raises TranslateError where no check has it. No check is loaded for it."""
    if id not in IDS:
        raise TranslateError(say("there is no check “{id}”", id=id), remedy=instead_of(id))
    return id


def instead_of(id: str) -> str:
    """What to say to somebody who names a check that there is not."""
    from difflib import get_close_matches

    near = get_close_matches(id, IDS, n=1)
    if near:
        return say("did you mean “{near}”", near=near[0])
    return "`translate explain` lists them"
