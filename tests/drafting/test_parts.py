"""A paragraph's beginnings and ends, as units of their own."""

from tests.drafting.segments import segment
from translate.drafting.memory import MemoryUnit
from translate.drafting.parts import parts
from translate.drafting.tags import tag

NOTES = "\n\n[^1]: Een.\n"


def unit(**texts: str) -> MemoryUnit:
    return MemoryUnit(
        {code: tag(segment(text + NOTES, code)) for code, text in texts.items()}, "plein u3"
    )


def test_every_place_where_it_can_be_cut() -> None:
    whole = unit(
        nl="Wij zijn Plein.[^1] Wij hebben **300** leden. Steun ons!",
        en="We are Plein.[^1] We have **300** members. Support us!",
    )
    found = list(parts(whole))
    assert [(one.texts["nl"].text, one.texts["en"].text) for one in found] == [
        ("Wij zijn Plein.<x1/>", "We are Plein.<x1/>"),
        (
            "Wij hebben <g2>300</g2> leden. Steun ons!",
            "We have <g2>300</g2> members. Support us!",
        ),
        (
            "Wij zijn Plein.<x1/> Wij hebben <g2>300</g2> leden.",
            "We are Plein.<x1/> We have <g2>300</g2> members.",
        ),
        ("Steun ons!", "Support us!"),
    ]
    assert [one.origin for one in found] == [
        "plein u3, sentence 1",
        "plein u3, sentences 2-3",
        "plein u3, sentences 1-2",
        "plein u3, sentence 3",
    ]
    assert [tag.opening for tag in found[1].texts["nl"].tags] == ["**"]


def test_a_language_with_other_sentences_takes_no_part() -> None:
    whole = unit(
        nl="Wij zijn Plein. Steun ons!", en="We are Plein. Support us!", ru="Мы — Плейн, помогите!"
    )
    assert [set(one.texts) for one in parts(whole)] == [{"nl", "en"}] * 2
    assert list(parts(unit(nl="Wij zijn Plein. Steun ons!", en="Support us at Plein!"))) == []


def test_a_part_says_the_same_numbers_and_has_the_same_marks() -> None:
    crossed = unit(nl="Er zijn 3 bomen. Er zijn 4 banken.", en="4 benches. 3 trees.")
    assert list(parts(crossed)) == []
    marked = unit(nl="Er zijn bomen.[^1] Er zijn banken.", en="There are trees. Benches.[^1]")
    assert list(parts(marked)) == []


def test_one_sentence_and_a_very_long_paragraph_stay_whole() -> None:
    assert list(parts(unit(nl="Wij zijn Plein.", en="We are Plein."))) == []
    assert list(parts(unit(nl="Ja. " * 13, en="Yes. " * 13))) == []
