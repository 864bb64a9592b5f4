"""Units across two and three versions: merges, splits, what is missing, extra or moved."""

from __future__ import annotations

import pytest

from tests.alignment.building import aligned, shape
from tests.letters import aligned_texts

NL = [
    "Het zwembad in de wijk sluit over twee maanden, en niemand heeft ons iets gevraagd.",
    "Vorig jaar leerden hier 340 kinderen zwemmen, onder wie veel kinderen van vluchtelingen.",
    "De gemeente zegt dat het dak te duur is: de reparatie kost € 85.000.",
    "Wij hebben zelf al geld ingezameld op de markt en in de scholen van de stad.",
    "Burgemeester Willemsen beloofde in maart dat het water warm zou blijven.",
    "Wij vragen de raad om in het najaar opnieuw over het plan te stemmen.",
]
EN = [
    "The swimming pool in the neighbourhood closes in two months, and nobody asked us anything.",
    "Last year 340 children learned to swim here, many of them children of refugees.",
    "The municipality says the roof is too expensive: the repair costs €85,000.",
    "We have already collected money ourselves at the market and in the schools of the city.",
    "In March, Mayor Willemsen promised that the water would stay warm.",
    "We ask the council to vote on the plan again in autumn.",
]
RU = [
    "Бассейн в нашем районе закроют через два месяца, и никто нас ни о чём не спросил.",
    "В прошлом году здесь научились плавать 340 детей, среди них много детей беженцев.",
    "Муниципалитет говорит, что крыша слишком дорогая: ремонт стоит 85 000 евро.",
    "Мы уже сами собрали деньги на рынке и в школах города.",
    "Мэр Виллемсен в марте обещал, что вода останется тёплой.",
    "Мы просим совет осенью снова проголосовать по этому плану.",
]
ALL = {"nl": NL, "en": EN, "ru": RU}


def without(texts: list[str], *places: int) -> list[str]:
    return [text for place, text in enumerate(texts, 1) if place not in places]


def merged(texts: list[str], place: int) -> list[str]:
    return [*texts[: place - 1], f"{texts[place - 1]} {texts[place]}", *texts[place + 1 :]]


def moved(texts: list[str], place: int, to: int) -> list[str]:
    rest = without(texts, place)
    return [*rest[: to - 1], texts[place - 1], *rest[to - 1 :]]


def test_the_same_order_everywhere() -> None:
    letter = aligned(ALL)
    assert shape(letter) == [f"nl{n} en{n} ru{n}" for n in range(1, 7)]
    assert [unit.ordinal for unit in letter.units] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "languages", [("nl", "en"), ("en", "ru"), ("ru", "nl"), ("en", "nl", "ru")]
)
@pytest.mark.parametrize("gone", range(1, 7))
def test_a_paragraph_that_one_version_lacks(languages: tuple[str, ...], gone: int) -> None:
    first, *others = languages
    texts = {language: ALL[language] for language in languages}
    texts[others[-1]] = without(ALL[others[-1]], gone)
    letter = aligned(texts)
    (unit,) = [unit for unit in letter.units if not unit.segments[others[-1]]]
    assert [segment.ordinal for segment in unit.segments[first]] == [gone]
    assert len(letter.units) == 6


@pytest.mark.parametrize("gone", range(1, 7))
def test_what_the_source_lacks_is_one_unit_of_the_others(gone: int) -> None:
    letter = aligned({"nl": without(NL, gone), "en": EN, "ru": RU})
    assert shape(letter)[gone - 1] == f"nl- en{gone} ru{gone}"
    assert len(letter.units) == 6


@pytest.mark.parametrize("place", range(1, 6))
def test_two_paragraphs_made_one(place: int) -> None:
    letter = aligned({"nl": NL, "en": merged(EN, place), "ru": RU})
    assert shape(letter)[place - 1] == f"nl{place}+{place + 1} en{place} ru{place}+{place + 1}"
    assert len(letter.units) == 5


def test_a_drop_does_not_hide_in_a_merge() -> None:
    letter = aligned({"nl": NL, "en": merged(without(EN, 3), 4), "ru": without(RU, 3)})
    assert shape(letter) == [
        "nl1 en1 ru1",
        "nl2 en2 ru2",
        "nl3 en- ru-",
        "nl4 en3 ru3",
        "nl5+6 en4 ru4+5",
    ]


