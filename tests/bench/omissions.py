"""How many lost and added clauses are found, and how many right texts are blamed.

    python tests/bench/omissions.py --data DIR [--set flores|ntrex] [--half odd|even|all]

Each row of a line-aligned corpus in three languages is spoilt once: a clause is cut out of one
version from one comma, colon or `and` to the next, or a clause of another row is put at its end.
Printed is how many of them have a warning or ask for attention, in three versions and in two, and
the same of the rows as they are. The weights of `translate/checks/texts/omission_weights.py` were
fitted to such cuts and to cut phrases, by logistic regression, in letters in three languages.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.drift import read_rows
from tests.bench.drift_mutations import Row
from tests.letters import paired_rows
from translate.checks.clause_missing import clause_missing
from translate.checks.part_missing import part_missing
from translate.checks.sentence_missing import sentence_missing
from translate.checks.texts.pieces import joints
from translate.facts.sentences import sentences
from translate.languages import get

LANGUAGES = ("nl", "en", "ru")
CHECKS = (sentence_missing, clause_missing, part_missing)
SHORTEST = 8
"""Letters of a clause."""
MOST = 0.6
"""Of the letters of its sentence."""


def letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def clauses(text: str, language: str) -> Iterator[tuple[int, int]]:
    """The clauses of a text, but for the first one of each sentence; offsets."""
    for start, end in sentences(text, get(language)):
        last = start + len(text[start:end].rstrip(".!?»”\"' "))
        ends = [match.start() for match in joints(language).finditer(text, start, last)]
        for one, other in pairwise([*ends, last]):
            if SHORTEST <= letters(text[one:other]) <= MOST * letters(text[start:last]):
                yield one, other


def lost(row: Row, language: str, chance: random.Random) -> Row | None:
    """The row with a clause less in a language; None where it has none to lose."""
    text = row[language]
    found = list(clauses(text, language))
    if not found:
        return None
    start, end = chance.choice(found)
    return {**row, language: text[:start] + text[end:]}


def added(row: Row, language: str, pool: Sequence[str], chance: random.Random) -> Row:
    """The row with a clause more at its end in a language."""
    text = row[language]
    end = len(text.rstrip(".!?»”\"' "))
    return {**row, language: text[:end] + chance.choice(pool) + text[end:]}


def spoilt(rows: dict[int, Row], kind: str, languages: Sequence[str]) -> dict[int, Row]:
    """Each row that can be, spoilt in one language, the same in every run."""
    chance = random.Random(1)
    pool = {
        language: [
            row[language][start:end]
            for row in rows.values()
            for start, end in clauses(row[language], language)
            if row[language][start] == ","
        ]
        for language in languages
    }
    made = {}
    for number, row in rows.items():
        language = chance.choice(languages)
        one = lost(row, language, chance) if kind == "lost" else None
        if kind == "added":
            one = added(row, language, pool[language], chance)
        if one is not None:
            made[number] = one
    return made


def counted(rows: dict[int, Row]) -> Counter[str]:
    """How many rows have a warning, and how many only ask for attention."""
    letter = paired_rows(rows)
    gravest: dict[str, str] = {}
    for check in CHECKS:
        for finding in check.run(letter):
            if gravest.get(finding.unit) != "warning":
                gravest[finding.unit] = str(finding.severity)
    return Counter(gravest.values())


def main() -> None:
    """Prints a line for each kind, of three versions and of two."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--set", choices=("flores", "ntrex"), default="ntrex")
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    options = parser.parse_args()
    print(f"{'versions':12}{'rows':>14}{'warning':>9}{'attention':>11}")
    for languages in (LANGUAGES, LANGUAGES[:2]):
        read = read_rows(options.data / options.set, options.half, languages)
        for kind in ("right", "lost", "added"):
            rows = read if kind == "right" else spoilt(read, kind, languages)
            found = counted(rows)
            shares = [found[severity] / len(rows) for severity in ("warning", "attention")]
            print(
                f"{'-'.join(languages):12}{kind:>8}{len(rows):>6}{shares[0]:>9.3f}{shares[1]:>11.3f}"
            )


if __name__ == "__main__":
    main()
