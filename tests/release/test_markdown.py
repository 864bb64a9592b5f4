"""What is published of a version's Markdown: no comments, one kind of line end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.languages.pages import page_words
from translate.release.markdown import Published, published
from translate.release.reading import read_article
from translate.release.rendering import article_html


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a <!-- b\nc --> d\n", "a d\n"),
        ("a\n\n<!-- x\n\ny -->\n\nb\n", "a\n\nb\n"),
        ("<!-- x -->\n# T\n", "# T\n"),
        ("- a\n  <!-- x\n  y -->\n- b\n", "- a\n- b\n"),
        ("> <!-- q -->\n> a\n", ">\n> a\n"),
        ("a[^1]\n\n[^1]: b <!-- c -->\n", "a[^1]\n\n[^1]: b\n"),
        ("---\ntitle: x\n---\n<!-- y -->\n\nA\n", "---\ntitle: x\n---\nA\n"),
        ("<!-- never closed\n\nb\n", ""),
        ("---\n# Ask Vera.\ntitle: x\n---\n# A\n", "---\ntitle: x\n---\n# A\n"),
        ('+++\ntitle = "x"\n# Ask.\n+++\nA\n', '+++\ntitle = "x"\n+++\nA\n'),
    ],
)
def test_comments_are_left_out(markdown: str, expected: str) -> None:
    assert published(markdown).text == expected
    assert published(markdown).comments == 1


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        # Without it, two lists would be one.
        ("- a\n\n<!-- x -->\n\n- b\n", "- a\n\n<!-- -->\n\n- b\n"),
        ("a\n<!-- x -->\nb\n", "a\n<!-- -->\nb\n"),
    ],
)
def test_an_empty_one_stays_where_it_holds_apart(markdown: str, expected: str) -> None:
    assert published(markdown).text == expected


def test_what_only_looks_like_a_comment_stays() -> None:
    text = "`<!-- a -->`\n\n```\n<!-- b -->\n```\n"
    assert published(text) == Published(text, 0)


def test_a_string_of_many_lines_in_front_matter_stays() -> None:
    text = '+++\ntitle = "x"\nb = """\n# c\n"""\n+++\nA\n'
    assert published(text) == Published(text, 0)


def test_line_ends_are_one_kind() -> None:
    assert published("a\r\nb\r\n\r\nc\r\n").text == "a\nb\n\nc\n"


PIECES = st.sampled_from(
    ["a", "<!-- secret -->", "<!--", "-->", " ", "\n", "\n\n", "- ", "> ", "# ", "[^1]", "`",
     "\n[^1]: ", "    ", "**", "<b>", "<!-- secret\n\nsecret -->"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_reader_sees_the_same_with_and_without(text: str) -> None:
    def seen(markdown: str) -> str:
        return "".join(article_html(read_article(markdown), page_words("en")).split())

    assert seen(published(text).text) == seen(text)
