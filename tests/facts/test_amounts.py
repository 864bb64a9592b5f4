"""Amounts of money in three languages, and the numbers that are none."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import facts_of
from translate.facts.currencies import may_be_one_currency

DUTCH = [
    (
        "zeventien euro tachtig. Voor 5 euro 20 keer",
        "zeventien euro tachtig=17.8 EUR; 5 euro=5 EUR; 20=20",
    ),
    ("€ 1,5 mln en €2.000", "€ 1,5 mln=1500000 EUR; €2.000=2000 EUR"),
    (
        "1.500 euro, 250 EUR, EUR 250, 12,50 €",
        "1.500 euro=1500 EUR; 250 EUR=250 EUR; EUR 250=250 EUR; 12,50 €=12.5 EUR",
    ),
    (
        "vijfhonderd euro en drie miljoen euro's",
        "vijfhonderd euro=500 EUR; drie miljoen euro's=3000000 EUR",
    ),
    ("€\u00a03,50 of €\u202f1\u202f200", "€\u00a03,50=3.5 EUR; €\u202f1\u202f200=1200 EUR"),
    ("€ 10-15 en € 20 – € 30", "€ 10=10 EUR; 15=15 EUR; € 20=20 EUR; € 30=30 EUR"),
    ("biljetten van 5 en 100 dollar", "5=5 $; 100 dollar=100 $"),
    ("45 miljoen Australische dollars", "45 miljoen Australische dollars=45000000 AUD"),
    ("20.000 à 25.000 euro", "20.000=20000 EUR; 25.000 euro=25000 EUR"),
    ("50 cent, 30 kopeken", "50 cent=0.5 ¢; 30 kopeken=0.3 RUB"),
    ("2 euro en 50 cent", "2 euro en 50 cent=2.5 EUR"),
    (
        "100 pond sterling, 100 Britse ponden",
        "100 pond sterling=100 GBP; 100 Britse ponden=100 GBP",
    ),
    ("300 leden, 100 pond aardappelen", "300=300"),
    ("tientallen miljoenen euro's", ""),
    ("het tekort van − € 4,6 mln", "− € 4,6 mln=-4600000 EUR"),
    ("-€ 5, €20–€30, 5 - € 6", "-€ 5=-5 EUR; €20=20 EUR; €30=30 EUR; 5=5; € 6=6 EUR"),
]
ENGLISH = [
    ("€1.5 million, $5bn, £5m", "€1.5 million=1500000 EUR; $5bn=5000000000 $; £5m=5000000 £"),
    (
        "US$ 5, US$5, AUD$45 million, C$20",
        "US$ 5=5 USD; US$5=5 USD; AUD$45 million=45000000 AUD; C$20=20 CAD",
    ),
    ("the Canadian $5 note", "$5=5 CAD"),
    ("15 US dollars, 15 U.S. dollars", "15 US dollars=15 USD; 15 U.S. dollars=15 USD"),
    ("two hundred euros, a 50-euro note", "two hundred euros=200 EUR; 50-euro=50 EUR"),
    ("2 euros and 50 cents", "2 euros and 50 cents=2.5 EUR"),
    (
        "€1.5 to €2 million, €5 to €10",
        "€1.5=1500000 EUR; €2 million=2000000 EUR; €5=5 EUR; €10=10 EUR",
    ),
    ("EUR 20,000–25,000", "EUR 20,000=20000 EUR; 25,000=25000 EUR"),
    ("from 5 to 10 euros", "5=5 EUR; 10 euros=10 EUR"),
    (
        "100 British pounds, 20 pounds sterling",
        "100 British pounds=100 GBP; 20 pounds sterling=20 GBP",
    ),
    ("one euro", "one euro=1 EUR?"),
    ("THE 5 NGOs, 300 members", "5=5; 300=300"),
    ("in 2010 and 5 euros more", "2010=2010; 5 euros=5 EUR"),
]
RUSSIAN = [
    ("1,5 млн евро, 3 тыс. рублей", "1,5 млн евро=1500000 EUR; 3 тыс. рублей=3000 RUB"),
    ("100 руб., 250 ₽, 20 грн", "100 руб=100 RUB; 250 ₽=250 RUB; 20 грн=20 UAH"),
    (
        "15 долларов США, 45 млн австралийских долларов",
        "15 долларов США=15 USD; 45 млн австралийских долларов=45000000 AUD",
    ),
    ("двумястами рублями", "двумястами рублями=200 RUB"),
    ("5 рублей 30 копеек", "5 рублей 30 копеек=5.3 RUB"),
    ("от 2 500 до 130 000 иен", "2 500=2500 JPY; 130 000 иен=130000 JPY"),
    (
        "сто фунтов стерлингов, сто британских фунтов",
        "сто фунтов стерлингов=100 GBP; сто британских фунтов=100 GBP",
    ),
    ("100-долларовая купюра", "100-долларовая=100 $"),
    ("300 членов, 100 фунтов картофеля", "300=300"),
]
CASES = [
    (language, *case)
    for language, cases in (("nl", DUTCH), ("en", ENGLISH), ("ru", RUSSIAN))
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_amounts(language: str, text: str, expected: str) -> None:
    assert facts_of(text, language, "amount number") == expected


@pytest.mark.parametrize(
    ("nl", "en", "ru"),
    [
        ("€ 1,5 mln", "€1.5 million", "1,5 млн евро"),
        ("€ 1.500", "€1,500", "1500 евро"),
        ("twaalfhonderd euro", "twelve hundred euros", "тысяча двести евро"),
        ("€ -250", "€-250", "−250 €"),
        ("250 Amerikaanse dollar", "US$250", "250 долларов США"),
        ("drie roebel", "three roubles", "три рубля"),
        ("20 Zwitserse frank", "20 Swiss francs", "20 швейцарских франков"),
        ("80 Zweedse kronen", "80 Swedish kronor", "80 шведских крон"),
    ],
)
def test_an_amount_is_one_value_in_every_language(nl: str, en: str, ru: str) -> None:
    values = {
        facts_of(text, language, "amount").partition("=")[2]
        for language, text in (("nl", nl), ("en", en), ("ru", ru))
    }
    assert len(values) == 1
    assert "" not in values


@pytest.mark.parametrize(
    ("sign", "code", "are_one"),
    [
        *(("kr", code, True) for code in ("SEK", "NOK", "DKK", "ISK", "CZK")),
        *(("$", "CAD", True), ("£", "EGP", True), ("¥", "CNY", True), ("¢", "EUR", True)),
        *(("RUB", "BYN", False), ("SEK", "NOK", False), ("$", "GBP", False), ("kr", "kr", True)),
    ],
)
def test_a_sign_may_be_the_currency_of_each_country_that_uses_it(
    sign: str, code: str, are_one: bool
) -> None:
    assert may_be_one_currency(sign, code) == may_be_one_currency(code, sign) == are_one
