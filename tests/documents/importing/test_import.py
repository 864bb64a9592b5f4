"""Whole texts as converters leave them: what becomes of each line, and that none is lost."""

import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.documents.importing.texts import (
    LETTERS,
    assert_nothing_is_lost,
    bring,
    fixture,
    marks,
    said,
)
from translate.documents.importing.assembly import bring_in
from translate.errors import TranslateError
from translate.languages import CODES


def test_a_file_with_two_languages_becomes_two_versions() -> None:
    text = fixture("two-languages")
    found = bring(text)
    dutch, english = found.versions["nl"], found.versions["en"]
    assert list(found.versions) == ["nl", "en"]
    assert dutch.startswith("# Open brief aan wethouder")
    assert english.startswith("# Open letter to Alderman")
    assert "ziekenvervoer" in dutch
    assert "(in het Duits)" in dutch
    assert all(
        part not in dutch + english for part in ("<sup>", "below", "above)", "---", "\n\n\n")
    )
    # The page end goes from inside the paragraph, its emphasis is one again.
    assert "telde ons kanaal [https://kanaal.example/halte\\_oost](https://kanaal" in dutch
    assert "kwijt wil.*\n\n*Wij ontvangen" in dutch
    assert marks(found, "nl") == ["1", "2", "3"] == marks(found, "en")
    notes = dutch[dutch.index("[^1]: ") :].strip().split("\n\n")
    assert [note[:14] for note in notes] == ["[^1]: [“Wat ko", "[^2]: [“Deutsc", "[^3]: Verkeers"]
    assert "[^1]:" not in english
    # The addresses stand under both.
    assert dutch.count("<https://halte.example/nl>") == 1
    assert english.count("<https://halte.example/nl>") == 1
    assert_nothing_is_lost(found, text)


def test_the_report_names_every_deed_with_its_line() -> None:
    found = said(bring(fixture("two-languages")))
    for line, message in [
        (4, "from here to line 40: into nl.md"),
        (8, "left out “(English text below)”: it only points at a language"),
        (16, "marks: <sup>1</sup> → [^1], <sup>2</sup> → [^2]"),
        (22, "left out the rule “---”: a page ended there"),
        (24, "note 1: its text moved to the end of nl.md"),
        (34, "joined to the paragraph of line 32, which a page end had cut"),
        (50, "left out “(English translation of the Dutch text above)”: "
             "it only points at a language"),
        (58, "marks: [1] → [^1], [2] → [^2]"),
        (64, "note 3 in en.md: its text is only in nl"),
    ]:  # fmt: skip
        assert (line, message) in found
    assert found == sorted(found)


def test_a_file_with_one_language_stays_as_it_is_but_for_blank_lines() -> None:
    text = fixture("one-language")
    found = bring(text)
    expected = re.sub(r"\n{3,}", "\n\n", text.strip()).replace("\\\\_", "\\_") + "\n"
    assert found.versions == {"nl": expected}
    assert said(found) == [
        (3, "from here to line 23: into nl.md"),
        (21, "“\\\\” → “\\”: it was escaped twice"),
    ]


def test_three_languages_three_ways_to_mark_a_note_and_a_foreign_quotation() -> None:
    text = fixture("three-languages")
    found = bring(text)
    assert list(found.versions) == ["nl", "en", "ru"]
    assert "> “Zonder muziek" in found.versions["en"]
    assert [marks(found, code) for code in found.versions] == [["1"]] * 3
    assert [version.rsplit("[^1]: ", 1)[1] for version in found.versions.values()] == [
        "Raadsvoorstel 2024/17, blz. 2.\n",
        "Council proposal 2024/17, p. 2.\n",
        "Предложение совета 2024/17, с. 2.\n",
    ]
    assert "русский текст" not in found.versions["nl"]
    assert "***" not in "".join(found.versions.values())
    assert_nothing_is_lost(found, text)


