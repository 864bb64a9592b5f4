"""Numbers in digits, carried over in the translation's format."""

import pytest

from translate.drafting.figures import carry_over, counterparts, without_figures
from translate.facts.figures import figures
from translate.languages import get


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("nl", "1.200 leden en 300", ["1200", "300"]),
        ("nl", "3,5 procent van 1.234.567,89", ["3.5", "1234567.89"]),
        ("nl", "1,200 is anders: een komma en 0", ["1.200", "0"]),
        ("nl", "om 9.30 uur, de 21e, A4, §3", ["3"]),
        ("nl", "op 12-3-2022, in 2022.", ["2022"]),
        ("nl", "€ 1\u00a0200 of 1\u202f200", ["1200", "1200"]),
        ("en", "1,200 members, 3.5 per cent", ["1200", "3.5"]),
        ("en", "Version 1.2.3 of 2026, at 9:30", ["2026"]),
        ("ru", "1\u00a0200 членов, 3,5 %", ["1200", "3.5"]),
        ("ru", "в 2022 году 300 человек", ["2022", "300"]),
        ("nl", "<g1>12</g1><x2/>", ["12"]),
    ],
)
def test_figures(language: str, text: str, values: list[str]) -> None:
    found = figures(text, get(language))
    assert [figure.value for figure in found] == values


def test_texts_that_differ_in_numbers_only() -> None:
    nl = get("nl")
    assert without_figures("300 leden", nl) == "# leden"
    assert without_figures("1.200 leden", nl) == "# leden"
    assert without_figures("# leden", nl) != without_figures("300 leden", nl)


@pytest.mark.parametrize(
    ("before", "after", "target", "translation", "carried"),
    [
        ("300 leden", "1.200 leden", "en", "300 members", "1,200 members"),
        ("300 leden", "1.200 leden", "ru", "300 членов", "1\u00a0200 членов"),
        ("1.500 leden", "12.000 leden", "ru", "1 500 членов", "12 000 членов"),
        ("3,5 procent", "12,25 procent", "en", "3.5 per cent", "12.25 per cent"),
        ("20 maart 2022", "21 mei 2023", "en", "20 of 2022", "21 of 2023"),
        ("in 2019 61 procent", "in 2020 61 procent", "en", "61 % in 2019", "61 % in 2020"),
        ("3 van de 3", "4 van de 4", "en", "3 out of 3", "4 out of 4"),
        ("1200 leden", "1300 leden", "en", "1,200 members", "1300 members"),
        ("3 van de 3", "3 van de 4", "en", "3 out of 3", None),
        ("4 eisen", "5 eisen", "en", "four demands", None),
        ("2 en 3", "3 en 4", "en", "3 and 2", "4 and 3"),
        ("2 en 2", "5 en 5", "en", "2 only", None),
        ("<x1/> 3", "<x1/> 4", "en", "<x1/> 3 <g3>a</g3>", "<x1/> 4 <g3>a</g3>"),
    ],
)
def test_carried_over(
    before: str, after: str, target: str, translation: str, carried: str | None
) -> None:
    nl = get("nl")
    old, new = figures(before, nl), figures(after, nl)
    assert carry_over(translation, old, new, get(target)) == carried


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("Wij hebben 300 leden", "Wij hebben nu 1.200 leden", [("300", "1200")]),
        ("300 leden", "400 donateurs", None),
        ("in 2019 hadden wij 300 leden", "wij hadden 400 leden in 2020", None),
        ("op 12 maart om 3 uur", "op 14 april om 5 uur", [("12", "14"), ("3", "5")]),
        ("300 leden en 20 huizen", "300 leden en huizen", None),
        ("# 3 van de lijst", "# 4 van de lijst", [("3", "4")]),
        ("300", "400", [("300", "400")]),
        ("geen getal", "ook geen getal", []),
    ],
)
def test_counterparts(before: str, after: str, pairs: list[tuple[str, str]] | None) -> None:
    found = counterparts(before, after, get("nl"))
    values = found and [(old.value, new.value) for old, new in zip(*found, strict=True)]
    assert (None if found is None else values or []) == pairs
