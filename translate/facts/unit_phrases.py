"""The unit that stands after a number: `km`, `vierkante meter`, `миль в час`, `°C`, `-jarige`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from translate.facts.nearby import says_any
from translate.facts.units import unit, units
from translate.facts.values import Quantity
from translate.languages import Language, get
from translate.languages.calendar import phrase_pattern
from translate.languages.lexeme import fold
from translate.languages.measures import INTERNATIONAL
from translate.languages.remembered import WORDS
from translate.model import Segment
from translate.precompiled import expression

_DIVISORS = frozenset(("h", "min", "s", "km", "L", "ha", "kg", "m2", "m3", "km2", "cm2"))
"""What a unit is divided by. `3 dagen per week` is no quotient, and neither is `5 km per dag`,
which other versions put as `dagelijks 5 km`."""

_DISSOLVED = ("mass", "volume")
_SOLVENTS = frozenset(("L", "m3", "kg"))
"""Of a concentration: the dimensions of what is dissolved, the units of what it is dissolved in."""
_OF_SPEED = frozenset(("s", "h"))
"""What a length is divided by behind what moves: `15 meter wind per seconde`."""
_NOUN_AND_PER = 2
"""Words between a length and the unit of time of its speed."""
_CLAUSE = 80
"""Characters before it in which its divisor is looked for."""


class Phrase(NamedTuple):
    """A unit, and where it ends in the text."""

    unit: str
    end: int


class _Patterns(NamedTuple):
    word: re.Pattern[str]
    gap: re.Pattern[str]
    per: re.Pattern[str]
    per_behind: re.Pattern[str]
    per_before: re.Pattern[str]
    degrees: re.Pattern[str]
    power: re.Pattern[str]


_LONGEST = 80
"""Letters of a word that may be a unit's name."""


@cache
def _patterns(language: Language) -> _Patterns:
    letter = r"(?:[^\W\d_²³]|[\u00ad\u0300-\u036f])"
    per = [phrase for phrase in language.measures().per if phrase != "/"]
    each = phrase_pattern([*per, *language.measures().times_per])
    return _Patterns(
        expression(rf"{letter}+(?:['’·⋅-]{letter}+)*"),
        expression(r"[-\u2010\u2011]|(?:(?<=[^\W\d_])\.)?\s{1,2}|"),
        expression(rf"\s*/\s*|\s+{phrase_pattern(per)}\s+", re.IGNORECASE),
        expression(rf"(?:\s+[^\W\d]+){{1,6}}?\s+{each}\s+", re.IGNORECASE),
        expression(rf"\b{each}\s+", re.IGNORECASE),
        expression(r"[°º]\s?"),
        expression(r"[²³]|[23](?!\w|[.,]\d)"),
    )


def unit_after(text: str, start: int, language: Language, *, digits: bool) -> Phrase | None:
    """The unit that follows a number, with the power, scale and divisor that go with it.

    `start` is where the number ends; signs (`m`, `кг`) follow digits only.
    """
    place = gap_after(text, start, language)
    if degrees := _patterns(language).degrees.match(text, place):
        letter, end = word_at(text, degrees.end(), language)
        code = language.measures().scales.get(letter)
        return Phrase(code, end) if code else Phrase("deg", place + 1)
    phrase = _simple(text, place, language, digits=digits, compound=True)
    if phrase is None:
        return None
    if phrase.unit == "deg":
        return _scale(text, phrase, language)
    if units()[phrase.unit.partition("/")[0]].dimension == "duration":
        return phrase
    return _quotient(text, phrase, language)


def alternative(text: str, unit: str, end: int, language: Language) -> Phrase | None:
    """The other unit of the same dimension behind a stroke: the `meters` of `yards/meters`."""
    if text[end : end + 1] != "/" or "/" in unit:
        return None
    phrase = _simple(text, end + 1, language, digits=False, compound=False)
    if phrase is None or units()[phrase.unit].dimension != units()[unit].dimension:
        return None
    return phrase if units()[unit].dimension != "duration" else None


def is_always(quantity: Quantity, text: str, end: int, language: Language) -> bool:
    """Whether a span of time fills the one that it is counted in: `24 uur per dag`, `seven days a
    week`; `end` is where its unit ends."""
    per = _patterns(language).per.match(text, end)
    whole = per and _simple(text, per.end(), language, digits=False, compound=False)
    if not whole or {units()[whole.unit].dimension, unit(quantity.unit).dimension} != {"duration"}:
        return False
    return quantity.value * unit(quantity.unit).factor == units()[whole.unit].factor


