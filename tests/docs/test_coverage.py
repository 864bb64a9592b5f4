"""Every command and every option is on a page that people read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import typer

from translate.cli.app import COMMANDS, build

ROOT = Path(__file__).parents[2]
PAGES = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
}


def commands() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each command that people call, `glossary export`, with its options' long names."""
    with build().make_context("translate", ["schema"], resilient_parsing=True) as context:
        for name in COMMANDS:
            command = build().get_command(context, name)
            assert command is not None
            if not isinstance(command, typer.core.TyperGroup):
                yield name, options(command)
                continue
            for own, inner in command.commands.items():
                if not inner.hidden:
                    yield f"{name} {own}", options(inner)


def options(command: object) -> tuple[str, ...]:
    return tuple(
        next(one for one in parameter.opts if one.startswith("--"))
        for parameter in getattr(command, "params", ())
        if any(one.startswith("--") for one in parameter.opts) and not parameter.hidden
    )


def test_every_command_and_option_is_on_a_page() -> None:
    missing = []
    for name, own in commands():
        pages = [text for text in PAGES.values() if re.search(rf"translate {name}\b", text)]
        if not pages:
            missing.append(f"translate {name}")
        missing += [
            f"translate {name} {option}"
            for option in own
            if not any(re.search(rf"{option}(?![\w-])", text) for text in pages)
        ]
    assert missing == []  # no page of README.md and docs/ says anything about these
