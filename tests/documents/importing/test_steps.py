"""The steps of an import by themselves: pointers, marks, notes, cut paragraphs."""

from unicodedata import normalize

import pytest

from translate.documents.importing.hyphens import rejoined, unbroken, words_of
from translate.documents.importing.joining import joined
from translate.documents.importing.lists import list_goes_on
from translate.documents.importing.mail import remark_on_mail
from translate.documents.importing.notes import note_text, plausible, referred_labels, with_marks
from translate.documents.importing.pointers import is_pointer
from translate.documents.importing.report import Remark


@pytest.mark.parametrize(
    "line",
    [
        "(English text below)",
        "(English translation of the Dutch text above)",
        "(zie Nederlandse tekst hieronder)",
        "(русский текст ниже)",
        "*For the English version, see below.*",
        "См. русский перевод на следующей странице",
        "Lees de Engelse vertaling [hieronder](#english)",
        "**Nederlands** (for English and Russian, see below)",
        "## English",
        "Русская версия:",
        "*(Русский перевод — на следующей странице)*",
        normalize("NFD", "*(Русский перевод — на следующей странице)*"),
        "Текст на английском языке — на странице 2.",
        "English and Russian below / Английский и русский тексты ниже",
        "(Nederlandse en Russische versie op de volgende pagina’s)",
        "(Translated from the Russian original)",
        "*Nederlandse versie: pagina 1*",
        "> English text: previous page",
        "Nederlands · English · Русский",
        "**NL**",
        "EN / RU",
    ],
)
def test_lines_that_only_point(line: str) -> None:
    assert is_pointer(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "De Engelse les is hieronder",
        "We teach English and Russian",
        "- English",
        "en",
        "Ru",
        "Pagina 2",
        "English 2",
        "1. Русский",
        "Read [the English text](https://brief.example/en)",
        "https://brief.example/english-text-below",
        "The text below",
        "Below you find what the Dutch government promised.",
    ],
)
def test_lines_that_say_something(line: str) -> None:
    assert not is_pointer(line)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les<sup>1</sup>, bus <sup> 2 </sup>", "les[^1], bus [^2]"),
        ("les<sup>1, 2</sup> en bus[1,2]", "les[^1][^2] en bus[^1][^2]"),
        ("les[1]. Bus [2]", "les[^1]. Bus [^2]"),
        ("les\\[1\\] en [\\[2\\]](#_ftn2) en [[3]](#_ftn3) en [<sup>1</sup>](#n1)",
         "les[^1] en [^2] en [^3] en [^1]"),
        ("les¹ en bus¹²", "les[^1] en bus[^12]"),
        ("les^1^ en bus^2,3^, 54 m^2^", "les[^1] en bus[^2][^3], 54 m^2^"),
        # No marks: links, code, addresses, powers, tasks, labels that no note has.
        ("[1](https://a.example) [1]: x [x][1] `[1]` `` a` [1] ``", None),
        ("<https://a.example/[1]> [a](https://a.example/[1])", None),
        ("54 m² en 54 m<sup>2</sup>, 3 km², 10³", None),
        ("1<sup>e</sup> in [2024] en [99] en x<sup>99</sup>", None),
        ("al goed[^1]", None),
    ],
)  # fmt: skip
def test_marks_become_footnote_references(text: str, expected: str | None) -> None:
    labels = frozenset(("1", "2", "3", "12"))
    assert with_marks(text, labels)[0] == (text if expected is None else expected)


def test_changes_name_their_line() -> None:
    assert with_marks("een¹\ntwee [2]", frozenset("12"))[1] == [
        (0, "¹", "[^1]"),
        (1, "[2]", "[^2]"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<sup>1</sup> Bron.", ("1", "Bron.")),
        ("¹² Bron,\nblz. 3", ("12", "Bron,\nblz. 3")),
        ("^1^ Bron", ("1", "Bron")),
        ("[1] Bron", ("1", "Bron")),
        ("\\[1\\] Bron", ("1", "Bron")),
        ("[\\[1\\]](#_ftnref1) Bron", ("1", "Bron")),
        ("[^a]: Bron", ("a", "Bron")),
        ("[2] Bron", None),
        ("[1]: https://a.example", None),
        ("[1](https://a.example) Bron", None),
        ("<sup>1</sup>", None),
        ("1. Bron", None),
        ("Tekst<sup>1</sup>", None),
    ],
)
def test_texts_of_notes(text: str, expected: tuple[str, str] | None) -> None:
    assert note_text(text, ("1",)) == expected


def test_labels_are_plausible_with_a_text_or_counted_from_one() -> None:
    assert referred_labels(["a¹ b[2] [7] c[^x]", "[1] tekst [3]"]) == ["1", "2", "7", "x", "1", "3"]
    assert plausible(["1", "2", "7", "3"], ["9"]) == {"1", "2", "3", "9"}


