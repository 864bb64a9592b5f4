"""A real browser, and the server that `translate review` starts, for tests of the page in use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

ROOT = Path(__file__).parents[2]

DEMANDED = "TRANSLATE_BROWSER_TESTS"
"""Where it is set, a browser that can't be started is a failure and not a reason to skip."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium without a window: the system's, else Playwright's own."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except Error as error:
            if os.environ.get(DEMANDED):
                raise
            first = str(error).splitlines()[0]
            pytest.skip(f"no browser: `playwright install chromium` gets one ({first})")
        yield browser
        browser.close()


@contextmanager
def serving(workspace: Path, *arguments: str) -> Iterator[str]:
    """`translate review … --no-open` in a workspace; gives the address that it printed."""
    command = [sys.executable, "-m", "translate", "review", *arguments, "--no-open"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=workspace, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().decode().strip()
        finally:
            server.terminate()
            server.communicate(timeout=20)


def opened(browser: Browser, address: str, **options: Any) -> Page:
    """A new person's tab at an address; what the console complains of fails the test."""
    context = browser.new_context(**{"locale": "en-GB", **options})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("pageerror", lambda error: pytest.fail(f"the page's script failed: {error}"))
    page.goto(address)
    return page
