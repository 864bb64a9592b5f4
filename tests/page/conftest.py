"""The review page of a small workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page.asking import Browser, browser_of


@pytest.fixture
def browser(workspace: Path) -> Browser:
    """Anna de Wit, at the letter `pool`; one reader is enough."""
    settings = "[policy]\ntwo_people = false\n"
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    return browser_of(workspace)
