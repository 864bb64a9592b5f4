"""`translate verify`: whether a bundle is what a release wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.verifying import Verification, verify
from translate.cli import DONE, FINDINGS
from translate.cli.reader import out, told
from translate.reports.findings import plural
from translate.wording import say


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIST", help="A bundle: dist/SLUG.")],
) -> int:
    """Confirm a bundle against its sums and its letter.

    Every file must be as it was released; where the workspace has the letter, it must still say
    the same, give the same files, and its ledger must hold the approvals of the manifest. Exit
    code 1 where anything differs. Signed decisions are named with the keys that signed them.
    """
    done = verify(folder)
    for remark in (*done.faults, *done.remarks):
        print(f"{remark.path}: {told(remark.message)}")
    for name, key, decisions in done.signers:
        out(
            say(
                "{folder}: {count} of {decisions} by {name}, signed with {key}",
                folder=folder,
                count=decisions,
                decisions=plural(done.decisions, "decision"),
                name=name,
                key=key,
            )
        )
    files = plural(done.files, "file")
    out(say("{folder}: {files}; {outcome}", folder=folder, files=files, outcome=_outcome(done)))
    return FINDINGS if done.faults else DONE


def _outcome(done: Verification) -> str:
    if not done.faults:
        return say("the bundle is as it was released")
    if done.altered:
        return say("the bundle differs from what was released")
    return say("the bundle is whole, and its letter says something else now")
