"""The files that other programs read: hooks of pre-commit, the GitHub action, the GitLab job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.workspaces import Shell, replace_in
from translate.cli import main

yaml: Any = pytest.importorskip("yaml")
ROOT = Path(__file__).parents[2]


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def run(script: str, **environment: str) -> int:
    """Runs a shell's lines as a runner does, with `translate` on PATH."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    known = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), **environment}
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, env=known, capture_output=True, timeout=100).returncode


def test_the_hooks_are_commands_that_there_are(workspace: Path, translate: Shell) -> None:
    for hook in read(".pre-commit-hooks.yaml"):
        name, *arguments = hook["entry"].split()
        assert (name, hook["language"], hook["pass_filenames"]) == ("translate", "python", False)
        if "--since" not in arguments:
            assert main(arguments) == 0


def test_the_jobs_lines_keep_reports_and_fail_where_an_error_is_open(workspace: Path) -> None:
    script = "\n".join(read("ci/gitlab.yml")[".translate-check"]["script"])
    assert run(script, TRANSLATE_LETTERS="") == 0
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")
    assert run(script, TRANSLATE_LETTERS="pool") == 1
    (entry,) = json.loads(Path("gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert entry["check_name"] == "number-drift"
    assert "430 children" in Path("findings.html").read_text(encoding="utf-8").replace(
        '<mark class="odd">430</mark>', "430"
    )
    assert run(script, TRANSLATE_LETTERS="nowhere") != 0


def test_the_actions_check_takes_its_inputs_as_words_and_not_as_shell(workspace: Path) -> None:
    steps = read("action.yml")["runs"]["steps"]
    script = steps[-1]["run"]
    assert "${{" not in script
    tools = workspace / "translate" / "bin"
    tools.mkdir(parents=True)
    (tools / "translate").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m translate "$@"\n')
    (tools / "translate").chmod(0o755)
    here = {"RUNNER_TEMP": str(workspace), "SINCE": ""}
    assert run(script, LETTERS="", **here) == 0
    assert run(script, LETTERS="pool", **here) == 0
    assert run(script, LETTERS="pool; exit 0", **here) == 2
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")
    assert run(script, LETTERS="pool", **here) == 1
