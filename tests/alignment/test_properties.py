"""What holds for any text: every segment is in exactly one unit, and twice is the same."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.alignment.building import aligned
from translate.alignment import Pin
from translate.model import digest

WORDS = (
    "de het brief letter письмо стол tafel 12 1.200 € 5 mln maart March марте [^1] ? « (".split()
)
TEXT = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join),
    st.text(max_size=30),
)
LETTER = st.fixed_dictionaries(
    {language: st.lists(TEXT, max_size=9) for language in ("nl", "en", "ru")}
)
PINS = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(("nl", "en", "ru")), st.integers(0, 8), min_size=1),
        st.integers(1, 2),
        st.booleans(),
    ),
    max_size=3,
)


@settings(max_examples=60, deadline=None)
@given(LETTER, PINS)
@example({"nl": ["brief", "", "", "letter"], "en": ["letter", "", "brief"], "ru": []}, [])
@example(
    {
        "nl": ["( марте", "( марте", "", "het письмо", "", "1.200 tafel"],
        "en": ["( марте", "1.200 tafel"],
        "ru": ["1.200 tafel", "( марте"],
    },
    [],
)
def test_every_segment_is_in_exactly_one_unit(
    texts: dict[str, list[str]], chosen: list[tuple[dict[str, int], int, bool]]
) -> None:
    pins = [
        Pin(
            {
                language: digest("\n\n".join(texts[language][place : place + length]))
                for language, place in places.items()
            },
            parted,
        )
        for places, length, parted in chosen
    ]
    letter = aligned(texts, pins=pins)
    found = Counter(segment.key for unit in letter.units for segment in unit)
    assert found == Counter(
        segment.key for version in letter.versions.values() for segment in version.segments
    )
    assert [unit.ordinal for unit in letter.units] == list(range(1, len(letter.units) + 1))
    assert all(0 <= unit.confidence <= 1 for unit in letter.units)
    in_place = [
        segment.ordinal
        for unit in letter.units
        if len(unit.segments[letter.source]) == 1
        for segment in unit.segments[letter.source]
    ]
    assert in_place == sorted(in_place)
    again = aligned(texts, pins=pins)
    assert again.units == letter.units
