"""`translate watch`: from the save of a version to the report, in a process that is warm.

    python -m tests.bench.watching [--letter SLUG] [--saves N]

Copies the example letters to a folder of its own, saves one version N times with a number changed
or put back, and prints the times from each save to the line that counts the findings.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

ROOT = Path(__file__).parents[2]


def times(letter: str, saves: int) -> list[float]:
    """Seconds from each save to its report."""
    found = []
    with TemporaryDirectory() as folder:
        for name in ("letters", "glossary"):
            shutil.copytree(ROOT / name, Path(folder) / name)
        shutil.copy(ROOT / "translate.toml", folder)
        path = Path(folder) / "letters" / letter / "en.md"
        text = path.read_text(encoding="utf-8")
        command = [sys.executable, "-m", "translate", "watch", letter]
        with subprocess.Popen(command, cwd=folder, text=True, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            lines = iter(process.stdout)
            next(line for line in lines if " units: " in line)
            for number in range(saves):
                sleep(0.5)
                changed = f"{text}\n" if number % 2 else text.replace("2025", f"20{number + 10}", 1)
                start = perf_counter()
                path.write_text(changed, encoding="utf-8")
                next(line for line in lines if " units: " in line)
                found.append(perf_counter() - start)
            process.kill()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--letter", default="permits")
    parser.add_argument("--saves", type=int, default=20)
    options = parser.parse_args()
    found = times(options.letter, options.saves)
    print(
        f"{options.letter}, {len(found)} saves: median {median(found):.3f} s, "
        f"fastest {min(found):.3f} s, slowest {max(found):.3f} s"
    )


if __name__ == "__main__":
    main()
