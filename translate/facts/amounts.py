"""Amounts of money of a text: `€ 1,5 mln`, `$5bn`, `100 руб.`, `250 EUR`, `30 kopeken`."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from translate.facts.cents import are_cents, summed, with_cents
from translate.facts.currencies import CODES, PREFIXES, SIGNS, national
from translate.facts.lexing import Token
from translate.facts.sharing import is_count, joins, sharing
from translate.facts.unit_phrases import gap_after, is_cut_off, word_at
from translate.facts.values import Amount, Number
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.model import Fact, FactKind
from translate.precompiled import expression


def amounts(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The amounts that a text asserts, in order; `tokens` are those no date or time has taken.

    `€ 10–15` and `5 en 100 dollar` are two amounts each, `5 рублей 30 копеек` is one.
    """
    found: list[Fact] = []
    sign: _Currency | None = None
    """The currency that stands before the number before, for the rest of its range."""
    for place, token in enumerate(tokens):
        number = token.number
        if number is None or not is_count(number):
            sign = None
            continue
        if found and token.start < found[-1].end:
            continue  # the article of `de helft van een cent`
        before = _before(text, token.start, language)
        if before and found and before.start < found[-1].end:
            before = None  # `3 € 3`: the sign is taken
        currency = before or _after(text, token.end, language)
        if currency is None and number.value < 1:
            currency = _after_article(text, token.end, language)
        if currency is None and sign and text[tokens[place - 1].end : token.start] in _DASHES:
            currency = sign._replace(start=token.start, end=token.end)
        sign = before
        if currency is None and (lone := _lone_and_part(token, number, text, language)):
            found.append(lone)
            continue
        if currency is None:
            if found and are_cents(number, token, found[-1], text, language):
                found[-1] = with_cents(found[-1], number, token, text)
            continue
        if not before:
            reach = found[-1].end if found else 0
            for earlier in sharing(place, tokens, text, language):
                if earlier.start >= reach and earlier.number is not None:
                    plain = currency._replace(start=earlier.start, end=earlier.end)
                    found.append(_fact(earlier, earlier.number, plain, text))
        found.append(_fact(token, number, currency, text))
        if before and len(found) > 1:
            found[-2] = _scaled(found[-2], found[-1], text, language)
    return summed(found, text, language) if len(found) > 1 else found


def _lone_and_part(token: Token, number: Number, text: str, language: Language) -> Fact | None:
    """The amount of one unit of a currency and a part more: «евро с четвертью», `a pound and a
    half`."""
    if not (number.words and number.value < 1):
        return None
    written = token.text.casefold()
    before = text[max(token.start - 40, 0) : token.start].rstrip()
    for phrase in language.measures().parts_more:
        link, _, part = phrase.rpartition(" ")
        if part == written and before.casefold().endswith(f" {link}"):
            word = before[: -len(link)].split()[-1:]
            code = language.measures().currencies.get(word[0].casefold()) if word else None
            if code:
                start = text.rindex(word[0], 0, token.start)
                amount = Amount(1 + Fraction(number.value), code, number.approximate)
                return Fact(FactKind.AMOUNT, amount, start, token.end, text[start : token.end])
    return None


_DASHES = frozenset(("-", "–", "—", " - ", " – ", " — ", "\u00a0– ", "\u2011"))


class _Currency(NamedTuple):
    """A currency that stands beside a number, and its place."""

    code: str
    start: int
    end: int
    share: int = 1
    """How many of what the number counts make one: 100 cents."""


def _fact(token: Token, number: Number, currency: _Currency, text: str) -> Fact:
    value = Fraction(number.value) / currency.share
    whole = int(value) if value.denominator == 1 else value
    start, end = min(token.start, currency.start), max(token.end, currency.end)
    minus = _minus().search(text, max(start - 3, 0), start) if start < token.start else None
    if minus is None and end == len(text):
        minus = _minus_of_cell().search(text, 0, start)
    if minus:
        whole, start = -whole, minus.start()
    amount = Amount(whole, currency.code, number.approximate, number.weak and value == 1)
    return Fact(FactKind.AMOUNT, amount, start, end, text[start:end])


@cache
def _minus() -> re.Pattern[str]:
    """A minus before the sign, `−€ 5`; a hyphen must touch it and no word: `5 - € 6` is none."""
    return expression(r"(?<![\w.,)])(?:−\s?|[-–])$")


@cache
def _minus_of_cell() -> re.Pattern[str]:
    """The dash and space before an amount that is all there is, as in a row of a balance: `– € 5`
    in one version, `–€5` in another."""
    return expression(r"\A[-–]\s$")


