"""Findings as SARIF 2.1.0, the format of code scanning (OASIS standard, 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from translate import __version__
from translate.checks import CHECKS, Check
from translate.model import AlignedLetter, Finding, Fix, Severity, Span, Waiver
from translate.reports.findings import ordered_spans
from translate.reports.fingerprints import Fingerprints
from translate.reports.machine import as_json
from translate.wording import listed

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_FINGERPRINT = "translateFinding/v1"
"""Names the way in which `Fingerprints` makes them; another way has to have another name."""


def check_sarif(examined: Sequence[tuple[AlignedLetter, Sequence[Finding]]]) -> str:
    """Every check a rule, every finding a result with its fix; columns are code points.

    A waived finding is a result with a suppression, as §3.27.23 of the standard has it.
    """
    fingerprint = Fingerprints()
    results = [
        _result(finding, fingerprint(letter, finding))
        for letter, findings in examined
        for finding in findings
    ]
    run = {"tool": {"driver": _driver()}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return as_json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _driver() -> dict[str, Any]:
    home = _home_page()
    return {
        "name": "translate",
        "version": __version__,
        **({"informationUri": home} if home else {}),
        "rules": [_rule(one) for one in CHECKS],
    }


def _home_page() -> str:
    """The project's page, as its package names it; "" where it has none."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        urls = metadata("translate-letters").get_all("Project-URL") or []
    except PackageNotFoundError:
        return ""
    named = dict(url.split(", ", 1) for url in urls)
    return str(named.get("Homepage", ""))


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.documentation.split("\n", 1)[0]},
        "fullDescription": {"text": check.documentation},
        "defaultConfiguration": {"level": _LEVELS.get(check.severity, "note")},
    }


def _result(finding: Finding, fingerprint: str) -> dict[str, Any]:
    places = [_location(span) for span in ordered_spans(finding)]
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS.get(finding.severity, "note"),
        "message": {"text": finding.message},
        "locations": places[:1],
        "relatedLocations": places[1:],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "suppressions": [_suppression(finding.waived)] if finding.waived else [],
    }
    if finding.fuzzy:
        result["properties"] = {"tags": ["fuzzy"]}
    if finding.fix:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _suppression(waiver: Waiver) -> dict[str, Any]:
    """A waiver stands in the ledger, not in the text: `external`."""
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{listed(waiver.people)}, {waiver.at[:10]}: {waiver.reason}",
    }


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
