"""`translate draft`: drafts of what is missing or stale."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.chains import Chains, engine_names
from translate.application.drafts import record, settle_in, write_drafts
from translate.application.opening import OpenLetter, open_letter
from translate.cli import DONE, FAILED, STOPPED
from translate.cli.loading import As, Letter, codes, now, reviewer_of, states_of
from translate.cli.progress import Progress, mention, tell
from translate.cli.sending import permit
from translate.drafting.plan import Job, plan
from translate.drafting.run import Outcome, estimate, run
from translate.reports.drafts import drafts_lines, estimate_lines
from translate.reports.styled import write
from translate.review.selection import select_languages
from translate.review.states import State


def command(
    letter: Letter,
    to: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only into these languages.")
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option(metavar="NAMES", help="memory, deepl, libretranslate or local; or memory,…"),
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
    jobs = _jobs(opened, to, stale)
    with Chains(
        opened,
        ((job.source, job.language) for job in jobs),
        engines=engine_names(engine),
        minimum=minimum / 100,
        max_characters=max_characters,
        notify=tell,
        mention=mention,
    ) as chains:
        estimates = estimate(jobs, chains.chains, chains.price)
        if dry_run:
            engines = {target: remote.name for (_, target), remote in chains.remotes.items()}
            write(estimate_lines(opened.letter.name, estimates, engines))
            return DONE
        who = reviewer_of(opened, name).name
        sent = permit(opened, chains, estimates, who, send=send, yes=yes)
        is_billed = any(one.characters for one in estimates)
        if is_billed:
            _show_usage(chains)
        record(opened, sent)
        with Progress(len(jobs)) as progress:
            outcome = run(jobs, chains.chains, progress.advance)
        if is_billed and outcome.stopped is None:
            _show_usage(chains)
    result = settle_in(opened, outcome.done)
    write_drafts(opened, result, who, now())
    write(drafts_lines(result, outcome.left))
    return _code(outcome)


def _jobs(opened: OpenLetter, to: str | None, stale: bool) -> tuple[Job, ...]:
    """What is missing in the languages that were named, by default all but the source."""
    letter = opened.letter
    named = codes(to)
    languages = select_languages(letter, named) if named else letter.languages[1:]
    wanted = {State.MISSING, State.STALE} if stale else {State.MISSING}
    places = {place for place, state in states_of(opened).items() if state in wanted}
    return plan(letter, places, languages)


def _show_usage(chains: Chains) -> None:
    """Says how full the account is; a wrong key or host is found out here, before any text."""
    for service, (used, limit) in chains.usage().items():
        tell(f"{service}: {used:,} of {limit:,} characters used")


def _code(outcome: Outcome) -> int:
    if outcome.stopped is None:
        return DONE
    sys.stdout.flush()
    if isinstance(outcome.stopped, KeyboardInterrupt):
        tell("stopped; what was done until here is kept")
        return STOPPED
    tell(str(outcome.stopped))
    return FAILED
