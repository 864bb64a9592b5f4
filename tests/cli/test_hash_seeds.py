"""The same input gives the same bytes, in whatever order Python happens to hold a set."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from tests.workspaces import write_letter

SEEDS = ("0", "1", "2", "3")

ROWS = (
    (
        "Op 3 mei 2020 kwamen 12 leden, op 4 mei 12 leden en op 5 mei 15 leden; 7 stemden voor.",
        "On 3 May 2020 12 members came, on 4 May 12 members and on 5 May 15; 7 voted in favour.",
        "3 мая 2020 года пришли 12 членов, 4 мая 12 членов и 5 мая 15; 7 голосовали за.",
    ),
    (
        "Van de 12 bussen reden er 5 naar Gent, 5 naar Breda en 2 naar Lille, om 9.30 uur.",
        "Of the 12 buses 5 went to Ghent, 5 to Breda and 2 to Lille, at 9:30 am.",
        "Из 12 автобусов 5 поехали в Гент, 5 в Бреду и 2 в Лилль, в 9:30.",
    ),
    (
        "In 2019, 2020 en 2021 betaalden wij € 5 per maand; in 2022, 2022 en 2023 was dat € 7.",
        "In 2019, 2020 and 2021 we paid €5 a month; in 2022, 2022 and 2023 it was €7.",
        "В 2019, 2020 и 2021 годах мы платили 5 евро в месяц; в 2022, 2022 и 2023 — 7 евро.",
    ),
    (
        "Maandag werden 7 bomen gekapt, dinsdag 7, woensdag 12 en op 7 maart nog eens 5 km haag.",
        "On Monday 7 trees were felled, on Tuesday 7, on Wednesday 12, on 7 March 5 km of hedge.",
        "В понедельник срубили 7 деревьев, во вторник 7, в среду 12, а 7 марта ещё 5 км изгороди.",
    ),
    (
        "Het eerste, het tweede en het zevende huis tellen 2, 2 en 5 kamers van 12 m².",
        "The first, the second and the seventh house have 2, 2 and 5 rooms of 12 m².",
        "В первом, втором и седьмом доме 2, 2 и 5 комнат по 12 м².",
    ),
    (
        "Jan Vermeer, Anna Petrova en Olga Orlova vroegen 5 keer om 5 minuten, op 12 mei 2021.",
        "Jan Vermeer, Anna Petrova and Olga Orlova asked 5 times for 5 minutes, on 12 May 2021.",
        "Ян Вермеер, Анна Петрова и Ольга Орлова 5 раз просили 5 минут, 12 мая 2021 года.",
    ),
    (
        "De klas kreeg 2 boeken, 2 pennen, 3 schriften, 3 linialen en geen 7 maar 9 kaarten.",
        "The class got 2 books, 2 pens, 3 notebooks, 3 rulers and not 7 but 9 maps.",
        "Класс получил 2 книги, 2 ручки, 3 тетради, 3 линейки и не 7, а 9 карт.",
    ),
    (
        "Van 9 tot 12 januari 2020 was de brug 9 uur dicht, van 12 tot 15 maart 12 uur.",
        "From 9 to 12 January 2020 the bridge was shut for 9 hours, from 12 to 15 March for 12.",
        "С 9 по 12 января 2020 года мост закрывали на 9 часов, с 12 по 15 марта — на 12.",
    ),
)
"""Few values, each of them often: once shifted, each has many equally good counterparts."""

ODD = (
    (
        "In zaal 3, 4 en 4 zaten 5, 6 en 6 mensen.",
        "In room 3, 3 and 4 there were 5, 5 and 6 people.",
        "В залах 3, 3 и 4 сидели 5, 5 и 6 человек.",
    ),
    (
        "Wij telden 20, 20, 30, 40 en 50 auto's.",
        "We counted 20, 30, 30, 40 and 50 cars.",
        "Мы насчитали 20, 30, 40, 40 и 50 машин.",
    ),
    (
        "Op 2 mei, 2 mei, 3 mei, 4 mei en 8 juni.",
        "On 2 May, 3 May, 3 May, 4 May, 4 May and 8 June.",
        "2 мая, 3 мая, 3 мая, 4 мая, 4 мая и 9 июня.",
    ),
)
"""Every version says every value, but not equally often."""

SHIFTS = ((0, 1, 1), (0, 0, 1), (1, 0, 0), (0, 1, 2))

SCRIPT = """
import sys
from translate import precompiled

made = set()
restored = precompiled._restored
precompiled._restored = lambda *asked: made.add(repr(asked)) or restored(*asked)

from translate.cli import main

for line in sys.argv[1:]:
    print("$", line, main(line.split(" ")), flush=True)
print(*sorted(made), sep="\\n")
"""
"""Runs commands, and prints the expressions that they used: one that is spelled otherwise each time
is compiled each time, and fills the file of those that are kept."""


def _rows() -> Iterator[tuple[str, ...]]:
    yield from ROWS + ODD
    for shifts in SHIFTS:
        for place in range(len(ROWS)):
            picked = [ROWS[(place + shift) % len(ROWS)] for shift in shifts]
            yield tuple(row[column] for column, row in enumerate(picked))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A workspace with a letter of these rows, and the rows as a table."""
    (tmp_path / "translate.toml").write_text("", "utf-8")
    columns = list(zip(*_rows(), strict=True))
    texts = {
        code: "# 2020\n\n" + "\n\n".join(column) + "\n"
        for code, column in zip(("nl", "en", "ru"), columns, strict=True)
    }
    write_letter(tmp_path, "values", texts)
    lines = ["nl\ten\tru", *map("\t".join, _rows())]
    (tmp_path / "rows.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


def test_no_command_depends_on_the_order_of_a_set(place: Path) -> None:
    commands = (
        "check --format json rows.tsv",
        "check --format json values",
        "align values u3",
        "audit --jobs 1 --min-severity note rows.tsv",
        "export --format tmx values",
        "diff --format json values",
    )
    said = {}
    for seed in SEEDS:
        rmtree(place / ".translate", ignore_errors=True)  # what is kept is not found out again
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TRANSLATE_MEANING": "off"}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, *commands],
            cwd=place,
            env=environment,
            capture_output=True,
            check=True,
        )
        said[seed] = done.stdout.decode()
    first = said[SEEDS[0]]
    for command in commands:
        assert f"$ {command} 0\n" in first or f"$ {command} 1\n" in first
    assert '"check": "number-drift"' in first and '"check": "date-drift"' in first
    for seed in SEEDS:
        assert said[seed].splitlines() == first.splitlines(), f"differs under hash seed {seed}"
