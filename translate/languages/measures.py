"""What a language fills in so that its units, ages, durations and currencies can be read.

Words are folded (case folded NFC, ё as е, no soft hyphens) and given in all their inflections;
codes are those of `translate.facts.units` and ISO 4217.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from fractions import Fraction

from translate.dataclass import dataclass
from translate.languages.lexeme import Lexeme, Sense, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How a language names what it counts in.

    What a language does not have, or its author not yet, may be left out.
    """

    units: Mapping[str, str]
    """Words after a number: `kilometer`, `лет`; the code of each."""
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Signs after digits, in their own case: `км`, `u`; beside those of every language."""
    adjectives: Mapping[str, str] = field(default_factory=dict)
    """The rest of a compound with a number: the `jarige` of `31-jarige`, the `летний` of
    `пятилетний`."""
    powers: Mapping[str, int] = field(default_factory=dict)
    """Words before a unit of length: 2 for `vierkante`, 3 for `cubic`."""
    working: frozenset[str] = frozenset()
    """Words before days that make them working days: `working`, «рабочих»."""
    per: tuple[str, ...] = ("/",)
    """Words between a unit and its divisor: `per`, the `в` of `км в час`."""
    divisor_signs: Mapping[str, str] = field(default_factory=dict)
    """Signs that are units only behind a stroke: the `s` of `m/s`."""
    falls_to: str = ""
    """Before a measure, a pattern of what it is divided by, with a group `unit`: «на гектар
    приходится около» 45 кг."""
    pieces: frozenset[str] = frozenset()
    """Words for one of whatever is counted: the `piece` of `€5 per piece`, whose other name may
    stand in another version."""
    scales: Mapping[str, str] = field(default_factory=dict)
    """Words and letters after degrees: `Celsius`, `C`."""
    below: frozenset[str] = frozenset()
    """Words behind a measure that say how far under a level something lies: `onder` NAP."""
    below_zero: tuple[str, ...] = ()
    """Phrases behind degrees that make them negative: `onder nul`, `мороза`."""
    above_zero: tuple[str, ...] = ()
    """Phrases behind degrees that say they are not: `boven nul`, `тепла`."""
    frost: tuple[str, ...] = ()
    """Words before degrees, no more than three words away, that make them negative: `vroor`."""
    conjunction: str = ""
    """Between a larger unit and its smaller one: `1 uur en 30 minuten`."""
    smaller: Mapping[str, str] = field(default_factory=dict)
    """By a unit, the smaller one that a number behind its hyphen counts: `six-foot-two`."""
    bare_smaller: Mapping[str, str] = field(default_factory=dict)
    """The same, by a number without a unit: `vier meter twintig`."""
    parts_more: Mapping[str, Fraction] = field(default_factory=dict)
    """After a unit, the part of one more: `a year and a half`."""
    inserted: tuple[str, ...] = ()
    """Between a number and its unit: «две с лишним недели»."""
    articles: tuple[str, ...] = ()
    """Words that make a unit of time one of it, weakly: `a day`."""
    spans: Mapping[str, tuple[int | Fraction, str]] = field(default_factory=dict)
    """Words that are a duration by themselves: `полгода`, `fortnight`."""
    frequencies: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Words that hold a duration or an age, which others may spell out: `quarterly`, `minors`."""
    alternate: tuple[str, ...] = ()
    """Words before a unit of time that make it two of it: `every other` week, `om de` week."""
    each: tuple[str, ...] = ()
    """Between an amount and what it is paid for each of: `per`, `a`, «за»."""
    every: tuple[str, ...] = ()
    """Words before a time that comes back: `every`, `om`, `раз в`."""
    skipped: tuple[str, ...] = ()
    """Words before a unit of time that may make it two of it: the «через» of «через неделю»."""
    times: tuple[str, ...] = ()
    """Words, or ends of words, that make a number one of times: `twice`, `keer`, `раза`."""
    times_per: tuple[str, ...] = ()
    """Phrases between a number of times and the time that they are counted in: `a`, `per`, `в`."""
    regular: Mapping[str, str] = field(default_factory=dict)
    """Words behind a number of times for the time that they are counted in: `daily`."""
    weak_spans: Mapping[str, str] = field(default_factory=dict)
    """Units of time that may stand for one of it without any article: `сутки`, `неделю`."""
    currencies: Mapping[str, str]
    """Words after a number: ISO 4217, or an open sign such as `$`."""
    subunits: Mapping[str, str] = field(default_factory=dict)
    """Hundredths: `копеек`; `¢` where the currency is open."""
    nations: Mapping[str, str] = field(default_factory=dict)
    """Words before a currency (and after it) that say whose it is: `Amerikaanse`, `США`."""


def words(rows: Mapping[str, Iterable[str] | str]) -> dict[str, str]:
    """{form: code} from {code: forms}, the forms apart by spaces where they are one string."""
    return {
        form: code
        for code, forms in rows.items()
        for form in (forms.split() if isinstance(forms, str) else forms)
    }


def vocabulary(measures: Measures) -> Vocabulary:
    """The words that mean something without a number, and the tails of compounds with one."""
    lone = {form: (Lexeme(Sense.UNIT, code, True),) for form, code in measures.units.items()}
    lone |= {form: (Lexeme(Sense.UNIT, code),) for form, (_, code) in measures.spans.items()}
    lone |= {form: (Lexeme(Sense.UNIT, code),) for form, (_, code) in measures.frequencies.items()}
    tails = {
        form: (Lexeme(Sense.UNIT, code),)
        for table in (measures.adjectives, measures.units)
        for form, code in table.items()
    }
    return Vocabulary(lone, tails)


_SAME = (
    "nm mm cm dm m km mg g kg t ha mL cL dL L hL mW W kW MW GW TW kJ MJ GJ Wh kWh MWh GWh TWh kcal"
    " Pa hPa kPa mbar bar Hz kHz MHz GHz dB mV kV mA kbit Mbit Gbit kB MB GB TB ms min h"
)
INTERNATIONAL: Mapping[str, str] = {sign: sign for sign in _SAME.split()} | words(
    {
        "um": "µm μm",
        "ug": "µg μg",
        "mL": "ml",
        "cL": "cl",
        "dL": "dl",
        "L": "l ltr",
        "hL": "hl",
        "[lb_av]": "lb lbs",
        "[oz_av]": "oz",
        "[ft_i]": "ft",
        "[yd_i]": "yd",
        "[mi_i]": "mi",
        "[mi_i]/h": "mph",
        "km/h": "kph kmh",
        "s": "sec",
        "kB": "KB",
        "kbit/s": "kbps",
        "Mbit/s": "Mbps",
        "Gbit/s": "Gbps",
        "[Mpx]": "MP",
    }
)
"""Signs of every language, after digits only. Left out are letters that more often count
something else after a number: `Article 3 A`, `1980s`, `6 in`."""
