"""What a reader sees and finds on a letter's page, in a real browser."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.page.browsing import opened, serving
from tests.workspaces import write_letter

SIGNED = "Hoogachtend,\n\nAnna de Wit  \nJan Vos\\\nPiet Smit<br>\nKees Bos,\nnamens allen\n"


def test_names_below_one_another_stand_on_lines_of_their_own(
    chrome: Browser, workspace: Path
) -> None:
    write_letter(workspace, "signed", {"nl": SIGNED}, 'source = "nl"\nlanguages = ["nl"]\n')
    with serving(workspace, "signed", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        shown = page.locator("#u2 .block").inner_text()
        assert shown == "Anna de Wit\nJan Vos\nPiet Smit\nKees Bos, namens allen"


SEARCHED = {
    "nl": "Blauwalg bij crèche Ĳsvogel: € 85.000 voor Anna de Wit en Jan Vos.\n",
    "ru": "В сине-зелёных водорослях мой пруд: 85 000 евро для Анны де Вит и Яна Воса.\n",
}


def test_search_is_not_particular_about_how_letters_are_written(
    chrome: Browser, workspace: Path
) -> None:
    texts = {code: f"{text}\nOk.\n" for code, text in SEARCHED.items()}
    write_letter(workspace, "pond", texts, 'source = "nl"\nlanguages = ["nl", "ru"]\n')
    with serving(workspace, "pond", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        search = page.get_by_role("searchbox")
        found = ["сине-зеленых", "СИНЕ-ЗЕЛЁНЫХ", "creche", "CRÈCHE", "85 000 евро", "Wit en Jan"]
        found += [unicodedata.normalize("NFD", one) for one in ("сине-зелёных", "мой", "crèche")]
        for words in found:
            search.fill(words)
            search.press("Enter")
            expect(page.locator(".unit:visible")).to_have_count(1)
            expect(page.locator(".unit:visible")).to_have_id("u1")
        search.fill("мои пруд")  # й is no и
        search.press("Enter")
        expect(page.locator(".unit:visible")).to_have_count(0)
