"""Findings as SARIF 2.1.0, the format of code scanning (OASIS standard, 2020)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from translate import __version__
from translate.checks import CHECKS, Check
from translate.model import AlignedLetter, Finding, Fix, Severity, Span, digest
from translate.reports.findings import ordered_spans
from translate.reports.machine import as_json, open_findings

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_FINGERPRINT = "translateFinding/v1"
"""Names the way in which `_fingerprint` is made; another way has to have another name."""


def check_sarif(examined: Sequence[tuple[AlignedLetter, Sequence[Finding]]]) -> str:
    """Every check a rule, every open finding a result with its fix; columns are code points."""
    seen = Counter[str]()
    results = [
        _result(letter, finding, seen)
        for letter, findings in examined
        for finding in open_findings(findings)
    ]
    driver = {"name": "translate", "version": __version__, "rules": [_rule(one) for one in CHECKS]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return as_json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.documentation.split("\n", 1)[0]},
        "fullDescription": {"text": check.documentation},
        "defaultConfiguration": {"level": _LEVELS.get(check.severity, "note")},
    }


def _result(letter: AlignedLetter, finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    places = [_location(span) for span in ordered_spans(finding)]
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": finding.message},
        "locations": places[:1],
        "relatedLocations": places[1:],
        "partialFingerprints": {_FINGERPRINT: _fingerprint(letter, finding, seen)},
    }
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _fingerprint(letter: AlignedLetter, finding: Finding, seen: Counter[str]) -> str:
    """Names a finding by what it says and where it was said, but for lines, which move.

    The second one of the same words in a report ends in `:2`.
    """
    words = (f"{span.language} {span.text}" for span in finding.spans)
    name = digest("\n".join((letter.name, finding.check, *finding.languages, *words)))
    seen[name] += 1
    return f"{name}:{seen[name]}"


def _fix(fix: Fix) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(fix),
        "insertedContent": {"text": fix.replacement},
    }
    change = {"artifactLocation": {"uri": _uri(fix.path)}, "replacements": [replacement]}
    shown = f"{fix.language}: {fix.old or 'nothing'} → {fix.replacement or 'nothing'}"
    return {"description": {"text": shown}, "artifactChanges": [change]}


def _location(span: Span) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(span.path)},
            "region": {**_region(span), "snippet": {"text": span.text}},
        },
        "message": {"text": f"{span.language}: {span.value or span.text}"},
    }


def _region(place: Span | Fix) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _uri(path: str) -> str:
    """A path as a URI reference (RFC 3986): relative ones stay so, signs are escaped."""
    return f"file://{quote(path)}" if path.startswith("/") else quote(path)
