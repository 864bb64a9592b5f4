"""`translate watch`: checks again on every save."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, sleep

from translate.application.opening import ledgers_named
from translate.application.rechecking import Checked, Rechecker
from translate.cli import DONE
from translate.cli.loading import Letters
from translate.cli.progress import tell
from translate.cli.reader import language, told_error
from translate.errors import TranslateError
from translate.model import Finding
from translate.reports.styled import write
from translate.reports.watching import by_name, changed_lines
from translate.wording import say

SHORTEST = 0.01
"""Seconds between two looks at the files; looking takes at most a tenth of the time."""
SETTLED = 0.005
"""Seconds for which files have to stay as they are: some programs save in several steps."""


def command(letters: Letters = None) -> int:
    """Check again whenever a file of a letter is saved: what appeared, and what went.

    Without LETTER all letters are watched. Ctrl-C ends it.
    """
    rechecker = _rechecker(letters or ())
    report = Report(language())
    try:
        for one in rechecker.check(rechecker.stamps()):
            report.tell(one)
        tell(say("watching; Ctrl-C ends it"))
        while True:
            _wait(rechecker)
            _again(rechecker, report.tell)
            gc.collect()
    except KeyboardInterrupt:
        return DONE


class Report:
    """Tells what changed in each letter since it was last told."""

    def __init__(self, language: str = "en") -> None:
        self._language = language
        self._told: dict[str, dict[str, Finding]] = {}

    def tell(self, one: Checked) -> None:
        """Writes what is new about a letter; why, where it can't be read."""
        if one.letter is None:
            tell(told_error(one.error) if one.error else "")
            return
        before = self._told.get(one.slug, {})
        write(changed_lines(one.letter, one.findings, before, self._language))
        sys.stdout.flush()
        self._told[one.slug] = by_name(one.letter, one.findings)


def _rechecker(letters: list[str] | tuple[()]) -> Rechecker:
    """For the letters that are named; TranslateError where they are not of one workspace."""
    places = ledgers_named(letters, Path.cwd())
    workspace = places[0][0]
    if any(one.root != workspace.root for one, _ in places):
        raise TranslateError(
            "the letters are in several workspaces", remedy="watch each workspace by itself"
        )
    return Rechecker(workspace, tuple(slug for _, slug in places) if letters else ())


def _wait(rechecker: Rechecker) -> None:
    """Until a file changed."""
    while True:
        start = perf_counter()
        if rechecker.changed(rechecker.stamps()):
            return
        sleep(max(SHORTEST, 9 * (perf_counter() - start)))


def _again(rechecker: Rechecker, told: Callable[[Checked], None]) -> None:
    """Checks what changed, once the files are settled."""
    stamps = rechecker.stamps()
    while True:
        sleep(SETTLED)
        now = rechecker.stamps()
        if now == stamps:
            break
        stamps = now
    try:
        for one in rechecker.check(stamps):
            told(one)
    except TranslateError as error:
        tell(told_error(error))
