"""How the versions of a letter are written beside each other: the same after an edit of a word."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import pytest

from tests.letters import paired_rows
from translate.checks import find
from translate.checks.texts.manners import Manner, Measure

MODULE = sys.modules[find("part-missing").module]

STREETS = ("Molen", "Haven", "Kerk", "Linden", "Wilgen", "Beuken", "Zand", "Veld", "Dijk", "Brug")
WORKS = (
    ("krijgt dit jaar een nieuwe riolering", "is getting new sewers", "получит новую канализацию"),
    ("wordt in de zomer opnieuw bestraat", "will be repaved in summer", "будет заново вымощена"),
    ("houdt de bomen langs het water", "keeps its trees by the water", "сохранит деревья у воды"),
    ("verliest de helft van de lantaarns", "loses half its street lamps", "лишится фонарей"),
    ("heeft te weinig plaats voor fietsen", "lacks room for bicycles", "нуждается в стоянках"),
    ("wacht al jaren op een speelplaats", "has long wanted a playground", "давно ждёт площадку"),
    ("ligt sinds de winter helemaal open", "has been dug up since winter", "перекопана с зимы"),
    ("kan de zware vrachtwagens niet aan", "can't bear heavy lorries", "не выдержит грузовиков"),
)


def rows() -> dict[int, dict[str, str]]:
    """Eighty paragraphs of one sentence."""
    return {
        10 * place + number: {
            "nl": f"De {street}straat in ons dorp {nl}, zegt de gemeente.",
            "en": f"According to the council {street}straat in our village {en}.",
            "ru": f"По словам властей, улица {street}страт в нашем селе {ru}.",
        }
        for place, (nl, en, ru) in enumerate(WORKS)
        for number, street in enumerate(STREETS)
    }


def manner_of(monkeypatch: pytest.MonkeyPatch, versions: dict[int, dict[str, str]]) -> Manner:
    seen: list[Manner] = []
    find_manner = MODULE.manner

    def watched(sample: Sequence[Measure]) -> Manner:
        seen.append(find_manner(sample))
        return seen[-1]

    with monkeypatch.context() as patched:
        patched.setattr(MODULE, "manner", watched)
        list(find("part-missing").run(paired_rows(versions)))
    return seen[0]


def test_a_word_more_in_one_sentence_changes_no_manner(monkeypatch: pytest.MonkeyPatch) -> None:
    before = manner_of(monkeypatch, rows())
    changed = 0
    for place in range(0, 80, 4):
        edited = rows()
        edited[place]["nl"] = edited[place]["nl"].replace(" in ons dorp", " in ons kleine dorp")
        changed += manner_of(monkeypatch, edited) != before
    assert changed <= 1


def test_a_paragraph_more_changes_no_manner(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes the place of one other in the sample at most."""
    before = manner_of(monkeypatch, rows())
    changed = 0
    for place in range(0, 80, 8):
        edited = list(rows().values())
        edited.insert(place, {"nl": "De brug is dicht.", "en": "It is shut.", "ru": "Мост закрыт."})
        changed += manner_of(monkeypatch, dict(enumerate(edited))) != before
    assert changed <= 1


def test_what_is_remembered_of_a_sentence_is_read_again() -> None:
    one = Measure({"nl": -0.25, "en": 1.5, "ru": 0.0}, 12, 3)
    assert Measure.read(str(one)) == one


def test_a_version_that_is_always_longer_has_another_manner(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = manner_of(monkeypatch, rows())
    longer = {
        place: {**row, "nl": row["nl"].replace(" in ons dorp", " midden in ons oude, mooie dorp")}
        for place, row in rows().items()
    }
    assert manner_of(monkeypatch, longer).lengths["nl"] > before.lengths["nl"]
