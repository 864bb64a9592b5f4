"""Other people's programs, run on files that this one wrote."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NoReturn

import pytest

ROOT = Path(__file__).parents[2]
DEMANDED = "TRANSLATE_PEER_TESTS"
"""Where it is set, a program that is not there is a failure and not a reason to skip."""
TOOLKIT = ROOT / ".venv-toolkit" / "bin" / "python"
"""An environment of its own: `python3 -m venv .venv-toolkit` and
`.venv-toolkit/bin/pip install translate-toolkit lxml`; its import name is `translate` too."""
SCHEMAS = "/usr/share/php/Symfony/Component/Translation/Resources/schemas"


def run(*command: str) -> str:
    """Runs a program that has to succeed; gives what it said, errors and warnings included."""
    path = shutil.which(command[0])
    if path is None:
        _absent(command[0])
    done = subprocess.run(
        [str(path), *command[1:]],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": ""},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def toolkit(code: str, *arguments: str) -> Any:
    """Runs Python in Translate Toolkit's environment; gives the JSON that it printed."""
    if not TOOLKIT.exists():
        _absent(str(TOOLKIT))
    return json.loads(run(str(TOOLKIT), "-c", code, *arguments))


def _absent(name: str) -> NoReturn:
    if os.environ.get(DEMANDED):
        pytest.fail(f"{name} is not installed")
    pytest.skip(f"{name} is not installed")


def schema(name: str) -> Any:
    """One of the schemas that Debian's php-symfony-translation holds, unpacked or installed."""
    from lxml import etree

    where = (TOOLKIT.parents[1] / "schemas", Path(SCHEMAS))
    folder = next((one for one in where if (one / name).exists()), None)
    if folder is None:
        _absent(name)
    document = etree.parse(str(folder / name))
    for one in document.iter("{http://www.w3.org/2001/XMLSchema}import"):
        one.set("schemaLocation", str(folder / "xml.xsd"))
    return etree.XMLSchema(document)
