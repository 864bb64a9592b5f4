"""What the page says, in each language of its interface."""

from __future__ import annotations

from collections.abc import Mapping

from translate.page.words.catalogue import Words
from translate.page.words.en import WORDS as EN
from translate.page.words.nl import WORDS as NL
from translate.page.words.ru import WORDS as RU

INTERFACES: Mapping[str, Words] = {"en": EN, "nl": NL, "ru": RU}
"""By the code of the language."""


def choose(accepted: str, chosen: str = "") -> str:
    """The language of the interface: the one that was `chosen`, else the best accepted one.

    `accepted` is an Accept-Language header (RFC 9110): `ru-RU,ru;q=0.9,en;q=0.5`.
    """
    if chosen in INTERFACES:
        return chosen
    wanted = [_weighed(part) for part in accepted[:500].split(",")]
    best = max(wanted, key=lambda one: one[0], default=(0.0, ""))
    return best[1] if best[0] > 0 else "en"


def _weighed(part: str) -> tuple[float, str]:
    tag, _, parameter = part.strip().partition(";")
    code = tag.split("-")[0].strip().lower()
    weight = parameter.strip().removeprefix("q=")
    try:
        quality = float(weight) if weight else 1.0
    except ValueError:
        quality = 0.0
    return (quality if code in INTERFACES else 0.0), code
