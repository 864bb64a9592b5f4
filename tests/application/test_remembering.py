"""What is found out about units by themselves holds after an edit elsewhere, and no longer."""

from __future__ import annotations

import json
import random
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from tests.workspaces import LETTER_TOML, ONE_PERSON
from translate.application.looking import findings_of
from translate.application.opening import open_letter
from translate.application.remembering import Remembered
from translate.model import Finding

FOLDER = Path("letters/bakery")
PARTS = Path(".translate/parts/bakery.json")
TEXTS = {
    "nl": [
        "# De bakkerij",
        "De bakkerij aan de haven is elke dag open, behalve op zondag en op feestdagen.",
        "Wij bakken brood voor de buurt, voor de school en voor het ziekenhuis.[^1]",
        "De huur stijgt dit jaar met 300 euro, en de oven moet vernieuwd worden.",
        "Geraadpleegd op 3 mei 2024.",
        "Wij vragen de gemeente om een bijdrage, zodat de winkel open kan blijven.",
        "[^1]: Jaarverslag van de bakkerij.",
    ],
    "en": [
        "# The bakery",
        "The bakery by the harbour is open every day.",
        "We bake bread for the neighbourhood, for the school and for the hospital.[^1]",
        "The rent rises by 300 euros this year, and the oven needs to be replaced.",
        "Geraadpleegd op 3 May 2024.",
        "We ask the city for a contribution, so that the shop can stay open.",
        "[^1]: Annual report of the bakery.",
    ],
    "ru": [
        "# Пекарня",
        "Пекарня у гавани открыта каждый день, кроме воскресенья и праздников.",
        "Мы печём хлеб для района, для школы и для больницы.[^1]",
        "В этом году аренда растёт на 300 евро, и печь нужно заменить.",
        "Дата обращения: 3 мая 2024 года.",
        "Мы просим город о взносе, чтобы магазин мог остаться открытым.",
        "[^1]: Годовой отчёт пекарни.",
    ],
}


@pytest.fixture(autouse=True)
def _workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    FOLDER.mkdir(parents=True)
    Path("translate.toml").write_text(ONE_PERSON)
    (FOLDER / "letter.toml").write_text(LETTER_TOML)
    _write(TEXTS)


def _write(texts: dict[str, list[str]]) -> None:
    for language, own in texts.items():
        (FOLDER / f"{language}.md").write_text("\n\n".join(own) + "\n")


def _look() -> tuple[Finding, ...]:
    return findings_of(open_letter("bakery", Path.cwd()))


def _look_afresh(monkeypatch: pytest.MonkeyPatch) -> tuple[Finding, ...]:
    """What is found in a copy of the workspace in which nothing is kept."""
    here, there = Path.cwd(), Path.cwd().with_name("copy")
    copytree(here, there)
    rmtree(there / ".translate")
    with monkeypatch.context() as patched:
        patched.chdir(there)
        found = _look()
    rmtree(there)
    return found


def test_the_letter_has_what_these_checks_find() -> None:
    assert {"part-missing", "footnote-order"} & {one.check for one in _look()}


@pytest.mark.parametrize("seed", range(6))
def test_one_edit_after_the_other_finds_what_looking_afresh_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    texts = {language: list(own) for language, own in TEXTS.items()}
    _look()
    for _ in range(4):
        language = chance.choice(list(texts))
        own = texts[language]
        place = chance.randrange(1, len(own))
        match chance.choice(["less", "again", "shorter", "foreign", "before"]):
            case "less" if len(own) > 4:
                del own[place]
            case "again":
                own.insert(place, chance.choice(TEXTS[language][1:6]))
            case "shorter":
                own[place] = own[place].split(",")[0] + "."
            case "foreign":
                own[place] = own[place].replace(" ", " sluiting ", 1)
            case _:
                own.insert(0, own.pop(place))
        _write(texts)
        assert _look() == _look_afresh(monkeypatch)


def test_only_what_was_edited_is_found_out_again() -> None:
    _look()
    _write({**TEXTS, "en": [*TEXTS["en"][:5], "We ask for money.", TEXTS["en"][6]]})
    opened = open_letter("bakery", Path.cwd())
    memory = Remembered(opened)
    known = [memory.known(unit, "sentences") for unit in opened.letter.units]
    assert [place for place, value in enumerate(known) if value is None] == [5]


@pytest.mark.parametrize("damage", ["known", "around"])
def test_a_damaged_answer_counts_for_none(damage: str) -> None:
    found = _look()
    kept = json.loads(PARTS.read_text())
    for records in kept["value"].values():
        for one in records:
            one[damage] = [1]
    PARTS.write_text(json.dumps(kept))
    _write({**TEXTS, "ru": [*TEXTS["ru"], "Спасибо."]})
    _look()
    _write(TEXTS)
    assert _look() == found
