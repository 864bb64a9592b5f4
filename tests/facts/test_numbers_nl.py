"""Dutch numbers: what is read as which value, and what is none."""

from __future__ import annotations

import pytest

from tests.facts.numbers_of import numbers_of

CASES = {
    "separators": [
        ("1.200 leden", "1.200=1200"),
        (
            "1 200 leden en 12\u00a0500 brieven, 3\u202f400 bezwaren",
            "1 200=1200; 12\u00a0500=12500; 3\u202f400=3400",
        ),
        ("1200 leden", "1200=1200"),
        ("2,5 km en 0,75 liter en 3,50 meter", "2,5=2.5; 0,75=0.75; 3,50=3.5"),
        ("1.234.567,89 in totaal", "1.234.567,89=1234567.89"),
        ("nummer 007", "007=7"),
        ("-5 graden, −3 graden, min 4 graden", "-5=-5; −3=-3; 4=-4"),
        ("versie 3.2.1", "3=3; 2=2; 1=1"),
    ],
    "fractions": [
        ("½ liter, 2½ uur, 3/4 van de straat, 1 1/2 jaar", "½=0.5; 2½=2.5; 3/4=0.75; 1 1/2=1.5"),
        ("twee derde van de raad", "twee derde=2/3"),
        ("een derde van de leden", "een derde=1/3"),
        ("tweederdemeerderheid, driekwartstemming", "tweederde=2/3; driekwart=0.75"),
        ("drie kwart, driekwart, tweederde", "drie kwart=0.75; driekwart=0.75; tweederde=2/3"),
        (
            "een half miljoen en een kwart miljoen",
            "een half miljoen=500000; een kwart miljoen=250000",
        ),
        ("de helft van de buurt", "helft=0.5?"),
        (
            "anderhalf miljoen, drieënhalf, vier en een half",
            "anderhalf miljoen=1500000; drieënhalf=3.5; vier en een half=4.5",
        ),
        ("24/7 bereikbaar", "24=24; 7=7"),
    ],
    "words": [
        ("honderdvijfentwintigduizend brieven", "honderdvijfentwintigduizend=125000"),
        ("tweeëntwintig gezinnen", "tweeëntwintig=22"),
        ("twaalfhonderd, vijfentwintighonderd", "twaalfhonderd=1200; vijfentwintighonderd=2500"),
        ("honderd en vijf, duizend en één", "honderd en vijf=105; duizend en één=1001"),
        ("drie miljoen tweehonderdduizend", "drie miljoen tweehonderdduizend=3200000"),
        (
            "2,5 miljoen, 1,2 mln, 3 mrd, 300 duizend",
            "2,5 miljoen=2500000; 1,2 mln=1200000; 3 mrd=3000000000; 300 duizend=300000",
        ),
        ("twee dozijn eieren", "twee dozijn=24"),
        ("VIER eisen, Vier eisen", "VIER=4; Vier=4"),
        ("vie\u00adren\u00adtwin\u00adtig eisen", "vie\u00adren\u00adtwin\u00adtig=24"),
        ("vier\u00adentwintig eisen", "vier\u00adentwintig=24"),
        ("twee\u0308ntwintig", ""),
        ("tweee\u0308ntwintig gezinnen", "tweee\u0308ntwintig=22"),
    ],
    "weak words": [
        (
            "vertienvoudigd, door verdrievoudiging, verdriet",
            "vertienvoudigd=10?; verdrievoudiging=3?",
        ),
        ("anderhalfhonderd mensen", "anderhalfhonderd=150"),
        ("onder vier ogen", "vier=4?"),
        ("1 op de 4, 1 van de 12", "1=1?; 4=4; 1=1?; 12=12"),
        ("een brief, één eis", "een=1?; één=1?"),
        ("met z'n vieren", "vieren=4?"),
        ("een viertal eisen, een twintigtal huizen", "een=1?; viertal=4?; een=1?; twintigtal=20?"),
        ("een driedimensionaal model", "een=1?; driedimensionaal=3?"),
        ("zij namen de regels in acht", "acht=8?"),
        ("niet in acht nemen, hij acht het genoeg", ""),
        ("acht eisen", "acht=8"),
        ("achter de achtergrond", ""),
        ("de eerste keer", "eerste=1?"),
    ],
    "vague": [
        ("tientallen, honderden en duizenden mensen", ""),
        ("tientallen miljoenen euro's, enkele honderden", ""),
        ("een paar honderd mensen", "een=1?"),
    ],
    "ordinals": [
        ("de 21e, de 1ste, de 2de", "21e=21; 1ste=1; 2de=2"),
        ("de vijfde en de eenentwintigste", "vijfde=5; eenentwintigste=21"),
        (
            "honderdste, honderdderde, tweeduizendste",
            "honderdste=100; honderdderde=103; tweeduizendste=2000",
        ),
        ("een derde partij", "een=1?; derde=3?"),
        ("de op twee na grootste stad, de op één na langste", "twee=3; één=2"),
        ("op één na alle leden", "één=1?"),
    ],
    "compounds": [
        ("vijftigplussers en dertigers", "vijftigplussers=50?; dertigers=30?"),
        ("eenvoudige eenheid", ""),
    ],
    "roles": [
        (
            "40 procent, 40%, 40 %, veertig procent, 5 promille, 5‰",
            "40 procent=40%; 40%=40%; 40 %=40%; veertig procent=40%; 5 promille=5‰; 5‰=5‰",
        ),
        (
            "5-10%, tussen 5 en 10 procent, 5 à 10 procent",
            "5=5%; 10%=10%; 5=5%; 10 procent=10%; 5=5%; 10 procent=10%",
        ),
        ("2 procentpunten", "2 procentpunten=2 percentage points"),
        ("25 basispunten", "25 basispunten=0.25 percentage points"),
        (
            "nul komma vijf, drie komma vijfentwintig, een komma nul twee miljoen; drie, komma",
            "nul komma vijf=0.5; drie komma vijfentwintig=3.25; een komma nul twee miljoen=1020000;"
            " drie=3",
        ),
        (
            "de jaren 80, de jaren '80, de jaren tachtig",
            "jaren 80=1980s; jaren '80=1980s; jaren tachtig=1980s",
        ),
        ("de jaren 1980, de tachtiger jaren", "jaren 1980=1980s; tachtiger jaren=1980s"),
        ("de tachtigerjaren, de jaren 2010-2020", "tachtigerjaren=1980s; 2010=2010; 2020=2020"),
        ("de jaren zestig en zeventig", "jaren zestig=1960s; zeventig=1970s"),
        ("de 20e eeuw, de twintigste eeuw", "20e eeuw=20th century; twintigste eeuw=20th century"),
        ("de 17e en 18e eeuw", "17e=17th century; 18e eeuw=18th century"),
        ("in de 11e, 12e en 13e eeuw", "11e=11th century; 12e=12th century; 13e eeuw=13th century"),
        ("de 19e en begin 20e eeuw", "19e=19th century; 20e eeuw=20th century"),
        (
            "5- à 600",
            "5=500; 600=600",
        ),
        (
            "vijftien- tot twintigduizend, twee- tot driehonderd",
            "vijftien=15000; twintigduizend=20000; twee=200; driehonderd=300",
        ),
        (
            "een half procentpunt, van 5 naar 10 procent",
            "een half procentpunt=0.5 percentage points; 5=5%; 10 procent=10%",
        ),
        ("een 18e-eeuwse kerk", "een=1?; 18e-eeuwse=18th century"),
        ("vijf eeuwen lang", "vijf=5"),
    ],
    "ranges": [
        (
            "2 tot 3 miljoen, 4,2-3,9 miljoen",
            "2=2000000; 3 miljoen=3000000; 4,2=4200000; 3,9 miljoen=3900000",
        ),
        ("1977-1981", "1977=1977; 1981=1981"),
        ("26 - 00", "26=26; 00=0"),
    ],
    "about": [
        ("ongeveer 300, ruim 1.200, zo'n 50, rond de 40", "300=~300; 1.200=~1200; 50=~50; 40=~40"),
        ("meer dan 300 leden", "300=~300"),
    ],
    "Roman": [
        ("Lodewijk XIV en hoofdstuk IV", "XIV=14; IV=4"),
        ("de Tweede Wereldoorlog", "Tweede=2"),
        ("artikel II, bijlage I", "II=2; I=1?"),
        ("de XXe eeuw ligt achter ons", ""),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for group in CASES.values() for case in group])
def test_numbers(text: str, expected: str) -> None:
    assert numbers_of(text, "nl") == expected
