"""Which edit would settle a finding, where that is certain: a wrong fix is worse than none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from translate.checks.fixing.addresses import agreed_address
from translate.checks.fixing.edits import Edit, is_editable
from translate.checks.fixing.marks import lost_mark, moved_marks
from translate.checks.fixing.quotes import lost_quote
from translate.checks.fixing.values import agreed_value, native_format
from translate.checks.fixing.wording import glossary_term, twin_letters
from translate.checks.fixing.words import written_once
from translate.model import AlignedLetter, Finding, Unit


class Remedy(NamedTuple):
    """How the findings of a check are mended."""

    edit: Callable[[AlignedLetter, Unit, Finding], Edit | None]
    reads_letter: bool = False
    """Whether the edit depends on other units of the letter, or on how the rest of the version is
    written. Findings of a check of scope UNIT are kept while the unit stays: theirs must not."""


REMEDIES: Mapping[str, Remedy] = {
    "number-drift": Remedy(agreed_value),
    "date-drift": Remedy(agreed_value),
    "time-drift": Remedy(agreed_value),
    "number-format": Remedy(native_format),
    "leftover-text": Remedy(written_once),
    "footnote-missing": Remedy(lost_mark, reads_letter=True),
    "footnote-order": Remedy(moved_marks, reads_letter=True),
    "link-drift": Remedy(agreed_address),
    "link-empty": Remedy(agreed_address),
    "term-forbidden": Remedy(glossary_term),
    "mixed-script": Remedy(twin_letters),
    "quote-balance": Remedy(lost_quote, reads_letter=True),
}


def with_fixes(
    letter: AlignedLetter, units: Iterable[Unit], findings: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Findings about some units of a letter, each with the edit that would settle it, where that
    is certain."""
    if not findings:
        return ()
    by_id = {unit.id: unit for unit in units}
    return tuple(
        _with_fix(letter, by_id[finding.unit], finding) if finding.unit in by_id else finding
        for finding in findings
    )


def _with_fix(letter: AlignedLetter, unit: Unit, finding: Finding) -> Finding:
    remedy = REMEDIES.get(finding.check)
    edit = remedy.edit(letter, unit, finding) if remedy else None
    return replace(finding, fix=edit.fix()) if edit and is_editable(edit.segment) else finding
