"""Who works on the batches of an audit: processes of this machine, or a Dask cluster's workers."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from importlib import import_module
from typing import Any

from translate.errors import TranslateError


def process_pool(jobs: int) -> Executor:
    """So many processes; a Ctrl-C reaches the one that gives out the work, and it alone."""
    return ProcessPoolExecutor(jobs, initializer=_ignore_interrupts)


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
            f"no scheduler answers at {address} ({error})",
            remedy="start one with `dask scheduler`, and give the address that it prints",
        ) from None
    threads = sum(client.nthreads().values())
    if not threads:
        client.close()
        raise TranslateError(
            f"the scheduler at {address} has no workers",
            remedy=f"start one: dask worker {address}",
        )
    return lambda: client.get_executor(pure=False), threads


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
