"""Markdown as the HTML of an article: semantic, safe, notes linked both ways."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages.pages import page_words
from translate.release.reading import read_article
from translate.release.rendering import article_html

WORDS = page_words("en")


def html(markdown: str) -> str:
    return article_html(read_article(markdown), WORDS).strip()


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# Open *letter*\n", "<h1>Open <em>letter</em></h1>"),
        ("a **b** ~~c~~ `d<`\n", "<p>a <strong>b</strong> <s>c</s> <code>d&lt;</code></p>"),
        ("one\ntwo  \nthree\n", "<p>one\ntwo<br>\nthree</p>"),
        ("a\u00a0b\u202f% \u00ab\u0451\u00bb\n", "<p>a\u00a0b\u202f% \u00ab\u0451\u00bb</p>"),
        ("R&D <b> 3 < 4\n", "<p>R&amp;D &lt;b&gt; 3 &lt; 4</p>"),
        ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b\n", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("- a\n\n  b\n", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        ("- [x] a\n- [ ] b\n", "<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>"),
        ("> a\n", "<blockquote><p>a</p>\n</blockquote>"),
        ("a\n\n***\n", "<p>a</p>\n<hr>"),
        ("```py\nx < 1\n```\n", "<pre><code>x &lt; 1\n</code></pre>"),
        (
            "| a | b |\n|---|--:|\n| 1 | 2 |\n",
            "<table>\n<thead>\n"
            '<tr><th scope="col">a</th><th scope="col" style="text-align: right">b</th></tr>\n'
            "</thead>\n<tbody>\n"
            '<tr><td>1</td><td style="text-align: right">2</td></tr>\n'
            "</tbody>\n</table>",
        ),
        ("---\ntitle: x\n---\n\na\n", "<p>a</p>"),
        ("a <!-- b\nc --> d\n", "<p>a  d</p>"),
        ("<!-- a\n\nb -->\n", ""),
        ("<div>a</div>\n", "<p>&lt;div&gt;a&lt;/div&gt;</p>"),
        ("a<br>b<br />c\n", "<p>a<br>\nb<br>\nc</p>"),
        ("<script>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("a <img src=x onerror=y> b\n", "<p>a &lt;img src=x onerror=y&gt; b</p>"),
    ],
)
def test_blocks_and_inlines(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("[a](https://b.example/?c=1&d)", '<a href="https://b.example/?c=1&amp;d">a</a>'),
        (
            "<https://b.example>",
            '<a class="bare" href="https://b.example">https://b.example</a>',
        ),
        ("<a@b.example>", '<a href="mailto:a@b.example">a@b.example</a>'),
        ("[a](mailto:a@b.example)", '<a href="mailto:a@b.example">a</a>'),
        ("[a](bijlage.pdf)", '<a href="bijlage.pdf">a</a>'),
        ("[a](#b)", '<a href="#b">a</a>'),
        ("[a](#)", "a"),
        ("[a]()", "a"),
        ("[a](javascript:alert(1))", "a"),
        ("[a](JAVASCRIPT:x)", "a"),
        ("[a](<java&#10;script:x>)", "a"),
        ("[a](&#1;javascript:x)", "a"),
        ("[a](data:text/html,x)", "a"),
        (
            '[a](https://b.example/"><script>)',
            '<a href="https://b.example/&quot;&gt;&lt;script&gt;">a</a>',
        ),
        ("![a *b*](https://c.example/d.png)", '<a href="https://c.example/d.png">a <em>b</em></a>'),
        ("[![a](b.png)](https://c.example)", '<a href="https://c.example">a</a>'),
    ],
)
def test_links_lead_where_it_is_safe_and_images_are_links(markdown: str, expected: str) -> None:
    assert html(markdown) == f"<p>{expected}</p>"


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    assert html("b[^x] a[^1] b[^x]\n\n[^1]: One.\n\n    More.\n\n[^x]: Two.\n") == (
        '<p>b<sup id="mark-1"><a href="#note-1" aria-label="note 1">1</a></sup>'
        ' a<sup id="mark-2"><a href="#note-2" aria-label="note 2">2</a></sup>'
        ' b<sup id="mark-1-2"><a href="#note-1" aria-label="note 1">1</a></sup></p>\n'
        '<section class="notes" aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n<ol>\n'
        '<li id="note-1"><p>Two.'
        ' <a class="back" href="#mark-1" aria-label="Back to the text">↩</a>'
        ' <a class="back" href="#mark-1-2" aria-label="Back to the text">↩</a></p>\n</li>\n'
        '<li id="note-2"><p>One.</p>\n<p>More.'
        ' <a class="back" href="#mark-2" aria-label="Back to the text">↩</a></p>\n</li>\n'
        "</ol>\n</section>"
    )


def test_a_note_without_a_mark_comes_last_and_a_mark_in_a_note_after_those_of_the_letter() -> None:
    text = html("a[^a] b[^b]\n\n[^c]: C.\n\n[^a]: A[^d].\n\n[^b]: B.\n\n[^d]: D.\n")
    order = [text.index(f"<p>{note}") for note in ("A", "B", "D", "C")]
    assert order == sorted(order)
    assert text.index('id="note-4"') < text.index("<p>C.</p>")


def test_a_mark_without_a_note_is_text() -> None:
    assert html("a[^x] b\n") == "<p>a[^x] b</p>"


class _Balance(HTMLParser):
    """Checks that every element that is opened is closed, in order; keeps what it saw."""

    VOID = ("br", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        values = dict(attrs)
        assert not any(name.startswith("on") for name in values)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        href = values.get("href") or ""
        if href.startswith(("#note-", "#mark-")):
            self.targets.append(href[1:])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag


ELEMENTS = {
    "h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "ul", "ol", "li", "em", "strong", "s",
    "code", "pre", "a", "sup", "br", "hr", "table", "thead", "tbody", "tr", "th", "td", "section",
}  # fmt: skip
PIECES = st.sampled_from(
    ["a", "[^1]", "\n[^1]: ", "\n\n", "\n", "    ", "- ", "1. ", "> ", "# ", "**", "*", "`", "~~",
     "[", "](b)", "](#)", "<b>", "</p>", "<!--", "-->", "<br>", "<script>", "| a |", "|---|", "---",
     "```", "![", "<a@b.c>", "&amp;", "<", '"', "\\", "é", "\u00ad"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_letter_the_page_is_well_formed_and_harmless(markdown: str) -> None:
    balance = _Balance()
    balance.feed(article_html(read_article(markdown), WORDS))
    balance.close()
    assert balance.open == []
    assert balance.seen <= ELEMENTS
    assert len(set(balance.ids)) == len(balance.ids)
