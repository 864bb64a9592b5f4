"""The review page of a small workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import playwright.sync_api
import pytest

from tests.page.asking import Browser, browser_of
from tests.page.browsing import chromium


@pytest.fixture
def browser(workspace: Path) -> Browser:
    """Anna de Wit, at the letter `pool`; one reader is enough."""
    settings = "[policy]\ntwo_people = false\n"
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    return browser_of(workspace)


@pytest.fixture(scope="module")
def chrome() -> Iterator[playwright.sync_api.Browser]:
    """A real browser, for all tests of a file."""
    with chromium() as started:
        yield started
