"""Dutch dates: what is read as which date, and what is none."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import facts_of

CASES = {
    "in words": [
        ("de Halfjaarcijfers 2025", "Halfjaarcijfers 2025=2025-01 to 2025-06"),
        ("op 28 december 2022", "28 december 2022=2022-12-28"),
        (
            "28 dec. 2022, 3 mrt 2022, 1 sept. 2021",
            "28 dec. 2022=2022-12-28; 3 mrt 2022=2022-03-03; 1 sept. 2021=2021-09-01",
        ),
        ("de 21e maart en de eerste mei", "21e maart=????-03-21; eerste mei=????-05-01"),
        ("de eenentwintigste van maart", "eenentwintigste van maart=????-03-21"),
        ("maandag 7 maart 2022", "maandag=weekday 1?; 7 maart 2022=2022-03-07"),
        ("1\u00a0januari\u00a02023", "1\u00a0januari\u00a02023=2023-01-01"),
        ("Amsterdam, 5 MEI 2022", "5 MEI 2022=2022-05-05"),
        ("per 1-jan-2023", "1-jan-2023=2023-01-01"),
        ("op 5 mei 2022 waren er 300 mensen", "5 mei 2022=2022-05-05; 300=300"),
        ("in de nacht van 5 op 6 mei", "5=????-05-05; 6 mei=????-05-06"),
        ("score van 5 op 10 in mei", "5=5; 10=10; mei=????-05"),
        ("op 2025-03-14T09:30", "2025-03-14=2025-03-14"),
        ("vlak na 3 ok\u00adtober", "3 ok\u00adtober=????-10-03"),
    ],
    "parts": [
        ("in de tweede helft van 2019", "tweede helft van 2019=2019-07 to 2019-12"),
        (
            "het eerste kwartaal van het jaar 2024",
            "eerste kwartaal van het jaar 2024=2024-01 to 2024-03",
        ),
        ("de eerste helft van de jaren 2020", "eerste=1?; helft=0.5?; jaren 2020=2020s"),
        ("in maart, eind april en sinds mei", "maart=????-03; april=????-04; mei=????-05"),
        ("begin maart 2022", "maart 2022=2022-03"),
        ("zitting 09/2024, dossier 10.2024", "09/2024=2024-09; 10.2024=2024-10"),
        ("vanaf 1-1-'25 en 12-03-’24", "1-1-'25=2025-01-01; 12-03-’24=2024-03-12"),
        ("in maart van het jaar 2022", "maart van het jaar 2022=2022-03"),
        ("maart '22", "maart '22=2022-03"),
        ("in 2022 en in het jaar 1998", "2022=2022; 1998=1998"),
        ("op maandag en op vrijdag", "maandag=weekday 1?; vrijdag=weekday 5?"),
        ("vrijdagavond en zondagmiddag", "vrijdagavond=weekday 5?; zondagmiddag=weekday 7?"),
        ("de maartse buien", "maartse=????-03?"),
        ("in 44 v.Chr. en 12 voor Christus", "44 v.Chr.=44 BC; 12 voor Christus=12 BC"),
        ("van 500 tot 300 v. Chr.", "500=500 BC; 300 v. Chr.=300 BC"),
    ],
    "ranges and lists": [
        ("3–5 maart 2022", "3=2022-03-03; 5 maart 2022=2022-03-05"),
        ("van 3 tot en met 5 april", "3=????-04-03; 5 april=????-04-05"),
        ("3 t/m 5 april", "3=????-04-03; 5 april=????-04-05"),
        ("op 3, 4 en 6 mei 2021", "3=2021-05-03; 4=2021-05-04; 6 mei 2021=2021-05-06"),
        ("28 februari tot 2 maart 2022", "28 februari=2022-02-28; 2 maart 2022=2022-03-02"),
        (
            "maandag 3 tot en met vrijdag 7 maart",
            "maandag=weekday 1?; 3=????-03-03; vrijdag=weekday 5?; 7 maart=????-03-07",
        ),
        ("in maart en april 2022", "maart=2022-03; april 2022=2022-04"),
        (
            "het seizoen 2019/20 en het schooljaar 2020-2021",
            "2019=2019; 20=2020; 2020=2020; 2021=2021",
        ),
        ("artikel 8 en 5 maart", "8=8; 5 maart=????-03-05"),
    ],
    "in digits": [
        (
            "28.12.2022, 28-12-2022, 2022-12-28",
            "28.12.2022=2022-12-28; 28-12-2022=2022-12-28; 2022-12-28=2022-12-28",
        ),
        ("28/12/22 en 28-12-22", "28/12/22=2022-12-28; 28-12-22=2022-12-28"),
        ("op 3/4/2022", "3/4/2022=2022-04-03!"),
        ("op 3-4-2022", "3-4-2022=2022-04-03"),
        ("op 12/28/2022", "12/28/2022=2022-12-28"),
        ("op 5/5/2022", "5/5/2022=2022-05-05"),
    ],
    "no dates": [
        ("artikel 8, lid 3", "8=8; 3=3"),
        ("paragraaf 3.2.1 en 3.2.22", "3=3; 2=2; 1=1; 3=3; 2=2; 22=22"),
        ("40.12.2022 bestaat niet", "40=40; 12=12; 2022=2022"),
        ("op 10.12.2022.1 antwoordt niemand", "10=10; 12=12; 2022=2022; 1=1"),
        ("de marktkoopman en de maartenaar", ""),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_dates(text: str, expected: str) -> None:
    assert facts_of(text, "nl", "date number") == expected
