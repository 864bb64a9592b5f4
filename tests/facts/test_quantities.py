"""Units, ages and durations in three languages, and the numbers that only count."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import facts_of
from translate.facts.units import unit
from translate.languages import CODES, get
from translate.languages.measures import INTERNATIONAL

DUTCH = {
    "units": [
        ("5 km, 5km, 5 kilometer", "5 km=5 km; 5km=5 km; 5 kilometer=5 km"),
        ("19.500 vierkante kilometer en 3 m²", "19.500 vierkante kilometer=19500 km2; 3 m²=3 m2"),
        ("2 kubieke meter, 2 m3, 5 m2.", "2 kubieke meter=2 m3; 2 m3=2 m3; 5 m2=5 m2"),
        ("70 km/u, 17.500 mijl per uur", "70 km/u=70 km/h; 17.500 mijl per uur=17500 [mi_i]/h"),
        (
            "30 graden, 30 °C, 30 graden Celsius",
            "30 graden=30 deg; 30 °C=30 Cel; 30 graden Celsius=30 Cel",
        ),
        ("600 Mbit/s en 5,0 Ghz", "600 Mbit/s=600 Mbit/s; 5,0 Ghz=5 GHz"),
        ("zes kilogram", "zes kilogram=6 kg"),
        ("100 tot 250 meter", "100=100 m; 250 meter=250 m"),
        ("de 100 en 200 meter", "100=100 m; 200 meter=200 m"),
    ],
    "durations": [
        ("1 uur en 30 minuten", "1 uur en 30 minuten=1.5 h"),
        ("anderhalf jaar, een half jaar", "anderhalf jaar=1.5 a; een half jaar=0.5 a"),
        ("drie kwartier, een kwartier", "drie kwartier=45 min; een kwartier=15 min"),
        ("een kwart van een uur", "een kwart van een uur=0.25 h"),
        ("binnen 24 uur, twee weken", "24 uur=24 h; twee weken=2 wk"),
        ("per dag en elke week", "per dag=1 d?; elke week=1 wk?"),
        ("driemaandelijkse en tweejaarlijks", "driemaandelijkse=3 mo; tweejaarlijks=2 a"),
        ("per 1 km², op 1 km van huis", "1 km²=1 km2?; 1 km=1 km"),
        ("een tweedaags bezoek", "tweedaags=2 d"),
    ],
    "ages": [
        ("een 31-jarige vrouw", "31-jarige=31 a"),
        ("een vierjarig kind", "vierjarig=4 a"),
        ("hij is 31 jaar oud", "31 jaar=31 a"),
        ("op 31-jarige leeftijd", "31-jarige=31 a"),
    ],
    "no units": [
        ("300 leden, de derde dag", ""),
        ("blz. 2 t/m 5", ""),
        ("artikel 3 A", ""),
        ("de 20e eeuw", ""),
    ],
}
ENGLISH = {
    "units": [
        ("5 km, 5km, five kilometres", "5 km=5 km; 5km=5 km; five kilometres=5 km"),
        ("19,500 km² and 6 sq. km", "19,500 km²=19500 km2; 6 sq. km=6 km2"),
        ("5 m/s, 120 g/km, 40 µg/m³", "5 m/s=5 m/s; 120 g/km=120 g/km; 40 µg/m³=40 ug/m3"),
        ("20 cubic metres", "20 cubic metres=20 m3"),
        (
            "35-40 mph (56-64 km/h)",
            "35=35 [mi_i]/h; 40 mph=40 [mi_i]/h; 56=56 km/h; 64 km/h=64 km/h",
        ),
        ("17,500 miles per hour", "17,500 miles per hour=17500 [mi_i]/h"),
        ("30 degrees Fahrenheit, 86°F", "30 degrees Fahrenheit=30 [degF]; 86°F=86 [degF]"),
        ("5 feet 10 inches", "5 feet 10 inches=35/6 [ft_i]"),
        ("100 yards/meters away", "100 yards=100 [yd_i]?; meters=100 m?"),
        ("20-foot waves", "20-foot=20 [ft_i]"),
    ],
    "durations": [
        ("half a year, a year and a half", "half a year=0.5 a; a year and a half=1.5 a"),
        ("two and a half years", "two and a half years=2.5 a"),
        ("a 25-minute meeting", "25-minute=25 min"),
        ("a fortnight", "fortnight=2 wk"),
        ("seven days a week", "seven days=7 d?; a week=1 wk?"),
        ("five days a week", "five days=5 d; a week=1 wk?"),
        ("the past decade, a decade and a half", "past decade=10 a?; a decade and a half=15 a"),
        ("a second interview, second-class", ""),
        ("a year and a half ago", "a year and a half=1.5 a"),
        ("quarterly, fortnightly", "quarterly=3 mo?; fortnightly=2 wk?"),
        ("biennial", "biennial=2 a?"),
        ("within a second", "a second=1 s?"),
        ("24 hours a day", "24 hours=24 h?; a day=1 d?"),
        ("one year", "one year=1 a?"),
        ("2 hours and 30 minutes", "2 hours and 30 minutes=2.5 h"),
    ],
    "ages": [
        ("a 31-year-old, a three-year-old", "31-year=31 a; three-year=3 a"),
        ("31 years old, an 11 year old girl", "31 years=31 a; 11 year=11 a"),
    ],
    "no units": [
        ("300 members, the first day", ""),
        ("Section 2 A and the 3rd year", ""),
        ("the 21st century", ""),
    ],
}
RUSSIAN = {
    "units": [
        ("5 км, пять километров", "5 км=5 km; пять километров=5 km"),
        ("3850 кв. км, 20 м²", "3850 кв. км=3850 km2; 20 м²=20 m2"),
        ("100 кубических метров", "100 кубических метров=100 m3"),
        ("70 километров в час, 60 км/ч", "70 километров в час=70 km/h; 60 км/ч=60 km/h"),
        ("30 градусов по Цельсию", "30 градусов по Цельсию=30 Cel"),
        ("30 градусов Цельсия, 30 °С", "30 градусов Цельсия=30 Cel; 30 °С=30 Cel"),
        ("100-250 метров", "100=100 m; 250 метров=250 m"),
        ("на 360-километровую цепь", "360-километровую=360 km"),
        ("300 г сахара", "300 г=300 g"),
        ("600 Мбит/с, 1,5 м/с", "600 Мбит/с=600 Mbit/s; 1,5 м/с=1.5 m/s"),
    ],
    "durations": [
        ("полгода, полтора года", "полгода=0.5 a; полтора года=1.5 a"),
        ("год с половиной", "год с половиной=1.5 a"),
        ("сутки, за неделю", "сутки=1 d?; неделю=1 wk?"),
        ("2 часа 30 минут, 2 ч. 30 мин.", "2 часа 30 минут=2.5 h; 2 ч. 30 мин=2.5 h"),
        ("2500 кВт·ч, 5 кВт", "2500 кВт·ч=2500 kWh; 5 кВт=5 kW"),
        ("25-минутная встреча", "25-минутная=25 min"),
        ("двадцать лет", "двадцать лет=20 a"),
    ],
    "ages": [
        ("31-летний мужчина", "31-летний=31 a"),
        ("четырёхмесячные котята", "четырёхмесячные=4 mo"),
        ("в возрасте 31 года", "31 года=31 a"),
        ("двухлетний проект", "двухлетний=2 a"),
    ],
    "no units": [
        ("300 членов, в 5 т. е. пяти", ""),
        ("п. 3 ч. 2 ст. 15", ""),
        ("в 2022 г. и в 2021 году", ""),
    ],
}
CASES = [
    (language, *case)
    for language, table in (("nl", DUTCH), ("en", ENGLISH), ("ru", RUSSIAN))
    for cases in table.values()
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_quantities(language: str, text: str, expected: str) -> None:
    assert facts_of(text, language, "quantity") == expected


RUSSIAN_FORMS = {
    "km": "километр километра километру километром километре километры километров километрам"
    " километрами километрах",
    "min": "минута минуты минуте минуту минутой минут минутам минутами минутах",
    "wk": "неделя недели неделе неделю неделей недель неделям неделями неделях",
    "h": "час часа часу часом часе часы часов часам часами часах",
    "d": "день дня дню днём дне дни дней дням днями днях сутки суток суткам сутками сутках",
    "mo": "месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцами месяцах",
    "a": "год года году годом годе лет годам годами годах",
    "t": "тонна тонны тонне тонну тонной тонн тоннам тоннами тоннах",
    "[mi_i]": "миля мили миле милю милей миль милям милями милях",
}


@pytest.mark.parametrize("code", RUSSIAN_FORMS)
def test_every_case_of_a_russian_unit(code: str) -> None:
    found = {facts_of(f"17 {form}", "ru", "quantity") for form in RUSSIAN_FORMS[code].split()}
    assert {fact.partition("=")[2] for fact in found} == {f"17 {code}"}


def test_every_code_of_every_language_is_a_unit() -> None:
    for language in CODES:
        measures = get(language).measures()
        tables = (measures.units, measures.abbreviations, measures.adjectives, measures.scales)
        for table in (*tables, measures.weak_spans, INTERNATIONAL):
            for code in table.values():
                assert unit(code).factor > 0
        for _, code in measures.spans.values():
            assert unit(code).dimension == "duration"


WHOLE = ("nl", "en", "ru")
"""The languages with all the units of civic letters; a new one may begin with some."""


def test_every_language_knows_the_same_units() -> None:
    known = {language: set(get(language).measures().units.values()) for language in WHOLE}
    civic = {code for codes in known.values() for code in codes} - {
        *(
            "[nmi_i]",
            "[pt]",
            "[ly]",
            "[wd]",  # Russian has two words for it
            "[HP]",
            "dm",
            "hL",
            "cal",
            "J",
            "kJ",
            "hPa",
            "Pa",
            "dL",
            "nm",
            "um",
        ),
    }
    assert all(civic <= units for units in known.values())
