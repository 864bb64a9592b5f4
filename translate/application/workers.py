"""Who works on the batches of an audit: processes of this machine, or a Dask cluster's workers."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeVar

from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.wording import say

if TYPE_CHECKING:
    from concurrent.futures import Executor

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Common = TypeVar("Common")


def cores() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def process_pool(jobs: int, begin: Callable[[], None] | None = None) -> Executor:
    """So many processes, each of which calls `begin` first; a Ctrl-C reaches the one that gives out
    the work, and it alone."""
    from concurrent.futures import ProcessPoolExecutor  # 20 ms: not for every start

    return ProcessPoolExecutor(jobs, initializer=partial(_begin, begin))


@contextmanager
def at_work(
    function: Callable[[Common, Item], Answer], common: Common, items: Sequence[Item], jobs: int = 1
) -> Iterator[Iterator[Answer]]:
    """`function(common, item)` of every item, in their order, in so many processes, which begin at
    once: who asks may do something else before taking the answers.

    What is `common` is handed to a process once, and where processes fork it is not copied. Raises
    what the function raises, and TranslateError where a process dies.
    """
    _hold(common)
    try:
        with _answers(_Held(function), items, jobs, partial(_hold, common)) as answers:
            yield answers
    finally:
        _hold(None)


@dataclass(frozen=True, slots=True)
class _Held:
    """Calls a function with what its process holds."""

    function: Callable[[Any, Any], Any]

    def __call__(self, item: Any) -> Any:
        return self.function(_held[0], item)


_held: list[Any] = [None]
"""What `at_work` has handed to this process."""


def _hold(common: Any) -> None:
    _held[0] = common


def each(
    function: Callable[[Item], Answer], items: Sequence[Item], jobs: int = 1
) -> Iterator[Answer]:
    """`function` of every item, in their order, in so many processes.

    Raises what it raises, and TranslateError where a process dies.
    """
    with _answers(function, items, jobs) as answers:
        yield from answers


@contextmanager
def _answers(
    function: Callable[[Item], Answer],
    items: Sequence[Item],
    jobs: int,
    begin: Callable[[], None] | None = None,
) -> Iterator[Iterator[Answer]]:
    """Each process calls `begin` before anything else."""
    if jobs == 1 or len(items) < 2:
        yield map(function, items)
        return
    from concurrent.futures import BrokenExecutor

    pool = process_pool(min(jobs, len(items)), begin)
    try:
        yield pool.map(function, items)
    except BrokenExecutor:
        raise _died() from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def in_turn(
    function: Callable[[Item], Answer], items: Iterator[Item], jobs: int = 1
) -> Iterator[Answer]:
    """`function` of every item of a stream, in their order, in so many processes; items are taken
    as they are needed.

    Raises what it raises, and TranslateError where a process dies.
    """
    first = tuple(islice(items, 2))
    if jobs == 1 or len(first) < 2:
        yield from map(function, chain(first, items))
        return
    from concurrent.futures import BrokenExecutor

    pool = process_pool(jobs)
    waiting = deque(pool.submit(function, item) for item in first)
    try:
        while waiting:
            for item in islice(items, jobs + 1 - len(waiting)):
                waiting.append(pool.submit(function, item))
            yield waiting.popleft().result()
    except BrokenExecutor:
        raise _died() from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _died() -> TranslateError:
    return TranslateError(
        "a process has died", remedy="check the memory that is left, or try --jobs 1"
    )


def dask_workers(address: str) -> tuple[Callable[[], Executor], int]:
    """The executor of a Dask scheduler that runs already, and how many threads its workers have.

    The workers need this package in the same version. A worker that dies is Dask's business: its
    batches are given to another. Raises TranslateError where Dask is not installed, nobody answers
    or no worker is there.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise TranslateError(
            "Dask is not installed", remedy='install it: pip install "translate-letters[corpora]"'
        ) from None
    try:
        client = distributed.Client(address, timeout=5)
    except (OSError, ValueError) as error:
        raise TranslateError(
            say("no scheduler answers at {address} ({error})", address=address, error=error),
            remedy="start one with `dask scheduler`, and give the address that it prints",
        ) from None
    threads = sum(client.nthreads().values())
    if not threads:
        client.close()
        raise TranslateError(
            say("the scheduler at {address} has no workers", address=address),
            remedy=say("start one: dask worker {address}", address=address),
        )
    return lambda: client.get_executor(pure=False), threads


def _begin(begin: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if begin is not None:
        begin()
