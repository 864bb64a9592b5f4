"""What is aligned around a changed place is what aligning the whole letter gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from translate.alignment import align_letter
from translate.alignment.nearby import align_nearby
from translate.documents.markdown import read_markdown
from translate.facts.extract import extract
from translate.model import AlignedLetter, Unit

HERE = Path(__file__).parents[2] / "letters/libraries"
TEXTS = {code: (HERE / f"{code}.md").read_text(encoding="utf-8") for code in ("nl", "en", "ru")}
ADDED = {
    "nl": "Ook vragen wij om een antwoord voor 1 juli 2026, op papier.",
    "en": "We also ask for a reply before 1 July 2026, on paper.",
    "ru": "Мы также просим ответить до 1 июля 2026 года, на бумаге.",
}


def letter(texts: dict[str, str]) -> AlignedLetter:
    versions = {code: read_markdown(text.encode(), code, code) for code, text in texts.items()}
    return align_letter("libraries", "nl", versions)


def nearby(before: AlignedLetter, after: AlignedLetter) -> tuple[Unit, ...] | None:
    facts = {
        one.key: extract(one, code)
        for code, version in after.versions.items()
        for one in version.segments
    }
    return align_nearby(before, after.versions, facts)


def texts_of(units: tuple[Unit, ...] | None) -> list[dict[str, str]]:
    assert units is not None
    return [{code: unit.source(code) for code in sorted(unit.segments)} for unit in units]


def blocks(text: str) -> list[str]:
    return text.rstrip("\n").split("\n\n")


def changed(place: int, codes: tuple[str, ...], *, without: bool = False) -> dict[str, str]:
    """The letter with a paragraph more, or without one, at a place of some versions."""
    texts = dict(TEXTS)
    for code in codes:
        found = blocks(texts[code])
        found[place : place + without] = [] if without else [ADDED[code]]
        texts[code] = "\n\n".join(found) + "\n"
    return texts


@pytest.mark.parametrize("place", [2, 3, 6, len(blocks(TEXTS["en"])) - 1])
@pytest.mark.parametrize("codes", [("en",), ("nl",), ("nl", "en", "ru")])
def test_a_paragraph_more_finds_its_place(place: int, codes: tuple[str, ...]) -> None:
    before, after = letter(TEXTS), letter(changed(place, codes))
    found = nearby(before, after)
    assert texts_of(found) == texts_of(after.units)
    assert found is not None and [one.ordinal for one in found] == [*range(1, len(found) + 1)]
    places = {one.key: one for version in after.versions.values() for one in version.segments}
    assert all(one == places[one.key] for unit in found for one in unit)
    assert len(places) == sum(len(tuple(unit)) for unit in found)


@pytest.mark.parametrize("place", [2, 4, 7])
def test_a_paragraph_less_leaves_its_unit_without_it(place: int) -> None:
    before, after = letter(TEXTS), letter(changed(place, ("ru",), without=True))
    assert texts_of(nearby(before, after)) == texts_of(after.units)


def test_its_translations_join_it_one_after_the_other() -> None:
    now = letter(TEXTS)
    for codes in (("en",), ("nl", "en"), ("nl", "en", "ru")):
        after = letter(changed(5, codes))
        units = nearby(now, after)
        assert units is not None
        now = replace(after, units=units)
    assert ADDED in texts_of(now.units)


def test_far_away_nothing_is_decided_anew() -> None:
    before = letter(TEXTS)
    odd = replace(before.units[-1], confidence=0.123)
    known = replace(before, units=(*before.units[:-1], odd))
    units = nearby(known, letter(changed(2, ("en",))))
    assert units is not None and units[-1].confidence == 0.123


def test_a_version_without_anything_else_is_aligned_as_a_whole() -> None:
    before = letter(TEXTS | {"en": ""})
    assert nearby(before, letter(TEXTS | {"en": ADDED["en"] + "\n"})) is None


def test_units_out_of_order_that_reach_into_the_place_are_aligned_as_a_whole() -> None:
    before = letter(TEXTS)
    first, second = before.units[2], before.units[-2]
    swapped = [
        replace(first, segments={**first.segments, "ru": second.segments["ru"]}),
        replace(second, segments={**second.segments, "ru": first.segments["ru"]}),
    ]
    units = (*before.units[:2], swapped[0], *before.units[3:-2], swapped[1], before.units[-1])
    assert nearby(replace(before, units=units), letter(changed(2, ("en",)))) is None
