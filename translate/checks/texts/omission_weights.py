"""How much each sign of a lost or added part weighs, and from where on it is told.

The weights were fitted by logistic regression to 2,900 right sentences and 900 rewordings of
letters in three languages, and to 4,000 clauses, phrases and words in brackets that were cut out of
one version of them or put into one. Those of added parts come from 2,800 parts of 10 to 60
characters that were put into letters, against 3,800 right sentences, a third of them of news and
encyclopedias, and 800 rewordings, each of which weighs as much as twenty parts.
`tests/bench/omissions.py` fits nothing: it prints how much is
found with them in a corpus, and how many right texts are blamed.
"""

from __future__ import annotations

from operator import mul
from typing import NamedTuple

from translate.languages.clauses import Opener


class Signs(NamedTuple):
    """What tells that a part was lost (or added), or the weight of each of these signs."""

    near: float = 0.0
    """Standard deviations in length from that of the other version that is nearer."""
    far: float = 0.0
    """The same from the other one."""
    fewer: float = 0.0
    """Standard deviations in the number of words from that of the version that is nearer."""
    more: float = 0.0
    """The same from the other one."""
    joints: float = 0.0
    """Commas, colons, dashes and words like `and` that both others have more (or less)."""
    brackets: float = 0.0
    """Brackets."""
    ands: float = 0.0
    """Words like `and` and `or`."""
    acronyms: float = 0.0
    """Acronyms that only the shorter side has: the longer one writes the name in full."""
    words: float = 0.0
    """The logarithm of the number of words: in more of them chance finds more."""
    freedom: float = 0.0
    """How freely the letter is translated: there words and lengths tell less."""
    nats: float = 0.0
    """By how much the words of the part are likelier lost than reworded."""
    known: float = 0.0
    """1 where the part has a word of the lexicon."""
    names: float = 0.0
    """Words that no lexicon has, alike in both versions that have them."""
    answered: float = 0.0
    """Words within the part that have an answer."""
    elsewhere: float = 0.0
    """Words within it whose like is said for another word."""
    unsaid: float = 0.0
    """Letters of the words, in the version that lacks the part, that answer nothing, for each
    letter of the part: it may be said in other words."""
    behind_sign: float = 0.0
    """1 where the part begins behind a comma, a bracket or a dash."""
    led: float = 0.0
    """1 where it begins with a function word."""
    before_sign: float = 0.0
    """1 where it ends before a sign."""
    over: float = 0.0
    """Standard deviations by which the longer version is still longer than each other without the
    part."""
    size: float = 0.0
    """Words of the part that mean something."""
    instead: float = 0.0
    """Letters of the words that another version has in the place of the part and that have no
    answer, for each letter of the part: it is said in other words."""
    agreed: float = 0.0
    """Such words that both other versions have."""
    coordinated: float = 0.0
    """1 where a word like `and` stands before the part."""
    member: float = 0.0
    """1 where it is one more in a row whose other members all versions have: `the church and the
    playground`; nothing else stands in its place."""


class Weights(NamedTuple):
    """Log-odds that a part was lost (or added)."""

    constant: float
    signs: Signs
    """For one of each."""
    least: float
    """The log-odds by lengths, commas and brackets alone, from which words are looked at: one lost
    part in a hundred has less."""
    warning: float
    """The log-odds from which a finding is a warning."""
    attention: float
    """The log-odds from which a reader is asked."""
    strong: float
    """What is added where the part begins with a word that translators keep: `except`."""
    weak: float
    """The same of a word that they often say in another form of sentence: `because`."""
    faint: float
    """The same of a word that they often say, with its part, in one other word: `without`."""
    sign: float
    """The same of a word whose loss tells where a comma is lost with it: `which`."""
    fewest: int
    """Letters of the longest version of a sentence without such a word: a shorter one is often said
    in other words."""
    opened: float
    """The log-odds from which a part that begins with such a word is a warning."""

    def log_odds(self, signs: Signs) -> float:
        """The log-odds of what was seen."""
        total: float = sum(map(mul, self.signs, signs))
        return self.constant + total

    def bonus(self, opener: Opener) -> float:
        """What a part tells that begins with a word of its own."""
        if opener.with_sign:
            return self.sign
        if opener.faint:
            return self.faint
        return self.strong if opener.strong else self.weak


LOST = Weights(
    constant=-2.03,
    signs=Signs(
        near=1.02, far=0.66, fewer=1.29, more=0.84, joints=0.49, brackets=0.43,
        ands=0.31, acronyms=-2.64, words=-0.76, freedom=-0.80, nats=0.47, known=-1.10,
        names=1.79, answered=-0.60, elsewhere=-0.25, unsaid=-0.26, behind_sign=0.46, led=0.82,
        before_sign=0.74, member=2.0,
    ),
    least=-0.5, warning=2.2, attention=2.2,
    strong=5.8, weak=4.0, faint=1.0, sign=4.8, fewest=51, opened=2.4,
)  # fmt: skip

ADDED = Weights(
    constant=-6.84,
    signs=Signs(
        near=1.12, far=0.84, more=0.29, joints=0.37, brackets=-0.93,
        ands=1.05, acronyms=-3.13, words=0.45, freedom=-1.12, nats=0.45, known=-1.48,
        answered=-0.45, elsewhere=-0.47, behind_sign=1.49, led=0.32,
        before_sign=1.65, over=-0.76, size=-0.27, instead=-3.28, agreed=-0.76, coordinated=1.47,
        member=6.0,
    ),
    least=-4.4, warning=0.4, attention=-0.4,
    strong=5.5, weak=4.0, faint=0.0, sign=0.0, fewest=45, opened=2.4,
)  # fmt: skip

USUAL_SPREAD = 0.8
"""The standard deviation of the lengths in a close translation, in those of all translations."""

USUAL_ROWS = 30
"""Sentences of a letter that weigh as much as what is usual."""

ENOUGH_ROWS = 20
"""Sentences by which it can be told how freely a letter is translated."""

USUAL_CLOSE, CLOSE_SPREAD = 0.85, 0.9
"""The share of that deviation that letters have, and that most of them stay below."""

CLOSE = 0.125
"""The share of the words that two versions agree on and the third says otherwise, in most letters:
0.08 to 0.13; in independent translations of news and encyclopedias it is 0.165."""

USUAL_MISSED = 0.12
"""The same of a letter of which nothing is known."""

USUAL_WORDS = 600
"""Words of a letter that weigh as much as what is usual."""

FEWEST_LETTERS = 35
"""Of the longest version of a sentence: a shorter one says nothing by its length."""

SAMPLE = 120
"""Sentences by which it is judged how close the versions of a letter are."""
