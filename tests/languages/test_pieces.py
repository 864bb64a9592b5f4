"""A table that stays text until it is asked says what the table says that it was made of."""

from hypothesis import given
from hypothesis import strategies as st

from translate.languages.pieces import Pieces, packed

WORDS = st.text(st.sampled_from("abчё' -"), min_size=1, max_size=6)
NUMBERS = st.lists(st.integers(0, 9_000), min_size=1, max_size=3).map(tuple)


@given(st.dictionaries(WORDS, NUMBERS, max_size=30), st.lists(WORDS, max_size=10))
def test_a_table_in_pieces_is_the_table(
    table: dict[str, tuple[int, ...]], asked: list[str]
) -> None:
    pieces = Pieces(packed(table))
    for word in (*asked, *table, *asked):
        assert pieces.numbers(word) == pieces.get(word, ()) == table.get(word, ())
        assert (word in pieces) is (word in table)
    assert dict(pieces) == dict(Pieces(packed(table))) == table
    assert len(pieces) == len(table)


def test_a_piece_is_read_when_a_word_of_it_is_asked_for() -> None:
    pieces = Pieces(packed({"brug": (1,), "brugge": (2, 3), "dijk": (4,)}))
    assert pieces.numbers("brug") == (1,)
    assert (list(pieces._read), list(pieces._unread)) == (["bru"], ["dij"])
    assert pieces.numbers("brugwachter") == pieces.numbers("kade") == ()
    assert (list(pieces._read), list(pieces._unread)) == (["bru"], ["dij"])
