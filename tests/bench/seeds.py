"""Whether findings depend on the order in which Python happens to hold a set.

    python -m tests.bench.seeds --data PATH [--seeds 6] [--only PART …]

`--data` is a folder with `flores/devtest.{nl,en,ru}.txt`, `ntrex/{nl,en,ru}.txt` and `documents/`.
Rows are checked as they are and with one or two languages shifted by a row, so that nothing fits
and many candidates are equally good. Every corpus is checked once a hash seed, in a process of its
own; findings that are not the same under every seed are printed. `--only` names corpora by a part
of their name. Exit code 1 where a byte differs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nl", "en", "ru")
SHIFTS = {"as-is": (0, 0, 0), "nl-shifted": (0, 1, 1), "ru-shifted": (0, 0, 1), "all": (0, 1, 2)}
TEXTS = {"flores": "flores/devtest.{}.txt", "ntrex": "ntrex/{}.txt"}


def corpora(data: Path, folder: Path) -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Each corpus by name, with the files that `translate check` is given."""
    for name, pattern in TEXTS.items():
        columns = [
            (data / pattern.format(code)).read_text("utf-8").split("\n") for code in LANGUAGES
        ]
        for label, shifts in SHIFTS.items():
            shifted = [column[by:] for column, by in zip(columns, shifts, strict=True)]
            path = folder / f"{name}-{label}.tsv"
            rows = ["\t".join(LANGUAGES), *map("\t".join, zip(*shifted, strict=False))]
            path.write_text("\n".join(rows), "utf-8")
            yield path.stem, (path,)
    letters = [*(data / "documents").iterdir(), *(ROOT / "tests" / "bench").glob("*/letters/*")]
    for letter in sorted(filter(Path.is_dir, letters)):
        yield f"{letter.parents[1].name}-{letter.name}", tuple(sorted(letter.glob("??.md")))


def checked(paths: Sequence[Path], seed: int) -> bytes:
    """What `translate check --format json` says of these files under a hash seed."""
    command = [sys.executable, "-m", "translate", "check", "--format", "json", *map(str, paths)]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "TRANSLATE_MEANING": "off"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return done.stdout


def differing(reports: Sequence[bytes]) -> Iterator[str]:
    """The findings that do not stand in every report, by unit, each with the seeds that have it."""
    seen: dict[tuple[str, ...], list[int]] = {}
    for seed, report in enumerate(reports):
        for letter in json.loads(report)["letters"]:
            for one in letter["findings"]:
                spans = [(span["language"], span["text"]) for span in one["spans"]]
                told = [str(one[name]) for name in ("unit", "check", "severity", "message")]
                seen.setdefault((*told, str(spans)), []).append(seed)
    for row, seeds in sorted(seen.items()):
        if len(set(Counter(seeds).values())) > 1 or len(set(seeds)) < len(reports):
            yield f"    {' | '.join(row)} — seeds {', '.join(map(str, sorted(set(seeds))))}"


def main() -> None:
    """Prints a line a corpus, and the findings that differ below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--only", nargs="*", default=[""])
    arguments = parser.parse_args()
    unlike = 0
    with TemporaryDirectory() as folder:
        for name, paths in corpora(arguments.data, Path(folder)):
            if not any(part in name for part in arguments.only):
                continue
            reports = [checked(paths, seed) for seed in range(arguments.seeds)]
            unlike += (differs := len(set(reports)) > 1)
            print(f"{name}: {'DIFFERS' if differs else 'the same'}", flush=True)
            print(*differing(reports), sep="\n", end="\n" if differs else "")
    sys.exit(unlike > 0)


if __name__ == "__main__":
    main()
