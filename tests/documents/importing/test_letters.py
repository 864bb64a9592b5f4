"""Letters with everything that a converter does to one, read as a volunteer reads them."""

import re
from itertools import permutations
from pathlib import Path

import pytest

from tests.documents.importing.texts import assert_nothing_is_lost, bring, fixture, marks, said


def test_notes_whose_numbers_begin_anew_are_counted_through() -> None:
    found = bring(fixture("notes-by-page"))
    assert marks(found, "nl") == ["1", "2", "3", "4"] == marks(found, "en")
    assert found.versions["nl"].split("\n\n[^1]: ")[1] == (
        "Meetnet Hoogerwaard, jaarverslag 2024, p. 12.\n\n"
        "[^2]: E-mail van de dienst Milieu, 6 juni 2023.\n\n"
        "[^3]: Het voorstel staat op "
        "[www.schonelucht.example/meetpunten](http://www.schonelucht.example/meetpunten).\n\n"
        "[^4]: Zoals in Dijkstad sinds 1 januari 2022.\n"
    )
    assert (17, "note 1 is 3 now: the numbers begin anew on each page") in said(found)
    assert (35, "note 1 in en.md: its text is only in nl") in said(found)


def test_the_head_of_every_page_stands_in_a_version_once() -> None:
    found = bring(fixture("notes-by-page"))
    head = "Stichting Schone Lucht – open brief"
    assert found.versions["nl"].count(head) == 1
    assert [line for line, message in said(found) if head in message] == [13, 27]
    assert "heeft de bewoners daarover niet ingelicht. Dat vinden" in found.versions["nl"]


def test_pages_with_heads_numbers_and_lists_in_three_languages() -> None:
    found = bring(fixture("english-first"))
    assert list(found.versions) == ["en", "nl", "ru"]
    english, dutch, russian = found.versions.values()
    for version in found.versions.values():
        assert version.startswith("Harbour Watch – Havenwacht – Портовый дозор\n\n# ")
        assert version.count("Havenwacht – Портовый") == 1
        assert ".[^2]\n2. **" in version
    assert "last been updated in March 2021. “We fought" in english
    assert "never happen again, and that it can be prevented" in english
    assert "при небольших затратах.\n\nТри наших" in russian
    assert "[^2]: Zoals in de haven van Lindhaven" in dutch
    assert not any(word in english + dutch + russian for word in ("of 6", "van 6", "из 6", "***"))
    assert (5, "left out “(Nederlandse en Russische versie op de volgende pagina’s)”: "
               "it only points at a language") in said(found)  # fmt: skip


def test_languages_that_alternate_paragraph_by_paragraph() -> None:
    found = bring(fixture("alternating"))
    dutch, russian = found.versions["nl"], found.versions["ru"]
    assert dutch.startswith("# Open brief: geef de leerlingen hun school terug\n\nBeste leden")
    assert russian.startswith("# Открытое письмо: верните ученикам их школу\n\nУважаемые")
    assert "waar volgens „Zuidas”, de krant" in dutch
    assert "где, по словам газеты «Зёйдас»" in russian
    assert '\n\n"Every child has the right' in dutch
    assert "Every child" not in russian
    assert dutch.endswith("de ouderraad\n\n[^1]: Brief van het bestuur, 11 april 2024.\n")
    assert russian.endswith("См. также: “Onderwijs voor iedereen” (на нидерл. яз.).\n")
    assert (1, "“Открытое письмо: верните ученикам их школу” is for ru.md") in said(found)


PLEA = "Wij vragen de gemeente al jaren om een nieuwe speeltuin in onze wijk, want hier"
ENGLISH = "## Open letter\n\nWe ask the town for a new playground, for 240 children live here."


@pytest.mark.parametrize(
    "between",
    [
        "---\n\n<sup>1</sup> Gemeenteblad, 5 maart 2026.",
        "---",
        "[1] Gemeenteblad.\n\n2",
        "2\n\n---",
        "\f",
        "Pagina 2 van 3",
        "![](plattegrond.png)",
        "¹ Wet op het spelen en leren\n\nvan 12 mei 2011.",
    ],
)
@pytest.mark.parametrize(
    "rest", ["wonen 240 kinderen.", "wonen 240 kinderen. Zie “A place to be”."]
)
def test_what_a_page_end_cut_is_in_the_language_of_its_beginning(between: str, rest: str) -> None:
    text = f"# Open brief¹\n\n{PLEA}\n\n{between}\n\n{rest}\n\n{ENGLISH}\n"
    found = bring(text)
    assert f"{PLEA} {rest}" in found.versions["nl"]
    assert found.versions["en"].startswith("## Open letter\n\nWe ask")
    assert_nothing_is_lost(found, text)


def test_a_version_without_texts_is_renumbered_along() -> None:
    dutch = "Wij vragen u om de bomen.¹ Ze zijn er al.²\n\n¹ A.\n\n² B.\n\nEn om een park.¹\n\n¹ C."
    english = "We ask you for the trees.[1] They are old.[2]\n\nAnd we ask for a park.[1]"
    found = bring(f"{dutch}\n\n{english}\n")
    assert marks(found, "nl") == ["1", "2", "3"] == marks(found, "en")
    assert "[^3]: C." in found.versions["nl"]


def test_notes_that_are_not_those_of_their_page_keep_their_numbers() -> None:
    found = bring("Wij vragen u om de bomen.¹\n\n¹ A.\n\nEn wij vragen om een park.\n\n¹ B.\n")
    assert marks(found, "nl") == ["1"]
    assert (7, "note 1 in nl.md has a text already: renumber one") in said(found)


