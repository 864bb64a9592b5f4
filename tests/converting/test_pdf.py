"""PDFs: what page ends, columns, hyphens and small letters do to a letter, undone."""

from __future__ import annotations

import socket
from pathlib import Path
from time import monotonic

import pytest
import typst

from tests.converting.pdf_files import PICTURE, pdf_file, show
from translate.converting import Converted, convert
from translate.converting.pdf.glyphs import Glyph, _whole
from translate.converting.pdf.joining import without_printed_addresses
from translate.converting.pdf.lines import Line
from translate.converting.rich import Run
from translate.errors import TranslateError

HERE = Path(__file__).parent


def pdf(*pages: list[str]) -> Converted:
    return convert(pdf_file(pages), "brief.pdf", ".pdf")


def prose(
    top: float, *lines: str, left: float = 72, step: float = 14, size: float = 12
) -> list[str]:
    return [show(left, top - step * at, line, size) for at, line in enumerate(lines)]


LONG = "Wij vragen u om deze brug over de oude haven ook in de avond open te houden,"
"""Sets how wide the text is."""


def test_a_paragraph_over_a_page_end_is_one() -> None:
    found = pdf(
        prose(700, "Eerste regel van de brief.")
        + prose(
            100,
            LONG,
            "en dat voor alle mensen die in deze mooie stad na hun werk nog willen lezen of",
        ),
        prose(780, "leren.") + prose(740, "Een nieuwe alinea."),
    )
    assert found.text == (
        f"Eerste regel van de brief.\n\n{LONG} en dat voor alle mensen die in deze mooie stad na "
        "hun werk nog willen lezen of leren.\n\nEen nieuwe alinea.\n"
    )


def test_paragraphs_of_one_line_each_are_parted_by_their_gaps() -> None:
    lines = ("De bus rijdt niet meer.", "De trein rijdt nog elk uur.", "Met groet")
    assert pdf(prose(700, *lines, step=22)).text == "\n\n".join(lines) + "\n"
    ended = lines[:2]
    assert pdf(prose(700, *ended)).text == "\n\n".join(ended) + "\n"
    wide = (
        LONG,
        "en dat voor alle mensen die in deze mooie stad na hun werk nog willen lezen of",
        "leren.",
    )
    assert pdf(prose(700, *wide, step=22)).text == " ".join(wide) + "\n"


def test_a_released_page_that_was_printed_is_the_letter_again() -> None:
    path = HERE / "documents" / "released.pdf"
    found = convert(path.read_bytes(), str(path), ".pdf")
    assert (
        found.text
        == """# Herstel de brug

Geachte leden van de raad,

Op 4 mei 2026 sloot de gemeente de brug over de Linge.[^1] Sindsdien rijden 340 kinderen een \
omweg, zie [het rapport](https://brug.example/rapporten/2026/omweg-en-kosten.pdf) van de buurt.

1. Herstel de brug vóór 1 september 2026.
2. Zet een pont in.

Met vriendelijke groet

[^1]: Gemeenteblad, 5 mei 2026, zie [het besluit](https://brug.example/besluit).
"""
    )
    assert ("page 1", "left out “Noten”: the notes stand at the end") in found.remarks


@pytest.mark.parametrize(
    ("text", "link", "left"),
    [
        ("het rapport <https://a.example/b>", "https://a.example/b", "het rapport"),
        ("het rapport (https://a.ex ample/b-c) ", "https://a.example/b-c", "het rapport"),
        ("het rapport <https://a.example/c>", "https://a.example/b", None),
        ("<https://a.example/b>", "https://a.example/b", None),
        ("a < b", "https://a.example/b", None),
        ("het rapport <https://a.example/b>", "", None),
    ],
)
def test_an_address_behind_its_own_link_is_none_of_the_text(
    text: str, link: str, left: str | None
) -> None:
    runs = [Run("Zie "), Run(text, link=link), Run("", note="1")]
    expected = runs if left is None else [runs[0], Run(left, link=link), runs[2]]
    assert without_printed_addresses(runs) == expected


def test_a_full_line_that_ends_a_sentence_is_joined_and_said() -> None:
    found = pdf(prose(100, LONG, LONG[:-1] + "."), prose(780, "Wij danken u.", "Dat is alles."))
    assert (
        "page 2",
        "“Wij danken u. …” may begin a paragraph: it is joined to the one before",
    ) in (found.remarks)


def test_an_item_at_the_head_of_a_page_is_an_item() -> None:
    found = pdf(
        prose(700, "Eerste regel.") + prose(100, f"1. {LONG[:-1]}.", left=90),
        prose(780, "2. Plaats lampen op de brug.", left=90) + prose(740, LONG),
    )
    assert f"1. {LONG[:-1]}.\n2. Plaats lampen op de brug.\n" in found.text


