"""An edition as plain text: one line a paragraph, notes at the end, links written out."""

import pytest

from translate.languages.pages import page_words
from translate.model import Version
from translate.release.edition import edition
from translate.release.letterhead import Letterhead
from translate.release.plain import plain_text

WORDS = page_words("en")


def text(markdown: str, letterhead: Letterhead | None = None) -> str:
    version = Version("en", "en.md", markdown.encode(), ())
    return plain_text(edition(version, "x", letterhead), WORDS)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("one\ntwo  \nthree\n", "one two\nthree\n"),
        ("# A *b*\n\n## Cé\n\n### D\n", "A b\n===\n\nCé\n--\n\nD\n"),
        ("a **b** `c` ~~d~~\n", "a b c ~~d~~\n"),
        ("- a\n- b\n  - c\n", "- a\n- b\n  - c\n"),
        ("9. a\n10. b\n    c\n", "9. a\n10. b c\n"),
        ("- a\n\n  b\n\n- c\n", "- a\n\n  b\n\n- c\n"),
        ("> a\n>\n> b\n", "> a\n>\n> b\n"),
        ("a\n\n---\n\nb\n", "a\n\n* * *\n\nb\n"),
        ("```\nx  y\n\nz\n```\n", "    x  y\n\n    z\n"),
        ("| a | b |\n|---|---|\n| c | d |\n", "a | b\nc | d\n"),
        ("[a](https://b.example)\n", "a <https://b.example>\n"),
        ("<https://b.example>\n", "https://b.example\n"),
        ("[b@c.example](mailto:b@c.example)\n", "b@c.example\n"),
        ("[a](javascript:x) <!-- b --> &amp;\n", "a &\n"),
    ],
)
def test_blocks_and_inlines(markdown: str, expected: str) -> None:
    assert text(markdown) == expected


def test_notes_stand_numbered_at_the_end() -> None:
    assert text("b[^x] a[^1] b[^x]\n\n[^1]: One.\n\n    More.\n\n[^x]: Two.\n") == (
        "b[1] a[2] b[1]\n\nNotes\n-----\n\n[1] Two.\n\n[2] One.\n\n    More.\n"
    )


def test_the_letterhead_stands_around_the_text_and_before_the_notes() -> None:
    head = Letterhead(
        None,
        ("The Foundation", "PO Box 1"),
        ("The Minister",),
        "1 May 2026",
        signatures=(("Anna", "chair"), ("Boris",)),
    )
    assert text("Dear Minister,[^1]\n\n[^1]: N.\n", head) == (
        "The Foundation\nPO Box 1\n\nThe Minister\n\n1 May 2026\n\nDear Minister,[1]\n\n"
        "Anna\nchair\n\nBoris\n\nNotes\n-----\n\n[1] N.\n"
    )
