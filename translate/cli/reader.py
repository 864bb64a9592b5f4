"""The language of whoever sits at the command line, for as long as the command runs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from translate.errors import TranslateError
from translate.wording import chained, said, say

if TYPE_CHECKING:
    from translate.reports.styled import Line

OPTION = "--ui-language"

ARGUMENTS: Mapping[str, str] = {
    "check": say("the check is named with --check"),
    "despite": say("the reason is given with --despite"),
    "name": say('who you are is said with --as "Your Name"'),
    "reason": say("the reason is given with --reason"),
    "units": say("--all-clean names those without findings"),
}
"""How the command line is told what an error asks for, by its `argument`."""

_language = "en"


def language() -> str:
    """The language to tell things in, of `translate.reports.translating.INTERFACES`."""
    return _language


def speak(arguments: Sequence[str], environment: Mapping[str, str]) -> None:
    """Chooses the language by the arguments of a command line, or by the locale.

    What can't be chosen is left to the command, which says so.
    """
    global _language
    from translate.reports.translating import interface_of

    try:
        _language = interface_of(_chosen(arguments), environment)
    except TranslateError:
        _language = interface_of(None, environment)


def _chosen(arguments: Sequence[str]) -> str | None:
    """What `--ui-language` says, before anything else is understood of the arguments."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == OPTION and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith(f"{OPTION}="):
            return argument.partition("=")[2]
    return None


def out(
    message: str = "", *, end: str = "\n", stream: TextIO | None = None, flush: bool = False
) -> None:
    """Prints a message in the reader's language, on stdout by default."""
    print(told(message), end=end, file=stream or sys.stdout, flush=flush)


def show(lines: Iterable[Line]) -> None:
    """Writes the lines of a report to stdout, their messages in the reader's language."""
    from translate.reports.styled import write

    write(lines, language=_language)


def told(text: str) -> str:
    """A sentence of ours in the reader's language; English where nothing translates it."""
    if _language == "en":
        return text
    from translate.reports.translating import text_in

    return text_in(text, _language)


def told_error(error: TranslateError) -> str:
    """The line that the reader sees of an error."""
    if error.argument in ARGUMENTS:
        how = ARGUMENTS[error.argument]
        error = TranslateError(
            error.message,
            path=error.path,
            line=error.line,
            column=error.column,
            remedy=chained([said(error.remedy), how]) if error.remedy else how,
        )
    if _language == "en":
        return str(error)
    from translate.reports.translating import error_in

    return error_in(error, _language)
