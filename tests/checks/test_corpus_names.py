"""Names in right translations, in three versions and in two; and names that were replaced."""

from __future__ import annotations

from random import Random

import pytest

from tests.bench.drift import found
from tests.bench.drift_mutations import MUTATIONS, Row
from tests.checks.test_corpus import CORPORA, rows_of
from tests.letters import paired_rows
from translate.model import Severity

ROWS: dict[int, Row] = dict(enumerate(row for path in CORPORA for row in rows_of(path).values()))

_LOUD = (Severity.ERROR, Severity.WARNING)


def warned(rows: dict[int, Row]) -> set[int]:
    """The rows in which a name is blamed."""
    return {
        line
        for line, findings in found(paired_rows(rows)).items()
        if any(one.check == "name-drift" and one.severity in _LOUD for one in findings)
    }


@pytest.mark.parametrize("languages", ["nl en ru", "nl ru", "en ru", "nl en"])
def test_hardly_a_name_is_blamed(languages: str) -> None:
    rows = {line: {code: row[code] for code in languages.split()} for line, row in ROWS.items()}
    assert len(warned(rows)) <= 0.01 * len(rows)


@pytest.mark.parametrize("language", ["nl", "en", "ru"])
def test_a_name_that_is_another_one_is_found(language: str) -> None:
    replaced = next(one for one in MUTATIONS if one.name == "name replaced")
    spoilt = {}
    for line, row in ROWS.items():
        text = replaced.spoil(row, language, Random(f"{line} {language}"))
        if text is not None and text != row[language]:
            spoilt[line] = {**row, language: text}
    assert len(spoilt) > 100
    assert len(warned(spoilt)) >= 0.9 * len(spoilt)
