"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.drafting.sentences import sentences
from translate.languages import get

CASES = [
    ("nl", "Dit is een zin. Dit is er nog een.", 2),
    ("nl", "Dhr. De Vries en mevr. Jansen spreken. Wij luisteren!", 2),
    ("nl", "Zie art. 8 EVRM. Dat geldt o.a. Nederland.", 2),
    ("nl", "Het kost € 1.200. Dat is veel.", 2),
    ("nl", "Op 3. 5. 2026 kwam men bijeen.", 1),
    ("nl", "“Wij komen niet.” Zo begon het.", 2),
    ("nl", "Het is waar.<x1/> En dit ook.<x2/>", 2),
    ("nl", "<g1>Vet. En nog vet.</g1> Niet vet.", 3),
    ("nl", "Waarom? Omdat het kan… Echt.", 3),
    ("nl", "J. de Boer schreef in 2019. Niemand antwoordde.", 2),
    ("en", "Mr. Smith met Dr. Jones. They agreed, e.g. On Monday.", 2),
    ("en", "It costs 5 p.m. or so. “Yes.” He left.", 3),
    ("en", "It ended in 1998. 12 people remained.", 2),
    ("ru", "Это ул. Садовая, т.е. Центр. А. С. Пушкин жил там.", 2),
    ("ru", "«Мы не придём». Так началось.", 2),
    ("ru", "Одно предложение без конца", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), CASES)
def test_sentences(language: str, text: str, count: int) -> None:
    found = sentences(text, get(language))
    assert len(found) == count, found
    assert "".join(found) == text


@given(st.text(st.sampled_from("Ab. !?…”“)<x1/>g1 \u00a0ж1")), st.sampled_from(["nl", "en", "ru"]))
def test_nothing_is_lost(text: str, language: str) -> None:
    assert "".join(sentences(text, get(language))) == text