@pytest.mark.parametrize(
    ("list_", "is_notes"),
    [
        ("1. Raadsbesluit 12.\n2. Havenkrant.", True),
        ("1) Raadsbesluit 12.\n\n2) Havenkrant.", True),
        ("1. Raadsbesluit 12.\n2. Havenkrant.\n3. Idem.", False),
        ("2. Havenkrant.\n1. Raadsbesluit 12.", False),
    ],
)
def test_a_list_under_the_rule_of_a_page_is_one_of_notes(list_: str, is_notes: bool) -> None:
    text = f"Wij vragen u om de bomen[1] en om een park[2].\n\n---\n\n{list_}\n"
    assert ("[^1]: Raadsbesluit 12.\n" in bring(text).versions["nl"]) == is_notes


@pytest.mark.parametrize(
    "before",
    ["Wij vragen u om de bomen[1] en een park[2], en wel zo:", "Zie[1] en[2].\n\n1. een\n2. twee",
     "Wij vragen u om de bomen[1] en een park[2].\n\n[1] Bron.\n\n[2] Bron."],
)  # fmt: skip
def test_a_list_that_an_introduction_or_a_list_stands_before_is_none(before: str) -> None:
    first = "3" if before.endswith("twee") else "1"
    text = f"{before}\n\n---\n\n{first}. Laat de bomen staan.\n"
    assert "Laat de bomen staan." in bring(text).versions["nl"].split("\n\n[^")[0]


def test_second_lists_of_notes_without_a_heading_go_by_their_words_or_their_order() -> None:
    text = (
        "Wij vragen u om de bomen te laten staan.[1]\n\nWe ask you to leave the trees alone.[1]\n\n"
        "[1] {}\n\n[1] {}\n"
    )
    for dutch, english in [("Zie boom.example", "See boom.example"), ("Boom 1", "Boom 2"),
                           ("Het besluit van de raad", "The decision of the council"),
                           ("Boom 12", "The decision of the council")]:  # fmt: skip
        found = bring(text.format(dutch, english))
        assert found.versions["nl"].endswith(f"[^1]: {dutch}\n")
        assert found.versions["en"].endswith(f"[^1]: {english}\n")


def test_the_foot_of_every_page_goes_and_a_signature_stays() -> None:
    page = "Wij vragen u om de bomen aan de gracht te laten staan, want ze zijn gezond."
    foot = "Vereniging De Linde – {}"
    text = "\n\n".join(
        f"{page}\n\n{foot.format(number)}\n\n---" for number in (1, 2)
    ) + f"\n\n{page}\n\nVereniging De Linde\n\nWe ask you to leave the trees alone.\n\n" \
        "Vereniging De Linde\n"  # fmt: skip
    found = bring(text)
    assert found.versions["nl"].count("Vereniging De Linde") == 1
    assert found.versions["en"].endswith("alone.\n\nVereniging De Linde\n")
    assert_nothing_is_lost(found, text)


def test_a_line_in_two_languages_of_which_one_has_no_version_stays_whole() -> None:
    text = "# Open brief aan de raad / Open letter to the council\n\nWij vragen u om de bomen.\n"
    assert bring(text).versions == {"nl": text}
    assert bring(text, hints={"1.md": "nl"}).versions == {"nl": text}


NOTES = "¹ Raadsbesluit 12.\n\n² Zie ook het “Handbook on Transport” van de Europese"


@pytest.mark.parametrize(
    ("rest", "is_note"),
    [
        ("Ouderbond, hoofdstuk 4.", True),
        ("bond van ouders, hoofdstuk 4.", True),
        ("Ouderbond, hoofdstuk 4", False),
        ("## Ouderbond.", False),
        ("Wij vragen u om de bus te laten rijden.", False),
    ],
)
def test_the_text_of_a_note_that_a_page_end_cut_is_whole(rest: str, is_note: bool) -> None:
    text = (
        f"Wij vragen u om de bus.¹ Hij is nodig.² Ook nu.³\n\n³ Idem.\n\n{NOTES}\n\n---\n\n{rest}\n"
    )
    found = bring(text)
    assert (f"de Europese {rest}\n" in found.versions["nl"]) == is_note
    assert_nothing_is_lost(found, text)


def test_a_version_that_has_only_been_begun_is_one() -> None:
    dutch = "# Open brief\n\n" + "Wij vragen u om de bomen aan de gracht te laten staan.\n\n" * 30
    russian = "# Открытое письмо о деревьях\n\n## О липах\n\nМы просим вас не рубить деревья.\n"
    found = bring(f"{dutch}{russian}")
    assert found.versions == {"nl": f"{dutch.rstrip()}\n", "ru": russian}


HOUSE = Path(__file__).parents[3] / "letters"


@pytest.mark.parametrize("folder", sorted(HOUSE.iterdir()), ids=lambda folder: folder.name)
@pytest.mark.parametrize("between", ["\n\n", "\n\n---\n\n"])
def test_whole_versions_put_together_come_apart_again(folder: Path, between: str) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    bodies = {code: re.sub(r"(?s)\A---\n.*?\n---\n\n", "", text) for code, text in texts.items()}
    for order in permutations(bodies):
        found = bring(between.join(bodies[code].strip() for code in order))
        assert found.versions == {code: bodies[code] for code in order}
