"""Splicing: own text gives the same bytes, another text changes its own bytes alone."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.documents.markup import documents, words
from translate.documents.lines import content, normal
from translate.documents.markdown import read_markdown
from translate.documents.splicing import replace
from translate.errors import TranslateError
from translate.model import Version


def read(text: str) -> Version:
    return read_markdown(text.encode(), "nl", "nl.md")


def spliced(text: str, ordinal: int, source: str) -> str:
    version = read(text)
    return replace(version, {version.segments[ordinal - 1]: source}).decode()


@pytest.mark.parametrize(
    ("before", "ordinal", "source", "after"),
    [
        ("# Kop #\n", 1, "Hoofd", "# Hoofd #\n"),
        ("Kop\n===\n\nTekst", 2, "Nieuw", "Kop\n===\n\nNieuw"),
        ("- a\n- b\n", 2, "c **d**", "- a\n- c **d**\n"),
        ("> a\n> b\n", 1, "c\nd\ne", "> c\n> d\n> e\n"),
        ("> 1. a\n", 1, "b\nc", "> 1. b\n>    c\n"),
        ("[^1]: a\n", 1, "b\nc", "[^1]: b\n    c\n"),
        ("\ufeffa\r\n\r\nb\r\n", 1, "c\nd", "\ufeffc\r\nd\r\n\r\nb\r\n"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", 3, "één", "| a | b |\n|---|---|\n| één | 2 |\n"),
        ("---\ntitle: Een\n---\n\nx\n", 1, "Twee é", "---\ntitle: Twee é\n---\n\nx\n"),
        ("---\ntitle: Een park\n---\n", 1, "Brief: 2 'parken'",
         "---\ntitle: \"Brief: 2 'parken'\"\n---\n"),
        ('---\ntitle: "Een"\n---\n', 1, 'Twee "parken"', '---\ntitle: "Twee \\"parken\\""\n---\n'),
        ("---\ntitle: 'Een'\n---\n", 1, "'s Avonds", "---\ntitle: '''s Avonds'\n---\n"),
        ("---\ntitle: >-\n  Een\n  park\n---\n", 1, "Twee: #2",
         "---\ntitle: >-\n  Twee: #2\n---\n"),
        ('+++\ntitle = "Een"\n+++\n', 1, "Twee", '+++\ntitle = "Twee"\n+++\n'),
    ],
)  # fmt: skip
def test_a_text_is_put_in_with_the_markup_of_its_place(
    before: str, ordinal: int, source: str, after: str
) -> None:
    assert spliced(before, ordinal, source) == after


def test_several_segments_are_replaced_at_once() -> None:
    version = read("# a\n\nb\n\n- c\n")
    sources = {segment: segment.source * 2 for segment in version.segments}
    assert replace(version, sources) == b"# aa\n\nbb\n\n- cc\n"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("een alinea\n", "twee\n\nalinea's"),
        ("een alinea\n", "# een kop"),
        ("een alinea\n", "- een lijst"),
        ("een alinea\n", ""),
        ("een alinea\n", "[^1]: een noot"),
        ("een alinea\n", "tekst\n---"),
        ("# kop\n", "kop\nin twee regels"),
        ("| a |\n|---|\n", "a | b"),
        ("een\n\n- twee\n", "```"),
        ("---\ntitle: >-\n  Een\n---\n", "twee\n---\n"),
    ],
)
def test_what_would_change_the_structure_is_refused(text: str, source: str) -> None:
    with pytest.raises(TranslateError, match="structure") as error:
        spliced(text, 1, source)
    assert (error.value.path, error.value.remedy is not None) == ("nl.md", True)
    assert error.value.line is not None


@given(documents())
def test_its_own_text_gives_the_same_bytes(text: str) -> None:
    version = read(text)
    assert replace(version, {s: s.source for s in version.segments}) == version.data
    assert replace(version, {s: content(s) for s in version.segments}) == version.data


@given(documents(), st.lists(words(), min_size=1, max_size=3).map("\n".join), st.data())
def test_another_text_changes_its_own_bytes_alone(
    text: str, source: str, data: st.DataObject
) -> None:
    version = read(text)
    assume(version.segments)
    segment = data.draw(st.sampled_from(version.segments))
    try:
        result = replace(version, {segment: source})
    except TranslateError as error:
        assert error.line == segment.line or error.line is not None
        return
    again = read_markdown(result, "nl", "nl.md")
    new = again.segments[segment.ordinal - 1]
    as_read = new.text if segment.kind == "title" else content(new)
    assert as_read == (source if segment.kind == "title" else normal(source))
    assert result.startswith(version.data[: segment.start])
    assert result.endswith(version.data[segment.end :])
    others = [s.source for s in version.segments if s is not segment]
    assert [s.source for s in again.segments if s.ordinal != segment.ordinal] == others
