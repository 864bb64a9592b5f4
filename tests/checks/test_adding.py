"""What `docs/contributors.md` adds: the check works, and the document quotes every example."""

import re
from pathlib import Path

import pytest

from tests.checks.example.question_drift import question_drift
from tests.checks.letters import Case, read_cases, shown

ROOT = Path(__file__).parents[2]
CASES = read_cases(Path(__file__).parent / "example" / "question-drift.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_example_says_what_its_fixture_expects(case: Case) -> None:
    found = question_drift.run(case.letter)
    assert "\n\n".join(shown(finding) for finding in found) == case.expected


def test_the_document_quotes_the_example() -> None:
    document = (ROOT / "docs" / "contributors.md").read_text(encoding="utf-8")
    quotations = re.findall(r"^```\w+ (tests/\S+)\n((?s:.*?))^```$", document, re.MULTILINE)
    assert len(quotations) == 4
    for path, quotation in quotations:
        assert quotation in (ROOT / path).read_text(encoding="utf-8"), path
