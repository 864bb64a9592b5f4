"""Amounts with cents of their own: `5 рублей 30 копеек`, `zeventien euro tachtig`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from translate.facts.lexing import Token
from translate.facts.values import Amount, Number
from translate.languages import Language
from translate.languages.identify import function_words
from translate.model import Fact, FactKind


def are_cents(number: Number, token: Token, amount: Fact, text: str, language: Language) -> bool:
    """Whether a bare number at the end of a clause, or before what the amount is paid for, is the
    cents of `zeventien euro tachtig`, `two euros fifty per ride`."""
    return (
        number.value in range(10, 100)
        and amount.value.value.denominator == 1
        and amount.text[-1].isalpha()
        and text[amount.end : token.start].isspace()
        and (
            _ends_clause(text, token.end)
            or _is_rate(text, token.end, language)
            or (number.words and _goes_on_plainly(text, token.end, language))
        )
    )


def _ends_clause(text: str, end: int) -> bool:
    return (
        not text[end : end + 2].strip('.,;:!?)»”" \n\u00a0') and not text[end : end + 1].isspace()
    )


def _goes_on_plainly(text: str, end: int, language: Language) -> bool:
    """Whether a word follows that nothing is counted by: `one euro twenty now`."""
    following = text[end : end + 24].casefold().split()[:1]
    return bool(following) and following[0].rstrip(".,;:!?") in function_words(language.code)


def _is_rate(text: str, end: int, language: Language) -> bool:
    return text[end : end + 8].casefold().split()[:1] in [[p] for p in language.measures().per]


def with_cents(amount: Fact, number: Number, token: Token, text: str) -> Fact:
    """The amount, the cents of a token included."""
    total = amount.value.value + Fraction(number.value) / 100
    value = replace(amount.value, value=total, weak=False)
    return Fact(FactKind.AMOUNT, value, amount.start, token.end, text[amount.start : token.end])


def summed(found: list[Fact], text: str, language: Language) -> list[Fact]:
    """The amounts, each with the cents that follow it."""
    together = found[:1]
    for fact in found[1:]:
        whole, part = together[-1].value, fact.value
        between = text[together[-1].end : fact.start].removeprefix(".").split()  # `5 руб. 30 коп.`
        cents = part.currency in (whole.currency, "¢") and part.value < 1 and whole.value >= 1
        if cents and between in ([], [language.measures().conjunction]):
            start = together[-1].start
            amount = Amount(whole.value + part.value, whole.currency, whole.approximate)
            together[-1] = Fact(FactKind.AMOUNT, amount, start, fact.end, text[start : fact.end])
        else:
            together.append(fact)
    return together
