"""Every sentence that the code says to people, found where it stands."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from errno import EACCES, EEXIST, EISDIR, ENOENT, ENOSPC, ENOTDIR, EROFS
from pathlib import Path
from string import Formatter

import translate
from translate.bilingual.returned import Came
from translate.cli.app import COMMANDS, build
from translate.cli.helping import FRAME, SLIPS, paragraphs
from translate.drafting.memory import MatchKind
from translate.model import FactKind, Severity
from translate.release import gate
from translate.review.states import State, Wanted

PACKAGE = Path(translate.__file__).parent

Message = tuple[str, str]
"""The template of a singular, and of its plural or ""."""


def trees() -> Iterator[ast.Module]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def calls() -> Iterator[Message]:
    """Every template that the code writes out in a call of the functions of `wording`."""
    for tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            texts = [text for one in node.args for text in constants(one)]
            if node.func.id in ("say", "told"):
                yield from ((text, "") for text in texts if any(map(str.isalpha, text)))
            elif node.func.id == "plural" and texts:
                yield f"{{count}} {texts[0]}", f"{{count}} {texts[0]}s"
            elif node.func.id == "verb" and len(texts) == 2:
                yield f"{{languages}} {texts[0]}", f"{{languages}} {texts[1]}"
            elif node.func.id == "counted" and len(texts) == 2:
                yield texts[0], texts[1]


def wrong_values() -> Iterator[str]:
    """The calls whose values are not those of their template."""
    for tree in trees():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") not in CALLS:
                continue
            given = {one.arg for one in node.keywords}
            texts = [text for one in node.args for text in constants(one)]
            if None in given:
                continue
            if any(gaps(text) != given for text in texts):
                yield ast.unparse(node)


def gaps(template: str) -> set[str]:
    """The names of the values of a template."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


CALLS = ("say", "counted")
"""The functions that are given a template and its values."""


def constants(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def faults() -> Iterator[ast.expr]:
    """What every TranslateError that is raised says: its message and its remedy."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TranslateError":
                yield from node.args[:1]
                yield from (one.value for one in node.keywords if one.arg == "remedy")


SYSTEM = [os.strerror(one) for one in (EACCES, EEXIST, EISDIR, ENOENT, ENOSPC, ENOTDIR, EROFS)]
"""What the operating system says, as errors quote it."""
PARTS = ("header", "footer")
"""What a page of another program calls its heads and feet."""


def words() -> Iterator[Message]:
    """What stands in tables and is told as it stands there."""
    tables = State, MatchKind, Severity, Came, Wanted, FactKind
    yield from ((one.value, "") for table in tables for one in table)
    yield from ((told, "") for told in gate.TOLD.values())


def errors() -> Iterator[Message]:
    """The messages and remedies without values."""
    yield from ((text, "") for text in (*SYSTEM, *PARTS))
    for node in faults():
        yield from ((text, "") for text in constants(node))


def helps() -> Iterator[Message]:
    """What the help of every command says, paragraph by paragraph."""
    texts = [*FRAME, *SLIPS, *(summary for _, summary in COMMANDS.values())]
    group = build()
    with group.make_context("translate", ["schema"], resilient_parsing=True) as context:
        commands = [group, *(group.get_command(context, name) for name in COMMANDS)]
    for command in commands:
        for one in (command, *(getattr(command, "commands", {}).values())):
            if one is None or one.hidden:
                continue
            texts += paragraphs(one.help or "")
            texts += [" ".join((p.help or "").split()) for p in one.params if hasattr(p, "help")]
    yield from ((text, "") for text in texts if text)
