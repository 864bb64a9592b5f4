"""Currencies by sign and code, and whose currency a bare word or sign is."""

from __future__ import annotations

SIGNS = {"€": "EUR", "$": "$", "£": "£", "¥": "¥", "₽": "RUB", "₴": "UAH", "¢": "¢", "₺": "TRY"}
"""ISO 4217, or the sign itself where several countries use it (CLDR, narrow symbols)."""

CODES = frozenset(
    "EUR USD GBP CHF RUB UAH BYN KZT GEL PLN CZK HUF SEK NOK DKK ISK JPY CNY INR TRY CAD AUD NZD"
    " HKD SGD MXN BRL ZAR ILS AMD AZN MDL RON BGN KRW NLG DEM FKP".split()
)
"""ISO 4217, in capitals before or after a number."""

PREFIXES = {
    "US": "USD",
    "A": "AUD",
    "AU": "AUD",
    "C": "CAD",
    "CA": "CAD",
    "NZ": "NZD",
    "HK": "HKD",
    "S": "SGD",
}
"""The letters just before a dollar sign."""

_NATIONAL = {
    "$": {"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "SG": "SGD"},
    "£": {"GB": "GBP", "EG": "EGP"},
    "kr": {"SE": "SEK", "NO": "NOK", "DK": "DKK", "CZ": "CZK", "IS": "ISK"},
    "RUB": {"RU": "RUB", "BY": "BYN"},
    "CHF": {"CH": "CHF"},
    "TRY": {"TR": "TRY"},
    "INR": {"IN": "INR"},
    "PLN": {"PL": "PLN"},
    "HUF": {"HU": "HUF"},
    "JPY": {"JP": "JPY"},
    "CNY": {"CN": "CNY"},
}


_SHARED: dict[str, frozenset[str]] = {
    **{sign: frozenset(own.values()) for sign, own in _NATIONAL.items() if sign not in CODES},
    "¥": frozenset(("JPY", "CNY")),
    "¢": frozenset(("EUR", "$", "USD")),
}
"""The currencies that a bare sign or word may stand for (CLDR, narrow symbols)."""


def may_be_one_currency(one: str, other: str) -> bool:
    """Equal codes, or a bare sign and a code of a country that uses the sign."""
    return one == other or one in _SHARED.get(other, ()) or other in _SHARED.get(one, ())


def national(currency: str, nation: str) -> str | None:
    """The currency of a nation (ISO 3166) that goes by a name or sign; None where it has none."""
    return _NATIONAL.get(currency, {}).get(nation)
