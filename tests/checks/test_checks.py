"""Every check against its fixture, and the registry against its promises."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import translate.checks
from tests.checks.letters import FIXTURES, Case, cases, shown
from translate.checks import CHECKS, IDS, Check, examine, find
from translate.errors import TranslateError

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.title}")
def test_a_check_says_what_its_fixture_expects(case: Case) -> None:
    found = find(case.check).run(case.letter)
    assert "\n\n".join(shown(finding) for finding in found) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.check}: {case.title}")
def test_findings_name_their_check_and_their_places(case: Case) -> None:
    check = find(case.check)
    units = {"", *(unit.id for unit in case.letter.units)}
    for finding in check.run(case.letter):
        assert finding.check == check.id
        assert finding.unit in units
        assert set(finding.languages) <= set(case.letter.languages)
        assert finding.languages


def test_every_check_has_cases_that_fire_and_cases_that_stay_silent() -> None:
    fire = {case.check for case in CASES if case.expected}
    silent = {case.check for case in CASES if not case.expected}
    ids = {check.id for check in CHECKS}
    assert fire == ids
    assert silent == ids
    assert {path.stem for path in FIXTURES.iterdir()} == ids


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_explains_itself(check: Check) -> None:
    summary, blank, *rest = check.documentation.splitlines()
    assert summary.endswith(".")
    assert blank == ""
    labels = [line.partition(":")[0] for line in rest if line[:1].isupper() and ":" in line]
    assert labels == ["Why", "Example", "Remedy"]


def test_ids_are_unique_and_each_check_stands_in_its_own_file() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids)
    for check in CHECKS:
        assert check.module == f"translate.checks.{check.id.replace('-', '_')}"


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_no_check_knows_another_but_one_that_says_so() -> None:
    folder = Path(translate.checks.__file__).parent
    modules = {f"translate.checks.{id.replace('-', '_')}" for id in IDS}
    runners = {"examining.py", "batches.py"}
    known = {
        (path.stem, module.rpartition(".")[2])
        for path in folder.rglob("*.py")
        if path.name not in runners
        for module in modules.intersection(imported(path))
    }
    assert known == {("part_missing", "clause_missing"), ("part_missing", "sentence_missing")}


def test_findings_come_in_the_order_of_the_text() -> None:
    for case in CASES:
        order = {"": 0} | {unit.id: unit.ordinal for unit in case.letter.units}
        places = [order[finding.unit] for finding in examine(case.letter)]
        assert places == sorted(places)


def test_an_unknown_check_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(TranslateError, match="did you mean “number-drift”"):
        find("number-drfit")
    with pytest.raises(TranslateError, match="`translate explain` lists them"):
        find("zzz")


def test_a_version_in_another_language_is_told_once_and_nothing_is_fixed_in_it() -> None:
    (copy, _) = (case for case in CASES if case.check == "version-language")
    first, *others = examine(copy.letter)
    assert (first.check, first.unit) == ("version-language", "")
    assert not {one.check for one in others} & {"untranslated-segment", "language-mismatch"}
    assert not any(one.fix for one in others)
