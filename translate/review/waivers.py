"""Waivers: findings that somebody looked at and found right, for exactly these texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from translate.errors import TranslateError
from translate.model import AlignedLetter, Finding, Severity, Waiver, digest
from translate.review.events import Event, Waived


def fingerprint(finding: Finding) -> str:
    """Names what a finding says, whatever its words and its place: hex SHA-256.

    A later release may word the message better, and an edit above may move the line: the waiver
    still holds. It does not hold for another value, another text or another odd one out.
    """
    said = [f"{span.language}\t{span.text}\t{span.value}" for span in finding.spans]
    what = [finding.check, " ".join(sorted(finding.languages)), *sorted(said)]
    return digest("\n".join(what if said else [*what, finding.message]))


def texts(letter: AlignedLetter, finding: Finding) -> Mapping[str, str]:
    """The digest of what a finding speaks of by language: its unit, or the whole version."""
    units = [unit for unit in letter.units if finding.unit in ("", unit.id)]
    return {
        language: digest("\n\n".join(unit.source(language) for unit in units))
        for language in letter.languages
    }


def apply_waivers(
    findings: Iterable[Finding], letter: AlignedLetter, events: Iterable[Event]
) -> tuple[Finding, ...]:
    """The findings, those with their waiver that were waived for exactly these texts."""
    waived = {
        _key(event.check, event.finding, event.texts): Waiver(event.by, event.at, event.reason)
        for event in events
        if isinstance(event, Waived)
    }
    if not waived:
        return tuple(findings)
    return tuple(
        replace(finding, waived=waived.get(_key_of(finding, letter))) for finding in findings
    )


def waive(
    letter: AlignedLetter,
    findings: Iterable[Finding],
    unit: str,
    check: str,
    reason: str,
    *,
    by: str,
    at: str,
) -> tuple[Waived, ...]:
    """Waives what is found about a unit (its id; "" for the letter as a whole).

    `check` may be "" where the unit's errors and warnings are all of one check. Raises
    TranslateError where nothing of the kind is found, where a choice is needed, or where no reason
    is given.
    """
    name = unit or "the letter as a whole"
    if not reason.strip():
        raise TranslateError("a waiver wants a reason", remedy='add --reason "…"')
    found = [
        one
        for one in findings
        if one.unit == unit
        and one.waived is None
        and (one.check == check or one.severity is not Severity.NOTE)
    ]
    checks = sorted({one.check for one in found})
    if check and check not in checks:
        has = f"it has {', '.join(checks)}" if checks else "nothing is found there"
        raise TranslateError(f"{name} has no finding of {check}", remedy=has)
    if not found:
        raise TranslateError(f"{name} has no finding to waive", remedy="see `translate check`")
    if not check and len(checks) > 1:
        raise TranslateError(
            f"{name} has findings of {', '.join(checks)}", remedy="say which with --check"
        )
    return tuple(
        Waived(
            by=by,
            at=at,
            check=one.check,
            finding=fingerprint(one),
            texts=texts(letter, one),
            reason=reason,
            message=one.message,
        )
        for one in found
        if one.check == (check or checks[0])
    )


def _key_of(finding: Finding, letter: AlignedLetter) -> tuple[str, ...]:
    return _key(finding.check, fingerprint(finding), texts(letter, finding))


def _key(check: str, finding: str, texts: Mapping[str, str]) -> tuple[str, ...]:
    return check, finding, *(part for item in sorted(texts.items()) for part in item)
