"""`translate review`: letters read and decided about, on a page in a browser or in the terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from translate.application.opening import open_letter, open_letters
from translate.cli.lists import codes
from translate.cli.loading import As, Lang, now
from translate.cli.reader import out
from translate.errors import TranslateError
from translate.review.selection import select_languages
from translate.wording import say


def command(
    letter: Annotated[
        str | None, typer.Argument(metavar="[LETTER]", help="All letters by default.")
    ] = None,
    terminal: Annotated[
        bool, typer.Option("--terminal", help="Unit by unit here, a key for each decision.")
    ] = False,
    lang: Lang = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Any that is free by default.")] = 0,
    no_open: Annotated[
        bool, typer.Option("--no-open", help="Print the address, open no browser.")
    ] = False,
    by: As = None,
) -> None:
    """Read, edit and decide, in a browser or with --terminal.

    Prints the page's address on the first line, and serves it to this machine alone until Ctrl-C.
    The address holds a key: who has it can read and decide. With --terminal, shows each unit that
    waits for you in full, and begins where you left.
    """
    if terminal:
        _in_terminal(letter, lang, by)
    else:
        _in_browser(letter, lang, port, no_open, by)


def _in_terminal(letter: str | None, lang: str | None, by: str | None) -> None:
    from translate.cli.reviewing import review_in_terminal

    for opened in open_letters([letter] if letter else [], Path.cwd()):
        if not review_in_terminal(opened, by, codes(lang)):
            break


def _in_browser(
    letter: str | None, lang: str | None, port: int, no_open: bool, by: str | None
) -> None:
    try:
        from translate.page.desk import Desk
        from translate.page.serving import serve
    except ImportError as error:
        raise TranslateError(
            say(
                "the review page needs {package}, which is not installed",
                package=(error.name or "more").split(".")[0],
            ),
            remedy="run `pip install 'translate-letters[page]'`, or add --terminal",
        ) from None
    here, slug = Path.cwd(), ""
    if letter is not None:
        opened = open_letter(letter, here)
        if lang:
            select_languages(opened.letter, codes(lang))
        here, slug = opened.workspace.root, opened.letter.name

    def ready(address: str) -> None:
        print(address, flush=True)
        out(say("Serving until Ctrl-C."), stream=sys.stderr)
        if not no_open:
            import webbrowser

            webbrowser.open(address)

    try:
        serve(Desk(here, now, by), slug, port, ready)
    except KeyboardInterrupt:
        out(say("Closed; every decision is in the ledger."), stream=sys.stderr)
