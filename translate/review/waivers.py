"""Waivers: findings that somebody looked at and found right, for exactly these texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from translate.model import AlignedLetter, Finding, Waiver, digest
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
        (event.check, event.finding, *sorted(event.texts.items())): event
        for event in events
        if isinstance(event, Waived)
    }
    return tuple(_waive(finding, letter, waived) for finding in findings)


def _waive(
    finding: Finding, letter: AlignedLetter, waived: Mapping[tuple[object, ...], Waived]
) -> Finding:
    if not waived:
        return finding
    spoken_of = sorted(texts(letter, finding).items())
    event = waived.get((finding.check, fingerprint(finding), *spoken_of))
    if event is None:
        return finding
    return replace(finding, waived=Waiver(event.by, event.at, event.reason))
