"""How far a long command is: messages on stderr, and a bar where that is a terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from translate.cli import DONE, FAILED, STOPPED
from translate.cli.reader import told, told_error
from translate.errors import TranslateError
from translate.reports.showing import unfiltered, visible
from translate.wording import say

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from translate.application.opening import Readable
    from translate.application.overviews import Overviews

_bars: list[Bar] = []
"""The bar that is on the screen, if any: messages go above it."""


def tell(message: str) -> None:
    """A line on stderr."""
    sys.stdout.flush()  # where both go to one place, what was said before stands before
    line = f"translate: {told(message)}"
    if _bars:
        _bars[-1].console.print(visible(line), markup=False, highlight=False)
    else:
        print(line, file=sys.stderr, flush=True)


def mention(message: str) -> None:
    """A line on how far the command is, for somebody who sits at a terminal and waits."""
    if sys.stderr.isatty():
        tell(message)


def stopped_code(stopped: TranslateError | KeyboardInterrupt | None) -> int:
    """The exit code of a long command, and a message where it ended before its end."""
    if stopped is None:
        return DONE
    sys.stdout.flush()
    if isinstance(stopped, KeyboardInterrupt):
        tell(say("stopped; what was done until here is kept"))
        return STOPPED
    tell(told_error(stopped))
    return FAILED


def unreadable_code(found: Readable | Overviews) -> int:
    """Says on stderr why letters can't be read; gives the exit code of a report without them."""
    for line in (*found.remarks, *map(told_error, found.errors)):
        tell(line)
    return FAILED if found.errors else DONE


class Progress:
    """A bar for so many steps; use it in a `with` statement."""

    def __init__(self, total: int, doing: str) -> None:
        self._total, self._doing = total, told(doing)
        self._bar: Bar | None = None

    def __enter__(self) -> Progress:
        if self._total and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar

            self._bar = Bar(console=Console(file=unfiltered(sys.stderr)), transient=True)
            self._bar.add_task(self._doing, total=self._total)
            self._bar.start()
            _bars.append(self._bar)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            _bars.remove(self._bar)
            self._bar.stop()

    def reach(self, done: int, total: int) -> None:
        """So many of so many steps are done, for whoever does not know the number beforehand."""
        if self._bar is None and done < total:
            self._total = total
            self.__enter__()
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, total=max(done, total))

    def advance(self, done: object = None) -> None:
        """One step is done; a name is shown."""
        if self._bar is not None:
            if isinstance(done, str):
                self._bar.update(self._bar.task_ids[0], description=f"{self._doing} {done}")
            self._bar.advance(self._bar.task_ids[0])
