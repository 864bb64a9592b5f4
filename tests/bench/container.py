"""Builds the image of the `Containerfile`, and checks three Markdown files in it.

    python -m tests.bench.container
    python -m tests.bench.container --engine "podman --runtime runc" --base IMAGE \\
        --build="--network host" --run="--ulimit nofile=1024:1024"

The container runs as a user that is not root, without a network, without capabilities, on a file
system and a folder that it may only read. What is tried: three files that agree give exit code 0,
a changed number gives 1 and its line; the user's number; that nothing can be written into the
folder, and no address reached. `--base` is another image to build on (Python 3.11 or later with
venv, and apt), for machines that reach no registry; `--build` and `--run` are options of the
engine.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.workspaces import POOL

ROOT = Path(__file__).parents[2]
IMAGE = "translate"
SEALED = ("--rm", "--network=none", "--read-only", "--cap-drop=all")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.container")
    parser.add_argument("--engine", default="", help="docker, podman, or one with its options")
    parser.add_argument("--base", default="", help="another image to build on")
    parser.add_argument("--build", default="", help="options for building")
    parser.add_argument("--run", default="", help="options for running")
    given = parser.parse_args()
    engine = shlex.split(given.engine) or usable_engine()
    if not engine:
        raise SystemExit("neither docker nor podman answers here")
    start = time.monotonic()
    base = [f"--build-arg=BASE={given.base}"] if given.base else []
    command = ["build", *base, *shlex.split(given.build), "-f", "Containerfile", "-t", IMAGE, "."]
    subprocess.run([*engine, *command], cwd=ROOT, check=True)
    print(f"built {IMAGE} in {time.monotonic() - start:.0f} s")
    start = time.monotonic()
    for line in tried([*engine, "run", *SEALED, *shlex.split(given.run)]):
        print(line)
    print(f"four containers in {time.monotonic() - start:.1f} s")


def usable_engine() -> list[str]:
    """The first of docker and podman that answers; empty where none does."""
    for name in ("docker", "podman"):
        if shutil.which(name) and _ran([name, "info"]).returncode == 0:
            return [name]
    return []


def tried(run: Sequence[str], image: str = IMAGE) -> list[str]:
    """What was tried in containers, a line each; `run` is the command and its options.

    Raises AssertionError where something is not as it should be.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        for code, text in POOL.items():
            (folder / f"{code}.md").write_text(text, encoding="utf-8")
        mounted = [*run, f"--volume={folder}:/workspace:ro"]
        check = [*mounted, image, "check", "nl.md", "en.md", "ru.md"]
        same = _ran(check)
        assert same.returncode == 0, same
        (folder / "en.md").write_text(POOL["en"].replace("340", "430"), encoding="utf-8")
        other = _ran(check)
        first = other.stdout.partition("\n")[0]
        assert other.returncode == 1, other
        assert first == (
            "en.md:5:10: error: en says “430” where nl and ru say “340” [number-drift] u3"
        )
        script = "id -u; touch /workspace/x 2>/dev/null && echo writes"
        shell = _ran([*mounted, "--entrypoint=sh", image, "-c", script])
        assert shell.stdout.split() == ["1000"], shell
        call = "import socket; socket.create_connection(('192.0.2.1', 443), 2)"
        reached = _ran([*mounted, "--entrypoint=python3", image, "-c", call])
        assert "Network is unreachable" in reached.stderr, reached
    return [
        "three files that agree: exit code 0",
        f"a changed number: exit code 1, {first}",
        "user 1000; the folder can't be written; no network",
    ]


def _ran(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)


if __name__ == "__main__":
    main()
