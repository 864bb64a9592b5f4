"""The values facts have: what `1.200`, `1,200` and `тысяча двести` have in common.

Values are frozen, hashable and independent of language: two facts say the same when their values
are equal. `str(value)` is the canonical form that reports print.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


def _plain(value: int | Fraction) -> str:
    """`1200`, `1.5`, `1/3`: digits and a point where a decimal is exact, else a fraction."""
    if value == int(value):
        return str(int(value))
    fraction = Fraction(value)
    for places in range(1, 10):
        scaled = fraction * 10**places
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
            sign = "-" if scaled < 0 else ""
            return f"{sign}{digits[:-places]}.{digits[-places:]}"
    return f"{fraction.numerator}/{fraction.denominator}"


class Role(StrEnum):
    """What a number is doing."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    PERMILLE = "permille"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Number:
    """A number: `1.200`, `vier`, `21e`, `5,5 %`, `jaren 80`, `XX век`."""

    value: int | Fraction
    """Exact; scale words multiplied out (`2,5 mln` is 2500000). Percent as written: 5.5."""
    role: Role = Role.CARDINAL

    def __str__(self) -> str:
        suffix = {Role.PERCENT: "%", Role.PERMILLE: "‰", Role.ORDINAL: "."}.get(self.role, "")
        return _plain(self.value) + suffix


@dataclass(frozen=True, slots=True)
class Date:
    """A date, each part of which may be absent."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 is Monday (ISO 8601)."""
    ambiguous: bool = False
    """Day and month could be read the other way round (3/4/2022)."""

    def __str__(self) -> str:
        year = f"{self.year:04d}" if self.year is not None else "????"
        if self.month is None and self.day is None:
            return year if self.year is not None else f"weekday {self.weekday}"
        month = f"{self.month:02d}" if self.month is not None else "??"
        return f"{year}-{month}" + (f"-{self.day:02d}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day."""

    hour: int
    """0 to 24."""
    minute: int = 0

    def __str__(self) -> str:
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money."""

    value: int | Fraction
    currency: str
    """ISO 4217, or the bare sign where the country is open."""

    def __str__(self) -> str:
        return f"{_plain(self.value)} {self.currency}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured quantity."""

    value: int | Fraction
    """In `unit`, as written."""
    unit: str
    """UCUM-like code: `m`, `km`, `[ft_i]`, `Cel`, `[degF]`, `a` (year), `h`."""

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
