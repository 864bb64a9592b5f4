"""A sentence and its translations assert the same dates, times, amounts and quantities."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import segment_of
from translate.facts.extract import extract
from translate.model import FactKind

KINDS = (FactKind.DATE, FactKind.TIME, FactKind.AMOUNT, FactKind.QUANTITY)

SENTENCES = [
    (
        "De bijeenkomst is op donderdag 12 oktober 2023 van 19.30 tot 21.00 uur.",
        "The meeting is on Thursday, October 12, 2023, from 7:30 to 9 p.m.",
        "Встреча состоится в четверг, 12 октября 2023 года, с 19:30 до 21:00.",
        3,
    ),
    (
        "De wet geldt sinds 1 januari 2015 en loopt tot en met 31 december 2025.",
        "The law has applied since 1 January 2015 and runs until 31 December 2025.",
        "Закон действует с 1 января 2015 года по 31 декабря 2025 года.",
        2,
    ),
    (
        "Wij vragen € 2,4 miljoen per jaar, dus € 12 per inwoner.",
        "We ask for €2.4 million a year, that is €12 per inhabitant.",
        "Мы просим 2,4 млн евро в год, то есть 12 евро на жителя.",
        2,
    ),
    (
        "Binnen zes weken na dagtekening, uiterlijk 15 november.",
        "Within six weeks of the date, by November 15 at the latest.",
        "В течение шести недель, не позднее 15 ноября.",
        2,
    ),
    (
        "Het pand is 1.200 m² groot en ligt op 300 meter van het station.",
        "The building measures 1,200 m² and is 300 metres from the station.",
        "Площадь здания 1200 м², оно находится в 300 метрах от вокзала.",
        2,
    ),
    (
        "De maximumsnelheid gaat van 50 naar 30 km/u.",
        "The speed limit drops from 50 to 30 km/h.",
        "Максимальная скорость снижается с 50 до 30 км/ч.",
        2,
    ),
    (
        "De vaste lasten stegen tot 38 cent per kWh bij 2.500 kWh verbruik.",
        "The fixed charges rose to 38 cents per kWh for 2,500 kWh of use.",
        "Плата выросла до 38 центов за кВт·ч при потреблении 2500 кВт·ч.",
        2,
    ),
    (
        "In het voorjaar van 2022 kwamen 1.250 gezinnen, in juni en juli nog eens 300.",
        "In the spring of 2022, 1,250 families came, and in June and July another 300.",
        "Весной 2022 года приехали 1250 семей, в июне и июле — ещё 300.",
        2,
    ),
    (
        "Op 3 maart jl. om half acht 's avonds, na anderhalf uur wachten.",
        "On 3 March at half past seven in the evening, after an hour and a half of waiting.",
        "3 марта в половине восьмого вечера, после полутора часов ожидания.",
        3,
    ),
    (
        "Het raadsbesluit van 14-06-2021 (nr. 2021/118) kost de 82-jarige bewoner 7,50 euro.",
        "The council decision of 14 June 2021 (no. 2021/118) costs the 82-year-old resident €7.50.",
        "Решение совета от 14.06.2021 (№ 2021/118) стоит 82-летнему жителю 7,5 евро.",
        3,
    ),
    (
        "De bewaartermijn is twee jaar in plaats van 24 maanden.",
        "The retention period is two years instead of 24 months.",
        "Срок хранения — два года вместо 24 месяцев.",
        2,
    ),
    (
        "De trein van 8.05 uur en die van 17.45 uur.",
        "The 8:05 a.m. train and the 5:45 p.m. one.",
        "Поезда в 8:05 и 17:45.",
        2,
    ),
    (
        "25 liter water, 3 kg rijst en 200 gram suiker, bij 38 graden in augustus.",
        "25 litres of water, 3 kg of rice and 200 grams of sugar, at 38 degrees in August.",
        "25 литров воды, 3 кг риса и 200 граммов сахара, при 38 градусах в августе.",
        5,
    ),
    (
        "Na een halfjaar, tot 20 mei om middernacht.",
        "After half a year, until midnight on 20 May.",
        "Через полгода, до полуночи 20 мая.",
        3,
    ),
    (
        "Tussen 28 februari en 2 maart 2022, dus drie dagen van 10 tot 16 uur.",
        "Between 28 February and 2 March 2022, so three days from 10 a.m. to 4 p.m.",
        "Между 28 февраля и 2 марта 2022 года, то есть три дня с 10 до 16 часов.",
        5,
    ),
    (
        "Het was acht graden onder nul, binnen twintig graden; daarna vroor het 12 graden.",
        "It was eight degrees below zero, inside 20 degrees; then minus twelve degrees.",
        "Было восемь градусов мороза, в доме 20 градусов тепла, затем — минус 12 градусов.",
        3,
    ),
    (
        "De fabriek stoot 3,4 kiloton uit: 41 microgram stof per kubieke meter, 30 kilowattuur.",
        "The plant emits 3.4 kilotonnes: 41 µg/m³ of dust, 30 kilowatt hours.",
        "Завод выбрасывает 3,4 килотонны: 41 микрограмм пыли на кубический метр, 30 кВт·ч.",
        3,
    ),
]


@pytest.mark.parametrize(("nl", "en", "ru", "count"), SENTENCES)
def test_the_versions_agree(nl: str, en: str, ru: str, count: int) -> None:
    values = [
        sorted(
            str(fact.value)
            for fact in extract(segment_of(text, language), language)
            if fact.kind in KINDS and not getattr(fact.value, "weak", False)
        )
        for language, text in (("nl", nl), ("en", en), ("ru", ru))
    ]
    assert values[0] == values[1] == values[2]
    assert len(values[0]) == count
