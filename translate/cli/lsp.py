"""`translate lsp`: a language server, which editors start."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from translate.cli.progress import tell
from translate.cli.reader import language
from translate.errors import TranslateError
from translate.wording import say


def command(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Over stdin and stdout, as always: some editors say so.")
    ] = False,
) -> None:
    """Serve an editor: findings and fixes while typing.

    An editor starts it; it speaks the Language Server Protocol over stdin and stdout. No text
    leaves the machine, and no file is written.
    """
    try:
        from translate.lsp.server import serve
    except ImportError as error:
        raise TranslateError(
            say(
                "the language server needs {package}, which is not installed",
                package=(error.name or "more").split(".")[0],
            ),
            remedy="run `pip install 'translate-letters[lsp]'`",
        ) from None
    if sys.stdin.isatty():
        tell(say("an editor starts this, and speaks to it here; Ctrl-C ends it"))
    serve(language())
