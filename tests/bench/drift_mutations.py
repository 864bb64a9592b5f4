"""Drifts to plant: each kind takes a row of texts by language and spoils one of them.

Everything here has its own patterns and word tables; nothing is taken from the package.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.bench import drift_words as words

Row = dict[str, str]
Spoil = Callable[[Row, str, Random], str | None]
"""Takes a row, the language to spoil and chance; gives the new text, None where it can't."""


@dataclass(frozen=True)
class Mutation:
    """One kind of drift."""

    name: str
    spoil: Spoil
    prepare: Callable[[Row, Random], Row] | None = None
    """What is done to all versions first, where the texts lack what is to be spoilt."""


def _number(text: str, chance: Random, pattern: str) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return chance.choice(found) if found else None


def _replaced(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def digit_changed(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    match = _number(text, chance, r"\d")
    if match is None:
        return None
    first = not re.search(r"\d$", text[: match.start()])
    digits = [digit for digit in "0123456789" if digit != match[0] and (digit > "0" or not first)]
    return _replaced(text, match, chance.choice(digits))


def digit_dropped(row: Row, language: str, chance: Random) -> str | None:
    # The last zero of 3.50 changes nothing.
    match = _number(row[language], chance, r"[1-9]\d+(?![.,]\d0(?!\d))")
    if match is None or re.search(r"\d[.,]$", row[language][: match.start()]):
        return None
    place = chance.randrange(1, len(match[0]))
    return _replaced(row[language], match, match[0][:place] + match[0][place + 1 :])


def digit_added(row: Row, language: str, chance: Random) -> str | None:
    match = _number(row[language], chance, r"[1-9]\d*")
    if match is None:
        return None
    place = chance.randrange(1, len(match[0]) + 1)
    new = match[0][:place] + chance.choice("0123456789") + match[0][place:]
    return _replaced(row[language], match, new)


def digits_transposed(row: Row, language: str, chance: Random) -> str | None:
    match = _number(row[language], chance, r"(\d)(?!\1)([1-9])")
    return _replaced(row[language], match, match[2] + match[1]) if match else None


def separator_misread(row: Row, language: str, chance: Random) -> str | None:
    """1.200 becomes 1,200 in Dutch, and 1,5 becomes 15."""
    grouped = {"nl": r"(\d{1,3})\.(\d{3})(?!\d|\.)", "en": r"(\d{1,3}),(\d{3})(?!\d|,)"}
    decimal = {"nl": r"(\d),(\d{1,2})(?!\d)", "en": r"(\d)\.(\d{1,2})(?!\d)"}
    text = row[language]
    thousand = _number(
        text, chance, r"(?<![\d.,])" + grouped.get(language, r"(\d{1,3})\s(\d{3})(?!\d|\s\d)")
    )
    if thousand:
        sign = "." if language == "en" else ","
        return _replaced(text, thousand, f"{thousand[1]}{sign}{thousand[2]}")
    clock = r"(?![:.,]\d| ?(?:GMT|UTC|uur|[ap]\.?m))"
    part = _number(text, chance, decimal.get(language, decimal["nl"]) + clock)
    return _replaced(text, part, part[1] + part[2]) if part else None


def number_dropped(row: Row, language: str, chance: Random) -> str | None:
    match = _number(row[language], chance, r"(?<![\w.,:-])\d+(?:[.,:]\d+)*(?![\w.,:%°-]) ")
    return _replaced(row[language], match, "") if match else None


def _swap(
    table: Sequence[Sequence[str]], *, after_digits: bool = False
) -> Callable[[str, Random], str | None]:
    """Replaces a word of one of the groups by another one of its group."""

    def swap(text: str, chance: Random) -> str | None:
        found = []
        for group in table:
            for word in group:
                before = r"(?<=\d[ \u00a0\u202f])" if after_digits else r"(?<![\w-])"
                sign = not word[0].isalpha()
                pattern = re.escape(word) if sign else rf"{before}{word}(?![\w-])"
                found += [(match, group) for match in re.finditer(pattern, text)]
        if not found:
            return None
        match, group = chance.choice(found)
        return _replaced(text, match, chance.choice([word for word in group if word != match[0]]))

    return swap


def month_changed(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    if language != "en":
        return _swap((words.MONTHS[language], words.MONTHS_IN[language]))(text, chance)
    # The Salt March is no month, and may is a verb.
    dated = rf"(?<=\d )(?:{_months('en')}|May)\b|\b(?:{_months('en')}|May)(?=,? \d)"
    match = _number(text, chance, rf"{dated}|(?<=\b[a-z][a-z] )(?:{_months('en')})\b")
    others = [month for month in words.MONTHS["en"] if match and month != match[0]]
    return _replaced(text, match, chance.choice(others)) if match else None


def _months(language: str) -> str:
    """All but the one that is also a verb."""
    return "|".join(month for month in words.MONTHS[language] if month != "May")


def day_changed(row: Row, language: str, chance: Random) -> str | None:
    months = _months(language)
    before, after = rf"\b\d{{1,2}}(?=(?:st|nd|rd|th)? (?:{months}))", rf"(?:{months}) \d{{1,2}}\b"
    match = _number(row[language], chance, f"{before}|{after}" if language == "en" else before)
    if match is None:
        return None
    return _replaced(
        row[language],
        match,
        re.sub(r"\d+", lambda day: str(int(day[0]) % 27 + 1), match[0]),
    )


def year_changed(row: Row, language: str, chance: Random) -> str | None:
    match = _number(row[language], chance, r"(?<![\d.,])(?:1[5-9]\d\d|20[0-3]\d)(?![\d.,]\d|\d)")
    return (
        _replaced(row[language], match, str(int(match[0]) + chance.randint(1, 9)))
        if match
        else None
    )


def cardinal_swapped(row: Row, language: str, chance: Random) -> str | None:
    return _swap(words.CARDINALS[language])(row[language], chance)


def ordinal_swapped(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    if language == "en":
        match = _number(text, chance, r"\b\d*[4-9]th\b")
    elif language == "nl":
        match = _number(text, chance, r"\b\d*[4-9]e\b")
    else:
        match = _number(text, chance, r"\b\d*[4-9]-(?:й|го|м|я|е|х|ом)\b")
    if match:
        digits = re.match(r"\d+", match[0])
        assert digits
        other = int(digits[0]) + (-1 if digits[0][-1] == "9" else 1)
        return _replaced(text, match, f"{other}{match[0][len(digits[0]) :]}")
    return _swap(words.ORDINALS[language])(text, chance)


def scale_swapped(row: Row, language: str, chance: Random) -> str | None:
    return _swap(words.SCALES[language], after_digits=True)(row[language], chance)


def percent_swapped(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    return _swap(words.PERCENTS[language])(text, chance) if "‰" not in text else None


def unit_swapped(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    found = [
        (match, other)
        for unit, other in words.UNITS[language]
        for match in re.finditer(rf"(?<=\d[ \u00a0\u202f]){unit}(?![\w²³/])", text)
        if not re.search(r"\d[.:]\d\d\s$", text[: match.start()])  # a time of day
    ]
    if not found:
        return None
    match, other = chance.choice(found)
    return _replaced(text, match, other)


def currency_swapped(row: Row, language: str, chance: Random) -> str | None:
    return _swap(words.CURRENCIES[language])(row[language], chance)


def time_moved(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    match = _number(
        text, chance, r"(?<![\d.,:])(\d{1,2})[:.](\d\d)(?= ?(?:uur|[ap]\.?m|h\b|ч))"
    ) or (_number(text, chance, r"(?<![\d.,:])(\d{1,2}):([0-5]\d)(?![\d:])"))
    if match is None:
        return None
    hour = int(match[1]) % 12 + 1
    return _replaced(text, match, f"{hour:0{len(match[1])}}{match[0][len(match[1])]}{match[2]}")


def sign_lost(row: Row, language: str, chance: Random) -> str | None:
    match = _number(row[language], chance, r"(?<=\s)[−-](?=\d)")
    return _replaced(row[language], match, "") if match else None


def name_replaced(row: Row, language: str, chance: Random) -> str | None:
    """A capitalised word inside a sentence; in Latin script, one that another version shares."""
    text = row[language]
    found = [
        match
        for match in re.finditer(r"(?<=[^\W\d_]{2} |[\w], )[^\W\d_]{4,}(?![\w'’-])", text)
        if match[0][0].isupper() and not match[0].isupper() and _is_name(match[0], row, language)
    ]
    if not found:
        return None
    return _replaced(text, chance.choice(found), chance.choice(words.NAMES[language]))


def _is_name(word: str, row: Row, language: str) -> bool:
    others = [text for name, text in row.items() if name not in (language, "ru")]
    if language != "ru":
        return word not in words.MONTHS["en"] and all(word in text for text in others)
    shared = (set(re.findall(r"\b[A-Z]\w{3,}", text)) for text in others)
    return bool(set.intersection(*shared))


def left_untranslated(row: Row, language: str, chance: Random) -> str | None:
    return next(text for name, text in row.items() if name != language)


def footnote_lost(row: Row, language: str, chance: Random) -> str | None:
    return row[language].replace("[^1]", "")


def footnote_moved(row: Row, language: str, chance: Random) -> str | None:
    return row[language].replace("[^1]", "") + "[^1]"


def footnote_swapped(row: Row, language: str, chance: Random) -> str | None:
    text = row[language]
    return text.replace("[^1]", "[^0]").replace("[^2]", "[^1]").replace("[^0]", "[^2]")


def link_changed(row: Row, language: str, chance: Random) -> str | None:
    match = re.search(r"(?<=stuk-)\d+", row[language])
    return (
        _replaced(row[language], match, str(int(match[0]) + chance.randint(1, 8)))
        if match
        else None
    )


def _carried(name: str, shape: str = "{text} {carrier}") -> Callable[[Row, Random], Row]:
    """Adds a sentence with one and the same number to all versions."""

    def prepare(row: Row, chance: Random) -> Row:
        number = chance.randint(11, 999)
        return {
            language: shape.format(
                text=text.strip().rstrip("!"), carrier=words.CARRIERS[name][language].format(number)
            )
            for language, text in row.items()
        }

    return prepare


MUTATIONS = (
    Mutation("digit changed", digit_changed),
    Mutation("digit dropped", digit_dropped),
    Mutation("digit added", digit_added),
    Mutation("digits transposed", digits_transposed),
    Mutation("number dropped", number_dropped),
    Mutation("separators misread", separator_misread),
    Mutation("month changed", month_changed),
    Mutation("day changed", day_changed),
    Mutation("year changed", year_changed),
    Mutation("number word swapped", cardinal_swapped),
    Mutation("ordinal swapped", ordinal_swapped),
    Mutation("scale word swapped", scale_swapped),
    Mutation("percent swapped", percent_swapped),
    Mutation("currency swapped", currency_swapped, _carried("currency")),
    Mutation("unit swapped", unit_swapped),
    Mutation("time moved", time_moved),
    Mutation("sign lost", sign_lost, _carried("sign")),
    Mutation("footnote lost", footnote_lost, _carried("footnote", "{text}[^1] {carrier}")),
    Mutation("footnote moved", footnote_moved, _carried("footnote", "{text}[^1] {carrier}")),
    Mutation(
        "footnotes swapped", footnote_swapped, _carried("footnote", "{text}[^1] {carrier}[^2]")
    ),
    Mutation("link changed", link_changed, _carried("link")),
    Mutation("name replaced", name_replaced),
    Mutation("left untranslated", left_untranslated),
)