def test_hyphens_at_line_ends_go_where_they_only_break_a_word() -> None:
    found = pdf(
        prose(
            700,
            LONG[:-7] + " bereik-",
            "baar te houden voor de gemeenteraad en voor de Noord-",
            "Hollandse bibliotheek.",
        )
    )
    assert "bereikbaar te houden" in found.text
    assert "de Noord-Hollandse bibliotheek" in found.text
    assert ("page 1", "“bereik-” and “baar” are “bereikbaar”") in found.remarks


def test_heads_feet_and_page_numbers_are_left_out_and_named() -> None:
    pages = [
        [
            show(72, 800, "Stichting De Oversteek"),
            *prose(700, LONG, f"Dit is blad {word}."),
            show(290, 40, f"Pagina {number} van 3"),
        ]
        for number, word in enumerate(("een", "twee", "drie"), start=1)
    ]
    found = pdf(*pages)
    assert "Oversteek" not in found.text
    assert "Pagina" not in found.text
    assert (
        "page 2",
        "left out “Stichting De Oversteek”: it is the head of the page",
    ) in found.remarks
    assert ("page 3", "left out “Pagina 3 van 3”: it is the foot of the page") in found.remarks


@pytest.mark.parametrize(
    ("heads", "left_out"),
    [
        (("3 / 7", "4 / 7", "5 / 7"), True),
        (("De Oversteek | 3", "De Oversteek | 4", "De Oversteek | 5"), True),
        (("De Oversteek, p. 3", "De Oversteek, p. 4", "De Oversteek, p. 5"), True),
        (("Brief van mei 2024",) * 3, True),
        (("Dit is een concept, niet verspreiden.",) * 3, True),
        (("In 2024 kwamen er 340 klachten.", "In 2025 kwamen er 410 klachten.", "Nu."), False),
        (("Artikel 3", "Artikel 4", "Artikel 5"), False),
        (("Jaar 2023", "Jaar 2024", "Jaar 2025"), False),
        (("per week met lijn 39 naar school.", "per week met lijn 39 naar school.", "Nu."), False),
    ],
)
def test_a_head_says_the_same_on_each_page_but_for_its_number(
    heads: tuple[str, ...], left_out: bool
) -> None:
    words = ("een", "twee", "drie")
    pages = [
        [show(72, 800, head), *prose(700, LONG, f"Dit is blad {word}.")]
        for head, word in zip(heads, words, strict=True)
    ]
    found = pdf(*pages)
    assert [head in found.text for head in heads] == [not left_out] * 3


def test_a_sentence_that_stands_on_several_pages_is_kept_and_told() -> None:
    told = "Wij vragen u om hulp."
    pages = [
        [show(72, 800, told), *prose(700, LONG, f"Dit is blad {word}.")] for word in ("een", "twee")
    ]
    found = pdf(*pages)
    assert found.text.count(told) == 2
    assert (
        "page 2",
        f"“{told}” stands on other pages too, and is kept: is it the head of the page?",
    ) in found.remarks


def test_notes_at_the_feet_of_pages_whose_numbers_begin_anew() -> None:
    pages = [
        [
            *prose(700, LONG, "zo is ons beloofd."),
            show(166, 691, "1", 7),
            show(175, 686, "Dat is goed."),
            "72 90 m 200 90 l S",
            show(72, 76, "1", 6),
            show(80, 72, f"Bron {word}.", 9),
        ]
        for word in ("een", "twee")
    ]
    found = pdf(*pages)
    assert found.text.endswith("\n[^1]: Bron een.\n\n[^2]: Bron twee.\n")
    assert found.text.count("zo is ons beloofd.[^1] Dat is goed.") == 1
    assert found.text.count("zo is ons beloofd.[^2] Dat is goed.") == 1


def test_two_marks_without_a_space_are_two() -> None:
    lines = [*prose(700, LONG, "zo is ons beloofd."), show(166, 691, "12", 7)]
    notes = [show(72, 80 - 12 * at, f"{at + 1} Bron nummer {at + 1}.", 9) for at in range(2)]
    assert "beloofd.[^1][^2]\n" in pdf(lines + notes).text


def test_an_area_keeps_its_power() -> None:
    found = pdf([*prose(700, LONG, "een plein van 40 m"), show(172.5, 691, "2", 7)])
    assert "40 m<sup>2</sup>" in found.text


def test_a_power_is_none_of_the_notes_with_its_number() -> None:
    lines = [*prose(700, LONG, "een plein van 40 m"), show(172.5, 691, "2", 7)]
    notes = [show(72, 80 - 12 * at, f"{at + 1} Bron nummer {at + 1}.", 9) for at in range(2)]
    assert "40 m<sup>2</sup>" in pdf(lines + notes).text


