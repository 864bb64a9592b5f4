"""What an audited row costs on one core, and that memory does not grow with the rows.

    python tests/bench/corpora.py --data PATH [--rows 20000]

`--data` is a folder with `flores/devtest.{nl,en,ru}.txt`; its rows are repeated, each time with
other numbers, until there are enough. A process is started for each count of rows, and its CPU time
and greatest memory are printed, and what 10^9 rows would take.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nl", "en", "ru")


def rows(data: Path, count: int) -> Iterator[str]:
    """So many rows of TSV; each round of the corpus has its two-digit numbers shifted alike."""
    columns = [
        (data / "flores" / f"devtest.{code}.txt").read_text(encoding="utf-8").splitlines()
        for code in LANGUAGES
    ]
    lines = ["\t".join(cells) for cells in zip(*columns, strict=True)]
    for number in range(count):
        shift = number // len(lines)
        yield re.sub(
            r"\b[2-8]\d\b",
            lambda found, shift=shift: str((int(found[0]) - 20 + shift) % 70 + 20),  # type: ignore[misc]
            lines[number % len(lines)],
        )


def audited(path: Path, languages: str, jobs: int) -> tuple[float, int]:
    """CPU seconds, and the greatest resident memory in MB of any one process."""
    command = [sys.executable, "-m", "translate", "audit", str(path), "--jobs", str(jobs)]
    command += ["--languages", languages, "--lang", languages]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def main() -> None:
    """Prints a line a count of rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for count in (arguments.rows // 4, arguments.rows // 2, arguments.rows):
            path = Path(folder) / f"{count}.tsv"
            with path.open("w", encoding="utf-8") as file:
                file.writelines(f"{row}\n" for row in rows(arguments.data, count))
            seconds, memory = audited(path, ",".join(LANGUAGES), arguments.jobs)
            each = seconds / count
            print(
                f"{count:>9,} rows: {seconds:7.1f} s CPU, {each * 1000:.2f} ms a row, "
                f"{1 / each:,.0f} rows a second and core, {memory} MB; "
                f"10^9 rows: {each * 1e9 / 3600:,.0f} core hours",
                flush=True,
            )


if __name__ == "__main__":
    main()
