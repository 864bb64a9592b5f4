"""The values facts have: what `1.200`, `1,200` and `тысяча двести` have in common.

Values are frozen, hashable and independent of language: two facts say the same when their values
are equal. `str(value)` is the canonical form that reports print.
"""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum
from fractions import Fraction

from translate.dataclass import dataclass


def _plain(value: int | Fraction) -> str:
    """`1200`, `1.5`, `1/3`: digits and a point where a decimal is exact, else a fraction."""
    if isinstance(value, int) or value == int(value):
        return str(int(value))
    fraction = Fraction(value)
    for places in range(1, 10):
        scaled = fraction * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            sign = "-" if scaled < 0 else ""
            return f"{sign}{digits[:-places]}.{digits[-places:]}"
    return f"{fraction.numerator}/{fraction.denominator}"


def _ordinal_ending(value: int | Fraction) -> str:
    """The `st` of `21st`."""
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(int(value % 10), "th")


class Role(StrEnum):
    """What a number is doing, as far as it must be the same in every language."""

    PLAIN = "plain"
    """A count, a rank, a label: `vier`, `21st`, `II`, `1.200`."""
    PERCENT = "percent"
    PERMILLE = "permille"
    POINT = "point"
    """A percentage point; a basis point is a hundredth of one."""
    DECADE = "decade"
    """Its value is the first year: 1980."""
    CENTURY = "century"
    """Its value is the ordinal: the twentieth is 20."""


class Format(StrEnum):
    """In which country's way a number is written."""

    PLAIN = "plain"
    """Nothing tells: no separators, or words."""
    NATIVE = "native"
    """The language's own separators."""
    AMBIGUOUS = "ambiguous"
    """The language's own decimal separator where another country would group thousands: a Dutch
    `1,200`, an English `1.200`; `readings` holds the other value."""
    FOREIGN = "foreign"
    """Another country's separators, which the language itself does not use: a Dutch `2.5`, an
    English `2,5`, a Dutch `1,200.50`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `1.200`, `vier`, `21e`, `5,5 %`, `jaren 80`, `XX век`.

    Equal numbers say the same, however they are written: only value and role are compared.
    """

    value: int | Fraction
    """Exact; scale words multiplied out (`2,5 mln` is 2500000). Percent as written: 5.5."""
    role: Role = Role.PLAIN
    ordinal: bool = field(default=False, compare=False)
    """Written as an ordinal; `World War 2`, `Second World War` and `Вторая мировая` are equal."""
    weak: bool = field(default=False, compare=False)
    """It may satisfy a number of another version, but its absence elsewhere is no drift: a lone
    `one`, `first`, `half`, and words with other senses."""
    approximate: bool = field(default=False, compare=False)
    """Said to be: `ongeveer`, `about`, `около`, `ruim`."""
    format: Format = field(default=Format.PLAIN, compare=False)
    readings: tuple[Number, ...] = field(default=(), compare=False)
    """What else it may mean: `1,200` in Dutch (1.2) as 1200; `the 1800s` as the 19th century."""
    grouped: bool = field(default=False, compare=False)
    """Written in digits with thousands apart, so that it is no year."""
    words: bool = field(default=False, compare=False)
    """Written without any digit."""

    def also(self, other: Number) -> Number:
        """The same number, which may mean another, too."""
        if self.format is Format.NATIVE:  # its separators have one reading, its meaning two
            return replace(self, format=Format.PLAIN, readings=(other,))
        return replace(self, readings=(*self.readings, other))

    def __str__(self) -> str:
        if self.role is Role.PLAIN:
            return _plain(self.value)
        suffix = {
            Role.PERCENT: "%",
            Role.PERMILLE: "‰",
            Role.POINT: " percentage points",
            Role.DECADE: "s",
            Role.CENTURY: f"{_ordinal_ending(self.value)} century",
        }.get(self.role, "")
        return _plain(self.value) + suffix