RAISED = """
#set page(width: 14cm, height: 12cm, numbering: "1")
#set text(lang: "nl")
In 2025 reisden 12.400 mensen met de nachtbus, en 340 mensen liepen naar
huis.#footnote[Telling van de ziekenhuizen, 12 mei 2026.] Het plein is 40 m#super[3] groot.

De gemeente noemt artikel 7 en stuurde een vel A4.#footnote[Brief van 4 mei 2026, blz. 2.]
#pagebreak()
Nu wil 90 procent van ons de bus terug.#footnote[Enquête onder 1.200 reizigers.]
"""


def test_superscripts_that_are_signs_of_the_font_are_marks() -> None:
    found = convert(typst.compile(RAISED.encode(), format="pdf"), "brief.pdf", ".pdf")
    assert "naar huis.[^1] Het plein is 40 m<sup>3</sup> groot." in found.text
    assert "artikel 7 en stuurde een vel A4.[^2]\n" in found.text
    assert found.text.endswith(
        "de bus terug.[^3]\n\n[^1]: Telling van de ziekenhuizen, 12 mei 2026.\n\n"
        "[^2]: Brief van 4 mei 2026, blz. 2.\n\n[^3]: Enquête onder 1.200 reizigers.\n"
    )


def test_what_looks_like_a_note_and_is_not_sure_to_be_one_is_told() -> None:
    lines = prose(700, LONG, "zo is ons beloofd.1")
    found = pdf([*lines, show(72, 90, "1Bron van mei.", 9), show(72, 78, "4Geen noot.", 9)])
    told = [message for _, message in found.remarks if "looks like a note" in message]
    assert told == ["line “1Bron van mei.” looks like a note, and stands in the text"]


def test_headings_and_bold_leads() -> None:
    found = pdf(
        [
            show(72, 760, "Open brief", 20, "B"),
            show(72, 720, "Waarom", 15, "B"),
            *prose(690, LONG, "tot elf uur."),
            show(72, 650, "Wie leert.", 12, "B"),
            *prose(636, LONG, "ook morgen."),
        ]
    )
    assert found.text.startswith("# Open brief\n\n## Waarom\n\nWij vragen")
    assert "\n\n**Wie leert.**\n\nWij vragen" in found.text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf_file([[show(72, 700, "Tekst.")], [PICTURE]]), "page 2 is a picture: it has no text"),
        (pdf_file([[]]), "holds no text"),
        (pdf_file([[show(72, 700, "a" * 40_000)]]), "page 1 holds more than 30,000 signs"),
        (pdf_file([[]] * 5_000), "has 5,000 pages: that is no letter"),
        (b"%PDF-1.4 and no more", "is damaged, or no PDF"),
        (b"", "is damaged, or no PDF"),
        ((HERE / "documents" / "protected.pdf").read_bytes(), "is protected with a password"),
    ],
    ids=["picture", "empty", "full", "long", "damaged", "nothing", "protected"],
)
def test_what_can_not_be_read_is_a_clear_error(data: bytes, message: str) -> None:
    start = monotonic()
    with pytest.raises(TranslateError) as error:
        convert(data, "brief.pdf", ".pdf")
    assert message in str(error.value)
    assert monotonic() - start < 5


def test_actions_of_a_pdf_are_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    action = "/AA << /O << /S /URI /URI (http://127.0.0.1:9/) >> >>"
    data = pdf_file([[show(72, 700, "Tekst.")]], action)
    assert convert(data, "brief.pdf", ".pdf").text == "Tekst.\n"


def test_many_pages_take_bounded_time() -> None:
    start = monotonic()
    found = pdf(*([prose(760, *[LONG] * 45)] * 25))
    assert found.text.count("Wij vragen u") == 1_125
    assert monotonic() - start < 30


@pytest.mark.parametrize(
    ("units", "sign"),
    [
        ("б", "б"),
        ("\ud83d\ude00", "\U0001f600"),
        ("\ud83d", "\ufffd"),
        ("\ude00", "\ufffd"),
        ("\ud83da", "\ufffda"),
    ],
)
def test_half_a_sign_of_a_damaged_font_is_replaced(units: str, sign: str) -> None:
    assert _whole(units) == sign


def test_small_print_is_a_mark_only_above_the_line() -> None:
    line = Line(1, 72, 300, 700, 12, ())
    assert line.is_raised(Glyph("1", 100, 104, 704, 7, False, False, ""))
    assert not line.is_raised(Glyph("1", 100, 104, 700, 7, False, False, ""))


def test_text_without_a_size_has_no_raised_marks() -> None:
    line = Line(1, 72, 72, 700, 0, ())
    assert not line.is_raised(Glyph("1", 72, 72, 704, 0, False, False, ""))