LONG = "Voor elk van ons veranderde die dag het leven in de wijk, want de bus reed niet meer en"


@pytest.mark.parametrize(
    ("first", "second", "page_end", "expected"),
    [
        (LONG, "de winkel ging dicht.", False, f"{LONG} de winkel ging dicht."),
        (f"- een\n- {LONG}", "de winkel.", False, f"- een\n- {LONG} de winkel."),
        (f"{LONG} de[^1]", "(nieuwe) winkel.", False, f"{LONG} de[^1] (nieuwe) winkel."),
        (f"{LONG} de kinder-", "opvang sloot.", False, f"{LONG} de kinderopvang sloot."),
        (f"*{LONG}*", "*[https://a.example](#) en zo.*", False,
         f"*{LONG} [https://a.example](#) en zo.*"),
        (f"{LONG} daarna {LONG} Marga", "De Wit vertrok.", True,
         f"{LONG} daarna {LONG} Marga De Wit vertrok."),
        (f"{LONG}.", "de winkel ging dicht.", True, None),
        (f"{LONG}:", "de winkel", False, None),
        (f"*{LONG}.*", "*Wij ontvangen geen subsidie.*", True, None),
        (LONG, "De winkel ging dicht.", False, None),
        (LONG, "- de winkel", True, None),
        (LONG, "# de winkel", True, None),
        (LONG, "https://a.example", True, None),
        ("Geachte minister,", "wij schrijven u omdat het moet.", True, None),
        ("Met groet, Marga de Wit, voorzitter van de stichting", "Stichting Halte is.", True, None),
        ("# Over de bus die al jaren niet meer rijdt en nooit meer zal", "doen", True, None),
        ("| tabel |", "verder", True, None),
        (f"- een\n- {LONG} {LONG}", "Wij vragen het nog eens.", True, None),
        # Few words, a name or a figure go on a sentence, but only after a page end.
        ("Wij vragen u om", "drie dingen te doen.", True, "Wij vragen u om drie dingen te doen."),
        ("Wij vragen u om", "drie dingen te doen.", False, None),
        (LONG, "Amsterdam deed niets.", True, f"{LONG} Amsterdam deed niets."),
        (LONG, "„Zuidas” deed niets.", True, f"{LONG} „Zuidas” deed niets."),
        (f"{LONG} sloten", "240 winkels.", True, f"{LONG} sloten 240 winkels."),
        (f"{LONG} sloten", "240 winkels.", False, None),
        (f"{LONG} sloten", "2. De winkels gingen dicht.", True, None),
        (f"- {LONG} sloot; en", "Wij vragen het nog eens.", True, None),
        ("Waar wij voor staan en wat wij van", "Amsterdam vragen", True, None),
        (LONG, "a) de winkel", True, None),
        (LONG, "(b) de winkel", True, None),
        (f"{LONG} op 14 februari 2025 г.", "о закрытии курсов.", True,
         f"{LONG} op 14 februari 2025 г. о закрытии курсов."),
        # Emphasis, links and quotations that the cut has parted.
        (f"{LONG} **vóór 1 januari**", "**2026**, en help.", True,
         f"{LONG} **vóór 1 januari 2026**, en help."),
        (f"{LONG} [het verslag van de", "Raad van Toezicht](#) erover", True,
         f"{LONG} [het verslag van de Raad van Toezicht](#) erover"),
        ("Zie [het verslag](https://a.example/lang-", "adres) erover.", False,
         "Zie [het verslag](https://a.example/lang-adres) erover."),
        (f"{LONG} [het verslag](#x)", "[van de raad](#x) erover.", False,
         f"{LONG} [het verslag van de raad](#x) erover."),
        (f"{LONG} [het verslag](#x)", "[van de raad](#y) erover.", False,
         f"{LONG} [het verslag](#x) [van de raad](#y) erover."),
        (f"> {LONG}", "> de winkel ging dicht.", False, f"> {LONG} de winkel ging dicht."),
        (f"> {LONG}", "de winkel ging dicht.", False, f"> {LONG} de winkel ging dicht."),
    ],
)  # fmt: skip
def test_paragraphs_that_a_page_end_cut_are_joined(
    first: str, second: str, page_end: bool, expected: str | None
) -> None:
    whole = joined(first, second, page_end)
    assert (whole and whole[0]) == expected


@pytest.mark.parametrize(
    "mark",
    ["[^1]", "<sup>1</sup>", " [1]", "¹²", "\\[1\\]", "[[1]](#_ftn1)", "^1^", "<sup>1, 2</sup>"],
)
def test_a_mark_after_a_full_stop_does_not_open_the_sentence(mark: str) -> None:
    assert joined(f"{LONG} dicht.{mark}", "de winkel ging dicht.", True) is None
    assert joined(f"{LONG}{mark}", "de winkel ging dicht.", True) is not None


