"""Findings as JSON, JUnit and GitHub annotations; the JSON is stable, its schema ships."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from translate.model import AlignedLetter, Finding, Fix, Severity, Span, Waiver
from translate.precompiled import expression
from translate.reports.findings import ordered_spans, place
from translate.reports.showing import BIDI, visible
from translate.review.progress import count
from translate.wording import listed

SCHEMA = 1

_INVISIBLE = expression(f"[\x7f-\x9f{BIDI}]")
"""What a terminal may obey and JSON need not escape."""

Examined = Sequence[tuple[AlignedLetter, Sequence[Finding]]]


def span_record(span: Span) -> dict[str, Any]:
    """A span as the schema has it."""
    return {
        "language": span.language,
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "text": span.text,
        "value": span.value,
    }


def fix_record(fix: Fix) -> dict[str, Any]:
    """A fix as the schema has it."""
    return {
        "path": fix.path,
        "line": fix.line,
        "column": fix.column,
        "end_line": fix.end_line,
        "end_column": fix.end_column,
        "replacement": fix.replacement,
    }


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as the schema has it."""
    record: dict[str, Any] = {
        "check": finding.check,
        "severity": finding.severity.value,
        "unit": finding.unit,
        "languages": list(finding.languages),
        "message": finding.message,
        "spans": [span_record(span) for span in finding.spans],
        "waived": _waiver_record(finding.waived) if finding.waived else None,
    }
    if finding.half_waived:
        record["half_waived"] = _waiver_record(finding.half_waived)
    if finding.fix:
        record["fix"] = fix_record(finding.fix)
    if finding.fuzzy:
        record["fuzzy"] = True
    if finding.also:
        record["also"] = list(finding.also)
    return record


def _waiver_record(waiver: Waiver) -> dict[str, str]:
    return {"by": listed(waiver.people), "at": waiver.at, "reason": waiver.reason}


def letter_record(letter: AlignedLetter) -> dict[str, Any]:
    """What every JSON report says of a letter."""
    return {
        "letter": letter.name,
        "source": letter.source,
        "languages": list(letter.languages),
    }


def summary_record(examined: Examined) -> dict[str, int]:
    """The counts over all letters."""
    counts = count(finding for _, findings in examined for finding in findings)
    return {
        "errors": counts["error"],
        "warnings": counts["warning"],
        "attention": counts["attention"],
        "notes": counts["note"],
        "waived": counts["waived"],
    }


def as_json(record: Any) -> str:
    """JSON for people and machines: indented, in UTF-8, keys in the order of the design."""
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def check_json(examined: Examined) -> str:
    """`translate check --format json`."""
    letters = [
        {
            **letter_record(letter),
            "units": letter.size,
            "findings": [finding_record(finding) for finding in findings],
        }
        for letter, findings in examined
    ]
    return as_json({"schema": SCHEMA, "letters": letters, "summary": summary_record(examined)})


def schema_json() -> str:
    """The JSON Schema of both reports."""
    from importlib.resources import files  # 10 ms: not for every report

    return files("translate.reports").joinpath("schema.json").read_text(encoding="utf-8")


def check_github(examined: Examined) -> str:
    """Workflow commands, one a line, that GitHub shows beside the changed lines."""
    commands = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    lines = []
    for letter, findings in examined:
        for finding in open_findings(findings):
            spans = ordered_spans(finding)[:1]
            where = "".join(
                f"file={_property(s.path)},line={s.line},col={s.column}," for s in spans
            )
            message = _data(finding.message)
            title = _property(f"{letter.name} {finding.check}")
            lines.append(
                f"::{commands.get(finding.severity, 'notice')} {where}title={title}::{message}"
            )
    return visible("\n".join(lines))


def _data(text: str) -> str:
    """A text as a workflow command carries it."""
    return text.replace("%", "%25").replace("\n", "%0A").replace("\r", "")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def check_junit(examined: Examined) -> str:
    """JUnit XML: a suite a letter, a case a check; errors fail it, warnings go to its output."""
    from xml.sax.saxutils import escape, quoteattr  # brings HTTP along: not for every report

    from translate.checks import IDS

    suites = []
    for letter, findings in examined:
        cases = []
        failures = 0
        for check in IDS:
            found = [finding for finding in open_findings(findings) if finding.check == check]
            errors = [finding for finding in found if finding.severity is Severity.ERROR]
            others = [finding for finding in found if finding.severity is not Severity.ERROR]
            failures += bool(errors)
            body = "".join(
                f"<failure message={quoteattr(errors[0].message)}>"
                + escape("\n".join(map(_junit_line, errors)))
                + "</failure>"
                for _ in errors[:1]
            )
            if others:
                body += f"<system-out>{escape(chr(10).join(map(_junit_line, others)))}</system-out>"
            cases.append(
                f"<testcase classname={quoteattr(letter.name)} name={quoteattr(check)}>"
                f"{body}</testcase>"
            )
        suites.append(
            f'<testsuite name={quoteattr(letter.name)} tests="{len(cases)}" '
            f'failures="{failures}" errors="0" skipped="0">{"".join(cases)}</testsuite>'
        )
    report = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>{"".join(suites)}</testsuites>'
    return visible(report)


def open_findings(findings: Sequence[Finding]) -> list[Finding]:
    """Those that nobody has waived."""
    return [finding for finding in findings if finding.waived is None]


def _junit_line(finding: Finding) -> str:
    where = place(finding)
    return f"{where + ': ' if where else ''}{finding.severity.value}: {finding.message}"
