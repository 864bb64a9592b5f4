"""How many planted drifts are found, and how often right translations are blamed.

    python tests/bench/drift.py --data DIR [--half odd|even] [--show KIND] [--pofilter PATH]

DIR holds line-aligned texts `*nl.txt`, `*en.txt`, `*ru.txt`, and perhaps `number_labels.tsv`
(columns `line` and `ref_error`), which names the lines whose translation is truly wrong.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.drift_mutations import MUTATIONS, Mutation, Row
from tests.bench.drift_pofilter import compare_with_pofilter
from tests.letters import languages_of, paired_rows
from translate.checks import examine
from translate.model import AlignedLetter, Finding, Severity

VALUE_CHECKS = frozenset(
    ("number-drift", "date-drift", "time-drift", "unit-drift", "currency-drift", "number-format")
)


@dataclass
class Tally:
    """What became of the planted drifts of one kind in one language."""

    tried: int = 0
    found: int = 0
    errors: int = 0
    named: int = 0
    """Found, and the spoilt version is the odd one out."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", metavar="KIND", help="list what was missed, or `false alarms`")
    parser.add_argument("--kind", help="only this kind of drift")
    parser.add_argument("--pofilter", type=Path, help="the pofilter command, to run beside it")
    parser.add_argument("--languages", default="nl,en,ru", help="the source first")
    options = parser.parse_args()
    rows = read_rows(options.data, options.half, options.languages.split(","))
    if not rows:
        parser.error(f"{options.data} holds no *nl.txt, *en.txt and *ru.txt with lines")
    silence(rows, true_errors(options.data), options.show == "false alarms")
    recall(rows, options.seed, options.kind, options.show)
    if options.pofilter:
        compare_with_pofilter(options.pofilter, rows, options.seed)


def read_rows(folder: Path, half: str, languages: Sequence[str]) -> dict[int, Row]:
    """The texts by line number, from 1."""
    texts = {
        language: [
            line
            for path in sorted(folder.glob(f"*{language}.txt"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        for language in languages
    }
    lines = zip(*(texts[language] for language in languages), strict=True)
    return {
        number: dict(zip(languages, line, strict=True))
        for number, line in enumerate(lines, 1)
        if half == "all" or number % 2 == (half == "odd")
    }


def true_errors(folder: Path) -> set[int]:
    """The lines whose human translation is wrong."""
    path = folder / "number_labels.tsv"
    if not path.exists():
        return set()
    with path.open(encoding="utf-8", newline="") as file:
        return {
            int(row["line"]) for row in csv.DictReader(file, delimiter="\t") if row["ref_error"]
        }


def silence(rows: dict[int, Row], wrong: set[int], show: bool) -> None:
    """Prints what the checks say about the texts as they are."""
    before = time.perf_counter()
    findings = found(paired_rows(rows))
    seconds = time.perf_counter() - before
    print(f"{len(rows)} rows in {', '.join(languages_of(rows))}, {seconds:.2f} s\n")
    errors = {
        number
        for number, every in findings.items()
        if any(one.severity is Severity.ERROR and one.check in VALUE_CHECKS for one in every)
    }
    warnings = {
        number
        for number, every in findings.items()
        if any(one.severity is Severity.WARNING and one.check in VALUE_CHECKS for one in every)
    }
    print("numbers, dates, times, units and amounts in the texts as they are:")
    print(f"  false errors in {len(errors - wrong)} rows, warnings in {len(warnings)} rows")
    print(f"  true errors found: {len(errors & wrong)} of {len(wrong & rows.keys())}\n")
    counts = Counter((one.check, one.severity) for every in findings.values() for one in every)
    for (check, severity), count in sorted(counts.items()):
        print(f"  {check:24}{severity:9}{count:4}")
    print()
    if show:
        for number, every in findings.items():
            for one in every:
                if one.severity is not Severity.NOTE:
                    show_row(number, rows[number], one)


def recall(rows: dict[int, Row], seed: int, only: str | None, show: str | None) -> None:
    """Plants every kind of drift in every language and prints what became of it."""
    print(f"{'planted':22}{'':4}{'tried':>6}{'found':>8}{'error':>8}{'named':>8}")
    for mutation in MUTATIONS:
        if only in (None, mutation.name):
            prepared, before = _prepared(rows, mutation, seed)
            for language in languages_of(rows):
                tally = Tally()
                for number, spoilt, new in _planted(prepared, before, mutation, language, seed):
                    _count(tally, new, language)
                    if not new and show == mutation.name:
                        show_row(number, spoilt, None, language)
                    elif (
                        show == f"misnamed {mutation.name}"
                        and new
                        and new[0].languages != (language,)
                    ):
                        show_row(number, spoilt, new[0], language)
                print(_line(mutation.name, language, tally))


def _prepared(
    rows: dict[int, Row], mutation: Mutation, seed: int
) -> tuple[dict[int, Row], dict[int, list[Finding]]]:
    if mutation.prepare is not None:
        rows = {
            number: mutation.prepare(row, Random(seed + number)) for number, row in rows.items()
        }
    return rows, found(paired_rows(rows))


def _planted(
    rows: dict[int, Row],
    before: dict[int, list[Finding]],
    mutation: Mutation,
    language: str,
    seed: int,
) -> Iterator[tuple[int, Row, list[Finding]]]:
    """Each spoilt row, with the findings that it did not have before."""
    spoilt = {}
    for number, row in rows.items():
        text = mutation.spoil(row, language, Random(f"{seed} {number} {language}"))
        if text is not None and text != row[language]:
            spoilt[number] = {**row, language: text}
    after = found(paired_rows(spoilt))
    for number, row in spoilt.items():
        known = {(one.check, one.message) for one in before.get(number, ())}
        new = [one for one in after.get(number, ()) if (one.check, one.message) not in known]
        yield number, row, [one for one in new if one.severity is not Severity.NOTE]


def _count(tally: Tally, new: Sequence[Finding], language: str) -> None:
    tally.tried += 1
    tally.found += bool(new)
    tally.errors += any(one.severity is Severity.ERROR for one in new)
    tally.named += any(one.languages == (language,) for one in new)


def _line(name: str, language: str, tally: Tally) -> str:
    def share(part: int, whole: int) -> str:
        return f"{100 * part / whole:7.1f}%" if whole else f"{'–':>8}"

    return (
        f"{name:22}{language:4}{tally.tried:6}{share(tally.found, tally.tried)}"
        f"{share(tally.errors, tally.tried)}{share(tally.named, tally.found)}"
    )


def found(letter: AlignedLetter) -> dict[int, list[Finding]]:
    """The findings by row."""
    lines = {unit.id: unit.segments[letter.source][0].line for unit in letter.units}
    by_row: dict[int, list[Finding]] = {}
    for finding in examine(letter):
        by_row.setdefault(lines[finding.unit], []).append(finding)
    return by_row


def show_row(number: int, row: Row, finding: Finding | None, spoilt: str = "") -> None:
    print(
        f"\n{number}: {finding.severity} {finding.check} {finding.message}"
        if finding
        else f"\n{number}: missed"
    )
    for language, text in row.items():
        print(f"  {language}{'*' if language == spoilt else ' '} {text}")


if __name__ == "__main__":
    main()
