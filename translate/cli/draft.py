"""`translate draft`: drafts of what is missing or stale."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.chains import NAMES, engine_names
from translate.application.drafting import Wish, prepare
from translate.application.editing import writer_of
from translate.application.opening import open_letter
from translate.cli import DONE
from translate.cli.consent import consent
from translate.cli.lists import codes
from translate.cli.loading import As, Letter, now
from translate.cli.progress import Progress, mention, stopped_code, tell
from translate.cli.reader import language, show
from translate.reports.drafts import drafts_lines, estimate_lines
from translate.wording import say

_ENGINES = f"{', '.join(NAMES[:-1])} or {NAMES[-1]}; or memory,…"


def command(
    letter: Letter,
    to: Annotated[
        str | None,
        typer.Option("--to", "--lang", metavar="CODES", help="Only into these languages."),
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
    wish = Wish(
        languages=codes(to),
        engines=engine_names(engine),
        stale=stale,
        minimum=minimum / 100,
        max_characters=max_characters,
    )
    opened = open_letter(letter, Path.cwd())
    with prepare(opened, wish, tell=tell, mention=mention) as drafting:
        if dry_run:
            show(estimate_lines(opened.letter.name, drafting.estimates, drafting.engines))
            return DONE
        by = writer_of(opened, name, now()).name
        with Progress(len(drafting.jobs), say("drafting")) as progress:
            drafted = drafting.run(consent(send, yes), by=by, now=now, progress=progress.advance)
    show(drafts_lines(drafted.result, drafted.left, drafting.engines, language()))
    return stopped_code(drafted.stopped)
