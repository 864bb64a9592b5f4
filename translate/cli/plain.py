"""Command lines of `translate check` that are plain enough to be read without typer.

Loading typer and describing a command to it takes 30 ms of the 240 ms in which a short letter is
checked. Whatever is not plainly right is left to it: help, other options and other ways to write
these, and every slip, so that it is typer that says what is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.cli.checking import Asked

_ALL, _FUZZY, _FORMAT = "--all", "--fuzzy", "--format"
_SELECT, _IGNORE, _LANG = "--select", "--ignore", "--lang"
_FLAGS = (_ALL, _FUZZY)
_OPTIONS = (*_FLAGS, _FORMAT, _SELECT, _IGNORE, _LANG)


def plain_check(arguments: Sequence[str]) -> int | None:
    """Runs `check LETTER… --all --format json` and gives its exit code; None for what typer is to
    read."""
    if not arguments or arguments[0] != "check":
        return None
    letters, options = _parted(arguments[1:])
    asked = None if options is None else _asked(options)
    if asked is None:
        return None
    from translate.cli.checking import check

    return check(letters, asked)


def _parted(arguments: Sequence[str]) -> tuple[list[str], dict[str, str] | None]:
    """The letters, and each option with its value, "" for a flag; no options where one is not
    known, has no value or is there twice."""
    letters: list[str] = []
    options: dict[str, str] = {}
    rest = iter(arguments)
    for one in rest:
        if not one.startswith("-"):
            letters.append(one)
            continue
        value = "" if one in _FLAGS else next(rest, "-")
        if one not in _OPTIONS or one in options or value.startswith("-"):
            return [], None
        options[one] = value
    return letters, options


def _asked(options: dict[str, str]) -> Asked | None:
    """What the options ask for; None where there is no such format."""
    from translate.cli.checking import Asked, Format

    output = options.get(_FORMAT, Format.TEXT)
    if output not in [one.value for one in Format]:
        return None
    return Asked(
        output=Format(output),
        everything=_ALL in options,
        select=options.get(_SELECT),
        ignore=options.get(_IGNORE),
        lang=options.get(_LANG),
        fuzzy=_FUZZY in options,
    )
