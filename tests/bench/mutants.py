"""Changes one thing at a time in the core, and prints the changes that no test notices.

    python tests/bench/mutants.py [FILE…] [--trust] [--most N] [--seed 1] [--list]

A mutant is a copy of the repository in which a comparison, a constant, a boolean, an operator or a
returned value is another one. The tests that fit the file (`TESTS`) run until one fails. What
survives is printed as `file:line: before → after`; a survivor is either a test that is missing or a
line that makes no difference. Without FILE the files of `CORE` are taken, with `--trust` those of
`TRUST`. Exit code 1 where fewer than 85 % are killed.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120
"""For the tests of one mutant; one that takes longer (a loop without end) is killed."""

CHECKS = tuple(f"tests/checks/test_{name}.py" for name in ("thresholds", "comparison", "checks"))
TESTS = {
    "translate/alignment/confidence.py": ("tests/alignment/test_confidence.py", "tests/alignment"),
    "translate/alignment": ("tests/alignment",),
    "translate/checks/fixing": ("tests/checks/fixing", "tests/cli/test_fix.py"),
    "translate/checks/folding.py": ("tests/checks/test_folding.py",),
    "translate/checks": CHECKS,
    "translate/review/signing.py": ("tests/review/test_signing.py", "tests/cli/test_signing.py"),
    "translate/review/whole.py": ("tests/review/test_whole.py", "tests/release/test_gate.py"),
    "translate/review": ("tests/review", "tests/cli/test_deciding.py"),
    "translate/release/gate.py": ("tests/release/test_gate.py", "tests/cli/test_signing.py"),
    "translate/release/bundle.py": ("tests/release/test_bundle.py", "tests/cli/test_signing.py"),
    "translate/release/checksums.py": ("tests/cli/test_verify.py",),
    "translate/release/changed.py": ("tests/cli/test_release.py",),
    "translate/release": ("tests/release", "tests/cli/test_release.py"),
    "translate/storage/files.py": ("tests/storage/test_ledger.py", "tests/storage/test_private.py"),
    "translate/storage/ledger.py": ("tests/storage/test_private.py", "tests/cli/test_ledger.py"),
    "translate/storage/publishing.py": ("tests/storage/test_publishing.py",),
    "translate/storage/exchange.py": ("tests/storage/test_publishing.py",),
    "translate/storage/signing.py": ("tests/cli/test_signing.py",),
    "translate/storage/authors.py": ("tests/storage/test_authors.py",),
    "translate/storage/unmerged.py": ("tests/cli/test_conflicts.py",),
    "translate/storage": ("tests/storage",),
    "translate/application/drafts.py": ("tests/engines/test_writing.py", "tests/engines"),
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
TRUST = (
    *(
        f"translate/review/{name}.py"
        for name in (
            "states",
            "decisions",
            "history",
            "waivers",
            "ledger",
            "signing",
            "policy",
            "undoing",
            "whole",
            "people",
            "subjects",
            "selection",
            "renewing",
            "progress",
        )
    ),
    *(f"translate/release/{name}.py" for name in ("gate", "bundle", "changed", "checksums")),
    *(
        f"translate/storage/{name}.py"
        for name in ("ledger", "files", "publishing", "exchange", "signing", "authors", "unmerged")
    ),
    "translate/application/drafts.py",
)
"""What a decision goes through on its way from a person to a bundle."""

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
    for node in _nodes(tree):
        if not isinstance(node, ast.expr | ast.Return):
            continue
        for kind in range(2):
            before, fields = ast.unparse(node), dict(vars(node))
            if _changed(node, kind):
                yield Mutant(path, node.lineno, before, ast.unparse(node), ast.unparse(tree))
                vars(node).update(fields)


def _nodes(tree: ast.Module) -> list[ast.AST]:
    """Every node but those of decorators: `slots=True` makes no difference that a test can see."""
    decorators = {
        id(inner)
        for node in ast.walk(tree)
        for decorator in getattr(node, "decorator_list", [])
        for inner in ast.walk(decorator)
    }
    return [node for node in ast.walk(tree) if id(node) not in decorators]


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
            node.operand = ast.Call(ast.Name("bool", ast.Load()), [node.operand], [])
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
    """The tests that fit a file, those of its own name first: they fail soonest."""
    folder, name = path.removeprefix("translate/").rsplit("/", 1)
    own = f"tests/{folder}/test_{name}"
    fitting = next(tests for beginning, tests in TESTS.items() if path.startswith(beginning))
    return tuple(dict.fromkeys([own, *fitting] if (ROOT / own).is_file() else fitting))


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
    if run.returncode > 3:
        raise SystemExit(f"pytest can't run {tests_of(mutant.path)}")
    return run.returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--trust", action="store_true", help="the files of TRUST, not of CORE")
    parser.add_argument("--most", type=int, help="mutants of each file, chosen at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="only list the mutants")
    options = parser.parse_args()
    killed = total = 0
    packages: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "root"
        ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", ".hypothesis")
        shutil.copytree(ROOT, root, ignore=ignored)
        for path in options.files or (TRUST if options.trust else CORE):
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
            counted = packages.setdefault(path.rsplit("/", 1)[0], [0, 0])
            counted[:] = counted[0] + dead, counted[1] + len(found)
    for package, (dead, number) in packages.items() if not options.list else ():
        print(f"{package}: {dead} of {number} killed ({dead / max(1, number):.0%})")
    print(f"{killed} of {total} killed ({killed / max(1, total):.0%})")
    return 0 if options.list or killed >= GOAL * total else 1


if __name__ == "__main__":
    sys.exit(main())
