"""Kills commands that write, before one of their writes or while they wait, and looks what is left.

    python tests/bench/kills.py everything [--runs 1000] [--seed 1]
    python tests/bench/kills.py draft [--runs 200] [--seed 1]

`everything` kills every command that writes, in turns, right before one of its writes, which is
drawn (`tests/bench/killing.py`): each file must be old or new, the next command must work, and
nothing temporary may be left.

`draft` kills `translate draft` and resumes it: what is answered is not paid twice. Each run gets a
fresh workspace and a server that bills what it is asked. The command is killed (SIGKILL, or SIGINT
for one in four), half of the runs after a random share of an undisturbed run's time, half while it
waits for, saves or has just saved a random answer; then it is run again to its end. The version
must be equal to that of an undisturbed run byte for byte. After SIGINT the characters billed for
both must be the same, too; SIGKILL may cost the one request in flight.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.killing import SCENARIOS, Begun, Scenario, warm
from tests.engines.server import Service, serving
from tests.engines.workspaces import draft, make_workspace, start

DELAY = 0.1
"""Seconds that the server takes for an answer: most kills then fall while one is awaited."""


def undisturbed(service: Service, server: str) -> tuple[int, bytes, float]:
    """(characters billed, the version's bytes, seconds) of a run that nobody kills."""
    with tempfile.TemporaryDirectory() as name:
        folder = make_workspace(Path(name))
        started = time.perf_counter()
        code, _, err = draft(Path(name), server)
        assert code == 0, err
        return service.characters, (folder / "en.md").read_bytes(), time.perf_counter() - started


def dearest(service: Service) -> int:
    """Characters of the longest request that the service was asked."""
    texts = [re.sub(r"<[^>]*>", "", "".join(one["text"])) for one in service.requests]
    return max(map(len, texts), default=0)


def disturbed(
    service: Service, server: str, seconds: float, sign: int, request: int = 0
) -> tuple[int, bytes, str]:
    """(characters billed, the version's bytes, when it died) of a run killed once and resumed.

    It is killed so many seconds after it began, or after its so-maniest request arrived.
    """
    service.characters = 0
    service.requests.clear()
    with tempfile.TemporaryDirectory() as name:
        folder = make_workspace(Path(name))
        process = start(Path(name), server, "draft", "pool", "--as", "Vera")
        while len(service.requests) < request and process.poll() is None:
            time.sleep(0.001)
        time.sleep(seconds)
        process.send_signal(sign)
        process.communicate(timeout=60)
        kept = len(list((Path(name) / ".translate/answers").glob("*.json")))
        code, _, err = draft(Path(name), server)
        assert code == 0, err
        moment = "after its end" if process.returncode == 0 else f"{kept:2} answers kept"
        lines = (folder / "reviews.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(lines) == len({line.split('"target_digest"')[1] for line in lines}), lines
        return service.characters, (folder / "en.md").read_bytes(), moment


def measure(runs: int, seed: int) -> int:
    """Prints what came of it; the number of runs in which something was lost or paid twice."""
    dice = random.Random(seed)
    moments: Counter[str] = Counter()
    faults = twice = 0
    with serving() as (service, server):
        service.delay = DELAY
        characters, version, seconds = undisturbed(service, server)
        single = dearest(service)
        for run in range(runs):
            sign = signal.SIGINT if run % 4 == 3 else signal.SIGKILL
            if run % 2:
                when, request = dice.uniform(0, 1.5 * DELAY), dice.randint(1, 10)
            else:
                when, request = dice.uniform(0.1, seconds), 0
            billed, found, moment = disturbed(service, server, when, sign, request)
            moments[moment] += 1
            lost = billed - characters
            twice += lost > 0
            if found != version or not 0 <= lost <= (single if sign == signal.SIGKILL else 0):
                faults += 1
                print(f"run {run}: {billed} characters instead of {characters}, {moment}")
    print(f"{runs} runs killed and resumed, {characters} characters each: {faults} faults")
    print(f"  {twice:4} paid for the one request in flight again, after SIGKILL")
    for moment, times in sorted(moments.items()):
        print(f"  {times:4} died: {moment}")
    return faults


def kill_everything(runs: int, seed: int, scenarios: Sequence[Scenario] = SCENARIOS) -> int:
    """Prints what came of so many kills; the number of runs after which something did not hold."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        warm(Path(name) / "warm")
        begun = [Begun(Path(name) / f"{number}", one) for number, one in enumerate(scenarios)]
        bad = 0
        killed: Counter[str] = Counter()
        for number in range(runs):
            one = begun[number % len(begun)]
            moment = dice.randint(1, one.events)
            found = one.killed(moment)
            killed[one.scenario.name] += 1
            bad += bool(found)
            for fault in found:
                print(f"{one.scenario.name}, killed at {moment} of {one.events}: {fault}")
    print(f"{runs} kills of {len(begun)} commands: {bad} faults")
    print("  " + ", ".join(f"{name} {times}" for name, times in killed.items()))
    return bad


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("what", choices=("everything", "draft"))
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.what == "draft":
        sys.exit(1 if measure(options.runs or 200, options.seed) else 0)
    sys.exit(1 if kill_everything(options.runs or 1000, options.seed) else 0)
