"""Writes the generated pages, one a check, from the checks' docstrings: `make docs`."""

from pathlib import Path

from translate.checks import CHECKS
from translate.checks.registry import Check

FOLDER = Path(__file__).parents[2] / "docs" / "checks"


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


def pages() -> dict[Path, str]:
    """Every generated page, by its path."""
    return {FOLDER / "README.md": index()} | {
        FOLDER / f"{check.id}.md": page(check) for check in CHECKS
    }


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")
