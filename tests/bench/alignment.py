"""How well versions are aligned: documents with known drops, merges, splits and moves.

    python tests/bench/alignment.py --data DIR [--half tune|held-out|all] [--seed N]
                                    [--documents N] [--hunalign PATH] [--show N] [--quick]

DIR holds line-aligned sentences, `*.nl.txt`, `*.en.txt`, `*.ru.txt`, and, where it is known which
lines come from one document, `metadata*.tsv` with an address in its first column, one line a
sentence after the header. The documents are halved by their address: weights and lexicon are tuned
on one half and reported on the other.

Documents of 10 to 40 segments are put together from them. On every side, with a seed: 5 % of the
segments dropped, 10 % merged with the next, 2 % split in two, 2 % moved elsewhere. Strict: a unit
counts only if it has exactly the segments it should have, units of one segment included. Missing:
a segment counts as missing in another language if its unit has none of that language. Moved: a
unit with a moved segment counts if it is exact and flagged.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from translate.alignment import align_letter
from translate.facts.extract import extract
from translate.model import Kind, Segment, Version

LANGUAGES = ("nl", "en", "ru")
SIDES = (("nl", "en"), ("en", "ru"), ("nl", "ru"), ("nl", "en", "ru"))
DROPPED, MERGED, SPLIT, MOVED = 0.05, 0.10, 0.02, 0.02
Key = tuple[str, int]
"""Language and place, from 1."""
Unit = frozenset[Key]
Row = dict[str, str]


@dataclass
class Case:
    """A document in several languages, and what a right alignment of it is."""

    versions: dict[str, Version]
    units: set[Unit]
    moved: set[Unit]


@dataclass
class Tally:
    """Counts over documents."""

    units_right: int = 0
    units_found: int = 0
    units_true: int = 0
    missing_right: int = 0
    missing_found: int = 0
    missing_true: int = 0
    moved_right: int = 0
    moved_true: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        precision = _share(self.units_right, self.units_found)
        recall = _share(self.units_right, self.units_true)
        both = 2 * precision * recall / (precision + recall or 1)
        return (
            f"{name:22}  {precision:6.3f} {recall:6.3f} {both:6.3f}"
            f"   {_share(self.missing_right, self.missing_found):6.3f}"
            f" {_share(self.missing_right, self.missing_true):6.3f}"
            f"   {_share(self.moved_right, self.moved_true):6.3f}   {self.seconds:6.2f} s"
        )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def rows_of(folder: Path, half: str) -> list[list[Row]]:
    """The documents of one half, each a list of rows."""
    columns = {}
    for language in LANGUAGES:
        (path,) = folder.glob(f"*.{language}.txt")
        columns[language] = path.read_text(encoding="utf-8").splitlines()
    rows = [
        dict(zip(LANGUAGES, texts, strict=True)) for texts in zip(*columns.values(), strict=True)
    ]
    metadata = sorted(folder.glob("metadata*.tsv"))
    lines = metadata[0].read_text(encoding="utf-8").splitlines()[1:] if metadata else []
    names = [line.split("\t")[0] for line in lines] or [
        str(place // 4) for place in range(len(rows))
    ]
    documents: dict[str, list[Row]] = {}
    for name, row in zip(names, rows, strict=True):
        if half == "all" or (half == "tune") == (sha256(name.encode()).digest()[0] % 2 == 0):
            documents.setdefault(name, []).append({key: text.strip() for key, text in row.items()})
    return list(documents.values())


def documents(rows: list[list[Row]], count: int, chance: random.Random) -> Iterator[list[Row]]:
    """Documents of 10 to 40 segments, from shuffled whole ones."""
    for _ in range(count):
        wanted = chance.randint(10, 40)
        document: list[Row] = []
        for piece in chance.sample(rows, len(rows)):
            document += piece
            if len(document) >= wanted:
                break
        yield document[:wanted]


def drift(document: list[Row], languages: Sequence[str], chance: random.Random) -> Case:
    """Drops, merges, splits and moves on every side."""
    versions = {}
    atoms: dict[Key, set[int]] = {}
    moved: set[Key] = set()
    for language in languages:
        pieces = _pieces([row[language] for row in document], chance)
        segments = []
        for place, (text, rows, was_moved) in enumerate(pieces, 1):
            atoms[language, place] = rows
            if was_moved:
                moved.add((language, place))
            segments.append(_segment(language, place, text))
        versions[language] = Version(language, f"{language}.md", b"", tuple(segments))
    units = _components(atoms)
    return Case(versions, units, {unit for unit in units if unit & moved and _several(unit)})


def _pieces(texts: list[str], chance: random.Random) -> list[tuple[str, set[int], bool]]:
    """(text, rows, moved) of what is left of one side."""
    pieces: list[tuple[str, set[int], bool]] = []
    kept = [place for place in range(len(texts)) if chance.random() >= DROPPED]
    while kept:
        place = kept.pop(0)
        if kept and chance.random() < MERGED:
            following = kept.pop(0)
            pieces.append((f"{texts[place]} {texts[following]}", {place, following}, False))
        elif chance.random() < SPLIT and (halves := _halves(texts[place])):
            pieces += [(half, {place}, False) for half in halves]
        else:
            pieces.append((texts[place], {place}, False))
    for place in range(len(pieces)):
        if chance.random() < MOVED and len(pieces) > 4:
            text, rows, _ = pieces.pop(place)
            elsewhere = [to for to in range(len(pieces) + 1) if abs(to - place) > 1]
            pieces.insert(chance.choice(elsewhere), (text, rows, True))
    return pieces


def _halves(text: str) -> tuple[str, str] | None:
    """Cut after the comma nearest to the middle, else after the nearest word."""
    for mark in (", ", " "):
        cuts = [place for place in range(20, len(text) - 20) if text.startswith(mark, place)]
        if cuts:
            cut = min(cuts, key=lambda place: abs(place - len(text) // 2)) + len(mark)
            return text[:cut].rstrip(), text[cut:]
    return None


def _segment(language: str, place: int, text: str) -> Segment:
    return Segment(
        language, f"{language}.md", place, Kind.PARAGRAPH, text, text, place, 1, 0, len(text)
    )


def _components(atoms: dict[Key, set[int]]) -> set[Unit]:
    """Segments that share a row, however far around, belong together."""
    units: list[tuple[set[Key], set[int]]] = []
    for key, rows in atoms.items():
        keys, together = {key}, set(rows)
        apart = []
        for unit in units:
            if unit[1] & together:
                keys |= unit[0]
                together |= unit[1]
            else:
                apart.append(unit)
        units = [*apart, (keys, together)]
    return {frozenset(keys) for keys, _ in units}


def _several(unit: frozenset[Key]) -> bool:
    return len({language for language, _ in unit}) > 1


def score(case: Case, found: Mapping[Unit, bool], tally: Tally) -> None:
    """Adds what was found in one document: units, and whether they are flagged as moved."""
    tally.units_right += len(case.units & found.keys())
    tally.units_found += len(found)
    tally.units_true += len(case.units)
    languages = tuple(case.versions)
    true, claimed = _missing(case.units, languages), _missing(found, languages)
    tally.missing_right += len(true & claimed)
    tally.missing_found += len(claimed)
    tally.missing_true += len(true)
    tally.moved_right += sum(found.get(unit, False) for unit in case.moved)
    tally.moved_true += len(case.moved)
    for unit in sorted(found, key=sorted):
        if unit not in case.units:
            texts = [f"{key[0]}{key[1]} {_text(case, key)}" for key in sorted(unit)]
            tally.wrong.append("\n     ".join(texts))


def _text(case: Case, key: Key) -> str:
    return case.versions[key[0]].segments[key[1] - 1].text


def _missing(units: Iterable[Unit], languages: Sequence[str]) -> set[tuple[Key, str]]:
    return {
        (key, language)
        for unit in units
        for language in languages
        if language not in {own for own, _ in unit}
        for key in unit
    }


def ours(case: Case) -> Mapping[Unit, bool]:
    """What this project finds, facts and all."""
    languages = tuple(case.versions)
    letter = align_letter("bench", languages[0], case.versions, languages=languages)
    return {frozenset(segment.key for segment in unit): bool(unit.moved) for unit in letter.units}


def hunalign(program: Path, case: Case) -> Mapping[Unit, bool]:
    """What hunalign finds in two versions, with an empty dictionary."""
    left, right = case.versions.values()
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "null.dic").touch()
        for version in (left, right):
            lines = "".join(f"{segment.text}\n" for segment in version.segments)
            (place / version.language).write_text(lines, encoding="utf-8")
        arguments = [place / name for name in ("null.dic", left.language, right.language)]
        ran = subprocess.run([program, *arguments], capture_output=True, text=True, check=True)
    ladder = [tuple(map(int, line.split("\t")[:2])) for line in ran.stdout.splitlines()]
    return {
        frozenset(
            [(left.language, one + 1) for one in range(i, j)]
            + [(right.language, one + 1) for one in range(k, m)]
        ): False
        for (i, k), (j, m) in pairwise(ladder)
    }


def measure(
    name: str, cases: Sequence[Case], align: Callable[[Case], Mapping[Unit, bool]] = ours
) -> Tally:
    tally = Tally()
    for case in cases:
        start = perf_counter()
        found = align(case)
        tally.seconds += perf_counter() - start
        score(case, found, tally)
    print(tally.line(name), flush=True)
    return tally


def speed(rows: list[Row], chance: random.Random) -> None:
    """Times, facts included and apart, and the memory of the whole process."""
    for languages, count in ((SIDES[0], 60), (SIDES[-1], 60), (SIDES[0], 2000)):
        versions = drift((rows * (count // len(rows) + 1))[:count], languages, chance).versions
        start = perf_counter()
        for version in versions.values():
            for segment in version.segments:
                extract(segment, segment.language)
        middle = perf_counter()
        align_letter("bench", languages[0], versions, languages=languages)
        facts, whole = middle - start, perf_counter() - middle
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{'-'.join(languages)}, {count} segments each: {whole * 1000:.0f} ms, "
            f"{facts * 1000:.0f} ms of it facts; {memory} MB so far"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", choices=("tune", "held-out", "all"), default="held-out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--hunalign", type=Path, metavar="PATH", help="run it beside ours")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N wrong units")
    parser.add_argument("--quick", action="store_true", help="without the long document")
    options = parser.parse_args(arguments)
    rows = rows_of(options.data, options.half)
    print(f"{options.half}: {sum(map(len, rows))} rows, seed {options.seed}")
    print(f"{'':22}  {'strict P':>6}{'R':>7}{'F1':>7}   {'miss P':>6}{'R':>7}   {'moved':>6}")
    for languages in SIDES:
        chance = random.Random(options.seed)
        cases = [
            drift(document, languages, chance)
            for document in documents(rows, options.documents, chance)
        ]
        tally = measure("-".join(languages), cases)
        if options.hunalign and len(languages) == 2:
            measure("  hunalign", cases, partial(hunalign, options.hunalign))
        for text in tally.wrong[: options.show]:
            print("  ", text)
    if not options.quick:
        everything = [row for document in rows_of(options.data, "all") for row in document][:1000]
        for languages in SIDES:
            case = drift(everything, languages, random.Random(options.seed))
            measure("-".join(languages) + f" ×{len(everything)}", [case])
            if options.hunalign and len(languages) == 2:
                measure("  hunalign", [case], partial(hunalign, options.hunalign))
        speed(everything, random.Random(options.seed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