def is_divisor(text: str, start: int, language: Language) -> bool:
    """Whether what begins at an offset is what something else is divided by: `per 1 km²`."""
    before = text[max(start - 8, 0) : start].casefold().split()
    return bool(before) and before[-1] in language.measures().per


def is_cut_off(text: str, end: int) -> bool:
    """Whether what stands behind a number begins no unit and no currency, and leads to none, as the
    `/` of `1/2/3`. Every other way to see that takes ten times as long."""
    behind = text[end : end + 2]
    return behind[:1] in _CUTS and (behind[1:] in _CUTS or behind[1:].isspace())


_CUTS = frozenset(["", *"0123456789/:,;()[]|"])


def gap_after(text: str, start: int, language: Language) -> int:
    """Where a word begins that belongs to the number ending at an offset: behind a space, a
    hyphen, or the point of `3 тыс. рублей`."""
    gap = _patterns(language).gap.match(text, start)
    return gap.end() if gap else start


def word_at(text: str, start: int, language: Language) -> tuple[str, int]:
    """(the word that begins at an offset, folded, where it ends), or ("", start)."""
    match = _patterns(language).word.match(text, start, start + _LONGEST)
    return (_folded(match.group()), match.end()) if match else ("", start)


@cache
def _small_signs(language: Language) -> dict[str, str]:
    """The signs that mean one thing in whatever case they are written."""
    signs = {**INTERNATIONAL, **language.measures().abbreviations}
    meanings: dict[str, set[str]] = {}
    for sign, code in signs.items():
        meanings.setdefault(sign.casefold(), set()).add(code)
    return {
        sign: codes.pop() for sign, codes in meanings.items() if len(codes) == 1 and len(sign) > 1
    }


@lru_cache(WORDS)
def _folded(word: str) -> str:
    return fold(word)


def _simple(
    text: str, place: int, language: Language, *, digits: bool, compound: bool
) -> Phrase | None:
    """A unit with its power, without a divisor."""
    measures = language.measures()
    match = _patterns(language).word.match(text, place, place + _LONGEST)
    if match is None:
        return None
    power = measures.powers.get(_folded(match.group()), 1)
    if power > 1:
        rest = expression(r"\.?\s{0,2}").match(text, match.end())
        match = _patterns(language).word.match(text, rest.end() if rest else match.end())
        if match is None:
            return None
    elif _folded(match.group()) in measures.working:
        word, end = word_at(text, gap_after(text, match.end(), language), language)
        return Phrase("[wd]", end) if measures.units.get(word) == "d" else None
    whole = match.group()
    for word in (whole,) if whole.isalpha() else (whole, expression("[-'’·⋅]").split(whole)[0]):
        end = match.start() + len(word)
        folded = _folded(word)
        code = measures.units.get(folded)
        if code is None and digits and not _abbreviates_more(text, word, end, language):
            code = measures.abbreviations.get(word) or INTERNATIONAL.get(word)
            # `5 Ghz`, `5 KM`: case tells short signs apart (mW, MW), hardly ever longer ones.
            code = code or _small_signs(language).get(folded)
        if code is None and compound:
            code = measures.adjectives.get(folded)
        if code:
            energy = _energy(text, Phrase(code, end), language)
            return energy or _raised(text, Phrase(code, end), power, language)
    return None


def _energy(text: str, phrase: Phrase, language: Language) -> Phrase | None:
    """The energy of a power and an hour that are written apart: `kilowatt hours`."""
    if unit(phrase.unit).dimension != "power" or text[phrase.end : phrase.end + 1] != " ":
        return None
    word, end = word_at(text, phrase.end + 1, language)
    hours = language.measures().units.get(word) == "h" and f"{phrase.unit}h" in units()
    return Phrase(f"{phrase.unit}h", end) if hours else None


def _abbreviates_more(text: str, word: str, end: int, language: Language) -> bool:
    """Whether a single letter abbreviates something else: `2 t/m 5`, `5 т. е.`, `п. 2 ч. 1`."""
    if len(word) > 1:
        return False
    following = text[end : end + 12]
    if following.startswith("/"):
        return _divisor(text, end + 1, language, signs=True) is None
    if re.match(r"\.\s?[^\W\d]\.", following):
        return True
    # A number behind the point is the other word's, unless it goes on counting: `2 ч. 30 мин.`
    label = re.match(r"\.\s?\d+\s?", following)
    return label is not None and not _simple(
        text, end + label.end(), language, digits=True, compound=False
    )


