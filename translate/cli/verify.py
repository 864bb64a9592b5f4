"""`translate verify`: whether a bundle is what a release wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translate.application.verifying import Verification, verify
from translate.cli import DONE, FINDINGS
from translate.reports.findings import plural


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
        print(f"{remark.path}: {remark.message}")
    for name, key, decisions in done.signers:
        of = plural(done.decisions, "decision")
        print(f"{folder}: {decisions} of {of} by {name}, signed with {key}")
    print(f"{folder}: {plural(done.files, 'file')}; the bundle {_outcome(done)}")
    return FINDINGS if done.faults else DONE


def _outcome(done: Verification) -> str:
    if not done.faults:
        return "is as it was released"
    if done.altered:
        return "differs from what was released"
    return "is whole, and its letter says something else now"
