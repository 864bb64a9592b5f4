"""Whether a value is the least or the most: `at least 60`, `after May`, `16 or older`."""

from __future__ import annotations

from collections.abc import Sequence

from translate.facts.clauses import clause_of, sentence_before
from translate.facts.phrases import begins_with, closing, opens, phrases_of
from translate.facts.sentences import Word
from translate.facts.sides import Axis, Relation, Side
from translate.facts.values import Number, Quantity, Role
from translate.languages import Language, get
from translate.languages.bounds import Bounds
from translate.model import Fact, FactKind, Segment
from translate.precompiled import expression


def limit(
    segment: Segment, before: Sequence[Word], behind: Sequence[Word], fact: Fact
) -> Relation | None:
    """The least or the most, by the words beside a value."""
    bounds = get(segment.language).bounds()
    for side, every in ((Side.LOWER, bounds.least_behind), (Side.UPPER, bounds.most_behind)):
        if opens(behind, every) and not _opens_another(behind, bounds):
            strict = opens(behind, bounds.strict_behind)
            return Relation(Axis.BOUND, side, fact.start, fact.end, strict)
    if ending := ending_side(segment, fact, bounds):
        return Relation(Axis.BOUND, ending, fact.start, fact.end)
    if _is_moment(fact) and not _is_attribute(before, behind, segment, fact):
        phrases = phrases_of(bounds.after, bounds.before)
        found = closing(before, phrases, bounds, bounds.spans)
        if found and not (found[0] is Side.UPPER and _begins_range(behind, bounds)):
            return _turned(*found, segment, fact, is_moment=True)
    if norm := _norm(before, behind, segment, fact):
        return norm
    found = _phrase_before(before, segment, fact)
    if found is None or _is_of_measure(before, found[1], segment, fact):
        return None
    side, start = found
    if side is Side.UPPER and _is_reached(before, start, bounds):
        return None
    if _is_below(before, start, behind, segment):
        side = side.opposite
    leads_back = fact.kind is FactKind.QUANTITY and (
        opens(behind, bounds.earlier_behind) or before[-1].text in bounds.ahead
    )
    if leads_back and _is_at(before, start, bounds.until):
        return None
    if leads_back and _is_at(before, start, bounds.deadlines):
        side = side.opposite
    return _turned(side, start, segment, fact)


def _begins_range(behind: Sequence[Word], bounds: Bounds) -> bool:
    """Whether a moment is the first of a range, so that no word before it says that it is the last:
    `voor 2027 tot en met 2030` is for those years."""
    return bool(behind) and (
        behind[0].text in bounds.range_to and any(word.text[0].isdigit() for word in behind[1:4])
    )


def _is_below(before: Sequence[Word], start: int, behind: Sequence[Word], segment: Segment) -> bool:
    """Whether a depth is bounded by a word for what lies below it: `lower than 4 metres below the
    sea` is at least so deep."""
    below = get(segment.language).measures().below
    return bool(behind) and (
        behind[0].text in below
        and any(word.text in below for word in before if word.start >= start)
    )


def _is_reached(before: Sequence[Word], start: int, bounds: Bounds) -> bool:
    """Whether an `up to` or a `to` stands right behind a verb that says what changed: `went up to
    2.56 %` bounds nothing."""
    phrase = " ".join(word.text for word in before if word.start >= start)
    verb = next((word.text for word in reversed(before) if word.start < start), "")
    return phrase in (*bounds.until, *bounds.change_to) and verb.startswith(bounds.reaching)


def _is_attribute(
    before: Sequence[Word], behind: Sequence[Word], segment: Segment, fact: Fact
) -> bool:
    """Whether a bare year says which one is meant of what follows: `from the 2026 budget`."""
    if not isinstance(fact.value, Number) or not before or not behind:
        return False
    articles = get(segment.language).numbering().articles | get(segment.language).articles
    return before[-1].text in articles and behind[0].start - fact.end == 1


def _is_of_measure(before: Sequence[Word], start: int, segment: Segment, fact: Fact) -> bool:
    """Whether a phrase with `than` says by how much something differs: `nine minutes more than the
    ten that are allowed`."""
    language = get(segment.language)
    earlier = [word.text for word in before if word.start < start]
    phrase = segment.text[start : fact.start].casefold().split()
    bounds = language.bounds()
    if not earlier or bounds.than.isdisjoint(phrase) or " ".join(phrase) in bounds.strict:
        return False
    figure = earlier[-1][0].isdigit() and not is_like_a_year(earlier[-1])
    return figure or earlier[-1] in language.measures().units


