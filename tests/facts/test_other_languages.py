"""What the grammars know of languages that the house does not have yet."""

from dataclasses import replace

import pytest

from tests.facts.facts_of import facts_of, segment_of
from translate.facts import names
from translate.facts.lexing import lex
from translate.facts.words import words
from translate.languages import get
from translate.languages.nl.numbers import NUMBERING

POINTED = [
    ("op de 28. december 2022", "28. december 2022=2022-12-28"),
    ("van 3. tot 5. maart", "3.=????-03-03; 5. maart=????-03-05"),
    ("in de 20. eeuw", "20. eeuw=20th century"),
    ("Er zijn 5.000 leden. Er waren er 12.", "5.000=5000; 12=12"),
    ("In 2022. Daarna", "2022=2022"),
]


@pytest.mark.parametrize(("text", "facts"), POINTED)
def test_a_point_makes_an_ordinal(text: str, facts: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in German and Czech; in Dutch words, for want of theirs."""
    pointed = replace(NUMBERING, ordinal_point=True)
    monkeypatch.setattr("translate.languages.nl.numbers.NUMBERING", pointed)
    assert facts_of(text, "nl", "number date") == facts


def test_it_makes_none_in_other_languages() -> None:
    assert facts_of("in de 20. eeuw", "nl", "number") == "20=20"


def test_a_capital_tells_no_name_where_nouns_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "De Gemeente heeft Rijnsma een Brief gestuurd"
    sure = [fact.text for fact in names.names(segment_of(text, "nl"), "nl") if not fact.value.weak]
    assert "Rijnsma" in sure
    monkeypatch.setattr(names, "get", lambda code: replace(get(code), nouns_capitalised=True))
    found = names.names(segment_of(text, "nl"), "nl")
    assert [fact.text for fact in found if fact.value.weak] == ["Gemeente", "Rijnsma", "Brief"]
    assert len(found) == 3


@pytest.mark.parametrize("apostrophe", "'’\u02bc")
def test_an_apostrophe_inside_a_cyrillic_word_parts_nothing(apostrophe: str) -> None:
    """Ukrainian `п'ять` and `сім'я`."""
    assert words(f"дев{apostrophe}ять") == ["дев'ять"]
    assert lex(f"п{apostrophe}пять", get("ru")) == []
    assert [token.text for token in lex(f"{apostrophe}пять{apostrophe}", get("ru"))] == ["пять"]
