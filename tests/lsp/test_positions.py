"""Places as the protocol counts them, in each of its encodings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from translate.lsp.positions import Text

SIZES = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("ab \né€ж\r\n\u2028\x0b\x85\U0001f3ca\u200d𝔄"), max_size=40)


@pytest.mark.parametrize("encoding", SIZES)
@given(text=TEXTS, offset=st.integers(0, 40))
def test_a_place_is_found_again(encoding: str, text: str, offset: int) -> None:
    offset = min(offset, len(text))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1  # there is no place within a line's end
    codec, size = SIZES[encoding]
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    line = before.rpartition("\n")[2]
    place = Text(text, encoding).position(offset)
    assert place == Position(before.count("\n"), len(line.encode(codec)) // size)
    assert Text(text, encoding).offset(place) == offset


@given(text=TEXTS, start=st.integers(0, 40), end=st.integers(0, 40), new=TEXTS)
def test_a_change_splices(text: str, start: int, end: int, new: str) -> None:
    lines = text.replace("\r", "")
    first, last = sorted(min(one, len(lines)) for one in (start, end))
    own = Text(lines, "utf-16")
    changed = own.changed(own.position(first), own.position(last), new)
    assert changed.text == lines[:first] + new + lines[last:]


def test_a_place_past_the_end_is_the_end() -> None:
    own = Text("één\r\ntwee", "utf-16")
    assert own.offset(Position(0, 99)) == 3
    assert own.offset(Position(1, 99)) == own.offset(Position(7, 0)) == len("één\r\ntwee")


def test_lines_of_the_tool_end_with_a_line_feed_alone() -> None:
    own = Text("a\rb\u2028c\nd\U0001f3cae", "utf-16")
    assert own.position(own.place(2, 3)) == Position(2, 3)  # the e: the emoji is two units wide
    assert own.position(own.place(1, 3)) == Position(1, 0)
