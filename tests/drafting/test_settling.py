"""Drafts in their places: the bytes around them stay, the letter is aligned and checked."""

import pytest

from tests.letters import aligned_texts
from translate.drafting.draft import Draft
from translate.drafting.placement import Done
from translate.drafting.plan import plan
from translate.drafting.settling import Result, settle
from translate.model import AlignedLetter, Severity

NL = """# Open brief over het plein

Wij wonen al 40 jaar aan het plein.

Wij vragen u:

1. Plant 12 bomen.
2. Plaats vier banken.

> Het plein is van ons allen.

Zie de [kaart](https://plein.example/nl).[^1]

[^1]: Raadsbesluit 17 mei 2026.
"""


def letter(en: str, nl: str = NL, **others: str) -> AlignedLetter:
    return aligned_texts({"nl": nl, "en": en, **others}, "plein")


def drafted(
    aligned: AlignedLetter, words: dict[str, str], problems: tuple[str, ...] = ()
) -> Result:
    """The letter with drafts of everything that is missing, by the first words of the Dutch."""
    wanted = {(unit.id, "en") for unit in aligned.units if not unit.segments["en"]}
    done = [
        Done(
            job,
            tuple(
                Draft(
                    next(
                        markup for start, markup in words.items() if segment.text.startswith(start)
                    ),
                    "test",
                    "v1",
                    problems,
                )
                for segment in job.segments
            ),
        )
        for job in plan(aligned, wanted, ["en"])
    ]
    return settle(aligned, done, pins=(), approved=())


def text(result: Result) -> str:
    return result.versions["en"].data.decode()


WORDS = {
    "Open brief": "Open letter about the square",
    "Wij wonen": "We have lived on the square for 40 years.",
    "Wij vragen": "We ask you to:",
    "Plant": "Plant 12 trees.",
    "Plaats": "Put up four benches.",
    "Het plein": "The square belongs to us all.",
    "Zie de": "See the [map](https://plein.example/nl).[^1]",
    "Raads": "Council decision of 17 May 2026.",
}
EN = """# Open letter about the square

We have lived on the square for 40 years.

We ask you to:

1. Plant 12 trees.
2. Put up four benches.

> The square belongs to us all.

See the [map](https://plein.example/nl).[^1]

[^1]: Council decision of 17 May 2026.
"""


def test_an_empty_version_becomes_a_whole_one() -> None:
    result = drafted(letter(""), WORDS)
    assert text(result) == EN
    assert [settled.findings for settled in result.settled] == [()] * 8
    assert result.left == ()
    assert [unit.id for unit in result.letter.units] == [f"u{number}" for number in range(1, 9)]


@pytest.mark.parametrize(
    "lost",
    [
        "# Open letter about the square\n\n",
        "We have lived on the square for 40 years.\n\n",
        "1. Plant 12 trees.\n2. Put up four benches.\n\n",
        "1. Plant 12 trees.\n",
        "2. Put up four benches.\n",
        "> The square belongs to us all.\n\n",
        "[^1]: Council decision of 17 May 2026.\n",
    ],
)
def test_what_was_lost_comes_back_where_it_was(lost: str) -> None:
    result = drafted(letter(EN.replace(lost, "")), WORDS)
    assert text(result).rstrip() == EN.rstrip()


def test_the_bytes_around_a_draft_stay() -> None:
    en = "\ufeff" + EN.replace("We ask you to:\n\n", "").replace("\n", "\r\n")
    en = en.replace("belongs", "be\u00adlongs\u00a0")
    result = drafted(letter(en), WORDS)
    wanted = "\ufeff" + EN.replace("\n", "\r\n").replace("belongs", "be\u00adlongs\u00a0")
    assert text(result) == wanted


def test_a_draft_is_checked_like_any_text() -> None:
    en = EN.replace("1. Plant 12 trees.\n", "")
    result = drafted(letter(en), WORDS | {"Plant": "Plant 13 trees."})
    (settled,) = result.settled
    (finding,) = settled.findings
    assert finding.check == "number-drift"
    assert text(result) == EN.replace("12 trees", "13 trees")


def test_two_languages_that_are_wrong_alike_do_not_make_the_source_wrong() -> None:
    aligned = letter(
        "# A square\n", "# Een plein\n\nEr staan 5 bomen.\n", ru="# Площадь\n\nСтоят 3 дерева.\n"
    )
    (settled,) = drafted(aligned, {"Er staan": "There are 3 trees."}).settled
    (finding,) = settled.findings
    assert (finding.check, finding.languages) == ("number-drift", ("nl",))
    (settled,) = drafted(aligned, {"Er staan": "There are 5 trees."}).settled
    assert settled.findings == ()


def test_tags_that_moved_are_a_warning() -> None:
    en = EN.replace("We ask you to:\n\n", "")
    result = drafted(letter(en), WORDS, ("[^1] is missing",))
    (settled,) = result.settled
    (finding,) = settled.findings
    assert (finding.check, finding.severity) == ("draft-tags", Severity.WARNING)
    assert finding.message == "test did not keep the marks: [^1] is missing"
    assert (finding.unit, finding.spans[0].line) == ("u3", 5)


def test_a_cell_without_its_table_has_no_place() -> None:
    nl = "# Kop\n\n| a | b |\n|---|---|\n| een | twee |\n\nSlot.\n"
    en = "# Heading\n\nEnd.\n"
    words = {"a": "a", "b": "b", "een": "one", "twee": "two", "Slot": "End.", "Kop": "Heading"}
    result = drafted(letter(en, nl), words)
    assert result.versions == {}
    assert len(result.left) == 4
    assert "by hand" in str(result.left[0][1])


def test_a_stale_text_is_replaced_in_place() -> None:
    aligned = letter(EN)
    (job,) = plan(aligned, {("u4", "en")}, ["en"])
    assert job.old[0].text == "Plant 12 trees."
    assert job.context == "Wij vragen u:\n\nPlaats vier banken."
    result = settle(
        aligned, [Done(job, (Draft("Plant *14* trees.", "test", ""),))], pins=(), approved=()
    )
    assert text(result) == EN.replace("Plant 12 trees.", "Plant *14* trees.")


def test_a_unit_that_only_the_translation_has_is_drafted_back() -> None:
    en = EN.replace("We ask you to:", "This is new here.\n\nWe ask you to:")
    aligned = letter(en)
    extra = next(unit for unit in aligned.units if not unit.segments["nl"])
    (job,) = plan(aligned, {(extra.id, "nl")}, ["nl"])
    assert (job.source, job.segments[0].text) == ("en", "This is new here.")


def test_a_draft_stays_with_the_text_that_it_was_made_from() -> None:
    """Drafts that look like the translation of each other's source: an engine mixed them up."""
    nl = "# Kop\n\nEerste zin met 12 bomen.\n\nTweede zin met 30 banken.\n\nDerde zin.\n"
    words = {"Eerste": "Thirty benches: 30.", "Tweede": "Twelve trees: 12."}
    result = drafted(letter("# Heading\n\nThird sentence.\n", nl), words)
    assert [(one.unit.text("nl"), one.unit.text("en")) for one in result.settled] == [
        ("Eerste zin met 12 bomen.", "Thirty benches: 30."),
        ("Tweede zin met 30 banken.", "Twelve trees: 12."),
    ]
