"""What the words around a value say about the side of it that is meant, as data of a language."""

from __future__ import annotations

from translate.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """Phrases of folded words; each language has one as `bounds.BOUNDS`."""

    least: tuple[str, ...] = ()
    """Before a value that nothing is below: `at least`, `more than`, `ruim`."""
    most: tuple[str, ...] = ()
    """Before a value that nothing is above: `at most`, `nearly`."""
    deadlines: tuple[str, ...] = ()
    """Those of both that speak of moments. Before a distance that leads back they mean the other
    side: `no later than six weeks before` is at least six weeks."""
    adverbs: tuple[str, ...] = ()
    """Those of both that also stand before `to` or `until`, and prevail: `at least until May`."""
    after: tuple[str, ...] = ()
    """Before a moment from which something holds: `after`, `since`. A negation anywhere in their
    clause turns moments around: `has not fallen before December`."""
    before: tuple[str, ...] = ()
    """Before a moment up to which something holds: `before`, `until`."""
    least_behind: tuple[str, ...] = ()
    """Behind a value: `or more`."""
    most_behind: tuple[str, ...] = ()
    """Behind a value: `at most`, `or less`."""
    inserted: tuple[str, ...] = ()
    """Between a number that nothing is below and its unit: «две с лишним недели»."""
    ahead: frozenset[str] = frozenset()
    """Before a span of time that leads back: «не позднее чем за два дня»."""
    later_behind: tuple[str, ...] = ()
    """Behind a span of time: `later`, `after`."""
    later_before: tuple[str, ...] = ()
    """Before a span of time that leads on: «через», the `over` of `over drie weken`."""
    later_with: tuple[str, ...] = ()
    """Words one of which its clause has as well, in a language where the former may also say how
    long something took: `it will close in ten years`, `rents tripled in ten years`."""
    earlier_behind: tuple[str, ...] = ()
    """Behind a span of time: `earlier`, `before`."""
    asides: tuple[str, ...] = ()
    """Behind a day, where they count nothing from it: `voor hun rekening`, «после обеда»."""
    ago: tuple[str, ...] = ()
    """Those that count from today: `ago`."""
    more_behind: tuple[str, ...] = ()
    """Behind the measure of a difference: `longer`, `more`, `higher`."""
    less_behind: tuple[str, ...] = ()
    """The same: `shorter`, `less`, `lower`."""
    relatives: frozenset[str] = frozenset()
    """Words behind which a measure says something else: `640 families who wait longer than …`."""
    older: tuple[str, ...] = ()
    """Before an age from which something holds: `vanaf`, `from the age of`."""
    younger: tuple[str, ...] = ()
    """Before an age up to which something holds: `tot`, `until`."""
    thereafter: tuple[str, ...] = ()
    """For the time behind a moment: `since then`, `from then on`."""
    formerly: tuple[str, ...] = ()
    """For the time before a moment: `before that`, `used to`."""
    past: tuple[str, ...] = ()
    """For a value of former times: `once`, `last year`; a hyphen stands for any end of a word."""
    present: tuple[str, ...] = ()
    """For a value of today: `now`, `this year`; the same."""
    restricting: tuple[str, ...] = ()
    """Before those that alone may do something: `only`."""
    pointing: frozenset[str] = frozenset()
    """Behind `than`, for what was named before: `twelve more than that`."""
    negating: frozenset[str] = frozenset()
    """Words that negate a clause as its subject or conjunction: `nobody`, `unless`."""
    rejected: tuple[str, ...] = ()
    """Before what another value stands instead of: `instead of`, `rather than`."""
    parted: tuple[str, ...] = ()
    """Between a part and what it is counted from: `seven of the 38`."""
    range_from: frozenset[str] = frozenset()
    """Before the first value of a range or a change: `from`."""
    range_to: frozenset[str] = frozenset()
    """Before the second one: `to`."""
    change_by: frozenset[str] = frozenset()
    """Before a share that something changes by: `by`."""
    change_to: frozenset[str] = frozenset()
    """Before a share that it comes to: `to`."""
    change_limit: frozenset[str] = frozenset()
    """Beside such a word, where the share is a bound: the `up` of `by up to 70 %`."""
    claims: tuple[str, ...] = ()
    """Beginnings of words before such a word, where nothing changes: `entitled to a third`."""
    limiting: tuple[str, ...] = ()
    """Beginnings of verbs before such a `to`, which names a bound then: `limit the cut to 10 %`."""
    whole: frozenset[str] = frozenset()
    """Before what another value is counted from or stands for: `seven of the 38`, `from 34`."""
    owner: tuple[str, ...] = ()
    """How a word ends that may stand between: `of the city's 40 buses`."""
    between: frozenset[str] = frozenset()
    """What may stand between such a phrase and the value: articles, prepositions."""
    spans: frozenset[str] = frozenset()
    """What may stand besides between `after` and a year: seasons, `start`, `course`."""
    lapse: tuple[str, ...] = ()
    """Before a span of time that must have passed, where no other phrase stands: «через»."""
    least_endings: tuple[str, ...] = ()
    """Of a word with a number in it for those who are so old: `zestienplussers`."""
    most_endings: tuple[str, ...] = ()
    """The same for those who are not: `zestienminners`."""
    reaching: tuple[str, ...] = ()
    """Beginnings of verbs in the past right before such an `up to` or `to`, which says then what
    was reached: `went up to 2.56 %`; what `may go up to 3 %` is bounded."""
    mere: tuple[str, ...] = ()
    """Before a value that is not exceeded, where no other phrase stands: `only`."""
    contrast: frozenset[str] = frozenset()
    """Behind a comma, before what holds in place of what was negated: `not 2 a year, but 10`."""
    averages: tuple[str, ...] = ()
    """Beginnings of words that say that a value is an average; first those that say nothing
    else."""
    excepted: tuple[str, ...] = ()
    """Before a number that is left out: `all but`, `except`, `in addition to`, «кроме»."""
    excepted_around: tuple[tuple[str, str], ...] = ()
    """Around it: the `op` and `na` of `op vier na`."""
    rest: frozenset[str] = frozenset()
    """Before the part that is left when another was named: `the other five`, `de overige`."""
    parts_first: tuple[str, ...] = ()
    """Before a whole whose part follows: `of the 62 drivers, 41`."""
    as_much: tuple[str, ...] = ()
    """Behind a number of times: `as much`; behind a share they say less, `half as much`."""
    as_little: tuple[str, ...] = ()
    """The same: `as little`."""
    norms: tuple[str, ...] = ()
    """Beginnings of words for what must not be exceeded, before its value: `the limit of 200`."""
    over_norm: tuple[str, ...] = ()
    """Beginnings of words in its clause that say that it is exceeded."""
    under_norm: tuple[str, ...] = ()
    """The same: that it is kept."""
    than: frozenset[str] = frozenset()
    """Before what something is compared with: `cooler than the square`."""
    equals: frozenset[str] = frozenset()
    """Before what something is as much as: the second `as` of `as high as the flats`."""
    than_by_case: bool = False
    """It may also follow without such a word: «старше сестры»."""
    last_day: tuple[str, ...] = ()
    """Before the last day of a time: `up to and including`, `uiterlijk`."""
    inclusive: tuple[str, ...] = ()
    """Those that say so in so many words: `up to and including`, and not `by`."""
    spanning: tuple[str, ...] = ()
    """Before a first day; behind it `inclusive` leaves open whether the last day counts."""
    inclusive_behind: tuple[str, ...] = ()
    """Behind it: `inclusive`, «включительно», `or younger`."""
    day_after: tuple[str, ...] = ()
    """Before the day after its last: `before`, `until`, `under`."""
    first_day: tuple[str, ...] = ()
    """Before its first day: `from`, `as of`."""
    first_behind: tuple[str, ...] = ()
    """Behind it: `or older`."""
    day_before: tuple[str, ...] = ()
    """Before the day before its first: `after`, `older than`."""
    until: tuple[str, ...] = ()
    """Those of `most` that bound nothing before a span of time that leads back: one may cancel up
    to two days in advance, and not later, or book up to two weeks in advance, and not sooner."""
    strict: tuple[str, ...] = ()
    """Those of `least` and `most` that a demand stands on: `at least`, `no more than`, `up to`."""
    strict_behind: tuple[str, ...] = ()
    """The same behind a value: `or more`."""
    comparing: tuple[str, ...] = ()
    """Those of `least` and `most` that say a number is not reached or passed: `more than`."""
    adding: tuple[str, ...] = ()
    """Beginnings of words that make a measure one of a difference in some other way: `extra`,
    `another`, `gap`."""
    limits: tuple[str, ...] = ()
    """Words, and beginnings of five letters or more, that may bound a value in some other way:
    `limit`, `maxim`, `plafond`, `or`."""


NONE = Bounds()
"""Of a language whose package has no such module."""
