"""The review page of a small workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page.asking import Browser, browser_of


@pytest.fixture
def browser(workspace: Path) -> Browser:
    """Anna de Wit, at the letter `pool`."""
    return browser_of(workspace)