@cache
def _sign_before() -> re.Pattern[str]:
    signs = re.escape("".join(SIGNS))
    # A single letter must touch its sign: `A$5`, but `article 3 A: $5`.
    long = "|".join(prefix for prefix in PREFIXES if len(prefix) > 1)
    short = "".join(prefix for prefix in PREFIXES if len(prefix) == 1)
    return expression(
        rf"(?:(?<![\w°])(?P<prefix>(?:{long})\s?|[{short}])(?=\$))?(?P<sign>[{signs}])\s?$"
        rf"|(?<!\w)(?P<code>[A-Z]{{3}})\s?[{signs}]?\s?$"
    )


def _before(text: str, start: int, language: Language) -> _Currency | None:
    """The sign or code just before a number: `US$ 5`, `AUD$45`, `Canadian $5`, `EUR 250`."""
    neighbour = text[max(start - 2, 0) : start].rstrip()[-1:]
    if neighbour not in SIGNS and not neighbour.isupper():
        return None
    match = _sign_before().search(text, max(start - 7, 0), start)
    if match is None:
        return None
    if match["code"]:
        code = match["code"]
        return _Currency(code, match.start(), start) if code in CODES else None
    code = SIGNS[match["sign"]]
    if match["prefix"] and code == "$":
        code = PREFIXES[match["prefix"].strip()]
    else:
        word = text[max(match.start() - 30, 0) : match.start()].rstrip().rpartition(" ")[2]
        nation = language.measures().nations.get(word.casefold(), "")
        code = national(code, nation) or code
    return _Currency(code, match.start(), start)


@cache
def _sign_after() -> re.Pattern[str]:
    return expression(rf"\s?([{re.escape(''.join(SIGNS))}])|\s?([A-Z]{{3}})(?!\w)")


@cache
def _initials() -> re.Pattern[str]:
    """`U.S.`, as part of a currency's name."""
    return expression(r"(?:[^\W\d_]\.\s?){2,3}(?=\w)")


def _after_article(text: str, end: int, language: Language) -> _Currency | None:
    """The words just after a share and an article: `half a cent`."""
    article = _article(language).match(text, end)
    currency = _after(text, article.end(), language) if article else None
    return currency._replace(start=end) if currency else None


@cache
def _article(language: Language) -> re.Pattern[str]:
    numbering = language.numbering()
    articles, links = map(phrase_pattern, map(sorted, (numbering.articles, numbering.part_links)))
    return expression(rf"\s+(?:{links}\s+)?{articles}(?=\s)", re.IGNORECASE)


def _after(text: str, end: int, language: Language) -> _Currency | None:
    """The sign, code or words just after a number: `5 €`, `250 EUR`, `15 долларов США`."""
    if is_cut_off(text, end):
        return None
    match = _sign_after().match(text, end)
    if match and (match[1] or match[2] in CODES):
        code = SIGNS[match[1]] if match[1] else match[2]
        return _Currency(code, end, match.end(), 100 if code == "¢" else 1)
    measures = language.measures()
    start = gap_after(text, end, language)
    word, reach = word_at(text, start, language)
    if initials := _initials().match(text, start):
        word, reach = "".join(filter(str.isalpha, initials.group())).casefold(), initials.end() - 1
    nation = measures.nations.get(word, "")
    if nation and word not in measures.currencies:
        word, reach = word_at(text, gap_after(text, reach, language), language)
    if word in measures.subunits:
        return _Currency(measures.subunits[word], end, reach, 100)
    code = measures.currencies.get(word)
    if code is None:
        return None
    after, further = word_at(text, reach + 1, language)
    if after in measures.subunits and text[reach : reach + 1].isspace():
        return _Currency(measures.subunits[after], end, further, 100)  # 45 euro cents
    if not nation and after in measures.nations:
        nation, reach = measures.nations[after], further
    # A pound without a nation is a weight.
    if not nation and word in measures.units:
        return None
    return _Currency(national(code, nation) or code, end, reach)


def _scaled(first: Fact, second: Fact, text: str, language: Language) -> Fact:
    """The first of two amounts, with the scale that the second spells out: `€1.5 to €2 million`."""
    scale = next((power for power in (10**9, 10**6, 1000) if second.value.value >= power), 1)
    spelled = second.text[-1].isalpha() and not first.text[-1].isalpha()
    smaller = first.value.value * scale < second.value.value
    if not (spelled and smaller and joins(text[first.end : second.start], language)):
        return first
    return replace(first, value=replace(first.value, value=first.value.value * scale))
