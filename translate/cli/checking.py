"""What `translate check` does, once it is known what is asked for.

Apart from `check.py`, which tells typer how a command line is read: describing the command takes
typer longer than many a letter takes to be checked, so `plain.py` does without it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path

from translate.application.looking import findings_of
from translate.application.loose import is_bilingual, open_bilingual
from translate.application.meaning import for_checks, is_wanted, unread
from translate.application.opening import OpenLetter, open_readable
from translate.application.stepping import Look
from translate.cli import DONE, FINDINGS
from translate.cli.lists import codes, refuse_absent
from translate.cli.progress import Progress, mention, tell, unreadable_code
from translate.cli.reader import language, out
from translate.dataclass import dataclass
from translate.languages import get
from translate.model import AlignedLetter, Finding, Severity
from translate.wording import listed, say

_FEW = 5
"""Steps that nobody waits for with a bar."""

_MANY = 400
"""Units that are looked at in so many seconds that other processes are worth their start."""

Examined = list[tuple[AlignedLetter, tuple[Finding, ...]]]


class Format(StrEnum):
    """How the findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of the command; each leaves out what it says by default."""

    output: Format = Format.TEXT
    everything: bool = False
    """Attention, notes and waived findings too."""
    select: str | None = None
    """Ids of checks, separated by commas."""
    ignore: str | None = None
    """The same."""
    lang: str | None = None
    """Codes of languages, separated by commas."""
    least: Severity = Severity.NOTE
    """The least to show."""
    fuzzy: bool = False
    jobs: int | None = None
    """Processes; None for one a core where there is much to look at."""
    since: str | None = None
    """A git revision, `approved` or `released`."""


def check(letters: Sequence[str], asked: Asked) -> int:
    """Reports the findings of letters, of all of them where none is named; gives the exit code."""
    from translate.checks.levels import narrow  # not for its help

    only, without = _checks(asked.select), _checks(asked.ignore)
    with Progress(0, say("checking")) as progress:
        found = open_readable(
            letters,
            Path.cwd(),
            jobs=asked.jobs or 1,
            waits=mention,
            bilingual=_opener(letters, asked, is_wanted(only, without), progress),
        )
    languages = _languages(asked.lang)
    _refuse_absent([one.letter for one in found.letters], languages, named=bool(letters))
    letters_found = for_checks(found.letters, only, without)
    wanted = partial(
        narrow,
        select=only,
        ignore=without,
        languages=languages,
        minimum=asked.least,
        fuzzy=asked.fuzzy,
    )
    if asked.since is None:
        _examine(
            [one for one in letters_found if one.examined.letter is not one.letter], asked.jobs
        )
    looked = findings_of if asked.since is None else partial(_changed_findings, since=asked.since)
    examined = [(one.letter, wanted(looked(one))) for one in letters_found]
    if asked.output is Format.TEXT:
        _write(examined, asked.everything)
    else:
        print(_writer(asked.output, asked.everything)(examined))
    blocks = any(
        finding.severity is Severity.ERROR and finding.waived is None
        for _, findings in examined
        for finding in findings
    )
    return unreadable_code(found) or (FINDINGS if blocks else DONE)


def _opener(
    letters: Sequence[str], asked: Asked, model: bool, progress: Progress
) -> Callable[..., OpenLetter]:
    """How a bilingual file is opened: looked at already, since it may be too long to be held."""
    if asked.since is not None or not any(map(is_bilingual, letters)):
        return open_bilingual
    from translate.application.streaming import check_catalogue

    return partial(check_catalogue, jobs=asked.jobs, model=model, advance=progress.reach)


def _examine(letters: Sequence[OpenLetter], jobs: int | None) -> None:
    """Looks at letters, with a bar where that takes a while."""
    look = Look(letters)
    if jobs is None and look.units >= _MANY:
        from translate.application.workers import cores  # not for a short letter

        jobs = cores()
    jobs = jobs or 1
    if jobs > 1 or sys.stderr.isatty():
        _read(letters)
    with Progress(look.size if look.size > _FEW else 0, say("checking")) as progress:
        for name in look.steps(jobs):
            progress.advance(name)


def _read(letters: Sequence[OpenLetter]) -> None:
    """Gives the language model what it has not read yet, with a bar where that takes a while; what
    it has read, no other process gives it again."""
    for one in letters:
        batches = tuple(unread(one))
        with Progress(len(batches), say("reading")) as progress:
            for encode, texts in batches:
                encode(texts)
                progress.advance(one.letter.name)


def _changed_findings(opened: OpenLetter, since: str) -> tuple[Finding, ...]:
    """The findings about what changed; says on stderr what that is."""
    from translate.application.since import APPROVED, findings_since, touched_since

    touched = touched_since(opened, since)
    letter = opened.letter
    ids = [unit.id for unit in letter.units if unit.id in touched.units]
    count, total = len(ids), len(letter.units)
    units = f": {', '.join(ids)}" if ids else ""
    tell(
        say(
            "{letter}: {count} of {total} units are not approved as they are{units}",
            letter=letter.name,
            count=count,
            total=total,
            units=units,
        )
        if since == APPROVED
        else say(
            "{letter}: {count} of {total} units changed since {since}{units}",
            letter=letter.name,
            count=count,
            total=total,
            since=since,
            units=units,
        )
    )
    if touched.unreleased:
        tell(
            say(
                "{letter} was not released here in {languages}: all of that is new",
                letter=letter.name,
                languages=listed(touched.unreleased),
            )
        )
    also = [unit.id for unit in letter.units if unit.id in touched.looked_at - touched.units]
    if also:
        tell(
            say(
                "{letter}: looked at too, for {files} changed: {units}",
                letter=letter.name,
                files=listed(touched.otherwise.files),
                units=", ".join(also),
            )
        )
    return findings_since(opened, touched)


def _checks(ids: str | None) -> tuple[str, ...]:
    """The checks of a `--select number-drift,date-drift`; TranslateError for one there is not."""
    from translate.checks import known_id

    return tuple(map(known_id, codes(ids)))


def _languages(lang: str | None) -> tuple[str, ...]:
    return tuple(get(code).code for code in codes(lang))


def _refuse_absent(
    letters: Sequence[AlignedLetter], languages: Sequence[str], *, named: bool
) -> None:
    """Raises TranslateError where a language is none of a letter's that is named, or none of any
    letter's: nothing is found in what is not there."""
    for code in languages:
        lacking = [one for one in letters if code not in one.languages]
        if lacking and (named or len(lacking) == len(letters)):
            refuse_absent(lacking[0], [code])


def _write(examined: Examined, everything: bool) -> None:
    from translate.reports.findings import findings_lines
    from translate.reports.styled import write

    for letter, findings in examined:
        write(findings_lines(letter, findings, everything=everything, language=language()))
    is_marked = any(
        one.severity is Severity.ATTENTION and one.waived is None
        for _, findings in examined
        for one in findings
    )
    if is_marked and not everything:
        out(say("what is for the reader is shown with --all"))


def _writer(output: Format, everything: bool) -> Callable[[Examined], str]:
    if output is Format.SARIF:
        from translate.reports.sarif import check_sarif

        return check_sarif
    if output is Format.GITLAB:
        from translate.reports.gitlab import check_gitlab

        return check_gitlab
    if output is Format.HTML:
        from translate.reports.findings_html import check_html

        return partial(check_html, everything=everything, reader=language())
    from translate.reports import machine

    writer: Callable[[Examined], str] = getattr(machine, f"check_{output.value}")
    return writer
