"""`translate ledger`: whether the record of decisions can be trusted, and signing what is in it."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from translate.application.deciding import reviewer_of
from translate.application.ledgers import examine_ledger
from translate.application.opening import ledgers_named, open_letter
from translate.application.signing import sign_decisions, unsigned_of
from translate.cli import DONE, FINDINGS
from translate.cli.loading import As, Letter, Letters, now
from translate.cli.reader import out, show, told
from translate.errors import TranslateError
from translate.reports.ledger import ledger_json, ledger_lines
from translate.reports.log import log_lines
from translate.wording import counted, say

app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True)


class Format(StrEnum):
    """For whom to write."""

    TEXT = "text"
    JSON = "json"


@app.callback()
def _ledger() -> None:
    """Look through the record of decisions, or sign your own."""


@app.command("verify")
def verify(
    letters: Letters = None,
    output: Annotated[Format, typer.Option("--format", help="For whom to write.")] = Format.TEXT,
) -> int:
    """Find what was changed, forged or taken out.

    An error is a line that can't be read, one that others name or that git has and that is not
    there any more, a signature that does not fit, a person whom [people] does not name, and, where
    signatures are required, a decision without one. Exit code 1 where there is any.
    """
    named = ledgers_named(letters or (), Path.cwd())
    reports = [examine_ledger(workspace, slug) for workspace, slug in named]
    if output is Format.JSON:
        print(ledger_json(reports))
    else:
        for report in reports:
            show(ledger_lines(report))
    return DONE if all(one.sound for one in reports) else FINDINGS


@app.command("sign")
def sign(
    letter: Letter,
    by: As = None,
    yes: Annotated[bool, typer.Option("--yes", help="Sign without asking.")] = False,
) -> int:
    """Sign your decisions after a look at them.

    Those that a signature covers already are left as they are.
    """
    opened = open_letter(letter, Path.cwd())
    reviewer = reviewer_of(opened, by, now())
    events = unsigned_of(opened, reviewer)
    if not events:
        out(
            say(
                "{letter}: nothing of {name} is to be signed",
                letter=opened.letter.name,
                name=reviewer.name,
            )
        )
        return DONE
    show(log_lines(opened.letter, events))
    if not yes and not _agreed(reviewer.name):
        raise TranslateError("nothing was signed", remedy="type yes, or say --yes")
    key = sign_decisions(opened, reviewer, events)
    out(
        counted(
            len(events),
            "{letter}: {count} decision signed as {name} with {key}",
            "{letter}: {count} decisions signed as {name} with {key}",
            letter=opened.letter.name,
            count=len(events),
            name=reviewer.name,
            key=key,
        )
    )
    return DONE


def _agreed(name: str) -> bool:
    """Whether the person at the terminal says that these are their decisions."""
    question = say("Did you, {name}, decide all that? Type yes:", name=name)
    out(question, end=" ", stream=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("yes", told(say("yes")))
