"""Findings for people and for machines."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from jsonschema import Draft202012Validator

from tests.reports.letters import drift, letter
from tests.workspaces import POOL, Shell, write_letter
from translate.model import AlignedLetter, Finding, Fix, Severity, Span, Waiver
from translate.reports.findings import findings_lines
from translate.reports.machine import check_github, check_json, check_junit, schema_json
from translate.reports.sarif import check_sarif
from translate.reports.styled import plain


def example() -> tuple[AlignedLetter, Finding]:
    aligned = letter(
        nl=["Er zijn 90 banken."], en=["There are 60 benches."], ru=["Здесь 90 скамеек."]
    )
    return aligned, drift(aligned, 1, {"nl": "90", "en": "60", "ru": "90"}, "en")


def test_a_finding_names_its_place_and_shows_every_version() -> None:
    aligned, finding = example()
    assert [plain(line) for line in findings_lines(aligned, [finding])] == [
        "en.md:1:11: error: en says 60 [number-drift] u1",
        "    nl 1:9  Er zijn ⟦90⟧ banken.",
        "    en 1:11  There are ⟦60⟧ benches.",
        "    ru 1:7  Здесь ⟦90⟧ скамеек.",
        "",
        "parks (nl, en, ru), 1 unit: 1 error",
    ]


def test_a_waived_finding_is_counted_and_not_shown() -> None:
    aligned, finding = example()
    waived = Finding(
        **{name: getattr(finding, name) for name in finding.__slots__ if name != "waived"},
        waived=Waiver(("Vera",), "2026-03-14T09:30:00Z", "the English list is shorter"),
    )
    lines = [plain(line) for line in findings_lines(aligned, [waived])]
    assert lines == ["parks (nl, en, ru), 1 unit: 1 waived"]
    shown = [plain(line) for line in findings_lines(aligned, [waived], everything=True)]
    assert shown[1] == "    waived by Vera on 2026-03-14: the English list is shorter"


def test_marks_for_the_reader_are_counted_and_shown_on_request() -> None:
    aligned, finding = example()
    quiet = replace(finding, severity=Severity.ATTENTION)
    assert [plain(line) for line in findings_lines(aligned, [quiet])] == [
        "parks (nl, en, ru), 1 unit: 1 for the reader"
    ]
    shown = [plain(line) for line in findings_lines(aligned, [quiet], everything=True)]
    assert shown[0] == "en.md:1:11: attention: en says 60 [number-drift] u1"


def test_a_finding_shows_its_fix_and_what_it_explains() -> None:
    aligned, finding = example()
    fix = Fix("en", "en.md", 1, 11, 1, 13, "90", 10, 12, "60")
    both = replace(finding, fix=fix, also=("date-drift", "term-drift"))
    lines = [plain(line) for line in findings_lines(aligned, [both])]
    assert lines[1] == "    explains: date-drift, term-drift"
    assert lines[5] == "    fix: en 1:11  [-60-]{+90+}"
    record = json.loads(check_json([(aligned, [both])]))["letters"][0]["findings"][0]
    assert record["also"] == ["date-drift", "term-drift"]
    assert record["fix"]["replacement"] == "90"
    schema = Draft202012Validator(json.loads(schema_json()))
    schema.validate(json.loads(check_json([(aligned, [both])])))


def test_a_long_text_that_is_in_no_unit_is_cut() -> None:
    aligned, finding = example()
    table = Span("en", "en.md", 40, 1, 40, 30_000, "<table>" + "<tr><td>bus</td></tr>" * 1_000)
    shown = [plain(line) for line in findings_lines(aligned, [replace(finding, spans=(table,))])]
    assert any(line.lstrip().startswith("en 40:1") and "<table>" in line for line in shown)
    assert max(map(len, shown)) < 150


def test_text_from_a_letter_is_nobodys_markup() -> None:
    aligned = letter(nl=["Zie [/b] en [red]5[/red]."], en=["See 6."])
    finding = drift(aligned, 1, {"nl": "5", "en": "6"}, "en")
    text = "\n".join(plain(line) for line in findings_lines(aligned, [finding]))
    assert "Zie [/b] en [red]⟦5⟧[/red]." in text


def test_json_is_as_designed() -> None:
    aligned, finding = example()
    report = json.loads(check_json([(aligned, [finding])]))
    assert report["schema"] == 1
    assert report["summary"] == {
        "errors": 1,
        "warnings": 0,
        "attention": 0,
        "notes": 0,
        "waived": 0,
    }
    (one,) = report["letters"]
    assert (one["letter"], one["source"], one["languages"], one["units"]) == (
        "parks",
        "nl",
        ["nl", "en", "ru"],
        1,
    )
    assert one["findings"][0]["spans"][1] == {
        "language": "en",
        "path": "en.md",
        "line": 1,
        "column": 11,
        "end_line": 1,
        "end_column": 13,
        "text": "60",
        "value": "",
    }


def test_sarif_junit_and_github_name_the_odd_one_out() -> None:
    aligned, finding = example()
    sarif = json.loads(check_sarif([(aligned, [finding])]))
    location = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "en.md"
    assert location["region"]["startColumn"] == 11
    assert check_github([(aligned, [finding])]) == (
        "::error file=en.md,line=1,col=11,title=parks number-drift::en says 60"
    )
    suite = ElementTree.fromstring(check_junit([(aligned, [finding])]))[0]
    assert suite.get("failures") == "1"
    failure = suite.find("testcase[@name='number-drift']/failure")
    assert failure is not None
    assert failure.text == "en.md:1:11: error: en says 60"


def test_of_many_warnings_of_a_kind_the_later_ones_are_named_by_their_places() -> None:
    aligned, finding = example()
    warning = replace(finding, check="link-empty", severity=Severity.WARNING)
    lines = [plain(line) for line in findings_lines(aligned, [finding, *[warning] * 5])]
    assert sum(" link-empty" in line or "[link-empty] u1" in line for line in lines) == 3
    assert lines[-3] == ("2 more warnings of this kind (--all shows them): en.md:1:11 [link-empty]")
    assert lines[-1] == "parks (nl, en, ru), 1 unit: 1 error, 5 warnings"
    shown = findings_lines(aligned, [warning] * 5, everything=True)
    assert sum("[link-empty]" in plain(line) for line in shown) == 5


def test_a_place_in_another_letter_is_named_with_its_file(
    workspace: Path, translate: Shell
) -> None:
    text = POOL["en"].replace(
        "We ask for €85,000 for the roof.", "We request €85,000 for the roof."
    )
    write_letter(workspace, "other", {"nl": POOL["nl"], "en": text, "ru": POOL["ru"]})
    lines = translate("check", "pool").out.splitlines()
    assert lines[0].endswith("[inconsistent-repeat] u4")
    assert lines[1].startswith("    en 7:1  ")
    assert lines[2].startswith("    en letters/other/en.md:7:1  ")
