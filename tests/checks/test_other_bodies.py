"""Bodies named with ordinary words: another one is found, another wording is not blamed."""

from __future__ import annotations

import pytest

from tests.letters import told_in

OTHERS = [
    ("Volgens de Onderwijsraad is stof schadelijk.",
     "According to the Health Council dust is harmful.",
     "По данным Совета по здравоохранению, пыль вредна."),
    ("In maart kwam de Inspectie van het Onderwijs.",
     "The Inspectorate of Education came in March.",
     "В марте приехала Инспекция здравоохранения."),
    ("Toen zweeg de Fietsersbond.", "Then the Cyclists' Union kept silent.",
     "Тогда Союз пенсионеров промолчал."),
    ("Gisteren zweeg de Wandelaarsbond.", "Yesterday the Cyclists' Union kept silent.",
     "Вчера Союз велосипедистов промолчал."),
    ("De stal is van het Ministerie van Landbouw.",
     "The barn belongs to the Ministry of Defence.",
     "Коровник принадлежит Министерству сельского хозяйства."),
]  # fmt: skip
SAME = [
    ("Toen zweeg het College voor Inwoners.", "Then the Residents' Council kept silent.",
     "Тогда Совет жителей промолчал."),
    ("Bel de Dienst Stedelijk Beheer.", "Call the Urban Management Department.",
     "Позвоните в Управление городского хозяйства."),
    ("Het dak valt onder de Woningwet.", "The roof comes under the Housing Act.",
     "Крыша подпадает под Жилищный закон."),
    ("De kroon valt op het eiland La Palma.", "The crown falls on the island of La Palma.",
     "На острове Пальма началось извержение."),
    ("Wij vroegen het de Onderwijsinspectie.", "We asked the Education Inspectorate.",
     "Мы спросили Инспекцию по образованию."),
]  # fmt: skip


def marked(texts: tuple[str, str, str]) -> list[str]:
    """What is said of names in three versions of a sentence, for a reader at least."""
    versions = dict(zip(("nl", "en", "ru"), (f"{text}\n" for text in texts), strict=True))
    return [one.message for one in told_in(versions, "name-drift")]


@pytest.mark.parametrize("texts", OTHERS, ids=lambda texts: texts[0])
def test_another_body_is_named(texts: tuple[str, str, str]) -> None:
    assert marked(texts)


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: texts[0])
def test_one_body_is_worded_otherwise(texts: tuple[str, str, str]) -> None:
    assert marked(texts) == []
