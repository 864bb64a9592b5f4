"""Asks an engine from a process of its own, so that no answer that was paid for is lost.

The command may be killed or stopped with Ctrl-C at any moment; the courier, which sits in a
session of its own, still receives the answer it waits for, saves it, and only then ends. It holds
a lock for as long as it lives, and looks into the saved answers before it asks: the next run waits
for it and sends nothing a second time.

Parent and courier talk in lines of JSON over the courier's standard input and output.
"""

from __future__ import annotations

import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO

import msgspec

from translate.drafting.engine import Answer, Busy, Engine, QuotaReached, Request
from translate.errors import TranslateError
from translate.storage.draft_cache import DraftCache
from translate.storage.engines import EngineSettings, make

DEADLINE = 600.0
"""Seconds after which a request, with all its repetitions, is given up."""
WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds to wait before each repetition of a request that a service was too busy for."""


class Ask(msgspec.Struct, tag=True):
    """A request to an engine."""

    settings: EngineSettings
    request: Request


class AskUsage(msgspec.Struct, tag=True):
    """How much of a service's quota is used?"""

    settings: EngineSettings


class Answered(msgspec.Struct, tag=True):
    answer: Answer


class UsageIs(msgspec.Struct, tag=True):
    usage: tuple[int, int] | None


class Waits(msgspec.Struct, tag=True):
    """It takes longer; why, for people."""

    message: str


class Failed(msgspec.Struct, tag=True):
    message: str
    remedy: str | None
    quota: bool


Question = Ask | AskUsage
Reply = Answered | UsageIs | Waits | Failed


class Courier:
    """Asks engines in another process, which starts at the first request."""

    def __init__(self, root: Path, notify: Callable[[str], None] = lambda _: None) -> None:
        self._root = root
        self._notify = notify
        self._process: subprocess.Popen[bytes] | None = None
        self._awaits = False
        """An answer is under way."""

    def __enter__(self) -> Courier:
        return self

    def __exit__(self, *_: object) -> None:
        """Lets the process go: it ends when it has saved what it waits for."""
        if self._process is not None:
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(BrokenPipeError):
                        stream.close()
            if not self._awaits:
                self._process.wait()
            self._process = None

    def ask(self, question: Question) -> Reply:
        """The engine's reply; raises QuotaReached or TranslateError where there is none."""
        process = self._process or self._started()
        assert process.stdin is not None and process.stdout is not None
        self._awaits = True
        _send(process.stdin, question)
        deadline = time.monotonic() + DEADLINE
        while True:
            reply = _receive(process.stdout, deadline, question.settings.name)
            if isinstance(reply, Waits):
                self._notify(reply.message)
                continue
            self._awaits = False
            if isinstance(reply, Failed):
                kind = QuotaReached if reply.quota else TranslateError
                raise kind(reply.message, remedy=reply.remedy)
            return reply

    def _started(self) -> subprocess.Popen[bytes]:
        self._process = subprocess.Popen(
            # -P: a folder named `translate` where the user happens to be is not this package.
            [sys.executable, "-P", "-m", "translate.storage.engines.courier", str(self._root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return self._process


class Remote:
    """An engine as the courier's parent sees it."""

    def __init__(self, courier: Courier, settings: EngineSettings) -> None:
        self._engine = make(settings)
        self._courier = courier
        self._made_by = settings

    @property
    def name(self) -> str:
        return self._engine.name

    @property
    def local(self) -> bool:
        return self._engine.local

    @property
    def tags(self) -> bool:
        return self._engine.tags

    @property
    def settings(self) -> Mapping[str, str]:
        return self._engine.settings

    def translate(self, request: Request) -> Answer:
        reply = self._courier.ask(Ask(self._made_by, request))
        assert isinstance(reply, Answered)
        return reply.answer

    def usage(self) -> tuple[int, int] | None:
        """(characters used, characters allowed) at the service; None where it does not say."""
        reply = self._courier.ask(AskUsage(self._made_by))
        assert isinstance(reply, UsageIs)
        return reply.usage


def _send(stream: IO[bytes], message: object) -> None:
    # Whoever waits for an answer learns it there; whoever gives one has nobody to tell.
    with suppress(BrokenPipeError):
        stream.write(msgspec.json.encode(message) + b"\n")
        stream.flush()


def _receive(stream: IO[bytes], deadline: float, name: str) -> Reply:
    """The next reply about an engine; TranslateError where none comes by the deadline."""
    if not _has_line(stream, deadline - time.monotonic()):
        raise TranslateError(
            f"{name} has not answered for {DEADLINE / 60:.0f} minutes",
            remedy="try again later; what was done is kept",
        )
    line = stream.readline()
    if not line:
        raise TranslateError(
            f"the process that asks {name} ended without an answer",
            remedy="try again; what was done is kept",
        )
    reply: Reply = msgspec.json.decode(line, type=Reply)
    return reply


def _has_line(stream: IO[bytes], seconds: float) -> bool:
    """Whether something can be read before the time is over; the end of the stream counts."""
    ready, _, _ = select.select([stream], [], [], max(0.0, seconds))
    return bool(ready)


def serve(root: Path, questions: IO[bytes], replies: IO[bytes]) -> None:
    """The courier's own life: answers until nobody asks any more."""
    from filelock import FileLock, Timeout

    cache = DraftCache(root)
    engines: dict[EngineSettings, Engine] = {}
    lock = FileLock(cache.folder / "lock")
    try:
        lock.acquire(timeout=1)
    except Timeout:
        _send(replies, Waits("waiting for the answer that an earlier run asked for"))
        lock.acquire(timeout=DEADLINE)
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
            _send(replies, reply)


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
            _send(replies, Waits(f"{busy}; again in {seconds:.0f} s"))
            # Nobody asks two things at once: what can be read here is the end.
            if _has_line(questions, seconds):
                return None
    try:
        return ask()
    except Busy as busy:
        raise TranslateError(str(busy), remedy="try again later; what was done is kept") from None


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.stdin.buffer, sys.stdout.buffer)
