"""Right translations, on which the checks stay silent; what is planted in them, they find."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

import pytest

from tests.bench.drift import found
from tests.bench.drift_mutations import MUTATIONS, Mutation, Row
from tests.letters import paired_rows
from translate.model import Severity

CORPORA = sorted((Path(__file__).parents[1] / "corpus").glob("*.tsv"))
LANGUAGES = ("nl", "en", "ru")


def rows_of(path: Path) -> dict[int, Row]:
    """The rows of a corpus by line."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {line: {name: row[name] for name in LANGUAGES} for line, row in enumerate(rows, 2)}


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.stem)
def test_right_translations_are_not_blamed(path: Path) -> None:
    # Names have a measure of their own: a few per cent of them are doubtful to people, too.
    blamed = [
        (line, finding.check, finding.message)
        for line, findings in found(paired_rows(rows_of(path))).items()
        for finding in findings
        if finding.severity is not Severity.NOTE and finding.check != "name-drift"
    ]
    assert blamed == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "mutation",
    [
        mutation
        for mutation in MUTATIONS
        if mutation.name in ("digit changed", "month changed", "year changed", "digits transposed")
    ],
    ids=lambda mutation: mutation.name,
)
def test_every_changed_figure_is_an_error(mutation: Mutation, language: str) -> None:
    missed = []
    for path in CORPORA:
        spoilt = {}
        for line, row in rows_of(path).items():
            text = mutation.spoil(row, language, Random(f"{line} {language}"))
            if text is not None:
                spoilt[line] = {**row, language: text}
        findings = found(paired_rows(spoilt)) if spoilt else {}
        missed += [
            row[language]
            for line, row in spoilt.items()
            if not any(one.severity is Severity.ERROR for one in findings.get(line, ()))
        ]
    assert missed == []
