"""What a phrase beside a value says about it: on which side of it something lies."""

from __future__ import annotations

from enum import StrEnum

from translate.dataclass import dataclass


class Axis(StrEnum):
    """What a phrase says something about."""

    BOUND = "bound"
    DISTANCE = "distance"
    """Whether a span of time leads back or on: `three weeks before`."""
    FROM_TODAY = "from today"
    """`three weeks ago` and `in three weeks`, which have no other end."""
    DIFFERENCE = "difference"
    """`two years longer`."""
    RANGE = "range"
    """`from 100 to 80`."""
    CHANGE = "change"
    """`by a third` and `to a third`; not `threefold`, which has the same figure."""
    PART = "part"
    """`seven of the 38`."""
    EXCEPTION = "exception"
    """`all but four`."""
    CHOICE = "choice"
    """`within ten days instead of three months`."""


class Side(StrEnum):
    """Where what is meant lies."""

    LOWER = "lower"
    UPPER = "upper"
    LATER = "later"
    EARLIER = "earlier"
    MORE = "more"
    LESS = "less"
    FROM = "from"
    TO = "to"
    BY = "by"
    AS_FAR_AS = "as far as"
    FOLD = "fold"
    SHARE = "share"
    WHOLE = "whole"
    CHOSEN = "chosen"
    REJECTED = "rejected"
    LEFT_OUT = "left out"

    @property
    def opposite(self) -> Side:
        return _OPPOSITES[self]


_PAIRS = (
    (Side.LOWER, Side.UPPER),
    (Side.LATER, Side.EARLIER),
    (Side.MORE, Side.LESS),
    (Side.FROM, Side.TO),
    (Side.BY, Side.AS_FAR_AS),
    (Side.CHOSEN, Side.REJECTED),
    (Side.SHARE, Side.WHOLE),
)
_OPPOSITES = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}


@dataclass(frozen=True, slots=True)
class Relation:
    """What one phrase says about a value."""

    axis: Axis
    side: Side
    """The negation of the clause counted in."""
    start: int
    """Where phrase and value begin, as an offset in the segment's text."""
    end: int
    strict: bool = False
    """A demand stands on it: `at least`, but not `nearly`."""
    doubtful: bool = False
    """A negation elsewhere in the clause may turn it around or not."""
