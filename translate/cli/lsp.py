"""`translate lsp`: a language server, which editors start."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from translate.cli.loading import UiLanguage
from translate.errors import TranslateError


def command(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Over stdin and stdout, as always: some editors say so.")
    ] = False,
    ui_language: UiLanguage = None,
) -> None:
    """Serve an editor: findings while typing, fixes, the other versions at hand.

    An editor starts it; it speaks the Language Server Protocol over stdin and stdout. No text
    leaves the machine, and no file is written.
    """
    try:
        from translate.lsp.server import serve
    except ImportError as error:
        raise TranslateError(
            f"the language server needs {(error.name or 'more').split('.')[0]}, "
            "which is not installed",
            remedy="run `pip install 'translate-letters[lsp]'`",
        ) from None
    from translate.reports.translating import interface_of

    serve(interface_of(ui_language, os.environ))
