"""Changes one thing at a time in the core, and prints the changes that no test notices.

    python tests/bench/mutants.py [FILE…] [--most N] [--seed 1] [--list]

A mutant is a copy of the repository in which a comparison, a constant, a boolean, an operator or a
returned value is another one. The tests that fit the file (`TESTS`) run until one fails. What
survives is printed as `file:line: before → after`; a survivor is either a test that is missing or a
line that makes no difference. Without FILE the files of `CORE` are taken. Exit code 1 where fewer
than 85 % are killed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 300
"""For the tests of one mutant; one that takes longer (a loop without end) is killed."""

CHECKS = tuple(f"tests/checks/test_{name}.py" for name in ("thresholds", "comparison", "checks"))
TESTS = {
    "translate/alignment/confidence.py": ("tests/alignment/test_confidence.py", "tests/alignment"),
    "translate/alignment": ("tests/alignment",),
    "translate/checks/fixing": ("tests/checks/fixing", "tests/cli/test_fix.py"),
    "translate/checks/folding.py": ("tests/checks/test_folding.py",),
    "translate/checks": CHECKS,
    "translate/review": ("tests/review",),
    "translate/release": ("tests/release", "tests/cli/test_release.py"),
    "translate/storage": ("tests/storage",),
    "translate/drafting": ("tests/drafting", "tests/engines"),
    "translate/facts": ("tests/facts",),
}
"""By the beginning of a path, the tests that fit; the first row that fits counts."""

CORE = (
    "translate/alignment/confidence.py",
    "translate/checks/comparing/matching.py",
    "translate/checks/comparing/drifts.py",
    "translate/checks/folding.py",
)
GOAL = 0.85

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


class Mutant(NamedTuple):
    """One change of one file."""

    path: str
    line: int
    before: str
    after: str
    source: str
    """The whole file with the change in it."""


def mutants(path: str) -> Iterator[Mutant]:
    """Every mutant of a file, in the order of its lines."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        for kind in range(2):
            other = copy.deepcopy(tree)
            twin = list(ast.walk(other))[number]
            if isinstance(node, ast.expr | ast.Return) and _changed(twin, kind):
                before, after = ast.unparse(node), ast.unparse(twin)
                yield Mutant(path, node.lineno, before, after, ast.unparse(other))


def _changed(node: ast.AST, kind: int) -> bool:
    """Changes a node in place; False where there is no change of that kind (0 or 1) for it."""
    match node:
        case ast.Constant(value=bool(value)) if kind == 0:
            node.value = not value
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            node.value = value + 1 if kind == 0 else value - 1
        case ast.Constant(value=float(value)):
            node.value = round(value * (1.5 if kind == 0 else 0.5), 6) or (0.5, -0.5)[kind]
        case ast.Compare(ops=[operator]) if kind == 0 and type(operator) in COMPARISONS:
            node.ops = [COMPARISONS[type(operator)]()]
        case ast.BoolOp() if kind == 0:
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.UnaryOp(op=ast.Not()) if kind == 0:
            node.op = ast.UAdd()
            node.operand = ast.Call(ast.Name("bool"), [node.operand], [])
        case ast.BinOp() if kind == 0 and type(node.op) in OPERATORS:
            node.op = OPERATORS[type(node.op)]()
        case ast.Return(value=ast.expr()) if kind == 0 and not _is_none(node.value):
            node.value = ast.Constant(None)
        case _:
            return False
    return True


def _is_none(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def tests_of(path: str) -> tuple[str, ...]:
    return next(tests for beginning, tests in TESTS.items() if path.startswith(beginning))


def survives(mutant: Mutant, copy_of_root: Path) -> bool:
    """Whether all tests that fit pass with the mutant in a copy of the repository."""
    place = copy_of_root / mutant.path
    original = place.read_bytes()
    place.write_text(mutant.source, encoding="utf-8")
    try:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider"]
        run = subprocess.run(
            [*command, *tests_of(mutant.path)],
            cwd=copy_of_root,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={
                "PYTHONPATH": str(copy_of_root),
                "PATH": "/usr/bin:/bin",
                "HOME": str(copy_of_root),
            },
        )
    except subprocess.TimeoutExpired:
        return False
    finally:
        place.write_bytes(original)
    return run.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", default=list(CORE))
    parser.add_argument("--most", type=int, help="mutants of each file, chosen at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="only list the mutants")
    options = parser.parse_args()
    killed = total = 0
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis")
        shutil.copytree(ROOT, root, ignore=ignored)
        for path in options.files:
            found = list(mutants(path))
            if options.most is not None and options.most < len(found):
                found = random.Random(options.seed).sample(found, options.most)
            dead = 0
            for one in sorted(found):
                shown = f"{one.path}:{one.line}: {one.before} → {one.after}"
                if options.list:
                    print(shown)
                elif survives(one, root):
                    print(f"survived {shown}", flush=True)
                else:
                    dead += 1
            if not options.list:
                print(f"{path}: {dead} of {len(found)} killed", flush=True)
            killed, total = killed + dead, total + len(found)
    print(f"{killed} of {total} killed ({killed / max(1, total):.0%})")
    return 0 if options.list or killed >= GOAL * total else 1


if __name__ == "__main__":
    sys.exit(main())