def test_what_says_nothing_by_itself_goes_where_the_rules_put_it() -> None:
    text = fixture("rules-between")
    found = bring(text)
    begins = {code: version.split("\n\n")[:4] for code, version in found.versions.items()}
    assert begins == {
        "ru": ["**Открытое письмо**", "Хельга Бакема, Роттердам", "12 мая 2024 г.",
               "Уважаемый господин министр!"],
        "en": ["**Open letter**", "Helga Bakema, Rotterdam", "12 May 2024", "Dear Minister,"],
        "nl": ["**Open brief**", "Helga Bakema, Rotterdam", "12 mei 2024", "Geachte minister,"],
    }  # fmt: skip
    assert [version.count("info@desk.example\n") for version in found.versions.values()] == [1] * 3
    assert "> “Wij wachten" in found.versions["en"]
    russian = found.versions["ru"]
    assert "\n\n* * *\n\n" in russian  # a real rule stays
    assert "до сих пор живут в гостиницах" in russian
    assert "3. Отчитывайтесь каждые шесть недель, чтобы жители знали" in russian
    assert marks(found, "ru") == ["1", "2", "3"] == marks(found, "nl")
    assert "[^3]: Там же.\n" in russian
    assert "[^3]: Idem.\n" in found.versions["nl"]
    assert_nothing_is_lost(found, text)


@pytest.mark.parametrize("name", LETTERS)
def test_nothing_is_lost_of_a_letter(name: str) -> None:
    assert_nothing_is_lost(bring(fixture(name)), fixture(name))


@pytest.mark.parametrize("name", LETTERS)
def test_crlf_a_byte_order_mark_and_odd_spaces_change_nothing(name: str) -> None:
    text = fixture(name)
    odd = "\ufeff" + text.replace(" de ", "  de ").replace("\n", " \r\n")
    assert bring(odd).versions == bring(text).versions


@pytest.mark.parametrize("name", LETTERS)
def test_letters_that_are_composed_of_several_characters_stay_so(name: str) -> None:
    text = fixture(name)
    found, apart = bring(text), bring(normalize("NFD", text))
    assert apart.versions == {
        code: normalize("NFD", version) for code, version in found.versions.items()
    }
    assert [remark.line for remark in apart.report] == [remark.line for remark in found.report]


@pytest.mark.parametrize("name", LETTERS)
def test_what_was_brought_in_is_brought_in_again_unchanged(name: str) -> None:
    for language, version in bring(fixture(name)).versions.items():
        again = bring(version, hints={"1.md": language})
        assert again.versions == {language: version}
        assert bring(version).versions == {language: version}


def test_several_files_are_one_letter() -> None:
    found = bring("# Red de linde\n\nWij vragen u de boom te laten staan.\n", "# Save the lime\n\n"
                  "We ask you not to cut down the tree.\n")  # fmt: skip
    assert list(found.versions) == ["nl", "en"]


def test_a_list_of_notes_under_its_heading_becomes_their_texts() -> None:
    found = bring(
        "Wij vragen u om de bomen te laten staan.[1] Dat is nodig.[2]\n\n"
        "**Bronnen:**\n\n1. Bomenwacht,\n   blz. 3.\n2) Grachtkrant.\n\n"
        "## Notes\n\n1. Wij vragen het nog eens.\n7. En nog eens.\n"
    )
    assert found.versions["nl"] == (
        "Wij vragen u om de bomen te laten staan.[^1] Dat is nodig.[^2]\n\n"
        "## Notes\n\n1. Wij vragen het nog eens.\n7. En nog eens.\n\n"
        "[^1]: Bomenwacht,\n    blz. 3.\n\n[^2]: Grachtkrant.\n"
    )
    assert (3, "left out “**Bronnen:**”: the notes stand at the end") in said(found)
    assert (7, "note 2: its text moved to the end of nl.md") in said(found)