def _raised(text: str, phrase: Phrase, power: int, language: Language) -> Phrase | None:
    """The unit to its power: `vierkante meter`, `km²`, `м2`."""
    sign = _patterns(language).power.match(text, phrase.end)
    if power == 1 and sign and f"{phrase.unit}2" in units():
        return Phrase(phrase.unit + ("3" if sign.group() in "³3" else "2"), sign.end())
    if power == 1:
        return phrase
    raised = f"{phrase.unit}{power}"
    return Phrase(raised, phrase.end) if raised in units() else None


def _scale(text: str, phrase: Phrase, language: Language) -> Phrase:
    """Degrees with the scale they are of, if it is named: `graden Celsius`."""
    end = phrase.end
    for _ in range(2):  # `градусов Цельсия` and `градусов по Цельсию`
        word, end = word_at(text, end + 1, language)
        if word in language.measures().scales:
            return Phrase(language.measures().scales[word], end)
    return phrase


def _quotient(text: str, phrase: Phrase, language: Language) -> Phrase:
    """The unit with its divisor, if one follows: `km/u`, `миль в час`."""
    per = _patterns(language).per.match(text, phrase.end)
    if per is None:
        return _concentration(text, phrase, language)
    divisor = _divisor(text, per.end(), language, signs="/" in per.group())
    if divisor is None:
        return phrase
    # `Mb/s` are bits, and `MB/s` bytes: the one sign whose case tells.
    bits = _BITS.get(phrase.unit) if text[phrase.end - 1] == "b" else None
    return Phrase(f"{bits or phrase.unit}/{divisor.unit}", divisor.end)


_BITS = {"kB": "kbit", "MB": "Mbit", "GB": "Gbit"}


def _concentration(text: str, phrase: Phrase, language: Language) -> Phrase:
    """The unit with its divisor behind what is measured or before it: `41 microgram stikstof per
    kubieke meter`, «в литре воды было 54 миллиграмма»; it ends where the unit does."""
    dimension = unit(phrase.unit).dimension
    if dimension not in (*_DISSOLVED, "length"):
        return phrase
    behind = _patterns(language).per_behind.match(text, phrase.end)
    start = _clause_of(text, phrase.end, language)
    before = _patterns(language).per_before.finditer(text, start, phrase.end)
    for per in (*((behind,) if behind else ()), *before):
        divisor = _divisor(text, per.end(), language, signs=False)
        # The unit itself may stand behind an `a`: `half a kilo`.
        whole = _SOLVENTS if dimension in _DISSOLVED else _OF_SPEED
        far = per.start() < phrase.end or len(per.group().split()) > _NOUN_AND_PER
        if whole is _OF_SPEED and far:
            continue
        if divisor and divisor.unit in whole and divisor.end != phrase.end:
            return Phrase(f"{phrase.unit}/{divisor.unit}", phrase.end)
    return phrase


def _clause_of(text: str, end: int, language: Language) -> int:
    """Where the clause begins that ends at an offset; the one before it belongs to it where it
    opens with what is divided by: `for every kilo of eel, 120 grams of crab`."""
    begin = start = max(end - _CLAUSE, 0)
    for stop in expression(r"[.,;:!?()](?=\s)").finditer(text, start, end):
        opens = _patterns(language).per_before.search(text, begin, begin + _OPENING)
        if stop.group() != "," or stop.start() - begin > _OPENING_CLAUSE or not opens:
            begin = stop.end()
        start = stop.end()
    return min(begin, start)


_OPENING_CLAUSE = 40
"""Characters of a clause that says no more than what is divided by, at most."""
_OPENING = 16
"""Characters of a clause within which its divisor begins: `In 2014, for every`."""


def _divisor(text: str, place: int, language: Language, *, signs: bool) -> Phrase | None:
    """The unit that another is divided by."""
    word, end = word_at(text, place, language)
    if signs and word in language.measures().divisor_signs:
        return Phrase(language.measures().divisor_signs[word], end)
    divisor = _simple(text, place, language, digits=signs, compound=False)
    return divisor if divisor and divisor.unit in _DIVISORS else None


def names_any(segment: Segment, *codes: str) -> bool:
    """Whether a text has a word of some units, be it in another: `jaarlijkse`, «месячная»."""
    return says_any(segment.text, _beginnings(segment.language, codes))


@cache
def _beginnings(language: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    measures = get(language).measures()
    words = {**measures.units, **measures.regular, **measures.weak_spans}
    return tuple(word[:_STEM] for word, code in words.items() if code in codes and len(word) > 2)


_STEM = 4
"""Letters by which a word for a unit is known."""
