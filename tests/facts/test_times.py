"""Times of day in three languages, and the durations and figures that are none."""

from __future__ import annotations

import pytest

from tests.facts.facts_of import facts_of

DUTCH = {
    "figures": [
        ("om 9.30 uur en om 15 uur", "9.30 uur=09:30; 15 uur=15:00"),
        ("om 22.08 uur, om 9:30, 15:00", "22.08 uur=22:08; 9:30=09:30; 15:00=15:00"),
        ("om 8 uur", "8 uur=08:00~"),
        ("om 9.30 begint de raad", "9.30=09:30"),
        ("om 15u30 en 9.00u", "15u30=15:30; 9.00u=09:00"),
        ("om 19h30, om 18u05.", "19h30=19:30; 18u05=18:05"),
        ("10 uur 's avonds", "10 uur 's avonds=22:00"),
        ("om 10.00 uur ’s ochtends", "10.00 uur ’s ochtends=10:00"),
        (
            "om 12 uur 's nachts en 12 uur 's middags",
            "12 uur 's nachts=00:00; 12 uur 's middags=12:00",
        ),
        ("na 22 uur", "22 uur=22:00"),
        ("om 24.00 uur", "24.00 uur=00:00"),
    ],
    "words": [
        ("om drie uur", "drie uur=03:00~"),
        ("'s middags om drie uur", "drie uur=15:00"),
        ("om half tien", "half tien=09:30~"),
        ("Half tien 's avonds", "Half tien 's avonds=21:30"),
        ("om half één", "half één=12:30~"),
        ("kwart over drie, kwart voor vier", "kwart over drie=03:15~; kwart voor vier=03:45~"),
        (
            "om tien over drie en vijf voor half vier",
            "tien over drie=03:10~; vijf voor half vier=03:25~",
        ),
        ("tot middernacht", "middernacht=00:00"),
    ],
    "ranges": [
        ("van 9 tot 17 uur", "9=09:00~; 17 uur=17:00"),
        ("tussen 6.30 en 7.30 uur", "6.30=06:30; 7.30 uur=07:30"),
        ("van 12.30–14.00 uur", "12.30=12:30; 14.00 uur=14:00"),
        (
            "van 8.00 – 12.30 uur en 13.15 – 17 uur",
            "8.00=08:00; 12.30 uur=12:30; 13.15=13:15; 17 uur=17:00",
        ),
        ("van 19:00 tot 21:00", "19:00=19:00; 21:00=21:00"),
    ],
    "no times": [
        ("binnen 24 uur, 24 uur per dag", "24 uur=24 h; 24 uur=24 h?; per dag=1 d?"),
        ("na 48 uur en gedurende 3 uren", "48 uur=48 h; 3 uren=3 h"),
        ("de stand was 2:1, de score 5-3", "2=2; 1=1; 5=5; 3=3"),
        ("won met 2:10 en 3:15", "2=2; 10=10; 3=3; 15=15"),
        ("het voorstel over drie punten", "drie=3"),
        ("tien voor drie personen", "tien=10; drie=3"),
    ],
}
ENGLISH = {
    "figures": [
        ("at 3 p.m., 3pm and 11:35 PM", "3 p.m.=15:00; 3pm=15:00; 11:35 PM=23:35"),
        ("at 12 a.m. and 12 p.m.", "12 a.m.=00:00; 12 p.m.=12:00"),
        ("at 9:30, at 09:30 and at 15:00", "9:30=09:30~; 09:30=09:30; 15:00=15:00"),
        ("at 8:30 p.m. local time (15.00 UTC)", "8:30 p.m.=20:30; 15.00=15:00"),
        ("approximately 1200 GMT", "1200=12:00"),
        ("at 9.30.", "9.30=09:30~"),
        ("at 3 in the afternoon", "3 in the afternoon=15:00"),
        ("10:08:30 a.m.", "10:08:30 a.m.=10:08:30"),
    ],
    "words": [
        (
            "five o'clock, six o’clock in the evening",
            "five o'clock=05:00~; six o’clock in the evening=18:00",
        ),
        ("half past nine", "half past nine=09:30~"),
        ("ten past nine and a quarter to three", "ten past nine=09:10~; quarter to three=02:45~"),
        ("at ten to five", "ten to five=04:50~"),
        ("from eight to ten in the evening", "eight=20:00; ten in the evening=22:00"),
        ("at noon, until midnight", "noon=12:00; midnight=00:00"),
        ("at 12 noon", "12 noon=12:00"),
    ],
    "ranges": [
        ("10:00–11:00 pm", "10:00=22:00; 11:00 pm=23:00"),
        ("from 9 to 5 p.m.", "9=09:00; 5 p.m.=17:00"),
        ("between 9 and 11 a.m.", "9=09:00; 11 a.m.=11:00"),
    ],
    "no times": [
        ("see John 3:16 there", "3=3; 16=16"),
        ("they won 2:1", "2=2; 1=1"),
        ("a ratio of 16:9", "16=16; 9=9"),
        ("a score of 11:09 or 8:11", "11=11; 09=9; 8=8; 11=11"),
        ("at 2.50 per cent", "2.50 per cent=2.5%"),
        ("the vote was ten to five", "ten=10; five=5"),
        ("for about 24 hours, after 3 hours", "24 hours=24 h; 3 hours=3 h"),
        ("1200 people", "1200=1200"),
    ],
}
RUSSIAN = {
    "figures": [
        ("в 3 часа дня и в 10 вечера", "3 часа дня=15:00; 10 вечера=22:00"),
        ("в 15:00, 15.00 ч, в 9.30", "15:00=15:00; 15.00 ч=15:00; 9.30=09:30"),
        ("в 15 часов 30 минут", "15 часов 30 минут=15:30"),
        ("к 10 часам утра", "10 часам утра=10:00"),
        ("в 12 ночи", "12 ночи=00:00"),
        ("в 8:30 вечера по местному времени", "8:30 вечера=20:30"),
        ("после 22 часов", "22 часов=22:00"),
    ],
    "words": [
        ("в три часа", "три часа=03:00~"),
        ("в половине десятого", "половине десятого=09:30~"),
        ("полдесятого вечера", "полдесятого вечера=21:30"),
        ("в начале восьмого утра", "в начале восьмого утра=07:00"),
        ("в начале второго года", "второго=2; года=1 a?"),
        ("со счётом 11:9, 8:11", "11=11; 9=9; 8=8; 11=11"),
        ("поезд в 8:11", "8:11=08:11"),
        ("между восемью и половиной десятого", "восемью=8; половиной десятого=09:30~"),
        ("перед половиной десятого", "половиной десятого=09:30~"),
        ("масштаб 1:25 000", "1=1; 25 000=25000"),
        ("без четверти три", "без четверти три=02:45~"),
        ("в четверть третьего", "четверть третьего=02:15~"),
        ("в десять минут третьего", "десять минут третьего=02:10~"),
        ("в час дня, в час ночи", "час дня=13:00; час ночи=01:00"),
        ("в полдень и до полуночи", "полдень=12:00; полуночи=00:00"),
    ],
    "ranges": [
        ("с 9 до 17 часов", "9=09:00~; 17 часов=17:00"),
        ("с 9:00 до 18:00", "9:00=09:00; 18:00=18:00"),
        ("между 10:00 и 11:00 вечера", "10:00=22:00; 11:00 вечера=23:00"),
    ],
    "no times": [
        ("за 3 дня, через 3 часа", "3 дня=3 d; 3 часа=3 h"),
        ("в 3 часах езды", "3 часах=3 h"),
        ("в течение 24 часов", "24 часов=24 h"),
        ("со счётом 3:2", "3=3; 2=2"),
    ],
}
CASES = [
    (language, *case)
    for language, table in (("nl", DUTCH), ("en", ENGLISH), ("ru", RUSSIAN))
    for cases in table.values()
    for case in cases
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_times(language: str, text: str, expected: str) -> None:
    assert facts_of(text, language, "time quantity number") == expected