def test_a_picture_inside_a_cut_paragraph_stands_behind_it() -> None:
    first = "Op 1 mei moet de werkplaats sluiten, en niemand heeft ons verteld waar de 140"
    found = bring(f"{first}\n\n![](haven.jpeg)\n\nmensen op onze lijst terechtkunnen.\n")
    assert found.versions["nl"] == (
        f"{first} mensen op onze lijst terechtkunnen.\n\n![](haven.jpeg)\n"
    )


def test_anchors_of_a_converter_go() -> None:
    found = bring(
        '<span id="page-0-0"></span>Wij vragen u om de bomen te laten staan.'
        '<sup>[1](#page-0-1)</sup>\n\n---\n\n<span id="page-0-1"></span><sup>1</sup> Bron.\n\n'
        '<a name="x"></a>\n'
    )
    text = "Wij vragen u om de bomen te laten staan.[^1]\n\n[^1]: Bron.\n"
    assert found.versions == {"nl": text}
    assert (5, 'left out the anchor “<span id="page-0-1"></span>”') in said(found)


def test_numbers_of_pages_go_and_other_numbers_stay() -> None:
    cut_text = "Wij vragen u om de bomen aan de gracht te laten staan, want ze zijn gezond en"
    found = bring(
        f"{cut_text}\n\n- 1 -\n\nsterk.\n\nPagina 2 van 3\n\n---\n\n¹ Bron.\n\n"
        "Het aantal is:\n\n212\n\nDat is veel.¹\n\nстр. 3\n\n***\n"
    )
    assert found.versions["nl"] == (
        f"{cut_text} sterk.\n\nHet aantal is:\n\n212\n\nDat is veel.[^1]\n\n[^1]: Bron.\n"
    )
    assert [line for line, message in said(found) if "the number of a page" in message] == [
        3,
        7,
        19,
    ]


def test_a_hint_decides_for_a_whole_file() -> None:
    found = bring("Yes we can\n\nWe ask you to wait.\n", hints={"1.md": "nl"})
    assert list(found.versions) == ["nl"]


def test_a_name_is_in_no_language() -> None:
    russian = "Мы просим вас не рубить деревья у канала, потому что они здоровы.\n\n"
    found = bring(f"{russian * 3}Анна де Вит\n\nПитер де Йонг, секретарь\n")
    assert not [message for _, message in said(found) if "looks like" in message]


def test_a_version_in_a_language_with_little_text_is_reported() -> None:
    dutch = "Wij vragen u om de bomen aan de gracht te laten staan, want ze zijn gezond.\n\n" * 6
    found = bring(f"{dutch}We ask you to wait for the report.\n")
    assert list(found.versions) == ["nl"]
    assert (13, "looks like English; put into nl.md") in said(found)


def test_notes_at_the_end_of_the_file_go_to_the_language_they_are_written_in() -> None:
    found = bring(
        "Wij vragen u om de bomen aan de gracht te laten staan.¹\n\n"
        "We ask you not to cut down the trees along the canal.¹\n\n"
        "¹ [“Trees for the future”](#), geraadpleegd op 3 mei. "
        "Het rapport is op te vragen bij ons.\n"
    )
    assert found.versions["nl"].endswith("staan.[^1]\n\n[^1]: [“Trees for the future”](#), "
                                         "geraadpleegd op 3 mei. Het rapport is op te vragen bij "
                                         "ons.\n")  # fmt: skip
    assert (3, "note 1 in en.md: its text is only in nl") in said(found)


def test_second_texts_go_to_the_language_that_lacks_them() -> None:
    found = bring(
        "Wij vragen u om de bomen aan de gracht te laten staan.[1]\n\n"
        "We ask you not to cut down the trees along the canal.[1]\n\n"
        "[1] boom.example/nl\n\n[1] boom.example/en\n"
    )
    assert "[^1]: boom.example" in found.versions["nl"]
    assert "[^1]: boom.example" in found.versions["en"]


