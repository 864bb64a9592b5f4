"""The docs are true: their examples are run, their generated pages are fresh, their links lead.

A document's ```console blocks are one story, told in a fresh copy of the workspace: each `$ `
line is run, and what it prints must be what stands under it. A line that is only `…` stands for
any lines, an `…` inside a line for anything on that line. A block that begins ```markdown PATH,
```python PATH or ```toml PATH is written to that path (not those in tests/, which are there).
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs.pages import pages

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
WORKSPACE = ("letters", "glossary", "translate.toml")
FROM_NOTHING = ("together.md", "signatures.md", "nl.md", "ru.md")
"""Documents whose story begins in an empty folder, without a workspace."""
LOCALES = {"nl.md": "nl_NL.UTF-8", "ru.md": "ru_RU.UTF-8"}
"""Of documents in another language, whose readers have it as their system's."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that the reader is asked to write."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """A command, and what it prints."""

    command: str
    output: str


def story(document: str) -> Iterator[File | Example]:
    """What a reader of a document does, step by step."""
    fences = re.finditer(r"^```(\w+) ?(.*)\n((?s:.*?))^```$", document, re.MULTILINE)
    for kind, path, block in (fence.groups() for fence in fences):
        if kind in ("markdown", "python", "toml") and path and not path.startswith("tests/"):
            yield File(path, block)
        elif kind == "console":
            for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                command, _, output = example.partition("\n")
                yield Example(command, output)


def pattern(expected: str) -> str:
    """A regular expression of an expected output with its `…`."""
    escaped = re.escape(expected.strip())
    escaped = re.sub(r"(?m)^…(?=\\?$)", "(?s:.*?)", escaped)  # line ends are escaped as well
    return escaped.replace("…", "[^\n]*?")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_print_what_the_document_says(path: Path, tmp_path: Path) -> None:
    if path.name == "signatures.md" and shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    for name in () if path.name in FROM_NOTHING else WORKSPACE:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    environment = {
        **os.environ,
        "LC_ALL": "",  # bash complains of a locale there that the machine has not
        "LC_CTYPE": "C.UTF-8",
        "LC_MESSAGES": "",
        "LANG": LOCALES.get(path.name, "C.UTF-8"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(tmp_path),
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    for step in story(path.read_text(encoding="utf-8")):
        if isinstance(step, File):
            (tmp_path / step.path).write_text(step.text, encoding="utf-8")
            continue
        run = subprocess.run(
            ["bash", "-c", step.command],
            cwd=tmp_path,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
        printed = "\n".join(line.rstrip() for line in run.stdout.splitlines()).strip()
        assert re.fullmatch(pattern(step.output), printed), f"$ {step.command}\n{printed}"


def test_generated_pages_are_fresh() -> None:
    for path, text in pages().items():
        assert path.exists(), f"{path.name} is missing: run `make docs`"
        assert path.read_text(encoding="utf-8") == text, f"{path.name} is stale: run `make docs`"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (path.parent / target).exists(), f"{path.name} links to {target}"
