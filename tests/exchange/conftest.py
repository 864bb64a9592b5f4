"""A letter that goes out to translators' tools and comes back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.exchange.linde import DUTCH, RUSSIAN, SETTINGS
from tests.workspaces import ONE_PERSON, write_letter


@pytest.fixture
def linde(workspace: Path) -> Path:
    """The folder of a letter whose Russian lacks the thanks, committed to git."""
    folder = write_letter(workspace, "linde", {"nl": DUTCH, "ru": RUSSIAN}, SETTINGS)
    (workspace / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    by = ("-c", "user.name=Anna", "-c", "user.email=anna@linde.example")
    for words in (("init", "-q"), ("add", "."), (*by, "commit", "-qm", "first")):
        subprocess.run(["git", *words], check=True)
    return folder
