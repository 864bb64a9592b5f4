"""Plain text as Markdown: what is read is what was written."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translate.documents.escaping import escaped, escaped_start
from translate.documents.markdown import read_markdown
from translate.model import Kind

PIECES = (
    *("a", "één", "слово", "5", "10", " ", ".", ")", "(", "[", "]", "^", "!", ":", "*", "**", "_"),
    *("`", "~", "~~", "\\", "<", ">", "<b>", "</b>", "<https://a.example>", "&", "&amp;", "&#5;"),
    *("#", "##", "-", "+", "=", "===", "---", "|", "x_y", "[a](b)", "[^1]", "[1]: b", "```"),
)


def texts() -> st.SearchStrategy[str]:
    """Paragraphs of one line that hold signs of markup, in any order."""
    pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8)
    return pieces.map(lambda own: " ".join("".join(own).split())).filter(bool)


def read(markdown: str) -> list[tuple[Kind, str]]:
    version = read_markdown(f"{markdown}\n".encode(), "nl", "nl.md")
    return [(segment.kind, segment.text) for segment in version.segments]


@given(texts())
@example("[a [b]](c)")
@example("[[a](b)")
@example("a = b")
@example("=")
@example("~a~")
@example("__a__")
@example("--- ---")
@example("a__b__")
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    assert read(escaped_start(escaped(text))) == [(Kind.PARAGRAPH, text)]


@pytest.mark.parametrize(
    ("text", "behind"), [("[a]", "(b)"), ("5 <", "b>"), ("A&", "amp;"), ("C:\\", "*")]
)
def test_what_stands_right_behind_makes_no_markup_of_it(text: str, behind: str) -> None:
    made = escaped(text, goes_on=True) + escaped(behind, goes_on=True)
    assert read(made) == [(Kind.PARAGRAPH, text + behind)]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("snake_case en _zo_", "snake_case en \\_zo\\_"),
        ("[sic] en [a](b) en [^1] en [1]: x", "[sic] en \\[a](b) en \\[^1] en \\[1]: x"),
        ("zie [1]", "zie [1]"),
        ("a < b en <b>", "a < b en \\<b>"),
        ("AT&T &amp; co", "AT&T \\&amp; co"),
        ("~300 leden", "~300 leden"),
        ("~~weg~~", "\\~\\~weg\\~\\~"),
        ("C:\\map \\* `x`", "C:\\map \\\\\\* \\`x\\`"),
    ],
)
def test_plain_text_is_escaped_where_it_would_be_markup(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("# 5 is hoog", "\\# 5 is hoog"),
        ("- 3 graden", "\\- 3 graden"),
        ("-3 graden", "-3 graden"),
        ("> 5", "\\> 5"),
        ("2026. Een jaar", "2026\\. Een jaar"),
        ("3) ook", "3\\) ook"),
        ("3,5 procent", "3,5 procent"),
        ("---", "\\---"),
        ("a  \n= 5\n- b", "a  \n= 5\n\\- b"),
    ],
)
def test_a_paragraph_that_begins_like_another_block(text: str, markdown: str) -> None:
    assert escaped_start(text) == markdown
