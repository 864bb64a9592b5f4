"""`translate draft`: drafts of what is missing or stale."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.chains import engine_names
from translate.application.deciding import reviewer_of
from translate.application.drafting import Consent, Wish, prepare
from translate.application.opening import open_letter
from translate.cli import DONE, FAILED, STOPPED
from translate.cli.loading import As, Letter, codes, now
from translate.cli.progress import Progress, mention, tell
from translate.drafting.permission import Sending
from translate.errors import TranslateError
from translate.reports.drafts import drafts_lines, estimate_lines
from translate.reports.styled import write
from translate.storage.engines import NAMES

_ENGINES = f"{', '.join(NAMES[:-1])} or {NAMES[-1]}; or memory,…"


def command(
    letter: Letter,
    to: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only into these languages.")
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(metavar="NAMES", help=_ENGINES),
    ] = None,
    stale: Annotated[
        bool, typer.Option("--stale", help="Draft stale texts anew; the ledger keeps the old ones.")
    ] = False,
    minimum: Annotated[
        int,
        typer.Option(metavar="PERCENT", min=70, max=100, help="The least similar match to use."),
    ] = 70,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be drafted and billed, do nothing.")
    ] = False,
    max_characters: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Stop before more are billed.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Let a confidential letter's text leave the machine.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --send: don't ask.")] = False,
    name: As = None,
) -> int:
    """Draft what is missing or stale.

    By translation memory, and by the engines that translate.toml or --engine names. Drafts go into
    the version files and count as machine drafts until somebody edits or approves them; nothing
    that a person wrote is overwritten, and no answer is paid for twice.
    """
    opened = open_letter(letter, Path.cwd())
    wish = Wish(
        languages=codes(to),
        engines=engine_names(engine),
        stale=stale,
        minimum=minimum / 100,
        max_characters=max_characters,
    )
    with prepare(opened, wish, tell=tell, mention=mention) as drafting:
        if dry_run:
            write(estimate_lines(opened.letter.name, drafting.estimates, drafting.engines))
            return DONE
        consent = Consent(send=send, confirm=_without_asking if yes else _ask)
        by = reviewer_of(opened, name, now()).name
        with Progress(len(drafting.jobs)) as progress:
            drafted = drafting.run(consent, by=by, now=now, progress=progress.advance)
    write(drafts_lines(drafted.result, drafted.left))
    return _code(drafted.stopped)


def _ask(sending: Sending) -> str:
    """What the person types when they are asked whether text may leave the machine."""
    print(
        f"{sending.letter} is confidential. {sending.total:,} characters of it would go to"
        f" {' and '.join(sending.services)}.\nType {sending.letter} to let them: ",
        end="",
        file=sys.stderr,
        flush=True,
    )
    return sys.stdin.readline()


def _without_asking(sending: Sending) -> str:
    """`--yes`: the person has confirmed it already."""
    return sending.letter


def _code(stopped: TranslateError | KeyboardInterrupt | None) -> int:
    if stopped is None:
        return DONE
    sys.stdout.flush()
    if isinstance(stopped, KeyboardInterrupt):
        tell("stopped; what was done until here is kept")
        return STOPPED
    tell(str(stopped))
    return FAILED
