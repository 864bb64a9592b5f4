"""`translate fix`: the edits that settle findings, one by one or all at once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from translate.application.editing import writer_of
from translate.application.fixing import Proposal, apply, proposals, require_versions
from translate.application.opening import open_letters
from translate.cli import DONE
from translate.cli.lists import codes
from translate.cli.loading import As, now
from translate.cli.reader import out, show
from translate.errors import TranslateError
from translate.reports.fixes import proposal_lines, summary
from translate.review.selection import is_unit_name
from translate.wording import say


def command(
    letter: Annotated[
        list[str],
        typer.Argument(
            metavar="LETTER [UNIT…]", help="A letter, or its version files; then 7, u7 or 3-9."
        ),
    ],
    everything: Annotated[bool, typer.Option("--all", help="Apply all without asking.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the fixes, write nothing.")] = (
        False
    ),
    approved: Annotated[
        bool, typer.Option("--approved", help="With --all: texts that are approved, too.")
    ] = False,
    lang: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only in these versions, such as en,ru.")
    ] = None,
    by: As = None,
) -> int:
    """Apply the edits that settle findings.

    Only edits that are certain are proposed: a number or a date that the other versions agree on,
    in this language's form. Each is shown and asked about; without a terminal, or with --dry-run,
    they are shown alone. What is edited has to be approved anew; who edits counts as its writer.
    """
    units = [name for name in letter[1:] if is_unit_name(name) and not Path(name).exists()]
    opened = open_letters([name for name in letter if name not in units], Path.cwd())
    if len(opened) != 1:
        raise TranslateError("fix takes one letter", remedy="name one letter, or its versions")
    require_versions(opened[0].letter)
    found = proposals(opened[0], units, codes(lang))
    if not found:
        out(
            say(
                "{letter}: nothing that a fix is known for; see `translate check`",
                letter=opened[0].letter.name,
            )
        )
        return DONE
    asks = sys.stdin.isatty() and not everything and not dry_run
    if not asks:
        for one in found:
            show(proposal_lines(one))
    if dry_run or not (asks or everything):
        out(say("{count} proposed; --all applies them", count=len(found)))
        return DONE
    writer = writer_of(opened[0], by, now())
    if asks:
        chosen = _chosen(found, _ask)
    else:
        chosen = [one for one in found if approved or not one.approved]
    apply(opened[0], chosen, writer)
    kept = sum(1 for one in found if one.approved and one not in chosen)
    out(summary(len(chosen), len(found) - len(chosen), kept if everything else 0))
    return DONE


def _chosen(found: Sequence[Proposal], ask: Callable[[Proposal], str]) -> list[Proposal]:
    """Those that a person said yes to; `q` ends the questions."""
    chosen = []
    for one in found:
        answer = ask(one)
        if answer == "q":
            break
        if answer == "y":
            chosen.append(one)
    return chosen


def _ask(proposal: Proposal) -> str:
    show(proposal_lines(proposal))
    out(say("Apply? [y]es, [n]o, [q]uit:"), end=" ", flush=True)
    answer = sys.stdin.readline().strip().casefold()[:1] or "q"
    return _ANSWERS.get(answer, answer)


_ANSWERS = {"j": "y", "д": "y", "н": "n", "s": "q", "в": "q"}
"""What Dutch and Russian readers answer: ja, да; нет; stop, выход."""
