"""What the courier and its parent say to each other: lines of JSON over two pipes."""

from __future__ import annotations

import os
import select
import time
from contextlib import suppress
from typing import IO

import msgspec

from translate.drafting.engine import Answer, Request
from translate.storage.engines import EngineSettings


class Ask(msgspec.Struct, tag=True):
    """A request to an engine."""

    settings: EngineSettings
    request: Request


class AskUsage(msgspec.Struct, tag=True):
    """How much of a service's quota is used?"""

    settings: EngineSettings


class Answered(msgspec.Struct, tag=True):
    """The answer to a request."""

    answer: Answer


class UsageIs(msgspec.Struct, tag=True):
    """(characters used, characters allowed); None where the service does not say."""

    usage: tuple[int, int] | None


class Waits(msgspec.Struct, tag=True):
    """It takes longer; why, for people."""

    message: str


class Failed(msgspec.Struct, tag=True):
    """There is no answer; what a TranslateError says."""

    message: str
    remedy: str | None
    quota: bool


Question = Ask | AskUsage
Reply = Answered | UsageIs | Waits | Failed


def send(stream: IO[bytes], message: Question | Reply) -> None:
    """Sends a message, or nothing where nobody reads any more: an answer is then waited for in
    vain, which is noticed there."""
    with suppress(BrokenPipeError):
        stream.write(msgspec.json.encode(message) + b"\n")
        stream.flush()


class Lines:
    """The lines of a pipe, each waited for no longer than one likes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._rest = b""

    def next(self, deadline: float) -> bytes:
        """The next line; empty at the end. Raises TimeoutError at the deadline (monotonic)."""
        while b"\n" not in self._rest:
            seconds = max(0.0, deadline - time.monotonic())
            if not select.select([self._stream], [], [], seconds)[0]:
                raise TimeoutError
            data = os.read(self._stream.fileno(), 1 << 16)
            if not data:
                return b""
            self._rest += data
        line, self._rest = self._rest.split(b"\n", 1)
        return line
