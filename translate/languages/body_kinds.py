"""What kinds of bodies and laws there are: words that every translator chooses for himself.

A `dienst` is a service, an agency or a department; what it is for tells it from others.
"""

from __future__ import annotations

from functools import cache

from translate.languages.lexicon import dictionary

_KINDS = """
    council executive board service agency department office authority union association
    foundation institute institution committee commission college court bureau organisation
    centre center ministry inspectorate inspection fund federation league society club company
    group corporation chamber directorate administration management party platform working
    network movement alliance cooperative partnership project programme plan act law code
    convention treaty charter regulation directive decree state national royal general central
    public
""".split()
"""In English, as the lexicon has them."""


@cache
def kinds() -> frozenset[int]:
    """The rows of the lexicon of all of them."""
    english = dictionary("en")
    return frozenset(row for word in _KINDS for row in english.look_up(word))
