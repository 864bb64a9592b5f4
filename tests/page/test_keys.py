"""What keys do, and when they do nothing, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.page.asking import ledger
from tests.page.browsing import opened, serving


@pytest.fixture
def pool(workspace: Path) -> Path:
    (workspace / "translate.toml").write_text("[policy]\ntwo_people = false\n", encoding="utf-8")
    return workspace


def test_no_key_decides_while_a_rejection_is_being_written(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        form = page.locator("#u1 form")
        page.keyboard.press("r")
        page.keyboard.type("too stiff")
        page.keyboard.press("Tab")
        expect(form.get_by_label("English")).to_be_focused()
        page.keyboard.press("a")
        form.get_by_role("button", name="Cancel").focus()
        page.keyboard.press("a")
        expect(form).to_have_count(1)
        # Out of the form it still has the floor.
        page.locator("#u2 h2 .short").click()
        page.keyboard.press("a")
        expect(page.locator("#say")).to_contain_text("Your text here is not sent yet")
        expect(form.get_by_role("textbox")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")  # from the checkbox
        expect(form).to_have_count(0)
        page.keyboard.press("r")
        expect(form.get_by_role("textbox")).to_have_value("too stiff")
        page.locator("#u1 h2 .short").click()
        page.keyboard.press("Escape")  # from beside the form
        expect(form).to_have_count(0)
        page.keyboard.press("r")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+Enter")  # sent from the checkbox
        expect(page.locator("#say")).to_contain_text("u1: rejected")
    assert {line["event"] for line in ledger()} == {"rejected"}


PRESSED = """([key, code]) => document.activeElement.dispatchEvent(
    new KeyboardEvent("keydown", {key, code, bubbles: true, cancelable: true}))"""


def test_keys_in_other_scripts_and_on_other_latin_layouts(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        current = page.locator(".unit.current")
        steps = [
            ("о", "KeyJ", "u2"),  # Russian
            ("о", "KeyJ", "u3"),
            ("л", "KeyK", "u2"),
            ("Л", "KeyK", "u2"),  # with Shift it is another key, as K is
            ("j", "KeyC", "u3"),  # Dvorak: the letter is right, wherever it stands
            ("c", "KeyI", "u3"),
        ]
        for key, code, unit in steps:
            page.evaluate(PRESSED, [key, code])
            expect(current).to_have_id(unit)
        expect(page.locator("#u3 form[data-form=note]")).to_have_count(1)
        page.keyboard.press("Escape")
        page.evaluate(PRESSED, ["q", "KeyA"])  # AZERTY: where A stands on others
        page.evaluate(PRESSED, ["é", "KeyA"])
        page.evaluate(PRESSED, ["ф", "KeyA"])
        expect(page.locator("#say")).to_contain_text("u3: approved")
    assert [line["event"] for line in ledger()] == ["approved"] * 2


def test_a_rejection_says_what_is_wrong(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        form = page.locator("#u1 form")
        for blank in ("", "   "):
            page.keyboard.press("r")
            page.keyboard.type(blank)
            page.keyboard.press("Control+Enter")
            expect(page.locator("#say")).to_contain_text("Please write here: What is wrong")
            expect(form.get_by_role("textbox")).to_be_focused()
            page.keyboard.press("Escape")
        page.keyboard.press("r")
        page.keyboard.type("too stiff")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#say")).to_contain_text("u1: rejected")
    assert {line["note"] for line in ledger()} == {"too stiff"}


def test_an_edit_is_taken_back_with_a_key(chrome: Browser, pool: Path) -> None:
    before = Path("letters/pool/nl.md").read_bytes()
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.keyboard.press("z")
        expect(page.locator("#say")).to_contain_text("Older texts are in git")
        page.locator("#u2 .column[data-code=nl] .edit").click()
        page.keyboard.press("Control+End")
        page.keyboard.type(" X9")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#u2 .column[data-code=nl] .text")).to_contain_text("X9")
        page.keyboard.press("z")
        expect(page.locator("#say")).to_contain_text("u2: your edit is taken back")
        expect(page.locator("#u2 .column[data-code=nl] .text")).not_to_contain_text("X9")
    assert Path("letters/pool/nl.md").read_bytes() == before
