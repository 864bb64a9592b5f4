"""A language is one package and one line: the Ukrainian of `docs/languages.md`, really added.

The house is copied, `uk/` is put beside `nl/`, its code into `CODES`, and nothing else is touched;
the command then runs in the copy.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

DUTCH = """\
# Open brief over de speeltuin

Op 28 december 2022 vroegen eenentwintig ouders de gemeente om de speeltuin in de Lindestraat te
houden.

De aanleg kostte 1,5 miljoen euro, en dat is een derde van de begroting.

Een 31-jarige vrouw uit Amsterdam schreef: “Wij wachten al vier maanden op antwoord.”

Van de vijf partijen stemde 62 procent van de leden tegen, op 14 maart om half tien 's ochtends.

Minister Hoekstra belooft vierhonderdvijfenzestig gezinnen een antwoord in de tweede week van mei.
"""
UKRAINIAN = """\
# Відкритий лист про дитячий майданчик

28 грудня 2022 року двадцять один батько попросив громаду зберегти майданчик на Лінденстрат.

Будівництво коштувало 1,5 млн євро, і це третина бюджету.

31-річна жінка з Амстердама написала: «Ми чекаємо на відповідь уже чотири місяці».

З п’яти партій 62 відсотки членів проголосували проти, 14 березня о пів на десяту ранку.

Міністр Гукстра обіцяє чотирьомстам шістдесяти п'яти родинам відповідь у другий тиждень травня.
"""
DRIFTS = [
    ("28 грудня", "28 листопада", "date-drift", "2022-11-28"),
    ("14 березня", "15 березня", "date-drift", "????-03-15"),
    ("двадцять один", "тридцять один", "number-drift", "31"),
    ("п’яти партій", "шістьох партій", "number-drift", "6"),
    ("чотирьомстам", "дев'ятистам", "number-drift", "965"),
    ("62 відсотки", "26 відсотків", "number-drift", "26%"),
    ("1,5 млн євро", "15 млн євро", "number-drift", "15000000 EUR"),
    ("1,5 млн євро", "1,5 млн гривень", "currency-drift", "1500000 UAH"),
    ("31-річна", "13-річна", "number-drift", "13 a"),
    ("чотири місяці", "чотири тижні", "unit-drift", "4 wk"),
    ("пів на десяту", "пів на одинадцяту", "time-drift", "10:30"),
    ("Гукстра", "Шольц", "name-drift", "Шольц"),
]
LEXICON = {"brief": "лист", "antwoord": "відповідь"}
"""Cells of a column for the lexicon, by the Dutch of their rows."""

ORACLE = """
from num2words import num2words
from tests.oracles.number_words import misread, values

SLIPS = set("стами стах тисячи дев'яностами восьмастами дев'ятиста двохста шестиста восьмиста "
    "п'ятиста трьохста семиста чотирьохста".split())  # for ста, тисячі, дев'яноста, двохсот…

def spell(number, case):
    return num2words(number, lang="uk", case=case)

wrong = []
for case in "nominative genitive dative accusative instrumental locative".split():
    numbers = [number for number in values() if SLIPS.isdisjoint(spell(number, case).split())]
    assert len(numbers) > 200, (case, len(numbers))
    wrong += misread(numbers, "uk", lambda number: spell(number, case))
