"""A new block gets the markup of its place, and everything else stays as it was."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.documents.markup import documents, words
from translate.documents.insertion import insert
from translate.documents.lines import content, normal
from translate.documents.markdown import read_markdown
from translate.errors import TranslateError
from translate.model import Kind, Segment, Version


def read(text: str) -> Version:
    return read_markdown(text.encode(), "nl", "nl.md")


def wanted(source: str) -> Segment:
    """The last segment of a text: what the new one is to be like."""
    return read(source).segments[-1]


def grown(text: str, like: str, after: int | None, before: int | None, new: str = "x") -> str:
    """`text` with `new` beside the segments at two places, counted from 1."""
    version = read(text)
    neighbours = [version.segments[at - 1] if at else None for at in (after, before)]
    data = insert(version, new, wanted(like), after=neighbours[0], before=neighbours[1])
    return data.decode()


@pytest.mark.parametrize(
    ("text", "like", "after", "before", "result"),
    [
        ("a\n\nb\n", "p\n", 1, 2, "a\n\nx\n\nb\n"),
        ("a", "p\n", 1, None, "a\n\nx"),
        ("a\n", "## h\n", None, 1, "## x\n\na\n"),
        ("# a\nb\n", "p\n", 1, 2, "# a\n\nx\n\nb\n"),
        ("\ufeffa\r\n\r\nb\r\n", "p\n", 1, 2, "\ufeffa\r\n\r\nx\r\n\r\nb\r\n"),
        ("\ufeffa\r\n", "h\n===\n", None, 1, "\ufeff# x\r\n\r\na\r\n"),
        ("a\n\n***\n\nb\n", "p\n", 1, 2, "a\n\nx\n\n***\n\nb\n"),
        # Items join the list beside them, tight or loose, with its own marker.
        ("* a\n* b\n", "- i\n", 1, 2, "* a\n* x\n* b\n"),
        ("-   a\n\n-   b\n", "- i\n", 2, None, "-   a\n\n-   b\n\n-   x\n"),
        ("1) a\n2) b\n", "3. i\n", 2, None, "1) a\n2) b\n3) x\n"),
        ("1. a\n", "3. i\n", 1, None, "1. a\n3. x\n"),
        ("1. a\n3. c\n", "2. i\n", 1, 2, "1. a\n2. x\n3. c\n"),
        ("3. c\n", "2. i\n", None, 1, "2. x\n3. c\n"),
        ("p\n\n1. a\n2. b\n", "1. i\n", 1, 2, "p\n\n1. x\n1. a\n2. b\n"),
        ("- a\n\n  onder a\n", "- i\n", 2, None, "- a\n\n  onder a\n\n- x\n"),
        ("- a\n  - b\n- c\n", "- i\n", 2, 3, "- a\n  - b\n- x\n- c\n"),
        ("- a\n  - b\n- c\n", "- i\n  - j\n", 2, 3, "- a\n  - b\n  - x\n- c\n"),
        ("- a\n- c\n", "- i\n  - j\n", 1, 2, "- a\n  - x\n- c\n"),
        ("> - a\n", "> - i\n", 1, None, "> - a\n> - x\n"),
        ("a\n\nb\n", "3. i\n", 1, 2, "a\n\n3. x\n\nb\n"),
        ("a\n", "- i\n", 1, None, "a\n\n- x\n"),
        # Paragraphs inside items, quotations and notes.
        ("- **a**\n- b\n", "- i\n\n  p\n", 1, 2, "- **a**\n\n  x\n\n- b\n"),
        ("- a\n\n  onder\n", "p\n", 2, None, "- a\n\n  onder\n\nx\n"),
        ("- a\n- b\n", "p\n", 1, 2, "- a\n\nx\n\n- b\n"),
        ("> a\n>\n> b\n", "> q\n", 1, 2, "> a\n>\n> x\n>\n> b\n"),
        ("a\n\nb\n", "> q\n", 1, 2, "a\n\n> x\n\nb\n"),
        ("> a\n\nb\n", "p\n", 1, 2, "> a\n\nx\n\nb\n"),
        ("a[^1]\n\n[^1]: n\n", "[^2]: n\n", 2, None, "a[^1]\n\n[^1]: n\n\n[^2]: x\n"),
        ("a\n\n[^2]: n\n", "[^1]: n\n", 1, 2, "a\n\n[^1]: x\n\n[^2]: n\n"),
        ("a\n\n[^1]: n\n", "[^1]: n\n\n    m\n", 2, None, "a\n\n[^1]: n\n\n    x\n"),
        ("a\n\n[^1]: n\n\n    m\n", "[^2]: n\n", 3, None,
         "a\n\n[^1]: n\n\n    m\n\n[^2]: x\n"),
        ("| a |\n|---|\n| b |\n\nc\n", "p\n", 2, 3, "| a |\n|---|\n| b |\n\nx\n\nc\n"),
        # A version without segments.
        ("", "# h\n", None, None, "# x\n"),
        ("<!-- leeg -->\r\n", "- i\n", None, None, "<!-- leeg -->\r\n\r\n- x\r\n"),
        # Titles.
        ("a\n", "---\ntitle: t\n---\n", None, 1, "---\ntitle: x\n---\n\na\n"),
        ("---\nlang: nl\n---\na\n", "---\ntitle: t\n---\n", None, 1,
         "---\ntitle: x\nlang: nl\n---\na\n"),
        ("+++\nlang = 'nl'\n+++\na\n", "---\ntitle: t\n---\n", None, 1,
         '+++\ntitle = "x"\nlang = \'nl\'\n+++\na\n'),
    ],
)  # fmt: skip
def test_a_block_gets_the_markup_of_its_place(
    text: str, like: str, after: int | None, before: int | None, result: str
) -> None:
    assert grown(text, like, after, before) == result


def test_further_lines_are_indented_as_the_place_wants() -> None:
    assert grown("> 1. a\n", "> 1. i\n", 1, None, "x\ny") == "> 1. a\n> 2. x\n>    y\n"
    assert grown("a\n", "[^1]: n\n", 1, None, "x\ny") == "a\n\n[^1]: x\n    y\n"


@pytest.mark.parametrize(
    ("like", "new"),
    [
        ("| c |\n|---|\n", "x"),
        ("p\n", "x\n\ny"),
        ("p\n", "- x"),
        ("p\n", ""),
        ("p\n", "<!-- x"),
        ("- i\n\n  p\n", "x"),  # there is no item for it to stand in
    ],
)
def test_what_would_not_be_that_block_is_refused(like: str, new: str) -> None:
    with pytest.raises(TranslateError) as error:
        grown("a\n\nb\n", like, 1, 2, new)
    assert str(error.value).startswith("nl.md:1: a ")
    assert error.value.remedy


@given(documents(), documents(), words(), st.data())
def test_everything_else_stays(text: str, other: str, new: str, data: st.DataObject) -> None:
    version, source = read(text), read(other)
    assume(source.segments)
    like = data.draw(st.sampled_from(source.segments))
    at = data.draw(st.integers(0, len(version.segments)))
    after = version.segments[at - 1] if at else None
    before = version.segments[at] if at < len(version.segments) else None
    try:
        result = insert(version, new, like, after=after, before=before)
    except TranslateError as error:
        assert error.path == "nl.md"
        return
    again = read_markdown(result, "nl", "nl.md").segments
    assert len(again) == len(version.segments) + 1
    fresh = [s for s in again if s.kind == like.kind and s.level == like.level]
    expected = new if like.kind is Kind.TITLE else normal(new)
    assert expected in [s.text if s.kind is Kind.TITLE else content(s) for s in fresh]
    sources = [s.source for s in again]
    for segment in version.segments:
        sources.remove(segment.source)
    assert len(sources) == 1


WHOLE = """\
---
title: Meer banken
---

