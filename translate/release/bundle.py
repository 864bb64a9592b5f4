"""What a release consists of: the versions, their pages, and the record of who stands behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from translate import __version__
from translate.checks.levels import Rule
from translate.model import AlignedLetter, Finding, Severity, Unit, digest
from translate.release import CHECKSUMS, MANIFEST
from translate.release.checksums import checksums
from translate.release.formats import documents, editions
from translate.review.events import BULK, Approved, Confirmed, Event, Waived
from translate.review.history import taken_back
from translate.review.policy import OFF, Policy
from translate.review.signing import Seals
from translate.review.states import Standing, Standings
from translate.review.waivers import waivers_of
from translate.review.whole import whole_digests
from translate.wording import listed

SCHEMA = 1


def bundle(
    letter: AlignedLetter,
    events: Iterable[Event],
    findings: Sequence[Finding],
    title: str,
    policy: Policy,
    rules: Sequence[Rule] = (),
    written: Mapping[str, bytes] | None = None,
    around: Mapping[str, str] | None = None,
    sealed: Seals | None = None,
) -> Mapping[str, bytes]:
    """The bundle's files by name; the same bytes for the same texts, ledger and findings.

    Every version must be one file. `title` names the letter where a version has no title,
    `policy` is the one that held, `rules` are the checks that the settings changed or switched off,
    `written` the versions in the formats to publish; Markdown and HTML where it is None. `sealed`
    has the keys of signed decisions.
    """
    files = dict(documents(editions(letter, title)) if written is None else written)
    whole = whole_digests(letter, around)
    files[MANIFEST] = _json(
        _manifest(
            letter,
            tuple(events),
            findings,
            title,
            policy,
            rules,
            files,
            whole,
            (sealed or Seals()).keys,
        )
    )
    files[CHECKSUMS] = checksums(files)
    return files


def _manifest(
    letter: AlignedLetter,
    events: Sequence[Event],
    findings: Sequence[Finding],
    title: str,
    policy: Policy,
    rules: Sequence[Rule],
    files: Mapping[str, bytes],
    whole: Mapping[str, str],
    keys: Mapping[str, str],
) -> dict[str, Any]:
    standings = Standings(events, policy)
    return {
        "schema": SCHEMA,
        "letter": letter.name,
        "title": title,
        "source": letter.source,
        "languages": list(letter.languages),
        "tool": f"translate {__version__}",
        "files": {name: sha256(data).hexdigest() for name, data in sorted(files.items())},
        "whole": dict(whole),
        "policy": _policy(policy),
        "confirmed": _confirmed(whole, events, keys),
        "units": [_unit(letter, unit, standings, keys) for unit in letter.units],
        "waivers": [
            _waiver(one, waivers_of(one, letter, events, policy), keys)
            for one in findings
            if one.waived is not None
        ],
        "checks": [_rule(rule) for rule in rules],
        # The model that meaning-drift asked; null where that check did not run.
        "model": letter.encoder.model if letter.encoder else None,
        "warnings": [
            {"check": one.check, "unit": one.unit, "message": one.message}
            for one in findings
            if one.waived is None and one.severity is Severity.WARNING
        ],
    }


def _unit(
    letter: AlignedLetter, unit: Unit, standings: Standings, keys: Mapping[str, str]
) -> dict[str, Any]:
    present = [language for language in letter.languages if unit.segments.get(language)]
    return {
        "unit": unit.id,
        "digests": {language: digest(unit.source(language)) for language in present},
        "translations": {
            language: _translation(standings(letter, unit, language), keys)
            for language in present
            if language != letter.source
        },
    }


def _translation(standing: Standing, keys: Mapping[str, str]) -> dict[str, Any]:
    """Who stands behind a translation, and what was said against it."""
    told: dict[str, Any] = {"approvals": [_approval(one, keys) for one in standing.approvals]}
    if standing.draft:
        draft = standing.draft
        told["drafted"] = {"engine": draft.engine, "model": draft.model, "by": draft.by}
    if standing.overcome:
        told["overcome"] = [
            {"by": one.by, "at": one.at, "note": one.note} for one in standing.overcome
        ]
    return told


def _approval(event: Approved, keys: Mapping[str, str]) -> dict[str, Any]:
    told = {"by": event.by, "at": event.at, "read": event.read != BULK, "wrote": event.own}
    said = {"note": event.note, "despite": event.despite, "key": keys.get(event.id, "")}
    return told | {key: text for key, text in said.items() if text}


def _policy(policy: Policy) -> dict[str, Any]:
    told = {
        "two_people": policy.two_people,
        "readers": policy.readers,
        "warnings": policy.warnings,
        "reviewers": list(policy.reviewers) or [one.name for one in policy.people],
    }
    own = {
        language: {
            "two_people": one.two_people,
            "readers": one.readers,
            "reviewers": list(one.reviewers),
        }
        for language, one in policy.languages.items()
    }
    if policy.signatures != OFF:
        told["signatures"] = policy.signatures
    return told | ({"languages": own} if own else {})


def _confirmed(
    whole: Mapping[str, str], events: Sequence[Event], keys: Mapping[str, str]
) -> list[dict[str, str]]:
    """Who confirmed the versions as they are."""
    undone = taken_back(events)
    return [
        {"language": one.language, "by": one.by, "at": one.at} | _key(one, keys)
        for one in events
        if isinstance(one, Confirmed)
        and one.id not in undone
        and whole.get(one.language) == one.digest
    ]


def _key(event: Event, keys: Mapping[str, str]) -> dict[str, str]:
    """The key that signed a decision, where one did."""
    return {"key": keys[event.id]} if event.id in keys else {}


def _rule(rule: Rule) -> dict[str, str]:
    return {
        "check": rule.check,
        "level": rule.level,
        "language": rule.language,
        "where": rule.where,
    }


def _waiver(finding: Finding, said: Sequence[Waived], keys: Mapping[str, str]) -> dict[str, Any]:
    waiver = finding.waived
    assert waiver is not None
    signed = [{"by": one.by, "at": one.at} | _key(one, keys) for one in said if one.id in keys]
    told = {
        "check": finding.check,
        "unit": finding.unit,
        "languages": list(finding.languages),
        "message": finding.message,
        "by": listed(waiver.people),
        "at": waiver.at,
        "reason": waiver.reason,
    }
    return told | ({"signed": signed} if signed else {})


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
