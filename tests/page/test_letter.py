"""What the pages show: all letters, one letter unit by unit, its findings, its release."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.page.asking import Browser
from tests.workspaces import replace_in, write_letter

EN, RU = Path("letters/pool/en.md"), Path("letters/pool/ru.md")

HOSTILE = """# Titel <script>alert(1)</script>

Klik [hier](javascript:alert(1)) of [daar](java\tscript:alert(2)).

Of [veilig](https://veilig.example/a?b=1&c="2").

Een beeld ![x](data:text/html,<script>alert(3)</script>).

En <img src=x onerror=alert(4)> <b onclick="alert(5)">vet</b>.

Omgekeerd \u202etxet\u202c en `<script>` en &lt;script&gt; en "aanhaling" 'enkel'.
"""


def test_the_start_page_has_all_letters_and_a_broken_one_hides_none(
    browser: Browser, workspace: Path
) -> None:
    folder = write_letter(workspace, "broken")
    (folder / "letter.toml").write_text("source = 7", encoding="utf-8")
    page = browser.client.get("/").text
    assert "Keep the pool open" in page
    assert "broken" in page
    assert "This letter can&#39;t be read" in page


def test_every_unit_is_an_article_with_a_region_for_each_language(browser: Browser) -> None:
    article = browser.article("u3")
    assert re.findall(r'<div class="text" lang="(\w+)"', article) == ["nl", "en", "ru"]
    assert "learned to swim" in article
    assert "научились плавать" in article
    assert len(re.findall(r'<article id="u\d+"', browser.client.get("/letters/pool").text)) == 5


def test_text_is_shown_as_it_will_be_published(browser: Browser) -> None:
    replace_in(EN, "our pool", "[our *own* pool](https://pool.example/)")
    article = browser.article("u3")
    assert '<a href="https://pool.example/" target="_blank" rel="noopener noreferrer"' in article
    assert re.search(r"our (<[^>]+>)*<em>(<[^>]+>)*own(<[^>]+>)*</em>(<[^>]+>)* pool", article)
    assert re.search(r'<sup class="note">(<[^>]+>)*\[1\]', article)


def test_a_finding_about_a_link_says_where_each_version_leads(
    browser: Browser, workspace: Path
) -> None:
    pages = {code: f"https://www.rijk.example/{code}/a?b=1&c=2" for code in ("nl", "en", "ru")}
    texts = {code: f"[Pool]({page})\n" for code, page in pages.items()}
    write_letter(workspace, "linked", texts)
    article = browser.article("u1", "linked")
    (note,) = re.findall(r'(?s)<li class="finding is-note".*?</li>', article)
    assert "the same page in each version&#39;s language" in note
    for code, page in pages.items():
        address = page.replace("&", "&amp;").replace("www.", "")
        assert f'{code}: <span class="address">{address}</span>' in note


def test_an_account_is_marked_as_a_whole_and_its_letters_as_no_name(
    browser: Browser, workspace: Path
) -> None:
    account = "NL91 ABNA 0417 1643 00"
    texts = {
        "nl": f"Maak het over op {account}.\n",
        "en": "Please pay to NL91ABNA0417164300.\n",
        "ru": f"Переведите на счёт {account}.\n",
    }
    write_letter(workspace, "paid", texts)
    article = browser.article("u1", "paid")
    marked = re.findall(r'data-n="(\d)"[^>]*>([^<]*)<', article)
    assert marked == [("1", account), ("1", account.replace(" ", "")), ("1", account)]


def test_a_numbered_item_has_its_number(browser: Browser, workspace: Path) -> None:
    texts = dict.fromkeys(("nl", "en", "ru"), "4. Een\n5. Twee\n\n- Drie\n")
    write_letter(workspace, "list", texts)
    page = browser.client.get("/letters/list").text
    assert re.findall(r'data-label="([^"]+)"', page) == ["4."] * 3 + ["5."] * 3


def test_what_corresponds_has_the_same_number(browser: Browser) -> None:
    article = browser.article("u3")
    found = re.findall(r'data-n="(\d+)">(2025[^<]*|340)<', article)
    years = {number for number, text in found if text.startswith("2025")}
    children = [number for number, text in found if text == "340"]
    assert len(years) == 1
    assert len(children) == 3
    assert len(set(children)) == 1
    assert years.isdisjoint(children)
    notes = re.findall(r'data-n="(\d+)">\[1\]<', article)
    assert len(notes) == 3
    assert len(set(notes)) == 1


def test_a_finding_stands_at_its_unit_with_the_odd_one_named(browser: Browser) -> None:
    replace_in(EN, "€85,000", "€58,000")
    article = browser.article("u4")
    assert 'data-check="number-drift"' in article
    assert "differs: English" in article
    assert re.search(r'class="[^"]*f-error odd[^"]*"[^>]*>€58,000<', article)
    assert "data-check" not in browser.article("u3")


def test_a_state_is_a_sign_and_a_word(browser: Browser) -> None:
    replace_in(RU, "Уважаемые члены правления!\n\n", "")
    assert "○</span> unread" in browser.article("u3")
    assert "∅</span> missing" in browser.article("u2")


@pytest.mark.parametrize(
    ("header", "language", "approve"),
    [
        ("nl-BE,nl;q=0.9,en;q=0.5", "nl", "Goedkeuren"),
        ("ru", "ru", "Одобрить"),
        ("fr-FR,fr;q=0.9", "en", "Approve"),
        ("en;q=0.2,ru;q=0.8", "ru", "Одобрить"),
        ("de,nl;q=zzz,;;;,", "en", "Approve"),
    ],
)
def test_the_browser_chooses_the_interface(
    browser: Browser, header: str, language: str, approve: str
) -> None:
    page = browser.client.get("/letters/pool", headers={"accept-language": header}).text
    assert f'<html lang="{language}">' in page
    assert f">{approve}</button>" in page


def test_the_switch_goes_before_the_browser_and_is_remembered(browser: Browser) -> None:
    assert '<html lang="ru">' in browser.client.get("/?ui=ru").text
    page = browser.client.get("/letters/pool", headers={"accept-language": "nl"}).text
    assert '<html lang="ru">' in page
    assert '<html lang="en">' in browser.client.get("/?ui=<script>").text


def test_a_hostile_letter_does_no_harm(browser: Browser, workspace: Path) -> None:
    texts = {"nl": HOSTILE, "en": HOSTILE, "ru": HOSTILE}
    write_letter(workspace, "hostile", texts, 'source = "nl"\nlanguages = ["nl", "en", "ru"]\n')
    for path in (
        "/letters/hostile",
        "/letters/hostile/preview/nl.html",
        "/letters/hostile/release",
    ):
        page = browser.client.get(path).text
        scripts = re.findall(r"<script[^>]*>", page)
        assert scripts in ([], ['<script src="/static/page.js" type="module">'])
        assert not re.search(r"<(img|b|iframe)\b[^>]*\bon\w+=", page)
        assert not re.search(r'href="\s*(javascript|data|java)', page, re.IGNORECASE)
    page = browser.client.get("/letters/hostile").text
    # What goes into the editor is the text itself, which an attribute does not show.
    assert "\u202e" not in re.sub(r'data-source="[^"]*"', "", page)
    assert re.search(r'<span class="turn">RLO</span>(<[^>]+>)*txet', page)
    assert 'href="https://veilig.example/a?b=1&amp;c=&quot;2&quot;"' in page


def test_a_huge_paragraph_is_shown(browser: Browser, workspace: Path) -> None:
    long = "woord " * 40_000
    write_letter(workspace, "huge", dict.fromkeys(("nl", "en", "ru"), f"# Kop\n\n{long}\n"))
    assert browser.client.get("/letters/huge").status_code == 200


def test_the_release_page_says_why_not(browser: Browser) -> None:
    page = browser.client.get("/letters/pool/release").text
    assert "It can&#39;t be released yet, because" in page
    assert "English: not read: 5" in page
    assert 'href="/letters/pool#u3"' in page


def test_the_release_page_names_who_has_yet_to_sign(browser: Browser, workspace: Path) -> None:
    form = {**browser.shown("u2"), "languages": "en"}
    assert browser.send("approve", form)[0] == 200
    people = '[people."Anna de Wit"]\nemail = "anna@example.org"\n'
    settings = f'[policy]\nsignatures = "required"\n\n{people}'
    (workspace / "translate.toml").write_text(settings, encoding="utf-8")
    page = browser.client.get("/letters/pool/release?ui=nl").text
    assert "beslissingen zonder handtekening: Anna de Wit: 1" in page
    assert "ondertekent ze met translate ledger sign" in page


def test_the_preview_is_the_released_page_under_a_policy_of_its_own(browser: Browser) -> None:
    table = "\n| a | b |\n|:--|--:|\n| 1 | 2 |\n"
    for code in ("nl", "en", "ru"):
        path = Path(f"letters/pool/{code}.md")
        path.write_text(path.read_text(encoding="utf-8") + table, encoding="utf-8")
    answer = browser.client.get("/letters/pool/preview/ru.html")
    assert "Не закрывайте бассейн" in answer.text
    assert 'href="en.html"' in answer.text
    policy = answer.headers["content-security-policy"]
    assert "unsafe-inline" not in policy
    assert "script-src" not in policy
    assert policy.startswith("default-src 'none'")
    assert policy.count("sha256-") == 3  # the style, and two alignments of cells


def test_a_check_is_explained(browser: Browser) -> None:
    assert "Remedy" in browser.client.get("/checks/number-drift").text
    assert browser.client.get("/checks/none-such").status_code == 422


def test_a_stale_unit_shows_the_words_that_changed_since_its_approval(
    browser: Browser, workspace: Path
) -> None:
    for command in (["init", "-q"], ["add", "letters"], ["commit", "-qm", "one"]):
        author = ["-c", "user.name=Jan", "-c", "user.email=jan@example.org"]
        subprocess.run(["git", "-C", str(workspace), *author, *command], check=True)
    browser.send("approve", {**browser.shown("u4"), "languages": "en"})
    replace_in(Path("letters/pool/nl.md"), "voor het dak", "voor een nieuw dak")
    article = browser.article("u4")
    assert "↻</span> stale" in article
    assert "<del>het</del><ins>een nieuw</ins>" in article.replace("</ins><ins>", "")


def test_findings_are_told_in_the_language_of_the_interface(
    browser: Browser, workspace: Path
) -> None:
    replace_in(workspace / "letters/pool/en.md", "340 children", "430 children")
    for code, said in (("nl", "EN zegt “430”"), ("ru", "в EN «430»"), ("en", "en says “430”")):
        page = browser.client.get("/letters/pool", headers={"accept-language": code}).text
        assert f'<span class="message">{said}' in page
        assert f'title="{said}' in page


def test_the_history_is_told_in_the_language_of_the_interface(browser: Browser) -> None:
    browser.send("reject", {**browser.shown("u4"), "languages": "en", "note": "whose roof?"})
    for code, said in (
        ("nl", "afgekeurd: “whose roof?”"),
        ("ru", "отклонено: «whose roof?»"),
        ("en", "rejected: “whose roof?”"),
    ):
        address, header = "/letters/pool/units/u4/log", {"accept-language": code}
        (line,) = browser.client.get(address, headers=header).json()
        assert line.endswith(said)


def test_an_error_is_told_in_the_language_of_the_interface(
    browser: Browser, workspace: Path
) -> None:
    (workspace / "letters/pool/en.md").write_bytes(b"# Keep \xff\n")
    for code, said in (
        ("nl", "en.md:1:8: byte 0xff is geen UTF-8: het is in een oudere codering"),
        ("ru", "en.md:1:8: байт 0xff — не UTF-8: это старая кодировка"),
    ):
        page = browser.client.get("/letters/pool", headers={"accept-language": code}).text
        assert said in page and 'lang="en-GB"' not in page
        start = browser.client.get("/", headers={"accept-language": code}).text
        assert said in start
