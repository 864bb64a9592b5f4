"""Asks an engine so that nothing is paid for twice: old answers are looked up, new ones saved.

An answer is on disk before anything else happens. Ctrl-C waits for the request in flight and keeps
its answer; a process that is killed outright (kill -9) can lose that one request.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from translate.drafting.engine import Answer, Busy, Engine, Introduced, Profile, Request
from translate.drafting.permission import check
from translate.errors import TranslateError
from translate.storage.draft_cache import Budget, BudgetSpent, DraftCache
from translate.wording import say

PATIENCE = 600.0
"""Seconds to wait for another run that asks the same."""
WAITS = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds to wait before each repetition of a request that a service was too busy for."""


class Thrifty(Introduced):
    """An engine that is asked only for what it has not answered before, within a budget.

    It knows prices from the engine's profile; `engine` may be set later, once it is permitted.
    """

    def __init__(
        self,
        profile: Profile,
        cache: DraftCache,
        budget: Budget,
        engine: Engine | None = None,
        notify: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(profile)
        self.engine = engine
        self._cache = cache
        self._budget = budget
        self._notify = notify
        self._ahead: list[Request] = []

    def price(self, request: Request) -> int:
        """The characters that would be billed: none by a local engine, none for an old answer."""
        return 0 if self._cache.get(self, request) else self._cost(request)

    def usage(self) -> tuple[int, int] | None:
        """(characters used, characters allowed); None where the engine does not count them."""
        ask = getattr(self.engine, "usage", None)
        try:
            usage: tuple[int, int] | None = ask() if ask is not None else None
        except Busy as busy:
            raise _later(busy) from None
        return usage

    def expect(self, requests: Sequence[Request]) -> None:
        """These will be asked, in this order: some may go out together (`Profile.together`)."""
        self._ahead = list(requests)

    def translate(self, request: Request) -> Answer:
        """The answer, saved; raises BudgetSpent, or what the engine raises."""
        answer = self._cache.get(self, request)
        if answer is not None:
            return answer
        engine = self.engine
        if engine is None:  # nobody has permitted it
            check(None, self.name)
            raise AssertionError
        with self._alone():
            group = self._group(request)
            if group:
                with unbroken(self._notify) as interrupt:
                    self._save(group, self._patiently(engine, _joined(group), interrupt))
        answer = self._cache.get(self, request)
        assert answer is not None
        return answer

    def _cost(self, request: Request) -> int:
        return 0 if self.local else request.billable

    def _group(self, request: Request) -> list[Request]:
        """The request and those that go with it, paid for; none where it was answered meanwhile."""
        if self._cache.get(self, request):
            return []
        self._budget.spend(self._cost(request))
        group = [request]
        if request in self._ahead:
            at = self._ahead.index(request)
            for other in self._ahead[at + 1 :]:
                if len(group) == self.profile.together:
                    break
                if other in group or self._cache.get(self, other):
                    continue
                try:
                    self._budget.spend(self._cost(other))
                except BudgetSpent:
                    break
                group.append(other)
        return group

    def _save(self, group: Sequence[Request], answer: Answer) -> None:
        """Saves the answer to each request of a group by itself."""
        if len(group) == 1:
            self._cache.put(self, group[0], answer)
            return
        at = 0
        for one in group:
            texts = answer.texts[at : at + len(one.texts)]
            at += len(one.texts)
            self._cache.put(self, one, Answer(texts, answer.model, one.billable))

    def _patiently(self, engine: Engine, request: Request, interrupt: Interrupt) -> Answer:
        """Asks again while the service is busy."""
        for seconds in WAITS:
            try:
                return engine.translate(request)
            except Busy as busy:
                self._notify(say("{busy}; again in {seconds:.0f} s", busy=busy, seconds=seconds))
                interrupt.pause(seconds)
        try:
            return engine.translate(request)
        except Busy as busy:
            raise _later(busy) from None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While no other run of this workspace asks: it may be asking the same."""
        from filelock import FileLock, Timeout

        lock = FileLock(self._cache.folder / "lock")
        try:
            lock.acquire(timeout=1)
        except Timeout:
            self._notify(say("waiting for the answer that another run asked for"))
            try:
                lock.acquire(timeout=PATIENCE)
            except Timeout:
                raise TranslateError(
                    say(
                        "another run has been asking {name} for {minutes:.0f} minutes",
                        name=self.name,
                        minutes=PATIENCE / 60,
                    ),
                    remedy="end it, and try again; what was done is kept",
                ) from None
        try:
            yield
        finally:
            lock.release()


def _later(busy: Busy) -> TranslateError:
    return TranslateError(str(busy), remedy="try again later; what was done is kept")


def _joined(group: Sequence[Request]) -> Request:
    """One request for all texts of a group; with a single context only where it is alone."""
    if len(group) == 1:
        return group[0]
    texts = tuple(text for one in group for text in one.texts)
    return replace(group[0], texts=texts, context="")


class Interrupt:
    """Whether Ctrl-C was pressed while an answer was under way."""

    def __init__(self) -> None:
        self.pressed = False

    def pause(self, seconds: float) -> None:
        """Waits between two requests; Ctrl-C ends it at once, as nothing is under way."""
        end = time.monotonic() + seconds
        while not self.pressed and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))
        if self.pressed:
            raise KeyboardInterrupt


@contextmanager
def unbroken(notify: Callable[[str], None] = lambda _: None) -> Iterator[Interrupt]:
    """Lets Ctrl-C wait for the end of the block, which then raises KeyboardInterrupt.

    A second Ctrl-C does not wait. Threads other than the main one are never interrupted.
    """
    interrupt = Interrupt()
    before = signal.getsignal(signal.SIGINT)
    in_main = threading.current_thread() is threading.main_thread()
    if not in_main or before in (None, signal.SIG_IGN):
        yield interrupt
        return

    def wait(*_: object) -> None:
        if interrupt.pressed:
            raise KeyboardInterrupt
        interrupt.pressed = True
        notify(say("waiting for the answer under way; Ctrl-C again gives it up"))

    signal.signal(signal.SIGINT, wait)
    try:
        yield interrupt
    finally:
        signal.signal(signal.SIGINT, before)
        if interrupt.pressed:
            raise KeyboardInterrupt
