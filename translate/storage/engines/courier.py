"""Asks an engine from a process of its own, so that no answer that was paid for is lost.

The command may be killed or stopped with Ctrl-C at any moment; the courier, which sits in a
session of its own, still receives the answer it waits for, saves it, and only then ends. It holds
a lock for as long as it lives, and looks into the saved answers before it asks: the next run waits
for it and sends nothing a second time.

This is the parent's side; the courier's own life is in `serving`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from translate.drafting.engine import Answer, QuotaReached, Request, Wrapper
from translate.errors import TranslateError
from translate.storage.engines import EngineSettings, make
from translate.storage.engines.messages import (
    Answered,
    Ask,
    AskUsage,
    Failed,
    Lines,
    Question,
    Reply,
    UsageIs,
    Waits,
    send,
)

DEADLINE = 600.0
"""Seconds after which a request, with all its repetitions, is given up."""


class Courier:
    """Asks engines in another process, which starts at the first request."""

    def __init__(self, root: Path, notify: Callable[[str], None] = lambda _: None) -> None:
        self._root = root
        self._notify = notify
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: Lines | None = None
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
        assert process.stdin is not None and self._lines is not None
        self._awaits = True
        send(process.stdin, question)
        deadline = time.monotonic() + DEADLINE
        while True:
            reply = _received(self._lines, deadline, question.settings.name)
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
            [sys.executable, "-P", "-m", "translate.storage.engines.serving", str(self._root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        self._lines = Lines(self._process.stdout)
        return self._process


class Remote(Wrapper):
    """An engine as the courier's parent sees it."""

    def __init__(self, courier: Courier, settings: EngineSettings) -> None:
        super().__init__(make(settings))
        self._courier = courier
        self._made_by = settings

    def translate(self, request: Request) -> Answer:
        reply = self._courier.ask(Ask(self._made_by, request))
        assert isinstance(reply, Answered)
        return reply.answer

    def usage(self) -> tuple[int, int] | None:
        """(characters used, characters allowed) at the service; None where it does not say."""
        reply = self._courier.ask(AskUsage(self._made_by))
        assert isinstance(reply, UsageIs)
        return reply.usage


def _received(lines: Lines, deadline: float, name: str) -> Reply:
    """The next reply about an engine; TranslateError where none comes by the deadline."""
    try:
        line = lines.next(deadline)
    except TimeoutError:
        raise TranslateError(
            f"{name} has not answered for {DEADLINE / 60:.0f} minutes",
            remedy="try again later; what was done is kept",
        ) from None
    if not line:
        raise TranslateError(
            f"the process that asks {name} ended without an answer",
            remedy="try again; what was done is kept",
        )
    reply: Reply = msgspec.json.decode(line, type=Reply)
    return reply
