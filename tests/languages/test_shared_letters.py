"""How many letters two words share, in one order or in any."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio as rapidfuzz_ratio

from translate.languages.shared_letters import counted, ratio

_WORDS = st.text("abeghikrsvz", max_size=12)


@given(_WORDS, _WORDS)
def test_the_ratio_is_rapidfuzz_s(one: str, other: str) -> None:
    assert ratio(one, other) == rapidfuzz_ratio(one, other)


@given(st.text(max_size=9), st.text(max_size=9))
def test_letters_in_any_order_are_never_fewer_than_in_one(one: str, other: str) -> None:
    shared = (counted(one) & counted(other)).bit_count()
    assert LCSseq.similarity(one, other) <= shared <= min(len(one), len(other))


def test_a_letter_counts_each_time_it_stands_there() -> None:
    assert (counted("anna") & counted("nan")).bit_count() == 3
    assert counted("listen") == counted("silent")
