"""`translate review`: the review page, in a browser on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter
from translate.cli.loading import As, now
from translate.errors import TranslateError


def command(
    letter: Annotated[
        str | None, typer.Argument(metavar="[LETTER]", help="All letters by default.")
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Any that is free by default.")] = 0,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address, open no browser.")
    ] = False,
    by: As = None,
) -> None:
    """Read, edit and decide in a browser.

    Prints the address on the first line, and serves it to this machine alone until Ctrl-C. The
    address holds a key: who has it can read and decide.
    """
    try:
        from translate.page.desk import Desk
        from translate.page.serving import serve
    except ImportError as error:
        raise TranslateError(
            f"the review page needs {(error.name or 'more').split('.')[0]}, which is not installed",
            remedy="run `pip install 'translate-letters[page]'`",
        ) from None
    here, slug = Path.cwd(), ""
    if letter is not None:
        opened = open_letter(letter, here)
        here, slug = opened.workspace.root, opened.letter.name

    def ready(address: str) -> None:
        print(address, flush=True)
        print("Serving until Ctrl-C.", file=sys.stderr)
        if not no_open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(Desk(here, now, by), slug, port, ready)
    except KeyboardInterrupt:
        print("Closed; every decision is in the ledger.", file=sys.stderr)
