"""How much each sign of a lost or added part weighs, and from where on it is told.

The weights were fitted by logistic regression to sentences of three challenge sets that a clause
was cut from or added to; the program that did so was not kept. `tests/bench/omissions.py` fits
nothing: it prints how much is found with them in a corpus, and how many right texts are blamed.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from translate.languages.clauses import Opener


class Weights(NamedTuple):
    """Log-odds that a part was lost (or added), for each sign of it."""

    near: float
    """For each standard deviation in length from that of the other versions that is nearer."""
    far: float
    """The same from the other one."""
    square: float
    """For the square of the first, where the deviation has the expected direction."""
    joints: float
    """For each comma, colon, dash or `and` that both others have more (or less)."""
    run: float
    """For each nat by which words in a row without an answer are likelier lost than reworded."""
    clauses: float
    """The same of whole clauses, in the version where they are less likely lost."""
    clause: float
    """In the version where they are likelier lost."""
    constant: float
    free: float
    """What is taken off for each word in a hundred that the letter does not answer elsewhere,
    beyond `CLOSE` of them: freely translated letters tell less by their words."""
    warning: float
    """The log-odds from which a finding is a warning; who says more may only use more words."""
    attention: float
    """The log-odds from which a reader is asked."""
    strong: float
    """What is added where the part begins with a word that translators keep: `except`."""
    weak: float
    """The same of a word that they often say in another form of sentence: `because`."""
    sign: float
    """The same of a word whose loss tells where a comma is lost with it: `which`."""
    opened: float
    """The log-odds from which a part that begins with such a word is a warning."""

    def bonus(self, opener: Opener) -> float:
        """What a part tells that begins with a word of its own."""
        if opener.with_sign:
            return self.sign
        return self.strong if opener.strong else self.weak


LOST = Weights(
    near=0.59, far=0.79, square=0.26, joints=0.65, run=0.32, clauses=0.14, clause=0.27,
    constant=-3.66, free=0.45, warning=2.4, attention=1.5,
    strong=5.8, weak=4.0, sign=4.8, opened=2.4,
)  # fmt: skip

ADDED = Weights(
    near=0.84, far=0.96, square=0.19, joints=1.72, run=0.60, clauses=0.0, clause=0.0,
    constant=-5.02, free=0.60, warning=math.inf, attention=3.7,
    strong=5.5, weak=0.0, sign=0.0, opened=2.4,
)  # fmt: skip

CLOSE = 15
"""Words in a hundred that two versions say and a third says otherwise, in a close translation."""

USUAL = 17
"""The same of a letter of which nothing is known."""

USUAL_WORDS = 60
"""Words of a letter that weigh as much as what is usual."""

USUAL_SPREAD = 0.8
"""The standard deviation of the lengths in a close translation, in those of all translations."""

USUAL_ROWS = 10
"""Sentences of a letter that weigh as much as what is usual."""

AGREED_WORDS = 6
"""Words of the letter that weigh, in one sentence, as much as the sentence's own."""

ANSWERED = 0.1
"""The share of the words of a lost part that the rest of the sentence answers by chance."""

UNANSWERED = 0.35
"""The share of known words that one of two other versions does not answer."""

MOST = 8.0
"""Nats by which a run counts at most."""

FEWEST_LETTERS = 60
"""Of the longest version of a sentence: a shorter one says nothing by its length."""

FEWEST_OPENED = 35
"""The same of a sentence with a part that begins with a word of its own."""

SAMPLE = 60
"""Sentences by which it is judged how close the versions of a letter are."""