@dataclass(frozen=True, slots=True)
class Date:
    """A date, each part of which may be absent.

    A year on its own is a `Number` (`in 2022`, `2022 года`, and both years of `2019/20`), because
    nothing in `in 2022` tells it from a count; a year before Christ is a Date with that year
    alone. A weekday is a Date of its own, also where it stands before a date.
    """

    year: int | None = None
    """Negative before Christ: -44 is 44 BC."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 is Monday (ISO 8601)."""
    until: int | None = None
    """The last month of a part of the year that begins with `month`: 6 in `the first half`."""
    ambiguous: bool = field(default=False, compare=False)
    """Day and month could be read the other way round (3/4/2022); they are in the language's
    own order."""
    weak: bool = field(default=False, compare=False)
    """It may satisfy a date of another version, but its absence elsewhere is no drift."""

    @property
    def swapped(self) -> Date:
        """The other reading of an ambiguous date."""
        return Date(self.year, self.day, self.month)

    def __str__(self) -> str:
        if self.weekday is not None:
            return f"weekday {self.weekday}"
        if self.month is None and self.day is None and self.year is not None:
            return f"{-self.year} BC" if self.year < 0 else f"{self.year:04d}"
        year = f"{self.year:04d}" if self.year is not None else "????"
        month = f"{self.month:02d}" if self.month is not None else "??"
        if self.until is not None:
            return f"{year}-{month} to {year}-{self.until:02d}"
        return f"{year}-{month}" + (f"-{self.day:02d}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    hour: int
    """0 to 23; 24:00 is 0."""
    minute: int = 0
    second: int = 0
    open: bool = field(default=False, compare=False)
    """An hour from 1 to 12 that leaves the half of the day open: `half tien`, `at 9:30`."""
    weak: bool = field(default=False, compare=False)
    """It may satisfy a time of another version, but its absence elsewhere is no drift: the noon of
    «после полудня», in the afternoon."""

    def __str__(self) -> str:
        seconds = f":{self.second:02d}" if self.second else ""
        return f"{self.hour:02d}:{self.minute:02d}{seconds}"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money."""

    value: int | Fraction
    """In whole units of the currency, exact, scale words multiplied out; cents are hundredths."""
    currency: str
    """ISO 4217, or the bare sign where the country is open: `$` for dollars, `£`, `kr`."""
    approximate: bool = field(default=False, compare=False)
    """Said to be: `ruim`, `about`, `около`."""
    weak: bool = field(default=False, compare=False)
    """It may satisfy an amount of another version, but its absence elsewhere is no drift."""

    def __str__(self) -> str:
        return f"{_plain(self.value)} {self.currency}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured quantity, an age or a duration.

    Equal means written alike; `translate.facts.equivalence` tells whether `24 h` and `1 d`, or
    `100 [ft_i]` and `30 m`, are the same.
    """

    value: int | Fraction
    """In `unit`, as written; `1 uur en 30 minuten` is 1.5 h."""
    unit: str
    """A code of `translate.facts.units` (UCUM-like): `m`, `km2`, `[ft_i]`, `Cel`, `a` (year)."""
    approximate: bool = field(default=False, compare=False)
    """Said to be: `ruim`, `about`, `около`."""
    weak: bool = field(default=False, compare=False)
    """It may satisfy a quantity of another version, but its absence elsewhere is no drift: a
    unit without a number (`сутки`, `a day`)."""

    def __str__(self) -> str:
        return f"{_plain(self.value)} {self.unit}"


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote reference, by its label."""

    label: str

    def __str__(self) -> str:
        return f"[^{self.label}]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link's target, normalised; "" where it is empty."""

    target: str

    def __str__(self) -> str:
        return self.target


@dataclass(frozen=True, slots=True)
class Name:
    """One word of a name: `Navalny`, `Навального`; equal where it sounds alike or is an exonym."""

    key: str
    """How it sounds (`navaln`), or the row of its exonyms (`#12` for Rusland, Russia, Россия)."""
    weak: bool = field(default=False, compare=False)
    """Perhaps no name: capitalised at the start of a sentence, or a common word in capitals."""
    from_bracket: int = field(default=0, compare=False)
    """Characters from an opening bracket to it, where a text introduces it in brackets: 1 in
    `Postdienst Nederland (PDN)`, more in `(hereafter PDN)`; 0 where it does not."""

    def __str__(self) -> str:
        return self.key
