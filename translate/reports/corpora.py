"""What an audit tells: each finding a line of JSON, and at the end a summary by check."""

from __future__ import annotations

import json
from collections.abc import Iterator

from translate.application.audits import CorpusRow, Tally
from translate.model import Finding, Severity
from translate.reports.machine import finding_record
from translate.wording import Figure, say

_LONGEST = 100
"""Characters of a sample."""


def finding_line(row: CorpusRow, finding: Finding) -> str:
    """A finding as one line: as in `check --format json`, with the number of its row before."""
    return json.dumps({"row": row.number, **finding_record(finding)}, ensure_ascii=False)


def summary_lines(tally: Tally) -> Iterator[str]:
    """Rows, then each check with its counts by severity and its first findings."""
    yield say(
        "{count} rows, {faulty} with findings",
        count=Figure(tally.rows),
        faulty=Figure(tally.faulty),
    )
    for check, counts in sorted(tally.counts.items(), key=lambda item: -sum(item[1].values())):
        said = ", ".join(
            f"{counts[severity.value]:,} {severity.value}"
            for severity in Severity
            if severity.value in counts
        )
        yield f"{check}: {said}"
        for sample in tally.samples.get(check, ()):
            cut = sample if len(sample) <= _LONGEST else f"{sample[: _LONGEST - 1]}…"
            yield f"    {cut}"
