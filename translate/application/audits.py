"""An audit from files to files: findings, rows kept and dropped, and going on after a stop."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path

from translate.application.auditing import Audited, Plan, Start, audit
from translate.application.meaning import require
from translate.checks.levels import OFF, Rule
from translate.dataclass import dataclass
from translate.errors import TranslateError
from translate.model import Concept, Finding, Severity
from translate.storage.audits import Outputs, Tally
from translate.storage.corpora import Corpus, CorpusRow, read_corpus
from translate.storage.encoding import MEANING_CHECK
from translate.storage.terms import read_terms_file

__all__ = ["CorpusRow", "Request", "Tally", "run"]

_SAVED_EVERY = 5.0
"""Seconds of work that a stop may cost at most."""


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants to have audited, and where it goes."""

    files: tuple[str, ...]
    languages: tuple[str, ...] = ()
    """Of the columns or of the files, where they do not say it."""
    findings: Path | None = None
    """JSON lines; None for the caller's `emit`."""
    keep: Path | None = None
    """TSV of the rows without a finding."""
    drop: Path | None = None
    """TSV of the rows with one."""
    resume: bool = False
    glossary: Path | None = None
    rules: tuple[Rule, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    minimum: Severity = Severity.WARNING


Render = Callable[[CorpusRow, Finding], str]


def run(
    request: Request,
    start: Start,
    workers: int,
    render: Render,
    emit: Callable[[str], None],
    advance: Callable[[Tally], None],
    unreadable: Callable[[TranslateError], None],
) -> Tally:
    """Goes through the corpus and gives the counts.

    `start` makes the executor and `workers` is how many it has; `render` writes a finding as a
    line, `emit` takes the lines where no file does, `advance` hears of every row, and `unreadable`
    of every line that is no row: it is in no file. Whatever stops it, what is written is whole, and
    `request.resume` goes on from there. Raises TranslateError for what else can't be read or
    written.
    """
    corpus = read_corpus(request.files, request.languages, unreadable)
    plan = _plan(request, corpus)
    named = {"findings": request.findings, "keep": request.keep, "drop": request.drop}
    paths = {name: path for name, path in named.items() if path is not None}
    settings = repr(replace(request, resume=False))
    with Outputs(paths, request.files, settings, resume=request.resume) as outputs:
        rows = islice(corpus.rows, outputs.tally.rows, None)
        if not request.resume:
            _head(outputs, corpus)
            outputs.save()
        saved = time.monotonic()
        try:
            for audited in audit(replace(corpus, rows=rows), plan, start, workers):
                _record(audited, plan, outputs, render, emit)
                advance(outputs.tally)
                if time.monotonic() - saved > _SAVED_EVERY:
                    outputs.save()
                    saved = time.monotonic()
        except BaseException:
            outputs.stop()
            raise
        outputs.finish()
        return outputs.tally


def _plan(request: Request, corpus: Corpus) -> Plan:
    glossary: tuple[Concept, ...] = ()
    if request.glossary:
        glossary = read_terms_file(request.glossary)
    meaning = MEANING_CHECK in (
        *request.select,
        *(one.check for one in request.rules if one.level != OFF),
    )
    if meaning:
        require()
    return Plan(
        corpus.languages,
        corpus.paths,
        glossary,
        request.rules,
        request.select,
        request.ignore,
        request.about,
        request.minimum,
        meaning,
    )


def _head(outputs: Outputs, corpus: Corpus) -> None:
    for name in ("keep", "drop"):
        outputs.write(name, "\t".join(corpus.languages))


def _record(
    audited: Audited, plan: Plan, outputs: Outputs, render: Render, emit: Callable[[str], None]
) -> None:
    """One row: its findings, the row itself where it is wanted, and the counts."""
    row, findings = audited
    tally = outputs.tally
    for finding in findings:
        line = render(row, finding)
        if not outputs.write("findings", line):
            emit(line)
        place = f"row {row.number}"
        tally.add(finding.check, finding.severity.value, f"{place}: {finding.message}")
    outputs.write("drop" if findings else "keep", _cells(row, plan.languages))
    tally.rows = row.number
    tally.faulty += bool(findings)


def _cells(row: CorpusRow, languages: tuple[str, ...]) -> str:
    """A row as TSV; tabs and line ends within a text become spaces."""
    texts = (row.texts[code].string if code in row.texts else "" for code in languages)
    return "\t".join(" ".join(text.splitlines()).replace("\t", " ") for text in texts)
