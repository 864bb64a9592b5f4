"""Writes what is made of docstrings, a page a check and the list of benchmarks: `make docs`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from translate.checks import CHECKS
from translate.checks.registry import Check

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "checks"
BENCHMARKS = ROOT / "docs" / "benchmarks.md"

LABELS = ("Why", "Example", "Remedy")


def page(check: Check) -> str:
    """A check's page: its docstring, each of its labelled lines under a heading."""
    blocks = [f"# {check.id}", f"Severity: {check.severity}"]
    for paragraph in check.documentation.split("\n\n"):
        blocks.append("")
        for line in paragraph.splitlines():
            label, colon, rest = line.partition(": ")
            if colon and label in LABELS:
                blocks += [f"## {label}", rest[:1].upper() + rest[1:]]
            else:
                blocks[-1] = f"{blocks[-1]} {line.strip()}".strip()
    return "\n\n".join(block for block in blocks if block) + "\n"


def index() -> str:
    """The list of all checks, in the order in which reports name them."""
    rows = [
        f"| [{check.id}]({check.id}.md) | {check.severity} | {_summary(check)} |"
        for check in CHECKS
    ]
    head = "# Checks\n\nWritten from the checks' docstrings by `make docs`.\n\n"
    return head + "| check | severity | finds |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _summary(check: Check) -> str:
    return " ".join(check.documentation.split("\n\n", 1)[0].split())


def benchmarks() -> str:
    """The list of the programs in `tests/bench`, each with how it is begun."""
    head = "# Benchmarks\n\nWritten from their docstrings, which say more, by `make docs`.\n\n"
    return head + "| benchmark | says |\n|---|---|\n" + "\n".join(_benchmark_rows()) + "\n"


def _benchmark_rows() -> Iterator[str]:
    for path in sorted((ROOT / "tests/bench").glob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "__main__" in text:
            told = ast.get_docstring(ast.parse(text)) or ""
            summary = " ".join(told.split("\n\n", 1)[0].split())
            begun = re.findall(r"^    +(.*python .*?)(?: \\)?$", told, re.MULTILINE)
            commands = "<br>".join(f"`{one}`" for one in begun or [f"python -m {_module(path)}"])
            yield f"| {commands.replace('|', chr(92) + '|')} | {summary} |"


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def pages() -> dict[Path, str]:
    """Every generated page, by its path."""
    return {BENCHMARKS: benchmarks(), FOLDER / "README.md": index()} | {
        FOLDER / f"{check.id}.md": page(check) for check in CHECKS
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
