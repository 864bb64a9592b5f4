"""Names that are like the right one: another house, street or person, told apart; right spellings,
which are not."""

from __future__ import annotations

import pytest

from tests.letters import faults_in

OTHERS = [
    ("Bureau Ravensloot maakte de raming.", "Bureau Ravenhorst made the estimate.",
     "Бюро «Равенхорст» составило смету."),
    ("Metingen van het Bureau Veldhuis tonen iets anders.",
     "Measurements by the Veldhoen Bureau show something else.",
     "Измерения бюро «Велдхун» показывают иное."),
    ("Wij spraken Ewald Cross, klinisch geriater.",
     "We spoke to Ewald Cross, clinical geriatrician.",
     "Мы говорили с клиническим гериатром Эвалдом Кросманом."),
    ("Zij wonen in Kolverveen en Oosterbeek.", "They live in Kolverveen and Oosterbroek.",
     "Они живут в Колвервене и Остербруке."),
    ("Buslijn 31 is voor Noor Jansma te laat.", "Bus 31 is too late for Nora Jansma.",
     "Автобус 31 приходит для Нор Янсмы слишком поздно."),
    ("Volgens huisarts Jaap Hulst lekt het dak.", "According to GP Jaapje Hulst the roof leaks.",
     "По словам врача Япа Хюлста, крыша протекает."),
    ("De rector is mevrouw Mireille Claes.", "The head is Ms Murielle Claes.",
     "Директор школы — г-жа Мирей Клас."),
    ("Het rapport van J. M. de Wit is nooit besproken.",
     "The report by J. N. de Wit was never discussed.",
     "Доклад Й. М. де Вита никогда не обсуждался."),
    ("Wij schreven aan A.L. Hoving.", "We wrote to A.L. Hoving.", "Мы написали А. К. Ховингу."),
    ("Ook P. J. Stegeman tekende.", "P. Stegeman signed too.", "Подписал и П. Й. Стегеман."),
    ("Daar viel Marek Wolny.", "Marek Wolny fell there.", "Там погиб Марек Вольский."),
    ("Volgens het CBS daalt de huur.", "According to CBS rents are falling.",
     "По данным CPB, арендная плата снижается."),
]  # fmt: skip
SAME = [
    ("Wij spraken de Javaanse danseres.", "We spoke to the Javanese dancer.",
     "Мы говорили с яванской танцовщицей."),
    ("Schipholbewoners slapen slecht.", "People who live near Schiphol sleep badly.",
     "Соседи Схипхола плохо спят."),
    ("Ewoud Noordzij woont in Oosterzand.", "Ewoud Noordzij lives in Oosterzand.",
     "Эвауд Нордзей живёт в Остерзанде."),
    ("De Sint-Janskerk is dicht.", "St John's Church is closed.",
     "Церковь Святого Иоанна закрыта."),
    ("Tatjana Jefimova leidt het koor.", "Tatyana Efimova leads the choir.",
     "Хором руководит Татьяна Ефимова."),
    ("De tolk is Aleksej Fjodorov.", "The interpreter is Alexey Fedorov.",
     "Переводчик — Алексей Фёдоров."),
    ("Een rapport van J. Gagarin.", "A report by Y. Gagarin.", "Доклад Ю. Гагарина."),
    ("Ook J.R.R. Tolkien hield van bomen.", "J. R. R. Tolkien loved trees too.",
     "Дж. Р. Р. Толкин тоже любил деревья."),
    ("Hij kwam uit Tasmanië.", "He came from Tasmania.", "Он приехал из Тасмании."),
    ("Het is Jans fiets en Anna's dak.", "It is Jan's bicycle and Anna's roof.",
     "Это велосипед Яна и крыша Анны."),
    ("De Tongaanse raad vergaderde.", "The Tongan council met.", "Заседал совет Тонги."),
]  # fmt: skip


def blamed(texts: tuple[str, str, str]) -> list[str]:
    """The faults of names in three versions of a sentence."""
    versions = dict(zip(("nl", "en", "ru"), (f"{text}\n" for text in texts), strict=True))
    return [one.message for one in faults_in(versions, "name-drift")]


@pytest.mark.parametrize("texts", OTHERS, ids=lambda texts: texts[0])
def test_a_similar_name_is_another_one(texts: tuple[str, str, str]) -> None:
    assert blamed(texts)


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: texts[0])
def test_a_name_in_another_spelling_is_the_same(texts: tuple[str, str, str]) -> None:
    assert blamed(texts) == []


MISSING = [
    ("Uw verkeerskundige, B. Smid, keurde de bocht af.", "Your engineer rejected the bend.",
     "Ваш инженер Б. Смид забраковал поворот."),
    ("Bram Oosterhuis en Karin Blok tekenden.",
     "Bram Oosterhuis, Wilma Oosterhuis and Karin Blok signed.",
     "Подписали Брам Остерхёйс и Карин Блок."),
]  # fmt: skip


@pytest.mark.parametrize("texts", MISSING, ids=lambda texts: texts[0])
def test_a_person_that_one_version_has_or_lacks_is_found(texts: tuple[str, str, str]) -> None:
    assert blamed(texts)
