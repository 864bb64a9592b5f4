"""A translation from the memory in the markup and the numbers of another text."""

import pytest

from tests.drafting.segments import segment
from translate.drafting.markup import restore
from translate.drafting.memory import Match, MatchKind
from translate.drafting.tags import tag
from translate.drafting.transfer import Transferred, carried, transfer

NOTES = "\n\n[^1]: A.\n\n[^2]: B.\n\n[^7]: G.\n"


def moved(kind: MatchKind, source: str, target: str, text: str) -> tuple[str, Transferred]:
    """(markup, what became of it) for a memory of Dutch and English."""
    one, other = tag(segment(source + NOTES)), tag(segment(target + NOTES, "en"))
    match = Match(kind, 0.9, one, other, "letters/plein u7")
    made = transfer(match, tag(segment(text + NOTES)), "nl", "en")
    return restore(made.tokens, made.tags), made


@pytest.mark.parametrize(
    ("kind", "source", "target", "text", "markup", "problems"),
    [
        (
            MatchKind.EXACT,
            "Dat staat vast.[^1]",
            "That is certain.[^1]",
            "Dat staat vast.[^7]",
            "That is certain.[^7]",
            (),
        ),
        (
            MatchKind.EXACT,
            "Zie [ons](https://plein.example/nl).",
            "See [us](https://plein.example/en).",
            "Zie [ons](https://plein.example/nl).",
            "See [us](https://plein.example/en).",
            (),
        ),
        (
            MatchKind.EXACT,
            "Zie [ons](https://plein.example/nl).",
            "See [us](https://plein.example/en).",
            "Zie [ons](https://markt.example).",
            "See [us](https://markt.example).",
            (),
        ),
        (
            MatchKind.EXACT,
            "*Wij zijn Plein.*",
            "*We are Plein.*",
            "Wij zijn Plein.",
            "We are Plein.",
            (),
        ),
        (
            MatchKind.FUZZY,
            "Een eis.",
            "A *demand*.[^2]",
            "Een eis.[^1]",
            "A *demand*.",
            ("[^1] is missing",),
        ),
        (
            MatchKind.NUMBERS,
            "Wij hebben **300** leden.[^1]",
            "We have **300** members.[^1]",
            "Wij hebben **1.200** leden.[^2]",
            "We have **1,200** members.[^2]",
            (),
        ),
        (
            MatchKind.FUZZY,
            "Er wonen 1.400 mensen aan de *haven*.",
            "1,400 people live by the *harbour*.",
            "Er wonen 12.500 mensen bij de haven.",
            "12,500 people live by the harbour.",
            (),
        ),
        (
            MatchKind.FUZZY,
            "Eerst[^1] dan.[^2]",
            "First[^1] then.[^2]",
            "Eerst[^7] dan.",
            "First[^7] then.",
            (),
        ),
    ],
)
def test_transfer(
    kind: MatchKind, source: str, target: str, text: str, markup: str, problems: tuple[str, ...]
) -> None:
    found, made = moved(kind, source, target, text)
    assert found == markup
    assert made.problems == problems


def test_it_is_said_that_a_similar_text_has_other_numbers_now() -> None:
    said = [
        moved(MatchKind.FUZZY, "Wij vragen 3 bomen.", "We ask for 3 trees.", text)[1].numbers
        for text in ("Wij vragen 4 bomen!", "Wij vragen 3 bomen!", "Ook wij vragen bomen.")
    ]
    assert said == [True, False, False]


def test_numbers_that_can_not_be_carried_over() -> None:
    one, other = tag(segment("Onze 4 eisen")), tag(segment("Our four demands", "en"))
    assert carried(one, other, tag(segment("Onze 5 eisen")), ("nl", "en")) is None
    assert carried(one, other, tag(segment("Onze eisen")), ("nl", "en")) is None
    assert carried(one, other, one, ("nl", "en")) == "Our four demands"
