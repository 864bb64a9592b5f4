"""The courier's own life: `python -m translate.storage.engines.serving ROOT`.

It reads questions from standard input, asks, saves, and writes replies to standard output; it ends
when its input does. See `translate.storage.engines.courier`.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from translate.drafting.engine import Busy, Engine, QuotaReached
from translate.errors import TranslateError
from translate.storage.draft_cache import DraftCache
from translate.storage.engines import EngineSettings, make
from translate.storage.engines.messages import (
    Answered,
    AskUsage,
    Failed,
    Question,
    Reply,
    UsageIs,
    Waits,
    send,
)

PATIENCE = 600.0
"""Seconds to wait for an earlier courier to end."""
WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds to wait before each repetition of a request that a service was too busy for."""


def serve(root: Path, questions: IO[bytes], replies: IO[bytes]) -> None:
    """Answers until nobody asks any more."""
    from filelock import FileLock, Timeout

    cache = DraftCache(root)
    engines: dict[EngineSettings, Engine] = {}
    lock = FileLock(cache.folder / "lock")
    try:
        lock.acquire(timeout=1)
    except Timeout:
        send(replies, Waits("waiting for the answer that an earlier run asked for"))
        lock.acquire(timeout=PATIENCE)
    with lock:
        while line := questions.readline():
            question: Question = msgspec.json.decode(line, type=Question)
            try:
                if question.settings not in engines:
                    engines[question.settings] = make(question.settings)
                ask = partial(_reply, engines[question.settings], cache, question)
                reply = _patiently(ask, questions, replies)
            except TranslateError as error:
                reply = Failed(error.message, error.remedy, isinstance(error, QuotaReached))
            if reply is None:
                return
            send(replies, reply)


def _reply(engine: Engine, cache: DraftCache, question: Question) -> Reply:
    if isinstance(question, AskUsage):
        usage = getattr(engine, "usage", None)
        return UsageIs(usage() if usage else None)
    answer = cache.get(engine, question.request)
    if answer is None:
        answer = engine.translate(question.request)
        cache.put(engine, question.request, answer)
    return Answered(answer)


def _patiently(ask: Callable[[], Reply], questions: IO[bytes], replies: IO[bytes]) -> Reply | None:
    """Asks again while the service is busy; None when meanwhile nobody wants to know any more."""
    for seconds in WAITS:
        try:
            return ask()
        except Busy as busy:
            send(replies, Waits(f"{busy}; again in {seconds:.0f} s"))
            # Nobody asks two things at once: what can be read here is the end.
            if select.select([questions], [], [], seconds)[0]:
                return None
    try:
        return ask()
    except Busy as busy:
        raise TranslateError(str(busy), remedy="try again later; what was done is kept") from None


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
