"""The axes and senses that rules name are those of the table of opposites: else a rule is silently
switched off as soon as somebody renames one there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import translate
from translate.languages.opposites import Sense
from translate.languages.opposites_table import rows

HOUSE = Path(translate.__file__).parent
AXES = {row[0] for row in rows()[1:]}
SENSES = {Sense(*row[:2]) for row in rows()[1:]}
NAMING = ("axis_named", "axes_named")
TABLE = ("opposites", "statements", "contradictions", "clauses", "actors")
"""Modules that give senses of the table to others."""


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Those that read the table, by its own module or by one that gives senses of it to others."""
    found = []
    for path in sorted(HOUSE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            (node.module or "").rpartition(".")[2]
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
        }
        if not imported.isdisjoint(TABLE) or path.stem == "opposites":
            found.append((str(path.relative_to(HOUSE)), tree))
    return tuple(found)


def texts(node: ast.AST) -> Iterator[ast.Constant]:
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one


def named(tree: ast.Module) -> list[ast.Constant]:
    """The texts that are said to be axes."""
    return [
        text
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in NAMING
        for text in texts(call)
    ]


def test_the_table_has_every_axis_that_a_rule_names() -> None:
    every = [(name, one.value) for name, tree in modules() for one in named(tree)]
    assert len(every) > 40
    assert [one for one in every if one[1] not in AXES] == []


def test_every_axis_that_a_rule_names_is_said_to_be_one() -> None:
    bare = [
        f"{name}:{text.lineno}: {text.value}"
        for name, tree in modules()
        for text in set(texts(tree)).difference(named(tree))
        if text.value in AXES
    ]
    assert bare == []


def calls(tree: ast.Module, *functions: str) -> list[ast.Call]:
    return [
        call
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in functions
    ]


def test_the_table_has_every_sense_that_a_rule_names() -> None:
    found = []
    for name, tree in modules():
        of_module = vars(import_module("translate." + name[:-3].replace("/", ".")))
        for call in calls(tree, "sense_named"):
            sense = eval(compile(ast.Expression(call), name, "eval"), of_module)
            found.append((f"{name}:{call.lineno}", sense))
    assert len(found) > 10
    assert [one for one in found if one[1] not in SENSES] == []


def test_every_sense_that_a_rule_names_is_said_to_be_one() -> None:
    assert [
        f"{name}:{call.lineno}"
        for name, tree in modules()
        if name != "languages/opposites.py"
        for call in calls(tree, "Sense")
    ] == []


def test_the_table_has_every_name_of_a_sense_that_a_rule_knows() -> None:
    names = [
        (name, one.value)
        for name, tree in modules()
        for call in calls(tree, "names_of_senses")
        for one in texts(call)
    ]
    assert len(names) > 10
    assert [one for one in names if one[1] not in {sense.name for sense in SENSES}] == []
