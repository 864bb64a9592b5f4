"""Writes the generated pages, one a check, from the checks' docstrings: `make docs`."""

from pathlib import Path

from translate.checks import CHECKS
from translate.checks.registry import Check

FOLDER = Path(__file__).parents[2] / "docs" / "checks"


def page(check: Check) -> str:
    """A check's page: its docstring, each of its labelled paragraphs under a heading."""
    summary, *paragraphs = check.documentation.split("\n\n")
    blocks = [f"# {check.id}", " ".join(summary.split()), f"Severity: {check.severity}"]
    for line in "\n".join(paragraphs).splitlines():
        label, colon, rest = line.partition(": ")
        if colon and label in {"Why", "Example", "Remedy"}:
            blocks += [f"## {label}", rest]
        else:
            blocks[-1] += f" {line.strip()}"
    return "\n\n".join(block.strip() for block in blocks) + "\n"


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


def pages() -> dict[Path, str]:
    """Every generated page, by its path."""
    return {FOLDER / "README.md": index()} | {
        FOLDER / f"{check.id}.md": page(check) for check in CHECKS
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
