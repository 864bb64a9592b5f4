"""What a reviewer stumbled over who had only read docs/reviewers.md, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.page.asking import LEDGER, ledger
from tests.page.browsing import opened, serving
from tests.workspaces import replace_in


@pytest.fixture
def pool(workspace: Path) -> Path:
    """A letter with a wrong figure in the English text of the third unit."""
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    return workspace


def test_a_rejection_is_about_the_version_that_differs(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.keyboard.press("n")
        page.keyboard.press("r")
        expect(page.locator("#u3 form").get_by_label("English")).to_be_checked()
        expect(page.locator("#u3 form").get_by_label("Русский")).not_to_be_checked()
        page.keyboard.type("340, not 430")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#say")).to_contain_text("rejected (en)")
        # Where nothing differs, it is about what is chosen at the top.
        page.keyboard.press("r")
        expect(page.locator("#u4 form").get_by_label("Русский")).to_be_checked()
        page.locator("#u4 form").get_by_label("English").uncheck()
        page.locator("#u4 form").get_by_label("Русский").uncheck()
        page.locator("#u4 form").get_by_role("button", name="Reject").click()
        expect(page.locator("#say")).to_contain_text("Choose a language first.")
    assert [(line["event"], line["language"]) for line in ledger()] == [("rejected", "en")]


def test_undo_takes_back_what_was_said_last_though_the_next_unit_is_shown(
    chrome: Browser, pool: Path
) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.keyboard.press("a")
        expect(page.locator(".unit.current")).to_have_id("u2")
        page.keyboard.press("z")
        expect(page.locator("#say")).to_contain_text("u1: your last decision is taken back")
        expect(page.locator(".unit.current")).to_have_id("u1")
        page.keyboard.press("z")
        expect(page.locator("#say")).to_contain_text("Here is no decision of yours")
    assert [line["event"] for line in ledger()] == ["approved", "approved", "undone"]


def test_escape_loses_nothing_that_was_typed(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        column = page.locator("#u4 .column[data-code=en]")
        column.get_by_role("button", name="Edit").click()
        page.keyboard.press("Control+End")
        page.keyboard.type(" And more.")
        page.keyboard.press("Escape")
        expect(page.locator("#u4 form")).to_have_count(0)
        column.get_by_role("button", name="Edit").click()
        expect(column.get_by_role("textbox")).to_have_value(
            "We ask for €85,000 for the roof. And more."
        )
        expect(page.locator("#say")).to_contain_text("Your text of before is back")
        column.get_by_role("textbox").fill("We ask for €85,000 for the roof.")
        page.keyboard.press("Escape")
        page.keyboard.press("r")
        page.keyboard.type("whose roof?")
        page.keyboard.press("Escape")
        page.keyboard.press("r")
        expect(page.locator("#u4 form textarea")).to_have_value("whose roof?")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#u4")).to_contain_text("“whose roof?”")
        page.locator("#u4").get_by_role("button", name="Reject").click()
        expect(page.locator("#u4 form textarea")).to_have_value("")


def test_edit_begins_with_the_version_that_differs_and_goes_on_to_the_next(
    chrome: Browser, pool: Path
) -> None:
    replace_in(Path("letters/pool/en.md"), "430 children", "340 children")
    replace_in(Path("letters/pool/ru.md"), "340 детей", "430 детей")
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.keyboard.press("n")
        for code in ("ru", "nl", "en"):
            page.keyboard.press("e")
            expect(page.locator(f"#u3 .column[data-code={code}] .editor")).to_have_count(1)
            page.keyboard.press("Escape")


def test_a_note_decides_nothing(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.keyboard.press("j")
        page.keyboard.press("c")
        page.locator("#u2 form").get_by_label("Русский").uncheck()
        page.locator("#u2 form textarea").fill("which board?")
        page.locator("#u2 form").get_by_role("button", name="Save").click()
        english = page.locator("#u2 .column[data-code=en]")
        expect(english).to_contain_text("Anna de Wit: “which board?”")
        expect(english).to_contain_text("unread")
        expect(page.locator("#u2 .column[data-code=ru]")).not_to_contain_text("which board?")
        expect(page.locator(".unit.current")).to_have_id("u2")
        page.locator("#u2").get_by_role("button", name="Undo").click()
        expect(english).not_to_contain_text("which board?")
    assert [line["event"] for line in ledger()] == ["noted", "undone"]


def test_a_version_is_confirmed_only_after_its_preview_was_opened(
    chrome: Browser, pool: Path
) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address, locale="nl-NL")
        page.keyboard.press("p")
        row = page.locator(".previews li", has_text="English")
        row.get_by_role("button").click()
        expect(row).to_contain_text("Open het voorbeeld")
        assert not LEDGER.exists()
        with page.context.expect_page():
            row.get_by_role("link").click()
        row.get_by_role("button").click()
        expect(row).to_contain_text("bevestigd door Anna de Wit")
        expect(page.locator(".reasons")).to_contain_text("fout · number-drift: 1")
    assert [(line["event"], line["language"]) for line in ledger()] == [("confirmed", "en")]


def test_a_telephone_has_buttons_for_the_next_unit(chrome: Browser, pool: Path) -> None:
    size = {"width": 390, "height": 800}
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address, viewport=size, has_touch=True)
        page.get_by_role("button", name="Next", exact=True).tap()
        expect(page.locator(".unit.current")).to_have_id("u2")
        page.get_by_role("button", name="Previous").tap()
        expect(page.locator(".unit.current")).to_have_id("u1")
        expect(page.locator(".unit.current")).to_be_in_viewport()
