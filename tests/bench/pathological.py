"""Processor time against size, for texts that nobody writes: every shape has to stay linear.

    python tests/bench/pathological.py [--largest 64000] [--seconds 20] [SHAPE…]
    python tests/bench/pathological.py --profile SHAPE

Each shape is a letter in three languages, made at a quarter, a half and the whole of `--largest`
characters, all versions together, and checked by `translate.check` in a process of its own that
may use so many seconds. The exponent is the slope of the line through the three points, both axes
logarithmic: 1 is linear, 2 quadratic. Shapes that take less than a tenth of a second at their
largest have none: what is measured there is the start. The exit code is 1 where an exponent is
above 1.2, or the largest took more than 2 seconds.
"""

from __future__ import annotations

import argparse
import cProfile
import math
import multiprocessing
import pstats
import resource
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.making import LANGUAGES
from tests.bench.shapes import SHAPES
from translate.application.library import check

STEEPEST = 1.2
SLOWEST = 2.0
"""Seconds of processor time for the largest size."""
NOISE = 0.1
"""Seconds below which a time says nothing of how it grows."""

Shape = Callable[[str, int], str]


def letter(shape: Shape, size: int) -> dict[str, str]:
    """The versions of a letter of this shape, of about `size` characters together."""
    return {language: shape(language, size // len(LANGUAGES)) for language in LANGUAGES}


def seconds(versions: Mapping[str, str]) -> float:
    """Processor time of one check."""
    before = time.process_time()
    check(versions)
    return time.process_time() - before


def _work(shape: Shape, sizes: Sequence[int], limit: int, results: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (limit * len(sizes), limit * len(sizes)))
    for size in sizes:
        results.send(seconds(letter(shape, size)))


def times(shape: Shape, sizes: Sequence[int], limit: int) -> tuple[float, ...]:
    """Seconds for each size; fewer where the worker died before its end."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")  # the tables are read already
    worker = context.Process(target=_work, args=(shape, sizes, limit, sender))
    worker.start()
    sender.close()
    found = []
    for _ in sizes:
        try:
            if not receiver.poll(10 * limit):
                break
            found.append(receiver.recv())
        except EOFError:
            break
        if found[-1] > limit:
            break
    worker.kill()
    worker.join()
    return tuple(found)


def exponent(sizes: Sequence[int], found: Sequence[float]) -> float | None:
    """The slope of log time over log size; None where too little was measured."""
    if len(found) < len(sizes) or found[-1] < NOISE:
        return None
    return statistics.linear_regression(
        [math.log(size) for size in sizes], [math.log(time) for time in found]
    ).slope


def measure(names: Sequence[str], largest: int, limit: int) -> int:
    """Prints a line a shape; the number of shapes that are too slow or too steep."""
    sizes = [largest // 4, largest // 2, largest]
    seconds(letter(SHAPES["prose"], 4_000))
    faults = 0
    print(f"{'seconds of processor time for characters:':40}", *sizes, "exponent")
    for name in names:
        found = times(SHAPES[name], sizes, limit)
        slope = exponent(sizes, found)
        is_bad = len(found) < len(sizes) or found[-1] > SLOWEST or (slope or 0) > STEEPEST
        faults += is_bad
        columns = "".join(f"{one:8.2f}" for one in found).ljust(24)
        shown = f"{slope:5.2f}" if slope is not None else "    -"
        print(f"{name:36}{columns} {shown}{'  !' if is_bad else ''}", flush=True)
    print(f"{len(names)} shapes: {faults} steeper than {STEEPEST} or slower than {SLOWEST} s")
    return faults


def profile(name: str, size: int) -> None:
    """Prints where the time of a shape goes."""
    seconds(letter(SHAPES["prose"], 4_000))
    profiler = cProfile.Profile()
    versions = letter(SHAPES[name], size)
    profiler.runcall(check, versions)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(14)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=", ".join(SHAPES))
    parser.add_argument("--largest", type=int, default=64_000)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--profile", action="store_true")
    options = parser.parse_args()
    chosen = options.shapes or list(SHAPES)
    if options.profile:
        for one in chosen:
            profile(one, options.largest)
        sys.exit(0)
    sys.exit(1 if measure(chosen, options.largest, options.seconds) else 0)
