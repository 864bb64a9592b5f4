"""Which edit would settle a finding, where that is certain: a wrong fix is worse than none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from translate.checks.fixing.addresses import agreed_address
from translate.checks.fixing.edits import Edit, is_editable
from translate.checks.fixing.marks import lost_mark, moved_marks
from translate.checks.fixing.quotes import lost_quote
from translate.checks.fixing.values import agreed_value, native_format
from translate.checks.fixing.wording import glossary_term, twin_letters
from translate.checks.fixing.words import written_once
from translate.model import AlignedLetter, Finding, Unit

_REMEDIES: Mapping[str, Callable[[AlignedLetter, Unit, Finding], Edit | None]] = {
    "number-drift": agreed_value,
    "date-drift": agreed_value,
    "time-drift": agreed_value,
    "number-format": native_format,
    "leftover-text": written_once,
    "footnote-missing": lost_mark,
    "footnote-order": moved_marks,
    "link-drift": agreed_address,
    "link-empty": agreed_address,
    "term-forbidden": glossary_term,
    "mixed-script": twin_letters,
    "quote-balance": lost_quote,
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
    remedy = _REMEDIES.get(finding.check)
    edit = remedy(letter, unit, finding) if remedy else None
    return replace(finding, fix=edit.fix()) if edit and is_editable(edit.segment) else finding
