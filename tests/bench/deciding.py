"""Eight processes decide about one letter at once: no line of the ledger is lost or torn.

    python tests/bench/deciding.py [--rounds N] [--processes N]

In each round all processes wait for one another, then each opens the letter and records a decision
that nobody else makes: half of them reject a text, half approve one against the rejections they
see. In the end every decision must be in the ledger once, every line must be an event, and no event
may name one that is not there. A new letter, in a workspace of its own, is begun every 25 rounds.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.synchronize import Barrier
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.workspaces import write_letter
from translate.application.deciding import approve_units, reject_units, reviewer_of
from translate.application.opening import open_letter
from translate.review.events import Approved, Event, Rejected
from translate.review.history import missing
from translate.storage.ledger import LEDGER, read_ledger

ROUNDS_A_LETTER = 25
PATIENCE = 120
"""Seconds for the slowest process of a round on a busy machine."""


def letters(rounds: int) -> list[tuple[str, int]]:
    """The letters and how many rounds each takes."""
    starts = range(0, rounds, ROUNDS_A_LETTER)
    return [
        (f"pool-{number}", min(ROUNDS_A_LETTER, rounds - start))
        for number, start in enumerate(starts, start=1)
    ]


def decide(root: Path, rounds: int, number: int, together: Barrier) -> None:
    """What one process does in every round."""
    for slug, times in letters(rounds):
        for one in range(times):
            together.wait(PATIENCE)
            opened = open_letter(str(root / slug / "letters" / slug), root / slug)
            reviewer = reviewer_of(opened, f"Person {number}", "2026-03-14T09:30:00Z")
            said = f"round {one} of process {number}"
            unit = str(one % 5 + 1)
            if number % 2:
                approve_units(opened, reviewer, [unit], ["en"], note=said, despite=said)
            else:
                reject_units(opened, reviewer, [unit], ["en"], note=said)


def faults(folder: Path, rounds: int, processes: int) -> list[str]:
    """What is wrong with the ledger of a letter after so many rounds."""
    data = (folder / LEDGER).read_bytes()
    events = read_ledger(folder)
    found = [] if data.endswith(b"\n") else ["the last line is torn"]
    lines = data.count(b"\n")
    if lines != len(events):
        found.append(f"{lines} lines are {len(events)} events")
    told = Counter(map(_note, events))
    people = Counter(one.by for one in events)
    for number in range(processes):
        # Whoever approved a text and meets no new rejection of it has nothing new to say.
        expected = {f"round {one} of process {number}" for one in range(rounds)}
        if number % 2 == 0 and (lost := expected - told.keys()):
            found.append(f"lost: {sorted(lost)[:3]}")
        if not people[f"Person {number}"]:
            found.append(f"nothing of process {number}")
    found += [f"twice: {note}" for note, times in told.items() if times > 1]
    if names := missing(events):
        found.append(f"named and not there: {names[:3]}")
    return found


def _note(event: Event) -> str:
    assert isinstance(event, Approved | Rejected)
    return event.note


def run(root: Path, rounds: int, processes: int) -> tuple[int, list[str]]:
    """How many decisions the ledgers hold, and what is wrong with them."""
    for slug, _ in letters(rounds):
        write_letter(root / slug, slug)
    context = multiprocessing.get_context("spawn")
    together = context.Barrier(processes)
    workers = [
        context.Process(target=decide, args=(root, rounds, number, together))
        for number in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    found = [f"a process ended with {one.exitcode}" for one in workers if one.exitcode]
    decisions = 0
    for slug, times in letters(rounds):
        folder = root / slug / "letters" / slug
        found += [f"{slug}: {fault}" for fault in faults(folder, times, processes)]
        decisions += len(read_ledger(folder))
    return decisions, found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--processes", type=int, default=8)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        decisions, found = run(Path(folder), options.rounds, options.processes)
    seconds = time.monotonic() - began
    print("\n".join(found[:10]))
    print(
        f"{options.rounds} rounds of {options.processes} processes in {seconds:.0f} s: "
        f"{decisions} decisions, {len(found)} faults"
    )


if __name__ == "__main__":
    main()
