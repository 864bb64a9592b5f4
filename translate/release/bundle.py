"""What a release consists of: the versions, their pages, and the record of who stands behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from translate import __version__
from translate.checks.levels import Rule
from translate.model import AlignedLetter, Finding, Severity, Unit, digest
from translate.release.formats import documents, editions
from translate.review.events import Event
from translate.review.states import Standings

MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
SCHEMA = 1


def bundle(
    letter: AlignedLetter,
    events: Iterable[Event],
    findings: Sequence[Finding],
    title: str,
    rules: Sequence[Rule] = (),
    written: Mapping[str, bytes] | None = None,
) -> Mapping[str, bytes]:
    """The bundle's files by name; the same bytes for the same texts, ledger and findings.

    Every version must be one file. `title` names the letter where a version has no title,
    `rules` are the checks that the settings have changed or switched off, `written` the versions in
    the formats to publish; Markdown and HTML where it is None.
    """
    files = dict(documents(editions(letter, title)) if written is None else written)
    files[MANIFEST] = _json(_manifest(letter, events, findings, title, rules, files))
    files[CHECKSUMS] = "".join(
        f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items())
    ).encode()
    return files


def _manifest(
    letter: AlignedLetter,
    events: Iterable[Event],
    findings: Sequence[Finding],
    title: str,
    rules: Sequence[Rule],
    files: Mapping[str, bytes],
) -> dict[str, Any]:
    standings = Standings.of(events)
    return {
        "schema": SCHEMA,
        "letter": letter.name,
        "title": title,
        "source": letter.source,
        "languages": list(letter.languages),
        "tool": f"translate {__version__}",
        "files": {name: sha256(data).hexdigest() for name, data in sorted(files.items())},
        "units": [_unit(letter, unit, standings) for unit in letter.units],
        "waivers": [_waiver(one) for one in findings if one.waived is not None],
        "checks": [_rule(rule) for rule in rules],
        "warnings": [
            {"check": one.check, "unit": one.unit, "message": one.message}
            for one in findings
            if one.waived is None and one.severity is Severity.WARNING
        ],
    }


def _unit(letter: AlignedLetter, unit: Unit, standings: Standings) -> dict[str, Any]:
    present = [language for language in letter.languages if unit.segments.get(language)]
    return {
        "unit": unit.id,
        "digests": {language: digest(unit.source(language)) for language in present},
        "approvals": {
            language: [
                {"by": event.by, "at": event.at} | ({"note": event.note} if event.note else {})
                for event in standings(letter, unit, language).approvals
            ]
            for language in present
            if language != letter.source
        },
    }


def _rule(rule: Rule) -> dict[str, str]:
    return {
        "check": rule.check,
        "level": rule.level,
        "language": rule.language,
        "where": rule.where,
    }


def _waiver(finding: Finding) -> dict[str, Any]:
    waiver = finding.waived
    assert waiver is not None
    return {
        "check": finding.check,
        "unit": finding.unit,
        "languages": list(finding.languages),
        "message": finding.message,
        "by": waiver.by,
        "at": waiver.at,
        "reason": waiver.reason,
    }


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
