"""Who is at the keyboard, as far as git knows."""

from __future__ import annotations

import subprocess
from pathlib import Path

from translate.errors import TranslateError


def current_person(folder: Path) -> str:
    """git's `user.name` in a folder; TranslateError where there is none."""
    try:
        asked = subprocess.run(
            ["git", "-C", str(folder), "config", "user.name"],
            capture_output=True,
            check=False,
            timeout=30,
        )
        name = asked.stdout.decode(errors="replace").strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    if not name:
        raise TranslateError(
            "can't tell who decides: git knows no user.name",
            remedy='say --as "Your Name", or run `git config --global user.name "Your Name"`',
        )
    return name
