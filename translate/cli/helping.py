"""Help texts and slips in usage, in the reader's language.

typer writes them in English: what it writes is put into words here, as it goes by.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from typer._click.core import Context
from typer._click.exceptions import NoArgsIsHelpError
from typer._click.formatting import HelpFormatter
from typer.core import TyperOption

from translate.cli.reader import OPTION, language, told
from translate.reports.translating import interface_of
from translate.wording import say

if TYPE_CHECKING:
    from typer._click import Command
    from typer._click.exceptions import ClickException

FRAME = ("Usage:", "Arguments", "Options", "Commands", "Show this message and exit.", "required")
"""What typer writes around the texts of ours."""

SLIPS = (
    "Missing argument '{name}'.",
    "Missing option '{name}'.",
    "Missing command.",
    "No such command '{name}'. Did you mean '{meant}', '{other}'?",
    "No such command '{name}'. Did you mean '{meant}'?",
    "No such command '{name}'.",
    "No such option: {name}. Did you mean '{meant}'?",
    "No such option: {name}",
    "Got unexpected extra argument(s) ({names})",
    "Option '{name}' does not take a value.",
    "Option '{name}' requires an argument.",
    "Invalid value for '{name}': {what}",
    "'{value}' is not one of {names}.",
    "'{value}' is not a valid integer.",
    "'{value}' is not a valid int.",
    "'{value}' is not a valid int range.",
    "'{value}' is not a valid float.",
    "'{value}' is not a valid float range.",
    "{value} is not in the range {range}.",
)
"""What typer says of a slip in usage, as templates that its sentences are recognized by."""


SEVERAL = "Got unexpected extra argument(s) ("


class Formatter(HelpFormatter):
    """Writes help in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or f"{told('Usage:')} ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(told(heading))

    def write_text(self, text: str) -> None:
        super().write_text("\n\n".join(map(told, paragraphs(text))))

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        super().write_dl([(name, _row(text)) for name, text in rows], col_max, col_spacing)


class Helped(Context):
    """The context of a command whose help is in the reader's language."""

    formatter_class = Formatter


def helped(command: Command) -> Command:
    """The same command; it and its own commands help in the reader's language.

    Each takes `--ui-language`, which the help of `translate` alone shows.
    """
    command.context_class = Helped
    command.params.append(_option())
    for one in getattr(command, "commands", {}).values():
        first = next(paragraphs(one.help or ""))
        one.short_help = f"{told(first).partition('. ')[0].rstrip('.')}."
        helped(one)
    return command


def _option() -> TyperOption:
    return TyperOption(
        param_decls=[OPTION],
        metavar="CODE",
        hidden=True,
        expose_value=False,
        callback=lambda context, parameter, value: interface_of(value, {}),
    )


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a help text, each on one line, as the catalogue has them."""
    for one in text.split("\n\n"):
        yield " ".join(one.split())


def _row(text: str) -> str:
    """What is said of an option, and in brackets behind it what typer knows."""
    found = re.fullmatch(r"(?:(.*)  )?\[(default: .*|required|[^\[\]]*x[<=>].*)\]", text, re.DOTALL)
    if found is None:
        return told(" ".join(text.split()))
    help_text, more = found[1] or "", found[2]
    extra = "; ".join(_extra(one) for one in more.split("; "))
    return f"{told(' '.join(help_text.split()))}  [{extra}]" if help_text else f"[{extra}]"


def _extra(text: str) -> str:
    if text.startswith("default: "):
        return told(say("default: {value}", value=text.removeprefix("default: ")))
    return told(text)


def show_slip(slip: ClickException) -> None:
    """Says on stderr what is wrong with a command line, and how to use the command."""
    if isinstance(slip, NoArgsIsHelpError):
        slip.show()
        return
    context = getattr(slip, "ctx", None)
    if context is not None:
        command = f"{context.command_path} --help"
        hint = told(say("Try '{command}' for help.", command=command))
        print(f"{context.get_usage()}\n{hint}\n", file=sys.stderr)
    sentence = slip.format_message()
    error = told(say("Error: {message}", message=recognized(sentence)))
    print(error, file=sys.stderr)
    if sentence.startswith(SEVERAL) and any(
        map(os.path.isfile, sentence[len(SEVERAL) : -1].split())
    ):
        print(told(_ONE_LETTER), file=sys.stderr)


_ONE_LETTER = say(
    "this command takes one letter of a workspace; bring files into one with "
    "`translate import SLUG FILE…`"
)


def recognized(sentence: str) -> str:
    """One of typer's sentences as a message that can be translated; itself where it is none."""
    if language() == "en":
        return sentence
    for template in SLIPS:
        parts = re.split(r"\{(\w+)\}", template)
        pattern = "".join(
            f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)
        )
        if found := re.fullmatch(pattern, sentence, re.DOTALL):
            return say(template, **{k: recognized(v) for k, v in found.groupdict().items()})
    return sentence
