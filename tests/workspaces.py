"""Small workspaces for tests, and the command line run in them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from translate.cli import main

POOL = {
    "nl": """# Houd het zwembad open

Geacht college,

In 2025 leerden 340 kinderen zwemmen in ons zwembad.[^1]

Wij vragen € 85.000 voor het dak.

[^1]: Jaarverslag van de zwemclub, 12 mei 2025.
""",
    "en": """# Keep the pool open

Dear Members of the Board,

In 2025, 340 children learned to swim in our pool.[^1]

We ask for €85,000 for the roof.

[^1]: Annual report of the swimming club, 12 May 2025.
""",
    "ru": """# Не закрывайте бассейн

Уважаемые члены правления!

В 2025 году 340 детей научились плавать в нашем бассейне.[^1]

Мы просим 85 000 евро на ремонт крыши.

[^1]: Годовой отчёт плавательного клуба, 12 мая 2025 г.
""",
}
"""A consistent letter of five units: heading, greeting, two paragraphs, a note."""

LETTER_TOML = """source = "nl"
languages = ["nl", "en", "ru"]
title = "Keep the pool open"
confidential = false
"""

ONE_PERSON = """[policy]
two_people = false
readers = 0
warnings = "list"
"""
"""A policy under which one approval of any kind will do."""


def write_letter(
    root: Path,
    slug: str = "pool",
    texts: Mapping[str, str] = POOL,
    settings: str = LETTER_TOML,
) -> Path:
    """Writes `letters/<slug>/` below a root, and gives the folder."""
    folder = root / "letters" / slug
    folder.mkdir(parents=True)
    (folder / "letter.toml").write_text(settings, encoding="utf-8")
    for language, text in texts.items():
        (folder / f"{language}.md").write_text(text, encoding="utf-8")
    return folder


def approve_all(shell: Shell, *, but: Collection[int] = (), despite: str = "") -> None:
    """Approves the letter `pool` as its policy asks by default: two people, one reading."""
    units = [str(number) for number in range(1, 6) if number not in but]
    for name in ("Anna", "Boris"):
        for unit in units:
            more = ("--despite", despite) if despite else ()
            ran = shell("approve", "pool", unit, "--as", name, *more)
            assert ran.code == 0, ran.err
    assert shell("approve", "pool", "--whole", "--as", "Boris").code == 0


def replace_in(path: Path, old: str, new: str) -> None:
    """Edits a file as a person would."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def tree(root: Path) -> dict[str, str]:
    """Every file below a root with the digest of its bytes; the cache folder does not count."""
    return {
        str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".translate" not in path.parts
    }


@dataclass(frozen=True)
class Ran:
    """What a command line came to."""

    code: int
    out: str
    err: str


class Shell:
    """Runs command lines in the current folder, within the process."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *arguments: str) -> Ran:
        self._capture.readouterr()
        code = main(arguments)
        out, err = self._capture.readouterr()
        return Ran(code, out, err)
