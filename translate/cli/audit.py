"""`translate audit`: a parallel corpus of any size, row by row."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.checks import find
from translate.cli import DONE, FAILED, FINDINGS
from translate.cli.lists import codes
from translate.cli.progress import stopped_code, tell
from translate.cli.reader import out, told, told_error
from translate.errors import TranslateError
from translate.languages import get
from translate.model import Severity
from translate.wording import Figure, say

if TYPE_CHECKING:
    from translate.application.audits import Tally

_EVERY = 1.0
"""Seconds between two looks at how far the audit is, on a terminal."""
_SHOWN = 10
"""Lines that can't be read of which each is told."""


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="One file, or one a language; - is stdin.")
    ],
    languages: Annotated[
        str | None,
        typer.Option(metavar="CODES", help="What the columns or files are in: nl,en."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Findings; stdout by default."),
    ] = None,
    keep: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the rows without findings here.")
    ] = None,
    drop: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the rows with findings here.")
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where this audit was stopped.")
    ] = False,
    select: Annotated[
        str | None, typer.Option(metavar="IDS", help="Only these checks, such as number-drift.")
    ] = None,
    ignore: Annotated[str | None, typer.Option(metavar="IDS", help="Not these checks.")] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only what is about these languages.")
    ] = None,
    min_severity: Annotated[
        Severity, typer.Option("--min-severity", help="Only what weighs as much.")
    ] = Severity.WARNING,
    glossary: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Terms, as in glossary/terms.csv.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes; by default one a core.")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="A Dask scheduler, such as tcp://host:8786."),
    ] = None,
) -> int:
    """Check a parallel corpus row by row, in constant memory.

    Reads TSV, TMX, PO or XLIFF with all languages in it, or one file a language with equal lines
    (corpus.nl corpus.en), plain or packed (.gz, .zst). Findings are JSON lines in the order of the
    rows; a summary goes to stderr. Exit code 1 where a finding is an error.
    """
    from translate.application.audits import Request, run
    from translate.reports.corpora import finding_line, summary_lines

    request = Request(
        tuple(files),
        tuple(get(code).code for code in codes(languages)),
        output,
        keep,
        drop,
        resume,
        glossary,
        select=tuple(find(one).id for one in codes(select)),
        ignore=tuple(find(one).id for one in codes(ignore)),
        about=tuple(get(code).code for code in codes(lang)),
        minimum=Severity(min_severity.value),
    )
    start, workers = _executor(jobs, cluster)
    meter = _Meter()
    unreadable = _Unreadable(meter)
    try:
        tally = run(request, start, workers, finding_line, _print, meter.advance, unreadable.hear)
    except (TranslateError, KeyboardInterrupt) as stopped:
        meter.clear()
        if output and meter.rows:
            tell(
                say("{count} rows are done; --resume goes on from there", count=Figure(meter.rows))
            )
        return stopped_code(stopped)
    meter.clear()
    for line in summary_lines(tally):
        out(line, stream=sys.stderr)
    if unreadable.lines:
        count = Figure(unreadable.lines)
        tell(say("lines that can't be read, and are in none of the files: {count}", count=count))
        return FAILED
    return FINDINGS if tally.total("error") else DONE


def _print(line: str) -> None:
    print(line)


def _executor(jobs: int | None, cluster: str | None) -> tuple[Callable[[], Executor], int]:
    """What makes the executor, and how many workers it has."""
    from translate.application.auditing import Here
    from translate.application.workers import cores, dask_workers, process_pool

    if cluster:
        return dask_workers(cluster)
    jobs = jobs or cores()
    return (Here, 1) if jobs == 1 else (partial(process_pool, jobs), jobs)


class _Unreadable:
    """The lines that are no rows: how many, and the first of them on stderr."""

    def __init__(self, meter: _Meter) -> None:
        self.lines = 0
        self._meter = meter

    def hear(self, error: TranslateError) -> None:
        """One line more."""
        self.lines += 1
        if self.lines <= _SHOWN:
            self._meter.clear()
            tell(told_error(error))


class _Meter:
    """How many rows are done, and how fast, in one line of a terminal."""

    def __init__(self) -> None:
        self.rows = 0
        self._first = -1
        self._begun = self._shown = time.monotonic()
        self._shows = sys.stderr.isatty()

    def advance(self, tally: Tally) -> None:
        """One row is done."""
        self.rows = tally.rows
        if self._first < 0:
            self._first = tally.rows - 1
        now = time.monotonic()
        if self._shows and now - self._shown > _EVERY:
            self._shown = now
            rate = (self.rows - self._first) / (now - self._begun)
            line = say(
                "{count} rows, {rate} a second, {faulty} with findings",
                count=Figure(self.rows),
                rate=Figure(rate),
                faulty=Figure(tally.faulty),
            )
            print(f"\r{told(line)}", end="\033[K", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Takes the line away."""
        if self._shows:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
