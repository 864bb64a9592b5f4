"""Fathers' names are known by their ends, in all cases and spellings."""

from __future__ import annotations

import pytest

from translate.languages.exonyms import exonym
from translate.languages.patronymics import is_patronymic
from translate.languages.ru.names import is_common
from translate.languages.same_sounds import same_across_scripts

FATHERS = """
    petrovich petrovitch petrovitsj petrovna petrovny georgievich georgievitch georgijevitsj
    georgiyevna петрович петровича петровичем петровна петровны петровне петровною георгиевич
    георгиевною ильинична ильиничной
""".split()


@pytest.mark.parametrize("word", FATHERS)
def test_a_fathers_name(word: str) -> None:
    assert is_patronymic(word)


@pytest.mark.parametrize("word", ["petrov", "петров", "петрова", "georgian", "novak", "ровно"])
def test_another_name(word: str) -> None:
    assert not is_patronymic(word)


@pytest.mark.parametrize("word", ["georgievitch", "georgijevny", "георгиевною"])
def test_it_is_no_word_for_a_country(word: str) -> None:
    assert exonym("georgian")
    assert not exonym(word)


@pytest.mark.parametrize("word", ["petrovich", "petrovitch", "petrovitsj"])
def test_it_is_no_surname(word: str) -> None:
    assert same_across_scripts(word, "петрович")
    assert not same_across_scripts(word, "петрова")


@pytest.mark.parametrize("word", ["петровичем", "петровною", "ильиничны"])
def test_a_language_may_leave_it_out(word: str) -> None:
    assert is_common(word)
