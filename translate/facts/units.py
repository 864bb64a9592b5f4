"""Units of measurement: what a code measures and how it converts.

Codes follow UCUM where that reads well (`[ft_i]`, `Cel`); factors are exact (the international
yard and pound agreement of 1959, SI brochure; a year is 365.2425 days, the Gregorian mean).
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """How many of its dimension's base unit a unit is."""

    dimension: str
    """Units of one dimension convert into each other."""
    factor: Fraction
    """`value * factor + offset` is the value in the base unit."""
    offset: Fraction = Fraction(0)


TIMES = "[times]/"
"""How the unit of a rate begins: `[times]/a` is how often a year."""
_LENGTHS = {
    "nm": "1e-9",
    "um": "1e-6",
    "mm": "0.001",
    "cm": "0.01",
    "dm": "0.1",
    "m": "1",
    "km": "1000",
    "[in_i]": "0.0254",
    "[ft_i]": "0.3048",
    "[yd_i]": "0.9144",
    "[mi_i]": "1609.344",
    "[nmi_i]": "1852",
    "[ly]": "9460730472580800",
}
_TABLE = {
    "area": {"ha": "10000", "[acr]": "4046.8564224"},
    "working time": {"[wd]": "1"},
    "volume": {
        "mL": "0.000001",
        "cL": "0.00001",
        "dL": "0.0001",
        "L": "0.001",
        "hL": "0.1",
        "[gal]": "0.003785411784",
        "[pt]": "0.000473176473",
        "[bbl]": "0.158987294928",
    },
    "mass": {
        "ng": "1e-12",
        "ug": "1e-9",
        "mg": "0.000001",
        "g": "0.001",
        "kg": "1",
        "t": "1000",
        "kt": "1e6",
        "Mt": "1e9",
        "Gt": "1e12",
        "[lb_av]": "0.45359237",
        "[oz_av]": "0.028349523125",
    },
    "duration": {
        "ms": "0.001",
        "s": "1",
        "min": "60",
        "h": "3600",
        "d": "86400",
        "wk": "604800",
        "mo": "2629746",
        "a": "31556952",
        "[dec]": "315569520",
        "[cent]": "3155695200",
        "[mill]": "31556952000",
    },
    "power": {
        "mW": "0.001",
        "W": "1",
        "kW": "1e3",
        "MW": "1e6",
        "GW": "1e9",
        "TW": "1e12",
        "[HP]": "735.49875",
    },
    "energy": {
        "J": "1",
        "kJ": "1e3",
        "MJ": "1e6",
        "GJ": "1e9",
        "Wh": "3600",
        "kWh": "3.6e6",
        "MWh": "3.6e9",
        "GWh": "3.6e12",
        "TWh": "3.6e15",
        "cal": "4.184",
        "kcal": "4184",
    },
    "pressure": {
        "Pa": "1",
        "hPa": "100",
        "kPa": "1e3",
        "mbar": "100",
        "bar": "1e5",
        "atm": "101325",
    },
    "data": {
        "bit": "0.125",
        "kbit": "125",
        "Mbit": "125e3",
        "Gbit": "125e6",
        "B": "1",
        "kB": "1e3",
        "MB": "1e6",
        "GB": "1e9",
        "TB": "1e12",
    },
    "voltage": {"mV": "0.001", "V": "1", "kV": "1000"},
    "current": {"mA": "0.001", "A": "1"},
    "frequency": {"Hz": "1", "kHz": "1e3", "MHz": "1e6", "GHz": "1e9"},
    "sound": {"dB": "1"},
    "resolution": {"[px]": "1", "[Mpx]": "1e6"},
    "count": {"[times]": "1"},
    "velocity": {"[kn]": "0.514444"},
}
_SPANS = ("[mill]", "[cent]", "[dec]", "a", "mo", "wk", "d", "h", "min", "s")


@cache
def units() -> dict[str, Unit]:
    """Every simple unit by its code."""
    table = {code: Unit("length", Fraction(factor)) for code, factor in _LENGTHS.items()}
    for code, factor in _LENGTHS.items():
        table[f"{code}2"] = Unit("area", Fraction(factor) ** 2)
        table[f"{code}3"] = Unit("volume", Fraction(factor) ** 3)
    for dimension, rows in _TABLE.items():
        for code, factor in rows.items():
            table[code] = Unit(dimension, Fraction(factor))
    # Bare degrees are most often of temperature; which scale is left open.
    table["deg"] = Unit("degrees", Fraction(1))
    table["K"] = Unit("temperature", Fraction(1))
    table["Cel"] = Unit("temperature", Fraction(1), Fraction("273.15"))
    table["[degF]"] = Unit("temperature", Fraction(5, 9), Fraction("459.67") * 5 / 9)
    return table


@cache
def unit(code: str) -> Unit:
    """A unit by its code, also of a quotient: `km/h`, `ug/m3`.

    Raises KeyError for a code that is not in the tables.
    """
    above, slash, below = code.partition("/")
    if not slash:
        return units()[code]
    dividend, divisor = units()[above], units()[below]
    dimension = f"{dividend.dimension}/{divisor.dimension}"
    if dimension == "length/duration":
        dimension = "velocity"
    return Unit(dimension, dividend.factor / divisor.factor)


def continues(larger: str, smaller: str) -> bool:
    """Whether the smaller unit goes on where the larger stops: `1 uur 30 minuten`, `5 ft 10 in`."""
    for family in (_SPANS, ("[ft_i]", "[in_i]"), ("[lb_av]", "[oz_av]"), ("kg", "g"), ("m", "cm")):
        if larger in family and smaller in family:
            return family.index(larger) < family.index(smaller)
    return False