print(wrong)
"""
"""Reads back what num2words writes, but for the forms that num2words has wrong."""


class House:
    """The copy, with Ukrainian in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        languages = folder / "translate" / "languages"
        self.lexicon = languages / "lexicon.tsv"
        shutil.copytree(
            ROOT / "translate", folder / "translate", ignore=shutil.ignore_patterns("__pycache__")
        )
        shutil.copytree(HERE / "uk", languages / "uk", dirs_exist_ok=True)
        registry = languages / "__init__.py"
        before = registry.read_text(encoding="utf-8")
        if '"uk"' not in before:
            after = re.sub(r"(?m)^CODES = \((.*)\)$", r'CODES = (\1, "uk")', before)
            assert after != before
            registry.write_text(after, encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What Python says to some arguments, its warnings being errors."""
        environment = os.environ | {
            "PYTHONPATH": os.pathsep.join(map(str, (self.folder, ROOT))),
            "PYTHONUTF8": "1",
            "NO_COLOR": "1",
        }
        return subprocess.run(
            [sys.executable, "-W", "error", *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=self.folder,
            env=environment,
        )

    def findings(self, **texts: str) -> list[dict[str, Any]]:
        """What `translate check` finds in the versions of a letter."""
        for code, text in texts.items():
            (self.folder / f"brief.{code}.md").write_text(text, encoding="utf-8")
        versions = [f"brief.{code}.md" for code in texts]
        done = self.run("-m", "translate", "check", "--format", "json", *versions)
        assert done.returncode in (0, 1), done.stderr
        found: list[dict[str, Any]] = json.loads(done.stdout)["letters"][0]["findings"]
        return found


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(tmp_path_factory.mktemp("house"))


def test_a_right_translation_is_met_with_silence(house: House) -> None:
    assert house.findings(nl=DUTCH, uk=UKRAINIAN) == []


@pytest.mark.parametrize(("right", "wrong", "check", "value"), DRIFTS)
def test_a_drift_is_found(house: House, right: str, wrong: str, check: str, value: str) -> None:
    assert UKRAINIAN.count(right) == 1
    found = house.findings(nl=DUTCH, uk=UKRAINIAN.replace(right, wrong))
    assert [finding["check"] for finding in found] == [check]
    spans = [span for span in found[0]["spans"] if span["language"] == "uk"]
    assert value in [span["value"] or span["text"] for span in spans]


def test_a_text_says_itself_that_it_is_ukrainian(house: House) -> None:
    (house.folder / "one.md").write_text(UKRAINIAN, encoding="utf-8")
    (house.folder / "two.md").write_text(DUTCH, encoding="utf-8")
    done = house.run("-m", "translate", "check", "--format", "json", "two.md", "one.md")
    assert json.loads(done.stdout)["letters"][0]["languages"] == ["nl", "uk"], done.stderr


def test_russian_in_the_ukrainian_version_is_seen(house: House) -> None:
    russian = "Мы просим городской совет сохранить детскую площадку для наших детей.\n"
    found = house.findings(nl=DUTCH, uk=UKRAINIAN + "\n" + russian)
    assert "language-mismatch" in [finding["check"] for finding in found]


def test_a_file_in_both_languages_is_parted(house: House) -> None:
    """Into its versions, without the line that only points."""
    both = f"{DUTCH}\n*Українська версія нижче*\n\n---\n\n{UKRAINIAN}"
    (house.folder / "translate.toml").write_text("", encoding="utf-8")
    (house.folder / "both.md").write_text(both, encoding="utf-8")
    done = house.run("-m", "translate", "import", "speeltuin", "both.md")
    assert done.returncode == 0, done.stderr
    version = house.folder / "letters" / "speeltuin" / "uk.md"
    assert version.read_text(encoding="utf-8").strip() == UKRAINIAN.strip()


def test_the_lexicon_takes_a_column_with_some_of_its_cells(house: House) -> None:
    question = (
        "from translate.languages.lexicon import dictionary\n"
        "print(*dictionary('uk').look_up('листом'), *dictionary('uk').look_up('відповіді'))\n"
        "print(*dictionary('nl').look_up('brief')[:1], *dictionary('nl').look_up('antwoord')[:1])\n"
    )
    plain = house.lexicon.read_text(encoding="utf-8")
    assert house.run("-c", question).stdout.splitlines()[0].strip() == ""
    house.lexicon.write_text("\n".join(_with_column(plain)) + "\n", encoding="utf-8")
    mine, dutch = house.run("-c", question).stdout.splitlines()
    assert mine == dutch != ""
    house.lexicon.write_text(plain, encoding="utf-8")


def _with_column(lexicon: str) -> Iterator[str]:
    header, *rows = lexicon.splitlines()
    width = header.count("\t") + 1
    yield header + "\tuk"
    for row in rows:
        cell = LEXICON.get(row.split("\t")[0].split("|")[0])
        yield row + "\t" * (width - row.count("\t")) + cell if cell else row


def test_a_row_of_exonyms_takes_a_cell(house: House) -> None:
    dutch, ukrainian = "Het komt uit Duitsland.\n", "Це походить з Німеччини.\n"
    exonyms = house.folder / "translate" / "languages" / "exonyms.txt"
    plain = exonyms.read_text(encoding="utf-8")
    before = house.findings(nl=dutch, uk=ukrainian)
    rows = [row + " | німеччин*" * row.startswith("duitsland ") for row in plain.splitlines()]
    exonyms.write_text("\n".join(rows) + "\n", encoding="utf-8")
    after = house.findings(nl=dutch, uk=ukrainian)
    exonyms.write_text(plain, encoding="utf-8")
    assert {finding["check"] for finding in before} == {"name-drift"}
    assert after == []


def test_number_words_against_num2words(house: House) -> None:
    """The way of `tests/oracles/`, in six cases."""
    done = house.run("-c", ORACLE)
    assert done.stdout.strip() == "[]", done.stderr


def test_the_document_quotes_this_language() -> None:
    document = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    quotations = re.findall(r"^```python (\S+)\n((?s:.*?))^```$", document, re.MULTILINE)
    assert len(quotations) > 5
    for path, quotation in quotations:
        assert quotation in (ROOT / path).read_text(encoding="utf-8"), path
