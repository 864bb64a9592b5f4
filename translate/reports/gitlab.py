"""Findings as GitLab's code quality report, which merge requests show beside the changed lines.

The format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from posixpath import normpath
from typing import Any

from translate.model import AlignedLetter, Finding, Severity
from translate.reports.findings import ordered_spans
from translate.reports.fingerprints import Fingerprints
from translate.reports.machine import Examined, as_json, open_findings

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def check_gitlab(examined: Examined) -> str:
    """Every open finding an entry at its first place; one without a place stands at line 1 of the
    source."""
    fingerprint = Fingerprints()
    entries = [
        _entry(letter, finding, fingerprint(letter, finding))
        for letter, findings in examined
        for finding in open_findings(findings)
    ]
    return as_json(entries)


def _entry(letter: AlignedLetter, finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": finding.message,
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES.get(finding.severity, "info"),
        "location": _location(letter, finding),
    }


def _location(letter: AlignedLetter, finding: Finding) -> dict[str, Any]:
    for span in ordered_spans(finding):
        begin = {"line": span.line, "column": span.column}
        end = {"line": span.end_line, "column": span.end_column}
        return {"path": normpath(span.path), "positions": {"begin": begin, "end": end}}
    source = letter.versions.get(letter.source)
    return {"path": normpath(source.path if source else letter.name), "lines": {"begin": 1}}
