"""Nobody but the person who has the address gets in, and nothing but the page writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.page.asking import PORT, Browser, browser_of
from tests.workspaces import tree
from translate.page.guard import LONGEST_ADDRESS, LONGEST_BODY

ORIGIN = f"http://127.0.0.1:{PORT}"


def test_without_the_token_nothing_is_shown(workspace: Path) -> None:
    stranger = browser_of(workspace, enters=False)
    for path in ("/", "/letters/pool", "/letters/pool/preview/nl.html", "/static/page.js", "/zzz"):
        answer = stranger.client.get(path)
        assert answer.status_code == 403
        assert "zwembad" not in answer.text
    assert stranger.client.get("/?token=wrong").status_code == 403
    assert stranger.client.get("/?token=").status_code == 403


def test_the_token_becomes_a_cookie_that_only_this_site_gets(browser: Browser) -> None:
    answer = browser.client.get(f"/letters/pool?token={browser.key.token}")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "set-cookie" not in browser.client.get("/letters/pool").headers


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", ""]
)
def test_another_name_for_this_machine_is_refused(browser: Browser, host: str) -> None:
    """DNS rebinding: a site's own name leads to 127.0.0.1."""
    answer = browser.client.get("/letters/pool", headers={"host": host})
    assert answer.status_code == 403
    assert "zwembad" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:3000"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_request_of_another_site_is_refused(
    browser: Browser, headers: Mapping[str, str], method: str
) -> None:
    form = browser.shown("u3")
    before = tree(Path.cwd())
    answer = browser.client.request(
        method,
        "/letters/pool/approve" if method == "POST" else "/letters/pool",
        data=form,
        headers={**headers, "x-csrf-token": browser.key.csrf},
    )
    assert answer.status_code == 403
    assert tree(Path.cwd()) == before


@pytest.mark.parametrize("token", ["", "wrong", "0" * 64])
def test_a_write_without_the_pages_token_is_refused(browser: Browser, token: str) -> None:
    before = tree(Path.cwd())
    answer = browser.client.post(
        "/letters/pool/approve", data=browser.shown("u3"), headers={"x-csrf-token": token}
    )
    assert answer.status_code == 403
    assert tree(Path.cwd()) == before


def test_a_get_writes_nothing(browser: Browser) -> None:
    before = tree(Path.cwd())
    assert browser.client.get("/letters/pool/approve").status_code in (404, 405)
    assert tree(Path.cwd()) == before


def test_a_request_that_is_too_long_is_refused(browser: Browser) -> None:
    headers = {"x-csrf-token": browser.key.csrf}
    long = b"text=" + b"a" * LONGEST_BODY
    assert (
        browser.client.post("/letters/pool/save", content=long, headers=headers).status_code == 413
    )
    pieces = (b"a" * 500_000 for _ in range(20))  # sent without a length
    assert (
        browser.client.post("/letters/pool/save", content=pieces, headers=headers).status_code
        == 413
    )
    assert browser.client.get("/letters/" + "a" * LONGEST_ADDRESS).status_code == 414


@pytest.mark.parametrize(
    "path", ["/", "/letters/pool", "/letters/pool/release", "/zzz", "/static/page.js"]
)
def test_every_answer_is_closed_to_the_outside(browser: Browser, path: str) -> None:
    headers = browser.client.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_no_page_asks_for_anything_from_elsewhere(browser: Browser) -> None:
    for path in ("/", "/letters/pool", "/letters/pool/release"):
        page = browser.client.get(path).text
        assert "//" not in page.replace("<!doctype", "")
        assert "style=" not in page
        assert "onclick" not in page


@pytest.mark.parametrize("slug", ["%2e%2e", "..%2f..%2fetc", "nowhere", ".git"])
def test_no_address_leads_out_of_the_letters(browser: Browser, slug: str) -> None:
    for rest in ("", "/stamp", "/release", "/preview/nl.html", "/units/u1"):
        assert browser.client.get(f"/letters/{slug}{rest}").status_code in (404, 422)
    assert browser.client.get("/static/..%2f..%2fserving.py").status_code == 404
