"""`translate explain`: what a check means."""

from __future__ import annotations

from typing import Annotated

import typer

from translate.checks import CHECKS, find


def command(
    check: Annotated[
        str | None, typer.Argument(metavar="[CHECK]", help="All checks by default, a line each.")
    ] = None,
) -> None:
    """Say what a check means and what to do."""
    if check is None:
        width = max(len(one.id) for one in CHECKS)
        for one in CHECKS:
            print(f"{one.id:{width}}  {one.documentation.partition(chr(10))[0]}")
        return
    one = find(check)
    print(f"{one.id} ({one.severity})\n\n{one.documentation}")
