"""The head of a page, and what stands around the letter."""

from datetime import date

from lxml import html

from translate.documents.markdown import read_markdown
from translate.release.edition import edition
from translate.release.letterhead import Letterhead, Logo
from translate.release.page import page

TEXT = """---
title: A “pool” & more
---

Dear Minister,

On 3 March 2026 the municipality closed the only pool in our part of the town. We ask for a new
one, for two hundred and forty children live here, and none of them learns to swim any more, which
nobody can want.[^1]

[^1]: Note.
"""


def made(head: Letterhead | None = None) -> html.HtmlElement:
    written = edition(read_markdown(TEXT.encode(), "en", "en.md"), "x", head)
    return html.fromstring(page(written, ("nl", "en", "ru")))


def test_search_engines_and_messengers_are_told_what_it_is() -> None:
    said = {
        one.get("name") or one.get("property"): one.get("content")
        for one in made().iter("meta")
        if one.get("content")
    }
    assert said["og:title"] == "A “pool” & more"
    assert said["og:locale"] == "en_GB" and said["og:type"] == "article"
    assert said["description"] == said["og:description"]
    assert said["description"].startswith("On 3\u00a0March 2026 the municipality")
    assert said["description"].endswith("…") and len(said["description"]) <= 200
    assert [
        (one.get("hreflang"), one.get("href"))
        for one in made().iter("link")
        if one.get("rel") == "alternate"
    ] == [("nl", "nl.html"), ("en", "en.html"), ("ru", "ru.html")]


def test_the_letterhead_stands_around_the_text() -> None:
    head = Letterhead(
        Logo(b"\x89PNG\r\n\x1a\n", "png", "A “logo”"),
        ("The <Foundation>",),
        ("The Minister",),
        "1 May 2026",
        date(2026, 5, 1),
        (("Anna", "chair"),),
    )
    article = made(head).find(".//article")
    assert article is not None
    text = " ".join(article.text_content().split())
    assert text.startswith("The <Foundation> The Minister 1 May 2026 A “pool” & more Dear")
    assert "swim any more, which nobody can want.1 Anna chair Notes Note." in text
    picture = article.find(".//img")
    assert picture is not None and picture.get("alt") == "A “logo”"
    assert str(picture.get("src")).startswith("data:image/png;base64,")


def test_without_one_nothing_does() -> None:
    article = made().find(".//article")
    assert article is not None and article[0].tag == "h1"
