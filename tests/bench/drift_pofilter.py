"""The Translate Toolkit's pofilter beside the benchmark, on the same texts."""

from __future__ import annotations

import subprocess
import tempfile
import time
from itertools import combinations
from pathlib import Path
from random import Random

import polib

from tests.bench.drift_mutations import Row, digit_changed


def compare_with_pofilter(command: Path, rows: dict[int, Row], seed: int) -> None:
    """Prints its alarms on right translations, and the changed digits that it finds."""
    print(
        f"\n{'pofilter -t numbers':22}{'alarms':>8}{'digits changed':>16}{'found':>8}{'seconds':>9}"
    )
    for source, target in combinations(next(iter(rows.values())), 2):
        spoilt = {
            number: {**row, target: text}
            for number, row in rows.items()
            if (text := digit_changed(row, target, Random(f"{seed} {number} {target}")))
        }
        before = time.perf_counter()
        alarms = _blamed(command, rows, source, target)
        seconds = time.perf_counter() - before
        found = (_blamed(command, spoilt, source, target) - alarms) & spoilt.keys()
        blind = alarms & spoilt.keys()
        print(
            f"{source}-{target:19}{len(alarms):8}{len(spoilt):16}"
            f"{100 * len(found | blind) / max(1, len(spoilt)):7.1f}%{seconds:9.2f}"
        )


def _blamed(command: Path, rows: dict[int, Row], source: str, target: str) -> set[int]:
    """The rows that pofilter's number check reports."""
    with tempfile.TemporaryDirectory() as folder:
        given, reported = Path(folder, "given.po"), Path(folder, "reported.po")
        catalogue = polib.POFile()
        catalogue.metadata = {"Language": target, "Content-Type": "text/plain; charset=UTF-8"}
        for number, row in rows.items():
            catalogue.append(
                polib.POEntry(msgid=row[source], msgstr=row[target], msgctxt=str(number))
            )
        catalogue.save(str(given))
        arguments = ["-t", "numbers", f"--language={target}", "-i", str(given), "-o", str(reported)]
        subprocess.run([str(command), *arguments], check=True, capture_output=True)
        if not reported.exists():
            return set()
        return {int(entry.msgctxt or 0) for entry in polib.pofile(str(reported))}
