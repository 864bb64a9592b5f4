"""A workspace with one letter to draft, and the command line run on it as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.engines.server import KEY
from translate.drafting.custody import Custody
from translate.drafting.permission import Permission, Sending, permit
from translate.storage.custody import custody_of
from translate.storage.workspace import find_workspace

PATH = "letters/pool/nl.md"

NL = """---
title: Houd het zwembad open
---

# Open brief aan de gemeenteraad van Waterdam

Geachte leden van de gemeenteraad, beste buren,

Op 12 maart 2026 besloot het college om zwembad De Golf te sluiten.[^1] Wij vragen u dat besluit
terug te draaien. In 2025 kwamen er 48.200 bezoekers.[^2]

Wij vragen u:

1. Houd het bad open tot **1 januari 2028**.
2. Stel daarvoor € 1,2 miljoen beschikbaar, zie [de begroting](https://waterdam.example/begroting).

- **Ouders.**

  Zij brengen 640 kinderen per week naar zwemles.[^1]

Schrijf ons op bad@golf.example of `#zwembad`.

[^1]: Besluit van het college, 12 maart 2026.

[^2]: Jaarverslag 2025, blz. 7.
"""
EN = """---
title: Keep the swimming pool open
---

# Open letter to the council of Waterdam
"""


def permitted(*services: str, path: str = PATH) -> Permission:
    """A permission to send the text of one file, which is not confidential."""
    characters = {(service, "en"): 1 for service in services}
    sending = Sending(custody(Path(path).parent.name), characters)
    return permit(sending, send=False, confirm=lambda _: "", by="Vera", at="")[0]


def custody(slug: str = "pool", *, confidential: bool = False) -> Custody:
    """The custody of a letter in a workspace that was made for it and is gone."""
    with TemporaryDirectory() as name, chdir(name):
        folder = Path("letters") / slug
        folder.mkdir(parents=True)
        settings = f'source = "nl"\nlanguages = ["nl", "en"]\nconfidential = {confidential}\n'
        (folder / "letter.toml").write_text(settings.lower(), encoding="utf-8")
        for code in ("nl", "en"):
            (folder / f"{code}.md").touch()
        return custody_of(find_workspace(Path.cwd()), slug)


def make_workspace(
    root: Path, *, nl: str = NL, en: str = EN, confidential: bool = False, settings: str = ""
) -> Path:
    """A workspace with the letter `pool`; the folder of the letter."""
    folder = root / "letters" / "pool"
    folder.mkdir(parents=True)
    engines = '[drafting]\nengines = ["memory", "deepl"]\n'
    (root / "translate.toml").write_text(settings or engines, encoding="utf-8")
    (folder / "letter.toml").write_text(
        'source = "nl"\nlanguages = ["nl", "en"]\n'
        f"confidential = {'true' if confidential else 'false'}\n",
        encoding="utf-8",
    )
    (folder / "nl.md").write_text(nl, encoding="utf-8")
    (folder / "en.md").write_text(en, encoding="utf-8")
    return folder


def start(
    root: Path, server: str, *arguments: str, stderr: int = subprocess.PIPE
) -> subprocess.Popen[str]:
    """`translate …` in a workspace, in a process of its own."""
    program = "import sys; from translate.cli import main; sys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=root,
        stdin=subprocess.PIPE,
        env={**os.environ, "DEEPL_AUTH_KEY": KEY, "DEEPL_SERVER_URL": server},
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
    )


def draft(root: Path, server: str, *options: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr) of `translate draft pool`."""
    process = start(root, server, "draft", "pool", "--as", "Vera", *options)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err
