"""Whether texts in several languages are about the same, as a sentence encoder sees them.

An encoder gives each text a vector; vectors of texts that say the same point the same way, in
whatever language. It does not see a flipped negation or another number: it sees another text.

The limits are the benchmark's, rounded: `python tests/bench/meaning.py --data DIR --search` prints

    _SHORTER = 0.08
      three  attention 0.304 finds 92.9 %, warning 0.045 finds 45.2 %
      nl en  attention 0.523 finds 93.8 %, warning 0.182 finds 34.1 %
      nl ru  attention 0.431 finds 89.1 %, warning 0.100 finds 18.8 %
      en ru  attention 0.518 finds 94.3 %, warning 0.254 finds 49.0 %
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import log2, sqrt
from operator import mul

from translate.dataclass import dataclass
from translate.model import Severity

SHORTEST = 25
"""Letters of the shortest version, from which a text is judged."""

_LONG = 100
"""Letters from which more of them make a text no easier to judge."""

_SHORTER = 0.08
"""How much less alike right translations may be for each halving of the letters below `_LONG`."""

_AGREEMENT = 0.25
"""The share of the likeness of all others that is taken off: where these differ from each other
as well, the text is free or hard, and nobody is odd."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The likeness of long texts, below which a finding is made; 1 is the same text."""

    attention: float
    warning: float


THREE = Limits(attention=0.30, warning=0.045)
"""Three versions or more: of one to all others, less `_AGREEMENT` of that among the others."""

TWO: Mapping[frozenset[str], Limits] = {
    frozenset(("nl", "en")): Limits(attention=0.52, warning=0.18),
    frozenset(("en", "ru")): Limits(attention=0.51, warning=0.25),
    frozenset(("nl", "ru")): Limits(attention=0.43, warning=0.10),
}
"""Two versions, by their languages."""

_OTHER = Limits(attention=0.43, warning=0.10)
"""Two versions in languages that nobody calibrated."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """A text that is like the others too little."""

    languages: tuple[str, ...]
    """The odd one out; all of them where none can be singled out."""
    severity: Severity


def likeness(one: bytes, other: bytes) -> float:
    """The cosine of two vectors of signed bytes: 1 for one direction, about 0 for any two texts."""
    a, b = memoryview(one).cast("b"), memoryview(other).cast("b")
    size = sum(map(mul, a, a)) * sum(map(mul, b, b))
    return sum(map(mul, a, b)) / sqrt(size) if size else 0.0


def oddity(vectors: Mapping[str, bytes], letters: int) -> Oddity | None:
    """What is odd about texts by language, of which the shortest has so many letters; None where
    nothing is."""
    alike = {pair: likeness(*map(vectors.__getitem__, pair)) for pair in combinations(vectors, 2)}
    return judged(tuple(vectors), alike, letters)


def judged(
    languages: Sequence[str], alike: Mapping[tuple[str, str], float], letters: int
) -> Oddity | None:
    """The same from the likeness of each two languages, in the order of `languages`."""
    if letters < SHORTEST or len(languages) < 2:
        return None
    leeway = allowance(letters)
    if len(languages) == 2:
        severity = _severity(alike[languages[0], languages[1]] + leeway, _limits(languages))
        return Oddity(tuple(languages), severity) if severity else None
    closeness = closenesses(languages, alike)
    odd = min(closeness, key=closeness.__getitem__)
    severity = _severity(closeness[odd] + leeway, THREE)
    if severity is None:
        return None
    others = [alike[pair] + leeway < _limits(pair).attention for pair in alike if odd not in pair]
    return Oddity(tuple(languages) if all(others) else (odd,), severity)


def closenesses(
    languages: Sequence[str], alike: Mapping[tuple[str, str], float]
) -> Mapping[str, float]:
    """By language, how close its text is to the others, as `THREE` is about it."""
    found = {}
    for language in languages:
        own = [value for pair, value in alike.items() if language in pair]
        rest = [value for pair, value in alike.items() if language not in pair]
        found[language] = sum(own) / len(own) - _AGREEMENT * sum(rest) / len(rest)
    return found


def allowance(letters: int) -> float:
    """What is added to the likeness of texts of so many letters: short ones are less alike."""
    return _SHORTER * max(0.0, log2(_LONG / letters))


def _limits(languages: Sequence[str]) -> Limits:
    return TWO.get(frozenset(languages), _OTHER)


def _severity(value: float, limits: Limits) -> Severity | None:
    if value < limits.warning:
        return Severity.WARNING
    return Severity.ATTENTION if value < limits.attention else None
