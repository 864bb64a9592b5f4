"""What each weight of the aligner is worth: the figures on either side of it, and a search.

    python tests/bench/alignment_weights.py [--data DIR [--half tune]] [--documents 12] [--seed 1]
                                            [--only NAME…] [--rounds N]

The labelled set is made of the letters in `letters/`: the units that have one segment in every
version are rows whose translations are known, and documents with drops, merges, splits and moves
are put together from them as in `alignment.py`. With --data the rows are line-aligned sentences
instead, as that script takes them. For every number in `translate/alignment/weights.py` the mean F1
of exact units (two versions, and three) is printed at half of it, at three quarters, as it is, at
four thirds and at twice; `*` marks the best, `=` what differs from it by no more than 0.002. With
--rounds the weights climb, one after another, to the best neighbour, and the result is printed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.alignment import (
    LANGUAGES,
    Case,
    Row,
    Tally,
    documents,
    drift,
    ours,
    rows_of,
    score,
)
from translate.alignment import align_letter, weights
from translate.alignment.terms import Sort
from translate.documents.markdown import read_markdown

LETTERS = Path(__file__).resolve().parents[2] / "letters"
SIDES = (("nl", "en"), ("nl", "ru"), ("nl", "en", "ru"))
FACTORS = (0.5, 0.75, 1.0, 4 / 3, 2.0)
STEPS = (-1.0, -0.5, 0.0, 0.5, 1.0)
"""For a weight that is 0."""
SAME = 0.002
"""Figures that differ by less say the same: some three units of two thousand."""

NAMES = (
    *(f"RECOGNISED.{sort.name}" for sort in weights.RECOGNISED),
    *(name for name in vars(weights) if name.isupper() and name != "RECOGNISED"),
)


def letters() -> list[list[Row]]:
    """The rows of the repository's letters: what one segment of every version says alike."""
    found = []
    for folder in sorted(path for path in LETTERS.iterdir() if path.is_dir()):
        versions = {
            code: read_markdown((folder / f"{code}.md").read_bytes(), code, f"{code}.md")
            for code in LANGUAGES
        }
        letter = align_letter(folder.name, "nl", versions, languages=LANGUAGES)
        rows = [
            {code: unit.segments[code][0].text for code in LANGUAGES}
            for unit in letter.units
            if all(len(unit.segments.get(code, ())) == 1 for code in LANGUAGES)
        ]
        found.append(rows)
    return found


def cases(rows: list[list[Row]], count: int, seed: int) -> dict[Sequence[str], list[Case]]:
    """Spoilt documents by the languages that they have."""
    made: dict[Sequence[str], list[Case]] = {}
    for languages in SIDES:
        chance = random.Random(seed)
        made[languages] = [drift(one, languages, chance) for one in documents(rows, count, chance)]
    return made


def figure(made: dict[Sequence[str], list[Case]]) -> float:
    """The mean over the sides of the F1 of exact units."""
    total = 0.0
    for own in made.values():
        tally = Tally()
        for case in own:
            score(case, ours(case), tally)
        total += 2 * tally.units_right / (tally.units_found + tally.units_true)
    return total / len(made)


def value_of(name: str) -> float:
    table, _, sort = name.partition(".")
    value: float = weights.RECOGNISED[Sort[sort]] if sort else getattr(weights, table)
    return value


def set_value(name: str, value: float) -> None:
    table, _, sort = name.partition(".")
    if sort:
        weights.RECOGNISED[Sort[sort]] = value
    else:
        setattr(weights, table, value)


@contextmanager
def changed(name: str, value: float) -> Iterator[None]:
    """A weight with another value, for the time of a `with` statement."""
    before = value_of(name)
    set_value(name, value)
    try:
        yield
    finally:
        set_value(name, before)


def neighbours(name: str) -> list[float]:
    """The values to try for a weight, in their order; a share stays below 1."""
    value = value_of(name)
    tried = [value * factor for factor in FACTORS] if value else list(STEPS)
    most = 0.99 if name.startswith("RECOGNISED") or name == "RARE" else float("inf")
    return [round(min(most, one), 4) for one in tried]


def look_around(name: str, made: dict[Sequence[str], list[Case]]) -> list[tuple[float, float]]:
    """(value, figure) for each value to try."""
    found = []
    for value in neighbours(name):
        with changed(name, value):
            found.append((value, figure(made)))
    return found


def show(name: str, found: list[tuple[float, float]]) -> None:
    best = max(own for _, own in found)
    cells = [
        f"{value:8.3f} {own:.3f}{'*' if own == best else '=' if own > best - SAME else ' '}"
        for value, own in found
    ]
    print(f"{name:22} {'  '.join(cells)}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, help="line-aligned sentences, as alignment.py takes")
    parser.add_argument("--half", choices=("tune", "held-out", "all"), default="tune")
    parser.add_argument("--documents", type=int, default=12, help="for each set of languages")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=NAMES, default=NAMES)
    parser.add_argument("--rounds", type=int, default=0, help="climb that often")
    options = parser.parse_args()
    rows = rows_of(options.data, options.half) if options.data else letters()
    made = cases(rows, options.documents, options.seed)
    print(
        f"{sum(map(len, rows))} rows, {sum(map(len, made.values()))} documents: {figure(made):.3f}"
    )
    for _ in range(max(1, options.rounds)):
        for name in options.only:
            found = look_around(name, made)
            show(name, found)
            best, own = max(found, key=lambda one: one[1])
            if options.rounds and own > dict(found).get(value_of(name), 0.0) + SAME:
                set_value(name, best)
    if options.rounds:
        print(f"after {options.rounds} rounds: {figure(made):.3f}")
        print(*(f"{name} = {value_of(name)}" for name in options.only), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
