"""SARIF: fixes, fingerprints and places as the standard wants them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft7Validator

import translate
from tests.reports.letters import drift, letter
from translate.reports.sarif import check_sarif

_URI = {"type": "string", "format": "uri-reference", "pattern": "^[!-~]*$"}
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
_ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": _URI}}
_REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "properties": {
        **{
            name: {"type": "integer", "minimum": 1}
            for name in ("startLine", "startColumn", "endLine", "endColumn")
        },
        "snippet": _TEXT,
    },
    "additionalProperties": False,
}
_REPLACEMENT = {
    "type": "object",
    "required": ["deletedRegion"],
    "properties": {"deletedRegion": _REGION, "insertedContent": _TEXT},
    "additionalProperties": False,
}
_CHANGE = {
    "type": "object",
    "required": ["artifactLocation", "replacements"],
    "properties": {
        "artifactLocation": _ARTIFACT,
        "replacements": {"type": "array", "minItems": 1, "items": _REPLACEMENT},
    },
    "additionalProperties": False,
}
_FIX = {
    "type": "object",
    "required": ["artifactChanges"],
    "properties": {
        "description": _TEXT,
        "artifactChanges": {"type": "array", "minItems": 1, "items": _CHANGE},
    },
    "additionalProperties": False,
}
_SUPPRESSION = {
    "type": "object",
    "required": ["kind"],
    "properties": {
        "kind": {"enum": ["inSource", "external"]},
        "status": {"enum": ["accepted", "underReview", "rejected"]},
        "justification": {"type": "string"},
    },
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {"artifactLocation": _ARTIFACT, "region": _REGION},
            "additionalProperties": False,
        },
        "message": _TEXT,
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": _TEXT,
        "locations": {"type": "array", "items": _LOCATION},
        "relatedLocations": {"type": "array", "items": _LOCATION},
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "fixes": {"type": "array", "items": _FIX},
        "suppressions": {"type": "array", "items": _SUPPRESSION},
    },
    "additionalProperties": False,
}
"""What §3.27, §3.35 and §3.55 to §3.57 of SARIF 2.1.0 ask of a result and of its fixes."""

NL = "# Bus 😀\n\n😀 Wij zijn 1.200 leden.\n\nDe huur stijgt.[^1]\n\n[^1]: Cijfers.\n"
EN = "# Bus 😀\n\n😀 We are 1,300 members.\n\nThe rent rises.\n\n[^1]: Figures.\n"


def results(nl: str, en: str) -> list[dict[str, Any]]:
    report = translate.check({"nl": nl, "en": en})
    run = json.loads(check_sarif([(report.letter, report.findings)]))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    return [dict(one) for one in run["results"]]


def test_results_have_the_shape_of_the_standard() -> None:
    found = results(NL, EN)
    assert [one["ruleId"] for one in found] == ["number-drift", "footnote-missing"]
    for one in found:
        Draft7Validator(RESULT).validate(one)


def test_a_fix_says_what_to_delete_and_what_to_insert_in_code_points() -> None:
    wanted = ("😀 We are 1,200 members.", "The rent rises.[^1]")
    for one, expected in zip(results(NL, EN), wanted, strict=True):
        (change,) = one["fixes"][0]["artifactChanges"]
        (edit,) = change["replacements"]
        region, line = edit["deletedRegion"], EN.split("\n")[edit["deletedRegion"]["startLine"] - 1]
        assert region["startLine"] == region["endLine"]
        start, end = region["startColumn"] - 1, region["endColumn"] - 1
        assert change["artifactLocation"]["uri"] == "en.md"
        assert line[:start] + edit["insertedContent"]["text"] + line[end:] == expected


def test_a_fingerprint_outlives_moved_lines_and_tells_findings_apart() -> None:
    def prints(nl: str, en: str) -> list[str]:
        return [one["partialFingerprints"]["translateFinding/v1"] for one in results(nl, en)]

    first = prints(NL, EN)
    more = "Een nieuwe alinea.\n\n", "A new paragraph.\n\n"
    assert prints(more[0] + NL, more[1] + EN) == first
    assert len(set(first)) == 2
    other = prints(NL, EN.replace("1,300", "1,400"))
    assert (other[0] != first[0], other[1] == first[1]) == (True, True)
    twice = prints(f"{NL}\n😀 Wij zijn 1.200 leden.\n", f"{EN}\n😀 We are 1,300 members.\n")
    assert len(set(twice)) == len(twice) == 3


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("letters/de bus/en.md", "letters/de%20bus/en.md"),
        ("письмо.md", "%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.md"),
        ("/tmp/a#1.md", "file:///tmp/a%231.md"),
    ],
)
def test_a_path_is_a_uri(path: str, uri: str) -> None:
    aligned = letter(nl=["Er zijn 90 banken."], en=["There are 60 benches."])
    found = drift(aligned, 1, {"nl": "90", "en": "60"}, "en")
    found = replace(found, spans=tuple(replace(span, path=path) for span in found.spans))
    (result,) = json.loads(check_sarif([(aligned, [found])]))["runs"][0]["results"]
    Draft7Validator(RESULT).validate(result)
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
