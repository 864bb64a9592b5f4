"""What only its own module may use is used there: ruff looks at names within functions alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import translate

HOUSE = Path(translate.__file__).parent


def private(tree: ast.Module) -> Iterator[str]:
    """The names with an underscore that a module gives; a decorator may hand a function on."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list:
            names = [node.name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [one.id for target in targets for one in _names(target)]
        else:
            continue
        yield from (name for name in names if name.startswith("_") and not name.startswith("__"))


def _names(tree: ast.AST) -> list[ast.Name]:
    return [one for one in ast.walk(tree) if isinstance(one, ast.Name)]


def test_every_private_name_of_a_module_is_used_in_it() -> None:
    unused = []
    for path in sorted(HOUSE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        read = {one.id for one in _names(tree) if isinstance(one.ctx, ast.Load)}
        unused += [
            f"{path.relative_to(HOUSE)}: {name}" for name in private(tree) if name not in read
        ]
    assert unused == []
