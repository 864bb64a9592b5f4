"""No rule outside `languages/` knows a word of a language: its patterns hold signs, and what a
language fills in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import translate

HOUSE = Path(translate.__file__).parent
MAKERS = ("expression", "_compiled")
"""What makes a pattern of a string."""
CODE = {
    "checks/leftovers.py": "addresses",
    "checks/placeholder_drift.py": "placeholders",
    "checks/struck_text.py": "HTML",
    "checks/texts/own_voice.py": "addresses",
    "facts/icu.py": "ICU messages",
    "facts/links.py": "addresses and HTML",
    "facts/placeholders.py": "placeholders and ICU messages",
    "facts/spoken_times.py": "the places in a phrase of a `SpokenTime`",
}
"""Modules whose patterns find what no language has words for, by what that is."""

_CLASS = re.compile(r"(?<!\\)\[\^?\]?(?:\\.|[^\]\\])*\]")
_RANGE = re.compile(r".-.")
_SYNTAX = re.compile(r"\(\?P[<=]\w+[>)]|\(\?[a-z-]+[:)]|\\.")
_WORD = re.compile(r"[^\W\d_]{2,}")


def words_of(tree: ast.Module) -> Iterator[str]:
    """The words in small letters that the patterns of a module hold."""
    made: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    made.setdefault(target.id, []).append(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            made.setdefault(node.target.id, []).append(node.value)
    waiting = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS
    ]
    while waiting:
        nodes: list[ast.AST] = [waiting.pop()]
        for node in nodes:
            nodes += _parts(node)
            if isinstance(node, ast.Name):
                waiting += made.pop(node.id, [])
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain = _SYNTAX.sub(" ", _RANGE.sub(" ", _CLASS.sub(" ", node.value)))
                yield from filter(str.islower, _WORD.findall(plain))


def _parts(node: ast.AST) -> list[ast.AST]:
    """What a piece of code is made of, but for the names of modules and groups."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "module":
        return []
    return [node.value] if isinstance(node, ast.Subscript) else list(ast.iter_child_nodes(node))


def test_patterns_outside_the_languages_hold_no_words() -> None:
    found = {}
    for package in ("checks", "facts"):
        for path in sorted((HOUSE / package).rglob("*.py")):
            words = set(words_of(ast.parse(path.read_text(encoding="utf-8"))))
            if words:
                found[path.relative_to(HOUSE).as_posix()] = words
    assert {name: words for name, words in found.items() if name not in CODE} == {}
    assert found.keys() == CODE.keys()  # none is excused that needs no excuse


def test_words_are_found_in_what_a_pattern_is_made_of() -> None:
    source = r"""
_TAIL = r"\s(?:van|of)$"
_OTHER = "hidden"
def f(): return expression(rf"[a-z]{_TAIL}(?P<name>x)\bmet\b[stn]")
"""
    assert sorted(words_of(ast.parse(source))) == ["met", "of", "van"]
