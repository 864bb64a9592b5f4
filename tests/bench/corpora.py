"""What an audited row costs on one core, and that memory does not grow with the rows.

    python tests/bench/corpora.py --data PATH [--rows 20000]
    python tests/bench/corpora.py --data PATH --rows 300000 --every 10

`--data` is a folder with `flores/devtest.{nl,en,ru}.txt`; its rows are repeated until there are
enough, each time with other numbers and a number of their own behind them, so that no two are
equal. A process is started for each count of rows, and its CPU time and greatest memory are
printed, and what 10^7 and 10^9 rows would take.

With `--every SECONDS` there is one long run: every so many seconds a line says how many rows are
done (as the audit's own record of progress has it), what they cost, and what the process holds.
Where it is stopped before its end (Ctrl-C), what was printed until then holds.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LANGUAGES = ("nl", "en", "ru")


def rows(data: Path, count: int) -> Iterator[str]:
    """So many rows of TSV, no two alike; each round of the corpus has its two-digit numbers shifted
    alike."""
    columns = [
        (data / "flores" / f"devtest.{code}.txt").read_text(encoding="utf-8").splitlines()
        for code in LANGUAGES
    ]
    lines = ["\t".join(cells) for cells in zip(*columns, strict=True)]
    for number in range(count):
        shift = number // len(lines)
        shifted = re.sub(
            r"\b[2-8]\d\b",
            lambda found, shift=shift: str((int(found[0]) - 20 + shift) % 70 + 20),  # type: ignore[misc]
            lines[number % len(lines)],
        )
        yield "\t".join(f"{cell} ({1000 + number})" for cell in shifted.split("\t"))


def write_rows(path: Path, data: Path, count: int) -> None:
    """Writes so many rows as TSV."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in rows(data, count))


def command(path: Path, jobs: int, *more: str) -> list[str]:
    """The command line of an audit."""
    languages = ",".join(LANGUAGES)
    line = [sys.executable, "-m", "translate", "audit", str(path), "--jobs", str(jobs)]
    return [*line, "--languages", languages, "--lang", languages, *more]


def audited(path: Path, jobs: int) -> tuple[float, int]:
    """CPU seconds, and the greatest resident memory in MiB of any one process."""
    with subprocess.Popen(
        command(path, jobs), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, _, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss // 1024


def watched(path: Path, every: float) -> Iterator[str]:
    """A line every so many seconds about an audit on one core, until it ends."""
    findings = path.with_suffix(".jsonl")
    progress = findings.with_name(findings.name + ".progress")
    with subprocess.Popen(
        command(path, 1, "--output", str(findings)), cwd=ROOT, stderr=subprocess.DEVNULL
    ) as process:
        try:
            while process.poll() is None:
                time.sleep(every)
                done = json.loads(progress.read_bytes())["rows"] if progress.exists() else 0
                if done and (held := _held(process.pid)):
                    yield f"{_priced(done, held[0])}, {held[1]} MiB now"
        finally:
            process.terminate()


def _held(pid: int) -> tuple[float, int] | None:
    """CPU seconds until now and resident MiB of a process (Linux); None where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return None
    resident = re.search(r"VmRSS:\s+(\d+)", status)
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return (seconds, int(resident[1]) // 1024) if resident else None


def _priced(count: int, seconds: float) -> str:
    """What rows cost, and what more of them would."""
    each = seconds / count
    return (
        f"{count:>9,} rows: {seconds:7.1f} s CPU, {each * 1000:.2f} ms a row, "
        f"{1 / each:,.0f} rows a second and core; 10^7 rows: {each * 1e7 / 3600:,.1f}, "
        f"10^9 rows: {each * 1e9 / 3600:,.0f} core hours"
    )


def main() -> None:
    """Prints a line a count of rows, or a line every so many seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--every", type=float, help="seconds between two looks at one long run")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.tsv"
        if arguments.every:
            write_rows(path, arguments.data, arguments.rows)
            for line in watched(path, arguments.every):
                print(line, flush=True)
            return
        for count in (arguments.rows // 4, arguments.rows // 2, arguments.rows):
            write_rows(path, arguments.data, count)
            seconds, memory = audited(path, arguments.jobs)
            print(f"{_priced(count, seconds)}; {memory} MiB", flush=True)


if __name__ == "__main__":
    main()
