"""Measured quantities, ages and durations of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from translate.facts.equivalence import convert
from translate.facts.lexing import Token
from translate.facts.rates import rate_after
from translate.facts.sharing import is_count, sharing
from translate.facts.temperatures import is_temperature, signed
from translate.facts.unit_phrases import (
    alternative,
    is_always,
    is_cut_off,
    is_divisor,
    unit_after,
    word_at,
)
from translate.facts.units import continues, unit, units
from translate.facts.values import Number, Quantity, Role
from translate.languages import Language
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import Lexeme, Sense, fold
from translate.model import Fact, FactKind
from translate.precompiled import expression


def quantities(tokens: list[Token], text: str, language: Language) -> list[Fact]:
    """The quantities that a text asserts, in order.

    `tokens` are those that no date, time or amount has taken. `1 uur en 30 minuten` is one
    quantity, `5 and 10 km` are two; a unit of time without a number is a weak one.
    """
    found: list[Fact] = []
    for place, token in enumerate(tokens):
        number = token.number
        reach = found[-1].end if found else 0
        if token.start < reach:
            continue
        if number is not None and (power := _is_power(token, text)):
            found.append(power)
        elif number is not None and (rate := rate_after(token, number, text, language)):
            found.append(_fact(rate.quantity, token.start, rate.end, text))
        elif number is not None and is_count(number):
            phrase = _phrase_after(token, number, text, language)
            if phrase is None:
                continue
            for earlier in sharing(place, tokens, text, language):
                if earlier.start >= reach and earlier.number is not None:
                    quantity = _quantity(earlier.number, phrase)
                    found.append(_fact(quantity, earlier.start, earlier.end, text))
            if language.measures().falls_to:
                phrase = _divided(phrase, token.start, text, language)
            quantity = _quantity(number, phrase)
            if is_temperature(phrase.unit):
                found.append(signed(_fact(quantity, token.start, phrase.end, text), text, language))
                continue
            if quantity.value == 1 and is_divisor(text, token.start, language):
                quantity = replace(quantity, weak=True)  # `на 1 км²` is `per km²`
            elif _is_one_of_larger(quantity) and (
                text[token.end : token.end + 1] in _HYPHENS
                or _is_behind_each(text, token.start, language)
            ):
                # `in every 24 hours` is `per etmaal`, `a 24-hour sample` an `etmaalmonster`
                quantity = replace(quantity, weak=True)
            quantity, phrase = _with_smaller(quantity, phrase, text, language)
            behind = tokens[place + 1 :]
            quantity, phrase = _with_bare(quantity, phrase, number, behind, text, language)
            found.extend(_measured(token.start, quantity, phrase, text, language))
        elif (lexeme := token.lexeme(Sense.UNIT)) and not _is_rank(token, text):
            found.extend(_alone(token, lexeme, tokens[place + 1 :], text, language))
    return _summed(found, text, language) if len(found) > 1 else found


def _is_power(token: Token, text: str) -> Fact | None:
    """The area or volume that a digit makes of a length right before it: the 2 of `per m2`."""
    sign = _lengths().search(text, max(token.start - 3, 0), token.start)
    if sign is None or token.text not in ("2", "3"):
        return None
    quantity = Quantity(1, f"{sign[1]}{token.text}", weak=True)
    return _fact(quantity, sign.start(1), token.end, text)


@cache
def _lengths() -> re.Pattern[str]:
    return expression(r"(?<![\w.,])([cdk]?m)\Z")


def _is_rank(token: Token, text: str) -> bool:
    """Whether a word that is a unit too is an ordinal: `a second interview`, `second-class`."""
    return token.number is not None and text[token.end : token.end + 2].lstrip(" -")[:1].isalpha()


class _Phrase(NamedTuple):
    """What is counted: so many of a unit (a kwartier is 15 min), and where that ends."""

    times: int | Fraction
    unit: str
    end: int


def _phrase_after(token: Token, number: Number, text: str, language: Language) -> _Phrase | None:
    if is_cut_off(text, token.end):
        return None
    phrase = unit_after(text, token.end, language, digits=token.digits)
    if phrase is not None and _is_of_share(token, number, text, language):
        return None
    if phrase is None and number.value < 1:
        # `half a year`, `a quarter of an hour`, `the half-an-hour limit`
        article = _article(language).match(text, token.end)
        phrase = article and unit_after(text, article.end(), language, digits=False)
    if phrase is None and (inserted := _inserted(language).match(text, token.end)):
        # «две с лишним недели»
        phrase = unit_after(text, inserted.end(), language, digits=token.digits)
    if phrase is not None:
        return _Phrase(1, phrase.unit, phrase.end)
    joined = text[token.end : token.end + 1].isalpha()  # `vijfkwartier`
    word, end = word_at(text, token.end + (not joined), language)
    count, code = language.measures().spans.get(word, (0, ""))
    return _Phrase(count, code, end) if count else None


def _divided(phrase: _Phrase, start: int, text: str, language: Language) -> _Phrase:
    """The phrase, divided by what the words before its number say: «на гектар приходится 45 кг»."""
    measures = language.measures()
    before = text[max(start - _FALLS_TO, 0) : start]
    found = expression(measures.falls_to).search(before)
    code = measures.units.get(fold(found["unit"])) if found else None
    return (
        phrase._replace(unit=f"{phrase.unit}/{code}") if code and "/" not in phrase.unit else phrase
    )


_FALLS_TO = 48
"""Characters before a number in which such words stand."""


def _is_of_share(token: Token, number: Number, text: str, language: Language) -> bool:
    """Whether a number before a unit makes a share: the three of `one in every three kilos`."""
    if number.ordinal or not any(0 < one.value < 1 for one in number.readings):
        return False
    before = text[max(token.start - 12, 0) : token.start].casefold().split()
    return before[-1:] != [] and before[-1] in language.numbering().each


def _quantity(number: Number, phrase: _Phrase) -> Quantity:
    value = Fraction(number.value * phrase.times)
    weak = number.weak and number.value >= 1 and phrase.times == 1
    whole = int(value) if value.denominator == 1 else value
    return Quantity(whole, phrase.unit, approximate=number.approximate, weak=weak)


_HYPHENS = ("-", "\u2010", "\u2011")


def _is_one_of_larger(quantity: Quantity) -> bool:
    """Whether a span of time is one of a larger unit: a day in hours, a year in months."""
    return (quantity.value, quantity.unit) in ((24, "h"), (7, "d"), (12, "mo"), (60, "min"))


def _is_behind_each(text: str, start: int, language: Language) -> bool:
    before = text[max(start - 16, 0) : start].casefold().split()
    return before[-1:] != [] and before[-1] in language.measures().times_per


def _with_smaller(
    quantity: Quantity, phrase: _Phrase, text: str, language: Language
) -> tuple[Quantity, _Phrase]:
    """The quantity with the smaller unit that a number behind a hyphen counts: `six-foot-two`."""
    smaller = language.measures().smaller.get(quantity.unit)
    rest = smaller and _hyphened().match(text, phrase.end)
    if not smaller or not rest:
        return quantity, phrase
    share = Fraction(int(rest[1])) * unit(smaller).factor / unit(quantity.unit).factor
    if share >= 1:
        return quantity, phrase
    total = Quantity(quantity.value + share, quantity.unit, quantity.approximate)
    return total, phrase._replace(end=rest.end())


def _with_bare(
    quantity: Quantity,
    phrase: _Phrase,
    first: Number | None,
    behind: Sequence[Token],
    text: str,
    language: Language,
) -> tuple[Quantity, _Phrase]:
    """The quantity with the smaller unit that a bare number behind counts: `vier meter twintig`.

    `first` is the number of the larger unit, None where it has none; both are in words, or both in
    digits. Minutes are bare in words alone, and where nothing follows that they may count.
    """
    smaller = language.measures().bare_smaller.get(quantity.unit)
    token = next((one for one in behind if one.start >= phrase.end), None) if smaller else None
    number = token.number if token else None
    if not (smaller and token and number) or number.role is not Role.PLAIN or number.ordinal:
        return quantity, phrase
    if (first is None or first.words) is not number.words:
        return quantity, phrase  # `op twintig meter 58` decibel
    if (first is None or smaller == "min") and not _is_last(number, token, text):
        return quantity, phrase
    between = text[phrase.end : token.start]
    if not (between.isspace() and 10 <= number.value < 100 and number.value.denominator == 1):
        return quantity, phrase
    if _phrase_after(token, number, text, language) is not None:
        return quantity, phrase
    share = Fraction(number.value) * unit(smaller).factor / unit(quantity.unit).factor
    total = Quantity(quantity.value + share, quantity.unit, quantity.approximate)
    return total, phrase._replace(end=token.end)


def _is_last(number: Number, token: Token, text: str) -> bool:
    """Whether a number in words below sixty is the last word of its clause."""
    return number.words and number.value < 60 and not text[token.end :].lstrip()[:1].isalnum()


@cache
def _hyphened() -> re.Pattern[str]:
    return expression(r"[-‐‑]([0-9]{1,2})(?![\w.,]*[0-9])(?!\w)")


def _fact(quantity: Quantity, start: int, end: int, text: str) -> Fact:
    return Fact(FactKind.QUANTITY, quantity, start, end, text[start:end])


def _measured(
    start: int, quantity: Quantity, phrase: _Phrase, text: str, language: Language
) -> Iterator[Fact]:
    """The quantity that begins at an offset, in both units where it names two."""
    if is_always(quantity, text, phrase.end, language):
        # Others say `round the clock`, `круглосуточно`.
        yield _fact(replace(quantity, weak=True), start, phrase.end, text)
        return
    other = alternative(text, phrase.unit, phrase.end, language)
    if other is None:
        yield _halved(quantity, start, phrase.end, text, language)
        return
    # `100 yards/meters`: another version may keep either.
    yield _fact(replace(quantity, weak=True), start, phrase.end, text)
    second = replace(quantity, unit=other.unit, weak=True)
    yield _fact(second, phrase.end + 1, other.end, text)


def _halved(quantity: Quantity, start: int, end: int, text: str, language: Language) -> Fact:
    """The quantity with the part that may follow it: `a year and a half`, «час с четвертью»."""
    part = _part_more(language).match(text, end)
    if part and part[1]:
        more = language.measures().parts_more[fold(" ".join(re.split(r"[\s-]+", part[1])))]
        value = quantity.value + more
        quantity, end = Quantity(value, quantity.unit, quantity.approximate), part.end()
    return _fact(quantity, start, end, text)


def _alone(
    token: Token, lexeme: Lexeme, behind: Sequence[Token], text: str, language: Language
) -> Iterator[Fact]:
    """A unit without a number: a word that is a duration by itself, or one unit of time or length,
    weakly; or one unit with a bare number of smaller ones, «час пятьдесят»."""
    measures = language.measures()
    word = fold(token.text)
    if lexeme.value in measures.bare_smaller:
        one, phrase = Quantity(1, lexeme.value, weak=True), _Phrase(1, lexeme.value, token.end)
        more, phrase = _with_bare(one, phrase, None, behind, text, language)
        if more is not one:
            yield _fact(more, token.start, phrase.end, text)
            return
    if word in measures.spans:
        yield _fact(Quantity(*measures.spans[word]), token.start, token.end, text)
    elif word in measures.frequencies:
        quantity = Quantity(*measures.frequencies[word], weak=True)
        yield _fact(quantity, token.start, token.end, text)
    elif units()[lexeme.value].dimension in ("duration", "length"):
        if every := _alternate(language).search(text, max(token.start - 16, 0), token.start):
            two = Quantity(2, lexeme.value)
            yield _fact(two, every.start(), token.end, text)
            return
        article = _article_before(language).search(text, max(token.start - 12, 0), token.start)
        if article or word in measures.weak_spans or _part_more(language).match(text, token.end):
            start = article.start() if article else token.start
            one = Quantity(1, lexeme.value, weak=True)
            yield _in_years(_halved(one, start, token.end, text, language))


def _in_years(fact: Fact) -> Fact:
    """A lone decade or century in years: other versions have `десять лет`, `tienjarig`."""
    quantity: Quantity = fact.value
    years = convert(quantity.value, quantity.unit, "a")
    if years is None or years < 10 or years.denominator != 1:
        return fact
    return replace(fact, value=replace(quantity, value=int(years), unit="a"))


def _summed(found: list[Fact], text: str, language: Language) -> list[Fact]:
    """The quantities, each with the smaller units that go on where it stops."""
    summed = found[:1]
    for fact in found[1:]:
        first, second = summed[-1].value, fact.value
        goes_on = continues(first.unit, second.unit) and not second.weak
        goes_on = goes_on and Fraction(first.value).denominator == 1  # `0.75 m, 60 cm` are two
        between = text[summed[-1].end : fact.start]
        if goes_on and first.weak:
            # `an hour and ten minutes`, but not `twice an hour, ten minutes late`
            goes_on = first.value == 1 and not between.startswith((".", ","))
        if first.unit == "a" and second.unit not in ("a", "mo"):
            goes_on = goes_on and not between.isspace()  # `of twelve to fifteen years two weeks`
        if goes_on and _conjunction(language).fullmatch(between):
            rest = second.value * unit(second.unit).factor / unit(first.unit).factor
            if rest < 1:
                total = Quantity(first.value + rest, first.unit, first.approximate)
                summed[-1] = _fact(total, summed[-1].start, fact.end, text)
                continue
        summed.append(fact)
    return summed


@cache
def _article(language: Language) -> re.Pattern[str]:
    articles = phrase_pattern(language.measures().articles)
    links = phrase_pattern(sorted(language.numbering().part_links))
    return expression(rf"[\s-]+(?:{links}[\s-]+)?{articles}(?=[\s-])", re.IGNORECASE)


@cache
def _inserted(language: Language) -> re.Pattern[str]:
    phrases = language.measures().inserted
    return expression(rf"\s+{phrase_pattern(phrases)}(?=\s)" if phrases else "(?!)", re.IGNORECASE)


@cache
def _article_before(language: Language) -> re.Pattern[str]:
    return expression(rf"{phrase_pattern(language.measures().articles)}\s+$", re.IGNORECASE)


@cache
def _alternate(language: Language) -> re.Pattern[str]:
    return expression(rf"{phrase_pattern(language.measures().alternate)}\s+\Z", re.IGNORECASE)


@cache
def _part_more(language: Language) -> re.Pattern[str]:
    phrases = phrase_pattern(language.measures().parts_more).replace(r"\s+", r"[\s-]+")
    return expression(rf"[\s-]+({phrases})", re.IGNORECASE)


@cache
def _conjunction(language: Language) -> re.Pattern[str]:
    return expression(rf"\.?,?\s+(?:{language.measures().conjunction}\s+)?", re.IGNORECASE)