def is_like_a_year(word: str) -> bool:
    """Whether a word is four digits of a year, which no `more than` behind it makes larger: `in
    2024 more than ten kilos`."""
    return len(word) == 4 and word.isdigit() and word[0] in "12"


def _opens_another(behind: Sequence[Word], bounds: Bounds) -> bool:
    """Whether what follows a value is of the next one: `younger than 19 and older than 66`, «в двух
    точках из четырёх максимум превысил 3»."""
    if any(word.text in bounds.than for word in behind[2:3]):
        return True
    return any(word.text.startswith(bounds.over_norm) for word in behind[1:2] if bounds.over_norm)


def ending_side(segment: Segment, fact: Fact, bounds: Bounds) -> Side | None:
    """What the end of the word says that a number is in, `zestienplussers`, or what stands between
    it and its unit, «две с лишним недели»."""
    if any(phrase in fact.text for phrase in bounds.inserted):
        return Side.LOWER
    if not bounds.least_endings or not fact.text[-1:].isalpha():
        return None
    found = expression(r"\w*").match(segment.text, fact.end)
    word = (fact.text + (found.group() if found else "")).casefold()
    if word.endswith(bounds.least_endings):
        return Side.LOWER
    return Side.UPPER if word.endswith(bounds.most_endings) else None


def _norm(
    before: Sequence[Word], behind: Sequence[Word], segment: Segment, fact: Fact
) -> Relation | None:
    """Whether what must not be exceeded is: `no reading came above the limit of 200`."""
    language = get(segment.language)
    bounds = language.bounds()
    named = [
        word for word in before[-_NAMED:] if bounds.norms and word.text.startswith(bounds.norms)
    ]
    if not named:
        return None
    bound = closing(before, phrases_of(bounds.least, bounds.most), bounds)
    if bound is not None and not named[0].start <= bound[1] <= named[-1].start:
        return (
            None  # `over a maximum of five years` names no norm, `a norm of at least 20` bounds it
        )
    around = [word for word in (*reversed(before), *behind) if word not in named]
    telling = (
        word for word in around if word.text.startswith((*bounds.over_norm, *bounds.under_norm))
    )
    word = next(telling, None)
    if word is None:
        return None
    side = Side.LOWER if word.text.startswith(bounds.over_norm) else Side.UPPER
    if negates_any((*before, *behind), language):
        side = side.opposite
    start = min(word.start, named[0].start)
    return Relation(Axis.BOUND, side, start, max(fact.end, word.end))


_NAMED = 4
"""Words before the value of a norm among which the norm is named."""


def is_bare(segment: Segment, fact: Fact) -> bool:
    """Whether no word right before or behind a value may bound it: no `limit`, `up to`, `or`,
    `may`."""
    bounds = get(segment.language).bounds()
    limits = bounds.limits
    before, behind = clause_of(segment.text, fact)
    adverbs = {phrase.split()[-1] for phrase in bounds.adverbs}  # `15 hours a week at the least`
    if any(word.text in adverbs for word in behind):
        return False
    return bool(limits) and not any(
        word.text == limit or (len(limit) > _STEM and word.text.startswith(limit))
        for word in (*before[-_BEFORE:], *behind[:_BEHIND])
        for limit in limits
    )


_STEM = 4
"""Letters of a word that is no stem: `less` begins no `lessons`."""
_BEFORE = 4
_BEHIND = 5
"""Words before and behind a value that may bound it."""
_LONGEST = 8
"""Words of a phrase that bounds a value."""


def _phrase_before(before: Sequence[Word], segment: Segment, fact: Fact) -> tuple[Side, int] | None:
    """The phrase before a value that is no moment; what is less plain counts where nothing else
    is there: `from` an age, `in` a time, `only`."""
    bounds = get(segment.language).bounds()
    spans = bounds.spans if _is_moment(fact) else frozenset()
    found = closing(before, phrases_of(bounds.least, bounds.most), bounds, spans)
    if found is not None and segment.text[: before[0].start].endswith(", "):
        # A conjunction may have a comma inside: «до того, как им исполнилось 18».
        whole = sentence_before(segment, fact)[-_LONGEST:]
        found = closing(whole, phrases_of(bounds.least, bounds.most), bounds) or found
    if found is None and _may_be_age(fact.value):
        found = closing(before, phrases_of(bounds.older, bounds.younger), bounds)
    if found is None and _is_one_in(fact.value):
        found = _before_one(before, get(segment.language), bounds)
    lasts = isinstance(fact.value, Quantity) and fact.value.unit in _TIME
    if found is None and lasts:
        found = closing(before, phrases_of(bounds.lapse, ()), bounds)
    passed = closing(before, phrases_of(bounds.lapse, ()), bounds)  # «только через 900 метров»
    if found is None and not lasts and not _is_moment(fact) and passed is None:
        found = closing(before, phrases_of((), bounds.mere), bounds)
    return found


