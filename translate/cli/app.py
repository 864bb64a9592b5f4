"""The commands: which there are, and how each is imported when it is called, and not before."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from translate.cli.helping import Helped, helped
from translate.cli.reader import told
from translate.reports.translating import interface_of

if TYPE_CHECKING:
    from typer._click import Command, HelpFormatter
    from typer._click.shell_completion import CompletionItem

COMMANDS = {
    "init": ("init", "Make a workspace in this folder."),
    "new": ("new", "Make a new letter's folder."),
    "import": ("import_", "Bring versions of a letter in."),
    "status": ("status", "Show how far each letter is in each language."),
    "check": ("check", "Find where the versions of letters differ."),
    "watch": ("watch", "Check again whenever a file of a letter is saved."),
    "fix": ("fix", "Apply the edits that settle findings."),
    "diff": ("diff", "Show the versions side by side, unit by unit."),
    "draft": ("draft", "Draft what is missing or stale."),
    "align": ("align", "Pin or part the segments of a unit."),
    "approve": ("approve", "Record that translations are right."),
    "reject": ("reject", "Record that translations are not right."),
    "note": ("note", "Leave a note to the translator, without a decision."),
    "show": ("show", "Print units in full."),
    "log": ("log", "Tell who decided what, and when."),
    "undo": ("undo", "Take back your own last decisions."),
    "waive": ("waive", "Record that a finding is right as it is."),
    "review": ("review", "Read, edit and decide, in a browser or with --terminal."),
    "release": ("release", "Write the bundle to publish, or say why not."),
    "verify": ("verify", "Confirm a bundle against its sums and its letter."),
    "ledger": ("ledger", "Look through the record of decisions, or sign your own."),
    "glossary": ("glossary", "List, check, send out and take back the terms."),
    "memory": ("memory", "Look into the translation memory."),
    "export": ("export", "Write a letter for Poedit, Weblate, OmegaT, Word or a table."),
    "git": ("git", "Have git show and merge versions unit by unit."),
    "audit": ("audit", "Check a parallel corpus row by row, in constant memory."),
    "lsp": ("lsp", "Serve an editor: findings and fixes while typing."),
    "explain": ("explain", "Say what a check means and what to do."),
    "doctor": ("doctor", "Say what is missing for which feature, and how to get it."),
    "completion": ("completion", "Have a shell complete commands, letters and checks."),
    "schema": ("schema", "Print the JSON schema of the reports."),
}
"""By name: the module in `translate.cli`, and the line that `translate --help` shows.

A module holds a function `command`, which returns the exit code (None is 0), or, for a command
that has commands of its own, a `typer.Typer` named `app`.
"""


def _meant(arguments: Sequence[str]) -> str:
    """A guess at what was meant by arguments that begin with no command; "" where there is none."""
    from difflib import get_close_matches
    from pathlib import Path
    from shlex import join

    if Path(arguments[0]).exists():
        return f" Did you mean 'check {join(arguments)}'?"
    near = get_close_matches(arguments[0], COMMANDS, n=1)
    return f" Did you mean '{near[0]}'?" if near else ""


class LazyGroup(TyperGroup):
    """Knows its commands by name, and imports the one that is run."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        return list(COMMANDS)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Command | None:  # type: ignore[override]
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"translate.cli.{COMMANDS[cmd_name][0]}")
        app = getattr(module, "app", None)
        if app is None:
            app = typer.Typer(rich_markup_mode=None, add_completion=False)
            app.command(cmd_name)(module.command)
        command = get_command(app)
        command.name = cmd_name
        return helped(command)

    def resolve_command(  # type: ignore[override]
        self, ctx: typer.Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"No such command '{args[0]}'.{_meant(args)}")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: typer.Context, incomplete: str) -> list[CompletionItem]:  # type: ignore[override]
        from typer._click.shell_completion import CompletionItem

        names = [name for name in COMMANDS if name.startswith(incomplete)]
        found = [CompletionItem(name, help=told(COMMANDS[name][1])) for name in names]
        # The group's own way imports every command to ask for its name.
        return found + super(TyperGroup, self).shell_complete(ctx, incomplete)

    def format_commands(self, ctx: typer.Context, formatter: HelpFormatter) -> None:  # type: ignore[override]
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def build() -> TyperGroup:
    """The command line as a whole."""
    app = typer.Typer(cls=LazyGroup, rich_markup_mode=None, add_completion=False)
    app.callback(invoke_without_command=True)(_translate)
    command = get_command(app)
    assert isinstance(command, TyperGroup)
    command.context_class = Helped
    return command


def _translate(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    ui_language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="Tell things in en, nl or ru; by default in the locale's; with any command.",
            callback=lambda value: interface_of(value, {}),
        ),
    ] = None,
) -> None:
    """Keep open letters in several languages saying the same thing.

    A LETTER is a letter's slug or folder; or two or more files, one for each language; or one
    .po, .tmx, .xliff or .tsv file.
    """
    if version:
        from translate import __version__

        print(f"translate {__version__}")
    elif context.invoked_subcommand is None:
        print(context.get_help())