def test_borders_that_cross() -> None:
    letter = aligned({"nl": merged(NL, 2), "en": merged(EN, 3)})
    assert shape(letter) == ["nl1 en1", "nl2+3 en2+3", "nl4 en4", "nl5 en5"]


@pytest.mark.parametrize(("place", "to"), [(1, 5), (5, 1), (2, 6), (6, 2)])
def test_a_moved_paragraph_is_one_unit(place: int, to: int) -> None:
    letter = aligned({"nl": NL, "en": EN, "ru": moved(RU, place, to)})
    assert shape(letter)[place - 1] == f"nl{place} en{place} !ru{to}"
    assert len(letter.units) == 6
    two = aligned({"nl": NL, "en": moved(EN, place, to)})
    assert shape(two)[place - 1] == f"nl{place} !en{to}"


def test_the_source_may_be_the_one_that_moved() -> None:
    letter = aligned({"nl": moved(NL, 2, 5), "en": EN, "ru": RU})
    assert shape(letter)[4] == "!nl5 en2 ru2"


def test_one_version_only() -> None:
    letter = aligned({"nl": NL[:2]}, languages=("nl", "en", "ru"))
    assert shape(letter) == ["nl1 en- ru-", "nl2 en- ru-"]
    assert letter.languages == ("nl", "en", "ru")
    assert aligned({"nl": []}).units == ()


def test_structure_says_what_words_do_not() -> None:
    letter = aligned_texts(
        {
            "nl": "# Kort\n\nOns plan:\n\n1. Ja\n2. Nee\n3. Soms\n\nGegroet\n",
            "en": "# Brief\n\nWhat we intend:\n\n1. Aye\n2. Nay\n3. Perhaps\n\nCheers\n",
        }
    )
    assert shape(letter) == [f"nl{n} en{n}" for n in range(1, 7)]


def test_a_unit_says_why_and_how_sure() -> None:
    unit = aligned({"nl": NL, "en": EN}).units[2]
    assert unit.confidence > 0.9
    (said,) = unit.evidence
    assert said.startswith("nl–en: ")
    assert "€ 85.000 = €85,000" in said
    sure, odd = aligned({"nl": [NL[0], "Tja."], "en": [EN[0], "As ever."]}).units
    assert odd.evidence == ("nl–en: place and length only",)
    assert odd.confidence < sure.confidence


def test_versions_of_very_different_length() -> None:
    few = [f"Alinea {n}" for n in range(30)]
    many = [f"Paragraph {n} about nothing in particular" for n in range(400)]
    letter = aligned({"nl": few, "en": many})
    assert sum(len(unit.segments["en"]) for unit in letter.units) == 400


def test_texts_that_have_nothing_in_common() -> None:
    texts = {
        language: [f"{language}{place} {word * 3}" for place in range(20)]
        for language, word in (("nl", "appel "), ("en", "stone "), ("ru", "ветер "))
    }
    letter = aligned(texts)
    assert sum(1 for unit in letter.units for _ in unit) == 60


@pytest.mark.parametrize("languages", [("nl", "en", "ru"), ("ru", "nl", "en")])
@pytest.mark.parametrize("stray", [1, 6])
def test_a_merge_in_which_a_moved_paragraph_came_to_stand(
    languages: tuple[str, ...], stray: int
) -> None:
    texts = {language: list(ALL[language]) for language in languages}
    first, second = languages[:2]
    texts[first] = merged(texts[first], 3)
    rest = [text for text in ALL[second] if text != ALL[second][stray - 1]]
    cut = rest.index(ALL[second][3])
    texts[second] = [*rest[:cut], ALL[second][stray - 1], *rest[cut:]]
    letter = aligned(texts)
    (unit,) = [unit for unit in letter.units if ALL[second][2] in unit.text(second)]
    assert unit.text(second) == f"{ALL[second][2]}\n{ALL[second][3]}"
    assert unit.text(first) == f"{ALL[first][2]} {ALL[first][3]}"
    (elsewhere,) = [unit for unit in letter.units if unit.moved]
    assert elsewhere.text(second) == ALL[second][stray - 1]
    assert elsewhere.text(first) == ALL[first][stray - 1]
    assert len(letter.units) == 5
    order = [one.ordinal for unit in letter.units for one in unit.segments[first]]
    assert order == sorted(order)