_TIME = frozenset(("s", "min", "h", "d", "[wd]", "wk", "mo", "a"))


def _may_be_age(value: object) -> bool:
    """Whether a value may count the years of somebody: years, or digits without a unit."""
    if isinstance(value, Quantity):
        return value.unit == "a"
    if isinstance(value, Number) and value.ordinal and value.words:
        return 4 <= value.value < 100  # `tot haar veertiende`
    return (
        isinstance(value, Number)
        and value.role is Role.PLAIN
        and not value.words
        and 1 < value.value < 120
    )


def _is_one_in(value: object) -> bool:
    """Whether a number is the ten of `one in ten`."""
    return isinstance(value, Number) and any(0 < one.value < 1 for one in value.readings)


def _before_one(
    before: Sequence[Word], language: Language, bounds: Bounds
) -> tuple[Side, int] | None:
    """The phrase before the one of `almost one in ten`, or of `almost one hearing in ten`."""
    texts = tuple(word.text for word in before)
    for ratio in map(tuple, map(str.split, language.numbering().ratios)):
        if texts[-len(ratio) :] == ratio:
            ones = (before[: -len(ratio) - counted] for counted in (1, 2))
            phrases = phrases_of(bounds.least, bounds.most)
            return next(filter(None, (closing(one, phrases, bounds) for one in ones)), None)
    return None


def _is_at(before: Sequence[Word], start: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases begins at an offset."""
    texts = tuple(word.text for word in before if word.start >= start)
    return begins_with(texts, phrases)


def _turned(
    side: Side, start: int, segment: Segment, fact: Fact, *, is_moment: bool = False
) -> Relation:
    """What a phrase that begins at an offset says with the negations of its clause before it, and,
    where the value is a moment or the phrase opens the clause, behind it."""
    language = get(segment.language)
    clause, behind = clause_of(segment.text, fact)
    before = [word for word in clause if word.start < start]
    # A subject such as `nobody` leaves open how far its negation reaches.
    subject = before[-1:] and before[-1].text in language.bounds().negating
    # `must not rule before 3 November`: one verb between them; but `has not run since May`.
    beside = before[-2:] if is_moment and side is Side.UPPER else before[-1:]
    near = not subject and negates_any(beside, language) and not _is_hedged(before, language)
    far = not near and (
        negates_any([*before, *behind] if is_moment or not before else before, language)
        or _is_negated_across(segment.text, clause, language)
    )
    turned = side.opposite if near or far else side
    strict = not is_moment and _is_at(clause, start, language.bounds().strict)
    return Relation(Axis.BOUND, turned, start, fact.end, strict, doubtful=far)


def _is_negated_across(text: str, clause: Sequence[Word], language: Language) -> bool:
    """Whether a clause goes on behind an insertion in commas that stands behind its negation: `may
    not, barring a few exceptions, last more than ten hours`."""
    if not clause:
        return False
    end = clause[0].start
    pattern = expression(r"((?:\w+ )?\w+), [^,.;:!?()]{3,80}, \Z")
    opening = pattern.search(text, max(end - _INSERTED, 0), end)
    return opening is not None and any(
        word in language.negators or word.endswith(language.negating_endings)
        for word in opening[1].casefold().split()
    )


_INSERTED = 120
"""Characters of an insertion and of the words before it."""


def _is_moment(fact: Fact) -> bool:
    """Whether a value is a date, a time or what may be a year."""
    if fact.kind in (FactKind.DATE, FactKind.TIME):
        return True
    value = fact.value
    return isinstance(value, Number) and not value.grouped and 1500 <= value.value < 2200


def _is_hedged(before: Sequence[Word], language: Language) -> bool:
    """Whether the negation before a bound is less than one: `almost never below zero`."""
    return len(before) > 1 and before[-2].text in language.bounds().most


def negates(segment: Segment, fact: Fact) -> bool:
    """Whether the clause of a value is negated."""
    return any(negates_any(side, get(segment.language)) for side in clause_of(segment.text, fact))


def negates_any(words: Sequence[Word], language: Language) -> bool:
    """Whether words negate their clause; the `no` of another `no fewer than` does not."""
    texts = [word.text for word in words]
    bounds = language.bounds()
    for place, text in enumerate(texts):
        negates = text in language.negators or text in bounds.negating
        if negates or text.endswith(language.negating_endings):
            rest = tuple(texts[place : place + 4])
            if not (begins_with(rest, bounds.least) or begins_with(rest, bounds.most)):
                return True
    return False
