"""The page in a real browser: a reviewer's session, two people, a file edited meanwhile, axe."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.page.asking import LEDGER, ledger
from tests.page.browsing import opened, serving
from tests.workspaces import replace_in, write_letter

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
ALONE = "[policy]\ntwo_people = false\n"


@pytest.fixture
def pool(workspace: Path) -> Path:
    """A letter with a wrong figure in the third unit, for which a fix is known."""
    (workspace / "translate.toml").write_text(ALONE, encoding="utf-8")
    replace_in(Path("letters/pool/en.md"), "340 children", "430 children")
    return workspace


def test_a_session_with_the_keyboard_alone(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        assert "token" not in page.url
        expect(page.locator(".unit.current")).to_have_id("u1")
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("n")  # the wrong figure
        expect(page.locator(".unit.current")).to_have_id("u3")
        page.keyboard.press("x")  # the proposed fix
        expect(page.locator("#u3 .finding")).to_have_count(0)
        page.keyboard.press("k")
        page.keyboard.press("a")  # the greeting is right, and on it goes
        expect(page.locator("#u2")).to_contain_text("approved")
        expect(page.locator(".unit.current")).to_have_id("u3")
        page.keyboard.press("j")
        page.keyboard.press("r")
        page.keyboard.type("“roof” or “dak”?")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#u4")).to_contain_text("“roof” or “dak”?")
        page.keyboard.press("k")
        expect(page.locator(".unit.current")).to_have_id("u4")
        page.keyboard.press("z")
        expect(page.locator("#u4")).not_to_contain_text("rejected")
        page.keyboard.press("e")
        page.keyboard.press("Control+End")
        page.keyboard.type(" And €5,000 more.")
        expect(page.locator("#u4 .live")).to_contain_text("5,000")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#u4 form")).to_have_count(0)
        expect(page.locator("#u4 .finding").first).to_contain_text("5,000")
        page.keyboard.press("w")
        page.keyboard.type("promised by telephone")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#u4 .is-waived")).to_contain_text("promised by telephone")
        page.keyboard.press("/")
        page.keyboard.type("научились")
        page.keyboard.press("Enter")
        expect(page.locator(".unit:visible")).to_have_count(1)
        page.keyboard.press("p")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Release")
    events = [line["event"] for line in ledger()]
    assert events == [
        "wrote", "approved", "approved", "rejected", "rejected", "undone", "wrote", "waived",
    ]  # fmt: skip
    assert "And €5,000 more." in Path("letters/pool/en.md").read_text(encoding="utf-8")


def test_the_same_by_pointing(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        unit = page.locator("#u2")
        unit.get_by_role("button", name="Approve").click()
        expect(unit).to_contain_text("approved")
        unit.get_by_role("button", name="Undo").click()
        expect(unit).not_to_contain_text("approved")
        unit.get_by_role("button", name="Reject").click()
        unit.get_by_role("textbox").fill("too stiff")
        unit.get_by_role("button", name="Reject").click()
        expect(unit).to_contain_text("“too stiff”")
        third = page.locator("#u3")
        third.get_by_role("button", name="Approve").click()  # an error is open: why all the same?
        third.get_by_role("textbox").fill("counted twice")
        third.get_by_role("button", name="Approve").click()
        expect(third).to_contain_text("approved")
        third.get_by_role("button", name="History").click()
        expect(third).to_contain_text("despite what speaks against it: “counted twice”")


def test_on_a_small_screen_nobody_approves_a_version_that_a_tab_hides(
    chrome: Browser, pool: Path
) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address, viewport={"width": 390, "height": 800})
        page.get_by_role("button", name="Nederlands", exact=True).click()
        unit = page.locator("#u2")
        unit.get_by_role("button", name="Approve").click()
        expect(page.locator("#say")).to_contain_text("read these too")
        expect(unit).not_to_contain_text("approved")
        assert not LEDGER.exists()
        expect(unit.locator(".column[data-code=en]")).to_be_visible()
        unit.get_by_role("button", name="Approve").click()
        expect(unit).to_contain_text("approved")


def test_what_corresponds_lights_up(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.locator("#u4 .column[data-code=nl] [data-n]").first.hover()
        expect(page.locator("#u4 .lit")).to_have_count(3)
        page.locator("#u2").hover()
        expect(page.locator("#u4 .lit")).to_have_count(0)
        page.locator("#u4").click(position={"x": 5, "y": 5})
        page.locator("#u4 .column[data-code=ru] [data-n]").first.focus()
        expect(page.locator("#u4 .lit")).to_have_count(3)


def test_two_people_on_one_unit(chrome: Browser, pool: Path) -> None:
    (pool / "translate.toml").write_text("[policy]\ntwo_people = true\n", encoding="utf-8")
    with (
        serving(pool, "pool", "--as", "Anna de Wit") as one,
        serving(pool, "pool", "--as", "Vera Smit") as two,
    ):
        anna, vera = opened(chrome, one), opened(chrome, two)
        anna.locator("#u2").get_by_role("button", name="Approve").click()
        expect(anna.locator("#say")).to_contain_text("a second person has to approve it as well")
        vera.locator("#u4").get_by_role("button", name="Reject").click()
        vera.locator("#u4").get_by_role("textbox").fill("whose roof?")
        vera.locator("#u4").get_by_role("button", name="Reject").click()
        expect(vera.locator("#u2")).not_to_contain_text("approved")
        vera.locator("#u2").get_by_role("button", name="Approve").click()
        expect(vera.locator("#u2")).to_contain_text("✓ approved")
        # Anna has not seen what Vera said of the fourth unit.
        anna.locator("#u4").get_by_role("button", name="Approve").click()
        expect(anna.locator("#say")).to_contain_text("whose roof?")
        expect(anna.locator("#u4")).to_contain_text("rejected")
    said = [(line["by"], line["event"]) for line in ledger()]
    assert said == [
        *[("Anna de Wit", "approved")] * 2,
        *[("Vera Smit", "rejected")] * 2,
        *[("Vera Smit", "approved")] * 2,
    ]


def test_a_file_edited_under_an_open_form(chrome: Browser, pool: Path) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        column = page.locator("#u4 .column[data-code=en]")
        column.get_by_role("button", name="Edit").click()
        column.get_by_role("textbox").fill("We ask for €85,000 to mend the roof.")
        replace_in(Path("letters/pool/en.md"), "for the roof", "for a new roof")
        column.get_by_role("button", name="Save", exact=True).click()
        expect(column.get_by_role("alert")).to_contain_text("We ask for €85,000 for a new roof.")
        expect(column.get_by_role("textbox")).to_have_value("We ask for €85,000 to mend the roof.")
        assert "for a new roof" in Path("letters/pool/en.md").read_text(encoding="utf-8")
        column.get_by_role("button", name="Save my text over it").click()
        expect(page.locator("#u4")).to_contain_text("to mend the roof")
        assert "to mend the roof" in Path("letters/pool/en.md").read_text(encoding="utf-8")


def test_a_missing_text_is_written_and_filters_stand_in_the_address(
    chrome: Browser, pool: Path
) -> None:
    replace_in(Path("letters/pool/ru.md"), "Уважаемые члены правления!\n\n", "")
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        page.get_by_role("button", name="missing").click()
        assert page.url.endswith("?only=missing")
        page.reload()
        expect(page.locator(".unit:visible")).to_have_count(1)
        column = page.locator("#u2 .column[data-code=ru]")
        column.get_by_role("button", name="Write").click()
        column.get_by_role("textbox").fill("Уважаемые члены правления!")
        expect(column.locator(".live")).to_contain_text("No findings in this text.")
        column.get_by_role("button", name="Save").click()
        expect(page.locator("#say")).to_contain_text("saved in letters/pool/ru.md")
    assert "Уважаемые члены правления!" in Path("letters/pool/ru.md").read_text(encoding="utf-8")


def test_a_change_on_disk_is_said_and_a_half_read_letter_opens_where_it_was_left(
    chrome: Browser, pool: Path
) -> None:
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        for _ in range(3):
            page.keyboard.press("j")
        expect(page.locator(".unit.current")).to_have_id("u4")
        replace_in(Path("letters/pool/ru.md"), "на ремонт", "на починку")
        page.evaluate("window.dispatchEvent(new Event('focus'))")
        page.get_by_role("button", name="Show it").click()
        expect(page.locator("#u4")).to_contain_text("на починку")
        expect(page.locator(".unit.current")).to_have_id("u4")


def test_another_site_gets_nothing(chrome: Browser, pool: Path) -> None:
    """A page of another origin in the same browser, and a name that leads to this machine."""
    with serving(pool, "pool", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        place = urlsplit(address)
        context = page.context
        evil = context.new_page()
        evil.goto("about:blank")
        sent = evil.evaluate(
            """async (address) => {
                try { const answer = await fetch(address, {method: "POST", mode: "no-cors",
                    credentials: "include", body: "unit=u2"}); return answer.type; }
                catch (error) { return "refused"; } }""",
            f"http://{place.netloc}/letters/pool/approve",
        )
        assert sent in ("opaque", "refused")
        assert not LEDGER.exists()
        framed = evil.evaluate(
            """(address) => new Promise((done) => { const frame = document.createElement("iframe");
                frame.src = address; frame.onload = () => done(frame.contentDocument === null ||
                frame.contentDocument.body.textContent === ""); document.body.append(frame); })""",
            f"http://{place.netloc}/letters/pool",
        )
        assert framed
    rebound = f"--host-resolver-rules=MAP evil.example 127.0.0.1:{place.port}"
    with serving(pool, "pool") as address:
        port = urlsplit(address).port
        rebound = f"--host-resolver-rules=MAP evil.example 127.0.0.1:{port}"
        started = chrome.browser_type.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", rebound]
        )
        stranger = started.new_page()
        token = urlsplit(address).query
        answer = stranger.goto(f"http://evil.example/letters/pool?{token}")
        assert answer is not None
        assert answer.status == 403
        started.close()


def test_a_hostile_letter_runs_nothing(chrome: Browser, pool: Path) -> None:
    hostile = (
        "# Kop <script>window.hit = 1</script>\n\n<img src=x onerror='window.hit = 2'>\n\n"
        "Tekst [hier](javascript:window.hit=3) en <b onmouseover='window.hit = 4'>vet</b>.\n"
    )
    settings = 'source = "nl"\nlanguages = ["nl", "en"]\n'
    write_letter(pool, "hostile", {"nl": hostile, "en": hostile}, settings)
    with serving(pool, "hostile", "--as", "Anna de Wit") as address:
        page = opened(chrome, address)
        for link in page.locator(".text a, .text b, .text code").all():
            link.hover()
        assert page.evaluate("window.hit") is None
        page.goto(f"http://{urlsplit(address).netloc}/letters/hostile/preview/nl.html")
        assert page.evaluate("window.hit") is None


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small letter with an error, a missing paragraph and a rejection, being served."""
    root = tmp_path_factory.mktemp("shelf")
    folder = write_letter(root)
    replace_in(folder / "en.md", "340 children", "430 children")
    replace_in(folder / "ru.md", "Уважаемые члены правления!\n\n", "")
    with serving(root, "pool", "--as", "Anna de Wit") as address:
        yield address


@pytest.mark.parametrize("language", ["en-GB", "nl-NL", "ru-RU"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    chrome: Browser, shelf: str, language: str, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 844}
    page = opened(chrome, shelf, locale=language, color_scheme=scheme, viewport=size)
    assert violations(page) == []
    page.keyboard.press("n")
    page.keyboard.press("e")
    page.locator(".editor textarea").first.wait_for()
    page.locator("#u3 [data-act=waive]").first.click()
    page.locator("#u4 [data-act=reject]").first.click()
    page.locator("#u5 [data-act=history]").first.click()
    page.locator("#u5 .story").wait_for()
    assert violations(page) == []
    page.locator("[data-act=help]").click()
    assert violations(page) == []
    for path in ("/", "/letters/pool/release", "/checks/number-drift", "/nowhere"):
        page.goto(f"http://{urlsplit(shelf).netloc}{path}")
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    page.context.close()


def violations(page: Page) -> list[str]:
    """What axe finds on a page as it is shown; the policy of the page stays as it is."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    return [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        for node in one["nodes"][:3]
    ]
