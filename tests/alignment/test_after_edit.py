"""After an edit a long letter is aligned around the edit, and comes out as if aligned afresh."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from translate.alignment import Arrangement, after_edit, arrange, facts_of
from translate.alignment.after_edit import Same, rearranged
from translate.alignment.known import segments_of
from translate.alignment.letter import arranged
from translate.documents.markdown import read_markdown
from translate.facts.on_demand import FactsOnDemand
from translate.model import Version

LANGUAGES = ("nl", "en", "ru")
STREETS = (
    ("Kerkstraat", "Kerkstraat", "Керкстраат"),
    ("Dorpsweg", "Dorpsweg", "Дорпсвег"),
    ("Molenlaan", "Molenlaan", "Моленлан"),
)
COUNT = 60
Texts = dict[str, list[str]]


def _texts() -> Texts:
    """Paragraphs that each name a street and a number of their own."""
    texts: Texts = {language: [] for language in LANGUAGES}
    for number in range(COUNT):
        nl, en, ru = STREETS[number % 3]
        house, year = 11 + 7 * number, 1900 + number
        texts["nl"].append(f"Op {nl} {house} woont sinds {year} een gezin.")
        texts["en"].append(f"A family has lived at {en} {house} since {year}.")
        texts["ru"].append(f"В доме {house} на {ru} с {year} года живёт семья.")
    return texts


def _versions(texts: Texts) -> dict[str, Version]:
    return {
        code: read_markdown("\n\n".join(own).encode(), code, f"{code}.md")
        for code, own in texts.items()
    }


def _afresh(texts: Texts) -> Arrangement:
    versions = _versions(texts)
    return arrange("nl", versions, facts_of(versions.values()))


def _after(before: Arrangement, same: Same, texts: Texts) -> Arrangement | None:
    versions = _versions(texts)
    segments = segments_of(LANGUAGES, versions)
    return rearranged(before, same, segments, FactsOnDemand(versions.values()), ())


def _same(before: Texts, after: Texts) -> dict[str, tuple[int, int]]:
    found = {}
    for code, own in before.items():
        most = min(len(own), len(after[code]))
        first = next((n for n in range(most) if own[n] != after[code][n]), most)
        rest = most - first
        last = next((n for n in range(rest) if own[-1 - n] != after[code][-1 - n]), rest)
        found[code] = first, last
    return found


def _places(arrangement: Arrangement) -> list[object]:
    return [(one.places, one.moved) for one in arrangement.groups]


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(after_edit, "AROUND", 8)
    monkeypatch.setattr(after_edit, "_RIM", 4)


def _edited(texts: Texts, seed: int) -> Texts:
    """One edit of one version, or a paragraph more or less in all."""
    chance = random.Random(seed)
    edited = {code: list(own) for code, own in texts.items()}
    place, code = chance.randrange(COUNT), chance.choice(LANGUAGES)
    match chance.choice(["word", "less", "more", "less in all", "more in all"]):
        case "word":
            edited[code][place] = edited[code][place].replace("9", "8")
        case "less":
            del edited[code][place]
        case "more":
            edited[code].insert(place, {"nl": "En nu?", "en": "What now?", "ru": "А что?"}[code])
        case "less in all":
            for own in edited.values():
                del own[place]
        case _:
            for own in edited.values():
                own.insert(place, "Den Haag, 2031")
    return edited


@pytest.mark.parametrize("seed", range(24))
def test_an_edit_is_aligned_as_if_all_was(seed: int) -> None:
    texts = _texts()
    edited = _edited(texts, seed)
    found = _after(_afresh(texts), _same(texts, edited), edited)
    assert found is not None
    assert found.covers(segments_of(LANGUAGES, _versions(edited)))
    assert _places(found) == _places(_afresh(edited))


def test_only_what_stands_around_is_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = _texts()
    before, edited = _afresh(texts), _texts()
    edited["en"][30] = "Nobody lives there."
    aligned: list[int] = []

    def counted(window: dict[str, list[object]], *rest: object) -> Arrangement:
        aligned.extend(map(len, window.values()))
        return arranged(window, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(after_edit, "arranged", counted)
    assert _after(before, _same(texts, edited), edited) is not None
    assert aligned == [2 * 8 + 3] * 3


def test_a_letter_that_is_edited_all_over_is_aligned_afresh() -> None:
    texts = _texts()
    before, edited = _afresh(texts), _texts()
    edited["en"][2] = edited["en"][57] = "Nobody lives there."
    assert _after(before, _same(texts, edited), edited) is None


def test_units_around_that_come_out_otherwise_have_it_aligned_afresh() -> None:
    texts = _texts()
    before, edited = _afresh(texts), _texts()
    edited["en"][30] = "Nobody lives there."
    groups = list(before.groups)
    one, two = groups[22], groups[23]
    swapped = (one.places[0], two.places[1], one.places[2])
    other = (two.places[0], one.places[1], two.places[2])
    groups[22] = replace(one, places=swapped)
    groups[23] = replace(two, places=other)
    wrong = Arrangement(before.languages, tuple(groups))
    assert _after(wrong, _same(texts, edited), edited) is None