def test_notes_that_lack_a_mark_or_have_two_texts_are_reported() -> None:
    found = bring("Wij vragen u om de bomen te laten staan.¹\n\n¹ Een.\n\n² Twee.\n\n¹ Drie.\n")
    assert (5, "note 2 in nl.md: nothing refers to it") in said(found)
    assert (7, "note 1 in nl.md has a text already: renumber one") in said(found)


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["\n \n"], "1.md:1: holds no text"),
        (["(English text below)\n"], "1.md:1: holds no text"),
        (["<https://a.example>\n"], f"1.md:1: can't tell which of {', '.join(CODES)} this is in"),
        (
            ["Wij vragen u te wachten.\n", "Wij vragen het nog eens.\n"],
            "2.md: is in nl, as 1.md is",
        ),
    ],
)
def test_what_can_not_be_sorted_is_refused(texts: list[str], message: str) -> None:
    with pytest.raises(TranslateError) as error:
        bring(*texts)
    assert str(error.value).startswith(message)
    assert error.value.remedy


def test_the_name_of_a_file_tells_where_its_text_does_not() -> None:
    found = bring_in([("petition (EN).md", "<https://a.example>\n")], ("nl", "en", "ru"))
    assert found.versions == {"en": "<https://a.example>\n"}
    found = bring_in([("brief.en.md", "Wij vragen u de bomen te laten staan.\n")], ("nl", "en"))
    assert list(found.versions) == ["nl"]


LINES = (
    "Wij vragen u om de bomen te laten staan.", "We ask you not to cut down the trees.",
    "Мы просим вас не рубить деревья.", "want dat is beter", "(English text below)", "## Kop",
    "- een punt over de bus<sup>1</sup>", "1. een punt¹", "---", "***", "<sup>1</sup> Bron.",
    "[2] Bron, blz. 4.", "¹² Bron.", "[^1]: Bron.", "    verder", "met [1] en [2, 3]", "\f",
    "*schuine tekst die hier wordt afgebroken en op de volgende pagina verder gaat*",
    "*https://a.example en dan*", "```", "| a | b |", "> “Quote”", "54 m²", "tekst\fna de pagina",
    "[naam](#)", "<https://a.example>", "\\\\_", "af-", "a\u00adb", "title: x", "Русский",
    "2", "Pagina 3 van 4", "x^2^", "## Noten", '<a id="x"></a>', '<span id="p"></span>¹ n',
    "Stichting Linde", "Stichting Linde – 3", "# Stichting Linde", "**NL**",
    "Nederlands | English",
    "# Open brief aan de raad / Open letter to the council", "1) Bron.", "2. Bron",
    "Wij vragen u dat al jaren, en de raad heeft het ons ook beloofd, in de vergadering van",
    "12 mei, in een brief aan de bewoners van de wijk, die sindsdien niets meer gehoord heb-",
    "ben van de gemeente en zich met recht afvragen wat er met hun bomen zal gebeuren.",
    "> en een citaat dat op de volgende pagina verder gaat, omdat het niet meer past op de",
    "> vorige.", "Wij wonen **al jaren in een wijk die**", "**aan een park grenst** en",
    "Zie ook [het verslag van de", "vergadering](https://a.example/x) en [de](https://b.example)",
    "[brief](https://b.example) erover.", "<https://a.example/lang/", "adres> is dat.",
    "x<sup>1)</sup>", "Мы живём в рай-", "оне, где нет деревьев, и просим их посадить.", "- een;",
    "- twee;", "3. drie", "¹ Bron van de",
)  # fmt: skip


@given(
    st.lists(st.sampled_from((*LINES, *[""] * 20)), min_size=1, max_size=24),
    st.sampled_from(("\n", "\r\n")),
)
def test_nothing_is_lost_of_any_text(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    try:
        found = bring(text, hints=None)
    except TranslateError as error:
        assert "holds no text" in error.message or "can't tell" in error.message
        return
    assert_nothing_is_lost(found, text)


@given(st.text())
@example("²²")
def test_nothing_is_lost_of_any_characters(text: str) -> None:
    text = f"Wij vragen u te wachten.\n\n{text}"
    assert_nothing_is_lost(bring(text, hints={"1.md": "nl"}), text)
