"""A glossary that contradicts itself."""

from translate.model import Concept
from translate.review.glossary import slips


def concept(line: int, **cells: str) -> Concept:
    variants = {code: cell.split("|") for code, cell in cells.items()}
    return Concept(
        {code: tuple(v for v in found if v[0] != "!") for code, found in variants.items()},
        {code: tuple(v[1:] for v in found if v[0] == "!") for code, found in variants.items()},
        line=line,
    )


def test_a_sound_glossary_has_no_slips() -> None:
    concepts = [
        concept(2, nl="gemeente", en="municipality|!township", ru="муниципалитет"),
        concept(3, nl="tolk", en="interpreter"),
        concept(4, en="!illegal"),
    ]
    assert list(slips(concepts)) == []


def test_slips_in_the_order_of_the_file() -> None:
    concepts = [
        concept(2, nl="tolk", en="interpreter"),
        concept(3, nl="vertaler|Tolk", en="translator"),
        concept(4, nl="bestuur", en="board|!translator"),
        concept(5, nl="raad"),
    ]
    assert list(slips(concepts)) == [
        (3, "nl “tolk” is a term of line 2 too"),
        (3, "en “translator” is forbidden on line 4"),
        (5, "has a term in nl alone"),
    ]
