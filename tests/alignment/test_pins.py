"""What people decided is a fixed point, as long as its texts stand in the letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.alignment.building import aligned, shape
from translate.alignment import Pin
from translate.alignment.pins import run_digests
from translate.model import digest

TEXTS = {
    "nl": ["Hoogachtend,", "Het bestuur", "Hoogachtend,", "De leden vragen 5 dagen uitstel."],
    "en": ["Sincerely,", "The board", "Sincerely,", "The members ask for 5 days of delay."],
}


def pin(parted: bool = False, **texts: str) -> Pin:
    return Pin({language: digest(text) for language, text in texts.items()}, parted)


def test_a_pin_joins_what_the_aligner_would_not() -> None:
    decided = pin(nl="De leden vragen 5 dagen uitstel.", en="The board")
    letter = aligned(TEXTS, pins=[decided])
    (unit,) = [unit for unit in letter.units if unit.pinned]
    assert (unit.text("nl"), unit.text("en")) == ("De leden vragen 5 dagen uitstel.", "The board")


def test_a_pin_may_speak_of_several_segments_and_of_none() -> None:
    texts = {**TEXTS, "ru": ["С уважением,", "Правление"]}
    together = pin(nl="Hoogachtend,\n\nHet bestuur", en="Sincerely,\n\nThe board", ru="")
    letter = aligned(texts, pins=[together])
    assert "nl1+2 en1+2 ru-" in shape(letter)


def test_nothing_holds_when_a_text_has_changed() -> None:
    changed = pin(nl="De leden vragen 6 dagen uitstel.", en="The board")
    assert shape(aligned(TEXTS, pins=[changed])) == shape(aligned(TEXTS))


def test_repeated_texts_belong_together_in_their_order() -> None:
    letter = aligned(TEXTS, approved=[pin(nl="Hoogachtend,", en="Sincerely,")])
    assert shape(letter) == ["nl1 en1", "nl2 en2", "nl3 en3", "nl4 en4"]
    assert not any(unit.pinned for unit in letter.units)


def test_parted_texts_stay_apart() -> None:
    parted = pin(parted=True, nl="Het bestuur", en="The board")
    letter = aligned(TEXTS, pins=[parted])
    assert not any(
        unit.text("nl") == "Het bestuur" and unit.text("en") == "The board" for unit in letter.units
    )


def test_a_pin_outweighs_an_approval() -> None:
    letter = aligned(
        TEXTS,
        pins=[pin(parted=True, nl="Het bestuur", en="The board")],
        approved=[pin(nl="Het bestuur", en="The board")],
    )
    assert all(unit.text("en") != "The board" or not unit.text("nl") for unit in letter.units)


def test_a_unit_pins_itself() -> None:
    letter = aligned(TEXTS)
    again = aligned(TEXTS, pins=[Pin.of(unit) for unit in letter.units])
    assert shape(again) == shape(letter)


@given(st.lists(st.text(alphabet="aé\u0301 \u00a0\n", max_size=5), max_size=9))
def test_a_run_is_named_as_its_texts_with_blank_lines_between(sources: list[str]) -> None:
    for length, named in enumerate(run_digests(sources), 1):
        assert named == [
            digest("\n\n".join(sources[start : start + length]))
            for start in range(len(sources) - length + 1)
        ]