# Open brief

Wij vragen drie dingen:[^1]

1. **Banken.** Veel
   banken.
2. Bomen.
3. Een fontein.
   - In het midden
   - Met water

> Een park is van iedereen.
>
> - Ook van ons

Met groet

[^1]: Zie het plan.

    En de bijlage.

[^b]: Een tweede noot.
"""


@given(st.permutations(range(len(read(WHOLE).segments))))
def test_a_version_grows_from_nothing_whatever_comes_first(order: list[int]) -> None:
    segments = read(WHOLE).segments
    inner = ("In het midden", "Met water", "Ook van ons", "En de bijlage.")
    later = [at for at, s in enumerate(segments) if s.text in inner]
    data, there = b"", list[int]()
    for at in [*(at for at in order if at not in later), *later]:
        version = read_markdown(data, "nl", "nl.md")
        place = sum(other < at for other in there)
        like = segments[at]
        data = insert(
            version,
            like.text if like.kind is Kind.TITLE else content(like),
            like,
            after=version.segments[place - 1] if place else None,
            before=version.segments[place] if place < len(there) else None,
        )
        there.append(at)
    grown_text = [(s.kind, s.level, content(s), s.nesting) for s in read(data.decode()).segments]
    assert grown_text == [(s.kind, s.level, content(s), s.nesting) for s in segments]
