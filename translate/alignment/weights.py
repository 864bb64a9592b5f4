"""How much each kind of evidence weighs, in nats of log-odds.

Tuned by tests/bench/alignment.py on one half of line-aligned documents and reported on the other.
What each weight is worth on either side of its value is printed by
tests/bench/alignment_weights.py; its figures of the letters are in alignment_weights.txt beside it.

An alignment's score is the logarithm of how much likelier the texts are if its units are
translations than if all segments were written independently of each other.
"""

from __future__ import annotations

from translate.alignment.terms import Sort

RECOGNISED = {
    Sort.FACT: 0.85,
    Sort.KNOWN: 0.47,
    Sort.NAME: 0.75,
    Sort.UNKNOWN: 0.24,
    Sort.STRUCTURE: 0.95,
    Sort.PATTERN: 0.75,
}
"""How likely a term of a segment is to be recognised in its translation."""
TRUST = 0.95
"""What a nat of evidence counts: words are not independent of each other."""
RARITY_DOCUMENTS = 40.0
"""Segments of other letters that count when the rarity of a term is estimated: a word that occurs
once in ten segments is not known to be as common as that."""
RARE = 0.02
"""The share of segments that have a term of which nothing is known."""
RAREST = 0.04
"""No term is taken to be rarer than this: in a long letter two rare words do not make a match."""

GAP = -3.1
"""A version lacks the unit."""
MERGE = -3.0
"""Each segment above one that a version has in a unit."""
MOVED = 0.0
"""A version has the unit elsewhere; the logarithm of the number of places comes on top."""
MOVED_FURTHER = -1.3
"""The same for each version above two: every one of them offers places for a wrong match."""

SPREAD = 0.1
"""Standard deviation of the logarithm of the length ratio of translations, long texts."""
SPREAD_SHORT = 2.0
"""Its square grows by this over the length in characters."""
SPREAD_CHANCE = 0.65
"""The same of two texts that have nothing to do with each other."""
LENGTH_FLOOR = -2.3
"""A length, however different, says no more than this."""
TOGETHER = 0.94
"""With three versions each pair says partly what the other two have said."""
PART = -1.5
"""What the terms of a node say, before they are trusted, if it is a part of a merged one."""
