"""A parallel corpus checked row by row, in constant memory, on one core or on many.

Rows go out in batches to a `concurrent.futures.Executor` and their findings come back in the order
of the corpus. Where they are worked on is the executor's business: this process, other processes of
this machine, or a cluster's workers. Only the checks of scope UNIT look at a row, and whether a
language lacks it: a corpus is no letter, and its rows have nothing to do with each other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import replace
from itertools import islice

from translate.alignment import paired_letter
from translate.checks import examine_units, in_order
from translate.checks.context import Shared
from translate.checks.levels import Rule, narrow, set_levels
from translate.checks.missing_segment import gap
from translate.dataclass import dataclass
from translate.documents.entries import read_entry
from translate.errors import TranslateError
from translate.model import AlignedLetter, Concept, Finding, Severity, Unit
from translate.storage.corpora import Corpus, CorpusRow
from translate.storage.encoding import SentenceEncoder
from translate.wording import say

BATCH = 200
"""Rows that go out at once: about a tenth of a second of work."""
_ATTEMPTS = 3
"""Times that a batch is given out before its rows are held to be what kills the workers."""

Audited = tuple[CorpusRow, tuple[Finding, ...]]
Start = Callable[[], Executor]
_Found = Future[list[tuple[Finding, ...]]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How the rows are looked at."""

    languages: tuple[str, ...]
    """The source first."""
    paths: Mapping[str, str]
    """By language, the file that its texts stand in."""
    glossary: tuple[Concept, ...] = ()
    rules: tuple[Rule, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    """Only findings about these languages; () for all."""
    minimum: Severity = Severity.WARNING
    meaning: bool = False
    """Whether the language model of `meaning-drift` is asked: it takes longer than all checks."""


class Here(Executor):
    """Works on each batch at once, in this process."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except TranslateError as error:
            future.set_exception(error)
        return future


def audit(corpus: Corpus, plan: Plan, start: Start, workers: int = 1) -> Iterator[Audited]:
    """Every row with what is found in it, in the order of the corpus.

    `start` makes the executor, and another one where workers died: their batches are given out
    again, so that no row is left out and none comes twice. Raises TranslateError where a row can't
    be read, or where the workers die over and over on the same rows.
    """
    batches = _batches(corpus.rows)
    waiting: deque[_Out] = deque()
    executor = start()
    try:
        while True:
            for batch in islice(batches, 2 * workers + 1 - len(waiting)):
                waiting.append(_Out(batch, _given(executor, plan, batch)))
            if not waiting:
                return
            try:
                found = waiting[0].future.result()
            except BrokenExecutor:
                executor.shutdown(wait=False)
                executor = start()
                waiting = deque(_again(out, plan, executor) for out in waiting)
                continue
            yield from zip(waiting.popleft().batch, found, strict=True)
    finally:
        _end(executor, waiting)


def _end(executor: Executor, waiting: Iterable[_Out]) -> None:
    """Nobody waits for what is still under way."""
    for out in waiting:
        out.future.cancel()
    executor.shutdown(wait=False)


@dataclass(frozen=True, slots=True)
class _Out:
    """A batch that somebody works on."""

    batch: tuple[CorpusRow, ...]
    future: _Found
    attempt: int = 1


def _again(out: _Out, plan: Plan, executor: Executor) -> _Out:
    if out.future.done() and not out.future.cancelled() and out.future.exception() is None:
        return out
    if out.attempt == _ATTEMPTS:
        first, last = out.batch[0], out.batch[-1]
        line = min(text.line for text in first.texts.values())
        raise TranslateError(
            say(
                "the workers died {attempts} times on rows {first} to {last}",
                attempts=_ATTEMPTS,
                first=first.number,
                last=last.number,
            ),
            path=next(iter(plan.paths.values())),
            line=line,
            remedy="try again with --jobs 1, or with more memory",
        )
    return replace(out, future=_given(executor, plan, out.batch), attempt=out.attempt + 1)


def _given(executor: Executor, plan: Plan, batch: tuple[CorpusRow, ...]) -> _Found:
    """The batch's findings to be; they fail where the workers are dead already."""
    try:
        return executor.submit(examine_rows, plan, batch)
    except BrokenExecutor as error:
        failed: _Found = Future()
        failed.set_exception(error)
        return failed


def examine_rows(plan: Plan, batch: Sequence[CorpusRow]) -> list[tuple[Finding, ...]]:
    """What the checks find in each row of a batch; runs where the executor has it run."""
    encoder = SentenceEncoder() if plan.meaning else None
    shared = Shared(plan.languages[0], plan.languages, plan.glossary, encoder=encoder)
    read = [_read(plan, row) for row in batch]
    found = examine_units([one for one in read if one], plan.rules, shared)
    return [
        _narrowed(plan, row, one[1], in_order(next(found), one[0])) if one else ()
        for row, one in zip(batch, read, strict=True)
    ]


def _read(plan: Plan, row: CorpusRow) -> tuple[AlignedLetter, Unit] | None:
    """A row as the one unit of a letter; None where no language has a text."""
    segments = {
        code: read_entry(
            text.string,
            code,
            plan.paths[code],
            ordinal=1,
            line=text.line,
            column=text.column,
            entry=text.entry,
        )
        for code, text in row.texts.items()
    }
    if not segments:
        return None
    letter = paired_letter("", plan.languages[0], [segments], languages=plan.languages)
    (unit,) = letter.units
    named = replace(unit, ordinal=row.number)
    return replace(letter, units=(named,)), named


def _narrowed(
    plan: Plan, row: CorpusRow, unit: Unit, found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """What a plan wants to know of a row's findings; that it lacks a language is one of them."""
    if lacking := tuple(code for code in plan.languages if code not in row.texts):
        found = (*set_levels([gap(unit, tuple(row.texts), lacking)], plan.rules), *found)
    return narrow(
        found,
        select=plan.select,
        ignore=plan.ignore,
        languages=plan.about,
        minimum=plan.minimum,
    )


def _batches(rows: Iterable[CorpusRow]) -> Iterator[tuple[CorpusRow, ...]]:
    rows = iter(rows)
    while batch := tuple(islice(rows, BATCH)):
        yield batch
