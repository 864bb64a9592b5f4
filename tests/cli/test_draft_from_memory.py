"""A paragraph about the sender that recurs, almost: drafted from another letter's approved text."""

import json
from pathlib import Path

import pytest

from tests.workspaces import ONE_PERSON
from translate.cli import main
from translate.drafting.memory import Match
from translate.drafting.tags import Tagged

OLD_NL = """# Open brief over de bussen

Wij vragen u de nachtbus te laten rijden.

*[Stichting Nachtlicht](#) is een vereniging van mensen die 's nachts werken. Wij begonnen in
januari 2021, toen de laatste bus verdween. Tot 3 mei 2022 telde onze lijst rond de 300 leden.
Daarna groeide zij tot 1200 leden - voor ons een teken van grote behoefte.*

*Gedurende de wintermaanden delen wij thee uit, spreken met de pers en helpen wie geen vervoer
heeft.*
"""
OLD_EN = """# Open letter about the buses

We ask you to let the night bus run.

*[Nightlight Foundation](#) is an association of people who work at night. We began in January
2021, when the last bus disappeared. Until 3 May 2022 our list had around 300 members.
Afterwards it grew to 1200 members - for us a sign of great need.*

*During the winter months we hand out tea, speak to the press and help those who have no
transport.*
"""
NEW_NL = """# Open brief over de straatlampen

In de Havenstraat branden al 8 weken geen lampen.

[Stichting Nachtlicht](#) is een vereniging van mensen die 's nachts werken. Wij begonnen in
januari 2021, toen de laatste bus verdween. Tot 3 mei 2022 telde onze lijst rond de 300 leden.
Daarna groeide zij 'snel' tot 1200 leden - voor ons een teken van grote behoefte. Gedurende de
wintermoanden delen we thee uit, spreken met de pers en helpen wie geen vervoer heeft.

Wij zijn bereikbaar via lampen@nachtlicht.example.
"""
DRAFT = (
    "[Nightlight Foundation](#) is an association of people who work at night. We began in January"
    " 2021, when the last bus disappeared. Until 3 May 2022 our list had around 300 members."
    " Afterwards it grew to 1200 members - for us a sign of great need. During the winter months we"
    " hand out tea, speak to the press and help those who have no transport.\n"
)


@pytest.fixture
def lamps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a letter in Dutch only, beside one that is approved in English."""
    (tmp_path / "translate.toml").write_text(ONE_PERSON, encoding="utf-8")
    texts = {"bus": (OLD_NL, OLD_EN), "lamps": (NEW_NL, "")}
    for slug, (nl, en) in texts.items():
        folder = tmp_path / "letters" / slug
        folder.mkdir(parents=True)
        (folder / "letter.toml").write_text('source = "nl"\nlanguages = ["nl", "en"]\n')
        (folder / "nl.md").write_text(nl, encoding="utf-8")
        (folder / "en.md").write_text(en, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "letters" / "lamps"


def test_several_languages_have_no_engine(lamps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lamps / "letter.toml").write_text('source = "nl"\nlanguages = ["nl", "en", "ru"]\n')
    assert main(["draft", "lamps", "--as", "Vera"]) == 0
    assert "like them, and en and ru have no engine to ask:" in capsys.readouterr().out


def test_nothing_comes_from_what_nobody_approved(
    lamps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", "lamps", "--as", "Vera"]) == 0
    assert (lamps / "en.md").read_bytes() == b""
    assert capsys.readouterr().out == (
        "lamps: 0 drafts\nleft: en u1, u2, u3, u4\n"
        "the memory has nothing like them, and en has no engine to ask:"
        " name one with --engine or in translate.toml\n"
    )


def test_the_languages_are_told_as_in_every_command(
    lamps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", "lamps", "--lang", "en", "--dry-run", "--as", "Vera"]) == 0
    told = capsys.readouterr().out
    assert main(["draft", "lamps", "--to", "en", "--dry-run", "--as", "Vera"]) == 0
    assert capsys.readouterr().out == told != ""


def test_the_paragraph_is_drafted_with_its_differences_shown(
    lamps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["approve", "bus", "1-4", "--as", "Anna"]) == 0
    capsys.readouterr()
    assert main(["draft", "lamps", "--as", "Vera"]) == 0
    out = capsys.readouterr().out
    assert (lamps / "en.md").read_text(encoding="utf-8") == DRAFT
    assert "en.md:1 u3: memory fuzzy 96%, from bus u3 and u4\n" in out
    assert "zij {+'snel' +}tot 1200 leden" in out
    assert "[-wintermaanden-]{+wintermoanden+} delen [-wij-]{+we+} thee" in out
    assert "lamps: 1 draft (1 by memory)" in out
    assert "left: en u1, u2, u4" in out

    (line,) = (lamps / "reviews.jsonl").read_text(encoding="utf-8").splitlines()
    event = json.loads(line)
    assert (event["event"], event["by"]) == ("drafted", "Vera")
    assert (event["engine"], event["model"]) == ("memory", "fuzzy 96%")

    assert main(["diff", "lamps", "--format", "json"]) in (0, 1)
    (letter,) = json.loads(capsys.readouterr().out)["letters"]
    assert {unit["unit"]: unit["state"]["en"] for unit in letter["units"]} == {
        "u1": "missing",
        "u2": "missing",
        "u3": "machine-draft",
        "u4": "missing",
    }
    assert main(["release", "lamps"]) == 1
    assert "machine" in capsys.readouterr().out


def test_who_drafts_need_not_be_a_reviewer(lamps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = ONE_PERSON + 'reviewers = ["Anna"]\n'
    (lamps.parents[1] / "translate.toml").write_text(settings, encoding="utf-8")
    assert main(["approve", "bus", "1-4", "--as", "Anna"]) == 0
    assert main(["draft", "lamps", "--as", "Vera"]) == 0
    assert "lamps: 1 draft" in capsys.readouterr().out
    assert '"by": "Vera"' in (lamps / "reviews.jsonl").read_text(encoding="utf-8")


def test_a_higher_minimum_leaves_it_to_a_person(lamps: Path) -> None:
    assert main(["approve", "bus", "1-4", "--as", "Anna"]) == 0
    assert main(["draft", "lamps", "--as", "Vera", "--minimum", "97"]) == 0
    assert (lamps / "en.md").read_bytes() == b""


def test_a_segment_asks_the_memory_once(lamps: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from translate.memory import Memory

    asked: list[str] = []
    look_up = Memory.look_up

    def counted(self: Memory, text: Tagged, source: str, target: str) -> Match | None:
        asked.append(text.text)
        return look_up(self, text, source, target)

    monkeypatch.setattr(Memory, "look_up", counted)
    assert main(["draft", "lamps", "--engine", "memory", "--as", "Vera"]) == 0
    assert len(asked) == len(set(asked)) == 4
