"""How the tables of number cases are written: `1.200=1200; een=1?; 300=~300`."""

from __future__ import annotations

from translate.facts.lexing import lex
from translate.facts.numbers import numbers, numerals
from translate.languages import get
from translate.model import Fact


def facts_of(text: str, language: str) -> list[Fact]:
    """The number facts of a text, each with its exact span."""
    tokens = numerals(lex(text, get(language)), text, get(language))
    facts = numbers(tokens, text, get(language))
    for fact in facts:
        assert text[fact.start : fact.end] == fact.text
    return facts


def numbers_of(text: str, language: str) -> str:
    """Each number as `written=value`; `~` in front where approximate, `?` behind where weak."""
    return "; ".join(
        f"{fact.text}={'~' * fact.value.approximate}{fact.value}{'?' * fact.value.weak}"
        for fact in facts_of(text, language)
    )
