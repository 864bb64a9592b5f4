"""The trilingual lexicon: its file is well formed, and words find their concepts inflected."""

from __future__ import annotations

from pathlib import Path

import pytest

from translate.languages import lexicon
from translate.languages.cognates import beginning
from translate.languages.lexicon import dictionary, shares

_, *ROWS = (
    line.split("\t")
    for line in (Path(lexicon.__file__).parent / "lexicon.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if line and not line.startswith("#")
)
COLUMNS = ("nl", "en", "ru")


def concept_words(number: int, language: str) -> list[str]:
    """The words of a concept in a language, as the lexicon has them: those before the `;`."""
    return ROWS[number][COLUMNS.index(language)].partition(";")[0].split("|")


def meanings(language: str, word: str) -> set[str]:
    """The first Dutch word of each concept a word may mean."""
    return {concept_words(number, "nl")[0] for number in dictionary(language).look_up(word)}


@pytest.mark.parametrize(
    ("language", "words", "meaning"),
    [
        ("nl", "brief brieven", "brief"),
        ("nl", "huis huizen", "huis"),
        ("nl", "ondertekenen ondertekend ondertekende", "ondertekenen"),
        ("nl", "mogelijk mogelijke mogelijkheden", "mogelijk"),
        ("nl", "oekraïens oekraïense oekraïne", "oekraine"),
        ("en", "letter letters letter's", "brief"),
        ("en", "refuse refused refusing refuses", "weigeren"),
        ("en", "city cities", "stad"),
        ("en", "stop stopped stopping", "stoppen"),
        ("ru", "письмо письма письмом письмами", "brief"),
        ("ru", "страна страны странам стран", "land"),
        ("ru", "рынок рынка рынках", "markt"),
        ("ru", "работать работает работающих работал", "werk"),
        ("ru", "обеспокоенный обеспокоены", "bezorgd"),
        ("ru", "беженец беженцы беженцев", "vluchteling"),
    ],
)
def test_inflected_words_mean_what_their_lemma_means(
    language: str, words: str, meaning: str
) -> None:
    for word in words.split():
        assert meaning in meanings(language, word), word


def test_dutch_compounds_mean_their_parts() -> None:
    assert {"regering", "beleid"} <= meanings("nl", "regeringsbeleid")
    assert {"stad", "park"} <= meanings("nl", "stadspark")
    assert meanings("nl", "xyzzyplugh") == set()


def test_function_words_mean_nothing_by_their_stem() -> None:
    assert "heet" not in meanings("nl", "het")
    assert dictionary("nl").look_up("de") == ()


def test_every_concept_has_words_in_three_languages() -> None:
    for number in range(len(shares())):
        for language in ("nl", "en", "ru"):
            words = concept_words(number, language)
            assert words
            assert all(word and word == word.casefold().strip() for word in words), words
            assert len(set(words)) == len(words), words
    assert len(shares()) > 1800
    assert all(0 <= share < 1 for share in shares())


def test_a_word_that_is_also_written_for_another_answers_it_and_aligns_nothing() -> None:
    (petition,) = (n for n in range(len(ROWS)) if concept_words(n, "nl")[0] == "petitie")
    assert "verzoekschrift" in ROWS[petition][0].partition(";")[2].split("|")
    assert petition in dictionary("nl", wide=True).look_up("verzoekschrift")
    assert petition not in dictionary("nl").look_up("verzoekschrift")


def test_every_form_in_the_lexicon_finds_its_concept() -> None:
    for language in COLUMNS:
        column = dictionary(language)
        for number in range(len(shares())):
            for word in concept_words(number, language):
                assert number in column.look_up(word), word


def test_a_compound_is_looked_up_part_by_part() -> None:
    column = dictionary("nl")
    head, tail = column.parts("schoolgebouw")
    assert set(column.look_up("school")) & set(head)
    assert set(column.look_up("gebouw")) & set(tail)
    assert column.parts("school") == (column.look_up("school"),)
    assert column.parts("de") == column.parts("qwrtp") == ()
    assert dictionary("en").parts("schoolbuilding") == ()  # English writes none in one word


def test_a_part_may_mean_what_is_also_written_for_it() -> None:
    narrow, wide = dictionary("nl"), dictionary("nl", wide=True)
    for word in ("verzoekschrift", "verzoekschriften", "school", "scholen"):
        assert wide.parts(word) == (wide.look_up(word),)
    assert set(narrow.look_up("verzoekschriften")) < set(wide.look_up("verzoekschriften"))


def test_what_is_known_of_a_word_is_found_out_once_for_both_columns() -> None:
    narrow, wide = dictionary("nl"), dictionary("nl", wide=True)
    known = narrow.known["verzoekschriften"]
    assert known is wide.known["verzoekschriften"]
    assert known.concepts == known.whole == narrow.look_up("verzoekschriften")
    assert set(known.also) == set(wide.look_up("verzoekschriften")) - set(known.concepts)
    assert known.beginning == beginning("verzoekschriften")
    assert known.share == max(shares()[concept] for concept in known.concepts)
    assert narrow.known["de"].is_empty
    assert not known.is_empty
