"""What a reader sees and finds on a letter's page, in a real browser."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.page.browsing import chromium, opened, serving
from tests.workspaces import write_letter


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


SIGNED = "Hoogachtend,\n\nAnna de Wit  \nJan Vos\\\nPiet Smit<br>\nKees Bos,\nnamens allen\n"


def test_names_below_one_another_stand_on_lines_of_their_own(
    browser: Browser, workspace: Path
) -> None:
    write_letter(workspace, "signed", {"nl": SIGNED}, 'source = "nl"\nlanguages = ["nl"]\n')
    with serving(workspace, "signed", "--as", "Anna de Wit") as address:
        page = opened(browser, address)
        shown = page.locator("#u2 .block").inner_text()
        assert shown == "Anna de Wit\nJan Vos\nPiet Smit\nKees Bos, namens allen"