LETTER = words_of(["De Russisch-sprekende bewoners spreken over de taalles en over de bus."])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("de mobili-", "satie van", "de mobilisatie van"),
        ("een glas\u00ad", "tuinder", "een glastuinder"),
        ("de moui\u2010", "lleur", "de mouilleur"),
        (
            normalize("NFD", "de coö-"),
            normalize("NFD", "peratie één"),
            normalize("NFD", "de coöperatie één"),
        ),
        ("de Russisch-", "sprekende stad", "de Russisch-sprekende stad"),
        ("de Russisch-spre-", "kende stad", "de Russisch-sprekende stad"),
        ("een taal-", "les", "een taalles"),
        ("taal-", "en rekenles", "taal- en rekenles"),
        ("двух-", "и трёхкомнатные", "двух- и трёхкомнатные"),
        ("Noord-", "Holland", "Noord-Holland"),
        ("het EU-", "beleid", "het EU-beleid"),
        ("een e-", "mailadres", "een e-mailadres"),
        ("een kant-en-", "klare brief", "een kant-en-klare brief"),
        ("niet-", "westers", "niet-westers"),
        ("Dutch-", "speaking", "Dutch-speaking"),
        ("из-", "за дождя", "из-за дождя"),
        ("кому-", "нибудь", "кому-нибудь"),
        ("резуль-", "таты", "результаты"),
        ("31-", "летний", "31-летний"),
        ("2020–", "2024", "2020–2024"),
        ("de bus -", "die niet rijdt", None),
        ("de bus", "-", None),
    ],
)
def test_hyphens_go_unless_they_belong_to_the_word(
    first: str, second: str, expected: str | None
) -> None:
    whole = rejoined(first, second, LETTER)
    assert (whole and whole[0]) == expected


def test_what_was_done_to_a_word_is_said() -> None:
    whole = rejoined("de mobili-", "satie", frozenset())
    assert whole == ("de mobilisatie", "“mobili-” and “satie” are “mobilisatie”")


@pytest.mark.parametrize(
    ("first", "second", "at_rule", "expected"),
    [
        ("1. een\n2. twee", "3. drie", True, True),
        ("1. een", "2. twee\n3. drie", False, True),
        ("- een;\n- twee;", "- drie.", True, True),
        ("- een\n- twee", "- drie", False, True),
        ("- een\n- twee", "- drie", True, False),
        ("1. een\n2. twee", "4. vier", False, False),
        ("1. een\n2. twee", "1. een", False, False),
        ("1. een\n2. twee", "3) drie", False, False),
        ("- een\n- twee", "* drie", False, False),
        ("1. een", "2. twee", False, False),
        ("een\n- twee\n- drie", "- vier", False, False),
        ("1. een\n2. twee", "drie", False, False),
    ],
)
def test_lists_that_a_page_end_cut(first: str, second: str, at_rule: bool, expected: bool) -> None:
    assert list_goes_on(first, second, at_rule) is expected


def test_words_that_the_end_of_a_line_breaks_are_whole() -> None:
    text = "de gemeen-\nteraad, in mei,\nvond taal-\nen rekenles\nnodig, en be-\ntaalde - dat wel"
    assert unbroken(text, frozenset()) == (
        "de gemeenteraad,\nin mei,\nvond taal-\nen rekenles\nnodig, en betaalde - dat wel",
        [
            (0, "“gemeen-” and “teraad” are “gemeenteraad”"),
            (4, "“be-” and “taalde” are “betaalde”"),
        ],
    )


DUTCH_MAIL = """Van: Anna de Wit <anna@example.org>
Aan: Boris Kok <boris@example.org>
Onderwerp: Re: brief
 over de brug

Wij vragen de brug te herstellen.

> Op 2 mei schreef u:
> wij hebben 12 bruggen.

--
Anna de Wit
06 12345678

"""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (DUTCH_MAIL, [(1, "headers", 4), (8, "answered", 9), (11, "signature", 13)]),
        ("**From:** A\n**Sent:** 3 May\n**Subject:** b\n\nText.\n", [(1, "headers", 3)]),
        ("Текст.\n\nОт кого: a@b.ru\nКому: c@d.ru\n\nТекст.\n", [(3, "headers", 4)]),
        ("Text.\n\n-- \nAnna\n", [(3, "signature", 4)]),
        ("Text.\n\n--\n\nAnna\n", []),
        ("> Quoted.\n\nText: with a colon\nand more\n", []),
        ("Datum: 3 mei 2026\nOnderwerp: de brug\n\nGeacht college,\n", []),
        ("", []),
    ],
)
def test_what_a_mail_has_around_its_text_is_named(
    text: str, named: list[tuple[int, str, int]]
) -> None:
    report: list[Remark] = []
    remark_on_mail("a.txt", text, report)
    assert len(report) == len(named)
    for remark, (first, what, last) in zip(report, named, strict=True):
        assert (remark.line, what in remark.message) == (first, True)
        assert f"from here to line {last}:" in remark.message
