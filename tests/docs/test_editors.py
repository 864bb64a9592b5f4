"""The editors' settings on `docs/writing.md`, and the extension: what can be told without them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/writing.md").read_text(encoding="utf-8")
VSCODE = ROOT / "editors/vscode"
COMMAND = ["translate", "lsp"]


def block(heading: str, language: str, place: int = 0) -> str:
    """A code block under a heading of the page."""
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)
    return found[place]


def test_helix_is_told_of_a_server_that_it_starts_for_markdown() -> None:
    settings = tomllib.loads(block("Helix", "toml"))
    (server, told), *others = settings["language-server"].items()
    assert [told["command"], *told["args"]] == COMMAND and not others
    assert settings["language"] == [{"name": "markdown", "language-servers": [server]}]


def test_zed_starts_it_instead_of_a_server_that_it_knows() -> None:
    settings = json.loads(block("Zed", "json"))
    ((server, told),) = settings["lsp"].items()
    path = Path(told["binary"]["path"])
    assert path.is_absolute() and [path.name, *told["binary"]["arguments"]] == COMMAND
    assert settings["languages"]["Markdown"]["language_servers"] == [server]


@pytest.mark.parametrize("place", [0, 1])
def test_the_lines_for_neovim_are_lua(place: int, tmp_path: Path) -> None:
    if shutil.which("nvim") is None:
        pytest.skip("nvim is not installed")
    lines = block("Neovim", "lua", place)
    assert json.dumps(COMMAND)[1:-1] in lines
    file = tmp_path / "init.lua"
    file.write_text(f"local _ = function()\n{lines}\nend\n", encoding="utf-8")
    command = [
        "nvim",
        "--clean",
        "--headless",
        "-c",
        f"lua assert(loadfile('{file}'))",
        "-c",
        "qa!",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert ran.stderr == ""


def test_the_extension_starts_what_its_settings_name() -> None:
    manifest: dict[str, Any] = json.loads((VSCODE / "package.json").read_text(encoding="utf-8"))
    settings = manifest["contributes"]["configuration"]["properties"]
    code = (VSCODE / manifest["main"]).read_text(encoding="utf-8")
    assert settings["translate.command"]["default"] == COMMAND
    for name in settings:
        assert f'settings.get("{name.removeprefix("translate.")}")' in code
    for command in manifest["contributes"]["commands"]:
        assert f'registerCommand("{command["command"]}"' in code
    assert {*re.findall(r'require\("([\w-]+)', code)} - {"vscode"} == {*manifest["dependencies"]}
    assert manifest["activationEvents"] == ["onLanguage:markdown"]
    packed = f"{manifest['name']}-{manifest['version']}.vsix"
    assert packed in PAGE


def test_the_extension_is_javascript() -> None:
    if shutil.which("node") is None:
        pytest.skip("node is not installed")
    command = ["node", "--check", str(VSCODE / "extension.js")]
    assert subprocess.run(command, capture_output=True, timeout=60).returncode == 0
