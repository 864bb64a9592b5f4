"""Russian declensions, so that a table can give a stem and its pattern instead of twelve forms.

Forms are folded (ё as е); patterns list endings, singular before plural, "" among them where the
bare stem is a form.
"""

from __future__ import annotations

MASCULINE = (*" а у ом е ы ов ам ами ах".split(" "),)
"""метр, час, фунт, доллар."""
MASCULINE_VELAR = (*" а у ом е и ов ам ами ах".split(" "),)
"""франк."""
SOFT_MASCULINE = (*"ь я ю ем е и ей ям ями ях".split(),)
"""рубль, январь."""
FEMININE = (*"а ы е у ой ою  ам ами ах".split(" "),)
"""минута, секунда, тонна; the genitive plural is the bare stem."""
FEMININE_VELAR = (*"а и е у ой ою ам ами ах".split(),)
"""копейка; without the genitive plural, which has a vowel of its own."""
SOFT_FEMININE = (*"я и е ю ей ею ь ям ями ях".split(),)
"""миля, неделя."""
ADJECTIVE = (*"ый ого ому ым ом ая ой ую ою ое ые ых ыми".split(),)
"""квадратный, декабрьский has и for ы: see VELAR_ADJECTIVE."""
SOFT_ADJECTIVE = (*"ий его ему им ем яя ей юю ею ее ие их ими".split(),)
"""летний."""
VELAR_ADJECTIVE = (*"ий ого ому им ом ая ой ую ою ое ие их ими".split(),)
"""британский, майский."""


def decline(stem: str, endings: tuple[str, ...], *irregular: str) -> tuple[str, ...]:
    """The forms of a stem with each ending of a pattern, and those that follow none."""
    return (*(stem + ending for ending in endings), *irregular)
