"""A draft by an engine from the page: through the gate of the command line, and never saved."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engines.server import KEY, Service
from tests.engines.server import serving as engine_serving
from tests.engines.workspaces import make_workspace
from tests.page.asking import Browser, browser_of, ledger
from tests.page.browsing import chromium, serving

DRAFT = "Ethcaeg nedel nav ed daaretneemeg, etseb nerub,"
"""What the honest server makes of the greeting, u3."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with engine_serving() as (service, address):
        monkeypatch.setenv("DEEPL_AUTH_KEY", KEY)
        monkeypatch.setenv("DEEPL_SERVER_URL", address)
        yield service


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def wish(browser: Browser, unit: str = "u3", code: str = "en") -> dict[str, str]:
    return {**browser.shown(unit), "code": code}


def test_a_draft_is_proposed_and_not_saved(root: Path, service: Service) -> None:
    browser = browser_of(root)
    before = Path("letters/pool/en.md").read_bytes()
    status, answer = browser.send("draft", wish(browser))
    assert (status, answer["texts"]) == (200, [DRAFT])
    assert answer["say"] == "A draft by deepl; it is not saved yet."
    assert len(service.requests) == 1
    assert Path("letters/pool/en.md").read_bytes() == before
    assert ledger() == []
    # No answer is paid for twice.
    assert browser.send("draft", wish(browser))[0] == 200
    assert len(service.requests) == 1


def test_who_may_edit_and_not_decide_may_ask_for_a_draft(root: Path, service: Service) -> None:
    settings = Path("translate.toml").read_text(encoding="utf-8")
    policy = '[policy]\nreviewers = ["Anna"]\n'
    Path("translate.toml").write_text(f"{settings}\n{policy}", encoding="utf-8")
    vera = browser_of(root, "Vera Smit")
    assert vera.send("draft", wish(vera))[0] == 200
    assert len(service.requests) == 1


def test_a_draft_that_is_taken_as_it_is_counts_as_the_engines(root: Path, service: Service) -> None:
    browser = browser_of(root)
    form = wish(browser)
    browser.send("draft", form)
    assert browser.send("save", {**form, "ordinal": "0", "text": DRAFT})[0] == 200
    (event,) = ledger()
    assert (event["event"], event["engine"], event["by"]) == ("drafted", "deepl", "Anna de Wit")
    assert "machine draft" in browser.article("u3")


@pytest.mark.usefixtures("service")
def test_a_draft_that_is_edited_is_the_persons(root: Path) -> None:
    browser = browser_of(root)
    form = wish(browser)
    browser.send("draft", form)
    assert browser.send("save", {**form, "ordinal": "0", "text": "Dear neighbours,"})[0] == 200
    assert [event["event"] for event in ledger()] == ["wrote"]


def test_a_confidential_letter_reaches_no_engine(root: Path, service: Service) -> None:
    settings = Path("letters/pool/letter.toml")
    text = settings.read_text(encoding="utf-8").replace("= false", "= true")
    settings.write_text(text, encoding="utf-8")
    browser = browser_of(root)
    status, answer = browser.send("draft", wish(browser))
    assert status == 422
    assert answer["error"].startswith(
        "The letter is confidential: deepl would get its text, and nothing was sent."
    )
    assert "“translate draft pool --send”" in answer["error"]
    assert (service.requests, ledger()) == ([], [])


def test_where_nothing_knows_it_the_page_says_what_to_do(root: Path, service: Service) -> None:
    Path("translate.toml").write_text('[drafting]\nengines = ["memory"]\n', encoding="utf-8")
    browser = browser_of(root)
    status, answer = browser.send("draft", wish(browser))
    assert status == 422
    assert "no other engine is set up under [drafting]" in answer["error"]
    assert service.requests == []


def test_what_can_not_be_drafted_is_refused(root: Path, service: Service) -> None:
    browser = browser_of(root)
    assert browser.send("draft", wish(browser, code="nl"))[0] == 422
    assert browser.send("draft", wish(browser, code="fr"))[0] == 422
    assert browser.send("draft", {**wish(browser), "digest-nl": "0" * 64})[0] == 409
    without = browser.client.post("/letters/pool/draft", data=wish(browser))
    assert without.status_code == 403
    assert service.requests == []


@pytest.mark.usefixtures("service")
def test_one_click_in_a_browser(root: Path) -> None:
    with chromium() as browser, serving(root, "pool", "--as", "Anna de Wit") as address:
        page = browser.new_context(locale="en-GB").new_page()
        page.goto(address)
        column = page.locator("#u3 .column[data-code=en]")
        column.get_by_role("button", name="Write").click()
        column.get_by_role("button", name="Draft").click()
        expect(column.get_by_role("textbox")).to_have_value(DRAFT)
        expect(page.locator("#say")).to_contain_text("A draft by deepl; it is not saved yet.")
        column.get_by_role("button", name="Save").click()
        expect(column).to_contain_text("machine draft")
        source = page.locator("#u3 .column[data-code=nl]")
        source.get_by_role("button", name="Edit").click()
        expect(source.get_by_role("button", name="Draft")).to_have_count(0)


def test_a_draft_and_a_match_may_be_asked_for_at_once(root: Path, service: Service) -> None:
    """Opening the form asks the memory, and a quick click asks it again while it is indexed."""
    browser = browser_of(root)
    form = wish(browser)
    with ThreadPoolExecutor(4) as pool:
        matches = [
            pool.submit(browser.client.get, "/letters/pool/units/u3/match/en") for _ in range(3)
        ]
        draft = pool.submit(browser.send, "draft", form)
        assert [one.result().status_code for one in matches] == [200] * 3
        assert draft.result()[0] == 200
    assert service.requests
